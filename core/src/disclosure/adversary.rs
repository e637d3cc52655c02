//! Somebody outside who has every release and tries everything.
//!
//! Knows nothing of the engine: takes what was shown, lists every way in which
//! the hidden numbers could be filled in, and looks between what each number
//! lies. Slow and exact, so only for small tables.

mod turnout;

use proptest::prelude::*;

use super::policy::Policy;
use super::protect::Protected;
use super::release::{Earlier, Shown, release};
use super::rules::{Distribution, Figure, OptionCount, Share};

/// Counts of the options, of which the first `cut` belong to the cut.
#[derive(Clone, Debug)]
pub(crate) struct Truth {
    pub(crate) counts: Vec<u64>,
    pub(crate) cut: usize,
}

impl Truth {
    pub(crate) fn distribution(&self) -> Distribution {
        let option = |(index, chosen): (usize, &u64)| OptionCount {
            label: index.to_string(),
            chosen: *chosen,
            is_positive: index < self.cut,
        };
        Distribution {
            base: self.counts.iter().sum(),
            is_multiple: false,
            options: self.counts.iter().enumerate().map(option).collect(),
        }
    }
}

/// Every filling that fits what one release shows; none if it shows nothing.
/// Zeros are shown unless a whole side of the cut is hidden.
pub(crate) fn fillings(shown: &Protected) -> Option<Vec<Vec<i64>>> {
    let base = i64::try_from(shown.base.value()?).unwrap();
    let positive = (0..=base).find(|part| {
        let part = Figure::Shown(part.unsigned_abs());
        shown.headline == Share::of(part, shown.base)
    });
    let is_side_hidden = |wanted: bool| {
        shown
            .options
            .iter()
            .filter(|it| it.is_positive == wanted)
            .all(|it| it.chosen == Figure::Hidden)
    };
    let mut found = vec![Vec::new()];
    for option in &shown.options {
        let choices: Vec<i64> = match option.chosen {
            Figure::Shown(count) => vec![i64::try_from(count).unwrap()],
            Figure::Hidden => (i64::from(!is_side_hidden(option.is_positive))..=base).collect(),
        };
        let mut longer = Vec::new();
        for filling in &found {
            let sum: i64 = filling.iter().sum();
            for choice in choices.iter().filter(|it| sum + **it <= base) {
                longer.push([filling.as_slice(), &[*choice]].concat());
            }
        }
        found = longer;
    }
    found.retain(|it| it.iter().sum::<i64>() == base);
    let in_cut = |it: &[i64]| -> i64 {
        it.iter().zip(&shown.options).filter(|(_, option)| option.is_positive).map(|it| it.0).sum()
    };
    found.retain(|it| positive.is_none_or(|positive| in_cut(it) == positive));
    Some(found)
}

/// Between what something lies, over everything that is possible.
pub(crate) fn between(values: impl Iterator<Item = i64>) -> Option<(i64, i64)> {
    values.fold(None, |seen, value| match seen {
        None => Some((value, value)),
        Some((low, high)) => Some((low.min(value), high.max(value))),
    })
}

/// Whether a small number is known more closely than from 1 to the policy's limit.
pub(crate) fn is_told(truth: i64, (low, high): (i64, i64), least: i64, policy: Policy) -> bool {
    let limit = i64::try_from(policy.small_max()).unwrap();
    (1..=limit).contains(&truth) && (least.max(1) < low || high < limit)
}

/// The same of a difference, which may be a small number of children more or less.
pub(crate) fn is_difference_told(truth: i64, (low, high): (i64, i64), policy: Policy) -> bool {
    let limit = i64::try_from(policy.small_max()).unwrap();
    (1..=limit).contains(&truth.abs()) && (1 < low || high < limit) && (-limit < low || high < -1)
}

/// What may have happened between two releases.
pub(crate) const STORIES: [fn(i64, i64) -> bool; 3] =
    [|_, _| true, |then, now| then <= now, |then, now| now <= then];

/// Whoever has these releases, oldest first, tries every story that what was
/// shown does not rule out, and that is true.
fn attack(truths: &[Truth], shown: &[Protected], policy: Policy) -> Result<(), TestCaseError> {
    let all: Vec<_> = shown.iter().map(fillings).collect();
    for then in 0..shown.len() {
        let Some(one) = &all[then] else { continue };
        attack_one(&truths[then], one, &shown[then], policy)?;
        for now in then + 1..shown.len() {
            let Some(other) = &all[now] else { continue };
            for story in STORIES {
                let pair = (&truths[then].counts, &truths[now].counts);
                let is_true =
                    pair.0.iter().zip(pair.1).all(|(a, b)| story(a.cast_signed(), b.cast_signed()));
                if is_true {
                    attack_two((&truths[then], one), (&truths[now], other), story, policy)?;
                }
            }
        }
    }
    Ok(())
}

