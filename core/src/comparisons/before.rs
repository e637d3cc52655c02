//! The authority's own round before.

use crate::RecordId;
use crate::disclosure::Share;
use crate::rounds::{Round, SurveyResult};
use crate::statistics::{
    Difference, Effect, LargeFrom, Level, NotComparable, Proportion, comparable,
};

/// What an authority's result was in the newest earlier round that has it.
#[derive(Clone, Debug, PartialEq)]
pub enum Before {
    /// No earlier round has it.
    Nothing,
    /// Something that no child meant differs, so the two are not set side by side.
    NotComparable {
        /// The earlier round.
        round: Box<Round>,
        /// Every reason.
        reasons: Vec<NotComparable>,
    },
    /// It may be compared.
    Comparable {
        /// The earlier round.
        round: Box<Round>,
        /// The earlier result.
        result: RecordId,
        /// Its share.
        share: Share,
        /// By how much it differs. None while either is hidden, because the
        /// difference would tell it.
        change: Option<Change>,
    },
}

/// A difference from the round before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Now less before.
    pub difference: Difference,
    /// Whether it is large, and whether it is sure.
    pub effect: Effect,
}

/// What decides about a comparison with an earlier round.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guard {
    pub(super) level: Level,
    pub(super) large_from: LargeFrom,
    pub(super) rate_min_percent: f64,
}

impl Before {
    /// Compares a result with the newest one of an earlier round that answers the
    /// same indicator of the same questionnaire. `earlier` is newest first.
    pub(super) fn of(
        (round, result): (&Round, &SurveyResult),
        earlier: &[(&Round, &SurveyResult)],
        guard: Guard,
    ) -> Self {
        let is_same_item = |it: &SurveyResult| {
            it.questionnaire == result.questionnaire && it.indicator == result.indicator
        };
        let found = earlier.iter().find(|(_, it)| is_same_item(it));
        let Some((round_before, before)) = found.copied() else { return Self::Nothing };
        let (base, base_before) = (result.base(), before.base());
        let asked = result.asked(&base, rate(round, &result.questionnaire));
        let asked_before = before.asked(&base_before, rate(round_before, &before.questionnaire));
        let at = Box::new(round_before.clone());
        match comparable(&asked, &asked_before, guard.rate_min_percent) {
            Err(reasons) => Self::NotComparable { round: at, reasons },
            Ok(()) => Self::Comparable {
                round: at,
                result: before.head.id,
                share: before.numbers.headline,
                change: Change::between(result, before, guard),
            },
        }
    }
}

impl Change {
    fn between(now: &SurveyResult, before: &SurveyResult, guard: Guard) -> Option<Self> {
        let shown = |it: &SurveyResult| Proportion::shown(it.numbers.base, it.numbers.headline);
        let difference = Difference::of(shown(now).ok()?, shown(before).ok()?, guard.level)?;
        Some(Self { difference, effect: Effect::of(&difference, guard.large_from) })
    }
}

/// How many in a hundred answered a questionnaire in a round, if it may be known.
pub(super) fn rate(round: &Round, questionnaire: &str) -> Option<f64> {
    let line = round.participation.iter().find(|it| it.questionnaire == questionnaire)?;
    line.rate.value()
}
