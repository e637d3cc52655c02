//! The form with a row for each answer to choose from: somebody else counted,
//! and what they say is checked as far as it can be.

use std::collections::BTreeMap;

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::{Batch, Counted, Note, OptionCount, Participation};
use lodestar_plugin_sdk::codebook::Question;

use crate::agreed::Agreed;
use crate::heading::{Heading, Use};
use crate::notes::{Refused, Sentence};
use crate::options::{Options, is_nothing};
use crate::percent::Percent;
use crate::plain;
use crate::rows::{Row, Rows};
use crate::survey::Ask;
use crate::table::{Next, Table};
use crate::words::{self, contradictions};

/// Takes every row of the table.
pub(crate) fn count<R: Rows>(
    ask: &Ask<'_>,
    heading: &Heading,
    table: &mut Table<R>,
) -> Result<Batch, Refusal> {
    let mut totals = Totals::new(ask, heading);
    let mut row = Row::default();
    loop {
        match table.read(&mut row)? {
            Next::Row => {
                if let Err(reason) = totals.add(&row) {
                    totals.refused.add(row.line, reason);
                }
            }
            Next::Damaged(reason) => {
                totals.doubt(&row);
                totals.refused.add(row.line, reason);
            }
            Next::End => return Ok(totals.into_batch()),
        }
    }
}

/// What one row says about one option.
#[derive(Clone)]
struct Given {
    line: u64,
    count: u32,
    percent: Option<Percent>,
}

/// What the file says about one question.
struct Distribution {
    questionnaire: usize,
    options: Options,
    given: Vec<Option<Given>>,
    /// A row of it was refused, so that its base cannot be known.
    is_doubtful: bool,
}

impl Distribution {
    fn sum(&self) -> u64 {
        self.given.iter().flatten().map(|it| u64::from(it.count)).sum()
    }

    fn largest(&self) -> u64 {
        self.given.iter().flatten().map(|it| u64::from(it.count)).max().unwrap_or_default()
    }

    fn counted(&self, asked: &Question, base: u64, responded: u64) -> Counted {
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

/// What the file says about one questionnaire.
#[derive(Clone, Default)]
struct People {
    responded: Agreed,
    eligible: Agreed,
}

struct Totals<'a> {
    ask: &'a Ask<'a>,
    heading: &'a Heading,
    /// By the question's place in the codebook.
    distributions: BTreeMap<usize, Distribution>,
    people: Vec<People>,
    /// The question of the row before.
    last: Option<usize>,
    refused: Refused,
    buffer: String,
}

impl<'a> Totals<'a> {
    fn new(ask: &'a Ask<'a>, heading: &'a Heading) -> Self {
        Self {
            ask,
            heading,
            distributions: BTreeMap::new(),
            people: vec![People::default(); ask.book.codebook.questionnaires.len()],
            last: None,
            refused: Refused::default(),
            buffer: String::new(),
        }
    }

