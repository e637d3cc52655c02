//! How high each statement stands over all sorts, and how far the sorts agree.

use super::{Sort, are_numbers, deviation, mean, number, position, statements};

/// How high one statement stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatementRank {
    /// The mean of its ranks. In each sort the statement in the lowest column has
    /// rank 1 and the one in the highest has as many as there are statements; those
    /// in one column share the mean of their ranks. Each sort counts once, whatever
    /// its number of people.
    pub mean: f64,
    /// The standard deviation of these ranks over the sorts, as of a sample (divided
    /// by one less than there are sorts). None for a single sort.
    pub standard_deviation: Option<f64>,
    /// How many sorts there are.
    pub sorts: usize,
}

/// How high each statement stands, in their order. None if there are no sorts, if
/// they are not of the same statements, or if a place is not a number.
pub fn ranks(sorts: &[Sort]) -> Option<Vec<StatementRank>> {
    let (statements, ranked) = (statements(sorts)?, ranked(sorts)?);
    let of = |statement: usize| {
        let ranks: Vec<f64> = ranked.iter().map(|it| it[statement]).collect();
        let standard_deviation = deviation(&ranks);
        StatementRank { mean: mean(&ranks), standard_deviation, sorts: sorts.len() }
    };
    Some((0..statements).map(of).collect())
}

/// Kendall's W, corrected for ties: how far the sorts agree, from 0 (the sums of the
/// ranks are all the same) to 1 (all rank the statements alike). Each sort counts
/// once, whatever its number of people.
///
/// None if there are fewer than two sorts or two statements, if they are not of the
/// same statements, if a place is not a number, or if every sort has all statements
/// in one column: then it is 0 over 0.
///
/// Kendall, Rank Correlation Methods (1948), chapter 6:
/// W = (12 ΣR² − 3 m² n (n + 1)²) / (m² n (n² − 1) − m Σ(t³ − t)) for m sorts of n
/// statements with sums of ranks R and, in each sort, t statements in a column.
pub fn kendalls_w(sorts: &[Sort]) -> Option<f64> {
    let ranked = ranked(sorts)?;
    let (m, n) = (number(sorts.len()), number(statements(sorts)?));
    if m < 2.0 || n < 2.0 {
        return None;
    }
    let mut sums = vec![0.0; statements(sorts)?];
    for ranks in &ranked {
        sums.iter_mut().zip(ranks).for_each(|(sum, rank)| *sum += rank);
    }
    let squares: f64 = sums.iter().map(|it| it * it).sum();
    let ties: f64 = sorts.iter().map(ties).sum();
    let most = m * m * n * (n * n - 1.0) - m * ties;
    (0.0 < most).then(|| (12.0 * squares - 3.0 * m * m * n * (n + 1.0).powi(2)) / most)
}

/// The ranks of each sort's statements.
fn ranked(sorts: &[Sort]) -> Option<Vec<Vec<f64>>> {
    statements(sorts)?;
    are_numbers(sorts).then(|| sorts.iter().map(|it| midranks(&it.places)).collect())
}

fn midranks(places: &[f64]) -> Vec<f64> {
    let rank = |place: &f64| {
        let (below, same) = position(places, *place, 0.0);
        number(below) + f64::midpoint(number(same), 1.0)
    };
    places.iter().map(rank).collect()
}

