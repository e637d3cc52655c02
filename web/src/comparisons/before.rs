//! The authority's own round before, in words.

use lodestar_core::comparisons::{Before, Change};
use lodestar_core::statistics::{Effect, NotComparable};
use lodestar_core::survey_rules::SurveyRules;
use serde::Serialize;

use super::numbers::points_words;
use crate::rounds::share;
use crate::words::Say;

/// What the round before said, or why it is not compared.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct BeforeView {
    /// The share then, with the round; or what is instead of it.
    pub(crate) words: String,
    /// The difference and how to speak of it, or every reason why not.
    pub(crate) more: Vec<String>,
}

impl BeforeView {
    pub(crate) fn of(say: &Say, before: &Before, rules: &SurveyRules) -> Self {
        match before {
            Before::Nothing => {
                Self { words: say.t("comparisons-before-nothing"), more: Vec::new() }
            }
            Before::NotComparable { round, reasons } => Self {
                words: say
                    .with("comparisons-before-not", &[("round", round.head.title.clone().into())]),
                more: reasons_words(say, reasons),
            },
            Before::Comparable { round, share: before, change, .. } => Self {
                words: say.with(
                    "comparisons-before",
                    &[
                        ("share", share(say, *before).into()),
                        ("round", round.head.title.clone().into()),
                    ],
                ),
                more: match change {
                    Some(change) => vec![change_words(say, change, rules)],
                    None => vec![say.t("comparisons-change-hidden")],
                },
            },
        }
    }
}

/// A change with its interval, and how to speak of it.
fn change_words(say: &Say, change: &Change, rules: &SurveyRules) -> String {
    let effect = match change.effect {
        Effect::Large => "large",
        Effect::LargeButUnsure => "large-but-unsure",
        Effect::SmallButSure => "small-but-sure",
        Effect::Small => "small",
    };
    let points = points_words(say, &change.difference, rules.level_percent);
    format!("{points}. {}", say.t(&format!("comparisons-effect-{effect}")))
}

/// Every reason why two rounds are not set side by side.
pub(crate) fn reasons_words(say: &Say, reasons: &[NotComparable]) -> Vec<String> {
    reasons.iter().map(|it| say.t(&format!("comparisons-not-{}", it.key()))).collect()
}
