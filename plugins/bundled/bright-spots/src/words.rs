//! Every sentence that this plugin says to a person. English only: a question
//! in another language is answered in English.
//!
//! A sentence says what is wrong and what to do next. None quotes what stands
//! in a cell below the heading: it may be a child's own words. None here tells
//! how many children there are; [`contradictions`] may.

pub(crate) mod contradictions;

use crate::book::Book;
use crate::notes::{Lines, Sentence};

// Why a file is not read at all.

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
    This is a compressed folder or a document of another program, not an Excel workbook. Unpack \
    it, or open it and save the table as a CSV file or an Excel workbook (.xlsx).";

pub(crate) const IS_WEB_PAGE: &str = "\
    This is a web page, whatever its name says. Open it in Excel and save it as a CSV file or an \
    Excel workbook (.xlsx).";

pub(crate) const IS_BINARY: &str = "\
    This file is not text and not an Excel workbook. Open it in the program that made it and \
    save it as “CSV UTF-8” or as an Excel workbook (.xlsx).";

pub(crate) const WORKBOOK_CUT_OFF: &str = "\
    The Excel workbook is not complete: it was probably cut off while it was saved or copied. \
    Save or download it again.";

pub(crate) const WORKBOOK_DAMAGED: &str = "\
    The Excel workbook is damaged, or of a kind that cannot be read here. Open it in Excel and \
    save it again as an Excel workbook (.xlsx), or as “CSV UTF-8”.";

pub(crate) fn workbook_too_large(bytes_max: u64) -> String {
    format!(
        "The Excel workbook would unpack to more than {} MB, which no survey needs. Copy the \
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

// Why a row is left out.

pub(crate) fn row_cut_off() -> Sentence {
    sentence(
        "row-cut-off",
        "The file ends inside this row: a quotation mark is opened and never closed. Export the \
         file again.",
    )
}

pub(crate) fn row_too_short(cells: usize, columns: usize) -> Sentence {
    sentence(
        "row-too-short",
        format!(
            "The row has {cells} cells under {columns} headings, so it may be cut off. Export \
             the file again."
        ),
    )
}

pub(crate) fn row_too_long(columns: usize) -> Sentence {
    sentence(
        "row-too-long",
        format!(
            "The row has something beyond the {columns} columns that have a heading, so its \
             answers may have moved. Check its separators and quotation marks."
        ),
    )
}

pub(crate) fn row_questionnaire_unsaid() -> Sentence {
    sentence("questionnaire-unsaid", "The row does not say which questionnaire it answers.")
}

pub(crate) fn row_questionnaire_unknown() -> Sentence {
    sentence(
        "questionnaire-unknown",
        "The row names a questionnaire that is not known. A spreadsheet may have turned an age \
         group such as “8-11” into a date.",
    )
}

pub(crate) fn row_contradicts_itself() -> Sentence {
    sentence("questionnaire-contradiction", "The row names two different questionnaires.")
}

pub(crate) fn row_contradicts_choice(chosen: &str) -> Sentence {
    sentence(
        "questionnaire-contradiction",
        format!("The row names another questionnaire than the one that was chosen, “{chosen}”."),
    )
}

pub(crate) fn no_answers() -> Sentence {
    sentence("no-answers", "The row answers none of the questions that are known.")
}

pub(crate) fn indicator_unknown() -> Sentence {
    sentence("indicator-unknown", "The row's indicator is none of its questionnaire's.")
}

pub(crate) fn option_unknown() -> Sentence {
    sentence("option-unknown", "The row's option is none of the question's. It is in no base.")
}

pub(crate) fn option_twice(line: u64) -> Sentence {
    sentence("option-twice", format!("Line {line} has already given a count for this option."))
}

pub(crate) fn not_a_count() -> Sentence {
    sentence(
        "not-a-count",
        "The count is not a whole number of children, 0 or more. A suppressed count cannot be \
         imported.",
    )
}

pub(crate) fn more_refused(rows: u64) -> Sentence {
    sentence("more-refused", format!("{rows} more rows were left out."))
}

// What a person should know before approving.

pub(crate) fn not_an_option(lines: &Lines) -> Sentence {
    sentence(
        "not-an-option",
        format!("Answers that are none of the question's options, and in no base: {lines}."),
    )
}

pub(crate) fn partly_not_an_option(lines: &Lines) -> Sentence {
    sentence(
        "partly-not-an-option",
        format!("Rows with more than the question's options, which alone were counted: {lines}."),
    )
}

pub(crate) fn not_asked(lines: &Lines) -> Sentence {
    sentence(
        "not-asked",
        format!("Answers, not counted, of rows whose questionnaire does not ask this: {lines}."),
    )
}

pub(crate) fn question_incomplete(title: &str) -> Sentence {
    sentence(
        "question-incomplete",
        format!(
            "“{title}” is left out: a row of it was refused, and without it the base would be \
             wrong."
        ),
    )
}

pub(crate) fn multiple_without_responded(title: &str) -> Sentence {
    sentence(
        "base-unknown",
        format!(
            "“{title}” is left out: a child may choose more than one option, so its base cannot \
             be added up. Add a column “responded”."
        ),
    )
}

pub(crate) fn other_sheets(name: &str, others: usize) -> Sentence {
    sentence(
        "other-sheets",
        format!("Only the sheet “{name}” was read. The workbook has more sheets: {others}."),
    )
}

fn sentence(code: &'static str, text: impl Into<String>) -> Sentence {
    Sentence { code, text: text.into() }
}
