//! Findings: what children said that somebody must answer.

use lodestar_tests::{Form, Who, on_both};

use crate::{life, making};

on_both! {
    async fn a_finding_is_recorded_changed_and_withdrawn(lodestar: Lodestar) {
        let change = ("no_action_reason", "The group asked us to wait.");
        let new = making::finding();
        life::is_recorded_changed_and_withdrawn(&lodestar, Who::Lead, "findings", &new, change)
            .await;
    }

    async fn only_a_lead_records_a_finding(lodestar: Lodestar) {
        let leads = [Who::Lead, Who::SecondLead];
        life::is_recorded_only_by(&lodestar, &leads, "findings", &making::finding()).await;
    }

    async fn only_a_lead_changes_a_finding(lodestar: Lodestar) {
        let id = lodestar.lead().await.record("findings", &making::finding()).await;
        let (leads, here) = ([Who::Lead, Who::SecondLead], format!("findings/{id}"));
        life::is_changed_only_by(&lodestar, &leads, &here, &making::finding()).await;
    }

    async fn a_finding_is_found_only_in_its_authority(lodestar: Lodestar) {
        life::is_found_only_at_home(&lodestar, "findings", &making::finding()).await;
    }

    async fn two_people_who_change_a_finding_lose_nothing(lodestar: Lodestar) {
        let said = ("We never met her.", "We met her once.");
        let (both, new) = ((Who::Lead, Who::SecondLead), making::finding());
        life::a_stale_save_loses_nothing(&lodestar, both, "findings", &new, "said_child", said)
            .await;
    }

    async fn a_finding_with_problems_comes_back_as_it_was_typed(lodestar: Lodestar) {
        let lead = lodestar.lead().await;
        let form = Form::of(&[("title", " "), ("said_child", "We <b>said</b> & “meant” it")]);

        let page = lead.post("findings", &form).await;

        assert_eq!(page.status, 422);
        assert_eq!(page.text("title"), "Error: Record a finding – Ambleford – Lodestar");
        assert_eq!(
            page.problems(),
            "Enter what they said\n\
             Choose what kind of finding it is\n\
             Choose the part of well-being"
        );
        assert_eq!(page.value("said_child"), "We <b>said</b> & “meant” it");
        assert_eq!(page.text("#title-problem"), "Error: Enter what they said");
        assert_eq!(lodestar.count("finding").await, 0);
    }

    async fn an_answer_that_is_too_long_is_named_and_kept(lodestar: Lodestar) {
        let long = life::too_long();
        let form = making::finding().with("said_child", &long).with("no_action_reason", &long);
        let page = lodestar.lead().await.post("findings", &form).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "“What did they say, in words for children?” must be 300 characters or fewer\n\
             “If nothing will be done about it, why?” must be 5000 characters or fewer"
        );
        assert_eq!(page.value("no_action_reason"), long);
    }

    async fn a_finding_with_a_priority_cannot_be_withdrawn(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let here = format!("findings/{}", thread.finding);
        life::stays_while_something_is_built_on_it(&lodestar.lead().await, &here).await;
    }

    async fn a_finding_comes_from_no_record_of_another_authority(lodestar: Lodestar) {
        let other = lodestar.person(Who::OtherLead).await;
        let round = other.record("/authorities/kelderwick/rounds", &making::round()).await;
        let form = making::finding().with("sources", &round);
        let page = lodestar.lead().await.post("findings", &form).await;
        assert_eq!(page.status, 404);
        assert_eq!(lodestar.count("finding").await, 0);
    }
}
