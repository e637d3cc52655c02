//! A share that somebody published.

use super::Proportion;

/// A published share, with how many it is of if that was published too. Papers
/// seldom say; then the share can only be taken as exactly true, which finds a
/// difference a little too often. Both are as printed: 67% may be 66.5%.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PublishedShare {
    percent: f64,
    counted: Option<Proportion>,
}

impl PublishedShare {
    /// A percentage, and its base. None if the percentage is not from 0 to 100,
    /// or if the base is above [`BASE_MAX`](super::BASE_MAX). A base of 0 counts
    /// as none.
    pub fn of(percent: f64, base: Option<u64>) -> Option<Self> {
        if !(0.0..=100.0).contains(&percent) {
            return None;
        }
        let counted = match base.filter(|it| *it != 0) {
            Some(base) => Some(Proportion::of_percent(percent, base)?),
            None => None,
        };
        Some(Self { percent, counted })
    }

    /// In percent, as published.
    pub const fn percent(self) -> f64 {
        self.percent
    }

    /// So many of the base, if a base was published: the count nearest to the
    /// percentage.
    pub const fn counted(self) -> Option<Proportion> {
        self.counted
    }

    /// Whether it is 0% or 100%, which as published may only be near it.
    pub(super) fn is_at_an_end(self) -> bool {
        self.percent <= 0.0 || 100.0 <= self.percent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_makes_it_a_count() {
        let with = PublishedShare::of(53.0, Some(365)).unwrap();
        assert_eq!(with.counted(), Proportion::of(193, 365));
        assert_eq!(PublishedShare::of(53.0, None).unwrap().counted(), None);
        assert_eq!(PublishedShare::of(53.0, Some(0)).unwrap().counted(), None);
    }

    #[test]
    fn a_share_of_more_than_all_is_none() {
        for percent in [-1.0, 100.1, f64::NAN, f64::INFINITY] {
            assert_eq!(PublishedShare::of(percent, None), None);
        }
    }
}
