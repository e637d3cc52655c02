//! Groups of sorts that are alike: factor analysis by person.

use std::fmt;

use nalgebra::SymmetricEigen;

use super::contrasts::{Contrast, contrasts};
use super::correlations::correlations;
use super::scores::{Scores, columns, defined, scores};
use super::varimax::varimax;
use super::{Matrix, Sort, are_numbers, number, statements};

/// With fewer sorts no factors are looked for: one sort more or less would make them
/// other ones. It is a limit of this program, not one of the sources.
pub const SORTS_MIN: usize = 8;

/// So much is rounding where eigenvalues and sums of loadings are compared.
const ROUNDING: f64 = 1e-9;

/// Steps after which eigenvalues not found are given up; a few for each sort do.
const STEPS: usize = 100_000;

/// Factors and what they say. Factors are in the order of the variance they explain
/// after rotation, most first, and each is turned so that its loadings add up to
/// more than 0. Each sort counts once, whatever its number of people.
#[derive(Clone, Debug, PartialEq)]
pub struct Factors {
    /// All eigenvalues of the correlations of the sorts, largest first. They add up
    /// to the number of sorts; each divided by it is the share of the variance that
    /// its component explains before rotation.
    pub eigenvalues: Vec<f64>,
    /// The loading of each sort (row) on each component kept (column) before
    /// rotation, from −1 to 1: eigenvector times root of eigenvalue. They are in the
    /// order of the eigenvalues, which may not be that of the factors.
    pub unrotated: Matrix,
    /// The loading of each sort (row) on each factor (column): its correlation with
    /// the factor, from −1 to 1.
    pub rotated: Matrix,
    /// For each sort the share of its variance that all factors together explain,
    /// from 0 to 1: the sum of its squared loadings.
    pub communalities: Vec<f64>,
    /// For each sort the factor it defines; see [`defined`].
    pub defined: Vec<Option<usize>>,
    /// The factors.
    pub factors: Vec<Factor>,
    /// How the factors stand on each statement. None if fewer than two have scores.
    pub contrasts: Option<Vec<Contrast>>,
}

/// One factor: a view that several sorts have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// The share of the variance of all sorts that it explains after rotation, from
    /// 0 to 1: the sum of its squared loadings over the number of sorts.
    pub explained: f64,
    /// The sorts that define it, as their places in the list of sorts. One with a
    /// negative loading holds the opposite view.
    pub defining: Vec<usize>,
    /// How the statements stand in this view. None if no sort defines it.
    pub scores: Option<Scores>,
}

/// Why there are no factors.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NoFactors {
    /// There are fewer than [`SORTS_MIN`] sorts.
    TooFewSorts,
    /// The sorts have different numbers of statements.
    DifferentStatements,
    /// A place is infinite or not a number.
    NotNumbers,
    /// A sort has all its statements in one column (or none to put there).
    NoVariance,
    /// No eigenvalue is above 1: no two sorts are alike.
    NothingShared,
    /// No factors were asked for, or more than there are components.
    HowMany {
        /// How many may be asked for.
        most: usize,
    },
    /// The components or their rotation were not found in many steps.
    NotSettled,
}

impl fmt::Display for NoFactors {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFewSorts => write!(to, "there are fewer than {SORTS_MIN} sorts"),
            Self::DifferentStatements => write!(to, "the sorts have different statements"),
            Self::NotNumbers => write!(to, "a place is not a number"),
            Self::NoVariance => write!(to, "a sort has all statements in one column"),
            Self::NothingShared => write!(to, "no factor explains more than one sort"),
            Self::HowMany { most } => write!(to, "there can be 1 to {most} factors"),
            Self::NotSettled => write!(to, "the factors were not found in many steps"),
        }
    }
}

impl std::error::Error for NoFactors {}

