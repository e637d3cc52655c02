//! A small survey: its codebook, and files with answers to it.

use lodestar_plugin_protocol::codebook::{Codebook, Question, Questionnaire};

use crate::samples::workbook;
use crate::subject::File;

pub(crate) const QUESTIONNAIRE: &str = "ylyc-8-11";

/// The heading of the good files.
pub(crate) const HEADING: &str = "questionnaire,know_sw,good_friend";

/// The rows of the good files.
const ROWS: [[&str; 3]; 8] = [
    [QUESTIONNAIRE, "Yes", "Yes"],
    [QUESTIONNAIRE, "Yes", "No"],
    [QUESTIONNAIRE, "Not sure", "Yes"],
    [QUESTIONNAIRE, "No", "Yes"],
    [QUESTIONNAIRE, "Yes", ""],
    [QUESTIONNAIRE, "", "No"],
    [QUESTIONNAIRE, "Yes", "Yes"],
    [QUESTIONNAIRE, "No", "Yes"],
];

pub(crate) fn codebook() -> Codebook {
    let question = |indicator: &str, title: &str, wording: &str, options: &[&str]| Question {
        questionnaire: QUESTIONNAIRE.to_owned(),
        indicator: indicator.to_owned(),
        title: title.to_owned(),
        wording: wording.to_owned(),
        wording_variants: Vec::new(),
        options: options.iter().map(|&it| it.to_owned()).collect(),
        codes: Vec::new(),
        is_multiple: false,
    };
    let know = "Do you know who your social worker is?";
    let friend = "Do you have a really good friend?";
    Codebook {
        version: "check 1".to_owned(),
        questionnaires: vec![Questionnaire {
            key: QUESTIONNAIRE.to_owned(),
            title: "Your Life, Your Care, 8 to 11".to_owned(),
            aliases: vec!["ylyc 8-11".to_owned()],
        }],
        questions: vec![
            question("know_sw", "Know who your social worker is", know, &["Yes", "Not sure", "No"]),
            question("good_friend", "A really good friend", friend, &["Yes", "No"]),
        ],
    }
}

/// The survey as comma-separated text.
pub(crate) fn text() -> String {
    let rows = ROWS.map(|row| format!("{}\r\n", row.join(",")));
    format!("{HEADING}\r\n{}", rows.concat())
}

/// The survey as a workbook.
pub(crate) fn book() -> Vec<u8> {
    let mut rows = vec![HEADING.split(',').collect()];
    rows.extend(ROWS.iter().map(|row| row.to_vec()));
    workbook::write(&rows)
}

/// The survey in the forms that the endings ask for; as text if none is known.
pub(crate) fn good_files(endings: &[String]) -> Vec<File> {
    let has = |ending: &str| endings.iter().any(|it| it.eq_ignore_ascii_case(ending));
    let mut files = Vec::new();
    if has("xlsx") {
        files.push(File { name: "survey.xlsx".to_owned(), bytes: book() });
    }
    if has("csv") || files.is_empty() {
        let ending = if has("csv") { "csv" } else { endings.first().map_or("csv", |it| it) };
        files.insert(0, File { name: format!("survey.{ending}"), bytes: text().into_bytes() });
    }
    files
}
