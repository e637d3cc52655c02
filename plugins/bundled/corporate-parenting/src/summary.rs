//! Section 1: the report on one page, and what the board is asked to do.

use lodestar_plugin_sdk::document::Block;
use lodestar_plugin_sdk::snapshot::{Action, Finding, Pledge, Snapshot};

use crate::cells::or;
use crate::state::{
    has_no_owner, is_disputed, is_open, is_red, is_unanswered, outcome_cells, verdict_key,
};
use crate::{decisions, words};

/// How many things children said fit on the page, of each kind, unless the
/// authority has set another number. The same as in `plugin.toml`.
pub(crate) const QUOTED_MAX: usize = 3;

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot, quoted_max: usize) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, words::SUMMARY)];
    blocks.push(Block::heading(3, words::SUMMARY_SAID));
    blocks.extend(said(snapshot, quoted_max));
    blocks.push(Block::heading(3, words::SUMMARY_CHANGED));
    blocks.push(changed(snapshot));
    blocks.push(Block::heading(3, words::SUMMARY_NOT_CHANGED));
    blocks.push(not_changed(snapshot));
    blocks.push(Block::heading(3, words::SUMMARY_ASKED));
    blocks.extend(decisions::blocks(snapshot));
    blocks
}

fn said(snapshot: &Snapshot, quoted_max: usize) -> Vec<Block> {
    if snapshot.findings.is_empty() {
        return vec![Block::paragraph(words::NO_FINDINGS)];
    }
    let count = |key| of_kind(&snapshot.findings, key).count();
    let kinds = (count("bright_spot"), count("improve"), count("know"));
    let quoted = ["bright_spot", "improve"].into_iter();
    let quoted = quoted.flat_map(|key| of_kind(&snapshot.findings, key).take(quoted_max));
    let quoted: Vec<String> = quoted.map(quote).collect();
    let mut blocks =
        vec![Block::paragraph(words::findings_counted(snapshot.findings.len(), kinds))];
    if !quoted.is_empty() {
        blocks.push(Block::bullets(quoted));
        blocks.push(Block::paragraph(words::QUOTED_FIRST));
    }
    blocks
}

fn of_kind<'a>(findings: &'a [Finding], key: &'a str) -> impl Iterator<Item = &'a Finding> {
    findings.iter().filter(move |it| it.kind.key == key)
}

fn quote(finding: &Finding) -> String {
    let kind = or(&finding.kind.words, words::NOT_SET);
    format!("{kind}: {}", or(&finding.said, words::NO_TEXT))
}

fn changed(snapshot: &Snapshot) -> Block {
    let pledges = &snapshot.pledges;
    let actions = &snapshot.actions;
    let kept = |it: &&Pledge| it.status.key == "kept";
    let noticed = pledges.iter().filter(kept).filter(|it| verdict_key(it) == Some("noticed"));
    let helped = |it: &&Action| matches!(it.impact.key.as_str(), "helped" | "some_help");
    let mut lines = Vec::new();
    if !pledges.is_empty() {
        let kept = pledges.iter().filter(kept).count();
        let told = pledges.iter().filter(|it| !it.told_on.trim().is_empty()).count();
        lines.push(words::pledges_kept(kept, pledges.len()));
        lines.push(words::kept_and_noticed(noticed.count(), kept, &snapshot.authority));
        lines.push(words::pledges_told(told, pledges.len()));
    }
    if !actions.is_empty() {
        let complete = actions.iter().filter(|it| it.delivery.key == "complete").count();
        lines.push(words::actions_complete(complete, actions.len()));
        lines.push(words::actions_helped(actions.iter().filter(helped).count(), actions.len()));
    }
    if snapshot.outcomes.is_some() {
        let strong = outcome_cells(snapshot, "strong_evidence");
        lines.push(words::evidence_found(strong, outcome_cells(snapshot, "some_evidence")));
    }
    if lines.is_empty() {
        Block::paragraph(words::NOTHING_CHANGED_YET)
    } else {
        Block::bullets(lines)
    }
}

fn not_changed(snapshot: &Snapshot) -> Block {
    let pledges = |test: fn(&Pledge) -> bool| snapshot.pledges.iter().filter(|it| test(it)).count();
    let actions = |test: fn(&Action) -> bool| snapshot.actions.iter().filter(|it| test(it)).count();
    let impact_is_bad = |it: &Action| matches!(it.impact.key.as_str(), "no_help" | "made_worse");
    let mut counts = Vec::new();
    if !snapshot.findings.is_empty() {
        let unanswered = snapshot.findings.iter().filter(|it| is_unanswered(it)).count();
        counts.push((words::COUNT_UNANSWERED, unanswered));
    }
    if !snapshot.pledges.is_empty() {
        counts.push((words::COUNT_PARTLY, pledges(|it| it.status.key == "partly_kept")));
        counts.push((words::COUNT_NOT_KEPT, pledges(|it| it.status.key == "not_kept_yet")));
        counts.push((words::COUNT_CANNOT, pledges(|it| it.status.key == "cannot")));
        counts.push((words::COUNT_LATE_PLEDGES, pledges(|it| it.is_overdue)));
        counts.push((words::COUNT_DISPUTED, pledges(is_disputed)));
    }
    if !snapshot.actions.is_empty() {
        counts.push((words::COUNT_OPEN, actions(is_open)));
        counts.push((words::COUNT_LATE, actions(|it| it.is_overdue)));
        counts.push((words::COUNT_RED, actions(is_red)));
        counts.push((words::COUNT_NO_OWNER, actions(has_no_owner)));
        counts.push((words::COUNT_NO_HELP, actions(impact_is_bad)));
    }
    if snapshot.outcomes.is_some() {
        for (label, state) in words::COUNT_OUTCOMES {
            counts.push((label, outcome_cells(snapshot, state)));
        }
    }
    if counts.is_empty() {
        return Block::paragraph(words::NOTHING_TO_COUNT);
    }
    let counts = counts.into_iter().filter(|(_, count)| 0 < *count).map(words::count);
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() { Block::paragraph(words::NOTHING_OPEN) } else { Block::bullets(counts) }
}
