//! Which sorts define a factor, and what somebody would say who held that view.

use super::{Matrix, Sort, deviation, mean, number, position};

/// How well a person's sort is taken to agree with the same person's later one: the
/// usual value after Brown, Political Subjectivity (1980), and qmethod's default.
pub(super) const RETEST: f64 = 0.8;

/// Above it a loading counts as this, so that a sort that is the factor itself has a
/// weight at all. (In qmethod its weight would be infinite.)
const LOADING_MAX: f64 = 0.999_999;

/// z-scores no further apart are the same: the rest is rounding.
const SAME: f64 = 1e-9;

/// How the statements stand in the view of one factor.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// For each statement how far it is above the mean of all (positive: agreed
    /// with), in standard deviations. Their mean is 0 and their standard deviation
    /// (of a sample) 1.
    ///
    /// Each defining sort is weighted by f / (1 − f²), f being its loading: Brown,
    /// Political Subjectivity (1980); so in Zabala, qmethod: A
    /// Package to Explore Human Perspectives Using Q Methodology, The R Journal 6(2)
    /// (2014), pages 163–173. Places count as they are, so that in a free
    /// distribution somebody who spread the statements wider has more weight.
    pub z: Vec<f64>,
    /// The column each statement would be in: the highest z-score gets the highest
    /// place, and so on. Statements with the same z-score get the same place, the
    /// one at the middle of theirs, the lower of two (as in qmethod). None if the
    /// sorts do not all have as many statements in each column as the first.
    pub array: Option<Vec<f64>>,
    /// How reliable the scores are, 0 to 1: 0.8 p / (1 + (p − 1) 0.8) for p defining
    /// sorts (Spearman and Brown's formula with [`RETEST`]). Brown 1980; Zabala
    /// 2014.
    pub reliability: f64,
    /// The standard error of a z-score: s √(1 − reliability), with s = 1 because
    /// that is the standard deviation of z-scores. Brown 1980; Zabala 2014.
    pub standard_error: f64,
}

/// For each sort the factor it defines, if any: the loading is beyond
/// 1.96 / √statements (p < 0.05), and its square is more than all the others of
/// that sort together. So a sort defines one factor at most, perhaps from its
/// opposite end.
///
/// The rule of `PQMethod`'s automatic flagging and of `qflag` in qmethod, after Brown
/// 1980; Zabala 2014.
pub(super) fn defined(loadings: &Matrix, statements: usize) -> Vec<Option<usize>> {
    let least = 1.96 / number(statements).sqrt();
    let of = |row: &[f64]| {
        let all: f64 = row.iter().map(|it| it * it).sum();
        row.iter().position(|it| least < it.abs() && all - it * it < it * it)
    };
    let rows = loadings.row_iter().map(|it| it.iter().copied().collect::<Vec<f64>>());
    rows.map(|it| of(&it)).collect()
}

/// The scores of a factor from the sorts that define it, each with its loading on
/// it. None if there are none, or if together they tell no statement from another.
pub(crate) fn scores(defining: &[(&Sort, f64)], columns: Option<&[f64]>) -> Option<Scores> {
    let statements = defining.first()?.0.places.len();
    let mut sums = vec![0.0; statements];
    for (sort, loading) in defining {
        let loading = loading.clamp(-LOADING_MAX, LOADING_MAX);
        let weight = loading / (1.0 - loading * loading);
        sums.iter_mut().zip(&sort.places).for_each(|(sum, place)| *sum += weight * place);
    }
    let (mean, deviation) = (mean(&sums), deviation(&sums)?);
    let largest = sums.iter().fold(0.0, |most: f64, it| most.max(it.abs()));
    // The comparison is also false for what is not a number.
    if !(deviation.is_finite() && SAME * largest < deviation) {
        return None;
    }
    let z: Vec<f64> = sums.iter().map(|it| (it - mean) / deviation).collect();
    let array = columns.map(|it| array(&z, it));
    let sorts = number(defining.len());
    let reliability = RETEST * sorts / (1.0 + (sorts - 1.0) * RETEST);
    Some(Scores { z, array, reliability, standard_error: (1.0 - reliability).sqrt() })
}

