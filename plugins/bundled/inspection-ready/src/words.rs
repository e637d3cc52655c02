//! Every sentence of the summary, in English, in the order of the summary.
//!
//! Here is what all sections share, and the front sheet.

pub(crate) mod claims;
pub(crate) mod effect;

use lodestar_plugin_sdk::snapshot::{Authority, Choice};

use crate::cells::or;

pub(crate) const LANGUAGE: &str = "en-GB";
pub(crate) const TITLE: &str = "Inspection-ready summary";

pub(crate) fn unknown_report(key: &str) -> String {
    format!("This plugin writes no report called “{key}”. Ask it for “{}”.", crate::REPORT)
}

// What stands where nothing was typed.
pub(crate) const NONE: &str = "None";
pub(crate) const NOT_SET: &str = "Not set";
pub(crate) const NOT_RECORDED: &str = "Not recorded";
pub(crate) const NO_TEXT: &str = "No wording recorded";
pub(crate) const NO_REASON: &str = "no reason is recorded";
pub(crate) const NO_EVIDENCE: &str = "No evidence recorded yet";
pub(crate) const NOT_LOOKED_AT: &str = "Not looked at";

pub(crate) fn authority(authority: &Authority) -> &str {
    or(&authority.name, "Authority not named")
}

pub(crate) fn group(authority: &Authority) -> &str {
    or(&authority.group, "the young people’s group")
}

/// A rating, and whether another source contradicts it.
pub(crate) fn rating(state: &Choice, is_in_conflict: bool) -> String {
    let otherwise = if state.key == "not_looked_at" { NOT_LOOKED_AT } else { NOT_RECORDED };
    let words = or(&state.words, otherwise);
    if is_in_conflict {
        return format!("{words}. Another source says the opposite");
    }
    words.to_owned()
}

pub(crate) fn no_action(reason: &str) -> String {
    format!("No action, because: {}", sentence(reason))
}

/// The same text, ending as a sentence does.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

// Front sheet.
pub(crate) const FICTIONAL_NAME: &str = "Please note";
pub(crate) const FICTIONAL: &str =
    "Fictional, for demonstration. The authority, its children and its numbers are invented.";
pub(crate) const FICTIONAL_SHORT: &str = "Fictional, for demonstration";
pub(crate) const REPORT_NUMBER: &str = "Report number";
pub(crate) const FOR: &str = "For";
pub(crate) const DATE: &str = "Date";
pub(crate) const AUTHORITY: &str = "Authority";
pub(crate) const GROUP: &str = "Young people’s group";
pub(crate) const PRODUCED_BY: &str = "Produced by";

pub(crate) fn produced_by(taken_on: &str) -> String {
    match taken_on {
        "" => "Lodestar, from records of a day that was not given".to_owned(),
        day => format!("Lodestar, from records as they stood on {day}"),
    }
}

pub(crate) const QUESTIONS: &str = "The three questions";
pub(crate) const QUESTION_POINTS: [&str; 3] = [
    "What do you know? Sections 1, 3 and 4 answer.",
    "How do you know it? Sections 2, 5 and 7 answer.",
    "What will you do in the next 12 months? Section 6 answers.",
];
pub(crate) const QUESTIONS_RULE: &str = "Each statement is a claim with its evidence and its \
    impact. Where there is none, the summary says so. It proposes no grade.";
