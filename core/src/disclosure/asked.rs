//! Questions that were asked only of those who gave some answer to another.
//!
//! How many were asked is as good as a count of that answer. Whoever was asked may
//! leave the question out, but nobody else answers it: so its base says that at
//! least so many gave one of the answers that led to it, and with the base of the
//! first question that at most so many gave another.

use super::difference::is_given_away;
use super::policy::Policy;
use super::release::Earlier;

/// At least so many gave one of these answers: they were asked another question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtLeast {
    /// The answers that led to the other question.
    pub answers: Vec<String>,
    /// How many answered it.
    pub base: u64,
}

/// The question that decides who is asked another.
#[derive(Clone, Debug, PartialEq)]
pub struct Gate {
    /// What was shown of it, oldest first.
    pub shown: Vec<Earlier>,
    /// What all questions that came after it said of it so far.
    pub later: Vec<AtLeast>,
    /// Its answers that lead to the question.
    pub answers: Vec<String>,
}

impl Gate {
    /// Whether one of its hidden answers could be worked out once it is known
    /// that so many answered the question that it leads to.
    pub(super) fn is_given_away_by(&self, base: u64, policy: Policy) -> bool {
        let tellings = |later: &[AtLeast]| {
            self.shown.iter().filter_map(|it| it.telling(later)).collect::<Vec<_>>()
        };
        let new = AtLeast { answers: self.answers.clone(), base };
        let after: Vec<AtLeast> = self.later.iter().cloned().chain([new]).collect();
        self.shown.iter().any(|it| it.is_unanimous_with(base, policy))
            || is_given_away(&tellings(&self.later), &tellings(&after), policy)
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::{Distribution, OptionCount, Share};
    use super::super::{Release, Shown, release};
    use super::*;

    fn counted(counts: &[(&str, u64)], cut: &[&str]) -> Distribution {
        let option = |(label, chosen): &(&str, u64)| OptionCount {
            label: (*label).to_owned(),
            chosen: *chosen,
            is_positive: cut.contains(label),
        };
        let base = counts.iter().map(|it| it.1).sum();
        Distribution { base, is_multiple: false, options: counts.iter().map(option).collect() }
    }

    fn earlier(release: Release) -> Earlier {
        Earlier {
            numbers: release.numbers,
            reasons: release.reasons,
            is_multiple: false,
            policy: Policy::default(),
            is_same: true,
        }
    }

    /// What is shown of a question that so many answered, half of them in each
    /// way, after one that was answered like this.
    fn after(gate: &Distribution, answers: &[&str], base: u64) -> Share {
        let first = release(gate, Policy::default(), &Shown::default());
        let gate = Gate {
            shown: vec![earlier(first)],
            later: Vec::new(),
            answers: answers.iter().map(|it| (*it).to_owned()).collect(),
        };
        let shown = Shown { gates: vec![gate], ..Shown::default() };
        let counts = [("Trusts", base / 2), ("Does not", base - base / 2)];
        release(&counted(&counts, &["Trusts"]), Policy::default(), &shown).numbers.headline
    }

    #[test]
    fn how_many_were_asked_does_not_tell_of_the_few_who_were_not() {
        let knows = counted(&[("Yes", 96), ("No", 4)], &["Yes"]);
        assert_eq!(after(&knows, &["Yes"], 96), Share::Hidden);
        // Two left it out: at most 6 said no, and that may be six.
        assert_eq!(after(&knows, &["Yes"], 95), Share::Percent(47.0 / 95.0 * 100.0));
        assert_eq!(after(&knows, &["Yes"], 94), Share::Percent(50.0));
        // Many who were not asked are no secret.
        let knows = counted(&[("Yes", 80), ("No", 20)], &["Yes"]);
        assert_eq!(after(&knows, &["Yes"], 80), Share::Percent(50.0));
    }

    #[test]
    fn that_all_of_few_were_asked_is_not_told() {
        let knows = counted(&[("Yes", 15), ("No", 0)], &["Yes"]);
        assert_eq!(after(&knows, &["Yes"], 15), Share::Hidden);
        let knows = counted(&[("Yes", 40), ("No", 0)], &["Yes"]);
        assert_eq!(after(&knows, &["Yes"], 40), Share::Percent(50.0));
    }

    #[test]
    fn an_answer_that_is_hidden_for_another_is_not_given_away_from_afar() {
        // No and Sometimes are 10 together; with 60 shown, a base of 66 would say
        // that 6 of them said Sometimes.
        let counts = [("Yes", 60), ("Sometimes", 6), ("Rarely", 8), ("No", 4)];
        let knows = counted(&counts, &["Yes"]);
        assert_eq!(after(&knows, &["Yes", "Sometimes"], 66), Share::Hidden);
        assert_eq!(after(&knows, &["Yes"], 60), Share::Percent(50.0));
    }

    #[test]
    fn what_was_told_of_the_later_question_first_hides_the_earlier_one() {
        let knows = counted(&[("Yes", 96), ("No", 4)], &["Yes"]);
        let later = vec![AtLeast { answers: vec!["Yes".to_owned()], base: 96 }];
        let shown = Shown { later, ..Shown::default() };
        let numbers = release(&knows, Policy::default(), &shown).numbers;
        assert_eq!(numbers.base.value(), None);
    }
}
