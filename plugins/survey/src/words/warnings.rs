//! What a person should know before approving.

use super::sentence;
use crate::notes::{Lines, Sentence};
use crate::quotes::QUOTES_MAX;

pub(crate) fn not_an_option(lines: &Lines) -> Sentence {
    sentence(
        "not-an-option",
        format!(
            "Answers that are none of the question's options, and in no base: {lines}. Correct \
             them in the file, or add the wording to the codebook."
        ),
    )
}

pub(crate) fn partly_not_an_option(lines: &Lines) -> Sentence {
    sentence(
        "partly-not-an-option",
        format!(
            "Rows with more than the question's options, which alone were counted: {lines}. \
             Correct them in the file if something is missing."
        ),
    )
}

pub(crate) fn not_asked(lines: &Lines) -> Sentence {
    sentence(
        "not-asked",
        format!(
            "Answers, not counted, of rows whose questionnaire does not ask this: {lines}. Check \
             the questionnaire of those rows."
        ),
    )
}

pub(crate) fn codes_unknown(title: &str, lines: &Lines) -> Sentence {
    sentence(
        "codes-unknown",
        format!(
            "“{title}” is not counted: its answers are numbers that may stand for its options, \
             and the codebook does not say which. See {lines}. Export the file with the answers in \
             words, or add the codes to the codebook."
        ),
    )
}

pub(crate) fn not_a_tick(lines: &Lines) -> Sentence {
    sentence(
        "not-a-tick",
        format!(
            "Cells that neither tick this option nor leave it, and count as not ticked: {lines}. \
             Write 1 or 0, Yes or nothing."
        ),
    )
}

pub(crate) fn none_ticked(lines: &Lines) -> Sentence {
    sentence(
        "none-ticked",
        format!(
            "Rows that say no under every option. They are in the base, as children who were asked \
             and chose none: {lines}. Leave those cells blank if the question was skipped."
        ),
    )
}

pub(crate) fn never_chosen(title: &str) -> Sentence {
    sentence(
        "base-unknown",
        format!(
            "“{title}” is left out: every child says no under every option, so it was hardly \
             asked. Leave the cells blank where the question was skipped."
        ),
    )
}

pub(crate) fn options_without_column(title: &str, options: &[&str]) -> Sentence {
    let options: Vec<String> = options.iter().map(|it| format!("“{it}”")).collect();
    sentence(
        "options-without-column",
        format!(
            "No column stands for some options of “{title}”, which count as chosen by nobody: {}. \
             Check that all of its columns were exported.",
            options.join(", ")
        ),
    )
}

pub(crate) fn free_text() -> Sentence {
    sentence(
        "free-text",
        "This column is for children's own words, which are never read here. Who only wrote \
         something counts as having skipped the question.",
    )
}

pub(crate) fn quoted() -> Sentence {
    sentence(
        "quotes",
        "This column is for children's own words. They are offered as quotes, for somebody to \
         clear one by one, in no order of the file. Who only wrote something counts as having \
         skipped the question.",
    )
}

pub(crate) fn more_quotes() -> Sentence {
    sentence(
        "more-quotes",
        format!(
            "Children wrote more than is offered at once: {QUOTES_MAX} of their texts are offered \
             as quotes, picked without regard to what they say."
        ),
    )
}

pub(crate) fn encoding_guessed() -> Sentence {
    sentence(
        "encoding-guessed",
        "The file does not say how its letters are written, and was read as Windows in Britain \
         writes them. Check the accents in the headings; if they are wrong, save it as “CSV UTF-8”.",
    )
}

pub(crate) fn letters_guessed() -> Sentence {
    sentence(
        "encoding-guessed",
        "The file does not say how its letters are written, so it was guessed. Check the accents \
         in the headings; if they are wrong, save it again with Unicode switched on.",
    )
}

pub(crate) fn declared_missing(lines: &Lines) -> Sentence {
    sentence(
        "declared-missing",
        format!(
            "Answers that are options of the question, but that the file declares to be missing, \
             and in no base: {lines}. Take the declaration out of the file if they should count."
        ),
    )
}

pub(crate) fn weighted() -> Sentence {
    sentence(
        "weighted",
        "The file says that its cases have weights. They are not used: each child counts once.",
    )
}

pub(crate) fn rows_above(lines: (u64, u64)) -> Sentence {
    sentence(
        "rows-above",
        format!(
            "{} not read, because the headings stand below. Check that no answers are lost.",
            span(lines)
        ),
    )
}

pub(crate) fn rows_below(lines: (u64, u64)) -> Sentence {
    sentence(
        "rows-below",
        format!(
            "{} not read, because the table ends above. Check that no answers are lost.",
            span(lines)
        ),
    )
}

fn span((first, last): (u64, u64)) -> String {
    if first == last {
        format!("Line {first} was")
    } else {
        format!("Lines {first} to {last} were")
    }
}

pub(crate) fn question_incomplete(title: &str) -> Sentence {
    sentence(
        "question-incomplete",
        format!(
            "“{title}” is left out: a row of it was refused, and without it the base would be \
             wrong. Correct the row."
        ),
    )
}

pub(crate) fn bases_differ(title: &str) -> Sentence {
    sentence(
        "base-unknown",
        format!(
            "“{title}” is left out: its rows do not agree on one whole number as their base. Write \
             the same base in each."
        ),
    )
}

pub(crate) fn multiple_without_base(title: &str) -> Sentence {
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
