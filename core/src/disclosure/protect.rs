//! Which cells of a distribution to hide, so that no hidden one can be worked
//! out from what is shown.
//!
//! What an outsider is taken to know: the base, the headline (how many gave an
//! answer of the cut) if it is shown, every cell that is shown, and that zeros
//! are shown unless a whole group is hidden. From these no hidden cell may be
//! bounded more tightly than 1 to 5.

use super::rules::{
    BASE_MIN, Distribution, Figure, SMALL_MAX, Share, UNANIMOUS_BASE_MIN, is_small,
};

/// A distribution that may be shown to anybody who may read the results.
#[derive(Clone, Debug, PartialEq)]
pub struct Protected {
    /// How many answered the question.
    pub base: Figure,
    /// The share who gave an answer of the cut. [`Share::Hidden`] for questions
    /// with several answers each, which have no such share.
    pub headline: Share,
    /// In the order of the form.
    pub options: Vec<ProtectedOption>,
}

/// One answer, and what may be said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ProtectedOption {
    /// The answer.
    pub label: String,
    /// Whether it belongs to the cut.
    pub is_positive: bool,
    /// How many gave it.
    pub chosen: Figure,
    /// The share who gave it.
    pub share: Share,
}

/// Hides a lone count of children if it is small.
pub const fn count(count: u64) -> Figure {
    if is_small(count) { Figure::Hidden } else { Figure::Shown(count) }
}

/// Hides what must be hidden of one question's answers.
pub fn protect(distribution: &Distribution) -> Protected {
    let base = distribution.base;
    if base == 0 {
        return show(distribution, |_| true, Share::NoBase);
    }
    if base < BASE_MIN {
        let mut hidden = show(distribution, |_| false, Share::Hidden);
        hidden.base = Figure::Hidden;
        return hidden;
    }
    if distribution.is_multiple {
        return protect_multiple(distribution);
    }
    protect_single(distribution)
}

/// Each option is a question of its own: chosen or not.
fn protect_multiple(distribution: &Distribution) -> Protected {
    let base = distribution.base;
    let is_safe = |index: usize| {
        let chosen = distribution.options[index].chosen;
        !is_small(chosen) && !is_small(base.saturating_sub(chosen)) && !is_unanimous(chosen, base)
    };
    show(distribution, is_safe, Share::Hidden)
}

fn protect_single(distribution: &Distribution) -> Protected {
    let base = distribution.base;
    let counts: Vec<u64> = distribution.options.iter().map(|option| option.chosen).collect();
    if counts.iter().any(|chosen| is_unanimous(*chosen, base)) {
        return show(distribution, |_| false, Share::Hidden);
    }

    let group = |is_positive: bool| -> Vec<usize> {
        let members = distribution.options.iter().enumerate();
        members.filter(|(_, it)| it.is_positive == is_positive).map(|(index, _)| index).collect()
    };
    let (cut, others) = (group(true), group(false));
    let positive: u64 = cut.iter().map(|index| counts[*index]).sum();
    let rest = base.saturating_sub(positive);
    let is_headline_safe = !is_small(positive)
        && !is_small(rest)
        && !is_unanimous(positive, base)
        && !is_unanimous(rest, base);

    // A shown headline is one more sum that an outsider can subtract from, so
    // each side of it must hold by itself.
    let mut hidden = vec![false; counts.len()];
    if is_headline_safe {
        hide_in_group(&counts, &cut, &mut hidden);
        hide_in_group(&counts, &others, &mut hidden);
    } else {
        let everything: Vec<usize> = (0..counts.len()).collect();
        hide_in_group(&counts, &everything, &mut hidden);
    }
    let headline = if is_headline_safe { Share::of(positive, base) } else { Share::Hidden };
    show(distribution, |index| !hidden[index], headline)
}

/// Hides the small cells of a group whose sum is known, then the smallest
/// others until the hidden ones hold, and if that does not suffice all of it.
fn hide_in_group(counts: &[u64], group: &[usize], hidden: &mut [bool]) {
    for index in group {
        hidden[*index] = is_small(counts[*index]);
    }
    while !holds(counts, group, hidden) {
        let shown = group.iter().filter(|index| !hidden[**index] && 0 < counts[**index]);
        match shown.min_by_key(|index| counts[**index]) {
            Some(smallest) => hidden[*smallest] = true,
            None => {
                // Even the zeros: then nobody can count on the others being at least 1.
                for index in group {
                    hidden[*index] = true;
                }
                return;
            }
        }
    }
}

