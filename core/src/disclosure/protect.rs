//! A question's answers as a table: the options, the headline, the base, and
//! what an outsider could subtract from what.

use super::policy::{Policy, is_unreliable};
use super::rules::{Distribution, Figure, Mark, Reason, Share};
use super::table::{Shape, Sort, Table};

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

/// Why each number of a question is hidden; none for those that are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reasons {
    /// Of the base.
    pub base: Option<Reason>,
    /// Of the headline. None for a question with several answers each.
    pub headline: Option<Reason>,
    /// In the order of the form.
    pub options: Vec<Option<Reason>>,
}

impl Protected {
    /// What may be seen of some figures. Every percentage is worked out here, so
    /// there is none beside a hidden count.
    pub(crate) fn shown<'a>(
        base: Figure,
        headline: Figure,
        options: impl Iterator<Item = (&'a str, bool, Figure)>,
    ) -> Self {
        let options = options.map(|(label, is_positive, chosen)| ProtectedOption {
            label: label.to_owned(),
            is_positive,
            chosen,
            share: Share::of(chosen, base),
        });
        Self { base, headline: Share::of(headline, base), options: options.collect() }
    }

    /// [`Mark::Unreliable`] if so few answered that each child moves a percentage
    /// by several points.
    pub fn reliability(&self) -> Option<Mark> {
        self.base.value().filter(|base| is_unreliable(*base)).map(|_| Mark::Unreliable)
    }

    /// How many gave an answer of the cut, if that may be seen.
    pub fn positive(&self) -> Figure {
        self.headline.count(self.base).into()
    }
}

/// Hides a lone count of children if it is small.
pub const fn count(count: u64, policy: Policy) -> Figure {
    if policy.is_small(count) { Figure::Hidden } else { Figure::Shown(count) }
}

/// Hides what must be hidden of one question's answers, whatever was shown of
/// them before. What has been released is protected by
/// [`release`](super::release) instead.
pub fn protect(distribution: &Distribution, policy: Policy) -> Protected {
    let question = Question::of(distribution);
    let counts = question.counts(distribution);
    question.protected(distribution, &question.table(&counts, policy))
}

/// Where the numbers of a question stand in its table: its options first, then
/// the base, then either the headline and what is outside it, or for each option
/// who did not choose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Question {
    pub(super) shape: Shape,
    options: usize,
    is_multiple: bool,
}

impl Question {
    pub(super) fn of(distribution: &Distribution) -> Self {
        let cut = distribution.options.iter().map(|option| option.is_positive);
        Self::with(&cut.collect::<Vec<_>>(), distribution.is_multiple)
    }

    pub(super) fn with(cut: &[bool], is_multiple: bool) -> Self {
        const BASE: usize = 2;
        let mut shape = Shape::default();
        let group = |is_positive: bool| usize::from(is_positive && !is_multiple);
        let options: Vec<usize> = cut.iter().map(|it| shape.cell(Sort::Told, group(*it))).collect();
        let base = shape.cell(Sort::Base, BASE);
        if is_multiple {
            for option in &options {
                let others = shape.cell(Sort::Untold, BASE + 1);
                shape.adds_up(base, [*option, others]);
            }
        } else {
            let positive = shape.cell(Sort::Told, BASE + 1);
            let rest = shape.cell(Sort::Untold, BASE + 2);
            let side = |wanted: bool| options.iter().copied().filter(move |it| cut[*it] == wanted);
            shape.adds_up(positive, side(true));
            shape.adds_up(rest, side(false));
            shape.adds_up(base, [positive, rest]);
            shape.tells_apart(positive, [0, 1]);
        }
        Self { shape, options: cut.len(), is_multiple }
    }

    pub(super) const fn base(&self) -> usize {
        self.options
    }

    /// Where the headline stands, if the question has one.
    pub(super) fn positive(&self) -> Option<usize> {
        (!self.is_multiple).then_some(self.options + 1)
    }

    /// Every count of the table.
    pub(super) fn counts(&self, distribution: &Distribution) -> Vec<u64> {
        let base = distribution.base;
        let chosen = || distribution.options.iter().map(|option| option.chosen);
        let mut counts: Vec<u64> = chosen().chain([base]).collect();
        if self.is_multiple {
            counts.extend(chosen().map(|it| base.saturating_sub(it)));
        } else {
            let cut = distribution.options.iter().filter(|option| option.is_positive);
            let positive: u64 = cut.map(|option| option.chosen).sum();
            counts.extend([positive, base.saturating_sub(positive)]);
        }
        counts
    }

    /// What is shown of an earlier release, cell by cell.
    pub(super) fn seen(&self, numbers: &Protected) -> Vec<Option<u64>> {
        let mut seen: Vec<Option<u64>> =
            numbers.options.iter().map(|option| option.chosen.value()).collect();
        seen.push(numbers.base.value());
        if self.is_multiple {
            seen.extend(std::iter::repeat_n(None, self.options));
        } else {
            seen.extend([numbers.positive().value(), None]);
        }
        seen
    }

    /// The table with everything hidden that must be, looked at by itself.
    pub(super) fn table<'a>(&'a self, counts: &'a [u64], policy: Policy) -> Table<'a> {
        let mut table = Table::new(&self.shape, counts, policy);
        let base = counts[self.base()];
        if base == 0 {
            return table;
        }
        if base < policy.base_min() {
            table.hidden = vec![None; counts.len()];
            table.hide_all(Reason::SmallBase);
            return table;
        }
        let is_unanimous = |cell: usize| policy.is_unanimous(counts[cell], base);
        if self.is_multiple {
            let unanimous: Vec<usize> = (0..self.options).filter(|it| is_unanimous(*it)).collect();
            table.hide_each(&unanimous, Reason::Unanimous);
        } else if (0..counts.len()).any(|it| it != self.base() && is_unanimous(it)) {
            table.hidden = vec![None; counts.len()];
            table.hide_all_but_base(Reason::Unanimous);
        }
        table.close(policy);
        table
    }

    /// What may be seen, once the table is as it may be.
    pub(super) fn protected(&self, distribution: &Distribution, table: &Table<'_>) -> Protected {
        let seen = table.seen();
        let options = distribution.options.iter().zip(&seen);
        let headline = self.positive().and_then(|it| seen[it]);
        Protected::shown(
            seen[self.base()].into(),
            headline.into(),
            options
                .map(|(option, seen)| (option.label.as_str(), option.is_positive, (*seen).into())),
        )
    }

    /// Why, cell by cell.
    pub(super) fn reasons(&self, table: &Table<'_>) -> Reasons {
        Reasons {
            base: table.hidden[self.base()],
            headline: self.positive().and_then(|it| table.hidden[it]),
            options: table.hidden[..self.options].to_vec(),
        }
    }
}

#[cfg(test)]
mod tests;
