//! The picture of scores: a bar for each standard and time, with its words.

use lodestar_core::self_assessments::Tally;
use serde::Serialize;

use super::view::percent_words;
use crate::words::Say;

/// The bars of one standard. Each has its words beside it.
#[derive(Serialize)]
pub(super) struct BarsView {
    pub(super) title: String,
    pub(super) class: &'static str,
    pub(super) bars: Vec<BarView>,
}

#[derive(Serialize)]
pub(super) struct BarView {
    /// Which time it is; empty if there is only one.
    name: String,
    class: &'static str,
    is_defined: bool,
    width: String,
    words: String,
}

/// One bar.
pub(super) fn bar(say: &Say, name: &str, class: &'static str, tally: &Tally) -> BarView {
    let percent = tally.percent();
    BarView {
        name: name.to_owned(),
        class,
        is_defined: percent.is_some(),
        width: percent.map(|it| format!("{it:.1}%")).unwrap_or_default(),
        words: percent_words(say, tally),
    }
}
