//! Why a row is left out.

use super::sentence;
use crate::notes::Sentence;

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
    sentence(
        "questionnaire-unsaid",
        "The row does not say which questionnaire it answers. Fill it in, or choose one for the \
         whole file.",
    )
}

pub(crate) fn row_questionnaire_unknown() -> Sentence {
    sentence(
        "questionnaire-unknown",
        "The row names a questionnaire that is not known. A spreadsheet may have turned an age \
         group such as “8-11” into a date. Write its key, as in “ylyc-8-11”.",
    )
}

pub(crate) fn row_contradicts_itself() -> Sentence {
    sentence(
        "questionnaire-contradiction",
        "The row names two different questionnaires. Take out the wrong one.",
    )
}

pub(crate) fn row_contradicts_choice(chosen: &str) -> Sentence {
    sentence(
        "questionnaire-contradiction",
        format!(
            "The row names another questionnaire than the one that was chosen, “{chosen}”. \
             Choose none, or take the row out."
        ),
    )
}

pub(crate) const NO_ANSWERS: &str = "no-answers";

pub(crate) fn no_answers() -> Sentence {
    sentence(
        NO_ANSWERS,
        "The row answers none of the questions that are known. Take it out, or correct its answers.",
    )
}

pub(crate) fn indicator_unknown() -> Sentence {
    sentence(
        "indicator-unknown",
        "The row's indicator is none of its questionnaire's. Write the code or the exact wording \
         of one.",
    )
}

pub(crate) fn option_unknown() -> Sentence {
    sentence(
        "option-unknown",
        "The row's option is none of the question's. It is in no base. Write an option as the \
         codebook does, or add it to the codebook.",
    )
}

pub(crate) fn option_twice(line: u64) -> Sentence {
    sentence(
        "option-twice",
        format!("Line {line} has already given a count for this option. Take one of them out."),
    )
}

pub(crate) fn not_a_count() -> Sentence {
    sentence(
        "not-a-count",
        "The count is not a whole number of children, 0 or more. A suppressed count cannot be \
         imported: ask for the whole number.",
    )
}

pub(crate) fn base_not_a_count() -> Sentence {
    sentence(
        "base-not-a-count",
        "The base is not a whole number of children, 0 or more. Write how many answered the \
         question.",
    )
}

pub(crate) fn percent_not_exact() -> Sentence {
    sentence(
        "percent-not-exact",
        "There is no count, and its percentage and its base do not give exactly one number of \
         children. Ask for the counts.",
    )
}

pub(crate) fn percent_wrong() -> Sentence {
    sentence(
        "percent-contradiction",
        "The row's percentage is not what its count comes to, so it is not taken. Ask whoever \
         made the file which of them is right.",
    )
}

pub(crate) fn row_apart() -> Sentence {
    sentence(
        "row-apart",
        "The row stands below a blank one and says nothing about the survey. Take it out, or \
         correct it if it is a child's.",
    )
}

pub(crate) fn more_refused(rows: u64) -> Sentence {
    sentence("more-refused", format!("{rows} more rows were left out."))
}
