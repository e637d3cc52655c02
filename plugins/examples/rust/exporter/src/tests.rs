//! The plugin as Lodestar asks it: through the bytes of the protocol.

use lodestar_plugin_sdk::ExportQuestion;
use lodestar_plugin_sdk::document::Document;
use lodestar_plugin_sdk::snapshot::Snapshot;
use lodestar_plugin_sdk::testing::{
    self, blank_snapshot, check_document, empty_snapshot, report, row, snapshot, table, texts,
};

use crate::Exporter;

/// The report on this snapshot, which keeps the rules of a document.
fn export(snapshot: Snapshot) -> Document {
    ask(ExportQuestion { snapshot, ..report("promises") })
}

fn ask(question: ExportQuestion) -> Document {
    let document = testing::export(&Exporter, question).unwrap();
    assert_eq!(check_document(&document), Ok(()));
    document
}

#[test]
fn each_promise_stands_beside_what_young_people_say() {
    let document = export(snapshot());
    let promises = table(&document, "Each promise").unwrap();
    assert_eq!(row(promises, "brothers").unwrap()[1..], ["Kept", "Not yet"]);
    assert_eq!(row(promises, "together").unwrap()[1..], ["In hand", "Not asked yet"]);
}

#[test]
fn an_invented_authority_is_called_fictional() {
    assert!(export(snapshot()).facts[0].value.starts_with("Fictional"));
}

#[test]
fn an_empty_record_makes_a_document_without_a_table() {
    let document = export(empty_snapshot());
    assert!(texts(&document).contains(&"No promise is on record yet."));
    assert_eq!(table(&document, ""), None);
}

#[test]
fn what_nobody_filled_in_is_said_in_words() {
    let mut snapshot = blank_snapshot();
    snapshot.pledges[0].is_overdue = true;
    let document = export(snapshot);
    let promises = table(&document, "Each promise").unwrap();
    let words = ["No wording recorded", "Not set, past its date", "Not asked yet"];
    assert_eq!(row(promises, "").unwrap(), words);
}

#[test]
fn no_more_promises_are_shown_than_the_authority_has_set() {
    let mut question = report("promises");
    question.settings.insert("promises_max".to_owned(), 1.into());
    let document = ask(question);
    assert_eq!(table(&document, "Each promise").unwrap().rows.len(), 1);
    assert!(texts(&document).contains(&"Promises that are not shown here: 1."));
}

#[test]
fn another_report_is_refused() {
    let refusal = testing::export(&Exporter, report("poster")).unwrap_err();
    assert!(refusal.reasons[0].contains("“promises”"));
}

#[test]
fn welsh_letters_come_back_unchanged() {
    let mut snapshot = snapshot();
    snapshot.pledges[0].wording = "Gŵyl yn y tŷ".to_owned();
    assert!(texts(&export(snapshot)).contains(&"Gŵyl yn y tŷ"));
}
