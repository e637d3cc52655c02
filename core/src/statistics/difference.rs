//! By how much two shares differ, and how sure that is.

use super::{Interval, Level, Proportion};

/// The first share less the second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// From −1 to 1; 0.1 is 10 percentage points.
    pub estimate: f64,
    /// Between what it may lie.
    pub interval: Interval,
}

impl Difference {
    /// The difference of two proportions of different children, with Newcombe's
    /// hybrid score interval. None if nobody answered in either.
    ///
    /// Method 10 of Newcombe (Statistics in Medicine 17, 1998, pages 873–890,
    /// section 2): it squares and adds how far Wilson's intervals of the two
    /// reach, so it is not for the same children asked twice.
    /// `confint_proportions_2indep(method="newcomb")` of statsmodels.
    pub fn of(first: Proportion, second: Proportion, level: Level) -> Option<Self> {
        let (one, other) = (first.share()?, second.share()?);
        let (around_one, around_other) = (first.interval(level)?, second.interval(level)?);
        let estimate = one - other;
        let down = (one - around_one.low).hypot(around_other.high - other);
        let up = (around_one.high - one).hypot(other - around_other.low);
        let interval =
            Interval { low: (estimate - down).max(-1.0), high: (estimate + up).min(1.0) };
        Some(Self { estimate, interval })
    }

    /// In percentage points, from −100 to 100.
    pub fn points(&self) -> f64 {
        100.0 * self.estimate
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::references::{NEWCOMBE, NEWCOMBE_PRINTED, assert_close, of};
    use super::*;

    fn difference(first: (u64, u64), second: (u64, u64)) -> Difference {
        Difference::of(of(first), of(second), Level::FIVE_IN_A_HUNDRED).unwrap()
    }

    #[test]
    fn the_intervals_are_those_of_statsmodels() {
        for (first, second, (low, high)) in NEWCOMBE {
            let interval = difference(first, second).interval;
            assert_close(interval.low, low, &(first, second));
            assert_close(interval.high, high, &(first, second));
        }
    }

    #[test]
    fn the_intervals_are_those_that_newcombe_printed() {
        for (first, second, low, high) in NEWCOMBE_PRINTED {
            let interval = difference(first, second).interval;
            let printed = format!("{:.4} {:.4}", interval.low, interval.high);
            assert_eq!(printed, format!("{low} {high}"));
        }
    }

    #[test]
    fn with_nobody_there_is_no_difference() {
        assert_eq!(Difference::of(of((0, 0)), of((1, 2)), Level::default()), None);
        assert_eq!(Difference::of(of((1, 2)), of((0, 0)), Level::default()), None);
    }

    fn any() -> impl Strategy<Value = (u64, u64)> {
        (1_u64..500).prop_flat_map(|base| (0..=base, Just(base)))
    }

    proptest! {
        #[test]
        fn an_interval_has_its_difference_in_it(first in any(), second in any()) {
            let difference = difference(first, second);
            prop_assert!(difference.interval.contains(difference.estimate));
            prop_assert!(-1.0 <= difference.interval.low && difference.interval.high <= 1.0);
        }

        #[test]
        fn the_other_way_round_it_is_the_same_with_the_other_sign(
            first in any(), second in any()
        ) {
            let (there, back) = (difference(first, second), difference(second, first));
            prop_assert!((there.estimate + back.estimate).abs() < 1e-12);
            prop_assert!((there.interval.low + back.interval.high).abs() < 1e-12);
        }

        #[test]
        fn more_answers_with_the_same_shares_make_it_narrower(
            first in any(), second in any()
        ) {
            let width = |it: Difference| it.interval.high - it.interval.low;
            let twice = |(count, base): (u64, u64)| (2 * count, 2 * base);
            let many = difference(twice(first), twice(second));
            prop_assert!(width(many) < width(difference(first, second)));
        }
    }
}
