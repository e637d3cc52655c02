//! Sections 6 and 7: what is being done, and what is going wrong.

use lodestar_plugin_sdk::document::{Block, Cell, Table};
use lodestar_plugin_sdk::snapshot::{Action, Snapshot};

use crate::cells::{choice, or, rag, text};
use crate::state::{has_no_owner, is_exception, is_red, sort_by_due};
use crate::words;

/// Section 6: every action.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let heading = Block::heading(2, words::promises::PLAN);
    if snapshot.actions.is_empty() {
        return vec![heading, Block::paragraph(words::promises::NO_ACTIONS)];
    }
    let actions = by_due(snapshot);
    let rows = actions.iter().map(|it| row(it)).collect();
    let mut plan =
        Table::of_words(words::promises::PLAN_CAPTION, &words::promises::PLAN_COLUMNS, rows);
    plan.notes.push(words::promises::PLAN_NOTE.to_owned());
    plan.notes.extend(actions.into_iter().filter_map(risk));
    vec![heading, Block::Table(plan)]
}

/// Section 7: every overdue, red or ownerless action, with its reason.
pub(crate) fn exceptions(snapshot: &Snapshot) -> Vec<Block> {
    let heading = Block::heading(2, words::promises::EXCEPTIONS);
    if snapshot.actions.is_empty() {
        return vec![heading, Block::paragraph(words::promises::EXCEPTIONS_NO_ACTIONS)];
    }
    let rows = by_due(snapshot).into_iter().filter(|it| is_exception(it)).map(exception);
    let rows: Vec<Vec<Cell>> = rows.collect();
    if rows.is_empty() {
        vec![heading, Block::paragraph(words::promises::NO_EXCEPTIONS)]
    } else {
        let caption = words::promises::EXCEPTIONS_CAPTION;
        vec![
            heading,
            Block::Table(Table::of_words(caption, &words::promises::EXCEPTION_COLUMNS, rows)),
        ]
    }
}

/// Every action, the earliest date first.
fn by_due(snapshot: &Snapshot) -> Vec<&Action> {
    let mut actions = snapshot.actions.iter().collect::<Vec<_>>();
    sort_by_due(&mut actions);
    actions
}

fn row(action: &Action) -> Vec<Cell> {
    vec![
        text(&action.reference, words::NOT_SET),
        text(&action.what, words::NO_TEXT),
        text(&action.owner, words::promises::NO_OWNER),
        due(action),
        choice(&action.delivery),
        rag(action),
        choice(&action.impact),
    ]
}

fn due(action: &Action) -> Cell {
    let due = or(&action.due_on, words::NOT_SET);
    if action.is_overdue { Cell::text(words::past_its_date(due)) } else { Cell::text(due) }
}

/// Why an action is amber; the reasons of the exceptions are in section 7.
fn risk(action: &Action) -> Option<String> {
    let reason = action.rag_reason.trim();
    let is_told_here = !reason.is_empty() && !is_exception(action);
    is_told_here.then(|| format!("{}: {reason}", or(&action.reference, words::NOT_SET)))
}

fn exception(action: &Action) -> Vec<Cell> {
    vec![
        text(&action.reference, words::NOT_SET),
        text(&action.what, words::NO_TEXT),
        Cell::text(why(action)),
        text(&action.rag_reason, words::NO_REASON),
        text(&action.owner, words::promises::NO_OWNER),
        text(&action.due_on, words::NOT_SET),
    ]
}

fn why(action: &Action) -> String {
    let reasons = [
        action.is_overdue.then_some(words::promises::IS_OVERDUE),
        is_red(action).then_some(words::promises::IS_RED),
        has_no_owner(action).then_some(words::promises::IS_OWNERLESS),
    ];
    reasons.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