/// The sum of t³ − t over the columns; each of the t statements adds t² − 1.
fn ties(sort: &Sort) -> f64 {
    let of = |place: &f64| number(position(&sort.places, *place, 0.0).1).powi(2) - 1.0;
    sort.places.iter().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::super::references::{
        FORCED, FORCED_DEVIATIONS, FORCED_RANKS, FORCED_W, FREE, FREE_W, assert_all_close, sorts,
    };
    use super::*;

    /// Hollander and Wolfe, Nonparametric Statistical Methods (1973), page 140: the
    /// seconds 22 players took to first base in three ways. It is the example of
    /// `friedman.test` of R, which gives a chi-squared of 11.143 with 2 degrees of
    /// freedom; that is m (n − 1) W. Four rows have ties.
    const PLAYERS: [[f64; 3]; 22] = [
        [5.40, 5.50, 5.55],
        [5.85, 5.70, 5.75],
        [5.20, 5.60, 5.50],
        [5.55, 5.50, 5.40],
        [5.90, 5.85, 5.70],
        [5.45, 5.55, 5.60],
        [5.40, 5.40, 5.35],
        [5.45, 5.50, 5.35],
        [5.25, 5.15, 5.00],
        [5.85, 5.80, 5.70],
        [5.25, 5.20, 5.10],
        [5.65, 5.55, 5.45],
        [5.60, 5.35, 5.45],
        [5.05, 5.00, 4.95],
        [5.50, 5.50, 5.40],
        [5.45, 5.55, 5.50],
        [5.55, 5.55, 5.35],
        [5.45, 5.50, 5.55],
        [5.50, 5.45, 5.25],
        [5.65, 5.60, 5.40],
        [5.70, 5.65, 5.55],
        [6.30, 6.30, 6.25],
    ];

    #[test]
    fn the_published_example_with_ties_gives_the_published_value() {
        let chi_squared = kendalls_w(&sorts(&PLAYERS)).unwrap() * 22.0 * 2.0;
        assert!((chi_squared - 11.142_857).abs() < 1e-6, "{chi_squared}");
    }

    #[test]
    fn w_is_that_of_scipy() {
        assert_all_close(&[kendalls_w(&sorts(&FORCED)).unwrap()], &[FORCED_W]);
        assert_all_close(&[kendalls_w(&sorts(&FREE)).unwrap()], &[FREE_W]);
    }

    #[test]
    fn the_ranks_are_those_of_scipy() {
        let ranks = ranks(&sorts(&FORCED)).unwrap();
        let means: Vec<f64> = ranks.iter().map(|it| it.mean).collect();
        let deviations: Vec<f64> = ranks.iter().filter_map(|it| it.standard_deviation).collect();
        assert_all_close(&means, &FORCED_RANKS);
        assert_all_close(&deviations, &FORCED_DEVIATIONS);
        assert!(ranks.iter().all(|it| it.sorts == 9));
    }

    #[test]
    fn w_is_one_for_the_same_and_zero_for_opposite_orders() {
        let same = sorts(&[[1.0, 2.0, 2.0, 5.0], [0.0, 3.0, 3.0, 4.0]]);
        assert_eq!(kendalls_w(&same), Some(1.0));
        let opposite = sorts(&[[1.0, 2.0, 2.0, 5.0], [5.0, 2.0, 2.0, 1.0]]);
        assert_eq!(kendalls_w(&opposite), Some(0.0));
    }

    #[test]
    fn people_do_not_weigh() {
        let mut many = sorts(&FORCED);
        many[0].people = 40;
        assert_eq!(ranks(&many), ranks(&sorts(&FORCED)));
        assert_eq!(kendalls_w(&many), kendalls_w(&sorts(&FORCED)));
    }

    #[test]
    fn only_the_order_counts_and_not_who_is_first() {
        let stretched: Vec<[f64; 10]> =
            FREE.iter().rev().map(|it| it.map(|place| place.exp() + 7.0)).collect();
        assert_all_close(&[kendalls_w(&sorts(&stretched)).unwrap()], &[FREE_W]);
    }

    #[test]
    fn what_cannot_be_worked_out_is_none() {
        assert_eq!((ranks(&[]), kendalls_w(&[])), (None, None));
        let one = sorts(&[[1.0, 2.0]]);
        assert_eq!(kendalls_w(&one), None);
        assert_eq!(ranks(&one).unwrap()[1].standard_deviation, None);
        assert_eq!(kendalls_w(&sorts(&[[3.0, 3.0], [1.0, 1.0]])), None);
        assert_eq!(ranks(&sorts(&[[1.0, f64::NAN], [1.0, 2.0]])), None);
        let uneven = [sorts(&[[1.0, 2.0]]), sorts(&[[1.0, 2.0, 3.0]])].concat();
        assert_eq!((ranks(&uneven), kendalls_w(&uneven)), (None, None));
    }
}
