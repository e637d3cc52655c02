//! Every sentence that this importer says to a person. English only: a question in
//! another language is answered in English.
//!
//! A sentence says what is wrong and what to do next. None quotes what stands in a
//! cell below a heading.

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::Note;
use lodestar_plugin_sdk::sheet::Sheet;

use crate::notes::Sentence;

pub(crate) const TWO_ASSESSMENTS: &str = "\
    The workbook has more than one sheet with scores. A service assesses itself once in a round: \
    keep the one that counts, and hand in the other for its own round.";

pub(crate) const NO_QUESTIONNAIRE: &str = "\
    The codebook has no questionnaire for care leavers, so their answers cannot be read. Ask an \
    administrator to install one that has “Your Life Beyond Care”.";

pub(crate) const TWO_TIMES: &str = "\
    One column says that the answers were given at different times, such as baseline and \
    follow-up. Each is a round of its own: split the file, and hand in each part for its round.";

pub(crate) const OTHER_TABLES: &str = "\
    A table of the service’s own assessment needs the headings “question” (or “promise”) and \
    “score”; a table of priorities and partner issues needs “who” and “title”.";

/// Refusals list so many rows.
const ROWS_TOLD: usize = 5;

pub(crate) const TOO_MANY_ISSUES: &str = "too-many-issues";

fn sentence(code: &'static str, text: impl Into<String>) -> Sentence {
    Sentence { code, text: text.into() }
}

/// The sentence, and on which sheet of a workbook.
pub(crate) fn on(sheet: &str, it: Sentence) -> Sentence {
    if sheet.is_empty() {
        return it;
    }
    Sentence { text: format!("{} (Sheet “{sheet}”.)", it.text), ..it }
}

pub(crate) fn too_long(sheet: &str, rows_max: usize) -> String {
    let which =
        if sheet.is_empty() { "The file".to_owned() } else { format!("Sheet “{sheet}”") };
    format!(
        "{which} has more than {rows_max} rows, which is more than such a table can have. Look \
         whether it is the right one, and split it if it is."
    )
}

pub(crate) fn care_leavers_only(titles: &[&str]) -> String {
    format!(
        "New Belongings Plus asks care leavers only. Choose {}, or let the importer of the survey \
         read this file.",
        quoted(titles)
    )
}

pub(crate) fn sheet_unknown(titles: &[&str]) -> String {
    format!(
        "The file was made against a sheet that is not here. Write one of these beside “sheet”, \
         or ask an administrator to install yours: {}.",
        quoted(titles)
    )
}

pub(crate) fn sheet_unclear(titles: &[&str]) -> String {
    format!(
        "The questions stand on more than one sheet. Write above the headings which it was made \
         against, as in “sheet” in one cell and its name in the next: {}.",
        quoted(titles)
    )
}

pub(crate) fn no_question_known(titles: &[&str]) -> String {
    format!(
        "None of the questions is on a sheet that is here. Write each question’s key or its exact \
         words, or ask an administrator to install your sheet. These are here: {}.",
        quoted(titles)
    )
}

/// The refusal of a file of which nothing is left.
pub(crate) fn nothing(refused: &[Note]) -> Refusal {
    let mut reasons = vec![
        "Nothing in this file can be recorded. Correct what is named here, and hand it in again."
            .to_owned(),
    ];
    let told = refused.iter().filter_map(|it| Some((it.line?, &it.text))).take(ROWS_TOLD);
    reasons.extend(told.map(|(line, text)| format!("Line {line}: {text}")));
    if refused.is_empty() {
        reasons.push("No question has a score, and nothing was chosen.".to_owned());
    }
    Refusal { reasons }
}

pub(crate) fn more_refused(count: usize) -> Sentence {
    sentence("more-refused", format!("{count} more rows were left out for such reasons."))
}

pub(crate) fn sheet_not_read(name: &str) -> Sentence {
    sentence(
        "sheet-not-read",
        format!("Sheet “{name}” was not read: no row of it has headings that are known here."),
    )
}

pub(crate) fn column_not_read(heading: &str) -> Sentence {
    let heading: String = heading.trim().chars().take(100).collect();
    sentence("column-not-read", format!("The column “{heading}” is not known and was not read."))
}

pub(crate) fn not_answered(title: &str, unanswered: usize, questions: usize) -> Sentence {
    sentence(
        "not-answered",
        format!(
            "{unanswered} of the {questions} questions of “{title}” are not answered. They are \
             recorded as not answered, and never as 0."
        ),
    )
}

pub(crate) fn question_unknown(title: &str) -> Sentence {
    sentence(
        "question-unknown",
        format!("This question is not on “{title}”. Write its key or its exact words."),
    )
}

pub(crate) fn standard_contradiction() -> Sentence {
    sentence(
        "standard-contradiction",
        "The question belongs to another standard or criterion than the row says. Correct one of \
         them.",
    )
}

pub(crate) fn question_twice() -> Sentence {
    sentence(
        "question-twice",
        "The question stands here for the second time, so neither answer is taken. Keep one row.",
    )
}

pub(crate) fn off_scale(sheet: &Sheet) -> Sentence {
    let levels: Vec<String> =
        sheet.scale.iter().map(|it| format!("{} ({})", it.score, it.words)).collect();
    sentence(
        "off-scale",
        format!(
            "The score is not on the scale. Write {}, or leave the cell empty if it is not \
             answered.",
            levels.join(", ")
        ),
    )
}

pub(crate) fn note_without_score() -> Sentence {
    sentence(
        "note-without-score",
        "There is a note and no score, so the question is not answered and the note was not \
         taken. Write it by hand after approving.",
    )
}

pub(crate) fn day_unknown() -> Sentence {
    sentence("day-unknown", "This is not a day as in 27/3/2026, so no day was taken from it.")
}

pub(crate) fn point_unknown() -> Sentence {
    sentence("point-unknown", "Write “baseline” or “follow-up” here. Nothing was taken from it.")
}

pub(crate) fn who_unknown() -> Sentence {
    sentence("who-unknown", "It is not said who chose this. Write “reference group” or “partners”.")
}

pub(crate) fn title_missing() -> Sentence {
    sentence("title-missing", "It is not said what was chosen. Write it in a line.")
}

pub(crate) fn title_twice() -> Sentence {
    sentence("title-twice", "The same people chose the same already, in a row above.")
}

pub(crate) fn text_too_long(characters_max: usize) -> Sentence {
    sentence(
        "text-too-long",
        format!("The text has more than {characters_max} characters. Shorten it."),
    )
}

pub(crate) fn not_a_rank(rank_max: u32) -> Sentence {
    sentence(
        "not-a-rank",
        format!(
            "The place is not a number from 1 to {rank_max}. Leave it empty if none was given."
        ),
    )
}

pub(crate) fn rank_twice() -> Sentence {
    sentence("rank-twice", "Two choices of the same people have this place. Both were taken.")
}

pub(crate) fn method_unknown() -> Sentence {
    sentence(
        "method-unknown",
        "How it was chosen is not one of vote, ranking and discussion, so it was not taken.",
    )
}

pub(crate) fn too_many_issues(issues_max: usize) -> Sentence {
    sentence(
        TOO_MANY_ISSUES,
        format!(
            "There are more than {issues_max} partner issues. A cycle has room for {issues_max}: \
             look whether all of them were agreed."
        ),
    )
}

fn quoted(titles: &[&str]) -> String {
    let quoted: Vec<String> = titles.iter().map(|it| format!("“{it}”")).collect();
    if quoted.is_empty() { "none".to_owned() } else { quoted.join("; ") }
}
