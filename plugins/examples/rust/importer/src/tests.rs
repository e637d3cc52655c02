//! The plugin as Lodestar asks it: through the bytes of the protocol.

use lodestar_plugin_sdk::batch::{Batch, Counted, Fate};
use lodestar_plugin_sdk::testing::{self, check_batch, codebook, question};

use crate::Importer;

/// What is in this file, which adds up.
fn import(file: impl AsRef<[u8]>) -> Batch {
    import_for(None, file)
}

fn import_for(questionnaire: Option<&str>, file: impl AsRef<[u8]>) -> Batch {
    let mut question = question("survey.csv");
    question.questionnaire = questionnaire.map(str::to_owned);
    let batch = testing::import(&Importer, question, file.as_ref()).unwrap();
    assert_eq!(check_batch(&batch, &codebook()), Ok(()));
    batch
}

fn refusal(file: impl AsRef<[u8]>) -> String {
    let refusal = testing::import(&Importer, question("survey.csv"), file.as_ref());
    refusal.unwrap_err().reasons.join(" ")
}

fn result<'a>(batch: &'a Batch, indicator: &str) -> &'a Counted {
    batch.results.iter().find(|it| it.indicator == indicator).unwrap()
}

fn counts(batch: &Batch, indicator: &str) -> Vec<u64> {
    result(batch, indicator).options.iter().map(|it| it.count).collect()
}

#[test]
fn answers_are_counted_by_wording_or_by_key() {
    let batch = import(
        "questionnaire,Do you feel safe where you live?,trusts_adult,Shoe size\n\
         8-11,Sometimes,Yes,3\n8-11,Never,,4\n8-11,Sometimes,No,5\n",
    );
    assert_eq!(counts(&batch, "feels_safe"), [0, 2, 0, 1]);
    assert_eq!(counts(&batch, "trusts_adult"), [1, 1, 0]);
    assert_eq!(result(&batch, "trusts_adult").skipped, 1);
    assert_eq!((batch.rows, batch.participation[0].responded), (3, 3));
    assert_eq!(batch.columns[0].fate, Fate::Understood);
    assert_eq!(batch.columns[3].fate, Fate::Unknown);
}

#[test]
fn several_answers_may_stand_in_one_cell_and_letters_may_be_welsh() {
    let batch = import_for(
        Some("older"),
        "\u{feff}support,Wyt ti’n teimlo’n ddiogel yn dy dŷ?\r\nFriends; Tŷ’r ŵyl;Friends,Never\r\n",
    );
    assert_eq!(counts(&batch, "support"), [0, 1, 0, 1]);
}

#[test]
fn an_answer_that_is_no_option_is_counted_out_and_never_quoted() {
    let secret = "=HYPERLINK(my brother)";
    let batch = import(format!(
        "questionnaire,feels_safe,trusts_adult\n8-11,{secret},Yes\n8-11,{secret},No\n"
    ));
    assert!(!format!("{batch:?}").contains("brother"));
    let warning = &batch.warnings[0];
    assert_eq!((warning.code.as_str(), warning.line), ("not-an-option", Some(2)));
    assert_eq!(warning.column.as_deref(), Some("feels_safe"));
}

#[test]
fn a_row_that_cannot_be_counted_is_refused_with_its_line() {
    let batch = import(
        "questionnaire,feels_safe\n8-11,Never\n8-11,\"two\nlines\"\nnobody,Never\n8-11\n\n,Never\n",
    );
    let refused: Vec<_> = batch.refused.iter().map(|it| (it.line, it.code.as_str())).collect();
    assert_eq!(
        refused,
        [
            (Some(3), "no-answers"),
            (Some(5), "unknown-questionnaire"),
            (Some(6), "wrong-number-of-cells"),
            (Some(8), "no-questionnaire"),
        ]
    );
    assert_eq!(batch.rows, 5);
}

#[test]
fn many_refused_rows_are_summed_up() {
    let mut question = question("survey.csv");
    question.settings.insert("refused_max".to_owned(), 2.into());
    let file = format!("questionnaire,feels_safe\n{}", "nobody,Never\n".repeat(5));
    let batch = testing::import(&Importer, question, file.as_bytes()).unwrap();
    assert_eq!(batch.refused.len(), 3);
    assert_eq!(batch.refused[2].text, "3 more rows were left out.");
}

#[test]
fn a_file_that_is_not_understood_is_refused() {
    let many_rows = format!("questionnaire,feels_safe\n{}", "8-11,Never\n".repeat(1001));
    let many_columns = format!("questionnaire{}", ",x".repeat(1000));
    for (file, reason) in [
        ("", "is empty"),
        ("\u{feff}\n", "is empty"),
        ("feels_safe\0", "not UTF-8 text"),
        ("name,age\nAnn,9\n", "No heading in line 1"),
        ("feels_safe\nNever\n", "does not say which questionnaire"),
        ("questionnaire,feels_safe\n", "no rows"),
        ("questionnaire,feels_safe,=1+1\n", "column 3 begins like a formula"),
        ("questionnaire,feels_safe,feels_safe\n", "Columns 2 and 3"),
        ("questionnaire,feels_safe\n8-11,\"Never\n", "Line 2 is not CSV"),
        (&many_rows, "more than 1000 rows"),
        (&many_columns, "more than 1000 columns"),
    ] {
        assert!(refusal(file).contains(reason), "{reason}: {}", refusal(file));
    }
    assert!(refusal(b"\xff\xfe").contains("not UTF-8"));
}
