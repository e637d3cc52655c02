//! A count that grows from week to week.

use super::policy::Policy;
use super::rules::Figure;

/// Which points of a growing count may be shown, so that nobody can subtract
/// one from another and find few children between them.
///
/// A point is shown if it is as many as the last one that was shown, or more
/// than a small number away from it; nobody has answered before the first.
/// Every point depends on those before it alone, so that a week more never takes
/// back what was shown of the weeks before. A hidden point is somewhere from 1 to
/// the policy's limit away from the last shown one, and that is all one can know.
pub fn series(counts: &[u64], policy: Policy) -> Vec<Figure> {
    let mut last = 0;
    let point = |count: &u64| {
        if policy.is_small(count.abs_diff(last)) {
            return Figure::Hidden;
        }
        last = *count;
        Figure::Shown(*count)
    };
    counts.iter().map(point).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(counts: &[u64]) -> Vec<Option<u64>> {
        series(counts, Policy::default()).into_iter().map(Figure::value).collect()
    }

    #[test]
    fn few_answers_of_one_week_wait_for_those_of_the_next() {
        assert_eq!(
            shown(&[0, 3, 12, 12, 14, 30]),
            [Some(0), None, Some(12), Some(12), None, Some(30)]
        );
    }

    #[test]
    fn a_count_that_is_corrected_by_few_is_hidden_too() {
        assert_eq!(shown(&[20, 18, 13]), [Some(20), None, Some(13)]);
    }

    proptest! {
        #[test]
        fn no_step_between_shown_points_is_small(
            steps in prop::collection::vec(0_u64..15, 1..20),
            small_max in 1_u64..15,
        ) {
            let policy = Policy::hiding_up_to(small_max);
            let mut sum = 0;
            let counts: Vec<u64> = steps.iter().map(|step| { sum += step; sum }).collect();
            let shown: Vec<u64> =
                series(&counts, policy).into_iter().filter_map(Figure::value).collect();
            let mut before = 0;
            for point in &shown {
                let step = point - before;
                prop_assert!(step == 0 || small_max < step, "{counts:?} {shown:?}");
                before = *point;
            }
            // However little is shown, the count is never far away.
            let last = counts.last().copied().unwrap_or_default();
            prop_assert!(last - before <= small_max);
        }

        #[test]
        fn another_week_takes_nothing_back(
            counts in prop::collection::vec(0_u64..60, 2..20),
        ) {
            let policy = Policy::default();
            let whole = series(&counts, policy);
            for weeks in 1..counts.len() {
                prop_assert_eq!(&series(&counts[..weeks], policy), &whole[..weeks]);
            }
        }
    }
}
