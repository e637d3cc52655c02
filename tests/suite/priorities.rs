//! Priorities: what was chosen to act on, by whom and why.

use lodestar_tests::{Form, Lodestar, Who, on_both};

use crate::{life, making};

const LEADS: [Who; 2] = [Who::Lead, Who::SecondLead];

async fn new(lodestar: &Lodestar) -> Form {
    let finding = lodestar.lead().await.record("findings", &making::finding()).await;
    making::priority(&finding)
}

on_both! {
    async fn a_priority_is_recorded_changed_and_withdrawn(lodestar: Lodestar) {
        let (change, new) = (("not_chosen", "Bigger bedrooms: no money."), new(&lodestar).await);
        life::is_recorded_changed_and_withdrawn(&lodestar, Who::Lead, "priorities", &new, change)
            .await;
    }

    async fn only_a_lead_records_a_priority(lodestar: Lodestar) {
        let new = new(&lodestar).await;
        life::is_recorded_only_by(&lodestar, &LEADS, "priorities", &new).await;
    }

    async fn only_a_lead_changes_a_priority(lodestar: Lodestar) {
        let new = new(&lodestar).await;
        let id = lodestar.lead().await.record("priorities", &new).await;
        life::is_changed_only_by(&lodestar, &LEADS, &format!("priorities/{id}"), &new).await;
    }

    async fn a_priority_is_found_only_in_its_authority(lodestar: Lodestar) {
        life::is_found_only_at_home(&lodestar, "priorities", &new(&lodestar).await).await;
    }

    async fn two_people_who_change_a_priority_lose_nothing(lodestar: Lodestar) {
        let (both, new) = ((Who::Lead, Who::SecondLead), new(&lodestar).await);
        let why = ("The board agreed.", "It can be done this year.");
        life::a_stale_save_loses_nothing(&lodestar, both, "priorities", &new, "reason", why).await;
    }

    async fn a_priority_says_who_chose_it_when_and_why(lodestar: Lodestar) {
        let form = Form::of(&[("title", "Know your social worker"), ("chosen_on", "2026-04-02")]);
        let page = lodestar.lead().await.post("priorities", &form).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "Choose at least one finding that it answers\n\
             Choose who chose it\n\
             Choose how it was chosen\n\
             “When was it chosen?” must be today or a day in the past\n\
             Enter why it was chosen"
        );
        assert_eq!(page.value("title"), "Know your social worker");
    }

    async fn a_priority_with_a_pledge_cannot_be_withdrawn(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let here = format!("priorities/{}", thread.priority);
        life::stays_while_something_is_built_on_it(&lodestar.lead().await, &here).await;
    }
}
