//! Whether a proportion differs from a known share by more than chance.

use super::likelihood::Outcomes;
use super::{Proportion, PublishedShare};

/// The two-sided p-value of the exact binomial test, from 0 to 1: if each child
/// were as likely to give an answer of the cut as the share says, how often
/// would a count that is no likelier than this one come about?
///
/// The method of small p-values: `binom.test` of R, and `binomtest` of scipy.
/// It takes the share as exactly true. If nobody answered it is 1.
pub fn binomial(counted: Proportion, published: PublishedShare) -> f64 {
    let share = published.percent() / 100.0;
    let (count, base) = (counted.count(), counted.base());
    // Of a share of nothing or everything there is one possible outcome.
    if share <= 0.0 {
        return if count == 0 { 1.0 } else { 0.0 };
    }
    if 1.0 <= share {
        return if count == base { 1.0 } else { 0.0 };
    }
    let odds = share / (1.0 - share);
    let ratio = |count: u32| odds * f64::from(base - count + 1) / f64::from(count);
    let mode = Proportion::of_percent(published.percent(), u64::from(base));
    let outcomes =
        Outcomes { low: 0, high: base, mode: mode.map_or(count, Proportion::count), ratio };
    outcomes.no_likelier_than(count)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::references::{BINOMIAL, assert_close, of};
    use super::*;

    fn test(counted: (u64, u64), percent: f64) -> f64 {
        binomial(of(counted), PublishedShare::of(percent, None).unwrap())
    }

    #[test]
    fn the_p_values_are_those_of_scipy() {
        for (counted, percent, p) in BINOMIAL {
            assert_close(test(counted, percent), p, &(counted, percent));
        }
    }

    #[test]
    fn the_peas_of_the_manual_of_r_may_be_mendels() {
        // `binom.test(682, 682 + 243, p = 3/4)`: p-value = 0.3825.
        assert_eq!(format!("{:.4}", test((682, 925), 75.0)), "0.3825");
    }

    #[test]
    fn a_share_of_nothing_or_of_everything_allows_one_count() {
        for (counted, percent, p) in
            [((0, 9), 0.0, 1.0), ((1, 9), 0.0, 0.0), ((9, 9), 100.0, 1.0), ((8, 9), 100.0, 0.0)]
        {
            assert_close(test(counted, percent), p, &(counted, percent));
        }
        assert_close(test((0, 0), 40.0), 1.0, &"nobody");
    }

    proptest! {
        #[test]
        fn it_is_a_probability(
            (count, base) in (0_u64..2000).prop_flat_map(|base| (0..=base, Just(base))),
            percent in 0.0..100.0_f64,
        ) {
            prop_assert!((0.0..=1.0).contains(&test((count, base), percent)));
        }

        #[test]
        fn those_who_did_not_differ_as_much_from_the_rest_of_the_share(
            (count, base) in (0_u64..500).prop_flat_map(|base| (0..=base, Just(base))),
            percent in 1_u32..100,
        ) {
            let p = test((count, base), f64::from(percent));
            let mirrored = test((base - count, base), f64::from(100 - percent));
            prop_assert!((p - mirrored).abs() <= 1e-9 * p.max(1e-290), "{p} {mirrored}");
        }
    }
}
