//! The one idea in both exact tests: how likely is what was counted, or
//! anything that is no likelier?
//!
//! No factorial and no logarithm is taken. Each outcome's probability is that
//! of its neighbour times a ratio of whole numbers, from the likeliest outcome
//! outwards, where it is given the weight 1. Nothing can overflow; what becomes
//! 0 on the way is less than 10⁻³⁰⁰ of the likeliest; and each step adds at most
//! a few roundings, so that even after 100,000 steps ten digits hold. A
//! log-gamma function of that size would lose as many to cancellation.

use std::iter::once;

/// Outcomes within this of each other count as equally likely, as in R's
/// `fisher.test` and `binom.test`: rounding must not part two equal ones.
const TOLERANCE: f64 = 1e-7;

/// Everything that could have been counted.
pub(super) struct Outcomes<Ratio> {
    /// The least.
    pub(super) low: u32,
    /// The most.
    pub(super) high: u32,
    /// The likeliest; its neighbour may be as likely.
    pub(super) mode: u32,
    /// The probability of an outcome divided by that of the one below it.
    pub(super) ratio: Ratio,
}

impl<Ratio: Fn(u32) -> f64> Outcomes<Ratio> {
    /// The two-sided p-value by the method of small p-values, from 0 to 1. It is
    /// 0 where the truth is less than about 10⁻³⁰⁰.
    pub(super) fn no_likelier_than(&self, counted: u32) -> f64 {
        let found = self.weights().find(|(outcome, _)| *outcome == counted);
        let limit = found.map_or(0.0, |(_, weight)| weight * (1.0 + TOLERANCE));
        let (mut unlikely, mut all) = (0.0, 0.0);
        for (_, weight) in self.weights() {
            all += weight;
            if weight <= limit {
                unlikely += weight;
            }
        }
        unlikely / all
    }

    /// Each outcome with its weight, those above the likeliest first. Outcomes
    /// whose weight is 0 are left out.
    fn weights(&self) -> impl Iterator<Item = (u32, f64)> {
        let up = (self.mode + 1..=self.high).scan(1.0, |weight, outcome| {
            *weight *= (self.ratio)(outcome);
            (0.0 < *weight).then_some((outcome, *weight))
        });
        let down = (self.low..self.mode).rev().scan(1.0, |weight, outcome| {
            *weight /= (self.ratio)(outcome + 1);
            (0.0 < *weight).then_some((outcome, *weight))
        });
        once((self.mode, 1.0)).chain(up).chain(down)
    }
}
