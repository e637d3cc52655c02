//! Section 4: voice and influence, as counts along the loop.
//!
//! It counts findings, pledges and actions. Those are not children.

use lodestar_plugin_sdk::document::{Block, Cell};
use lodestar_plugin_sdk::snapshot::{Finding, Pledge, Priority, Snapshot};

use crate::cells::{choice, distinct, noted, table};
use crate::thread::{is_disputed, is_unanswered, verdict_key};
use crate::words::effect;

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let heading = Block::heading(2, effect::VOICE);
    let records = snapshot.findings.len() + snapshot.priorities.len() + snapshot.pledges.len();
    if records + snapshot.actions.len() == 0 {
        return vec![heading, Block::paragraph(effect::NO_LOOP)];
    }
    let steps = said(snapshot).into_iter().chain(promised(snapshot)).chain(judged(snapshot));
    let rows = steps.map(|(step, count)| vec![Cell::text(step), Cell::text(count)]).collect();
    let notes = [effect::LOOP_NOTE];
    let counts = noted(effect::LOOP_CAPTION, &effect::LOOP_COLUMNS, rows, &notes, effect::NO_LOOP);
    vec![heading, counts, who_chose(snapshot)]
}

/// What is counted, and how many there are out of how many.
type Step = (&'static str, String);

fn said(snapshot: &Snapshot) -> [Step; 5] {
    let findings = &snapshot.findings;
    let count = |test: fn(&Finding) -> bool| findings.iter().filter(|it| test(it)).count();
    let has_reason =
        |it: &Finding| it.priorities.is_empty() && !it.no_action_reason.trim().is_empty();
    let has_pledge =
        |it: &&Priority| snapshot.pledges.iter().any(|p| p.priorities.contains(&it.title));
    let priorities = &snapshot.priorities;
    let promised = priorities.iter().filter(has_pledge).count();
    [
        (effect::STEP_SAID, findings.len().to_string()),
        (effect::STEP_CHOSEN, effect::of(count(|it| !it.priorities.is_empty()), findings.len())),
        (effect::STEP_REASON, effect::of(count(has_reason), findings.len())),
        (effect::STEP_UNANSWERED, effect::of(count(is_unanswered), findings.len())),
        (effect::STEP_PROMISED, effect::of(promised, priorities.len())),
    ]
}

fn promised(snapshot: &Snapshot) -> [Step; 4] {
    let pledges = &snapshot.pledges;
    let actions = &snapshot.actions;
    let complete = actions.iter().filter(|it| it.delivery.key == "complete").count();
    let count = |test: fn(&Pledge) -> bool| pledges.iter().filter(|it| test(it)).count();
    [
        (effect::STEP_KEPT, effect::of(count(|it| it.status.key == "kept"), pledges.len())),
        (effect::STEP_LATE, effect::of(count(|it| it.is_overdue), pledges.len())),
        (effect::STEP_DONE, effect::of(complete, actions.len())),
        (effect::STEP_TOLD, effect::of(count(|it| !it.told_on.trim().is_empty()), pledges.len())),
    ]
}

fn judged(snapshot: &Snapshot) -> [Step; 5] {
    let pledges = &snapshot.pledges;
    let verdict = |key| pledges.iter().filter(|it| verdict_key(it) == Some(key)).count();
    let unasked = pledges.iter().filter(|it| it.verdict.is_none()).count();
    let disputed = pledges.iter().filter(|it| is_disputed(it)).count();
    [
        (effect::STEP_NOTICED, effect::of(verdict("noticed"), pledges.len())),
        (effect::STEP_NOT_YET, effect::of(verdict("not_yet"), pledges.len())),
        (effect::STEP_NOT_SURE, effect::of(verdict("not_sure"), pledges.len())),
        (effect::STEP_NOT_ASKED, effect::of(unasked, pledges.len())),
        (effect::STEP_DISPUTED, effect::of(disputed, pledges.len())),
    ]
}

fn who_chose(snapshot: &Snapshot) -> Block {
    let priorities = &snapshot.priorities;
    let choosers = distinct(priorities.iter().map(|it| &it.chosen_by));
    let rows = choosers.into_iter().map(|chooser| {
        let chosen = priorities.iter().filter(|it| it.chosen_by.key == chooser.key).count();
        vec![choice(chooser), Cell::text(effect::of(chosen, priorities.len()))]
    });
    let rows = rows.collect();
    table(effect::WHO_CHOSE, &effect::CHOSEN_COLUMNS, rows, effect::NO_PRIORITIES)
}
