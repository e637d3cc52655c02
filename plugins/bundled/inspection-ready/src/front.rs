//! The front sheet, the three questions, and the foot of every page.

use lodestar_plugin_sdk::document::{Block, Fact};
use lodestar_plugin_sdk::snapshot::Snapshot;

use crate::cells::or;
use crate::words;

/// Whose paper it is. That an authority is invented comes before all else.
pub(crate) fn facts(snapshot: &Snapshot) -> Vec<Fact> {
    let authority = &snapshot.authority;
    let taken_on = or(&snapshot.taken_on_words, &snapshot.taken_on);
    let date = or(taken_on, words::NOT_SET);
    let warning =
        authority.is_fictional.then(|| Fact::new(words::FICTIONAL_NAME, words::FICTIONAL));
    let facts = [
        Fact::new(words::REPORT_NUMBER, or(&snapshot.number, words::NOT_SET)),
        Fact::new(words::FOR, or(&snapshot.audience, words::NOT_SET)),
        Fact::new(words::DATE, date),
        Fact::new(words::AUTHORITY, words::authority(authority)),
        Fact::new(words::GROUP, or(&authority.group, words::NOT_SET)),
        Fact::new(words::PRODUCED_BY, words::produced_by(taken_on)),
    ];
    warning.into_iter().chain(facts).collect()
}

/// Which report the page belongs to, if it is found alone.
pub(crate) fn footer(snapshot: &Snapshot) -> String {
    let number = snapshot.number.trim();
    let fictional = snapshot.authority.is_fictional.then_some(words::FICTIONAL_SHORT);
    let parts = [fictional, Some(words::authority(&snapshot.authority)), Some(words::TITLE)];
    let parts = parts.into_iter().flatten().chain((!number.is_empty()).then_some(number));
    parts.collect::<Vec<_>>().join(" · ")
}

/// Where each of the three questions is answered.
pub(crate) fn questions(_: &Snapshot) -> Vec<Block> {
    vec![
        Block::heading(2, words::QUESTIONS),
        Block::bullets(words::QUESTION_POINTS),
        Block::paragraph(words::QUESTIONS_RULE),
    ]
}
