//! From shares to whole children: counted out and not drawn by lot, so that a
//! finding that says “about a third” is true in every run.

use lodestar_core::packs::Question;

use super::rates::Shares;

/// How many of `base` children give each answer of a question.
pub(super) fn counts(question: &Question, shares: &Shares, base: u64) -> Vec<u64> {
    if question.is_multiple {
        return shares.0.iter().map(|share| part(*share, base)).collect();
    }
    let positive = part(shares.cut(question), base);
    let side = |is_positive: bool| {
        question
            .options
            .iter()
            .zip(&shares.0)
            .map(|((_, it), share)| if *it == is_positive { *share } else { 0.0 })
            .collect::<Vec<f64>>()
    };
    let (cut, rest) = (side(true), side(false));
    let cut = largest_remainder(&cut, positive);
    let rest = largest_remainder(&rest, base - positive);
    cut.iter().zip(rest).map(|(one, other)| one + other).collect()
}

/// The whole number nearest to a share of a base.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share between 0 and 1 of some hundred children"
)]
pub(super) fn part(share: f64, base: u64) -> u64 {
    ((share * base as f64).round() as u64).min(base)
}

/// Whole numbers in the proportion of the weights that add up to the total.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "weights are positive and totals are some hundred children"
)]
fn largest_remainder(weights: &[f64], total: u64) -> Vec<u64> {
    let sum: f64 = weights.iter().sum();
    let exact = |weight: &f64| if 0.0 < sum { weight / sum * total as f64 } else { 0.0 };
    let exact: Vec<f64> = weights.iter().map(exact).collect();
    let mut whole: Vec<u64> = exact.iter().map(|it| it.floor() as u64).collect();
    let mut order: Vec<usize> = (0..weights.len()).filter(|it| 0.0 < weights[*it]).collect();
    order.sort_by(|one, other| exact[*other].fract().total_cmp(&exact[*one].fract()));
    let missing = total.saturating_sub(whole.iter().sum());
    for index in order.into_iter().take(usize::try_from(missing).unwrap_or_default()) {
        whole[index] += 1;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_over_goes_to_the_largest_remainders() {
        assert_eq!(largest_remainder(&[1.0, 1.0, 1.0], 10), [4, 3, 3]);
        assert_eq!(largest_remainder(&[0.4, 0.41, 0.04, 0.15], 91), [36, 37, 4, 14]);
        assert_eq!(largest_remainder(&[0.0, 3.0], 0), [0, 0]);
        assert_eq!(largest_remainder(&[0.0, 3.0], 7), [0, 7]);
    }
}
