//! Turning factors so that each sort loads on as few of them as it can.

use super::{Matrix, number};

/// So many rounds over all pairs of factors are made at most. One of six
/// thousand random tables needed more than a thousand.
const ROUNDS: usize = 10_000;

/// A smaller angle (in radians) changes nothing worth telling.
const ANGLE: f64 = 1e-9;

/// Below so much for each row the criterion is as good at every angle, and which is
/// best would be a matter of rounding.
const FLAT: f64 = 1e-6;

/// The loadings (a row for each sort, a column for each factor) turned by varimax
/// with Kaiser's normalisation: each row is brought to length 1, the factors are
/// turned two at a time until the variance of the squared loadings is largest, and
/// each row is given back its length. A row of zeros stays one.
///
/// The factors stay at right angles, so that each row keeps the sum of its squares.
/// Neither their order nor their signs mean anything. None if it has not settled
/// after many rounds or a loading is not a number.
///
/// Kaiser, The varimax criterion for analytic rotation in factor analysis,
/// Psychometrika 23 (1958), pages 187–200; the angle is his equation for tan 4φ.
pub(super) fn varimax(loadings: &Matrix) -> Option<Matrix> {
    if loadings.iter().any(|it| !it.is_finite()) {
        return None;
    }
    let mut turned = loadings.clone();
    let lengths: Vec<f64> = loadings.row_iter().map(|it| it.norm()).collect();
    for (mut row, length) in turned.row_iter_mut().zip(&lengths) {
        if 0.0 < *length {
            row /= *length;
        }
    }
    settle(&mut turned)?;
    for (mut row, length) in turned.row_iter_mut().zip(&lengths) {
        row *= *length;
    }
    Some(turned)
}

fn settle(turned: &mut Matrix) -> Option<()> {
    for _ in 0..ROUNDS {
        let mut largest = 0.0_f64;
        for one in 0..turned.ncols() {
            for other in one + 1..turned.ncols() {
                let angle = angle(turned, one, other);
                turn(turned, one, other, angle);
                largest = largest.max(angle.abs());
            }
        }
        if largest < ANGLE {
            return Some(());
        }
    }
    None
}

/// By how much these two factors are to be turned, in radians.
fn angle(loadings: &Matrix, one: usize, other: usize) -> f64 {
    let (mut real, mut imaginary, mut real_squared, mut imaginary_squared) = (0.0, 0.0, 0.0, 0.0);
    for row in loadings.row_iter() {
        let (x, y) = (row[one], row[other]);
        // The square of x + iy, and below the square of that.
        let (u, v) = (x * x - y * y, 2.0 * x * y);
        real += u;
        imaginary += v;
        real_squared += u * u - v * v;
        imaginary_squared += 2.0 * u * v;
    }
    let rows = number(loadings.nrows());
    let sine = imaginary_squared - 2.0 * real * imaginary / rows;
    let cosine = real_squared - (real * real - imaginary * imaginary) / rows;
    if sine.hypot(cosine) < FLAT * rows { 0.0 } else { sine.atan2(cosine) / 4.0 }
}

fn turn(loadings: &mut Matrix, one: usize, other: usize, angle: f64) {
    let (sine, cosine) = angle.sin_cos();
    for mut row in loadings.row_iter_mut() {
        let (x, y) = (row[one], row[other]);
        row[one] = x * cosine + y * sine;
        row[other] = y * cosine - x * sine;
    }
}

#[cfg(test)]
mod tests {
    use super::super::references::{
        FORCED_ROTATED, FORCED_UNROTATED, assert_all_close, matrix, rows,
    };
    use super::*;

    /// The criterion as the paper words it: of each factor the variance of the
    /// squared normalised loadings, added up.
    fn criterion(loadings: &Matrix) -> f64 {
        let (rows, mut sum) = (number(loadings.nrows()), 0.0);
        for column in 0..loadings.ncols() {
            let shares: Vec<f64> = loadings
                .row_iter()
                .map(|it| it[column].powi(2) / it.iter().map(|it| it * it).sum::<f64>())
                .collect();
            let mean = shares.iter().sum::<f64>() / rows;
            sum += shares.iter().map(|it| (it - mean).powi(2)).sum::<f64>() / rows;
        }
        sum
    }

    /// Loadings that are no one's, the same in every run.
    fn invented(seed: u32, columns: usize) -> Matrix {
        let mut state = seed;
        Matrix::from_fn(12, columns, |_, _| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(state >> 8) / f64::from(1_u32 << 24) - 0.5
        })
    }

    #[test]
    fn the_sizes_of_the_loadings_are_those_of_factor_analyzer() {
        // Up to order and sign, which `factors` sets: compare the columns sorted by
        // their sums of squares and take away the signs.
        let found = varimax(&matrix(&FORCED_UNROTATED)).unwrap();
        let mut columns: Vec<Vec<f64>> =
            found.column_iter().map(|it| it.iter().map(|it| it.abs()).collect()).collect();
        columns.sort_by(|one, other| {
            let squares = |it: &[f64]| it.iter().map(|it| it * it).sum::<f64>();
            squares(other).total_cmp(&squares(one))
        });
        let expected = rows(&matrix(&FORCED_ROTATED).transpose()).concat();
        let expected: Vec<f64> = expected.iter().map(|it| it.abs()).collect();
        assert_all_close(&columns.concat(), &expected);
    }

    #[test]
    fn no_other_angle_of_two_factors_is_better() {
        for seed in 0..40 {
            let loadings = invented(seed, 2);
            let best = criterion(&varimax(&loadings).unwrap());
            for step in 0..1_000 {
                let mut other = loadings.clone();
                turn(&mut other, 0, 1, f64::from(step) / 1_000.0 * std::f64::consts::PI);
                assert!(criterion(&other) <= best + 1e-12, "{seed}, {step}");
            }
        }
    }

    #[test]
    fn no_small_turn_of_four_factors_is_better_and_lengths_are_kept() {
        for seed in 0..40 {
            let loadings = invented(seed, 4);
            let found = varimax(&loadings).unwrap();
            for (one, other) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
                for angle in [-0.5, -0.01, 0.01, 0.5] {
                    let mut turned = found.clone();
                    turn(&mut turned, one, other, angle);
                    assert!(criterion(&turned) < criterion(&found), "{seed}");
                }
            }
            // At right angles: the products of the rows are kept.
            let (before, after) = (&loadings * loadings.transpose(), &found * found.transpose());
            assert_all_close(after.as_slice(), before.as_slice());
        }
    }

    #[test]
    fn rows_of_zeros_single_factors_and_flat_pairs_stay_as_they_are() {
        let zeros = matrix(&[[0.0, 0.0], [0.6, 0.0], [0.0, 0.7]]);
        assert_eq!(varimax(&zeros), Some(zeros));
        let single = invented(3, 1);
        assert_all_close(varimax(&single).unwrap().as_slice(), single.as_slice());
        // Eight rows all round a circle: no angle is better than another.
        let flat = Matrix::from_fn(8, 2, |row, column| {
            let angle = number(row) * std::f64::consts::PI / 8.0;
            if column == 0 { angle.cos() } else { angle.sin() }
        });
        assert_all_close(varimax(&flat).unwrap().as_slice(), flat.as_slice());
        assert_eq!(varimax(&matrix(&[[f64::NAN, 1.0]])), None);
    }
}
