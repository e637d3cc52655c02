//! The same for who could answer and who did.

use proptest::prelude::*;

use super::super::policy::Policy;
use super::super::release::{Turnout, turnout};
use super::super::rules::Figure;
use super::{between, is_told};

proptest! {
    #[test]
    fn who_took_part_tells_of_no_few_children(
        lines in prop::collection::vec((0_u64..30, prop::option::of(0_u64..12)), 1..5),
        small_max in 2_u64..8,
    ) {
        let policy = Policy::hiding_up_to(small_max);
        let mut earlier: Vec<(Turnout, Policy)> = Vec::new();
        for (responded, missed) in &lines {
            let eligible = missed.map(|missed| missed + responded);
            let now = turnout(eligible, *responded, policy, &earlier).0;
            let is_kept = earlier.last().is_some_and(|(last, _)| *last == now);
            if !is_kept {
                attack_turnout((*responded, *missed), now, policy)?;
                for (before, _) in &earlier {
                    for (one, other) in shown_pairs(before, &now) {
                        let step = one.abs_diff(other);
                        prop_assert!(!policy.is_small(step), "{lines:?} {before:?} {now:?}");
                    }
                }
                earlier.push((now, policy));
            }
        }
    }
}

/// The same number in two releases, where both show it.
fn shown_pairs(one: &Turnout, other: &Turnout) -> Vec<(u64, u64)> {
    let pairs = [
        one.responded.value().zip(other.responded.value()),
        one.eligible.and_then(Figure::value).zip(other.eligible.and_then(Figure::value)),
    ];
    pairs.into_iter().flatten().collect()
}

fn attack_turnout(
    (responded, missed): (u64, Option<u64>),
    shown: Turnout,
    policy: Policy,
) -> Result<(), TestCaseError> {
    prop_assert!(shown.responded.value().is_none_or(|it| it == responded && !policy.is_small(it)));
    let Some((missed, eligible)) = missed.zip(shown.eligible) else { return Ok(()) };
    let most = eligible.value().unwrap_or(100).cast_signed();
    let possible = (0..=most).flat_map(|all| (0..=all).map(move |part| (all, part)));
    let fits = |(all, part): &(i64, i64)| {
        eligible.value().is_none_or(|it| it.cast_signed() == *all)
            && shown.responded.value().is_none_or(|it| it.cast_signed() == *part)
    };
    let possible: Vec<(i64, i64)> = possible.filter(fits).collect();
    for (truth, range) in [
        (responded, between(possible.iter().map(|it| it.1))),
        (missed, between(possible.iter().map(|it| it.0 - it.1))),
        (responded + missed, between(possible.iter().map(|it| it.0))),
    ] {
        prop_assert!(
            !is_told(truth.cast_signed(), range.unwrap(), 1, policy),
            "{responded} {missed} {shown:?}"
        );
    }
    Ok(())
}
