//! From a question and rows to a batch: finds the heading, then lets the form
//! of the file decide how it is counted.

use std::collections::VecDeque;

use lodestar_plugin_sdk::batch::Batch;
use lodestar_plugin_sdk::{ImportQuestion, Refusal};

use crate::book::Book;
use crate::heading::{self, Form, Heading, Use};
use crate::notes::Sentence;
use crate::plain::is_blank;
use crate::rows::{Row, Rows};
use crate::table::Table;
use crate::{aggregated, responses, words};

/// How far down a heading is looked for.
const HEADING_ROWS_MAX: usize = 20;

/// Fewer known headings than this are chance.
const KNOWN_HEADINGS_MIN: usize = 2;

/// The question to the importer, parsed.
pub(crate) struct Ask<'a> {
    pub(crate) book: &'a Book<'a>,
    /// The questionnaire that the person chose.
    pub(crate) chosen: Option<usize>,
    rows_max: u64,
}

impl<'a> Ask<'a> {
    pub(crate) fn new(book: &'a Book<'a>, question: &ImportQuestion) -> Result<Self, Refusal> {
        let chosen = match &question.questionnaire {
            Some(name) if !is_blank(name) => match book.questionnaire(name) {
                None => return Err(Refusal::because(words::chosen_unknown(book))),
                chosen => chosen,
            },
            _ => None,
        };
        Ok(Self { book, chosen, rows_max: question.rows_max })
    }

    /// Counts everything below the heading that was found.
    pub(crate) fn read<R: Rows>(&self, looked: Looked, rows: R) -> Result<Batch, Refusal> {
        let Looked { rows: mut first, heading } = looked;
        let Some((index, _)) = heading else {
            let reason = if first.is_empty() { words::IS_EMPTY } else { words::NO_HEADING };
            return Err(Refusal::because(reason));
        };
        let below = first.split_off(index + 1);
        let cells = first.pop_back().unwrap_or_default().cells;
        let heading = Heading::read(self.book, &cells)?;
        if self.chosen.is_none() && heading.columns(&Use::Questionnaire).next().is_none() {
            return Err(Refusal::because(words::questionnaire_unsaid(self.book)));
        }

        let width = heading.titles.len();
        let mut table = Table { first: below, rows, width, rows_max: self.rows_max, count: 0 };
        let mut batch = match heading.form {
            Form::Responses => responses::count(self, &heading, &mut table),
            Form::Aggregated => aggregated::count(self, &heading, &mut table),
        }?;
        if table.count == 0 {
            return Err(Refusal::because(words::NO_ROWS));
        }
        batch.rows = table.count;
        batch.columns = heading.fates(self.book);
        Ok(batch)
    }

    /// The questionnaire that a row answers, by its own cells and by the
    /// person's choice; they must not disagree.
    pub(crate) fn questionnaire(&self, heading: &Heading, row: &Row) -> Result<usize, Sentence> {
        let names = || {
            heading.columns(&Use::Questionnaire).map(|it| row.cell(it)).filter(|it| !is_blank(it))
        };
        let mut said = None;
        for of in names().filter_map(|it| self.book.questionnaire(it)) {
            if said.is_some_and(|it| it != of) {
                return Err(words::row_contradicts_itself());
            }
            said = Some(of);
        }
        match (said, self.chosen) {
            (None, _) if names().next().is_some() => Err(words::row_questionnaire_unknown()),
            (None, None) => Err(words::row_questionnaire_unsaid()),
            (None, Some(chosen)) => Ok(chosen),
            (Some(said), Some(chosen)) if said != chosen => {
                Err(words::row_contradicts_choice(self.book.title(chosen)))
            }
            // “Your Life, Your Care” in one column beside “8-11” in another.
            (Some(said), _) if names().all(|it| self.is_of(said, it)) => Ok(said),
            (Some(_), _) => Err(words::row_questionnaire_unknown()),
        }
    }

    fn is_of(&self, questionnaire: usize, name: &str) -> bool {
        self.book.questionnaire(name) == Some(questionnaire)
            || self.book.begins(questionnaire, name)
    }
}

/// The first rows of a file, and which of them is the heading.
pub(crate) struct Looked {
    rows: VecDeque<Row>,
    /// Its index, and how many of its cells are known.
    heading: Option<(usize, usize)>,
}

impl Looked {
    pub(crate) fn at<R: Rows>(ask: &Ask<'_>, rows: &mut R) -> Result<Self, Refusal> {
        let mut first = VecDeque::with_capacity(HEADING_ROWS_MAX);
        let mut row = Row::default();
        while first.len() < HEADING_ROWS_MAX && rows.read(&mut row)? {
            first.push_back(row.clone());
        }
        let known: Vec<_> =
            first.iter().map(|it| heading::known(ask.book, &it.cells)).enumerate().collect();
        let is_heading = |known: usize| KNOWN_HEADINGS_MIN <= known;
        let heading = known
            .iter()
            .find(|&&(_, (known, is_above_answers))| is_heading(known) && is_above_answers)
            .or_else(|| known.iter().find(|&&(_, (known, _))| is_heading(known)))
            .map(|&(index, (known, _))| (index, known));
        Ok(Self { rows: first, heading })
    }

    /// How many headings are known.
    pub(crate) fn known(&self) -> usize {
        self.heading.map_or(0, |(_, known)| known)
    }

    /// How many rows were looked at.
    pub(crate) fn rows(&self) -> usize {
        self.rows.len()
    }
}