/// The places of the first sort from the lowest to the highest, if all sorts have
/// the same ones.
pub(crate) fn columns(sorts: &[Sort]) -> Option<Vec<f64>> {
    let mut all = sorts.iter().map(|it| {
        let mut places = it.places.clone();
        places.sort_unstable_by(f64::total_cmp);
        places
    });
    let first = all.next()?;
    all.all(|it| it == first).then_some(first)
}

fn array(z: &[f64], columns: &[f64]) -> Vec<f64> {
    let of = |score: &f64| {
        let (below, same) = position(z, *score, SAME);
        columns[below + (same - 1) / 2]
    };
    z.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::super::references::{
        FORCED, FORCED_DEFINED, FORCED_ROTATED, assert_all_close, matrix, sorts,
    };
    use super::*;

    #[test]
    fn the_defining_sorts_are_those_of_the_other_computation() {
        let found = defined(&matrix(&FORCED_ROTATED), 16);
        let expected = FORCED_DEFINED.map(|it| usize::try_from(it).ok());
        assert_eq!(found, expected);
    }

    #[test]
    fn both_conditions_are_needed() {
        // 1.96 / √16 is 0.49.
        let loadings = [[0.48, 0.0, 0.0], [0.50, 0.0, 0.0], [0.6, 0.5, 0.4], [0.1, -0.7, 0.6]];
        assert_eq!(defined(&matrix(&loadings), 16), [None, Some(0), None, Some(1)]);
    }

    #[test]
    fn one_sort_alone_is_its_own_view_and_its_opposite_turned_round() {
        let all = sorts(&FORCED);
        let columns = columns(&all);
        let found = scores(&[(&all[0], 0.8)], columns.as_deref()).unwrap();
        // By hand: the reliability of one sort is that of testing again.
        assert_all_close(&[found.reliability, found.standard_error], &[0.8, 0.2_f64.sqrt()]);
        assert_eq!(found.array.unwrap(), FORCED[0]);
        let opposite = scores(&[(&all[0], -0.8)], None).unwrap();
        let turned: Vec<f64> = opposite.z.iter().map(|it| -it).collect();
        assert_all_close(&turned, &found.z);
        assert_eq!(opposite.array, None);
    }

    #[test]
    fn weights_are_by_hand() {
        // 0.5 / 0.75 is 2/3 and 0.8 / 0.36 is 20/9: as 3 to 10.
        let two = sorts(&[[3.0, 0.0, 0.0], [0.0, 0.0, 3.0]]);
        let found = scores(&[(&two[0], 0.5), (&two[1], 0.8)], None).unwrap();
        // The sums are as 9, 0 and 30: mean 13, deviation √((16 + 169 + 289) / 2).
        let deviation = 237.0_f64.sqrt();
        assert_all_close(&found.z, &[-4.0 / deviation, -13.0 / deviation, 17.0 / deviation]);
    }

    #[test]
    fn the_same_score_gets_the_same_place() {
        let columns = [-2.0, -1.0, 0.0, 1.0, 2.0];
        assert_eq!(array(&[0.5, -1.0, 0.5, 1.5, 2.0], &columns), [-1.0, -2.0, -1.0, 1.0, 2.0]);
        assert_eq!(array(&[0.5, -1.0, 0.5, 0.5, 2.0], &columns), [0.0, -2.0, 0.0, 0.0, 2.0]);
    }

    #[test]
    fn without_a_sort_or_a_difference_there_are_no_scores() {
        assert_eq!(scores(&[], None), None);
        let flat = sorts(&[[0.3; 4]]);
        assert_eq!(scores(&[(&flat[0], 0.9)], None), None);
        let full = sorts(&[[0.0, 1.0, 2.0]]);
        assert_all_close(&scores(&[(&full[0], 1.0)], None).unwrap().z, &[-1.0, 0.0, 1.0]);
    }
}
