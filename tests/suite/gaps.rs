//! Where the thread ends, the briefing, and the whole thread of one record.

use lodestar_tests::{Lodestar, Who, on_both};

use crate::making;

on_both! {
    async fn each_gap_leads_to_the_one_next_step(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        lead.record("findings", &making::finding().with("title", "Visits are late")).await;
        let chosen = making::finding().with("title", "Meals are cold");
        let chosen = lead.record("findings", &chosen).await;
        let priority = making::priority(&chosen).with("title", "Warm meals");
        let priority = lead.record("priorities", &priority).await;
        let pledge = making::pledge(&thread.priority).with("title", "We listen");
        let pledge = lead.record("pledges", &pledge).await;
        making::imported(&lodestar, &making::survey()).await;

        let page = lodestar.person(Who::Board).await.get("gaps").await;

        let gaps = page.text(".ls-gaps__one");
        assert!(gaps.contains("Visits are late Nobody has chosen it or said why not."), "{gaps}");
        assert!(gaps.contains("Meals are cold It was chosen, and nothing was promised."), "{gaps}");
        assert!(gaps.contains("We listen No action stands behind it."), "{gaps}");
        assert!(gaps.contains("8 to 11 3 results, and nothing came of them."), "{gaps}");
        assert!(!gaps.contains("Few children know"), "what is acted on is no gap: {gaps}");
        let step = page.link("Promise something : Meals are cold");
        assert!(step.ends_with(&format!("/pledges/new?sources={priority}")), "{step}");
        let step = page.link("Record an action : We listen");
        assert!(step.ends_with(&format!("/actions/new?sources={pledge}")), "{step}");
        let tally = page.text(".ls-tally__one");
        assert!(tally.starts_with("Findings 2\nAge bands 1\nQuiet pledges 1\nOutcomes "), "{tally}");
    }

    async fn a_pledge_without_news_is_quiet(lodestar: Lodestar) {
        making::thread(&lodestar).await;
        let pledges = "Findings 0\nAge bands 0\nQuiet pledges";
        let count = async |lodestar: &Lodestar| {
            let lead = lodestar.lead().await;
            lead.get("gaps").await.text(".ls-tally__one")
        };
        assert!(count(&lodestar).await.starts_with(&format!("{pledges} 0")));
        let later = lodestar.at("2026-08-01T12:00:00Z");
        assert!(count(&later).await.starts_with(&format!("{pledges} 1")));
    }

    async fn the_briefing_says_what_is_open(lodestar: Lodestar) {
        let (lead, thread) = (lodestar.lead().await, making::thread(&lodestar).await);
        let late = making::action(&thread.pledge)
            .with("title", "Train 60 workers")
            .with("due_on", "2026-03-31");
        lead.record("actions", &late).await;
        lead.record("findings", &making::finding().with("title", "Visits are late")).await;

        let page = lodestar.person(Who::Board).await.get("briefing").await;

        assert_eq!(
            page.text(".ls-tally__one"),
            "Promised and open 1\nOn track 1\nLate or at risk 1\nTo decide 1"
        );
        assert!(page.says("No answer yet: Visits are late"));
        assert!(page.says("It rests on 2 findings."));
    }

    async fn any_record_opens_its_whole_thread(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let (_, rating) = making::rated(&lodestar, &thread.evidence).await;
        let board = lodestar.person(Who::Board).await;
        let report = board.record("reports", &making::report()).await;
        let record = board.get(&format!("pledges/{}", thread.pledge)).await;

        let page = board.get(&record.link("The whole thread, as a tree and a picture")).await;

        let tree = page.text(".ls-tree__one");
        assert!(tree.contains("Finding Few children know who their social worker is"), "{tree}");
        assert!(tree.contains("Rating Rights · focus group"), "{tree}");
        assert!(page.link("Rights · focus group").ends_with(&rating));
        assert_eq!(page.text("svg .ls-picture__head").lines().count(), 6);
        assert!(page.text("svg .ls-picture__text.is-here").starts_with("Every child gets a"));
        assert!(page.html().contains(&format!("/reports/{report}")));
        let group = lodestar.person(Who::Group).await;
        assert_eq!(group.get(&format!("thread/{}", thread.pledge)).await.status, 403);
        let nobody = "thread/01890000-0000-7000-8000-000000000000";
        assert_eq!(board.get(nobody).await.status, 404);
    }
}
