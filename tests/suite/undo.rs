//! Undoing a whole import: nothing of it stays, and nothing else goes with it.

use lodestar_tests::{Form, Page, Person, Survey, Who, on_both};

use crate::making;

const REASON: &str = "It is the file of another year.";

/// The same questions, answered otherwise and by more.
fn newer() -> Survey {
    Survey::of("ylyc-8-11", 70)
        .counted("know_sw", &[24, 24, 22])
        .counted("good_friend", &[40, 30])
        .counted("trust_sw", &[20, 18, 12, 10])
}

/// Approves another file for a round.
async fn import(person: &Person, round: &str, survey: &Survey) -> String {
    let import = person.upload(round, "newer.csv", survey.csv().as_bytes(), "").await.id();
    let page = person.get(&format!("imports/{import}")).await;
    let approved = person.post(&format!("imports/{import}/approval"), &page.form()).await;
    assert_eq!(approved.status, 303, "{}", approved.text("main"));
    import
}

async fn undo(person: &Person, import: &str) -> Page {
    let address = format!("imports/{import}/reversal");
    let page = person.get(&address).await;
    let form = Form::of(&[("reason", REASON), ("version", &version_of(&page))]);
    person.post(&address, &form).await
}

fn version_of(page: &Page) -> String {
    let has_form = !page.text("main form").is_empty();
    if has_form { page.value("version") } else { "2".to_owned() }
}

/// The results page of a round, by its rows.
async fn rows(person: &Person, round: &str) -> String {
    person.get(&format!("rounds/{round}/results")).await.text("tbody tr")
}

async fn good_friend(person: &Person, round: &str) -> String {
    let page = person.get(&format!("rounds/{round}/results")).await;
    page.link_in("tbody", "A really good friend").rsplit('/').next().unwrap_or_default().to_owned()
}