/// Whether no hidden cell of the group can be bounded more tightly than 1 to 5
/// by subtracting what is shown from the group's sum.
///
/// Each of `k` hidden cells is at least 1, so none can exceed `sum - (k - 1)`;
/// with two or more, each may be as low as 1.
fn holds(counts: &[u64], group: &[usize], hidden: &[bool]) -> bool {
    let cells = group.iter().filter(|index| hidden[**index]);
    let (number, sum) =
        cells.fold((0_u64, 0_u64), |(number, sum), index| (number + 1, sum + counts[*index]));
    number == 0 || (2 <= number && SMALL_MAX < sum.saturating_sub(number) + 2)
}

const fn is_unanimous(chosen: u64, base: u64) -> bool {
    base < UNANIMOUS_BASE_MIN && chosen == base
}

fn show(
    distribution: &Distribution,
    is_safe: impl Fn(usize) -> bool,
    headline: Share,
) -> Protected {
    let options = distribution.options.iter().enumerate().map(|(index, option)| {
        let (chosen, share) = if is_safe(index) {
            (Figure::Shown(option.chosen), Share::of(option.chosen, distribution.base))
        } else {
            (Figure::Hidden, Share::Hidden)
        };
        ProtectedOption {
            label: option.label.clone(),
            is_positive: option.is_positive,
            chosen,
            share,
        }
    });
    Protected { base: Figure::Shown(distribution.base), headline, options: options.collect() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::rules::OptionCount;
    use super::*;

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
        let protected = protect(&distribution(counts));
        protected.options.iter().map(|option| option.chosen.value()).collect()
    }

    #[test]
    fn large_counts_are_shown_with_their_headline() {
        let protected = protect(&distribution(&[(30, true), (20, false)]));
        assert_eq!(protected.base, Figure::Shown(50));
        assert_eq!(protected.headline, Share::Percent(60.0));
        assert_eq!(shown(&[(30, true), (20, false)]), [Some(30), Some(20)]);
    }

    #[test]
    fn a_small_count_is_never_alone() {
        // 3 could be worked out from 50 - 47, so 47 and the headline go too.
        assert_eq!(shown(&[(47, true), (3, false)]), [None, None]);
        let protected = protect(&distribution(&[(47, true), (3, false)]));
        assert_eq!(protected.headline, Share::Hidden);
    }

    #[test]
    fn a_headline_is_kept_where_each_side_of_it_holds() {
        let counts = [(40, true), (12, false), (3, false), (9, false)];
        assert_eq!(shown(&counts), [Some(40), Some(12), None, None]);
        assert_eq!(protect(&distribution(&counts)).headline, Share::Percent(62.5));
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
        let protected = protect(&distribution(&[(9, true), (0, false)]));
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
        let protected = protect(&several);
        let shown: Vec<_> = protected.options.iter().map(|it| it.chosen.value()).collect();
        assert_eq!(shown, [Some(30), None, None, Some(0)]);
        assert_eq!(protected.headline, Share::Hidden);
    }

    #[test]
    fn nobody_answered_is_not_hidden() {
        let protected = protect(&distribution(&[(0, true), (0, false)]));
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
        let positive: Option<u64> = protected.headline.value().map(|_| {
            distribution.options.iter().filter(|it| it.is_positive).map(|it| it.chosen).sum()
        });
        let bounds = |index: usize| {
            let option = &protected.options[index];
            if option.chosen != Figure::Hidden {
                return None;
            }
            let (group, sum): (Vec<usize>, u64) = match positive {
                Some(positive) => {
                    let group = (0..protected.options.len())
                        .filter(|it| protected.options[*it].is_positive == option.is_positive);
                    let sum =
                        if option.is_positive { positive } else { distribution.base - positive };
                    (group.collect(), sum)
                }
                None => ((0..protected.options.len()).collect(), distribution.base),
            };
            let side = positive.map(|_| option.is_positive);
            let least = u64::from(!all_hidden(side));
            let known: u64 =
                group.iter().filter_map(|it| protected.options[*it].chosen.value()).sum();
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
            let protected = protect(&distribution);
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
            let protected = protect(&distribution(&counts));
            for option in &protected.options {
                prop_assert!(option.chosen.value().is_none_or(|it| !is_small(it)));
                prop_assert_eq!(option.chosen == Figure::Hidden, option.share == Share::Hidden);
            }
        }
    }
}
