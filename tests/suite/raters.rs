//! Two raters who do not see each other until both have submitted, the desk at
//! which they work, and what they agree on.

use lodestar_tests::{Form, Lodestar, Person, Who, on_both};

use crate::{making, packs};

/// An assessment that two raters rate blind, and a piece of evidence.
async fn blind(lodestar: &Lodestar) -> (String, String) {
    let thread = making::thread(lodestar).await;
    let form = making::assessment().with("seen_by", "its_rater");
    let assessment = lodestar.person(Who::Evaluator).await.record("assessments", &form).await;
    (assessment, thread.evidence)
}

/// One cell as the desk sends it.
fn cell(outcome: &str, source: &str, seen: i32, typed: [&str; 3]) -> Form {
    let name = |part: &str| format!("{outcome}-{source}-{part}");
    Form::of(&[("outcome", outcome), ("source", source)])
        .with(&name("seen"), &seen.to_string())
        .with(&name("state"), typed[0])
        .with(&name("reason"), typed[1])
        .with(&name("evidence"), typed[2])
}

async fn type_cell(rater: &Person, assessment: &str, cell: &Form) -> serde_json::Value {
    let page = rater.post(&format!("outcomes/{assessment}/desk/cell"), cell).await;
    assert_eq!(page.status, 200, "{}", page.html());
    serde_json::from_str(page.html()).unwrap()
}

async fn submit(rater: &Person, assessment: &str, done: &str) -> u16 {
    let here = format!("outcomes/{assessment}/submission");
    rater.post(&here, &Form::of(&[("done", done)])).await.status.as_u16()
}

/// Both raters differ on one cell, agree on another, and have submitted.
async fn both_submitted(lodestar: &Lodestar) -> (String, Person, Person) {
    let (assessment, _) = blind(lodestar).await;
    let first = lodestar.person(Who::Evaluator).await;
    let second = lodestar.person(Who::SecondEvaluator).await;
    for (rater, state) in [(&first, "strong_evidence"), (&second, "no_evidence")] {
        let typed = [state, "What the twelve say.", "1"];
        type_cell(rater, &assessment, &cell("rights", "focus_group", 0, typed)).await;
        let typed = ["some_evidence", "A dated policy.", "1"];
        type_cell(rater, &assessment, &cell("rights", "document", 0, typed)).await;
        assert_eq!(submit(rater, &assessment, "yes").await, 303);
    }
    (assessment, first, second)
}