on_both! {
    async fn what_an_import_added_is_withdrawn_when_it_is_undone(lodestar: Lodestar) {
        let (round, import) = making::imported(&lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        let result = good_friend(&lead, &round).await;
        let events = lodestar.audit_events().await;

        let done = undo(&lead, &import).await;

        assert_eq!(done.status, 303, "{}", done.text("main"));
        let page = lead.get(&format!("imports/{import}")).await;
        assert_eq!(page.text(".ls-lede"), "Undone on 1 April 2026");
        assert!(page.says(&format!("Withdrawn on 1 April 2026 by Lena Lead: {REASON}")));
        let results = lead.get(&format!("rounds/{round}/results")).await;
        assert!(results.says("Nothing here yet"), "{}", results.text("main"));
        assert!(!results.says("60 of 80"), "nobody has said any more who answered");
        let history = lead.get(&format!("results/{result}")).await;
        assert!(history.says(&format!("by Lena Lead: {REASON}")), "{}", history.text("main"));
        // Three results and the import: each has its line.
        assert_eq!(lodestar.audit_events().await, events + 4);
    }

    async fn a_file_that_was_undone_can_be_imported_again(lodestar: Lodestar) {
        let (round, first) = making::imported(&lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        let before = rows(&lead, &round).await;
        assert_eq!(undo(&lead, &first).await.status, 303);

        let second = self::import(&lead, &round, &making::survey()).await;

        assert_ne!(first, second);
        assert_eq!(rows(&lead, &round).await, before);
        assert_eq!(lodestar.count("result").await, 3);
        // What was put back is withdrawn once more.
        assert_eq!(undo(&lead, &second).await.status, 303);
        assert!(lead.get(&format!("rounds/{round}/results")).await.says("Nothing here yet"));
    }

    async fn what_an_import_changed_says_again_what_it_said_before(lodestar: Lodestar) {
        let (round, first) = making::imported(&lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        let before = rows(&lead, &round).await;
        let second = self::import(&lead, &round, &newer()).await;
        let between = rows(&lead, &round).await;
        assert!(before.contains("60 80%") && between.contains("70 57%"), "{between}");

        assert_eq!(undo(&lead, &second).await.status, 303);

        assert_eq!(rows(&lead, &round).await, before);
        let page = lead.get(&format!("rounds/{round}/results")).await;
        assert!(page.says("60 of 80"), "{}", page.text("main"));
        // The first import is as it left things, so it can be undone too.
        assert_eq!(undo(&lead, &first).await.status, 303);
        assert!(lead.get(&format!("rounds/{round}/results")).await.says("Nothing here yet"));
    }

    async fn an_import_on_which_something_was_built_is_not_undone(lodestar: Lodestar) {
        let (round, import) = making::imported(&lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        let result = good_friend(&lead, &round).await;
        let finding = lead.record("findings", &making::finding().and("sources", &result)).await;
        let report = lead.record("reports", &making::report()).await;
        let (before, events) = (rows(&lead, &round).await, lodestar.audit_events().await);

        let refused = undo(&lead, &import).await;

        assert_eq!(refused.status, 409);
        let list = refused.text(".ls-panel li");
        assert!(list.contains("Finding: Few children know who their social worker is (built on this import)"), "{list}");
        assert!(list.contains("Report: "));
        let now = (rows(&lead, &round).await, lodestar.audit_events().await);
        assert_eq!(now, (before, events));

        let why = Form::of(&[("reason", "Drawn from a wrong file."), ("version", "1")]);
        for address in [format!("findings/{finding}"), format!("reports/{report}")] {
            let page = lead.post(&format!("{address}/withdrawal"), &why).await;
            assert_eq!(page.status, 303, "{}", page.text("main"));
        }
        assert_eq!(undo(&lead, &import).await.status, 303);
    }

    async fn an_import_is_not_undone_under_a_later_one_or_a_change_by_hand(lodestar: Lodestar) {
        let (round, first) = making::imported(&lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        // The same counts from another file: they say that the first was right.
        let same = making::survey().csv().replace("invented", "made-up");
        let second = lead.upload(&round, "same.csv", same.as_bytes(), "").await.id();
        lead.post(&format!("imports/{second}/approval"), &Form::default()).await;
        let refused = undo(&lead, &first).await;
        assert_eq!(refused.status, 409);
        assert_eq!(
            refused.text(".ls-panel li"),
            "Import: same.csv (came later, with the same questions)"
        );
        assert_eq!(undo(&lead, &second).await.status, 303);

        let result = good_friend(&lead, &round).await;
        let form = lead.get(&format!("results/{result}/change")).await.form();
        lead.post(&format!("results/{result}"), &form.with("option-0", "44")).await;
        let refused = undo(&lead, &first).await;
        assert_eq!(refused.status, 409);
        assert_eq!(
            refused.text(".ls-panel li"),
            "Result: A really good friend (changed after this import)"
        );
    }

    async fn undoing_needs_a_reason_and_an_approved_import(lodestar: Lodestar) {
        let (_, waiting) = making::handed_in(&lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        assert_eq!(undo(&lead, &waiting).await.status, 409);
        let (round, import) = making::imported(&lodestar, &newer()).await;
        let address = format!("imports/{import}/reversal");
        let silent = lead.post(&address, &Form::default()).await;
        assert_eq!(
            (silent.status.as_u16(), silent.problems().as_str()),
            (422, "Answer “Why do you undo it?”")
        );
        for who in [Who::Inspector, Who::Board, Who::Group, Who::Evaluator, Who::Owner] {
            let person = lodestar.person(who).await;
            assert_eq!(person.post(&address, &Form::of(&[("reason", REASON)])).await.status, 403);
        }
        assert!(rows(&lead, &round).await.contains("70 57%"));
    }

    async fn of_two_who_undo_at_once_one_does(lodestar: Lodestar) {
        let (_, import) = making::imported(&lodestar, &making::survey()).await;
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        let events = lodestar.audit_events().await;
        let (one, other) = tokio::join!(undo(&lead, &import), undo(&second, &import));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        assert_eq!(lodestar.audit_events().await, events + 4);
    }

    async fn nothing_is_built_on_what_is_being_undone(lodestar: Lodestar) {
        let (round, import) = making::imported(&lodestar, &making::survey()).await;
        let (lead, second) = (lodestar.lead().await, lodestar.person(Who::SecondLead).await);
        let result = good_friend(&lead, &round).await;
        let form = making::finding().and("sources", &result);

        let (undone, found) =
            tokio::join!(undo(&lead, &import), second.post("findings", &form));

        let built = lodestar.count("finding").await;
        let expected = if built == 1 { (409, 303) } else { (303, 404) };
        assert_eq!((undone.status.as_u16(), found.status.as_u16()), expected);
    }
}
