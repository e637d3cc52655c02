//! Section 9: what young people say about it, beside what the authority says.

use lodestar_plugin_sdk::document::{Block, Cell, Table};
use lodestar_plugin_sdk::snapshot::{Pledge, Snapshot};

use crate::cells::{choice, or, pledge_status, text};
use crate::state::{is_disputed, verdict_key};
use crate::words;

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let group = words::group(&snapshot.authority);
    let pledges = &snapshot.pledges;
    let mut blocks = vec![Block::heading(2, words::effect::VERDICTS)];
    if pledges.is_empty() {
        blocks.push(Block::paragraph(words::effect::no_verdicts(group)));
        return blocks;
    }
    blocks.push(Block::paragraph(words::effect::verdicts_lead(group)));
    blocks.push(Block::bullets(counts(pledges)));
    let rows = pledges.iter().map(row).collect();
    let caption = words::effect::verdicts_caption(group);
    blocks.push(Block::Table(Table::of_words(&caption, &words::effect::VERDICT_COLUMNS, rows)));
    let disputed = pledges.iter().filter(|it| is_disputed(it));
    let disputed: Vec<String> = disputed.map(|it| dispute(it, group)).collect();
    if !disputed.is_empty() {
        blocks.push(Block::heading(3, words::effect::DISPUTED));
        blocks.push(Block::bullets(disputed));
    }
    blocks
}

fn counts(pledges: &[Pledge]) -> Vec<String> {
    let verdict = |key: &str| pledges.iter().filter(|it| verdict_key(it) == Some(key)).count();
    let told = pledges.iter().filter(|it| !it.told_on.trim().is_empty()).count();
    let unasked = pledges.iter().filter(|it| it.verdict.is_none()).count();
    let counts = [
        (words::effect::COUNT_NOTICED, verdict("noticed")),
        (words::effect::COUNT_NOT_YET, verdict("not_yet")),
        (words::effect::COUNT_NOT_SURE, verdict("not_sure")),
        (words::effect::COUNT_NOT_ASKED, unasked),
        (words::effect::COUNT_TOLD, told),
        (words::effect::COUNT_NOT_TOLD, pledges.len() - told),
    ];
    counts.into_iter().map(words::count).collect()
}

fn row(pledge: &Pledge) -> Vec<Cell> {
    vec![
        text(&pledge.wording, words::NO_TEXT),
        pledge_status(pledge),
        pledge.verdict.as_ref().map_or_else(|| Cell::text(words::promises::NOT_ASKED), choice),
        text(&pledge.told_on, words::effect::NOT_TOLD),
    ]
}

fn dispute(pledge: &Pledge, group: &str) -> String {
    let status = or(&pledge.status.words, words::NOT_SET);
    let verdict = pledge.verdict.as_ref().map_or("", |it| it.words.as_str());
    let verdict = or(verdict, words::NOT_SET);
    words::effect::dispute(or(&pledge.wording, words::NO_TEXT), status, group, verdict)
}
