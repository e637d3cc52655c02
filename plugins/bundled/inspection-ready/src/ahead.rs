//! Section 6: areas for improvement and the next 12 months.

use lodestar_plugin_sdk::document::{Block, Cell};
use lodestar_plugin_sdk::snapshot::{Action, Snapshot};

use crate::cells::{choice, noted, or, rag, text};
use crate::thread::{self, Thread, is_open, sort_by_due};
use crate::words::{self, effect};

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let threads = thread::all(snapshot);
    let mut open: Vec<&Action> = snapshot.actions.iter().filter(|it| is_open(it)).collect();
    sort_by_due(&mut open);
    let rows = open.into_iter().map(|it| row(it, &threads)).collect();
    let notes = [effect::AHEAD_NOTE];
    let mut blocks = vec![
        Block::heading(2, effect::AHEAD),
        Block::heading(3, effect::OPEN_ACTIONS),
        noted(effect::AHEAD_CAPTION, &effect::AHEAD_COLUMNS, rows, &notes, effect::NO_OPEN_ACTIONS),
        Block::heading(3, effect::UNPLANNED),
    ];
    blocks.push(unplanned(&threads));
    blocks
}

fn row(action: &Action, threads: &[Thread]) -> Vec<Cell> {
    let behind = threads.iter().filter(|it| it.actions.contains(&action));
    let behind: Vec<&str> = behind.map(|it| or(&it.finding.said, words::NO_TEXT)).collect();
    let due = or(&action.due_on, words::NOT_SET);
    let due = if action.is_overdue { effect::overdue(due) } else { due.to_owned() };
    vec![
        text(&action.reference, words::NOT_SET),
        text(&action.what, words::NO_TEXT),
        text(&behind.join("; "), effect::NO_FINDING_BEHIND),
        text(&action.owner, effect::NO_OWNER),
        Cell::text(due),
        choice(&action.delivery),
        rag(action),
    ]
}

/// What children want improved, and no open action is for.
fn unplanned(threads: &[Thread]) -> Block {
    let bare = threads.iter().filter(|it| it.finding.kind.key == "improve");
    let bare = bare.filter(|it| !it.actions.iter().any(|action| is_open(action)));
    let items: Vec<String> = bare.map(item).collect();
    if items.is_empty() {
        return Block::paragraph(effect::ALL_PLANNED);
    }
    Block::bullets(items)
}

fn item(thread: &Thread) -> String {
    let said = or(&thread.finding.said, words::NO_TEXT);
    match thread.finding.no_action_reason.trim() {
        "" if thread.actions.is_empty() => effect::unplanned(said, effect::NO_ACTION),
        "" => effect::unplanned(said, effect::ACTIONS_OVER),
        reason => effect::unplanned(said, &words::no_action(reason)),
    }
}
