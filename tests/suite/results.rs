//! Results: one question in one round, counted by hand or from a file.

use lodestar_tests::{Form, Lodestar, Person, Who, on_both};

use crate::{life, making};

const LEADS: [Who; 2] = [Who::Lead, Who::SecondLead];

async fn round(lodestar: &Lodestar) -> String {
    lodestar.lead().await.record("rounds", &making::round()).await
}

fn counted(round: &str, yes: &str, no: &str) -> Form {
    Form::of(&[
        ("round", round),
        ("question", "ylyc-8-11|good_friend"),
        ("option-0", yes),
        ("option-1", no),
        ("skipped", "0"),
    ])
}

async fn share(person: &Person, result: &str) -> String {
    let answer = person.get(&format!("results/{result}")).await;
    answer.answer("How many answered “Yes”?")
}

on_both! {
    async fn a_result_is_recorded_changed_and_withdrawn(lodestar: Lodestar) {
        let (change, new) = (("option-0", "50"), counted(&round(&lodestar).await, "28", "12"));
        // How many left it out is not asked again: it is not shown.
        let new = new.with("skipped", "");
        life::is_recorded_changed_and_withdrawn(&lodestar, Who::Lead, "results", &new, change)
            .await;
    }

    async fn only_a_lead_changes_a_result(lodestar: Lodestar) {
        let new = counted(&round(&lodestar).await, "28", "12");
        let id = lodestar.lead().await.record("results", &new).await;
        life::is_changed_only_by(&lodestar, &LEADS, &format!("results/{id}"), &new).await;
    }

    async fn a_result_is_found_only_in_its_authority(lodestar: Lodestar) {
        let new = counted(&round(&lodestar).await, "28", "12");
        life::is_found_only_at_home(&lodestar, "results", &new).await;
    }

    async fn two_people_who_change_a_result_lose_nothing(lodestar: Lodestar) {
        let (both, new) =
            ((Who::Lead, Who::SecondLead), counted(&round(&lodestar).await, "28", "12"));
        // Changes by few would not be shown: they would tell of single children.
        let counts = ("52", "80");
        life::a_stale_save_loses_nothing(&lodestar, both, "results", &new, "option-0", counts)
            .await;
    }

    async fn a_question_stands_once_in_a_round(lodestar: Lodestar) {
        let (lead, new) = (lodestar.lead().await, counted(&round(&lodestar).await, "28", "12"));
        lead.record("results", &new).await;
        let page = lead.post("results", &new).await;
        assert_eq!((page.status.as_u16(), page.text("h1").as_str()), (409, "There is one already"));
        assert_eq!(lodestar.count("result").await, 1);
    }

    async fn counts_are_whole_numbers_and_all_of_them(lodestar: Lodestar) {
        let form = counted(&round(&lodestar).await, "many", "");
        let page = lodestar.lead().await.post("results", &form).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "“How many answered “Yes”?” must be a whole number, like 96\n\
             Answer “How many answered “No”?”"
        );
        assert_eq!(page.value("option-0"), "many");
    }

    async fn the_same_file_again_changes_nothing_and_says_so(lodestar: Lodestar) {
        let (round, import) = making::imported(&lodestar, &making::survey()).await;
        let (lead, events) = (lodestar.lead().await, lodestar.audit_events().await);
        let file = making::survey().csv();

        let again =
            lead.upload(&round, "the same under another name.csv", file.as_bytes(), "").await;

        assert_eq!(again.status, 303);
        let page = lead.get(again.location()).await;
        assert_eq!(page.text("h1"), "answers.csv");
        assert!(page.says("This file was imported before"), "{}", page.text("main"));
        assert_eq!(lodestar.audit_events().await, events);
        let twice = lead.post(&format!("imports/{import}/approval"), &Form::default()).await;
        assert_eq!(
            (twice.status.as_u16(), twice.text("h1").as_str()),
            (409, "This was decided already")
        );
    }

    async fn a_correction_by_hand_and_a_newer_file_are_both_in_the_history(lodestar: Lodestar) {
        let (round, _) = making::imported(&lodestar, &making::survey()).await;
        let lead = lodestar.lead().await;
        let results = lead.get(&format!("rounds/{round}/results")).await;
        let result = results.link_in("tbody", "A really good friend");
        let id = result.rsplit('/').next().unwrap();
        assert_eq!(share(&lead, id).await, "48");
        let form = lead.get(&format!("results/{id}/change")).await.form();
        lead.post(&format!("results/{id}"), &form.with("option-0", "20")).await;

        let newer = making::survey().csv().replace("invented", "made-up");
        let import = lead.upload(&round, "newer.csv", newer.as_bytes(), "").await.id();
        let page = lead.get(&format!("imports/{import}")).await;
        assert!(
            page.says("would add 0 results, change 1 and leave 2 as they are."),
            "{}",
            page.text("main")
        );
        lead.post(&format!("imports/{import}/approval"), &page.form()).await;

        assert_eq!(share(&lead, id).await, "48");
        let history = lead.get(&result).await.text("ol.govuk-list > li");
        assert!(history.contains("48 20") && history.contains("20 48"), "{history}");
    }
}
