//! How far two people agree who looked at the same evidence.
//!
//! Ratings have three levels in an order. Only cells that both rated with one
//! of them are counted; “not looked at” is an answer of another kind.
//!
//! Percentage agreement takes no account of chance. Cohen's kappa does, and
//! falls where one level dominates although the raters agree; Gwet's
//! coefficients are steadier there. So they stand side by side, with an interval,
//! and none of them is made into a word but the unweighted kappa, because the
//! usual words were made for it.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore as _, SeedableRng as _};

use super::{Interval, Level};

/// How many levels there are: nothing found, some, strong.
pub const LEVELS: usize = 3;

/// Below so many cells no coefficient is given: a few cells more or less would
/// make it another one.
pub const CELLS_MIN: u32 = 30;

/// How many cells the first rater put on a level (row) that the second put on
/// another (column).
pub type Crossed = [[u32; LEVELS]; LEVELS];

/// How often a sample is drawn anew for an interval. Twice as many change the
/// second decimal by less than 1.
const DRAWS: usize = 4_000;

/// If more samples than one in this many leave a coefficient undefined, its
/// interval would be that of the others.
const UNDEFINED_ONE_IN: usize = 10;

/// Agreement of two raters.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// How many cells both rated.
    pub cells: u32,
    /// How many they rated alike.
    pub alike: u32,
    /// Cohen's kappa, unweighted.
    pub kappa: Coefficient,
    /// Cohen's kappa with linear weights: one level apart is half agreement.
    pub kappa_linear: Coefficient,
    /// Gwet's AC1.
    pub ac1: Coefficient,
    /// Gwet's AC2 with linear weights.
    pub ac2: Coefficient,
}

/// A coefficient of agreement, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Coefficient {
    /// It can be worked out.
    Is {
        /// From −1 to 1; 1 is perfect, 0 is what chance gives.
        value: f64,
        /// By bootstrap. None where too many samples leave it undefined.
        interval: Option<Interval>,
    },
    /// Both put everything on one level, so chance explains all of it: 0 over 0.
    Undefined,
    /// There are fewer than [`CELLS_MIN`] cells.
    TooFew,
}

/// What a pair of levels counts as: 1 for the same.
type Weights = [[f64; LEVELS]; LEVELS];

const SAME: Weights = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
const LINEAR: Weights = [[1.0, 0.5, 0.0], [0.5, 1.0, 0.5], [0.0, 0.5, 1.0]];

/// Kappa, unweighted and linear, AC1 and AC2, in this order.
const MEASURES: [fn(&Crossed) -> Option<f64>; 4] =
    [|it| cohen(it, &SAME), |it| cohen(it, &LINEAR), |it| gwet(it, &SAME), |it| gwet(it, &LINEAR)];

impl Agreement {
    /// How far two raters agree, with intervals at this level.
    pub fn of(crossed: &Crossed, level: Level) -> Self {
        let cells = crossed.iter().flatten().sum();
        let alike = (0..LEVELS).map(|it| crossed[it][it]).sum();
        let [kappa, kappa_linear, ac1, ac2] = if cells < CELLS_MIN {
            [Coefficient::TooFew; 4]
        } else {
            let drawn = drawn(crossed, cells);
            MEASURES.map(|measure| coefficient(measure, crossed, &drawn, level))
        };
        Self { cells, alike, kappa, kappa_linear, ac1, ac2 }
    }
}

fn coefficient(
    measure: fn(&Crossed) -> Option<f64>,
    crossed: &Crossed,
    drawn: &[Crossed],
    level: Level,
) -> Coefficient {
    let Some(value) = measure(crossed) else { return Coefficient::Undefined };
    let mut values: Vec<f64> = drawn.iter().filter_map(measure).collect();
    let undefined = drawn.len() - values.len();
    let interval = (undefined * UNDEFINED_ONE_IN <= drawn.len()).then(|| {
        values.sort_unstable_by(f64::total_cmp);
        let half = level.share() / 2.0;
        Interval { low: quantile(&values, half), high: quantile(&values, 1.0 - half) }
    });
    Coefficient::Is { value, interval }
}

