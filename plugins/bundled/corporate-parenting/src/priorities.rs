//! Section 4: what was chosen, and who chose it.

use lodestar_plugin_sdk::document::{Block, Cell, Table};
use lodestar_plugin_sdk::snapshot::{Priority, Snapshot};

use crate::cells::{choice, or, several, text};
use crate::words;

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let priorities = &snapshot.priorities;
    let mut blocks = vec![Block::heading(2, words::promises::PRIORITIES)];
    if priorities.is_empty() {
        blocks.push(Block::paragraph(words::promises::NO_PRIORITIES));
        return blocks;
    }
    let rows = priorities.iter().map(row).collect();
    blocks.push(Block::Table(Table::of_words(
        words::promises::PRIORITIES_CAPTION,
        &words::promises::PRIORITY_COLUMNS,
        rows,
    )));
    blocks.push(Block::heading(3, words::promises::NOT_CHOSEN));
    blocks.push(Block::bullets(priorities.iter().map(not_chosen)));
    blocks.extend(without_pledge(snapshot));
    blocks
}

fn row(priority: &Priority) -> Vec<Cell> {
    vec![
        text(&priority.title, words::NO_TEXT),
        choice(&priority.chosen_by),
        choice(&priority.method),
        text(&priority.chosen_on, words::NOT_SET),
        text(&priority.reason, words::NO_REASON),
        several(&priority.findings),
    ]
}

fn not_chosen(priority: &Priority) -> String {
    let title = or(&priority.title, words::NO_TEXT);
    format!("{title}: {}", or(&priority.not_chosen, words::promises::NOT_CHOSEN_UNKNOWN))
}

fn without_pledge(snapshot: &Snapshot) -> Option<Block> {
    let has_pledge =
        |it: &Priority| snapshot.pledges.iter().any(|p| p.priorities.contains(&it.title));
    let bare = snapshot.priorities.iter().filter(|it| !has_pledge(it));
    let bare: Vec<&str> = bare.map(|it| or(&it.title, words::NO_TEXT)).collect();
    (!bare.is_empty()).then(|| Block::paragraph(words::promises::without_pledge(&bare.join("; "))))
}
