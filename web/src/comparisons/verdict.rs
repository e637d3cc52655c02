//! The verdict beside an indicator: better, in line, worse, or why there is none.

use lodestar_core::comparisons::Compared;
use lodestar_core::statistics::{Controlled, Flag, Standing};
use lodestar_core::survey_rules::SurveyRules;
use serde::Serialize;

use super::numbers::p_words;
use crate::words::Say;

/// A verdict in a word, and what is behind it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct VerdictView {
    /// Its shape: `better`, `worse`, `inline` or `few`.
    pub(crate) class: &'static str,
    /// As in “worse”.
    pub(crate) words: String,
    /// Why there is none; empty if there is one.
    pub(crate) why: String,
    /// Which test, at which level, with which p-value.
    pub(crate) test: String,
    /// The same once it counts how many there are; empty if that is switched off.
    pub(crate) adjusted: String,
}

impl VerdictView {
    pub(crate) fn of(say: &Say, compared: &Compared, rules: &SurveyRules) -> Self {
        let none = |why: String| Self {
            class: "few",
            words: say.t("comparisons-verdict-none"),
            why,
            test: String::new(),
            adjusted: String::new(),
        };
        let Some(first) = compared.against.first() else {
            return none(if compared.result.is_multiple {
                say.t("comparisons-no-flag-several")
            } else {
                let reason = compared.no_pool.map_or("too-few", |it| it.key());
                say.t(&format!("comparisons-no-pool-{reason}"))
            });
        };
        match first.flag {
            Flag::NotGiven(reason) => none(say.t(&format!("comparisons-no-flag-{}", reason.key()))),
            Flag::Given { standing, test, p_value } => Self {
                class: class(standing),
                words: standing_words(say, standing),
                why: String::new(),
                test: say.with(
                    &format!("comparisons-test-{}", test.key()),
                    &[
                        ("level", rules.level_percent.to_string().into()),
                        ("p", p_words(say, p_value).into()),
                    ],
                ),
                adjusted: first.controlled.map(|it| adjusted(say, it)).unwrap_or_default(),
            },
        }
    }

    /// The word, with the reason where there is no verdict.
    pub(crate) fn sentence(&self) -> String {
        if self.why.is_empty() {
            self.words.clone()
        } else {
            format!("{}: {}", self.words, self.why)
        }
    }
}

/// What the authority has set, in a sentence for the foot of a page.
pub(crate) fn rules_words(say: &Say, rules: &SurveyRules) -> String {
    let values = [
        ("level", rules.level_percent.to_string().into()),
        ("rate", rules.rate_min_percent.to_string().into()),
        ("points", rules.large_from_points.to_string().into()),
    ];
    let control = if rules.is_discovery_controlled {
        "comparisons-rules-controlled"
    } else {
        "comparisons-rules-plain"
    };
    format!("{} {}", say.with("comparisons-rules", &values), say.t(control))
}

pub(super) fn standing_words(say: &Say, standing: Standing) -> String {
    say.t(&format!("comparisons-verdict-{}", standing.key()))
}

const fn class(standing: Standing) -> &'static str {
    match standing {
        Standing::Better => "better",
        Standing::InLine => "inline",
        Standing::Worse => "worse",
    }
}

fn adjusted(say: &Say, controlled: Controlled) -> String {
    say.with(
        "comparisons-adjusted",
        &[
            ("verdict", standing_words(say, controlled.standing).into()),
            ("p", p_words(say, controlled.adjusted).into()),
        ],
    )
}
