//! Numbers in words.

use lodestar_core::statistics::{Difference, Interval, Proportion};

use crate::words::Say;

/// A share in whole percent, as in `76%`.
pub(super) fn share_words(proportion: Proportion) -> String {
    proportion.share().map(|it| format!("{:.0}%", 100.0 * it)).unwrap_or_default()
}

/// An interval with its level, as in “95% interval 61% to 87%”.
pub(crate) fn interval_words(say: &Say, interval: Interval, level_percent: u32) -> String {
    let percent = |it: f64| format!("{:.0}%", 100.0 * it);
    say.with(
        "comparisons-interval",
        &[
            ("confidence", (100 - level_percent.min(100)).to_string().into()),
            ("low", percent(interval.low).into()),
            ("high", percent(interval.high).into()),
        ],
    )
}

/// A difference with its interval, as in “+12 points, 95% interval +3 to +21”.
pub(super) fn points_words(say: &Say, difference: &Difference, level_percent: u32) -> String {
    let Interval { low, high } = difference.interval;
    say.with(
        "comparisons-points",
        &[
            ("points", signed(difference.points()).into()),
            ("size", difference.points().round().abs().into()),
            ("confidence", (100 - level_percent.min(100)).to_string().into()),
            ("low", signed(100.0 * low).into()),
            ("high", signed(100.0 * high).into()),
        ],
    )
}

/// With a sign that is as wide as a plus. A zero has none.
fn signed(points: f64) -> String {
    match points.round() {
        points if points < 0.0 => format!("−{:.0}", -points),
        points if 0.0 < points => format!("+{points:.0}"),
        _ => "0".to_owned(),
    }
}

/// A p-value as papers print it.
pub(super) fn p_words(say: &Say, p_value: f64) -> String {
    if p_value < 0.001 {
        return say.t("comparisons-p-tiny");
    }
    let digits = if p_value < 0.1 { format!("{p_value:.3}") } else { format!("{p_value:.2}") };
    say.with("comparisons-p", &[("p", digits.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_has_a_sign_and_nothing_has_none() {
        assert_eq!([12.4, -3.0, 0.2, -0.4].map(signed), ["+12", "−3", "0", "0"]);
    }
}
