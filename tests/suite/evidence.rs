//! Evidence: what shows change, or its absence.

use lodestar_tests::{Form, Lodestar, Who, on_both};

use crate::{life, making};

const MAY: [Who; 5] =
    [Who::Lead, Who::SecondLead, Who::Owner, Who::Evaluator, Who::SecondEvaluator];

async fn new(lodestar: &Lodestar) -> Form {
    let lead = lodestar.lead().await;
    let finding = lead.record("findings", &making::finding()).await;
    let priority = lead.record("priorities", &making::priority(&finding)).await;
    making::evidence(&lead.record("pledges", &making::pledge(&priority)).await)
}

on_both! {
    async fn evidence_is_recorded_changed_and_withdrawn(lodestar: Lodestar) {
        let (change, new) = (("direction", "mixed"), new(&lodestar).await);
        life::is_recorded_changed_and_withdrawn(&lodestar, Who::Owner, "evidence", &new, change)
            .await;
    }

    async fn leads_owners_and_evaluators_record_evidence(lodestar: Lodestar) {
        life::is_recorded_only_by(&lodestar, &MAY, "evidence", &new(&lodestar).await).await;
    }

    async fn leads_owners_and_evaluators_change_evidence(lodestar: Lodestar) {
        let new = new(&lodestar).await;
        let id = lodestar.lead().await.record("evidence", &new).await;
        life::is_changed_only_by(&lodestar, &MAY, &format!("evidence/{id}"), &new).await;
    }

    async fn evidence_is_found_only_in_its_authority(lodestar: Lodestar) {
        life::is_found_only_at_home(&lodestar, "evidence", &new(&lodestar).await).await;
    }

    async fn two_people_who_change_evidence_lose_nothing(lodestar: Lodestar) {
        let (both, new) = ((Who::Evaluator, Who::Owner), new(&lodestar).await);
        let whose = ("Minutes of the board", "An audit of forty files");
        life::a_stale_save_loses_nothing(&lodestar, both, "evidence", &new, "provenance", whose)
            .await;
    }

    async fn evidence_says_where_it_comes_from_and_what_it_shows(lodestar: Lodestar) {
        let form =
            Form::of(&[("title", "An audit"), ("dated_on", "2026-04-02"), ("source", "dream")]);
        let page = lodestar.lead().await.post("evidence", &form).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "Choose one of the answers to “Where does it come from?”\n\
             “Date of it” must be today or a day in the past\n\
             Enter who made it and how you got it\n\
             Enter what it shows\n\
             Choose which way it points\n\
             Choose how far the change can be put down to what was done"
        );
        assert_eq!(page.value("title"), "An audit");
    }

    async fn evidence_behind_a_star_can_go_and_the_rating_stays(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let (_, rating) = making::rated(&lodestar, &thread.evidence).await;
        let lead = lodestar.lead().await;
        let here = format!("evidence/{}/withdrawal", thread.evidence);
        let form = lead.get(&here).await.form().with("reason", "It was about another team");
        assert_eq!(lead.post(&here, &form).await.status, 303);
        let page = lead.get(&format!("ratings/{rating}")).await;
        assert!(page.says("Some evidence of change"), "{}", page.text("main"));
        // Nothing new rests on it.
        let evaluator = lodestar.person(Who::Evaluator).await;
        let new = evaluator.get("ratings/new").await;
        assert!(!new.choices("sources").contains(&thread.evidence));
    }
}
