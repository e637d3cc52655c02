//! What the records say about themselves: open, late, claimed, disputed.
//!
//! The keys are those of the snapshot. One that is not known here is never an
//! error: it counts as the state that hides least.

use lodestar_plugin_sdk::snapshot::{Action, Choice, Finding, OutcomesRow, Pledge, Snapshot};

/// Somebody still has something to do.
pub(crate) fn is_open(action: &Action) -> bool {
    !matches!(action.delivery.key.as_str(), "complete" | "closed")
}

/// Puts actions in the order of their dates; those without one come last.
pub(crate) fn sort_by_due(actions: &mut [&Action]) {
    actions.sort_by_key(|it| (it.due.is_empty(), it.due.as_str()));
}

/// Still open, and nobody's.
pub(crate) fn has_no_owner(action: &Action) -> bool {
    is_open(action) && action.owner.trim().is_empty()
}

/// Somebody judged it off track.
pub(crate) fn is_red(action: &Action) -> bool {
    action.rag.key == "red"
}

/// Overdue, red or without an owner: the board must hear of it.
pub(crate) fn is_exception(action: &Action) -> bool {
    action.is_overdue || is_red(action) || has_no_owner(action)
}

/// It asks for an answer, and has neither a priority nor a reason why not.
///
/// A bright spot asks for nothing to be changed, so silence is no neglect.
pub(crate) fn is_unanswered(finding: &Finding) -> bool {
    finding.kind.key != "bright_spot"
        && finding.priorities.is_empty()
        && finding.no_action_reason.trim().is_empty()
}

/// The authority says that something was done.
pub(crate) fn is_claimed(pledge: &Pledge) -> bool {
    matches!(pledge.status.key.as_str(), "kept" | "partly_kept") || !pledge.did.trim().is_empty()
}

/// What the young people's group says, as a key.
pub(crate) fn verdict_key(pledge: &Pledge) -> Option<&str> {
    pledge.verdict.as_ref().map(|verdict| verdict.key.as_str())
}

/// The authority says that something was done; the group says not yet.
pub(crate) fn is_disputed(pledge: &Pledge) -> bool {
    is_claimed(pledge) && verdict_key(pledge) == Some("not_yet")
}

/// How many places of the outcomes chart are in this state. A place without a
/// rating is one where nobody looked.
pub(crate) fn outcome_cells(snapshot: &Snapshot, state: &str) -> usize {
    let Some(outcomes) = &snapshot.outcomes else {
        return 0;
    };
    let is_in_state = |row: &OutcomesRow, index: usize| {
        row.cells.get(index).map_or("not_looked_at", |it| it.state.key.as_str()) == state
    };
    let in_row = |row| (0..outcomes.columns.len()).filter(|&it| is_in_state(row, it)).count();
    outcomes.rows.iter().map(in_row).sum()
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
