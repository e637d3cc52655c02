//! Whether a difference is large, which is not the same as being sure of it.

use super::{Difference, Interval};

/// From how many percentage points a difference counts as large.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct LargeFrom(f64);

/// How a difference is to be spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Large, and its interval does not reach zero.
    Large,
    /// Large as counted, but with so few answers chance could have made it.
    LargeButUnsure,
    /// There is a difference, surely, and it is less than large.
    SmallButSure,
    /// Less than large, and its interval reaches zero.
    Small,
}

impl LargeFrom {
    /// From more than 0 to 100 percentage points. None for anything else.
    pub fn points(points: f64) -> Option<Self> {
        (0.0 < points && points <= 100.0).then_some(Self(points))
    }

    /// In percentage points.
    pub const fn value(self) -> f64 {
        self.0
    }
}

impl Default for LargeFrom {
    /// 10 percentage points: one child in ten answers otherwise. It is our
    /// choice and no published rule, so an authority may set another.
    fn default() -> Self {
        Self(10.0)
    }
}

impl Effect {
    /// Judges a difference by its size and by whether it is sure.
    pub fn of(difference: &Difference, large_from: LargeFrom) -> Self {
        // Ten points from 60% to 50% are 9.999999999999998 in binary.
        let is_large = large_from.0 <= difference.points().abs() + 1e-9;
        let Interval { low, high } = difference.interval;
        let is_sure = 0.0 < low || high < 0.0;
        match (is_large, is_sure) {
            (true, true) => Self::Large,
            (true, false) => Self::LargeButUnsure,
            (false, true) => Self::SmallButSure,
            (false, false) => Self::Small,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Level;
    use super::super::references::of;
    use super::*;

    fn effect(first: (u64, u64), second: (u64, u64)) -> Effect {
        let difference = Difference::of(of(first), of(second), Level::default()).unwrap();
        Effect::of(&difference, LargeFrom::default())
    }

    #[test]
    fn being_large_and_being_sure_are_two_things() {
        assert_eq!(effect((60, 100), (2000, 5000)), Effect::Large);
        assert_eq!(effect((4, 10), (6, 10)), Effect::LargeButUnsure);
        assert_eq!(effect((5000, 10_000), (5500, 10_000)), Effect::SmallButSure);
        assert_eq!(effect((50, 100), (55, 100)), Effect::Small);
    }

    #[test]
    fn ten_points_are_large_in_either_direction_and_nine_are_not() {
        assert_eq!(effect((600, 1000), (500, 1000)), Effect::Large);
        assert_eq!(effect((500, 1000), (600, 1000)), Effect::Large);
        assert_eq!(effect((300, 1000), (200, 1000)), Effect::Large);
        assert_eq!(effect((599, 1000), (500, 1000)), Effect::SmallButSure);
    }

    #[test]
    fn a_threshold_is_in_percentage_points() {
        assert_eq!(LargeFrom::points(0.0), None);
        assert_eq!(LargeFrom::points(101.0), None);
        assert_eq!(LargeFrom::points(f64::NAN), None);
        assert_eq!(LargeFrom::points(5.0).map(LargeFrom::value), Some(5.0));
    }
}
