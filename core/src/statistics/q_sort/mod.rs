//! What several people's arrangements of the same statements have in common, and
//! which views stand behind them.
//!
//! A Q-sort is a set of statements put into columns, from least to most like what
//! the person thinks. Ranks, Kendall's W and the correlations describe the sorts as
//! they are; [`factors::factors`] looks for groups of sorts that are alike.
//!
//! Every sort counts once, whether one person made it or several made it together.

mod contrasts;
mod correlations;
mod factors;
mod ranks;
mod scores;
mod varimax;

#[cfg(test)]
mod references;

pub use contrasts::{Contrast, Level as ContrastLevel};
pub use correlations::correlations;
pub use factors::{Factor, Factors, NoFactors, SORTS_MIN, factors};
pub use ranks::{StatementRank, kendalls_w, ranks};
pub use scores::Scores;

/// A table of numbers: `table[(row, column)]`.
pub type Matrix = nalgebra::DMatrix<f64>;

/// One arrangement of the statements.
#[derive(Clone, Debug, PartialEq)]
pub struct Sort {
    /// How many people arranged it together; 1 for one person. Nothing here is
    /// weighted by it: they agreed on one arrangement.
    pub people: u32,
    /// The column each statement was put in, in the order of the statements; the
    /// higher, the more it was agreed with. Several may be in one column.
    pub places: Vec<f64>,
}

/// How many statements there are, if there is a sort and all have as many.
fn statements(sorts: &[Sort]) -> Option<usize> {
    let first = sorts.first()?.places.len();
    sorts.iter().all(|it| it.places.len() == first).then_some(first)
}

/// Whether no place is infinite or not a number.
fn are_numbers(sorts: &[Sort]) -> bool {
    sorts.iter().flat_map(|it| &it.places).all(|it| it.is_finite())
}

/// A count as a number to reckon with.
fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// The mean; of nothing it is not a number.
fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / number(values.len())
}

/// The standard deviation of a sample (divided by one less than there are), as `sd`
/// of R. None for fewer than two.
fn deviation(values: &[f64]) -> Option<f64> {
    let mean = mean(values);
    let squares: f64 = values.iter().map(|it| (it - mean).powi(2)).sum();
    (2 <= values.len()).then(|| (squares / number(values.len() - 1)).sqrt())
}

/// How many values are below this one, and how many are the same, itself included.
/// Those are the same that lie no further apart than the tolerance.
fn position(values: &[f64], value: f64, tolerance: f64) -> (usize, usize) {
    let below = values.iter().filter(|it| **it < value - tolerance).count();
    let same = values.iter().filter(|it| (**it - value).abs() <= tolerance).count();
    (below, same)
}
