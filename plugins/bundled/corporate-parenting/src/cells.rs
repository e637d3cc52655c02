//! Small pieces of a document, each of which always has something in it.

use lodestar_plugin_sdk::document::{Cell, Tone};
use lodestar_plugin_sdk::snapshot::{Action, Choice, OutcomeCell, Pledge};

use crate::words;

/// What was typed, or else these words.
pub(crate) fn or<'a>(typed: &'a str, otherwise: &'a str) -> &'a str {
    match typed.trim() {
        "" => otherwise,
        typed => typed,
    }
}

/// A cell with what was typed, or else with these words.
pub(crate) fn text(typed: &str, otherwise: &str) -> Cell {
    Cell::text_or(typed, otherwise)
}

/// A cell with the words of a choice.
pub(crate) fn choice(choice: &Choice) -> Cell {
    text(&choice.words, words::NOT_SET)
}

/// A cell with several texts, or “None”.
pub(crate) fn several(texts: &[String]) -> Cell {
    text(&texts.join("; "), words::NONE)
}

/// How an action stands. A paper without colours says the same.
pub(crate) fn rag(action: &Action) -> Cell {
    let tone = Tone::of_rag(&action.rag.key);
    Cell::Status { tone, words: or(&action.rag.words, words::NOT_SET).to_owned() }
}

/// How a pledge stands, by the authority's own account.
pub(crate) fn pledge_status(pledge: &Pledge) -> Cell {
    let tone = match (pledge.status.key.as_str(), pledge.is_overdue) {
        ("kept", _) => Tone::Blue,
        ("in_hand" | "not_kept_yet", true) => Tone::Red,
        ("in_hand", false) => Tone::Green,
        ("partly_kept" | "not_kept_yet", _) => Tone::Amber,
        _ => Tone::Grey,
    };
    let status = or(&pledge.status.words, words::NOT_SET);
    let words = if pledge.is_overdue { words::past_its_date(status) } else { status.to_owned() };
    Cell::Status { tone, words }
}

/// One rating. A missing one is shown as not looked at, never as no evidence.
pub(crate) fn outcome(cell: Option<&OutcomeCell>) -> Cell {
    let Some(cell) = cell else {
        let words = words::NOT_LOOKED_AT.to_owned();
        return Cell::Stars { stars: 0, words, is_not_looked_at: true };
    };
    let is_not_looked_at = cell.state.key == "not_looked_at";
    let state = words::outcome_state(&cell.state);
    Cell::Stars {
        stars: if is_not_looked_at { 0 } else { cell.stars.min(2) },
        words: if cell.is_in_conflict { words::in_conflict(state) } else { state.to_owned() },
        is_not_looked_at,
    }
}
