//! Which points of a growing count may be shown.

use crate::disclosure::{self, Figure, Policy};

/// The points of one questionnaire. Neither may few be known to have been
/// missing, nor few to have come after the last week: what a file has counted is
/// shown elsewhere.
pub(super) fn shown(
    counts: &[u64],
    eligible: Option<u64>,
    counted: Option<u64>,
    policy: Policy,
) -> Vec<Figure> {
    let is_small = |count: u64| disclosure::count(count, policy) == Figure::Hidden;
    let is_near =
        |count: u64, other: Option<u64>| other.is_some_and(|it| is_small(it.abs_diff(count)));
    let points = disclosure::series(counts, policy).into_iter();
    let points = points.map(|point| match point {
        Figure::Shown(count) if is_near(count, eligible) || is_near(count, counted) => {
            Figure::Hidden
        }
        point => point,
    });
    points.collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_small(count: u64) -> bool {
        (1..=Policy::default().small_max()).contains(&count)
    }

    fn values(points: Vec<Figure>) -> Vec<Option<u64>> {
        points.into_iter().map(Figure::value).collect()
    }

    #[test]
    fn few_answers_of_one_week_wait_for_those_of_the_next() {
        let points = values(shown(&[0, 3, 12, 12, 14, 30], None, None, Policy::default()));
        assert_eq!(points, [Some(0), None, Some(12), Some(12), None, Some(30)]);
    }

    #[test]
    fn few_who_are_missing_or_came_late_are_hidden_too() {
        assert_eq!(values(shown(&[20, 37], Some(40), None, Policy::default())), [Some(20), None]);
        assert_eq!(
            values(shown(&[20, 40], Some(40), None, Policy::default())),
            [Some(20), Some(40)]
        );
        assert_eq!(values(shown(&[20, 30], None, Some(33), Policy::default())), [Some(20), None]);
    }

    proptest! {
        #[test]
        fn no_step_between_shown_points_is_small(
            steps in prop::collection::vec(0_u64..15, 1..20),
            missing in 0_u64..15,
            late in 0_u64..15,
        ) {
            let mut sum = 0;
            let counts: Vec<u64> = steps.iter().map(|step| { sum += step; sum }).collect();
            let (counted, eligible) = (sum + late, sum + late + missing);
            let points = values(shown(&counts, Some(eligible), Some(counted), Policy::default()));
            let mut before = 0;
            for point in points.into_iter().flatten() {
                prop_assert!(!is_small(point - before));
                prop_assert!(!is_small(eligible - point) && !is_small(counted - point));
                before = point;
            }
        }
    }
}
