//! What became of each finding, and what was not chosen.

use lodestar_tests::{Page, Who, on_both};

use crate::making;

/// The row of a finding, with its stages as words.
fn row(page: &Page, finding: &str) -> String {
    let rows = page.text("tbody tr");
    let row = rows.lines().find(|it| it.starts_with(finding));
    row.unwrap_or_else(|| panic!("{finding}: {rows}")).to_owned()
}

on_both! {
    async fn each_finding_says_how_far_it_came(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        making::thread(&lodestar).await;
        let found = async |title: &str, declined: &str| {
            let form = making::finding().with("title", title).with("no_action_reason", declined);
            lead.record("findings", &form).await
        };
        found("Visits are late", "").await;
        found("Lessons begin early", "Schools decide.").await;
        let chosen = found("Meals are cold", "").await;
        let priority = making::priority(&chosen)
            .with("title", "Warm meals")
            .with("not_chosen", "Visits, which the court is about to change.");
        lead.record("priorities", &priority).await;

        let page = lodestar.person(Who::Board).await.get("fates").await;

        let nothing = "Not yet Not yet Not yet Not yet Not yet";
        let is = |finding: &str, rest: &str| {
            let row = row(&page, finding);
            assert!(row.ends_with(rest), "{row}");
        };
        is("Visits are late", &format!("{nothing} Nobody has decided"));
        is("Lessons begin early", &format!("{nothing} No action: Schools decide."));
        is("Meals are cold", "Yes Not yet Not yet Not yet Not yet Chosen, nothing promised");
        // Evidence was looked at, though what was to be done is not done yet.
        is(
            "Few children know",
            "Yes Yes Yes Not yet Yes Change looked at",
        );
        let tally = page.text(".ls-tally__one");
        assert!(tally.starts_with("Nobody has decided 1\nNo action, and why 1\n"), "{tally}");
        assert!(page.says("Visits, which the court is about to change."));
        assert!(page.link("Warm meals").contains("/priorities/"));
    }

    async fn more_than_a_handful_of_priorities_is_said_to_be_too_many(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let finding = lead.record("findings", &making::finding()).await;
        for number in 1..=5 {
            let priority = making::priority(&finding).with("title", &format!("Priority {number}"));
            lead.record("priorities", &priority).await;
        }
        assert!(!lead.get("fates").await.says("priorities are active"));
        lead.record("priorities", &making::priority(&finding)).await;
        assert!(lead.get("fates").await.says("6 priorities are active"));
    }

    async fn nothing_found_has_no_fate(lodestar: Lodestar) {
        assert!(lodestar.lead().await.get("fates").await.says("Nothing was found yet."));
    }
}