/// Cohen, Educational and Psychological Measurement 20 (1960), pages 37–46; with
/// weights, Psychological Bulletin 70 (1968), pages 213–220.
fn cohen(crossed: &Crossed, weights: &Weights) -> Option<f64> {
    let (first, second) = margins(crossed);
    let expected = weighted(weights, |row, column| first[row] * second[column]);
    beyond_chance(observed(crossed, weights), expected)
}

/// Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008),
/// pages 29–48.
fn gwet(crossed: &Crossed, weights: &Weights) -> Option<f64> {
    let (first, second) = margins(crossed);
    let spread: f64 = (0..LEVELS)
        .map(|it| f64::midpoint(first[it], second[it]))
        .map(|share| share * (1.0 - share))
        .sum();
    let all: f64 = weights.iter().flatten().sum();
    #[expect(clippy::cast_precision_loss, reason = "there are three levels")]
    let levels = LEVELS as f64;
    beyond_chance(observed(crossed, weights), all / (levels * (levels - 1.0)) * spread)
}

fn beyond_chance(observed: f64, expected: f64) -> Option<f64> {
    // What is 1 on paper may lack the last bit here.
    (1e-12 < 1.0 - expected).then(|| (observed - expected) / (1.0 - expected))
}

fn observed(crossed: &Crossed, weights: &Weights) -> f64 {
    let cells = f64::from(crossed.iter().flatten().sum::<u32>());
    weighted(weights, |row, column| f64::from(crossed[row][column]) / cells)
}

fn weighted(weights: &Weights, share: impl Fn(usize, usize) -> f64) -> f64 {
    let pairs = (0..LEVELS).flat_map(|row| (0..LEVELS).map(move |column| (row, column)));
    pairs.map(|(row, column)| weights[row][column] * share(row, column)).sum()
}

/// How often each rater used each level, as a share.
fn margins(crossed: &Crossed) -> ([f64; LEVELS], [f64; LEVELS]) {
    let cells = f64::from(crossed.iter().flatten().sum::<u32>());
    let (mut first, mut second) = ([0.0; LEVELS], [0.0; LEVELS]);
    for (row, counts) in crossed.iter().enumerate() {
        for (column, count) in counts.iter().enumerate() {
            first[row] += f64::from(*count) / cells;
            second[column] += f64::from(*count) / cells;
        }
    }
    (first, second)
}

/// Samples of as many cells, drawn from these with replacement. The same table
/// always gives the same samples, so that a report can be made again.
fn drawn(crossed: &Crossed, cells: u32) -> Vec<Crossed> {
    let mut random = ChaCha8Rng::seed_from_u64(u64::from(cells));
    let one = |random: &mut ChaCha8Rng| {
        let mut sample = Crossed::default();
        for _ in 0..cells {
            let mut rest = below(random, cells);
            'cell: for (row, counts) in crossed.iter().enumerate() {
                for (column, count) in counts.iter().enumerate() {
                    if rest < *count {
                        sample[row][column] += 1;
                        break 'cell;
                    }
                    rest -= count;
                }
            }
        }
        sample
    };
    (0..DRAWS).map(|_| one(&mut random)).collect()
}

/// A number from 0 to one less than the limit, each as likely as the next but
/// for one part in 4 billion of the limit.
fn below(random: &mut ChaCha8Rng, limit: u32) -> u32 {
    let product = u64::from(random.next_u32()) * u64::from(limit);
    (product >> 32) as u32
}

