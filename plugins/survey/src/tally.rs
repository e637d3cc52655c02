//! The answers to one question so far.

use lodestar_plugin_sdk::batch::{Counted, OptionCount};
use lodestar_plugin_sdk::codebook::Question;

use crate::notes::Lines;
use crate::options::Options;
use crate::plain;

pub(crate) struct Tally {
    /// Its place in the codebook.
    pub(crate) question: usize,
    pub(crate) options: Options,
    pub(crate) counts: Vec<u64>,
    pub(crate) base: u64,
    /// Answers that are no option, and may be the code of one.
    pub(crate) codes: Lines,
}

impl Tally {
    pub(crate) fn of(question: usize, asked: &Question) -> Self {
        let options = Options::of(asked);
        let counts = vec![0; asked.options.len()];
        Self { question, options, counts, base: 0, codes: Lines::default() }
    }

    /// Adds what its options have counted by themselves.
    pub(crate) fn settled(mut self) -> Self {
        for (option, count) in self.options.counts() {
            self.counts[option] += count;
            self.base += count;
        }
        self
    }

    /// Whether the answers are more likely codes than options: numbers alone,
    /// and some of them no option. Then even a number that is one, as in “1 or
    /// 2 placements”, may be the code of another. A zero that is an option is
    /// none: codes begin at 1.
    pub(crate) fn is_coded(&self, asked: &Question) -> bool {
        let chosen = asked.options.iter().zip(&self.counts).filter(|(_, count)| 0 < **count);
        let is_number = |it: &str| plain::children(it).is_some_and(|it| 0 < it);
        0 < self.codes.count && chosen.into_iter().all(|(option, _)| is_number(option))
    }

    /// Whether its base cannot be believed: of children who may choose more than
    /// one option, every single one chose none.
    pub(crate) fn is_never_chosen(&self, asked: &Question) -> bool {
        asked.is_multiple && 0 < self.base && self.counts.iter().all(|it| *it == 0)
    }

    pub(crate) fn counted(self, asked: &Question, responded: u64) -> Counted {
        let options = asked.options.iter().zip(self.counts);
        Counted {
            questionnaire: asked.questionnaire.clone(),
            indicator: asked.indicator.clone(),
            base: self.base,
            skipped: responded.saturating_sub(self.base),
            options: options
                .map(|(option, count)| OptionCount { option: option.clone(), count })
                .collect(),
        }
    }
}
