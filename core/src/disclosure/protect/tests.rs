//! Which cells are hidden of one table, looked at by itself.

use proptest::prelude::*;

use super::super::policy::SMALL_MAX;
use super::super::rules::OptionCount;
use super::*;

const USUAL: Policy = Policy::hiding_up_to(SMALL_MAX);

fn distribution(counts: &[(u64, bool)]) -> Distribution {
    let option = |(index, (chosen, is_positive)): (usize, &(u64, bool))| OptionCount {
        label: index.to_string(),
        chosen: *chosen,
        is_positive: *is_positive,
    };
    Distribution {
        base: counts.iter().map(|(chosen, _)| chosen).sum(),
        is_multiple: false,
        options: counts.iter().enumerate().map(option).collect(),
    }
}

fn shown(counts: &[(u64, bool)]) -> Vec<Option<u64>> {
    let protected = protect(&distribution(counts), USUAL);
    protected.options.iter().map(|option| option.chosen.value()).collect()
}

#[test]
fn large_counts_are_shown_with_their_headline() {
    let protected = protect(&distribution(&[(30, true), (20, false)]), USUAL);
    assert_eq!(protected.base, Figure::Shown(50));
    assert_eq!(protected.headline, Share::Percent(60.0));
    assert_eq!(shown(&[(30, true), (20, false)]), [Some(30), Some(20)]);
}

#[test]
fn a_small_count_is_never_alone() {
    // 3 could be worked out from 50 - 47, so 47 and the headline go too.
    assert_eq!(shown(&[(47, true), (3, false)]), [None, None]);
    let protected = protect(&distribution(&[(47, true), (3, false)]), USUAL);
    assert_eq!(protected.headline, Share::Hidden);
}

#[test]
fn a_headline_is_kept_where_each_side_of_it_holds() {
    let counts = [(40, true), (12, false), (3, false), (9, false)];
    assert_eq!(shown(&counts), [Some(40), Some(12), None, None]);
    assert_eq!(protect(&distribution(&counts), USUAL).headline, Share::Percent(62.5));
}

#[test]
fn two_ones_do_not_hide_each_other() {
    // Two hidden cells with a sum of 2 are 1 and 1, so a third joins them.
    assert_eq!(
        shown(&[(20, false), (10, false), (1, true), (1, true)]),
        [Some(20), None, None, None]
    );
}

#[test]
fn a_base_under_ten_shows_nothing() {
    let protected = protect(&distribution(&[(9, true), (0, false)]), USUAL);
    assert_eq!(protected.base, Figure::Hidden);
    assert_eq!(shown(&[(9, true), (0, false)]), [None, None]);
}

#[test]
fn in_a_small_group_what_everybody_said_is_hidden() {
    assert_eq!(shown(&[(19, true), (0, false)]), [None, None]);
    assert_eq!(shown(&[(20, true), (0, false)]), [Some(20), Some(0)]);
}

#[test]
fn of_several_answers_each_is_judged_alone() {
    let mut several = distribution(&[(30, true), (3, true), (38, true), (0, false)]);
    several.is_multiple = true;
    several.base = 40;
    let protected = protect(&several, USUAL);
    let shown: Vec<_> = protected.options.iter().map(|it| it.chosen.value()).collect();
    assert_eq!(shown, [Some(30), None, None, Some(0)]);
    assert_eq!(protected.headline, Share::Hidden);
}

#[test]
fn nobody_answered_is_not_hidden() {
    let protected = protect(&distribution(&[(0, true), (0, false)]), USUAL);
    assert_eq!(protected.base, Figure::Shown(0));
    assert_eq!(protected.headline, Share::NoBase);
}

/// Everything an outsider can do with sums: the possible values of each
/// hidden cell, by brute force over all fillings that fit what is shown.
fn possible(distribution: &Distribution, protected: &Protected) -> Vec<Option<(u64, u64)>> {
    let all_hidden = |is_positive: Option<bool>| {
        let mut group = protected
            .options
            .iter()
            .filter(|it| is_positive.is_none_or(|wanted| it.is_positive == wanted));
        group.all(|it| it.chosen == Figure::Hidden)
    };
    let positive: Option<u64> = protected
        .headline
        .value()
        .map(|_| distribution.options.iter().filter(|it| it.is_positive).map(|it| it.chosen).sum());
    let bounds = |index: usize| {
        let option = &protected.options[index];
        if option.chosen != Figure::Hidden {
            return None;
        }
        let (group, sum): (Vec<usize>, u64) = match positive {
            Some(positive) => {
                let group = (0..protected.options.len())
                    .filter(|it| protected.options[*it].is_positive == option.is_positive);
                let sum = if option.is_positive { positive } else { distribution.base - positive };
                (group.collect(), sum)
            }
            None => ((0..protected.options.len()).collect(), distribution.base),
        };
        let side = positive.map(|_| option.is_positive);
        let least = u64::from(!all_hidden(side));
        let known: u64 = group.iter().filter_map(|it| protected.options[*it].chosen.value()).sum();
        let others = group
            .iter()
            .filter(|it| **it != index && protected.options[**it].chosen == Figure::Hidden)
            .count() as u64;
        let sum = sum - known;
        let most = sum - others * least;
        // Alone it is the whole sum; with others it may be as low as the least.
        Some((if others == 0 { sum } else { least }, most))
    };
    (0..protected.options.len()).map(bounds).collect()
}

proptest! {
    #[test]
    fn no_hidden_count_can_be_bounded_more_tightly_than_one_to_five(
        counts in prop::collection::vec((0_u64..40, any::<bool>()), 2..8)
    ) {
        let distribution = distribution(&counts);
        let protected = protect(&distribution, USUAL);
        if protected.base == Figure::Hidden {
            return Ok(());
        }
        for (low, high) in possible(&distribution, &protected).into_iter().flatten() {
            prop_assert!(low <= 1 && SMALL_MAX <= high, "{counts:?}: {low} to {high}");
        }
    }

    #[test]
    fn no_small_count_is_ever_shown(
        counts in prop::collection::vec((0_u64..40, any::<bool>()), 2..8)
    ) {
        let protected = protect(&distribution(&counts), USUAL);
        for option in &protected.options {
            prop_assert!(option.chosen.value().is_none_or(|it| !USUAL.is_small(it)));
            prop_assert_eq!(option.chosen == Figure::Hidden, option.share == Share::Hidden);
        }
    }
}
