//! Rounds: each time children were asked.

use lodestar_tests::{Form, Who, on_both};

use crate::{life, making};

const LEADS: [Who; 2] = [Who::Lead, Who::SecondLead];

on_both! {
    async fn a_round_is_recorded_changed_and_withdrawn(lodestar: Lodestar) {
        let (change, new) = (("mode", "both"), making::round());
        life::is_recorded_changed_and_withdrawn(&lodestar, Who::Lead, "rounds", &new, change).await;
    }

    async fn only_a_lead_records_a_round(lodestar: Lodestar) {
        life::is_recorded_only_by(&lodestar, &LEADS, "rounds", &making::round()).await;
    }

    async fn only_a_lead_changes_a_round(lodestar: Lodestar) {
        let id = lodestar.lead().await.record("rounds", &making::round()).await;
        let here = format!("rounds/{id}");
        life::is_changed_only_by(&lodestar, &LEADS, &here, &making::round()).await;
    }

    async fn a_round_is_found_only_in_its_authority(lodestar: Lodestar) {
        life::is_found_only_at_home(&lodestar, "rounds", &making::round()).await;
    }

    async fn two_people_who_change_a_round_lose_nothing(lodestar: Lodestar) {
        let (both, new) = ((Who::Lead, Who::SecondLead), making::round());
        let names = ("Early spring 2026", "Winter 2025 to 2026");
        life::a_stale_save_loses_nothing(&lodestar, both, "rounds", &new, "title", names).await;
    }

    async fn a_round_cannot_close_before_it_opens(lodestar: Lodestar) {
        let form = Form::of(&[("opened_on", "27/2/2026"), ("closed_on", "2/2/2026")]);
        let page = lodestar.lead().await.post("rounds", &form).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "Enter a name for the survey, like Spring 2026\n\
             Choose how it was answered\n\
             The last day must not be before the first"
        );
        assert_eq!(page.value("closed_on"), "2/2/2026");
    }

    async fn a_round_whose_results_made_a_finding_cannot_be_withdrawn(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        let results = lead.get(&format!("rounds/{round}/results")).await;
        let result = results.link_in("tbody", "A really good friend");
        let source = result.rsplit('/').next().unwrap_or_default();
        lead.record("findings", &making::finding().with("sources", source)).await;
        life::stays_while_something_is_built_on_it(&lead, &format!("rounds/{round}")).await;
    }

    async fn what_was_answered_in_a_withdrawn_round_no_longer_counts(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &making::survey()).await;
        let (lead, address) = (lodestar.lead().await, format!("rounds/{round}/withdrawal"));
        assert!(lead.get("results").await.says("3 results"));
        let form = lead.get(&address).await.form().with("reason", "It was a rehearsal.");
        assert_eq!(lead.post(&address, &form).await.status, 303);
        assert!(lead.get("results").await.says("Nothing here yet"));
    }
}
