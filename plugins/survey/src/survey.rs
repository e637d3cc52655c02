//! From a question and rows to a batch: finds the heading, then lets the form
//! of the file decide how it is counted.

use std::collections::VecDeque;

use lodestar_plugin_sdk::batch::{Batch, Fate, Note};
use lodestar_plugin_sdk::{ImportQuestion, Refusal};

use crate::book::Book;
use crate::cells::Cells;
use crate::column::Use;
use crate::heading::{self, Form, Heading};
use crate::notes::Sentence;
use crate::plain::is_blank;
use crate::rows::{Row, Rows};
use crate::table::{LeftOut, Table};
use crate::{aggregated, responses, words};

/// How far down a heading is looked for.
const HEADING_ROWS_MAX: usize = 20;

/// Fewer known headings than this are chance.
pub(crate) const KNOWN_HEADINGS_MIN: usize = 2;

/// The question to the importer, parsed.
pub(crate) struct Ask<'a> {
    pub(crate) book: &'a Book<'a>,
    /// The questionnaire that the person chose.
    pub(crate) chosen: Option<usize>,
    /// Whether what children wrote is wanted.
    pub(crate) has_quotes: bool,
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
        Ok(Self { book, chosen, has_quotes: question.quotes, rows_max: question.rows_max })
    }

    /// Counts everything below the heading that was found.
    pub(crate) fn read<R: Rows>(&self, looked: Looked, rows: R) -> Result<Batch, Refusal> {
        let Looked { rows: mut first, heading } = looked;
        let Some((index, _)) = heading else {
            let reason = if first.is_empty() { words::IS_EMPTY } else { words::NO_HEADING };
            return Err(Refusal::because(reason));
        };
        let mut below = first.split_off(index + 1);
        let cells = first.pop_back().unwrap_or_default().cells;
        let heading = Heading::read(self.book, &cells, below.front().map(|it| &it.cells))?;
        if heading.has_two_rows {
            below.pop_front();
        }
        if self.chosen.is_none() && heading.columns(&Use::Questionnaire).next().is_none() {
            return Err(Refusal::because(words::questionnaire_unsaid(self.book)));
        }

        let width = heading.titles.len();
        let mut table = Table { first: below, rows, width, rows_max: self.rows_max, count: 0 };
        let found = match heading.form {
            Form::Responses => responses::count(self, &heading, &mut table),
            Form::Aggregated => aggregated::count(self, &heading, &mut table),
        }?;
        if table.count == 0 {
            return Err(Refusal::because(words::NO_ROWS));
        }
        let mut batch = found.batch;
        let above: Vec<u64> = first.iter().filter(|it| !it.is_blank()).map(|it| it.line).collect();
        let above = above.first().zip(above.last()).map(|(&first, &last)| (first, last));
        batch.warnings.extend(above.map(|it| words::warnings::rows_above(it).at(it.0)));
        batch
            .warnings
            .extend(found.left_out.below.map(|it| words::warnings::rows_below(it).at(it.0)));
        let is_all_refused = found.left_out.refused.count() == table.count;
        batch.refused = found.left_out.refused.into_notes();
        batch.rows = table.count;
        batch.columns = heading.fates(self.book, &found.uncounted);
        if is_all_refused && !may_be_mapped(&batch) {
            return Err(words::all_refused(&batch.refused));
        }
        Ok(batch)
    }

    /// The questionnaire that a row answers, by its own cells and by the
    /// person's choice; they must not disagree.
    pub(crate) fn questionnaire(&self, heading: &Heading, row: &Row) -> Result<usize, Sentence> {
        let names = || {
            heading.columns(&Use::Questionnaire).map(|it| row.cell(it)).filter(|it| !is_blank(it))
        };
        let column = heading.title(&Use::Questionnaire);
        let mut said = None;
        for of in names().filter_map(|it| self.book.questionnaire(it)) {
            if said.is_some_and(|it| it != of) {
                return Err(words::rows::row_contradicts_itself().of(column));
            }
            said = Some(of);
        }
        match (said, self.chosen) {
            (None, _) if names().next().is_some() => {
                Err(words::rows::row_questionnaire_unknown().of(column))
            }
            (None, None) => Err(words::rows::row_questionnaire_unsaid().of(column)),
            (None, Some(chosen)) => Ok(chosen),
            (Some(said), Some(chosen)) if said != chosen => {
                Err(words::rows::row_contradicts_choice(self.book.title(chosen)).of(column))
            }
            // “Your Life, Your Care” in one column beside “8-11” in another.
            (Some(said), _) if names().all(|it| self.is_of(said, it)) => Ok(said),
            (Some(_), _) => Err(words::rows::row_questionnaire_unknown().of(column)),
        }
    }

    fn is_of(&self, questionnaire: usize, name: &str) -> bool {
        self.book.questionnaire(name) == Some(questionnaire)
            || self.book.begins(questionnaire, name)
    }
}

/// Whether rows were refused only for want of answers, which may stand in columns
/// that a person can still say the meaning of.
fn may_be_mapped(batch: &Batch) -> bool {
    let is_want = |it: &Note| it.line.is_none() || it.code == words::rows::NO_ANSWERS;
    batch.refused.iter().all(is_want) && batch.columns.iter().any(|it| it.fate == Fate::Unknown)
}

/// Which questionnaire each row answers. Most rows say the same as the row
/// before them.
pub(crate) struct Named<'a> {
    ask: &'a Ask<'a>,
    heading: &'a Heading,
    columns: Vec<usize>,
    /// What the row before said, and what that meant.
    last: Option<(Vec<String>, Result<usize, Sentence>)>,
}

impl<'a> Named<'a> {
    pub(crate) fn new(ask: &'a Ask<'a>, heading: &'a Heading) -> Self {
        let columns = heading.columns(&Use::Questionnaire).collect();
        Self { ask, heading, columns, last: None }
    }

    pub(crate) fn questionnaire(&mut self, row: &Row) -> Result<usize, Sentence> {
        let is_same = |said: &[String]| {
            self.columns.iter().zip(said).all(|(&column, it)| row.cell(column) == it)
        };
        match &self.last {
            Some((said, questionnaire)) if is_same(said) => questionnaire.clone(),
            _ => {
                let said = self.columns.iter().map(|&it| row.cell(it).to_owned()).collect();
                let questionnaire = self.ask.questionnaire(self.heading, row);
                self.last = Some((said, questionnaire.clone()));
                questionnaire
            }
        }
    }
}

/// What was found below a heading, before it is put together.
#[derive(Default)]
pub(crate) struct Found {
    /// Participation, results and warnings.
    pub(crate) batch: Batch,
    pub(crate) left_out: LeftOut,
    /// Columns of answers that could not be told apart.
    pub(crate) uncounted: Vec<usize>,
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

    /// Of a file that keeps its headings apart from its rows.
    pub(crate) fn heading(ask: &Ask<'_>, cells: Cells) -> Self {
        let (known, _) = heading::known(ask.book, &cells);
        let row = Row { cells, ..Row::default() };
        Self { rows: VecDeque::from([row]), heading: Some((0, known)) }
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
