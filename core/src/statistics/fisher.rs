//! Whether two proportions differ by more than chance.

use super::Proportion;
use super::likelihood::Outcomes;

/// The two-sided p-value of Fisher's exact test, from 0 to 1: if all had been
/// equally likely to give an answer of the cut, how often would as many as did
/// be spread over the two groups as unevenly as this, or more so?
///
/// “As unevenly” means no likelier than what was counted. Fisher (Statistical
/// Methods for Research Workers, 1935); `fisher.test` of R, and `fisher_exact`
/// of scipy. The two must be different children. If nobody answered in one of
/// them it is 1: nothing speaks for a difference.
pub fn fisher(first: Proportion, second: Proportion) -> f64 {
    let chosen = first.count() + second.count();
    let (size, others) = (first.base(), second.base());
    let ratio = |count: u32| {
        let over = f64::from(chosen - count + 1) * f64::from(size - count + 1);
        // Of the second group, so many did not choose when `count` of the first did.
        let under = f64::from(count) * f64::from(others + count - chosen);
        over / under
    };
    let outcomes = Outcomes {
        low: chosen.saturating_sub(others),
        high: chosen.min(size),
        mode: mode(chosen, size, others),
        ratio,
    };
    outcomes.no_likelier_than(first.count())
}

/// The likeliest count in the first group: ⌊(n + 1)(K + 1) / (N + 2)⌋.
fn mode(chosen: u32, size: u32, others: u32) -> u32 {
    let over = (u64::from(chosen) + 1) * (u64::from(size) + 1);
    let mode = over / (u64::from(size) + u64::from(others) + 2);
    u32::try_from(mode).map_or(size, |it| it.min(chosen).min(size))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::references::{FISHER, assert_close, of};
    use super::*;

    /// From a table of those who did and those who did not.
    fn table(first: (u64, u64), second: (u64, u64)) -> f64 {
        fisher(of((first.0, first.0 + first.1)), of((second.0, second.0 + second.1)))
    }

    #[test]
    fn the_p_values_are_those_of_scipy() {
        for (first, second, p) in FISHER {
            assert_close(table(first, second), p, &(first, second));
        }
    }

    #[test]
    fn the_lady_tasting_tea_may_have_guessed() {
        // Agresti, Categorical Data Analysis, table 3.8: three of four cups
        // told right; one-sided 0.243, two-sided 0.486.
        assert_eq!(format!("{:.3}", table((3, 1), (1, 3))), "0.486");
    }

    #[test]
    fn the_convicted_twins_are_those_of_fisher() {
        // `fisher.test(Convictions)` in the manual of R: p-value = 0.0005367.
        assert_eq!(format!("{:.7}", table((2, 10), (15, 3))), "0.0005367");
    }

    #[test]
    fn with_nobody_nothing_speaks_for_a_difference() {
        for (first, second) in [((0, 0), (3, 4)), ((3, 4), (0, 0)), ((0, 0), (0, 0))] {
            assert_close(table(first, second), 1.0, &(first, second));
        }
    }

    #[test]
    fn what_never_happens_by_chance_is_zero_and_no_fault() {
        let p = table((100_000, 0), (0, 100_000));
        assert!((0.0..1e-300).contains(&p), "{p}");
    }

    proptest! {
        #[test]
        fn it_is_a_probability(a in 0_u64..300, b in 0_u64..300, c in 0_u64..300, d in 0_u64..300) {
            let p = table((a, b), (c, d));
            prop_assert!(0.0 < p && p <= 1.0, "{p}");
        }

        #[test]
        fn rows_and_columns_may_change_places(
            a in 0_u64..300, b in 0_u64..300, c in 0_u64..300, d in 0_u64..300
        ) {
            let p = table((a, b), (c, d));
            for other in [
                table((a, c), (b, d)), // Transposed.
                table((c, d), (a, b)), // Groups swapped.
                table((b, a), (d, c)), // Answers swapped.
            ] {
                prop_assert!((p - other).abs() <= 1e-9 * p, "{p} {other}");
            }
        }
    }
}
