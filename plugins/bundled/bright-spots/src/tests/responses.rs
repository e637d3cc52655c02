//! The form with a row for each child.

use super::support::{codes, counts, import, import_8_11, question, refusal_of, result};

#[test]
fn a_file_that_does_not_say_its_questionnaire_is_refused_with_the_choices() {
    let reason = refusal_of(question(None), "pet,good_friend\nYes,No\n");
    assert!(reason.contains("“Your Life, Your Care, 8 to 11”"), "{reason}");
    assert!(reason.contains("“Your Life Beyond Care, 16 to 25”"), "{reason}");
}

#[test]
fn a_choice_that_is_no_questionnaire_is_refused() {
    let reason = refusal_of(question(Some("adults")), "pet,good_friend\nYes,No\n");
    assert!(reason.contains("is not known"), "{reason}");
}

#[test]
fn each_row_is_counted_for_its_own_questionnaire() {
    let batch = import(
        "Survey,Age group,trust_sw,pet\n\
         YLYC,4-7yrs,Not sure,Yes\n\
         YLYC,8–11,Sometimes,Yes\n\
         Your Life Your Care,11 to 17,Never,No\n\
         Care Leavers,16-25,,Yes\n",
    );
    let found: Vec<_> = batch
        .results
        .iter()
        .map(|it| (it.questionnaire.as_str(), it.indicator.as_str(), it.base))
        .collect();
    assert_eq!(
        found,
        [
            ("ylyc-4-7", "trust_sw", 1),
            ("ylyc-4-7", "pet", 1),
            ("ylyc-8-11", "trust_sw", 1),
            ("ylyc-8-11", "pet", 1),
            ("ylyc-11-18", "trust_sw", 1),
            ("ylyc-11-18", "pet", 1),
            ("ylbc", "pet", 1),
        ]
    );
    assert_eq!(batch.participation.len(), 4);
}

#[test]
fn a_row_whose_questionnaire_is_in_doubt_is_refused() {
    let file = "questionnaire,age group,pet\n\
                ylyc-8-11,,Yes\n\
                ylyc-4-7,,Yes\n\
                other,,Yes\n\
                ,,Yes\n\
                ylyc-8-11,4-7,Yes\n\
                ylbc,8-11,Yes\n\
                other,8-11,Yes\n";
    let batch = import_8_11(file);
    assert_eq!(
        codes(&batch.refused),
        [
            (Some(3), "questionnaire-contradiction"),
            (Some(4), "questionnaire-unknown"),
            (Some(6), "questionnaire-contradiction"),
            (Some(7), "questionnaire-contradiction"),
            (Some(8), "questionnaire-unknown"),
        ]
    );
    assert_eq!(batch.participation[0].responded, 2);
    assert_eq!(batch.rows, 7);
    assert_eq!(codes(&import(file).refused)[1], (Some(5), "questionnaire-unsaid"));
}

#[test]
fn blank_and_prefer_not_to_say_are_skipped_and_not_in_the_base() {
    let batch = import_8_11("pet,good_friend\nYes,Yes\n,No\nprefer not to say,No\n");
    let pet = result(&batch, "pet");
    assert_eq!((pet.base, pet.skipped), (1, 2));
    assert_eq!(counts(&batch, "good_friend"), [1, 2]);
}

#[test]
fn an_answer_is_the_same_in_any_case_and_with_any_apostrophe_or_dash() {
    let file = "questionnaire,placement_changes,trust_sw\n\
                11-18,DON’T KNOW,all or most of the time\n\
                11-18, 5–7 , NEVER\n";
    let batch = import(file);
    assert_eq!(counts(&batch, "placement_changes"), [0, 0, 1, 0, 0, 1]);
    assert_eq!(counts(&batch, "trust_sw"), [1, 0, 0, 1]);
}

#[test]
fn an_answer_that_is_no_option_is_left_out_counted_and_never_quoted() {
    let secret = "my brother hits me";
    let row = format!("{secret},Yes\n");
    let batch = import_8_11(format!("pet,good_friend\nYes,Yes\n{}", row.repeat(7)));
    let pet = result(&batch, "pet");
    assert_eq!((pet.base, pet.skipped), (1, 7));
    let warning = &batch.warnings[0];
    assert_eq!((warning.code.as_str(), warning.column.as_deref()), ("not-an-option", Some("pet")));
    assert!(warning.text.contains("7 (lines 3, 4, 5, 6, 7 and more)"), "{}", warning.text);
    assert!(!format!("{batch:?}").contains(secret));
}

#[test]
fn a_child_may_choose_more_than_one_where_the_question_says_so() {
    let batch = import(
        "questionnaire,emotional_support,pet\n\
         ylbc,Friends; Pet;friends,Yes\n\
         ylbc,No one,Yes\n\
         ylbc,Friends;somebody else,Yes\n\
         ylbc,somebody else,Yes\n",
    );
    assert_eq!(counts(&batch, "emotional_support"), [2, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    assert_eq!(result(&batch, "emotional_support").base, 3);
    assert_eq!(codes(&batch.warnings), [(None, "not-an-option"), (None, "partly-not-an-option")]);
}

#[test]
fn an_answer_to_a_question_of_another_questionnaire_is_not_counted() {
    let batch = import("questionnaire,pet,lonely_often\n8-11,Yes,Never\n");
    assert_eq!(codes(&batch.warnings), [(None, "not-asked")]);
    assert!(batch.warnings[0].text.contains(" does not ask this: line 2."));
    assert_eq!(batch.results.len(), 1);
}

#[test]
fn a_row_without_an_answer_is_refused_and_a_blank_row_is_nothing() {
    let batch = import("questionnaire,pet,good_friend\n8-11,Yes,No\n,,\n8-11,,nonsense\n");
    assert_eq!(codes(&batch.refused), [(Some(4), "no-answers")]);
    assert_eq!(batch.rows, 2);
    assert_eq!(batch.participation[0].responded, 1);
}

#[test]
fn the_eligible_are_taken_only_where_the_rows_agree() {
    let file = "questionnaire,eligible,pet\n8-11,40,Yes\n8-11,40.0,No\n4-7,9,Yes\n4-7,10,Yes\n";
    let batch = import(file);
    let eligible: Vec<_> = batch.participation.iter().map(|it| it.eligible).collect();
    assert_eq!(eligible, [None, Some(40)]);
    assert_eq!(codes(&batch.warnings), [(None, "eligible-contradiction")]);

    let batch = import("questionnaire,eligible,pet\n8-11,1,Yes\n8-11,1,No\n");
    assert_eq!(codes(&batch.warnings), [(None, "eligible-below-responded")]);
}

#[test]
fn a_file_full_of_wrong_rows_is_answered_briefly() {
    let file = format!("questionnaire,pet\n8-11,Yes\n{}", "nobody,Yes\n".repeat(5_000));
    let batch = import(file);
    assert_eq!(batch.refused.len(), 501);
    assert!(batch.refused[500].text.starts_with("4500 more rows"));
    assert_eq!(batch.rows, 5_001);
}