pub(crate) fn attack_one(
    truth: &Truth,
    possible: &[Vec<i64>],
    shown: &Protected,
    policy: Policy,
) -> Result<(), TestCaseError> {
    prop_assert!(possible.contains(&signed(truth)), "{truth:?} {shown:?}");
    for (index, count) in signed(truth).into_iter().enumerate() {
        let range = between(possible.iter().map(|it| it[index])).unwrap();
        prop_assert!(!is_told(count, range, 1, policy), "{truth:?} {index} {range:?} {shown:?}");
    }
    for side in [true, false] {
        let sum = |it: &[i64]| -> i64 {
            let of_side = it.iter().enumerate().filter(|(index, _)| (*index < truth.cut) == side);
            of_side.map(|it| it.1).sum()
        };
        let range = between(possible.iter().map(|it| sum(it))).unwrap();
        let counts = signed(truth);
        let least = counts.iter().enumerate();
        let least = i64::try_from(
            least.filter(|(index, it)| (*index < truth.cut) == side && 0 < **it).count(),
        )
        .unwrap();
        prop_assert!(!is_told(sum(&signed(truth)), range, least, policy), "{truth:?} {shown:?}");
    }
    Ok(())
}

pub(crate) fn attack_two(
    (then, possible_then): (&Truth, &[Vec<i64>]),
    (now, possible_now): (&Truth, &[Vec<i64>]),
    story: fn(i64, i64) -> bool,
    policy: Policy,
) -> Result<(), TestCaseError> {
    let mut ranges = vec![None; 3 * then.counts.len()];
    let note = |range: &mut Option<(i64, i64)>, value: i64| {
        *range = between(range.iter().flat_map(|it| [it.0, it.1]).chain([value]));
    };
    let mut base = None;
    for one in possible_then {
        for other in possible_now {
            if !one.iter().zip(other).all(|(one, other)| story(*one, *other)) {
                continue;
            }
            note(&mut base, other.iter().sum::<i64>() - one.iter().sum::<i64>());
            for (index, (one, other)) in one.iter().zip(other).enumerate() {
                note(&mut ranges[3 * index], *one);
                note(&mut ranges[3 * index + 1], *other);
                note(&mut ranges[3 * index + 2], other - one);
            }
        }
    }
    let why = || format!("{then:?} {now:?} {ranges:?}");
    for (index, (one, other)) in signed(then).into_iter().zip(signed(now)).enumerate() {
        let range = |sort: usize| ranges[3 * index + sort].unwrap();
        prop_assert!(!is_told(one, range(0), 1, policy), "then {index} {}", why());
        prop_assert!(!is_told(other, range(1), 1, policy), "now {index} {}", why());
        prop_assert!(!is_difference_told(other - one, range(2), policy), "{index} {}", why());
    }
    let (low, high) = base.unwrap();
    let few = i64::try_from(policy.base_min()).unwrap();
    prop_assert!(low != high || low == 0 || few <= low.abs(), "{} children: {}", low, why());
    Ok(())
}

pub(crate) fn signed(truth: &Truth) -> Vec<i64> {
    truth.counts.iter().map(|it| it.cast_signed()).collect()
}

/// What is shown of each truth in turn, and the truths whose numbers were shown
/// at all: where earlier numbers are kept, there is nothing new to attack.
fn releases(truths: &[Truth], policy: Policy) -> (Vec<Truth>, Vec<Protected>) {
    let (mut known, mut told, mut shown) = (Shown::default(), Vec::new(), Vec::new());
    for truth in truths {
        let now = release(&truth.distribution(), policy, &known);
        if now.is_kept {
            continue;
        }
        told.push(truth.clone());
        shown.push(now.numbers.clone());
        known.earlier.push(Earlier {
            numbers: now.numbers,
            reasons: now.reasons,
            is_multiple: false,
            policy,
            is_same: true,
        });
    }
    (told, shown)
}

/// A question that is counted, and counted again when others have answered, or
/// when somebody has found a mistake.
fn histories(options: std::ops::Range<usize>, times: usize) -> impl Strategy<Value = Vec<Truth>> {
    let first = (options, 1_usize..3).prop_flat_map(|(options, cut)| {
        (prop::collection::vec(0_i64..12, options), Just(cut.min(options - 1)))
    });
    let step = (prop::collection::vec(-3_i64..9, 4), any::<bool>(), any::<bool>());
    (first, prop::collection::vec(step, times)).prop_map(|((first, cut), steps)| {
        let mut counts = first;
        let truth = |counts: &[i64]| Truth {
            counts: counts.iter().map(|it| it.cast_unsigned()).collect(),
            cut,
        };
        let mut truths = vec![truth(&counts)];
        for (step, is_growth, is_correction) in steps {
            for (count, step) in counts.iter_mut().zip(step) {
                let step = if is_growth { step.abs() } else { step };
                let step = if is_correction && step < 3 { 0 } else { step };
                *count = (*count + step).max(0);
            }
            truths.push(truth(&counts));
        }
        truths
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn whoever_has_one_release_learns_no_small_number(
        truths in histories(2..5, 0), small_max in 2_u64..8,
    ) {
        let policy = Policy::hiding_up_to(small_max);
        let (told, shown) = releases(&truths, policy);
        attack(&told, &shown, policy)?;
    }

    #[test]
    fn whoever_has_an_earlier_release_too_learns_nothing_of_those_between(
        truths in histories(2..4, 1), small_max in 2_u64..6,
    ) {
        let policy = Policy::hiding_up_to(small_max);
        let (told, shown) = releases(&truths, policy);
        attack(&told, &shown, policy)?;
    }

    #[test]
    fn whoever_has_all_releases_of_two_answers_learns_nothing(
        truths in histories(2..3, 4), small_max in 2_u64..6,
    ) {
        let policy = Policy::hiding_up_to(small_max);
        let (told, shown) = releases(&truths, policy);
        attack(&told, &shown, policy)?;
    }
}
