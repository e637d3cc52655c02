//! A percentage that a file gives beside a count, to check the one by the other.

use std::fmt;

/// What a person typed beyond this is not meant to be exact.
const DECIMALS_MAX: usize = 6;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Percent {
    value: f64,
    decimals: usize,
    has_sign: bool,
}

impl Percent {
    /// Reads `96`, `96.5` or `96%`; nothing from anything else.
    pub(crate) fn parse(cell: &str) -> Option<Self> {
        let text = cell.trim();
        let number = text.strip_suffix('%').unwrap_or(text).trim_end();
        let is_number = number.bytes().all(|it| it.is_ascii_digit() || it == b'.');
        let value = number.parse().ok().filter(|_| is_number)?;
        let decimals = number.split_once('.').map_or(0, |(_, it)| it.len()).min(DECIMALS_MAX);
        Some(Self { value, decimals, has_sign: number != text })
    }

    /// Whether it is what `count` of `base` rounds to. A spreadsheet keeps 96%
    /// as `0.96`, so without a sign either may be meant.
    pub(crate) fn is_of(self, count: u32, base: u64) -> bool {
        let Some(exact) = exact(count, base) else { return true };
        let is_near = |percent: f64, decimals: usize| {
            let unit: f64 = (0..decimals).fold(1.0, |unit, _| unit / 10.0);
            (percent - exact).abs() <= unit / 2.0 + 1e-6
        };
        is_near(self.value, self.decimals)
            || (self.may_be_share() && is_near(self.value * 100.0, self.decimals.saturating_sub(2)))
    }

    /// The one number of children of `base` that it is the percentage of;
    /// nothing if it is that of more than one, or of none.
    pub(crate) fn count_of(self, base: u32) -> Option<u32> {
        let near = self.counts_of(u64::from(base)).into_iter().flat_map(|it| {
            let it = u32::try_from(it).unwrap_or(u32::MAX);
            [it.checked_sub(1), Some(it), it.checked_add(1)]
        });
        let mut counts =
            near.flatten().filter(|&it| it <= base && 0 < base && self.is_of(it, u64::from(base)));
        let count = counts.next()?;
        counts.all(|it| it == count).then_some(count)
    }

    /// How many of `base` it may tell of: as a percentage, and without a sign
    /// also as a share, or as the number that is printed for it.
    pub(crate) fn counts_of(self, base: u64) -> Vec<u64> {
        let base = u32::try_from(base).map_or(f64::INFINITY, f64::from);
        let percentage = nearest(self.value * base / 100.0);
        if self.may_be_share() {
            vec![percentage, nearest(self.value * base), nearest(self.value)]
        } else {
            vec![percentage]
        }
    }

    fn may_be_share(self) -> bool {
        !self.has_sign && self.value <= 1.0
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.may_be_share() { "" } else { "%" };
        write!(formatter, "{:.*}{sign}", self.decimals.min(2), self.value)
    }
}

/// `count` of `base` as a percentage; nothing of nobody.
pub(crate) fn exact(count: u32, base: u64) -> Option<f64> {
    let base = u32::try_from(base).ok().filter(|&it| 0 < it)?;
    Some(f64::from(count) * 100.0 / f64::from(base))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "never below zero, and what is larger than all children need not be exact"
)]
fn nearest(count: f64) -> u64 {
    count.round() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_agrees_with_the_count_that_rounds_to_it() {
        for (said, count, base) in
            [("90", 110, 122), ("90.2%", 110, 122), ("90.16", 110, 122), ("0", 0, 9)]
        {
            assert!(Percent::parse(said).unwrap().is_of(count, base), "{said}");
        }
        assert!(!Percent::parse("96").unwrap().is_of(110, 122));
        assert!(!Percent::parse("90.5%").unwrap().is_of(110, 122));
    }

    #[test]
    fn a_share_of_a_spreadsheet_is_read_as_a_percentage() {
        assert!(Percent::parse("0.9").unwrap().is_of(110, 122));
        assert!(Percent::parse("0.901639344262295").unwrap().is_of(110, 122));
        assert!(Percent::parse("1").unwrap().is_of(4, 4));
        assert!(!Percent::parse("0.96%").unwrap().is_of(96, 100));
    }

    #[test]
    fn a_percentage_tells_of_children_in_every_way_in_which_it_may_be_read() {
        let counts = |said: &str| Percent::parse(said).unwrap().counts_of(122);
        assert_eq!(counts("96%"), [117]);
        assert_eq!(counts("3"), [4]);
        assert_eq!(counts("0.9"), [1, 110, 1]);
    }

    #[test]
    fn a_percentage_gives_a_count_only_if_it_is_the_only_one() {
        let count = |said: &str, base| Percent::parse(said).unwrap().count_of(base);
        assert_eq!(count("90%", 122), Some(110));
        assert_eq!(count("0.9", 122), Some(110));
        assert_eq!(count("0", 40), Some(0));
        // 224, 225 or 226 of 250; none of 122; one or all of 100; none of nobody.
        assert_eq!(count("90%", 250), None);
        assert_eq!(count("90.9%", 122), None);
        assert_eq!(count("1", 100), None);
        assert_eq!(count("50%", 0), None);
    }

    #[test]
    fn what_is_no_percentage_checks_nothing() {
        for text in ["", "c", "-3", "about 90", "NaN", "inf", "1e3"] {
            assert_eq!(Percent::parse(text), None, "{text}");
        }
    }
}
