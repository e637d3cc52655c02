//! What children wrote in their own words: only if it is asked for.

use std::collections::BTreeSet;

use lodestar_plugin_sdk::batch::{Batch, Fate, Quote};
use lodestar_plugin_sdk::codebook::Question;
use lodestar_plugin_sdk::{ImportQuestion, testing};

use super::support::{codes, question};
use crate::BrightSpots;

const HEADING: &str = "questionnaire,pet,emotional_support - Other (please write),Comments,Name of your social worker";

const ROWS: [&str; 4] = [
    "ylbc,Yes,My aunt,Thank you,Secret",
    "8-11,No,,More trips please,Secret",
    "ylbc,No,prefer not to say, ,Secret",
    "ylbc,,Nobody asked me,Nothing was answered here,Secret",
];

fn asked() -> ImportQuestion {
    ImportQuestion { quotes: true, ..question(None) }
}

fn import(question: ImportQuestion, rows: &[&str]) -> Batch {
    let file = format!("{HEADING}\n{}\n", rows.join("\n"));
    testing::import(&BrightSpots, question, file.as_bytes()).unwrap()
}

fn quote(questionnaire: &str, indicator: Option<&str>, words: &str) -> Quote {
    let indicator = indicator.map(str::to_owned);
    Quote { questionnaire: questionnaire.into(), indicator, words: words.into() }
}

#[test]
fn words_are_offered_with_what_they_are_about_and_without_their_rows() {
    let batch = import(asked(), &ROWS);
    let of = |it: &Quote| (it.words.clone(), it.questionnaire.clone(), it.indicator.clone());
    let offered: BTreeSet<_> = batch.quotes.iter().map(of).collect();
    let expected = [
        quote("ylbc", Some("emotional_support"), "My aunt"),
        quote("ylbc", None, "Thank you"),
        quote("ylyc-8-11", None, "More trips please"),
    ];
    assert_eq!(offered, expected.iter().map(of).collect());
    assert_eq!(batch.quotes.len(), expected.len());
    let named: Vec<_> = batch.warnings.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(named, ["quotes", "quotes"]);
    let told = format!("{:?}{:?}", batch.warnings, batch.refused);
    assert!(!told.contains("aunt") && !told.contains("trips"), "{told}");
}

#[test]
fn nothing_is_quoted_unless_it_was_asked_for() {
    let batch = import(question(None), &ROWS);
    assert_eq!(batch.quotes, []);
    let said = format!("{batch:?}");
    assert!(!said.contains("aunt") && !said.contains("trips") && !said.contains("Secret"));
    assert_eq!(batch.columns[4].fate, Fate::Unknown);
}

#[test]
fn the_order_of_the_file_makes_no_difference() {
    let quotes = import(asked(), &ROWS).quotes;
    for turn in 1..ROWS.len() {
        let rows = [&ROWS[turn..], &ROWS[..turn]].concat();
        assert_eq!(import(asked(), &rows).quotes, quotes);
    }
    // Words that stand side by side in every row do not stand so here.
    let rows: Vec<String> = (0..60).map(|it| format!("ylbc,Yes,one {it},two {it},")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let quotes = import(asked(), &rows).quotes;
    let order = |word: &str| {
        let words = quotes.iter().filter_map(|it| it.words.strip_prefix(word));
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_ne!(order("one "), order("two "));
    assert_eq!(quotes.len(), 120);
}

#[test]
fn more_than_a_person_can_clear_is_not_offered() {
    let rows: Vec<String> =
        (0..600).map(|it| format!("ylbc,Yes,,{} {it},", "long ".repeat(300))).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let batch = import(asked(), &rows);
    assert_eq!(batch.quotes.len(), 500);
    assert!(batch.quotes.iter().all(|it| it.words.chars().count() <= 1_001));
    assert!(codes(&batch.warnings).contains(&(None, "more-quotes")));
}

#[test]
fn a_question_without_options_is_answered_in_words() {
    let mut asked = asked();
    let asks = Question {
        questionnaire: "ylbc".into(),
        indicator: "wish".into(),
        title: "One wish".into(),
        wording: "What would you change?".into(),
        options: Vec::new(),
        ..asked.codebook.questions[0].clone()
    };
    asked.codebook.questions.push(asks);
    let file = "questionnaire,pet,What would you change?\nylbc,Yes,The food\n";
    let batch = testing::import(&BrightSpots, asked, file.as_bytes()).unwrap();
    assert_eq!(batch.quotes, [quote("ylbc", Some("wish"), "The food")]);
    assert_eq!(batch.columns[2].fate, Fate::Understood);
}
