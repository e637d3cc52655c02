//! One column of answers, counted for each questionnaire that asks it.

use lodestar_plugin_sdk::batch::Note;

use crate::book::Book;
use crate::notes::{Lines, Sentence};
use crate::options::{Said, is_nothing};
use crate::rows::Row;
use crate::tally::Tally;
use crate::words;

pub(crate) struct Answers {
    pub(crate) column: usize,
    /// For each questionnaire that asks it, its tally.
    pub(crate) tallies: Vec<Option<Tally>>,
    no_option: Lines,
    options_and_more: Lines,
    not_asked: Lines,
}

impl Answers {
    /// `questions` are those of each questionnaire.
    pub(crate) fn new(book: &Book<'_>, column: usize, questions: &[Option<usize>]) -> Self {
        let tally = |it: &Option<usize>| it.map(|it| Tally::of(it, book.question(it)));
        Self {
            column,
            tallies: questions.iter().map(tally).collect(),
            no_option: Lines::default(),
            options_and_more: Lines::default(),
            not_asked: Lines::default(),
        }
    }

    /// Counts the answer of one row; whether there was one.
    #[inline]
    pub(crate) fn add(
        &mut self,
        questionnaire: usize,
        row: &Row,
        buffer: &mut String,
        chosen: &mut Vec<usize>,
    ) -> bool {
        let (cell, key) = row.cells.keyed(self.column);
        let tally = self.tallies[questionnaire].as_mut();
        tally.is_some_and(|it| it.options.count(cell, key))
            || self.add_slowly(questionnaire, row, buffer, chosen)
    }

    /// Counts what is not written as it was before.
    fn add_slowly(
        &mut self,
        questionnaire: usize,
        row: &Row,
        buffer: &mut String,
        chosen: &mut Vec<usize>,
    ) -> bool {
        let cell = row.cell(self.column);
        let Some(tally) = &mut self.tallies[questionnaire] else {
            if !cell.is_empty() && !is_nothing(cell) {
                self.not_asked.add(row.line);
            }
            return false;
        };
        match tally.options.read(cell, buffer, chosen) {
            Said::Nothing => return false,
            Said::NoOption => {
                self.no_option.add(row.line);
                if tally.options.may_be_code(cell) {
                    tally.codes.add(row.line);
                }
                return false;
            }
            Said::OptionsAndMore => self.options_and_more.add(row.line),
            Said::Options => {}
        }
        tally.base += 1;
        for &option in &*chosen {
            tally.counts[option] += 1;
        }
        true
    }

    /// Whether some answers were none of the options.
    pub(crate) fn has_unread(&self) -> bool {
        0 < self.no_option.count
    }

    pub(crate) fn notes(&self, heading: &str) -> impl Iterator<Item = Note> {
        let told = [
            (&self.no_option, words::warnings::not_an_option as fn(&Lines) -> Sentence),
            (&self.options_and_more, words::warnings::partly_not_an_option),
            (&self.not_asked, words::warnings::not_asked),
        ];
        let notes =
            told.map(|(lines, sentence)| (0 < lines.count).then(|| sentence(lines).under(heading)));
        notes.into_iter().flatten()
    }
}
