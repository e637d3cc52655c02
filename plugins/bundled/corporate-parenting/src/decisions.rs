//! What the board is asked to do, drawn from the state of the records.

use lodestar_plugin_sdk::document::Block;
use lodestar_plugin_sdk::snapshot::{Action, Pledge, Snapshot};

use crate::cells::or;
use crate::state::{has_no_owner, is_disputed, is_red, is_unanswered};
use crate::words;

/// A decision names this many things; the sections below name all of them.
const NAMED_MAX: usize = 5;

/// The call for decisions, then the decisions, numbered.
pub(crate) fn blocks(snapshot: &Snapshot) -> Vec<Block> {
    let mut items = asked_for(snapshot);
    let text = words::decisions_lead(items.len(), &snapshot.authority);
    if items.is_empty() {
        items.push(words::DECIDE_NOTE.to_owned());
    }
    let label = words::DECISIONS.to_owned();
    vec![Block::Callout { label, text }, Block::numbered(items)]
}

fn asked_for(snapshot: &Snapshot) -> Vec<String> {
    let group = words::group(&snapshot.authority);
    let late = actions(snapshot, |it| it.is_overdue);
    let red = actions(snapshot, |it| is_red(it) && !it.is_overdue);
    let ownerless = actions(snapshot, has_no_owner);
    let late_pledges = pledges(snapshot, |it| it.is_overdue);
    let disputed = pledges(snapshot, is_disputed);
    let unanswered = snapshot.findings.iter().filter(|it| is_unanswered(it));
    let unanswered = unanswered.map(|it| quoted(&it.said)).collect();
    let asked = [
        (words::DECIDE_LATE.to_owned(), late),
        (words::DECIDE_RED.to_owned(), red),
        (words::DECIDE_OWNER.to_owned(), ownerless),
        (words::DECIDE_LATE_PLEDGES.to_owned(), late_pledges),
        (words::decide_disputed(group), disputed),
        (words::DECIDE_UNANSWERED.to_owned(), unanswered),
    ];
    asked.into_iter().filter(|(_, named)| !named.is_empty()).map(sentence).collect()
}

fn sentence((ask, named): (String, Vec<String>)) -> String {
    let first = named.iter().take(NAMED_MAX).cloned().collect::<Vec<_>>().join("; ");
    words::decision(&ask, &first, named.len().saturating_sub(NAMED_MAX))
}

fn actions(snapshot: &Snapshot, test: fn(&Action) -> bool) -> Vec<String> {
    let actions = snapshot.actions.iter().filter(|it| test(it));
    actions.map(|it| or(&it.reference, or(&it.what, words::NO_TEXT)).to_owned()).collect()
}

fn pledges(snapshot: &Snapshot, test: fn(&Pledge) -> bool) -> Vec<String> {
    snapshot.pledges.iter().filter(|it| test(it)).map(|it| quoted(&it.wording)).collect()
}

fn quoted(text: &str) -> String {
    format!("“{}”", or(text, words::NO_TEXT).trim_end_matches('.'))
}
