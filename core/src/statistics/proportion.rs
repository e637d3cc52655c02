//! So many of so many, and how sure that is.

use super::Level;
use crate::disclosure::{Figure, Share};

/// No survey has more answers than this. It also bounds the time of a test.
pub const BASE_MAX: u32 = 100_000_000;

/// How many of those who answered gave an answer of the cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proportion {
    count: u32,
    base: u32,
}

/// Why there is no proportion to work with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// Disclosure control hides it.
    Hidden,
    /// Nobody answered.
    NobodyAnswered,
    /// So few of those who could answer did that a comparison would be of others.
    FewAnswered,
}

/// Between what a share or a difference of shares may lie. Shares go from 0 to
/// 1, and differences from −1 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Proportion {
    /// So many of a base. None if there are more than the base, or if the base
    /// is above [`BASE_MAX`].
    pub fn of(count: u64, base: u64) -> Option<Self> {
        let (count, base) = (u32::try_from(count).ok()?, u32::try_from(base).ok()?);
        (count <= base && base <= BASE_MAX).then_some(Self { count, base })
    }

    /// What disclosure control shows of a share: the way in for pages. A share
    /// that is shown beside its base says how many there were.
    ///
    /// # Errors
    /// [`Unseen::Hidden`] if either is hidden, [`Unseen::NobodyAnswered`] if the
    /// base is 0.
    pub fn shown(base: Figure, share: Share) -> Result<Self, Unseen> {
        match (base, share) {
            (Figure::Shown(0), _) | (_, Share::NoBase) => Err(Unseen::NobodyAnswered),
            (Figure::Shown(base), Share::Percent(percent)) => {
                Self::of_percent(percent, base).ok_or(Unseen::Hidden)
            }
            (Figure::Hidden, _) | (_, Share::Hidden) => Err(Unseen::Hidden),
        }
    }

    /// The nearest count to a percentage of a base. None if the percentage is
    /// not from 0 to 100, or if the base is above [`BASE_MAX`].
    pub fn of_percent(percent: f64, base: u64) -> Option<Self> {
        let base = u32::try_from(base).ok().filter(|it| *it <= BASE_MAX)?;
        if !(0.0..=100.0).contains(&percent) {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is from 0 to the base, which is a u32"
        )]
        let count = (percent * f64::from(base) / 100.0).round() as u32;
        Some(Self { count: count.min(base), base })
    }

    /// How many gave an answer of the cut.
    pub const fn count(self) -> u32 {
        self.count
    }

    /// How many answered.
    pub const fn base(self) -> u32 {
        self.base
    }

    /// How many gave another answer.
    pub const fn rest(self) -> u32 {
        self.base - self.count
    }

    /// The share, from 0 to 1. None if nobody answered.
    pub fn share(self) -> Option<f64> {
        (self.base != 0).then(|| f64::from(self.count) / f64::from(self.base))
    }

    /// Wilson's score interval, without a correction for continuity. None if
    /// nobody answered.
    ///
    /// Wilson (Journal of the American Statistical Association 22, 1927, pages
    /// 209–212); method 3 of Newcombe (Statistics in Medicine 17, 1998, pages
    /// 857–872), who found that it covers the truth on average as often as it
    /// says, while with the correction it covers it more often than that.
    /// `prop.test(correct = FALSE)` of R; `proportion_confint(method="wilson")`
    /// of statsmodels.
    pub fn interval(self, level: Level) -> Option<Interval> {
        let share = self.share()?;
        let (count, base) = (f64::from(self.count), f64::from(self.base));
        let deviate = level.deviate();
        let square = deviate * deviate;
        let middle = 2.0 * count + square;
        let reach = deviate * (square + 4.0 * count * (1.0 - share)).sqrt();
        let whole = 2.0 * (base + square);
        // At the ends the formula gives exactly 0 and 1, but its rounding does not.
        let low = if self.count == 0 { 0.0 } else { (middle - reach) / whole };
        let high = if self.rest() == 0 { 1.0 } else { (middle + reach) / whole };
        Some(Interval { low, high })
    }
}

