//! What is protected, and what a number looks like once it has passed.

use crate::choices::choices;

/// The answers to one question, as they were counted. Not for anybody's eyes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// How many children answered the question.
    pub base: u64,
    /// Whether a child may have chosen several options; then the counts do not
    /// add up to the base.
    pub is_multiple: bool,
    /// In the order of the form.
    pub options: Vec<OptionCount>,
}

/// One answer and how many gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionCount {
    /// The answer.
    pub label: String,
    /// How many children gave it.
    pub chosen: u64,
    /// Whether it belongs to the cut: the answers that the reported percentage
    /// counts.
    pub is_positive: bool,
}

/// A count that may be seen, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// This many.
    Shown(u64),
    /// Printed as `[c]`.
    Hidden,
}

/// A percentage that may be seen, or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Share {
    /// In percent, not rounded.
    Percent(f64),
    /// Printed as `[c]`.
    Hidden,
    /// Nobody answered, so there is nothing to take a share of.
    NoBase,
}

choices! {
    /// What stands in a cell beside a number or in its place. Printed in square
    /// brackets, and explained near every table.
    pub enum Mark {
        /// Confidential: a number is there, and it is hidden.
        Confidential = "c",
        /// Not applicable: nobody answered.
        NotApplicable = "z",
        /// Not available: nobody has said.
        NotAvailable = "x",
        /// Not zero, but rounded to it.
        Low = "low",
        /// Unreliable: few answered.
        Unreliable = "u",
    }
}

choices! {
    /// Why a number is hidden. For the eyes of whoever may see the counts: it
    /// tells more of them than the mark does.
    pub enum Reason {
        /// It is small.
        Primary = "primary",
        /// All but few are in it.
        Complement = "complement",
        /// Everybody of few said the same.
        Unanimous = "unanimous",
        /// Too few answered.
        SmallBase = "small_base",
        /// A hidden number could be worked out from it.
        Secondary = "secondary",
        /// It would tell of few children beside what was shown earlier.
        Differencing = "differencing",
    }
}

impl Figure {
    /// The number, if it may be seen.
    pub const fn value(self) -> Option<u64> {
        match self {
            Self::Shown(value) => Some(value),
            Self::Hidden => None,
        }
    }

    /// The mark that is printed in its place.
    pub const fn mark(self) -> Option<Mark> {
        match self {
            Self::Shown(_) => None,
            Self::Hidden => Some(Mark::Confidential),
        }
    }

    /// What figures come to together. A hidden one hides the sum: then the sum
    /// tells no more than its parts do.
    pub fn sum(figures: impl IntoIterator<Item = Self>) -> Self {
        let sum: Option<u64> = figures.into_iter().map(Self::value).sum();
        sum.map_or(Self::Hidden, Self::Shown)
    }
}

impl From<Option<u64>> for Figure {
    fn from(value: Option<u64>) -> Self {
        value.map_or(Self::Hidden, Self::Shown)
    }
}

impl Share {
    /// A share of a base. Both must have passed before there can be one, so that
    /// no percentage is seen whose count is not.
    #[expect(clippy::cast_precision_loss, reason = "numbers of children are far below 2^52")]
    pub fn of(part: Figure, base: Figure) -> Self {
        match (part, base) {
            (_, Figure::Shown(0)) => Self::NoBase,
            (Figure::Shown(part), Figure::Shown(base)) => {
                Self::Percent(100.0 * part as f64 / base as f64)
            }
            _ => Self::Hidden,
        }
    }

    /// In percent, if it may be seen.
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::Percent(value) => Some(value),
            Self::Hidden | Self::NoBase => None,
        }
    }

    /// The mark that is printed in its place, with percentages in whole numbers.
    pub fn mark(self) -> Option<Mark> {
        match self {
            Self::Percent(percent) if 0.0 < percent && percent < 0.5 => Some(Mark::Low),
            Self::Percent(_) => None,
            Self::Hidden => Some(Mark::Confidential),
            Self::NoBase => Some(Mark::NotApplicable),
        }
    }

    /// By how many points it differs from an earlier one. None if either is
    /// hidden: a change would give it away.
    pub fn change_since(self, earlier: Self) -> Option<f64> {
        Some(self.value()? - earlier.value()?)
    }

    /// How many of a base it is, if both may be seen.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a share of a base is from nothing to the base"
    )]
    pub(super) fn count(self, base: Figure) -> Option<u64> {
        let (percent, base) = (self.value()?, base.value()?);
        Some((percent * base as f64 / 100.0).round() as u64)
    }
}

impl Mark {
    /// As it is printed, as in `[c]`.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Confidential => "[c]",
            Self::NotApplicable => "[z]",
            Self::NotAvailable => "[x]",
            Self::Low => "[low]",
            Self::Unreliable => "[u]",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_its_key_in_square_brackets_and_never_a_star() {
        for mark in Mark::ALL {
            assert_eq!(mark.text(), format!("[{}]", mark.key()));
        }
    }

    #[test]
    fn no_percentage_or_change_is_seen_whose_count_is_not() {
        let (hidden, base) = (Figure::Hidden, Figure::Shown(40));
        assert_eq!(Share::of(hidden, base), Share::Hidden);
        assert_eq!(Share::of(Figure::Shown(20), hidden), Share::Hidden);
        assert_eq!(Share::of(hidden, Figure::Shown(0)), Share::NoBase);
        let half = Share::of(Figure::Shown(20), base);
        assert_eq!(half.change_since(Share::of(hidden, base)), None);
        assert_eq!(half.change_since(Share::of(Figure::Shown(10), base)), Some(25.0));
    }

    #[test]
    fn a_percentage_that_rounds_to_nothing_is_not_printed_as_nothing() {
        assert_eq!(Share::of(Figure::Shown(6), Figure::Shown(4000)).mark(), Some(Mark::Low));
        assert_eq!(Share::of(Figure::Shown(0), Figure::Shown(4000)).mark(), None);
    }

    #[test]
    fn up_to_a_base_of_a_hundred_a_whole_percentage_is_as_good_as_its_count() {
        // Why a rate is hidden whenever its count is.
        for base in 1..=100 {
            let of = |part: u64| Share::of(Figure::Shown(part), Figure::Shown(base));
            let whole = |part| format!("{:.0}", of(part).value().unwrap());
            let different: std::collections::BTreeSet<String> = (0..=base).map(whole).collect();
            assert_eq!(different.len() as u64, base + 1, "{base}");
        }
    }

    #[test]
    fn the_count_of_a_share_is_known_to_whoever_sees_it() {
        for base in 1..300 {
            for part in 0..=base {
                let base = Figure::Shown(base);
                assert_eq!(Share::of(Figure::Shown(part), base).count(base), Some(part));
            }
        }
    }
}
