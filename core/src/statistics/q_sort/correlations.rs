//! How alike each two sorts are.

use super::{Matrix, Sort, are_numbers, mean, number, position, statements};

/// Pearson's correlation of each two sorts, from −1 (one is the other turned round)
/// to 1; in the diagonal 1. Each sort counts once, whatever its number of people.
///
/// None if there are no sorts, if they are not of the same statements, if a place is
/// not a number, or if a sort has all statements in one column.
pub fn correlations(sorts: &[Sort]) -> Option<Matrix> {
    statements(sorts)?;
    if !are_numbers(sorts) {
        return None;
    }
    let units: Vec<Vec<f64>> = sorts.iter().map(|it| unit(&it.places)).collect::<Option<_>>()?;
    let of = |one: usize, other: usize| {
        let product: f64 = units[one].iter().zip(&units[other]).map(|(x, y)| x * y).sum();
        // What is 1 on paper may have a last bit too many here.
        if one == other { 1.0 } else { product.clamp(-1.0, 1.0) }
    };
    Some(Matrix::from_fn(sorts.len(), sorts.len(), of))
}

/// The places less their mean, as a vector of length 1. None if all are the same.
fn unit(places: &[f64]) -> Option<Vec<f64>> {
    let first = places.first()?;
    if position(places, *first, 0.0).1 == places.len() {
        return None;
    }
    let mean = mean(places);
    let largest = places.iter().map(|it| (it - mean).abs()).fold(0.0, f64::max);
    // Small enough to be squared, however far apart the columns are.
    let small: Vec<f64> = places.iter().map(|it| (it - mean) / largest).collect();
    let length = small.iter().map(|it| it * it).sum::<f64>().sqrt();
    let usable = largest.is_normal() && number(places.len()).is_finite();
    usable.then(|| small.iter().map(|it| it / length).collect())
}

#[cfg(test)]
mod tests {
    use super::super::references::{FORCED, FORCED_CORRELATIONS, assert_all_close, rows, sorts};
    use super::*;

    #[test]
    fn the_correlations_are_those_of_scipy() {
        let found = rows(&correlations(&sorts(&FORCED)).unwrap());
        assert_all_close(&found.concat(), FORCED_CORRELATIONS.as_flattened());
    }

    #[test]
    fn scale_and_origin_of_the_columns_do_not_matter() {
        for scale in [1e-200, 0.3, 1e200] {
            let scaled: Vec<_> = FORCED.iter().map(|it| it.map(|x| (x + 5.0) * scale)).collect();
            let found = rows(&correlations(&sorts(&scaled)).unwrap());
            assert_all_close(&found.concat(), FORCED_CORRELATIONS.as_flattened());
        }
    }

    #[test]
    fn a_sort_turned_round_is_at_minus_one() {
        let found = correlations(&sorts(&[[1.0, 2.0, 4.0], [4.0, 3.0, 1.0]])).unwrap();
        assert!((found[(0, 1)] + 1.0).abs() < 1e-12);
    }

    #[test]
    fn what_cannot_be_worked_out_is_none() {
        assert_eq!(correlations(&[]), None);
        assert_eq!(correlations(&sorts(&[[0.1; 7], [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]])), None);
        assert_eq!(correlations(&sorts(&[[1.0, f64::INFINITY], [1.0, 2.0]])), None);
        assert_eq!(correlations(&sorts(&[[-f64::MAX, f64::MAX, f64::MAX], [1.0, 2.0, 4.0]])), None);
        assert_eq!(correlations(&sorts(&[[0.0; 0]; 3])), None);
    }
}
