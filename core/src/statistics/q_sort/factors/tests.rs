use super::super::contrasts::{Level, standard_error};
use super::super::references::{
    FORCED, FORCED_ANY, FORCED_ARRAYS, FORCED_COMMUNALITIES, FORCED_DEFINED, FORCED_DISTINGUISHES,
    FORCED_EIGENVALUES, FORCED_ERRORS, FORCED_EXPLAINED, FORCED_RELIABILITY, FORCED_ROTATED,
    FORCED_TWO_ROTATED, FORCED_UNROTATED, FORCED_Z, FREE, FREE_DEFINED, FREE_ROTATED, FREE_Z,
    assert_all_close, rows, sorts,
};
use super::*;

fn forced() -> Factors {
    factors(&sorts(&FORCED), None).unwrap()
}

fn all_scores(of: &Factors) -> Vec<Scores> {
    of.factors.iter().filter_map(|it| it.scores.clone()).collect()
}

fn flags(expected: &[i32]) -> Vec<Option<usize>> {
    expected.iter().map(|it| usize::try_from(*it).ok()).collect()
}

#[test]
fn loadings_and_shares_are_those_of_the_other_computation() {
    let found = forced();
    assert_all_close(&found.eigenvalues, &FORCED_EIGENVALUES);
    assert_all_close(&rows(&found.unrotated).concat(), FORCED_UNROTATED.as_flattened());
    assert_all_close(&rows(&found.rotated).concat(), FORCED_ROTATED.as_flattened());
    assert_all_close(&found.communalities, &FORCED_COMMUNALITIES);
    let explained: Vec<f64> = found.factors.iter().map(|it| it.explained).collect();
    assert_all_close(&explained, &FORCED_EXPLAINED);
}

#[test]
fn flags_and_scores_are_those_of_the_other_computation() {
    let found = forced();
    assert_eq!(found.defined, flags(&FORCED_DEFINED));
    for (factor, it) in found.factors.iter().enumerate() {
        let expected: Vec<usize> =
            (0..9).filter(|sort| found.defined[*sort] == Some(factor)).collect();
        assert_eq!(it.defining, expected);
        let scores = it.scores.as_ref().unwrap();
        assert_all_close(&scores.z, &FORCED_Z[factor]);
        assert_eq!(scores.array.as_deref(), Some(&FORCED_ARRAYS[factor][..]));
        let quality = [scores.reliability, scores.standard_error];
        assert_all_close(&quality, &[FORCED_RELIABILITY[factor], FORCED_ERRORS[factor]]);
    }
}

#[test]
fn the_contrasts_are_those_of_the_other_computation() {
    let level = |it: u8| match it {
        0 => None,
        1 => Some(Level::FiveInAHundred),
        _ => Some(Level::OneInAHundred),
    };
    let found = forced().contrasts.unwrap();
    assert_eq!(found.len(), 16);
    for (statement, it) in found.iter().enumerate() {
        assert_eq!(it.any, level(FORCED_ANY[statement]), "{statement}");
        assert_eq!(it.distinguishes, FORCED_DISTINGUISHES[statement].map(level), "{statement}");
    }
    let scores = all_scores(&forced());
    let expected = (FORCED_ERRORS[0].powi(2) + FORCED_ERRORS[2].powi(2)).sqrt();
    assert_all_close(&[standard_error(&scores[0], &scores[2])], &[expected]);
}

#[test]
fn as_many_factors_as_asked_for() {
    let two = factors(&sorts(&FORCED), Some(2)).unwrap();
    assert_all_close(&rows(&two.rotated).concat(), FORCED_TWO_ROTATED.as_flattened());
    let one = factors(&sorts(&FORCED), Some(1)).unwrap();
    assert_eq!((one.factors.len(), one.contrasts), (1, None));
    assert_all_close(&[one.factors[0].explained], &[FORCED_EIGENVALUES[0] / 9.0]);
    let nine = factors(&sorts(&FORCED), Some(9)).unwrap();
    assert_all_close(&nine.communalities, &[1.0; 9]);
    for asked in [0, 10, usize::MAX] {
        let found = factors(&sorts(&FORCED), Some(asked));
        assert_eq!(found, Err(NoFactors::HowMany { most: 9 }));
    }
}

#[test]
fn a_free_distribution_has_scores_and_no_arrays() {
    let found = factors(&sorts(&FREE), Some(2)).unwrap();
    assert_all_close(&rows(&found.rotated).concat(), FREE_ROTATED.as_flattened());
    assert_eq!(found.defined, flags(&FREE_DEFINED));
    for (scores, expected) in all_scores(&found).iter().zip(FREE_Z) {
        assert_all_close(&scores.z, &expected);
        assert_eq!(scores.array, None);
    }
    assert_eq!(all_scores(&found).len(), 2);
}

