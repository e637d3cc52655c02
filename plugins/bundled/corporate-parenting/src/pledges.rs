//! Section 5: what was promised, how it stands, and why.

use lodestar_plugin_sdk::document::{Block, Cell, Table};
use lodestar_plugin_sdk::snapshot::{Pledge, Snapshot};

use crate::cells::{choice, or, pledge_status, text};
use crate::words;

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let pledges = &snapshot.pledges;
    let mut blocks = vec![Block::heading(2, words::promises::PLEDGES)];
    if pledges.is_empty() {
        blocks.push(Block::paragraph(words::promises::NO_PLEDGES));
        return blocks;
    }
    let rows = pledges.iter().map(row).collect();
    let mut table =
        Table::of_words(words::promises::PLEDGES_CAPTION, &words::promises::PLEDGE_COLUMNS, rows);
    table.notes = vec![words::promises::pledges_note(words::group(&snapshot.authority))];
    blocks.push(Block::Table(table));
    blocks.push(Block::heading(3, words::promises::PLEDGE_REASONS));
    blocks.push(Block::bullets(pledges.iter().map(reason)));
    blocks
}

fn row(pledge: &Pledge) -> Vec<Cell> {
    vec![
        text(&pledge.wording, words::NO_TEXT),
        text(&pledge.made_by, words::NOT_SET),
        pledge_status(pledge),
        text(&pledge.due_on, words::NOT_SET),
        pledge.verdict.as_ref().map_or_else(|| Cell::text(words::promises::NOT_ASKED), choice),
    ]
}

fn reason(pledge: &Pledge) -> String {
    let wording = or(&pledge.wording, words::NO_TEXT);
    let status = or(&pledge.status.words, words::NOT_SET);
    let why = or(&pledge.status_reason, words::promises::NO_REASON_SENTENCE);
    words::promises::pledge_reason(wording, status, why, pledge.did.trim())
}
