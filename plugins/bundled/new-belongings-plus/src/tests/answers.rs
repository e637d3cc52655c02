//! The answers of care leavers.

use lodestar_plugin_sdk::batch::Fate;
use lodestar_plugin_sdk::{ImportQuestion, testing};

use super::support::{import, question, refusal, refusal_of};
use crate::NewBelongingsPlus;

#[test]
fn the_example_is_counted_without_saying_which_questionnaire_it_is() {
    let batch = import(include_str!("../../examples/responses-ylbc.csv"));
    let who = &batch.participation[0];
    assert_eq!((who.questionnaire.as_str(), who.responded, who.eligible), ("ylbc", 24, Some(60)));
    assert_eq!((batch.results.len(), batch.participation.len()), (10, 1));
    assert!(batch.warnings.is_empty() && batch.refused.is_empty(), "{:?}", batch.warnings);
    let wave = batch.columns.iter().find(|it| it.heading == "Wave").unwrap();
    assert_eq!(wave.fate, Fate::Understood);
}

#[test]
fn baseline_and_follow_up_are_a_round_each() {
    let file =
        "Wave,eligible,trust_pa,settled\nBaseline,60,Sometimes,Never\nFollow-up,60,Never,Never\n";
    let refused = refusal(file);
    assert!(refused.contains("Each is a round of its own"), "{refused}");
    let one = file.replace("Follow-up", "baseline ");
    assert_eq!(import(one).participation[0].responded, 2);
}

#[test]
fn nobody_but_care_leavers_is_asked() {
    let other = ImportQuestion { questionnaire: Some("ylyc-8-11".into()), ..question() };
    let refused = refusal_of(other, "trust_pa,settled\nSometimes,Never\n");
    assert!(refused.contains("New Belongings Plus asks care leavers only"), "{refused}");
    let named =
        ImportQuestion { questionnaire: Some("Your Life Beyond Care".into()), ..question() };
    let batch = testing::import(&NewBelongingsPlus, named, b"trust_pa,settled\nSometimes,Never\n");
    assert_eq!(batch.unwrap().participation[0].responded, 1);

    let file = "questionnaire,trust_pa,settled\nylyc-8-11,Sometimes,Never\nylbc,Never,Never\n";
    let batch = import(file);
    assert_eq!(batch.refused[0].code, "questionnaire-unknown");
    assert_eq!(batch.participation[0].responded, 1);

    let mut without = question();
    without.codebook.questionnaires.retain(|it| it.key != "ylbc");
    let refused = refusal_of(without, "trust_pa,settled\nSometimes,Never\n");
    assert!(refused.contains("has no questionnaire for care leavers"), "{refused}");
}

#[test]
fn counts_by_somebody_else_are_read_as_those_of_any_survey() {
    let batch = import(
        "indicator,option,count,responded,eligible\n\
         home_right,Yes,40,60,100\nhome_right,No,20,60,100\n",
    );
    assert_eq!((batch.results[0].base, batch.results[0].options[0].count), (60, 40));
}