/// The factors of these sorts: principal components of their correlations, those
/// with an eigenvalue above 1 (Guttman, Psychometrika 19 (1954), pages 149–161, and
/// Kaiser, Educational and Psychological Measurement 20 (1960), pages 141–151) or as
/// many as asked for, rotated by [`varimax`] with Kaiser's normalisation.
///
/// By person: the sorts are the variables and the statements the cases. Brown,
/// Political Subjectivity: Applications of Q Methodology in Political Science (1980);
/// with principal components and varimax as Zabala, qmethod, The R Journal 6(2)
/// (2014), pages 163–173.
pub fn factors(sorts: &[Sort], how_many: Option<usize>) -> Result<Factors, NoFactors> {
    if sorts.len() < SORTS_MIN {
        return Err(NoFactors::TooFewSorts);
    }
    let statements = statements(sorts).ok_or(NoFactors::DifferentStatements)?;
    if !are_numbers(sorts) {
        return Err(NoFactors::NotNumbers);
    }
    let correlations = correlations(sorts).ok_or(NoFactors::NoVariance)?;
    let (eigenvalues, components) = components(correlations).ok_or(NoFactors::NotSettled)?;
    let kept = kept(&eigenvalues, how_many)?;

    let unrotated = positive(components.columns(0, kept).into_owned());
    let rotated = positive(ordered(&varimax(&unrotated).ok_or(NoFactors::NotSettled)?));
    let squares = rotated.map(|it| it * it);
    let communalities = squares.row_iter().map(|it| it.sum()).collect();
    let defined = defined(&rotated, statements);
    let columns = columns(sorts);
    let factor = |factor: usize| {
        let defining: Vec<usize> =
            (0..sorts.len()).filter(|it| defined[*it] == Some(factor)).collect();
        let loaded: Vec<(&Sort, f64)> =
            defining.iter().map(|it| (&sorts[*it], rotated[(*it, factor)])).collect();
        let explained = squares.column(factor).sum() / number(sorts.len());
        Factor { explained, scores: scores(&loaded, columns.as_deref()), defining }
    };
    let factors: Vec<Factor> = (0..kept).map(factor).collect();
    let contrasts = contrasts(&factors.iter().map(|it| it.scores.as_ref()).collect::<Vec<_>>());
    Ok(Factors { eigenvalues, unrotated, rotated, communalities, defined, factors, contrasts })
}

/// The eigenvalues, largest first, and the loadings on their components.
fn components(correlations: Matrix) -> Option<(Vec<f64>, Matrix)> {
    let found = SymmetricEigen::try_new(correlations, f64::EPSILON, STEPS)?;
    let mut order: Vec<usize> = (0..found.eigenvalues.len()).collect();
    order.sort_by(|one, other| found.eigenvalues[*other].total_cmp(&found.eigenvalues[*one]));
    // What is 0 on paper may be a little less here.
    let values: Vec<f64> = order.iter().map(|it| found.eigenvalues[*it].max(0.0)).collect();
    let mut loadings = found.eigenvectors.select_columns(&order);
    for (mut column, value) in loadings.column_iter_mut().zip(&values) {
        column *= value.sqrt();
    }
    Some((values, loadings))
}

/// How many components are kept.
fn kept(eigenvalues: &[f64], how_many: Option<usize>) -> Result<usize, NoFactors> {
    let above = |least: f64| eigenvalues.iter().filter(|it| least + ROUNDING < **it).count();
    let most = above(0.0);
    match (how_many, above(1.0)) {
        (Some(asked), _) if (1..=most).contains(&asked) => Ok(asked),
        (Some(_), _) => Err(NoFactors::HowMany { most }),
        (None, 0) => Err(NoFactors::NothingShared),
        (None, shared) => Ok(shared),
    }
}

/// The columns by the sum of their squares, largest first.
fn ordered(loadings: &Matrix) -> Matrix {
    let mut order: Vec<usize> = (0..loadings.ncols()).collect();
    let squares = |it: usize| loadings.column(it).norm_squared();
    order.sort_by(|one, other| squares(*other).total_cmp(&squares(*one)));
    loadings.select_columns(&order)
}

/// The columns, each turned so that its sum is above 0; where it is 0, so that the
/// first loading that is not 0 is.
fn positive(mut loadings: Matrix) -> Matrix {
    for mut column in loadings.column_iter_mut() {
        let (sum, first) = (column.sum(), column.iter().find(|it| ROUNDING < it.abs()));
        let sign = if sum.abs() <= ROUNDING { first.copied().unwrap_or(1.0) } else { sum };
        if sign < 0.0 {
            column.neg_mut();
        }
    }
    loadings
}

#[cfg(test)]
mod tests;