on_both! {
    async fn nobody_sees_a_rating_before_both_have_submitted(lodestar: Lodestar) {
        let (assessment, evidence) = blind(&lodestar).await;
        let first = lodestar.person(Who::Evaluator).await;
        let form = making::rating(&assessment, &evidence);
        let rating = first.record("ratings", &form).await;
        assert_eq!(submit(&first, &assessment, "yes").await, 303);

        for who in [Who::SecondEvaluator, Who::Lead, Who::Board, Who::Inspector] {
            let person = lodestar.person(who).await;
            assert_eq!(person.get(&format!("ratings/{rating}")).await.status, 404, "{who:?}");
            for page in ["ratings", "", &format!("outcomes/{assessment}/rights/focus_group")] {
                assert!(!person.get(page).await.says("Twelve children say so"), "{who:?} {page}");
            }
            let chart = person.get("outcomes").await;
            assert!(!chart.html().contains("is-some"), "{who:?}");
            assert!(chart.says("1 of 2 have submitted"));
            let raters = person.get(&format!("outcomes/{assessment}/raters")).await;
            assert_eq!(raters.status, 409, "{who:?}");
        }
        // Whoever reads the trail could tell the other rater.
        let trail = lodestar.person(Who::Lead).await.get("audit").await;
        assert!(trail.says("Rights") && !trail.says("Twelve children say so"));
        // Their own they see.
        assert!(first.get("outcomes").await.html().contains("is-some"));
    }

    async fn when_both_have_submitted_everybody_sees_both_and_the_trail_has_them(
        lodestar: Lodestar,
    ) {
        let (assessment, ..) = both_submitted(&lodestar).await;

        let board = lodestar.person(Who::Board).await;
        let chart = board.get("outcomes").await;
        assert_eq!(chart.text("td.is-differ"), "Raters differ");
        let raters = board.get(&format!("outcomes/{assessment}/raters")).await;
        assert!(raters.says("They put 2 cells on a level, 1 of them alike: 50%."));
        assert!(raters.says("Below 30 cells a coefficient of agreement would say more"));
        assert_eq!(raters.text("th .govuk-tag"), "Different");
        // Each was recorded without a word, and entered with them when both could be seen.
        let trail = lodestar.person(Who::Lead).await.get("audit").await;
        let rows = trail.text("tbody td:last-child");
        assert_eq!(rows.lines().filter(|it| it.contains("Rights · focus group")).count(), 4);
    }

    async fn what_was_submitted_does_not_change(lodestar: Lodestar) {
        let (assessment, evidence) = blind(&lodestar).await;
        let first = lodestar.person(Who::Evaluator).await;
        let form = making::rating(&assessment, &evidence);
        let rating = first.record("ratings", &form).await;
        assert_eq!(submit(&first, &assessment, "yes").await, 303);

        let page = first.get(&format!("ratings/{rating}/change")).await;
        let page = first.post(&format!("ratings/{rating}"), &page.form()).await;
        assert_eq!(page.text("h1"), "These ratings were submitted");
        let typed = cell("rights", "document", 0, ["no_evidence", "", ""]);
        let page = first.post(&format!("outcomes/{assessment}/desk/cell"), &typed).await;
        assert_eq!(page.status, 409);
        // Nobody has seen it yet, so it can be taken back; after the other one, not.
        assert_eq!(submit(&first, &assessment, "no").await, 303);
        assert_eq!(submit(&first, &assessment, "yes").await, 303);
        let second = lodestar.person(Who::SecondEvaluator).await;
        second.record("ratings", &form).await;
        assert_eq!(submit(&second, &assessment, "yes").await, 303);
        assert_eq!(submit(&first, &assessment, "no").await, 409);
    }

    async fn a_cell_that_is_not_whole_is_kept_and_blocks_submitting(lodestar: Lodestar) {
        let (assessment, _) = blind(&lodestar).await;
        let rater = lodestar.person(Who::Evaluator).await;
        assert_eq!(submit(&rater, &assessment, "yes").await, 409, "nothing is rated");

        let typed = cell("rights", "document", 0, ["strong_evidence", "", "99"]);
        let kept = type_cell(&rater, &assessment, &typed).await;
        assert_eq!(kept["kept"], "not_whole");
        assert_eq!(
            kept["words"],
            "A star needs a reason. Enter numbers of the list of evidence, as in 1, 4."
        );
        let desk = rater.get(&format!("outcomes/{assessment}/desk")).await;
        assert_eq!(desk.value("rights-document-evidence"), "99");
        assert_eq!(lodestar.count("rating").await, 0);
        assert_eq!(submit(&rater, &assessment, "yes").await, 409);

        let typed = cell("rights", "document", 0, ["strong_evidence", "Seen in use.", "1"]);
        let kept = type_cell(&rater, &assessment, &typed).await;
        assert_eq!((&kept["kept"], &kept["seen"]), (&"rated".into(), &1.into()));
        assert_eq!(submit(&rater, &assessment, "yes").await, 303);
    }

    async fn the_whole_grid_is_saved_without_scripts_and_stale_cells_lose_nothing(
        lodestar: Lodestar,
    ) {
        let (assessment, _) = blind(&lodestar).await;
        let rater = lodestar.person(Who::Evaluator).await;
        let here = format!("outcomes/{assessment}/desk");
        let desk = rater.get(&here).await;
        let filled = desk
            .form()
            .with("rights-document-state", "some_evidence")
            .with("rights-document-reason", "A dated policy.")
            .with("rights-document-evidence", "1")
            .with("recovery-interview-state", "not_looked_at")
            .with("resilience-interview-state", "some_evidence");
        let page = rater.post(&here, &filled).await;
        assert_eq!(page.status, 422);
        assert!(page.problems().contains("Resilience, Interviews: A star needs a reason."));
        assert_eq!(lodestar.count("rating").await, 2);

        // The same page again, from another window: what is typed stays.
        let typed = desk.form().with("rights-document-reason", "Typed in the old window.");
        let page = rater.post(&here, &typed).await;
        assert_eq!(page.status, 409);
        assert!(page.html().contains("Typed in the old window."));
    }

    async fn an_agreement_stands_beside_what_each_said(lodestar: Lodestar) {
        let (assessment, first, second) = both_submitted(&lodestar).await;
        let here = format!("outcomes/{assessment}/raters/rights/focus_group");
        let form = first.get(&here).await.form();
        let page = first.post(&here, &form.clone().with("state", "some_evidence")).await;
        assert_eq!(page.problems(), "Enter why");
        let agreed = form
            .clone()
            .with("state", "some_evidence")
            .with("reason", "One group sees it, the other does not.");
        assert_eq!(first.post(&here, &agreed).await.status, 303);
        // The other one had opened the form before.
        let late = form.with("state", "strong_evidence").with("reason", "I say strong.");
        let page = second.post(&here, &late).await;
        assert_eq!(page.status, 409);
        assert!(page.says("One group sees it") && page.html().contains("I say strong."));

        let board = lodestar.person(Who::Board).await;
        assert!(board.get("outcomes").await.text("td.is-some").contains("Agreed"));
        let cell = board.get(&format!("outcomes/{assessment}/rights/focus_group")).await;
        assert!(cell.says("Strong evidence of change") && cell.says("No evidence of change found"));
        assert!(cell.says("Written down by Eva Evaluator"));
    }

    async fn a_star_is_not_agreed_on_without_evidence(lodestar: Lodestar) {
        let (assessment, first, _) = both_submitted(&lodestar).await;
        let here = format!("outcomes/{assessment}/raters/recovery/interview");
        let form = first.get(&here).await.form();
        let page = first
            .post(&here, &form.with("state", "some_evidence").with("reason", "We think so."))
            .await;
        assert_eq!(
            page.problems(),
            "A star needs evidence: none of the ratings of this cell has any that still counts"
        );
    }

    async fn the_chart_is_a_file_with_words_and_says_what_it_is(lodestar: Lodestar) {
        let (assessment, ..) = both_submitted(&lodestar).await;
        let board = lodestar.person(Who::Board).await;
        let file = board.get(&format!("outcomes/{assessment}/chart.csv")).await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        let lines: Vec<&str> = file.html().lines().collect();
        assert!(lines[0].contains("Assessment of 2026") && lines[0].contains("draft, ours"));
        assert!(lines[1].starts_with("Source,Relationships,Resilience,Rights"));
        assert!(lines[2].contains("Some evidence of change"), "{}", lines[2]);
        assert!(lines[4].contains("Raters differ"), "{}", lines[4]);
        // The worked example is never taken for the published finding.
        let page = board.get("outcomes/example").await;
        assert!(page.says("not the published finding") && page.says("Could not be rebuilt"));
        let example = board.get("outcomes/example.csv").await;
        assert_eq!(example.html().lines().count(), 12);
    }

    async fn nothing_is_rated_under_a_rubric_that_was_retired(lodestar: Lodestar) {
        let administrator = lodestar.person(Who::Administrator).await;
        let words = "At least one dated document";
        let text = packs::next_version("rubric:draft", words, "One or more dated documents");
        let rubric = packs::install(&administrator, &text).await.id();
        let (assessment, evidence) = blind(&lodestar).await;
        let rater = lodestar.person(Who::Evaluator).await;
        let desk = rater.get(&format!("outcomes/{assessment}/desk")).await;
        assert!(desk.says("One or more dated documents"));
        rater.record("ratings", &making::rating(&assessment, &evidence)).await;

        let done = packs::retire(&administrator, &rubric, "Two levels were not told apart.").await;
        assert_eq!(done.status, 303);

        let typed = cell("rights", "document", 0, ["no_evidence", "", ""]);
        let page = rater.post(&format!("outcomes/{assessment}/desk/cell"), &typed).await;
        assert_eq!(page.text("h1"), "The rubric of this assessment was retired");
        // What was rated stays, beside the words that it was rated by.
        let page = rater.get(&format!("outcomes/{assessment}/rights/focus_group")).await;
        assert!(page.says("Twelve children say so"), "{}", page.text("main"));
    }

    async fn which_steps_were_done_and_which_left_out_is_told(lodestar: Lodestar) {
        let (assessment, _) = blind(&lodestar).await;
        let rater = lodestar.person(Who::Evaluator).await;
        let here = format!("outcomes/{assessment}/method");
        let form = rater.get(&format!("{here}/change")).await.form();
        let typed = form
            .clone()
            .with("scoping_state", "done")
            .with("scoping_who", "Two managers and the group")
            .with("summit_state", "left_out")
            .with("barriers", "Social workers change often (4)\r\nNobody leads it");
        let page = rater.post(&format!("{here}/change"), &typed).await;
        assert_eq!(page.problems(), "Enter why it was left out");
        let typed = typed.with("summit_note", "There was no time");
        assert_eq!(rater.post(&format!("{here}/change"), &typed).await.status, 303);
        // Who opened the form before somebody else saved loses nothing.
        let late = form.with("drivers", "A stable workforce");
        let second = lodestar.person(Who::SecondEvaluator).await;
        let page = second.post(&format!("{here}/change"), &late).await;
        assert_eq!(page.status, 409);
        assert!(page.html().contains("A stable workforce") && page.says("Two managers"));
        let page = lodestar.person(Who::Board).await.get(&here).await;
        assert!(page.says("Left out") && page.says("There was no time"), "{}", page.text("main"));
        assert!(page.says("Social workers change often (4)") && page.says("Two managers"));
    }

    async fn sources_that_disagree_are_the_answer(lodestar: Lodestar) {
        let (assessment, ..) = both_submitted(&lodestar).await;
        let first = lodestar.person(Who::Evaluator).await;
        let here = format!("outcomes/{assessment}/raters/rights/focus_group");
        let agreed = first.get(&here).await.form();
        let agreed = agreed.with("state", "no_evidence").with("reason", "Children do not see it.");
        first.post(&here, &agreed).await;

        let page = lodestar.person(Who::Board).await;
        let page = page.get(&format!("outcomes/{assessment}/sources")).await;
        let row = page.text(".ls-sources__row--conflict");
        assert!(row.contains("Conflict") && row.contains("They do not see it"), "{row}");
        assert!(row.contains("Children say something else than others."), "{row}");
        assert!(page.says("it is not that of the published evaluation"));
    }
}
