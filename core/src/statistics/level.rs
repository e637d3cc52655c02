//! How often chance alone may look like a difference.

/// A two-sided level: the share of comparisons in which chance alone is allowed
/// to look like a difference, as in 0.05 for 5 in 100. An interval at this level
/// is one with a confidence of 1 minus the level.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Level(f64);

impl Level {
    /// 5 in 100, with intervals of 95%.
    pub const FIVE_IN_A_HUNDRED: Self = Self(0.05);
    /// 1 in 100, with intervals of 99%.
    pub const ONE_IN_A_HUNDRED: Self = Self(0.01);

    /// A level from 1 in a million to one half. None for anything else: less
    /// finds nothing in numbers of children, and more is the toss of a coin.
    pub fn of(level: f64) -> Option<Self> {
        (0.000_001..=0.5).contains(&level).then_some(Self(level))
    }

    /// The level as a share, from 0.000001 to 0.5.
    pub const fn share(self) -> f64 {
        self.0
    }

    /// How many standard errors an interval reaches to each side: the normal
    /// deviate with half of the level above it, 1.96 for 5 in 100.
    ///
    /// Wichura, Algorithm AS 241 (Applied Statistics 37, 1988, pages 477–484),
    /// function PPND16, accurate to 1 part in 10¹⁶. This is also `qnorm` of R.
    /// Its third part, for tails under 10⁻¹¹, no level can reach.
    pub(super) fn deviate(self) -> f64 {
        let tail = 0.5 * self.0;
        let middle = 0.5 - tail;
        if middle <= 0.425 {
            let square = 0.180_625 - middle * middle;
            return middle * polynomial(&MIDDLE_OVER, square) / polynomial(&MIDDLE_UNDER, square);
        }
        let far = (-tail.ln()).sqrt() - 1.6;
        polynomial(&TAIL_OVER, far) / polynomial(&TAIL_UNDER, far)
    }
}

impl Default for Level {
    fn default() -> Self {
        Self::FIVE_IN_A_HUNDRED
    }
}

/// Coefficients of AS 241, the highest power first.
const MIDDLE_OVER: [f64; 8] = [
    2_509.080_928_730_122_7,
    33_430.575_583_588_13,
    67_265.770_927_008_7,
    45_921.953_931_549_87,
    13_731.693_765_509_46,
    1_971.590_950_306_551_4,
    133.141_667_891_784_38,
    3.387_132_872_796_366_5,
];
const MIDDLE_UNDER: [f64; 8] = [
    5_226.495_278_852_854,
    28_729.085_735_721_943,
    39_307.895_800_092_71,
    21_213.794_301_586_597,
    5_394.196_021_424_751,
    687.187_007_492_057_9,
    42.313_330_701_600_91,
    1.0,
];
const TAIL_OVER: [f64; 8] = [
    7.745_450_142_783_414e-4,
    0.022_723_844_989_269_184,
    0.241_780_725_177_450_6,
    1.270_458_252_452_368_4,
    3.647_848_324_763_204_5,
    5.769_497_221_460_691,
    4.630_337_846_156_546,
    1.423_437_110_749_683_5,
];
const TAIL_UNDER: [f64; 8] = [
    1.050_750_071_644_416_9e-9,
    5.475_938_084_995_345e-4,
    0.015_198_666_563_616_457,
    0.148_103_976_427_480_08,
    0.689_767_334_985_1,
    1.676_384_830_183_803_8,
    2.053_191_626_637_759,
    1.0,
];

fn polynomial(coefficients: &[f64], at: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, coefficient| sum * at + coefficient)
}

#[cfg(test)]
mod tests {
    use super::super::references::assert_close;
    use super::*;

    /// scipy 1.17.1: `norm.isf(level / 2)`.
    const DEVIATES: [(f64, f64); 12] = [
        (0.5, 0.674_489_750_196),
        (0.32, 0.994_457_883_21),
        (0.2, 1.281_551_565_545),
        (0.151, 1.436_008_227_944),
        (0.149, 1.443_072_674_371),
        (0.1, 1.644_853_626_951),
        (0.05, 1.959_963_984_54),
        (0.02, 2.326_347_874_041),
        (0.01, 2.575_829_303_549),
        (0.001, 3.290_526_731_492),
        (1e-4, 3.890_591_886_413),
        (1e-6, 4.891_638_475_699),
    ];

    #[test]
    fn the_deviates_are_those_of_scipy() {
        for (level, deviate) in DEVIATES {
            assert_close(Level::of(level).unwrap().deviate(), deviate, &level);
        }
    }

    #[test]
    fn a_level_that_finds_everything_or_nothing_is_none() {
        for level in [0.0, -0.05, 0.6, 1.0, 5.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Level::of(level), None);
        }
    }
}