#[test]
fn neither_the_order_of_sorts_nor_of_statements_matters() {
    let expected = forced();
    for by in 1..9 {
        let mut turned = FORCED;
        turned.rotate_left(by);
        for it in &mut turned {
            it.rotate_left(by + 2);
        }
        let found = factors(&sorts(&turned), None).unwrap();
        let mut loadings = FORCED_ROTATED;
        loadings.rotate_left(by);
        assert_all_close(&rows(&found.rotated).concat(), loadings.as_flattened());
        for (scores, other) in all_scores(&found).iter().zip(all_scores(&expected)) {
            let mut z = other.z;
            z.rotate_left(by + 2);
            assert_all_close(&scores.z, &z);
        }
    }
}

#[test]
fn what_must_hold_of_any_sorts_does() {
    let mut state = 1_u32;
    for _ in 0..200 {
        let places: Vec<[f64; 12]> = (0..11)
            .map(|_| {
                [0.0; 12].map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    f64::from(state >> 29)
                })
            })
            .collect();
        let found = factors(&sorts(&places), None).unwrap();
        assert_all_close(&[found.eigenvalues.iter().sum()], &[11.0]);
        let kept = found.factors.len();
        let explained: Vec<f64> = found.factors.iter().map(|it| it.explained).collect();
        assert!(explained.is_sorted_by(|one, other| one >= other));
        let sums = [explained.iter().sum::<f64>(), found.communalities.iter().sum::<f64>() / 11.0];
        let before = found.eigenvalues[..kept].iter().sum::<f64>() / 11.0;
        assert_all_close(&sums, &[before; 2]);
        for column in found.rotated.column_iter() {
            assert!(0.0 < column.sum());
        }
        let scores = all_scores(&found);
        assert_eq!(found.contrasts.is_some(), 2 <= scores.len());
        for it in scores {
            let squares: f64 = it.z.iter().map(|it| it * it).sum();
            assert_all_close(&[it.z.iter().sum(), squares], &[0.0, 11.0]);
        }
    }
}

#[test]
fn sorts_all_alike_have_one_factor_which_they_are() {
    let mut alike = [FORCED[0]; 8];
    let found = factors(&sorts(&alike), None).unwrap();
    assert_eq!(found.factors.len(), 1);
    assert_eq!(found.factors[0].defining, (0..8).collect::<Vec<_>>());
    let scores = found.factors[0].scores.clone().unwrap();
    assert_eq!(scores.array.unwrap(), FORCED[0]);
    // Four of them turned round are at the other end of the same factor.
    alike[4..].iter_mut().for_each(|it| *it = it.map(|place| -place));
    let found = factors(&sorts(&alike), None).unwrap();
    assert_eq!(found.factors[0].defining.len(), 8);
    let loadings: Vec<f64> = found.rotated.iter().copied().collect();
    assert_all_close(&loadings, &[1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0]);
    assert_eq!(factors(&sorts(&alike), Some(2)), Err(NoFactors::HowMany { most: 1 }));
}

#[test]
fn sorts_with_nothing_in_common_have_no_factor() {
    // Walsh functions: each two are at a right angle, and each has a mean of 0.
    let walsh = |row: u32| {
        let sign =
            |column: u32| if (row & column).count_ones().is_multiple_of(2) { 1.0 } else { -1.0 };
        Sort { people: 1, places: (0..16).map(sign).collect() }
    };
    let sorts: Vec<Sort> = (1..16).map(walsh).collect();
    assert_eq!(factors(&sorts, None), Err(NoFactors::NothingShared));
}

#[test]
fn what_is_no_set_of_sorts_is_refused() {
    assert_eq!(factors(&[], None), Err(NoFactors::TooFewSorts));
    assert_eq!(factors(&sorts(&FORCED[..7]), None), Err(NoFactors::TooFewSorts));
    assert!(factors(&sorts(&FORCED[..8]), None).is_ok());
    let but = |change: fn(&mut Vec<f64>)| {
        let mut sorts = sorts(&FORCED);
        change(&mut sorts[4].places);
        factors(&sorts, None)
    };
    assert_eq!(but(|it| it.push(0.0)), Err(NoFactors::DifferentStatements));
    assert_eq!(but(|it| it[3] = f64::NAN), Err(NoFactors::NotNumbers));
    assert_eq!(but(|it| it.fill(0.1)), Err(NoFactors::NoVariance));
    assert_eq!(factors(&sorts(&[[0.0; 0]; 8]), None), Err(NoFactors::NoVariance));
    let message = NoFactors::HowMany { most: 7 }.to_string();
    assert_eq!(message, "there can be 1 to 7 factors");
}
