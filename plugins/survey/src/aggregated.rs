//! The form with a row for each answer to choose from: somebody else counted,
//! and what they say is checked as far as it can be. What contradicts itself is
//! left out, and never mended.

use std::collections::BTreeMap;

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::{Batch, Note, Participation};

use crate::agreed::Agreed;
use crate::column::Use;
use crate::distribution::{Distribution, Given};
use crate::heading::Heading;
use crate::notes::{Refused, Sentence};
use crate::options::is_nothing;
use crate::percent::Percent;
use crate::plain;
use crate::rows::{Row, Rows};
use crate::survey::{Ask, Found};
use crate::table::{Counting, Table};
use crate::words::{self, contradictions};

/// Takes every row of the table.
pub(crate) fn count<R: Rows>(
    ask: &Ask<'_>,
    heading: &Heading,
    table: &mut Table<R>,
) -> Result<Found, Refusal> {
    let mut totals = Totals::new(ask, heading);
    let mut left_out = table.count(&mut totals)?;
    let batch = totals.batch(&mut left_out.refused);
    Ok(Found { batch, left_out, ..Found::default() })
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
        let unknown = || words::rows::indicator_unknown().of(self.heading.title(&Use::Indicator));
        Ok((questionnaire, question.ok_or_else(unknown)?))
    }

    /// The count of a row, or why it has none. A percentage gives one only in a
    /// file without counts: a count that is not there may be hidden on purpose.
    fn given(&self, row: &Row) -> Result<Given, Sentence> {
        let percent = Percent::parse(self.cell(row, &Use::Percent));
        let base = self.cell(row, &Use::Base);
        let of = |sentence: Sentence, it: &Use| sentence.of(self.heading.title(it));
        let base_count = plain::children(base);
        if base_count.is_none() && !plain::is_blank(base) {
            return Err(of(words::rows::base_not_a_count(), &Use::Base));
        }
        let count = if self.heading.columns(&Use::Count).next().is_some() {
            let count = plain::children(self.cell(row, &Use::Count));
            count.ok_or_else(|| of(words::rows::not_a_count(), &Use::Count))
        } else {
            let count = percent.zip(base_count).and_then(|(it, base)| it.count_of(base));
            count.ok_or_else(|| of(words::rows::percent_not_exact(), &Use::Percent))
        }?;
        Ok(Given { line: row.line, count, percent })
    }

    /// Takes out the questions that cannot be true, and refuses the rows that
    /// are to blame. What is left is returned with its base.
    fn checked(&mut self, refused: &mut Refused) -> (Vec<(usize, u64)>, Vec<Note>) {
        let (mut bases, mut notes) = (Vec::new(), Vec::new());
        for (&question, distribution) in &self.distributions {
            let asked = self.ask.book.question(question);
            let responded = self.people[distribution.questionnaire].responded;
            match distribution.checked(asked, responded) {
                Ok(base) => bases.push((question, base)),
                Err(fault) => {
                    notes.extend(fault.notes);
                    for line in fault.lines {
                        let column = self.heading.title(&Use::Percent);
                        refused.add(line, words::rows::percent_wrong().of(column));
                    }
                }
            }
        }
        (bases, notes)
    }

    fn batch(mut self, refused: &mut Refused) -> Batch {
        let (bases, mut warnings) = self.checked(refused);
        // As the file says, but never fewer than answered one of its questions.
        let said = self.people.iter().map(|it| it.responded.number().unwrap_or_default());
        let mut responded: Vec<u64> = said.collect();
        for &(question, base) in &bases {
            let distribution = &self.distributions[&question];
            let said = self.people[distribution.questionnaire].responded.number();
            let title = &self.ask.book.question(question).title;
            warnings.extend(
                said.filter(|&said| said < base)
                    .map(|said| contradictions::fewer_responded(title, base, said).note()),
            );
            let of = &mut responded[distribution.questionnaire];
            *of = base.max(*of);
        }
        let results = bases.iter().map(|&(question, base)| {
            let distribution = &self.distributions[&question];
            let asked = self.ask.book.question(question);
            distribution.counted(asked, base, responded[distribution.questionnaire])
        });
        let results = results.filter(|it| 0 < it.base + it.skipped).collect();
        warnings.extend(self.people_notes(&responded));
        let participation = self.participation(&responded);
        Batch { participation, results, warnings, ..Batch::default() }
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

impl Counting for Totals<'_> {
    fn add(&mut self, row: &Row) -> Result<(), Sentence> {
        let (questionnaire, question) = self.question(row)?;
        let given = self.given(row);
        let text = self.cell(row, &Use::Option);
        let [responded, eligible] = [Use::Responded, Use::Eligible].map(|it| self.cell(row, &it));
        let base = self.cell(row, &Use::Base);

        self.last = Some(question);
        self.people[questionnaire].responded.hear(responded);
        self.people[questionnaire].eligible.hear(eligible);
        let asked = self.ask.book.question(question);
        let distribution = self
            .distributions
            .entry(question)
            .or_insert_with(|| Distribution::of(questionnaire, asked));
        distribution.base.hear(base);
        match distribution.options.find(text, &mut self.buffer) {
            Some(option) => distribution.take(option, given),
            // How many would rather not say belongs to no base.
            None if is_nothing(text) => Ok(()),
            None => Err(words::rows::option_unknown().of(self.heading.title(&Use::Option))),
        }
    }

    /// A damaged row leaves its question in doubt; if it does not say which
    /// that is, the question of the row before.
    fn doubt(&mut self, row: &Row) {
        let question = self.question(row).map(|(_, question)| question).ok().or(self.last);
        if let Some(it) = question.and_then(|it| self.distributions.get_mut(&it)) {
            it.is_doubtful = true;
        }
    }

    fn is_foreign(&mut self, row: &Row) -> bool {
        let names = self.heading.columns(&Use::Questionnaire);
        let mut is_known = names.map(|it| self.ask.book.questionnaire(row.cell(it)).is_some());
        let indicator = self.cell(row, &Use::Indicator);
        let questionnaires = 0..self.ask.book.codebook.questionnaires.len();
        !is_known.any(|it| it)
            && questionnaires.into_iter().all(|it| self.ask.book.named(it, indicator).is_none())
    }
}
