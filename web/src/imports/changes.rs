//! What was found, beside what is recorded: every number as it may be seen.

use lodestar_core::disclosure::Protected;
use lodestar_core::imports::{Approved, Effect};
use lodestar_core::packs::Codebook;
use lodestar_core::rounds::Participation;
use serde::Serialize;

use super::view::Shown;
use crate::rounds::{eligible, figure, rate, share_of};
use crate::words::Say;

/// Who answered, and what would become of each result.
#[derive(Default, Serialize)]
pub(super) struct ChangesView {
    /// Whether it stands beside what is recorded.
    is_compared: bool,
    participation: Vec<ParticipationRow>,
    /// What would be added or changed; all of it if nothing is compared.
    results: Vec<ResultRow>,
    /// What would stay.
    same: Vec<ResultRow>,
    same_count: String,
}

#[derive(Serialize)]
struct ParticipationRow {
    questionnaire: String,
    eligible: String,
    responded: String,
    rate: String,
    /// As it is recorded, in words; empty where nothing is compared.
    before: String,
}

#[derive(Serialize)]
struct ResultRow {
    questionnaire: String,
    indicator: String,
    /// What would become of it, in a word.
    effect: String,
    before_base: String,
    before_share: String,
    base: String,
    share: String,
}

impl ChangesView {
    pub(super) fn new(say: &Say, shown: &Shown) -> Self {
        let Shown { found, preview, codebook, .. } = shown;
        let would = shown.would.as_ref();
        let (mut results, mut same) = (Vec::new(), Vec::new());
        let Some(preview) = preview else { return Self::default() };
        let seen = found.results.iter().zip(&preview.results);
        for (index, (counted, seen)) in seen.enumerate() {
            let compared = would.and_then(|it| it.results.get(index));
            let (effect, before) =
                compared.map_or((None, None), |(it, before)| (Some(*it), before.as_ref()));
            let is_multiple = counted.distribution.is_multiple;
            let (base, headline) = numbers(say, is_multiple, Some(seen));
            let (before_base, before_share) = numbers(say, is_multiple, before);
            let row = ResultRow {
                questionnaire: title(codebook, &counted.questionnaire),
                indicator: counted.title.clone(),
                effect: effect.map(|it| say.t(effect_words(it))).unwrap_or_default(),
                before_base,
                before_share,
                base,
                share: headline,
            };
            let rows = if effect == Some(Effect::Same) { &mut same } else { &mut results };
            rows.push(row);
        }
        let lines = preview.participation.iter().enumerate().map(|(index, line)| {
            let before = would.and_then(|it| it.participation.get(index));
            let before = before.map(|it| recorded(say, it.as_ref())).unwrap_or_default();
            participation_row(say, line, before, codebook)
        });
        Self {
            is_compared: would.is_some(),
            participation: lines.collect(),
            same_count: say.count("imports-same-count", same.len()),
            results,
            same,
        }
    }
}

pub(super) fn would_words(say: &Say, would: Approved) -> String {
    say.with(
        "imports-would",
        &[
            ("added", would.added.into()),
            ("changed", would.changed.into()),
            ("same", would.same.into()),
        ],
    )
}

fn participation_row(
    say: &Say,
    line: &Participation,
    before: String,
    codebook: &Codebook,
) -> ParticipationRow {
    ParticipationRow {
        questionnaire: title(codebook, &line.questionnaire),
        eligible: eligible(line),
        responded: figure(line.responded),
        rate: rate(say, line),
        before,
    }
}

/// Who answered, as it is recorded.
fn recorded(say: &Say, line: Option<&Participation>) -> String {
    let Some(line) = line else { return say.t("none") };
    let values = [
        ("responded", figure(line.responded).into()),
        ("eligible", eligible(line).into()),
        ("rate", rate(say, line).into()),
    ];
    say.with("results-answered-of", &values)
}

fn numbers(say: &Say, is_multiple: bool, numbers: Option<&Protected>) -> (String, String) {
    let Some(numbers) = numbers else { return (say.t("none"), say.t("none")) };
    let headline = if is_multiple { say.t("several-answers") } else { share_of(say, numbers) };
    (figure(numbers.base), headline)
}

fn effect_words(effect: Effect) -> &'static str {
    match effect {
        Effect::Added => "imports-effect-added",
        Effect::Changed => "imports-effect-changed",
        Effect::Same => "imports-effect-same",
    }
}

pub(super) fn title(codebook: &Codebook, questionnaire: &str) -> String {
    let found = codebook.questionnaire(questionnaire);
    found.map_or_else(|| questionnaire.to_owned(), |it| it.title.clone())
}
