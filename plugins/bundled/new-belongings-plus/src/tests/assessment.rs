//! How the service assessed itself.

use lodestar_plugin_sdk::batch::Point;

use super::support::{codes, import, refusal, scores};

#[test]
fn the_example_says_everything_that_a_self_assessment_needs() {
    let batch = import(include_str!("../../examples/self-assessment.csv"));
    let said = batch.self_assessment.as_ref().unwrap();
    assert_eq!(said.sheet, "care-leavers-charter");
    assert_eq!(said.point, Some(Point::Baseline));
    assert_eq!(said.dated_on.as_deref(), Some("2026-03-12"));
    assert!(said.took_part.starts_with("Five members"), "{}", said.took_part);
    assert_eq!(
        scores(&batch),
        [
            ("identity", 1),
            ("believe", 2),
            ("listen", 1),
            ("inform", 0),
            ("support", 1),
            ("home", 0)
        ]
    );
    assert!(said.answers[2].note.starts_with("We ask often"));
    assert_eq!(codes(&batch.warnings), [(None, "not-answered")]);
    assert!(batch.warnings[0].text.starts_with("1 of the 7 questions"));
    assert_eq!((batch.refused.len(), batch.rows), (0, 7));
}

#[test]
fn the_sheet_is_the_one_on_which_the_questions_stand() {
    let batch = import("Promise,Score\n3. Listen to you,2\nINFORM YOU,1\n");
    assert_eq!(batch.self_assessment.as_ref().unwrap().sheet, "care-leavers-charter");
    assert_eq!(scores(&batch), [("listen", 2), ("inform", 1)]);

    let batch = import("Question,Score\noffer_known,2\nworker_reached,0\n");
    assert_eq!(batch.self_assessment.as_ref().unwrap().sheet, "leaving-care-standards");

    let both = refusal("Question,Score\noffer_known,2\nListen to you,1\n");
    assert!(both.contains("more than one sheet"), "{both}");
    let none = refusal("Question,Score\nDo you swim?,2\n");
    assert!(none.contains("None of the questions is on a sheet"), "{none}");
    let other = refusal("Sheet,Ten outcomes\nQuestion,Score\nListen to you,2\n");
    assert!(other.contains("a sheet that is not here"), "{other}");
}

#[test]
fn an_empty_cell_is_not_answered_and_never_zero() {
    let batch =
        import("Promise,Score,Note\nBelieve in you,0,\nListen to you,,\nInform you,n/a,Soon\n");
    assert_eq!(scores(&batch), [("believe", 0)]);
    assert_eq!(codes(&batch.warnings), [(Some(4), "note-without-score"), (None, "not-answered")]);
    assert!(!batch.warnings[0].text.contains("Soon"), "no note is quoted");
}

#[test]
fn a_score_is_a_level_in_any_of_its_words() {
    let batch = import(
        "Promise,Score\nBelieve in you,2.0\nListen to you,partly in place\nInform you,0: Not in place\n",
    );
    assert_eq!(scores(&batch), [("believe", 2), ("listen", 1), ("inform", 0)]);
    for wrong in ["3", "-1", "1.5", "50%", "good", "=1+1"] {
        let batch = import(format!("Promise,Score\nBelieve in you,1\nListen to you,{wrong}\n"));
        assert_eq!(codes(&batch.refused), [(Some(3), "off-scale")], "{wrong}");
        assert!(batch.refused[0].text.contains("0 (Not in place), 1 (Partly in place)"));
        assert_eq!(scores(&batch), [("believe", 1)]);
    }
}

#[test]
fn a_question_that_stands_twice_or_elsewhere_is_not_taken() {
    let batch = import(
        "Standard,Criterion,Question,Score\n\
         The local offer,It is there,published,2\n\
         A home,,six_areas,2\n\
         The local offer,It is there,offer_known,1\n\
         ,,worker_known,1\n\
         ,,worker_known,2\n\
         ,,Something else,2\n",
    );
    assert_eq!(scores(&batch), [("published", 2)]);
    assert_eq!(
        codes(&batch.refused),
        [
            (Some(3), "standard-contradiction"),
            (Some(4), "standard-contradiction"),
            (Some(6), "question-twice"),
            (Some(7), "question-unknown"),
        ]
    );
}

#[test]
fn a_file_without_one_answer_is_refused_with_the_reasons_of_its_rows() {
    let refused = refusal("Promise,Score\nBelieve in you,9\nListen to you,\n");
    assert!(refused.starts_with("Nothing in this file can be recorded."), "{refused}");
    assert!(refused.contains("Line 2: The score is not on the scale."), "{refused}");
    let refused = refusal("Promise,Score\nBelieve in you,\n");
    assert!(refused.contains("No question has a score"), "{refused}");
}

#[test]
fn what_stands_above_is_a_fact_or_a_remark() {
    let batch = import(
        "Our assessment\nDate,some day\nRound,third\nFramework,care-leavers-charter\n\
         Promise,Score,Mood\nBelieve in you,1,blue\n",
    );
    assert_eq!(
        codes(&batch.warnings),
        [
            (Some(2), "day-unknown"),
            (Some(3), "point-unknown"),
            (None, "not-answered"),
            (None, "column-not-read"),
        ]
    );
    let said = batch.self_assessment.unwrap();
    assert_eq!((said.dated_on, said.point), (None, None));
}
