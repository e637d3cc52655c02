//! Assessments and ratings: how strong the evidence of change is.

use lodestar_tests::{Form, Lodestar, Who, on_both};

use crate::{life, making};

const EVALUATORS: [Who; 2] = [Who::Evaluator, Who::SecondEvaluator];

async fn new(lodestar: &Lodestar) -> Form {
    let thread = making::thread(lodestar).await;
    let evaluator = lodestar.person(Who::Evaluator).await;
    let assessment = evaluator.record("assessments", &making::assessment()).await;
    making::rating(&assessment, &thread.evidence)
}

on_both! {
    async fn an_assessment_is_recorded_changed_and_withdrawn(lodestar: Lodestar) {
        let (change, new) = (("title", "Assessment of spring 2026"), making::assessment());
        life::is_recorded_changed_and_withdrawn(
            &lodestar,
            Who::Evaluator,
            "assessments",
            &new,
            change,
        )
        .await;
    }

    async fn only_an_evaluator_starts_an_assessment(lodestar: Lodestar) {
        life::is_recorded_only_by(&lodestar, &EVALUATORS, "assessments", &making::assessment())
            .await;
    }

    async fn an_assessment_is_found_only_in_its_authority(lodestar: Lodestar) {
        let evaluator = lodestar.person(Who::Evaluator).await;
        let id = evaluator.record("assessments", &making::assessment()).await;
        let other = lodestar.person(Who::OtherLead).await;
        life::is_found_nowhere_else(&lodestar, &other, "assessments", &id).await;
    }

    async fn two_people_who_change_an_assessment_lose_nothing(lodestar: Lodestar) {
        let (both, new) = ((Who::Evaluator, Who::SecondEvaluator), making::assessment());
        let names = ("First assessment", "Assessment before the inspection");
        life::a_stale_save_loses_nothing(&lodestar, both, "assessments", &new, "title", names)
            .await;
    }

    async fn a_rating_is_recorded_changed_and_withdrawn(lodestar: Lodestar) {
        let (change, new) = (("reason", "All twelve children say so."), new(&lodestar).await);
        life::is_recorded_changed_and_withdrawn(&lodestar, Who::Evaluator, "ratings", &new, change)
            .await;
    }

    async fn only_evaluators_rate(lodestar: Lodestar) {
        life::is_recorded_only_by(&lodestar, &EVALUATORS, "ratings", &new(&lodestar).await).await;
    }

    async fn a_rating_is_its_raters_own(lodestar: Lodestar) {
        let new = new(&lodestar).await;
        let id = lodestar.person(Who::Evaluator).await.record("ratings", &new).await;
        let here = format!("ratings/{id}");
        life::is_changed_only_by(&lodestar, &[Who::Evaluator], &here, &new).await;
    }

    async fn a_rating_is_found_only_in_its_authority(lodestar: Lodestar) {
        let id =
            lodestar.person(Who::Evaluator).await.record("ratings", &new(&lodestar).await).await;
        let other = lodestar.person(Who::OtherLead).await;
        life::is_found_nowhere_else(&lodestar, &other, "ratings", &id).await;
    }

    async fn one_rater_at_two_desks_loses_nothing(lodestar: Lodestar) {
        let (both, new) = ((Who::Evaluator, Who::Evaluator), new(&lodestar).await);
        let why = ("Eleven children say so.", "Every child says so.");
        life::a_stale_save_loses_nothing(&lodestar, both, "ratings", &new, "reason", why).await;
    }

    async fn a_star_needs_a_reason_and_evidence(lodestar: Lodestar) {
        let form = new(&lodestar).await.with("reason", "").with("sources", "");
        let page = lodestar.person(Who::Evaluator).await.post("ratings", &form).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "A star needs a reason: enter why\nA star needs evidence: choose at least one piece"
        );
        assert_eq!(page.value("state"), "some_evidence");
    }

    async fn what_nobody_looked_at_has_no_evidence(lodestar: Lodestar) {
        let form = new(&lodestar).await.with("state", "not_looked_at");
        let page = lodestar.person(Who::Evaluator).await.post("ratings", &form).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.problems(),
            "What nobody looked at has no evidence behind it: change one of the two answers"
        );
    }

    async fn a_cell_is_rated_once_by_each_rater(lodestar: Lodestar) {
        let (evaluator, new) = (lodestar.person(Who::Evaluator).await, new(&lodestar).await);
        evaluator.record("ratings", &new).await;
        let page = evaluator.post("ratings", &new).await;
        assert_eq!((page.status.as_u16(), page.text("h1").as_str()), (409, "There is one already"));
        assert_eq!(lodestar.count("rating").await, 1);
    }

    async fn raters_who_differ_are_not_averaged(lodestar: Lodestar) {
        let new = new(&lodestar).await;
        lodestar.person(Who::Evaluator).await.record("ratings", &new).await;
        let nothing = new.with("state", "no_evidence");
        lodestar.person(Who::SecondEvaluator).await.record("ratings", &nothing).await;

        let inspector = lodestar.person(Who::Inspector).await;
        let chart = inspector.get("outcomes").await;
        assert_eq!(chart.text("td.is-differ"), "Raters differ");
        let cell = inspector.get(&chart.link("Raters differ")).await;
        assert_eq!(
            cell.text("h2 .ls-stars"),
            "★ Some evidence of change\nNo evidence of change found"
        );
        assert!(cell.says("Rated by Eva Evaluator") && cell.says("Rated by Emil Evaluator"));
    }

    async fn a_star_whose_evidence_was_withdrawn_says_so(lodestar: Lodestar) {
        let thread = making::thread(&lodestar).await;
        let evaluator = lodestar.person(Who::Evaluator).await;
        let assessment = evaluator.record("assessments", &making::assessment()).await;
        evaluator.record("ratings", &making::rating(&assessment, &thread.evidence)).await;
        let chart = evaluator.get("outcomes").await;
        assert!(!chart.says("Evidence was withdrawn"));
        let lead = lodestar.lead().await;
        let form = Form::of(&[("reason", "It was about another team"), ("version", "1")]);
        let address = format!("evidence/{}/withdrawal", thread.evidence);
        assert_eq!(lead.post(&address, &form).await.status, 303);
        let chart = evaluator.get("outcomes").await;
        assert!(chart.says("Evidence was withdrawn"), "{}", chart.text("main"));
        // The lead is told where they begin their day.
        let home = lead.get("/authorities/ambleford").await;
        assert!(home.says("A star rests on evidence that was withdrawn: Rights"), "{}", home.text("main"));
    }

    async fn not_looked_at_is_never_shown_as_no_evidence(lodestar: Lodestar) {
        let (evaluator, new) = (lodestar.person(Who::Evaluator).await, new(&lodestar).await);
        let unseen = new.with("state", "not_looked_at").with("reason", "").with("sources", "");
        evaluator.record("ratings", &unseen.clone().with("source", "interview")).await;
        evaluator.record("ratings", &unseen.with("state", "no_evidence")).await;

        let chart = evaluator.get("outcomes").await;

        assert_eq!(chart.text("td.is-notlooked"), "Not looked at");
        assert_eq!(chart.text("td.is-none"), "No evidence");
        assert!(chart.text("td.is-notrated").lines().all(|it| it == "Not rated yet"));
    }
}
