//! Section 3: what we did and what difference it made, domain by domain.

use lodestar_plugin_sdk::document::{Block, Cell};
use lodestar_plugin_sdk::snapshot::{Action, Evidence, Pledge, Snapshot};

use crate::cells::{distinct, noted, or, sentences, text};
use crate::thread::{self, Thread, has_known_impact, has_no_owner, is_disputed, is_unanswered};
use crate::words::{self, effect};

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, effect::DID)];
    if snapshot.findings.is_empty() {
        blocks.push(Block::paragraph(effect::NO_THREADS));
        return blocks;
    }
    blocks.push(Block::paragraph(effect::DID_LEAD));
    let group = words::group(&snapshot.authority);
    let threads = thread::all(snapshot);
    for domain in distinct(snapshot.findings.iter().map(|it| &it.domain)) {
        let here = threads.iter().filter(|it| it.finding.domain.key == domain.key);
        let rows = here.map(|it| row(it, group)).collect();
        let name = or(&domain.words, effect::NO_DOMAIN);
        let notes = [effect::EVIDENCE_NOTE];
        let caption = effect::did_caption(name);
        blocks.push(noted(&caption, &effect::DID_COLUMNS, rows, &notes, words::NONE));
    }
    blocks
}

fn row(thread: &Thread, group: &str) -> Vec<Cell> {
    vec![
        text(&thread.finding.said, words::NO_TEXT),
        sentences(&promised(thread), effect::NOTHING_PROMISED),
        sentences(&done(thread), effect::NOTHING_DONE),
        Cell::text(evidence(thread, group).join(" ")),
        sentences(&not_yet_good(thread, group), effect::NOTHING_WRONG),
    ]
}

fn promised(thread: &Thread) -> Vec<String> {
    let priorities = thread.finding.priorities.iter().map(|it| effect::priority(it));
    let pledges = thread.pledges.iter().map(|it| {
        effect::pledge(or(&it.wording, words::NO_TEXT), or(&it.status.words, words::NOT_SET))
    });
    let reason = thread.finding.no_action_reason.trim();
    let reason = (!reason.is_empty()).then(|| words::no_action(reason));
    priorities.chain(pledges).chain(reason).collect()
}

fn done(thread: &Thread) -> Vec<String> {
    let did = thread.pledges.iter().map(|it| it.did.trim()).filter(|it| !it.is_empty());
    let actions = thread.actions.iter().map(|it| {
        let delivery = or(&it.delivery.words, words::NOT_SET);
        effect::action(name(it), or(&it.what, words::NO_TEXT), delivery)
    });
    did.map(words::sentence).chain(actions).collect()
}

/// What shows a change, or that nothing does; and what people say of it.
fn evidence(thread: &Thread, group: &str) -> Vec<String> {
    let found = thread.evidence.iter().map(item);
    let nothing = thread.evidence.is_empty().then(|| words::sentence(words::NO_EVIDENCE));
    let known = thread.actions.iter().filter(|it| has_known_impact(it));
    let impacts = known.map(|it| effect::impact(name(it), or(&it.impact.words, words::NOT_SET)));
    let verdicts = thread.pledges.iter().filter_map(|it| it.verdict.as_ref());
    let verdicts = verdicts.map(|it| effect::verdict(group, or(&it.words, words::NOT_SET)));
    found.chain(nothing).chain(impacts).chain(verdicts).collect()
}

fn item((index, evidence): &(usize, &Evidence)) -> String {
    let title = or(&evidence.title, words::NO_TEXT);
    let source = or(&evidence.source.words, words::NOT_SET);
    let day = or(&evidence.dated_on, effect::NO_DATE);
    let direction = or(&evidence.direction.words, words::NOT_SET);
    effect::evidence(&effect::evidence_number(*index), title, (source, day), direction)
}

fn not_yet_good(thread: &Thread, group: &str) -> Vec<String> {
    let has_priority = !thread.finding.priorities.is_empty();
    let gaps = [
        is_unanswered(thread.finding).then_some(effect::UNANSWERED),
        (has_priority && thread.pledges.is_empty()).then_some(effect::NO_PLEDGE),
        (!thread.pledges.is_empty() && thread.actions.is_empty()).then_some(effect::NO_ACTION),
    ];
    let gaps = gaps.into_iter().flatten().map(str::to_owned);
    let pledges = thread.pledges.iter().flat_map(|it| about_pledge(it, group));
    let actions = thread.actions.iter().flat_map(|it| about_action(it));
    gaps.chain(pledges).chain(actions).collect()
}

fn about_pledge(pledge: &Pledge, group: &str) -> Vec<String> {
    let wording = or(&pledge.wording, words::NO_TEXT);
    let is_short = matches!(pledge.status.key.as_str(), "partly_kept" | "not_kept_yet" | "cannot");
    let is_untold = thread::is_claimed(pledge) && pledge.told_on.trim().is_empty();
    let reason = or(&pledge.status_reason, words::NO_REASON);
    let facts = [
        is_short.then(|| effect::short(wording, or(&pledge.status.words, words::NOT_SET), reason)),
        pledge.is_overdue.then(|| effect::pledge_late(wording)),
        is_disputed(pledge).then(|| effect::disputed(wording, group)),
        is_untold.then(|| effect::untold(wording)),
    ];
    facts.into_iter().flatten().collect()
}

fn about_action(action: &Action) -> Vec<String> {
    let reason = or(&action.rag_reason, words::NO_REASON);
    let is_at_risk = matches!(action.rag.key.as_str(), "red" | "amber");
    let rag = or(&action.rag.words, words::NOT_SET);
    let is_useless = matches!(action.impact.key.as_str(), "no_help" | "made_worse");
    let facts = [
        action.is_overdue.then(|| effect::late(name(action))),
        is_at_risk.then(|| effect::at_risk(name(action), rag, reason)),
        has_no_owner(action).then(|| effect::ownerless(name(action))),
        is_useless.then(|| effect::impact(name(action), or(&action.impact.words, words::NOT_SET))),
    ];
    facts.into_iter().flatten().collect()
}

fn name(action: &Action) -> &str {
    or(&action.reference, effect::AN_ACTION)
}