    fn cell<'r>(&self, row: &'r Row, wanted: &Use) -> &'r str {
        self.heading.columns(wanted).next().map(|it| row.cell(it)).unwrap_or_default()
    }

    fn question(&self, row: &Row) -> Result<(usize, usize), Sentence> {
        let questionnaire = self.ask.questionnaire(self.heading, row)?;
        let name = self.cell(row, &Use::Indicator);
        let question = self.ask.book.named(questionnaire, name);
        Ok((questionnaire, question.ok_or_else(words::indicator_unknown)?))
    }

    /// Takes one row, or says why it cannot be taken.
    fn add(&mut self, row: &Row) -> Result<(), Sentence> {
        let (questionnaire, question) = self.question(row)?;
        let count = plain::children(self.cell(row, &Use::Count));
        let percent = Percent::parse(self.cell(row, &Use::Percent));
        let text = self.cell(row, &Use::Option);
        let people = [self.cell(row, &Use::Responded), self.cell(row, &Use::Eligible)];

        self.last = Some(question);
        self.people[questionnaire].responded.hear(people[0]);
        self.people[questionnaire].eligible.hear(people[1]);
        let asked = self.ask.book.question(question);
        let distribution = self.distributions.entry(question).or_insert_with(|| Distribution {
            questionnaire,
            options: Options::of(asked),
            given: vec![None; asked.options.len()],
            is_doubtful: false,
        });
        let Some(option) = distribution.options.find(text, &mut self.buffer) else {
            // How many would rather not say belongs to no base.
            return if is_nothing(text) { Ok(()) } else { Err(words::option_unknown()) };
        };
        let slot = &mut distribution.given[option];
        let Some(count) = count else {
            distribution.is_doubtful = true;
            return Err(words::not_a_count());
        };
        if let Some(before) = slot {
            distribution.is_doubtful = true;
            return Err(words::option_twice(before.line));
        }
        *slot = Some(Given { line: row.line, count, percent });
        Ok(())
    }

    /// A damaged row leaves its question in doubt; if it does not say which
    /// that is, the question of the row before.
    fn doubt(&mut self, row: &Row) {
        let question = self.question(row).map(|(_, question)| question).ok().or(self.last);
        if let Some(it) = question.and_then(|it| self.distributions.get_mut(&it)) {
            it.is_doubtful = true;
        }
    }

    fn into_batch(mut self) -> Batch {
        let mut warnings = self.leave_out_doubtful();
        let responded = self.responded();
        let mut results = Vec::with_capacity(self.distributions.len());
        for (&question, distribution) in &self.distributions {
            let asked = self.ask.book.question(question);
            let said = self.people[distribution.questionnaire].responded.number();
            let base = match (asked.is_multiple, said) {
                (false, _) => distribution.sum(),
                (true, Some(said)) => said,
                // Taken out above.
                (true, None) => continue,
            };
            warnings.extend(
                said.filter(|&said| said < base)
                    .map(|said| contradictions::fewer_responded(&asked.title, base, said).note()),
            );
            warnings.extend(percent_notes(distribution, base));
            let responded = responded[distribution.questionnaire];
            results.push(distribution.counted(asked, base, responded));
        }
        warnings.extend(self.people_notes(&responded));
        results.retain(|it| 0 < it.base + it.skipped);
        Batch {
            participation: self.participation(&responded),
            results,
            warnings,
            refused: self.refused.into_notes(),
            ..Batch::default()
        }
    }

    /// Takes out the questions whose base cannot be known.
    fn leave_out_doubtful(&mut self) -> Vec<Note> {
        let mut notes = Vec::new();
        self.distributions.retain(|&question, it| {
            let asked = self.ask.book.question(question);
            let responded = self.people[it.questionnaire].responded.number();
            let reason = match (it.is_doubtful, asked.is_multiple, responded) {
                (true, _, _) => words::question_incomplete(&asked.title),
                (false, true, None) => words::multiple_without_responded(&asked.title),
                (false, true, Some(responded)) if responded < it.largest() => {
                    contradictions::more_than_responded(&asked.title, it.largest(), responded)
                }
                _ => return true,
            };
            notes.push(reason.note());
            false
        });
        notes
    }

    /// For each questionnaire, how many answered it: as the file says, but
    /// never fewer than answered one of its questions.
    fn responded(&self) -> Vec<u64> {
        let said = self.people.iter().map(|it| it.responded.number().unwrap_or_default());
        let mut responded: Vec<u64> = said.collect();
        for (&question, it) in &self.distributions {
            if !self.ask.book.question(question).is_multiple {
                responded[it.questionnaire] = responded[it.questionnaire].max(it.sum());
            }
        }
        responded
    }

    fn participation(&self, responded: &[u64]) -> Vec<Participation> {
        let questionnaires = self.ask.book.codebook.questionnaires.iter();
        questionnaires
            .zip(&self.people)
            .zip(responded)
            .filter(|(_, responded)| 0 < **responded)
            .map(|((questionnaire, people), &responded)| Participation {
                questionnaire: questionnaire.key.clone(),
                responded,
                eligible: people.eligible.at_least(responded),
            })
            .collect()
    }

    fn people_notes(&self, responded: &[u64]) -> Vec<Note> {
        let mut notes = Vec::new();
        for (questionnaire, (people, &responded)) in self.people.iter().zip(responded).enumerate() {
            let title = self.ask.book.title(questionnaire);
            notes.extend(contradictions::responded(title, people.responded).map(Sentence::note));
            notes.extend(
                contradictions::eligible(title, people.eligible, responded).map(Sentence::note),
            );
        }
        notes
    }
}

fn percent_notes(distribution: &Distribution, base: u64) -> Vec<Note> {
    let given = || distribution.given.iter().flatten();
    let counts: Vec<u64> = given().map(|it| u64::from(it.count)).collect();
    let note = |it: &Given| {
        let said = it.percent.filter(|percent| !percent.is_of(it.count, base))?;
        Some(contradictions::percent_contradicts(it.count, &counts, base, said).at(it.line))
    };
    given().filter_map(note).collect()
}
