//! What is left when it is taken into account how many comparisons were made.
//!
//! At 5 in 100, chance alone gives about two flags on a questionnaire of forty
//! indicators.

use super::Level;

/// The adjusted p-value of each p-value, in their order: the smallest level of
/// false-discovery control at which it would still be kept. Values from 0 to 1
/// are expected; none is made smaller.
///
/// Benjamini and Hochberg (Journal of the Royal Statistical Society B 57, 1995,
/// pages 289–300, procedure 1), in the adjusted form of `p.adjust(method =
/// "BH")` of R and `multipletests(method="fdr_bh")` of statsmodels.
pub fn adjusted(p_values: &[f64]) -> Vec<f64> {
    let number = u32::try_from(p_values.len()).map_or(f64::INFINITY, f64::from);
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|one, other| p_values[*one].total_cmp(&p_values[*other]));

    let mut adjusted = vec![1.0; p_values.len()];
    let (mut rank, mut least) = (number, 1.0_f64);
    for index in order.into_iter().rev() {
        least = least.min(p_values[index] * (number / rank));
        adjusted[index] = least;
        rank -= 1.0;
    }
    adjusted
}

/// Which of the p-values are kept, in their order, if among those kept the
/// share of false ones is to be at most this level on average.
pub fn kept(p_values: &[f64], level: Level) -> Vec<bool> {
    adjusted(p_values).into_iter().map(|it| it <= level.share()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::references::{DISCOVERIES, assert_close};
    use super::*;

    #[test]
    fn the_adjusted_values_are_those_of_statsmodels() {
        for (p_values, expected) in DISCOVERIES {
            let adjusted = adjusted(p_values);
            assert_eq!(adjusted.len(), expected.len());
            for (one, other) in adjusted.iter().zip(expected) {
                assert_close(*one, *other, p_values);
            }
        }
    }

    #[test]
    fn four_of_the_fifteen_of_1995_are_kept() {
        // Benjamini and Hochberg 1995, section 3.2: at 5 in 100 the four
        // smallest of these are kept, while Bonferroni's way keeps three.
        let (fifteen, _) = DISCOVERIES[0];
        let kept = kept(fifteen, Level::FIVE_IN_A_HUNDRED);
        assert_eq!(kept.iter().filter(|it| **it).count(), 4);
        assert!(kept[..4].iter().all(|it| *it));
    }

    #[test]
    fn of_nothing_nothing_is_kept() {
        assert!(kept(&[], Level::default()).is_empty());
    }

    proptest! {
        #[test]
        fn adjusting_keeps_the_order_and_never_makes_smaller(
            p_values in prop::collection::vec(0.0..=1.0_f64, 0..60)
        ) {
            let adjusted = adjusted(&p_values);
            for (one, p) in p_values.iter().enumerate() {
                prop_assert!(*p <= adjusted[one] && adjusted[one] <= 1.0);
                for (other, q) in p_values.iter().enumerate() {
                    prop_assert!(q < p || adjusted[one] <= adjusted[other]);
                }
            }
        }

        #[test]
        fn what_is_kept_is_what_stepping_up_keeps(
            p_values in prop::collection::vec(0.0..0.2_f64, 1..60)
        ) {
            // The procedure as the paper words it: the largest i with p(i) at most i/m of q.
            let mut sorted = p_values.clone();
            sorted.sort_by(f64::total_cmp);
            let number = f64::from(u32::try_from(sorted.len()).unwrap());
            let ranks = (1_u32..).map(f64::from);
            let last = sorted.iter().zip(ranks).filter(|(p, i)| **p <= i / number * 0.05).last();
            let limit = last.map_or(-1.0, |(p, _)| *p);
            let kept = kept(&p_values, Level::FIVE_IN_A_HUNDRED);
            let expected: Vec<bool> = p_values.iter().map(|p| *p <= limit).collect();
            prop_assert_eq!(kept, expected);
        }
    }
}