/// The value at a share of the way through, between its neighbours: type 7 of
/// Hyndman and Fan, as `quantile` of R.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "there are a few thousand values"
    )]
    let (below, part) = {
        let place = share * (sorted.len() - 1) as f64;
        (place.floor() as usize, place.fract())
    };
    let above = sorted.get(below + 1).copied().unwrap_or(sorted[below]);
    sorted[below] + part * (above - sorted[below])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MIXED: Crossed = [[20, 5, 0], [4, 18, 3], [0, 2, 8]];
    const LOPSIDED: Crossed = [[1, 1, 0], [1, 56, 0], [0, 1, 0]];
    const DIAGONAL: Crossed = [[10, 0, 0], [0, 10, 0], [0, 0, 10]];

    fn agreement(crossed: &Crossed) -> Agreement {
        Agreement::of(crossed, Level::FIVE_IN_A_HUNDRED)
    }

    fn values(crossed: &Crossed) -> [Option<f64>; 4] {
        let Agreement { kappa, kappa_linear, ac1, ac2, .. } = agreement(crossed);
        [kappa, kappa_linear, ac1, ac2].map(|it| match it {
            Coefficient::Is { value, .. } => Some((value * 1e6).round() / 1e6),
            Coefficient::Undefined | Coefficient::TooFew => None,
        })
    }

    #[test]
    fn the_values_are_those_of_another_computation_to_six_places() {
        // Worked out with numpy from the published formulas.
        let mixed = [0.629_139, 0.697_842, 0.659_609, 0.754_804].map(Some);
        assert_eq!(values(&MIXED), mixed);
        let lopsided = [0.379_310, 0.383_562, 0.947_905, 0.973_204].map(Some);
        assert_eq!(values(&LOPSIDED), lopsided);
        assert_eq!(values(&DIAGONAL), [Some(1.0); 4]);
        let (cells, alike) = (agreement(&MIXED).cells, agreement(&MIXED).alike);
        assert_eq!((cells, alike), (60, 46));
    }

    #[test]
    fn where_everything_is_on_one_level_kappa_is_undefined_and_gwet_is_not() {
        let one: Crossed = [[0, 0, 0], [0, 40, 0], [0, 0, 0]];
        assert_eq!(values(&one), [None, None, Some(1.0), Some(1.0)]);
        assert_eq!(agreement(&one).kappa, Coefficient::Undefined);
    }

    #[test]
    fn under_thirty_cells_there_is_no_coefficient() {
        let few: Crossed = [[10, 0, 0], [0, 10, 0], [0, 0, 9]];
        let few = agreement(&few);
        assert_eq!((few.cells, few.alike), (29, 29));
        assert_eq!([few.kappa, few.kappa_linear, few.ac1, few.ac2], [Coefficient::TooFew; 4]);
    }

    #[test]
    fn the_intervals_are_those_of_another_bootstrap() {
        // Percentiles of 40,000 multinomial samples of numpy 2 (default_rng(1)).
        let close = |coefficient: Coefficient, low: f64, high: f64| match coefficient {
            Coefficient::Is { interval: Some(it), .. } => {
                assert!((it.low - low).abs() < 0.02 && (it.high - high).abs() < 0.02, "{it:?}");
            }
            other => panic!("{other:?}"),
        };
        let mixed = agreement(&MIXED);
        close(mixed.kappa, 0.4447, 0.79);
        close(mixed.kappa_linear, 0.5357, 0.8315);
        close(mixed.ac1, 0.4989, 0.8087);
        close(mixed.ac2, 0.6397, 0.8653);
        let lopsided = agreement(&LOPSIDED);
        close(lopsided.ac1, 0.8765, 1.0);
        close(lopsided.ac2, 0.9357, 1.0);
        close(lopsided.kappa, -0.0345, 1.0);
    }

    #[test]
    fn the_same_table_gives_the_same_intervals() {
        assert_eq!(agreement(&MIXED), agreement(&MIXED));
    }

    proptest! {
        #[test]
        fn no_coefficient_depends_on_who_is_first(
            counts in prop::array::uniform3(prop::array::uniform3(0_u32..20)),
        ) {
            let mut turned = Crossed::default();
            for (row, counts) in counts.iter().enumerate() {
                for (column, count) in counts.iter().enumerate() {
                    turned[column][row] = *count;
                }
            }
            let rounded = |it: &Crossed| MEASURES.map(|of| of(it).map(|it| (it * 1e9).round()));
            prop_assert_eq!(rounded(&counts), rounded(&turned));
        }

        #[test]
        fn every_coefficient_is_from_minus_one_to_one(
            counts in prop::array::uniform3(prop::array::uniform3(0_u32..20)),
        ) {
            for value in MEASURES.iter().filter_map(|of| of(&counts)) {
                prop_assert!((-1.0..=1.0).contains(&value), "{counts:?}: {value}");
            }
        }
    }
}
