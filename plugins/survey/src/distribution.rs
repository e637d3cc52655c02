//! What somebody else counted for one question, and whether it can be true.

use lodestar_plugin_sdk::batch::{Counted, Note, OptionCount};
use lodestar_plugin_sdk::codebook::Question;

use crate::agreed::Agreed;
use crate::notes::Sentence;
use crate::options::Options;
use crate::percent::Percent;
use crate::words::{self, contradictions};

/// What one row says about one option.
#[derive(Clone)]
pub(crate) struct Given {
    pub(crate) line: u64,
    pub(crate) count: u32,
    pub(crate) percent: Option<Percent>,
}

/// What the file says about one question.
pub(crate) struct Distribution {
    pub(crate) questionnaire: usize,
    pub(crate) options: Options,
    given: Vec<Option<Given>>,
    /// How many answered the question, as its rows say.
    pub(crate) base: Agreed,
    /// A row of it was refused, so that its base cannot be known.
    pub(crate) is_doubtful: bool,
}

/// Why a question is left out, and the rows that are to blame.
pub(crate) struct Fault {
    pub(crate) notes: Vec<Note>,
    pub(crate) lines: Vec<u64>,
}

impl From<Sentence> for Fault {
    fn from(sentence: Sentence) -> Self {
        Self { notes: vec![sentence.note()], lines: Vec::new() }
    }
}

impl Distribution {
    pub(crate) fn of(questionnaire: usize, asked: &Question) -> Self {
        Self {
            questionnaire,
            options: Options::of(asked),
            given: vec![None; asked.options.len()],
            base: Agreed::default(),
            is_doubtful: false,
        }
    }

    /// Takes what a row says, or says why not.
    pub(crate) fn take(
        &mut self,
        option: usize,
        given: Result<Given, Sentence>,
    ) -> Result<(), Sentence> {
        let reason = match (given, &mut self.given[option]) {
            (Ok(given), slot @ None) => {
                *slot = Some(given);
                return Ok(());
            }
            (Ok(_), Some(before)) => words::rows::option_twice(before.line),
            (Err(reason), _) => reason,
        };
        self.is_doubtful = true;
        Err(reason)
    }

    /// How many chose any option.
    pub(crate) fn sum(&self) -> u64 {
        self.given.iter().flatten().map(|it| u64::from(it.count)).sum()
    }

    fn largest(&self) -> u64 {
        self.given.iter().flatten().map(|it| u64::from(it.count)).max().unwrap_or_default()
    }

    /// The base of its percentages, or why there is none. Where a child may
    /// choose more than one option the counts do not say it.
    pub(crate) fn checked(&self, asked: &Question, responded: Agreed) -> Result<u64, Fault> {
        if self.is_doubtful {
            return Err(words::warnings::question_incomplete(&asked.title).into());
        }
        if self.base == Agreed::Contradicted {
            return Err(words::warnings::bases_differ(&asked.title).into());
        }
        let (said, sum) = (self.base.number(), self.sum());
        let base = if asked.is_multiple {
            let base = said.or(responded.number());
            let is_chosen = 0 < sum || base == Some(0);
            let base = base.ok_or_else(|| words::warnings::multiple_without_base(&asked.title))?;
            if base < self.largest() {
                let largest = self.largest();
                return Err(contradictions::more_than_base(&asked.title, largest, base).into());
            }
            // A child may choose none, but whoever responded need not have answered.
            if sum < base && (said.is_none() || !is_chosen) {
                return Err(contradictions::fewer_chosen(&asked.title, sum, base).into());
            }
            base
        } else {
            if let Some(said) = said.filter(|&said| said != sum) {
                return Err(contradictions::other_base(&asked.title, sum, said).into());
            }
            sum
        };
        self.check_percentages(asked, base).map(|()| base)
    }

    fn check_percentages(&self, asked: &Question, base: u64) -> Result<(), Fault> {
        let given = || self.given.iter().flatten();
        let counts: Vec<u64> = given().map(|it| u64::from(it.count)).collect();
        let wrong = given().filter_map(|it| {
            let said = it.percent.filter(|percent| !percent.is_of(it.count, base))?;
            Some((it.line, contradictions::percent_contradicts(it.count, &counts, base, said)))
        });
        let (lines, mut notes): (Vec<u64>, Vec<Note>) =
            wrong.map(|(line, sentence)| (line, sentence.at(line))).unzip();
        if lines.is_empty() {
            return Ok(());
        }
        notes.push(words::warnings::question_incomplete(&asked.title).note());
        Err(Fault { notes, lines })
    }

    pub(crate) fn counted(&self, asked: &Question, base: u64, responded: u64) -> Counted {
        let count = |it: &Option<Given>| it.as_ref().map_or(0, |it| u64::from(it.count));
        let options = asked.options.iter().zip(&self.given);
        Counted {
            questionnaire: asked.questionnaire.clone(),
            indicator: asked.indicator.clone(),
            base,
            skipped: responded.saturating_sub(base),
            options: options
                .map(|(option, it)| OptionCount { option: option.clone(), count: count(it) })
                .collect(),
        }
    }
}
