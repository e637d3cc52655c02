//! Codes that stand for options.

use lodestar_plugin_sdk::batch::{Batch, Fate};
use lodestar_plugin_sdk::testing;

use super::support::{codes, counts, import, import_8_11, question, result};
use crate::BrightSpots;

/// What is in this file, with these codes for the options of an indicator.
fn import_coded(indicator: &str, given: &[&str], file: &str) -> Batch {
    let mut question = question(Some("ylyc-8-11"));
    for it in question.codebook.questions.iter_mut().filter(|it| it.indicator == indicator) {
        it.codes = given.iter().map(|&it| it.to_owned()).collect();
    }
    testing::import(&BrightSpots, question, file.as_bytes()).unwrap()
}

#[test]
fn a_code_of_the_codebook_is_counted_as_its_option() {
    let file = "trust_sw,pet\n1,Yes\n4,Yes\n4.0,No\nNever,No\n9,No\n";
    let batch = import_coded("trust_sw", &["1", "2", "3", "4"], file);
    assert_eq!(counts(&batch, "trust_sw"), [1, 0, 0, 3]);
    assert_eq!(codes(&batch.warnings), [(None, "not-an-option")]);
}

#[test]
fn a_code_that_the_codebook_does_not_give_is_never_guessed() {
    let batch = import_8_11("trust_sw,pet\n1,Yes\n4,No\n2,Yes\n,No\n");
    assert_eq!(batch.columns[0].fate, Fate::Unknown);
    assert_eq!(batch.columns[0].candidates[0], "trust_sw");
    let note = batch.warnings.iter().find(|it| it.code == "codes-unknown").unwrap();
    assert_eq!(note.column.as_deref(), Some("trust_sw"));
    assert!(note.text.contains("the codebook does not say which"), "{}", note.text);
    assert!(note.text.contains("lines 2, 3 and 4"), "{}", note.text);
    assert_eq!(batch.results.len(), 1);
}

#[test]
fn a_column_of_which_no_answer_is_understood_is_left_out() {
    // More than there are answers, so it is no code that could be guessed.
    let batch = import_8_11("trust_sw,pet\n99,Yes\n99,No\n99,Yes\n");
    assert_eq!(batch.columns[0].fate, Fate::Unknown);
    assert!(batch.results.iter().all(|it| it.indicator == "pet"));
    assert!(batch.warnings.iter().any(|it| it.code == "not-an-option"));
}

#[test]
fn a_number_that_is_an_option_is_not_counted_where_it_may_be_a_code() {
    // “1” is an option here, and “3” can only be a code.
    let batch = import("questionnaire,placement_changes,pet\n11-18,1,Yes\n11-18,3,No\n");
    assert!(batch.results.iter().all(|it| it.indicator == "pet"));
    assert!(batch.warnings.iter().any(|it| it.code == "codes-unknown"));

    // Words among the answers show that they are no codes.
    let batch = import("questionnaire,placement_changes,pet\n11-18,2-4,Yes\n11-18,3,No\n");
    assert_eq!(result(&batch, "placement_changes").base, 1);
    assert_eq!(codes(&batch.warnings), [(None, "not-an-option")]);
}

#[test]
fn a_scale_is_no_code_if_somebody_chose_its_zero() {
    let file = |first: u8| {
        format!("questionnaire,life_satisfaction,pet\n11-18,{first},Yes\n11-18,11,No\n")
    };
    assert_eq!(result(&import(file(0)), "life_satisfaction").base, 1);
    let doubtful = import(file(1));
    assert!(doubtful.warnings.iter().any(|it| it.code == "codes-unknown"));
    assert!(doubtful.results.iter().all(|it| it.indicator == "pet"));
}
