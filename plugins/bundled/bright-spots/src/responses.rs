//! The form with a row for each child: every row is counted as it is read, and
//! then forgotten.

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::{Batch, Counted, Note, OptionCount, Participation};
use lodestar_plugin_sdk::codebook::Question;

use crate::agreed::Agreed;
use crate::heading::{Heading, Use};
use crate::notes::{Lines, Refused, Sentence};
use crate::options::{Options, Said, is_nothing};
use crate::rows::{Row, Rows};
use crate::survey::Ask;
use crate::table::{Next, Table};
use crate::words::{self, contradictions};

/// Counts every row of the table.
pub(crate) fn count<R: Rows>(
    ask: &Ask<'_>,
    heading: &Heading,
    table: &mut Table<R>,
) -> Result<Batch, Refusal> {
    let mut responses = Responses::new(ask, heading);
    let mut row = Row::default();
    loop {
        match table.read(&mut row)? {
            Next::Row => {
                if let Err(reason) = responses.add(&row) {
                    responses.refused.add(row.line, reason);
                }
            }
            Next::Damaged(reason) => responses.refused.add(row.line, reason),
            Next::End => return Ok(responses.into_batch()),
        }
    }
}

/// The answers to one question so far.
struct Tally {
    /// Its place in the codebook.
    question: usize,
    options: Options,
    counts: Vec<u64>,
    base: u64,
}

impl Tally {
    fn of(question: usize, asked: &Question) -> Self {
        let counts = vec![0; asked.options.len()];
        Self { question, options: Options::of(asked), counts, base: 0 }
    }

    fn counted(self, asked: &Question, responded: u64) -> Counted {
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

/// One column of answers.
struct Answers {
    column: usize,
    /// For each questionnaire that asks it, its tally.
    tallies: Vec<Option<Tally>>,
    no_option: Lines,
    options_and_more: Lines,
    not_asked: Lines,
}

impl Answers {
    fn notes(&self, heading: &str) -> impl Iterator<Item = Note> {
        let told = [
            (&self.no_option, words::not_an_option as fn(&Lines) -> Sentence),
            (&self.options_and_more, words::partly_not_an_option),
            (&self.not_asked, words::not_asked),
        ];
        let notes =
            told.map(|(lines, sentence)| (0 < lines.count).then(|| sentence(lines).under(heading)));
        notes.into_iter().flatten()
    }
}

/// Who answered one questionnaire so far.
#[derive(Clone, Default)]
struct Respondents {
    responded: u64,
    eligible: Agreed,
}

struct Responses<'a> {
    ask: &'a Ask<'a>,
    heading: &'a Heading,
    eligible: Option<usize>,
    answers: Vec<Answers>,
    respondents: Vec<Respondents>,
    refused: Refused,
    /// Used again for every cell.
    buffer: String,
    chosen: Vec<usize>,
}

impl<'a> Responses<'a> {
    fn new(ask: &'a Ask<'a>, heading: &'a Heading) -> Self {
        let tally = |it: &Option<usize>| it.map(|it| Tally::of(it, ask.book.question(it)));
        let answers = heading.uses.iter().enumerate().filter_map(|(column, it)| match it {
            Use::Answers(questions) => Some(Answers {
                column,
                tallies: questions.iter().map(tally).collect(),
                no_option: Lines::default(),
                options_and_more: Lines::default(),
                not_asked: Lines::default(),
            }),
            _ => None,
        });
        Self {
            ask,
            heading,
            eligible: heading.columns(&Use::Eligible).next(),
            answers: answers.collect(),
            respondents: vec![Respondents::default(); ask.book.codebook.questionnaires.len()],
            refused: Refused::default(),
            buffer: String::new(),
            chosen: Vec::new(),
        }
    }

    /// Counts one row, or says why it cannot be counted.
    fn add(&mut self, row: &Row) -> Result<(), Sentence> {
        let questionnaire = self.ask.questionnaire(self.heading, row)?;
        let respondents = &mut self.respondents[questionnaire];
        if let Some(column) = self.eligible {
            respondents.eligible.hear(row.cell(column));
        }

        let mut has_answer = false;
        for answers in &mut self.answers {
            let cell = row.cell(answers.column);
            let Some(tally) = &mut answers.tallies[questionnaire] else {
                if !is_nothing(cell) {
                    answers.not_asked.add(row.line);
                }
                continue;
            };
            match tally.options.read(cell, &mut self.buffer, &mut self.chosen) {
                Said::Nothing => continue,
                Said::NoOption => {
                    answers.no_option.add(row.line);
                    continue;
                }
                Said::OptionsAndMore => answers.options_and_more.add(row.line),
                Said::Options => {}
            }
            has_answer = true;
            tally.base += 1;
            for &option in &self.chosen {
                tally.counts[option] += 1;
            }
        }
        if !has_answer {
            return Err(words::no_answers());
        }
        respondents.responded += 1;
        Ok(())
    }

    fn into_batch(self) -> Batch {
        let titles = &self.heading.titles;
        let mut warnings: Vec<Note> =
            self.answers.iter().flat_map(|it| it.notes(&titles[it.column])).collect();
        warnings.extend(self.eligible_notes());

        let responded = |it: usize| self.respondents[it].responded;
        let mut tallies: Vec<(usize, Tally)> = self
            .answers
            .into_iter()
            .flat_map(|it| it.tallies.into_iter().enumerate())
            .filter_map(|(questionnaire, tally)| Some((questionnaire, tally?)))
            .filter(|&(questionnaire, _)| 0 < responded(questionnaire))
            .collect();
        tallies.sort_by_key(|(_, tally)| tally.question);
        let results = tallies.into_iter().map(|(questionnaire, tally)| {
            let asked = self.ask.book.question(tally.question);
            tally.counted(asked, responded(questionnaire))
        });

        let questionnaires = &self.ask.book.codebook.questionnaires;
        let participation = questionnaires.iter().zip(&self.respondents);
        Batch {
            results: results.collect(),
            participation: participation
                .filter(|(_, it)| 0 < it.responded)
                .map(|(questionnaire, it)| Participation {
                    questionnaire: questionnaire.key.clone(),
                    responded: it.responded,
                    eligible: it.eligible.at_least(it.responded),
                })
                .collect(),
            warnings,
            refused: self.refused.into_notes(),
            ..Batch::default()
        }
    }

    fn eligible_notes(&self) -> impl Iterator<Item = Note> {
        let heading = self.eligible.map(|it| self.heading.titles[it].as_str()).unwrap_or_default();
        self.respondents.iter().enumerate().filter_map(move |(questionnaire, it)| {
            let title = self.ask.book.title(questionnaire);
            Some(contradictions::eligible(title, it.eligible, it.responded)?.under(heading))
        })
    }
}
