//! What an authority may set, and what holds where it has set nothing.

use std::ops::RangeInclusive;

use crate::{Answers, Problems, Wrong};

/// The highest level for flags, in percent: beyond it a flag is a guess.
pub const LEVEL_PERCENT_MAX: u32 = 20;

/// What may be the largest count that is hidden as small. From 2, because a
/// rule that hides only a lone child tells of every second one.
pub const SMALL_MAX_LIMITS: RangeInclusive<u32> = 2..=20;

/// The rule of the Department for Education's figures: 1 to 5 are hidden.
const SMALL_MAX: u32 = 5;

/// The rules for an authority's survey figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyRules {
    /// Two-sided: how many comparisons in a hundred may look like a difference
    /// by chance alone. Intervals have a confidence of 100 less this.
    pub level_percent: u32,
    /// Whether flags after false-discovery control stand beside the plain ones.
    pub is_discovery_controlled: bool,
    /// From how many percentage points a difference is large.
    pub large_from_points: u32,
    /// Under which response rate, in percent, rounds are not compared.
    pub rate_min_percent: u32,
    /// Counts from 1 to this are hidden.
    pub small_max: u32,
    /// Why fewer counts are hidden than the usual 1 to 5; empty otherwise.
    pub small_reason: String,
    /// Whether children's own words may be offered to whoever may clear them.
    pub are_quotes_offered: bool,
}

impl Default for SurveyRules {
    fn default() -> Self {
        Self {
            level_percent: 5,
            is_discovery_controlled: false,
            large_from_points: 10,
            rate_min_percent: 20,
            small_max: SMALL_MAX,
            small_reason: String::new(),
            are_quotes_offered: false,
        }
    }
}

impl SurveyRules {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let mut number = |field, limits: RangeInclusive<u32>| {
            problems.check(field, number_within(answers, field, limits)).unwrap_or_default()
        };
        let level_percent = number("level_percent", 1..=LEVEL_PERCENT_MAX);
        let large_from_points = number("large_from_points", 1..=100);
        let rate_min_percent = number("rate_min_percent", 0..=100);
        let small_max = number("small_max", SMALL_MAX_LIMITS);
        let discovery =
            problems.check("is_discovery_controlled", yes(answers, "is_discovery_controlled"));
        let quotes = problems.check("are_quotes_offered", yes(answers, "are_quotes_offered"));
        let small_reason = problems.check("small_reason", answers.optional_text("small_reason"));
        let small_reason = small_reason.unwrap_or_default();
        if problems.is_empty() && small_max < SMALL_MAX && small_reason.is_empty() {
            problems.add("small_reason", Wrong::Needed);
        }
        match (discovery, quotes) {
            (Some(is_discovery_controlled), Some(are_quotes_offered)) if problems.is_empty() => {
                Ok(Self {
                    level_percent,
                    is_discovery_controlled,
                    large_from_points,
                    rate_min_percent,
                    small_max,
                    small_reason,
                    are_quotes_offered,
                })
            }
            _ => Err(problems),
        }
    }

    /// What is answered to each question.
    pub fn answers(&self) -> Answers {
        let words = |flag| if flag { "yes" } else { "no" };
        Answers::default()
            .with("level_percent", self.level_percent.to_string())
            .with("is_discovery_controlled", words(self.is_discovery_controlled))
            .with("large_from_points", self.large_from_points.to_string())
            .with("rate_min_percent", self.rate_min_percent.to_string())
            .with("small_max", self.small_max.to_string())
            .with("small_reason", self.small_reason.clone())
            .with("are_quotes_offered", words(self.are_quotes_offered))
    }
}

fn number_within(
    answers: &Answers,
    field: &str,
    limits: RangeInclusive<u32>,
) -> Result<u32, Wrong> {
    let typed = answers.optional_count(field)?.ok_or(Wrong::Missing)?;
    let (low, high) = (*limits.start(), *limits.end());
    let number = u32::try_from(typed).ok().filter(|it| limits.contains(it));
    number.ok_or(Wrong::OutOfRange { low, high })
}

fn yes(answers: &Answers, field: &str) -> Result<bool, Wrong> {
    match answers.one(field) {
        "yes" => Ok(true),
        "no" => Ok(false),
        "" => Err(Wrong::Missing),
        _ => Err(Wrong::NotAChoice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrongs(change: &[(&str, &str)]) -> Vec<(&'static str, Wrong)> {
        let mut answers = SurveyRules::default().answers();
        for (field, answer) in change {
            answers = answers.with_all(field, [(*answer).to_owned()]);
        }
        let problems = SurveyRules::parse(&answers).err().unwrap_or_default();
        problems.iter().map(|it| (it.field, it.wrong)).collect()
    }

    #[test]
    fn the_rules_that_hold_unset_pass_their_own_judgement() {
        let rules = SurveyRules::default();
        assert_eq!(SurveyRules::parse(&rules.answers()), Ok(rules));
    }

    #[test]
    fn fewer_hidden_counts_need_a_reason_and_more_need_none() {
        assert_eq!(wrongs(&[("small_max", "4")]), [("small_reason", Wrong::Needed)]);
        assert_eq!(wrongs(&[("small_max", "4"), ("small_reason", "Our board decided")]), []);
        assert_eq!(wrongs(&[("small_max", "10")]), []);
    }

    #[test]
    fn numbers_out_of_range_are_told_their_range() {
        let range = Wrong::OutOfRange { low: 1, high: 20 };
        assert_eq!(wrongs(&[("level_percent", "50")]), [("level_percent", range)]);
        let range = Wrong::OutOfRange { low: 2, high: 20 };
        assert_eq!(wrongs(&[("small_max", "1")]), [("small_max", range)]);
        assert_eq!(wrongs(&[("level_percent", "")]), [("level_percent", Wrong::Missing)]);
    }
}
