//! Every sentence that an importer of surveys says to a person. English only: a question
//! in another language is answered in English.
//!
//! A sentence says what is wrong and what to do next. None quotes what stands
//! in a cell below the heading: it may be a child's own words. None here tells
//! how many children there are; [`contradictions`] may. Here stands why a file is
//! not read at all.

pub(crate) mod contradictions;
pub(crate) mod rows;
pub(crate) mod warnings;

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::Note;

use crate::book::Book;
use crate::notes::Sentence;

pub(crate) const IS_EMPTY: &str = "The file is empty. Check it, or export it again.";

pub(crate) const IS_PDF: &str = "\
    This is a PDF. Numbers cannot be read from a report safely: ask for the answers or the \
    counts as a CSV file or an Excel workbook (.xlsx).";

pub(crate) const IS_OLD_WORKBOOK: &str = "\
    This is an old Excel workbook (.xls), or one that is locked with a password. Open it in \
    Excel, take the password off if there is one, and save it as an Excel workbook (.xlsx).";

pub(crate) const IS_NO_TABLE: &str = "\
    This is a picture or a text document, not a table. Ask for the answers or the counts as a \
    CSV file or an Excel workbook (.xlsx).";

pub(crate) const IS_OTHER_ARCHIVE: &str = "\
    This is a compressed folder or a document of another program, not a workbook. Unpack \
    it, or open it and save the table as a CSV file or an Excel workbook (.xlsx).";

pub(crate) const IS_WEB_PAGE: &str = "\
    This is a web page, whatever its name says. Open it in Excel and save it as a CSV file or an \
    Excel workbook (.xlsx).";

pub(crate) const IS_BINARY: &str = "\
    This file is not text and not an Excel workbook. Open it in the program that made it and \
    save it as “CSV UTF-8” or as an Excel workbook (.xlsx).";

pub(crate) const WORKBOOK_CUT_OFF: &str = "\
    The workbook is not complete: it was probably cut off while it was saved or copied. \
    Save or download it again.";

pub(crate) const WORKBOOK_DAMAGED: &str = "\
    The workbook is damaged, locked, or of a kind that cannot be read here. Open it in the \
    program that made it and save it again as an Excel workbook (.xlsx), or as “CSV UTF-8”.";

pub(crate) const SPSS_CUT_OFF: &str = "\
    The SPSS file is not complete: it was probably cut off while it was saved or copied. \
    Save or download it again.";

pub(crate) const SPSS_DAMAGED: &str = "\
    The SPSS file is damaged, or unpacks to more than any survey needs. Open it in SPSS or PSPP \
    and save it again, or save it as “CSV UTF-8” with the labels of its values.";

pub(crate) const NO_VARIABLES: &str = "\
    Fewer than two variables of the SPSS file are known here. Give each the code of its question \
    as its name, or the exact wording as its label.";

pub(crate) fn workbook_too_large(bytes_max: u64) -> String {
    format!(
        "The workbook would unpack to more than {} MB, which no survey needs. Copy the \
         sheet with the answers into a new workbook and save that.",
        bytes_max / (1024 * 1024)
    )
}

pub(crate) fn too_many_rows(rows_max: u64) -> String {
    format!(
        "The file has more than {rows_max} rows of answers, the most that is read at once. Split \
         it, or ask an administrator to raise the limit."
    )
}

pub(crate) fn too_many_columns(columns: usize, columns_max: usize) -> String {
    format!(
        "The file has {columns} columns; the most that is read is {columns_max}. Take out the \
         columns that hold no answers."
    )
}

pub(crate) const NO_HEADING: &str = "\
    None of the first 20 rows is a row of headings with at least two columns that are known \
    here. Put the code or the exact wording of each question above its column, or use the \
    headings questionnaire, indicator, option and count.";

pub(crate) const NO_ROWS: &str = "\
    The file has headings and no rows below them. Check that the answers were exported with it.";

/// How many different reasons a person can take in.
const REASONS_MAX: usize = 3;

/// Why nothing of a file can be counted: the reasons of its rows, each once and
/// with the first line that has it.
pub(crate) fn all_refused(rows: &[Note]) -> Refusal {
    let mut reasons = vec![ALL_REFUSED.to_owned()];
    let mut told: Vec<&str> = Vec::new();
    for row in rows {
        let Some(line) = row.line.filter(|_| !told.contains(&row.code.as_str())) else { continue };
        if told.len() < REASONS_MAX {
            told.push(&row.code);
            reasons.push(format!("Line {line}: {}", row.text));
        }
    }
    Refusal { reasons }
}

const ALL_REFUSED: &str = "\
    Every row of the file was left out, so there is nothing to count. Correct what is wrong with \
    them and import the file again.";

pub(crate) fn same_heading(heading: &str) -> String {
    format!(
        "Two columns have the heading “{heading}”, so nobody can tell which one counts. Rename \
         or take out one of them."
    )
}

pub(crate) fn same_question(title: &str, one: &str, other: &str) -> String {
    format!(
        "The columns “{one}” and “{other}” both answer “{title}”, so it would be counted twice. \
         Take out one of them."
    )
}

pub(crate) fn options_unsaid(heading: &str) -> String {
    format!(
        "The columns beside “{heading}” have no heading, so nobody can tell which option each of \
         them is about. Put the options above them, in the same row or in the row below."
    )
}

pub(crate) fn questionnaire_unsaid(book: &Book<'_>) -> String {
    format!(
        "The file does not say which questionnaire it answers. Choose one of these, or add a \
         column headed “questionnaire”: {}.",
        book.titles()
    )
}

pub(crate) fn chosen_unknown(book: &Book<'_>) -> String {
    format!(
        "The questionnaire that was chosen is not known. Choose one of these: {}.",
        book.titles()
    )
}

fn sentence(code: &'static str, text: impl Into<String>) -> Sentence {
    Sentence { code, text: text.into(), column: None }
}