impl Interval {
    /// Whether a value lies in it. The ends belong to it.
    pub fn contains(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::references::{WILSON, WILSON_LEVELS, WILSON_PRINTED, assert_close, of};
    use super::*;

    #[test]
    fn the_intervals_are_those_of_statsmodels() {
        for (proportion, (low, high)) in WILSON {
            let interval = of(proportion).interval(Level::FIVE_IN_A_HUNDRED).unwrap();
            assert_close(interval.low, low, &proportion);
            assert_close(interval.high, high, &proportion);
        }
        for (level, proportion, (low, high)) in WILSON_LEVELS {
            let interval = of(proportion).interval(Level::of(level).unwrap()).unwrap();
            assert_close(interval.low, low, &proportion);
            assert_close(interval.high, high, &proportion);
        }
    }

    #[test]
    fn the_intervals_are_those_that_newcombe_printed() {
        for (proportion, low, high) in WILSON_PRINTED {
            let interval = of(proportion).interval(Level::FIVE_IN_A_HUNDRED).unwrap();
            let printed = format!("{:.4} {:.4}", interval.low, interval.high);
            assert_eq!(printed, format!("{low} {high}"));
        }
    }

    #[test]
    fn of_nobody_there_is_no_share_and_no_interval() {
        assert_eq!(of((0, 0)).share(), None);
        assert_eq!(of((0, 0)).interval(Level::default()), None);
    }

    #[test]
    fn more_than_all_is_no_proportion() {
        assert_eq!(Proportion::of(6, 5), None);
        assert_eq!(Proportion::of(1, u64::from(BASE_MAX) + 1), None);
        assert_eq!(Proportion::of_percent(100.5, 50), None);
        assert_eq!(Proportion::of_percent(f64::NAN, 50), None);
    }

    #[test]
    fn what_is_hidden_is_not_worked_with() {
        let base = Figure::Shown(40);
        assert_eq!(Proportion::shown(base, Share::Hidden), Err(Unseen::Hidden));
        assert_eq!(Proportion::shown(Figure::Hidden, Share::Percent(50.0)), Err(Unseen::Hidden));
        let nobody = Err(Unseen::NobodyAnswered);
        assert_eq!(Proportion::shown(Figure::Shown(0), Share::NoBase), nobody);
        assert_eq!(Proportion::shown(Figure::Hidden, Share::Hidden), Err(Unseen::Hidden));
    }

    proptest! {
        #[test]
        fn an_interval_has_its_share_in_it_and_lies_from_0_to_1(
            (count, base) in (1_u64..2000).prop_flat_map(|base| (0..=base, Just(base)))
        ) {
            let proportion = of((count, base));
            let interval = proportion.interval(Level::default()).unwrap();
            prop_assert!(interval.contains(proportion.share().unwrap()));
            prop_assert!(0.0 <= interval.low && interval.high <= 1.0);
        }

        #[test]
        fn more_answers_with_the_same_share_make_it_narrower(
            (count, base) in (1_u64..2000).prop_flat_map(|base| (0..=base, Just(base)))
        ) {
            let width = |it: Interval| it.high - it.low;
            let few = of((count, base)).interval(Level::default()).unwrap();
            let many = of((2 * count, 2 * base)).interval(Level::default()).unwrap();
            prop_assert!(width(many) < width(few));
        }

        #[test]
        fn those_who_did_not_have_the_mirrored_interval(
            (count, base) in (1_u64..2000).prop_flat_map(|base| (0..=base, Just(base)))
        ) {
            let those = of((count, base)).interval(Level::default()).unwrap();
            let others = of((base - count, base)).interval(Level::default()).unwrap();
            prop_assert!((those.low - (1.0 - others.high)).abs() < 1e-12);
        }

        #[test]
        fn what_is_shown_says_how_many_there_were(
            (count, base) in (1_u64..1_000_000).prop_flat_map(|base| (0..=base, Just(base)))
        ) {
            let shown = Proportion::shown(Figure::Shown(base), Share::of(Figure::Shown(count), Figure::Shown(base)));
            prop_assert_eq!(shown, Ok(of((count, base))));
        }
    }
}
