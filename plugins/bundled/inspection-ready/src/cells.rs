//! Small pieces of a document, each of which always has something in it.

use lodestar_plugin_sdk::document::{Block, Cell, Table, Tone};
use lodestar_plugin_sdk::snapshot::{Action, Choice, OutcomeCell};

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

/// A cell with several sentences, or else with these words.
pub(crate) fn sentences(sentences: &[String], otherwise: &str) -> Cell {
    text(&sentences.join(" "), otherwise)
}

/// A table of words with these headers, or this sentence if it has no rows.
pub(crate) fn table(
    caption: &str,
    headers: &[&str],
    rows: Vec<Vec<Cell>>,
    when_empty: &str,
) -> Block {
    noted(caption, headers, rows, &[], when_empty)
}

/// The same, with notes under it.
pub(crate) fn noted(
    caption: &str,
    headers: &[&str],
    rows: Vec<Vec<Cell>>,
    notes: &[&str],
    when_empty: &str,
) -> Block {
    if rows.is_empty() {
        return Block::paragraph(when_empty);
    }
    let notes = notes.iter().map(|&note| note.to_owned()).collect();
    Block::Table(Table { notes, ..Table::of_words(caption, headers, rows) })
}

/// How an action stands. A paper without colours says the same.
pub(crate) fn rag(action: &Action) -> Cell {
    let tone = Tone::of_rag(&action.rag.key);
    Cell::Status { tone, words: or(&action.rag.words, words::NOT_SET).to_owned() }
}

/// One rating in words. Only “not looked at” has a look of its own; a missing
/// rating has it too, since nobody can have looked.
pub(crate) fn outcome(cell: Option<&OutcomeCell>) -> Cell {
    match cell.filter(|it| it.state.key != "not_looked_at") {
        Some(cell) => Cell::text(words::rating(&cell.state, cell.is_in_conflict)),
        None => {
            Cell::Stars { stars: 0, words: words::NOT_LOOKED_AT.to_owned(), is_not_looked_at: true }
        }
    }
}

/// Each choice once, in the order in which it first comes.
pub(crate) fn distinct<'a>(choices: impl Iterator<Item = &'a Choice>) -> Vec<&'a Choice> {
    let mut seen: Vec<&Choice> = Vec::new();
    for choice in choices {
        if !seen.iter().any(|it| it.key == choice.key) {
            seen.push(choice);
        }
    }
    seen
}
