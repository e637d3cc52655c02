//! What the columns of a file mean, by the headings above them.

use std::collections::{HashMap, HashSet};

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::{Column, Fate};

use crate::book::Book;
use crate::cells::Cells;
use crate::column::Use;
use crate::nearest::nearest;
use crate::plain::{is_blank, plain};
use crate::two_rows;
use crate::words;

/// More columns than any survey has questions.
pub(crate) const COLUMNS_MAX: usize = 1_000;

/// The two ways in which a survey is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A row for each child.
    Responses,
    /// A row for each answer to choose from, with how many chose it.
    Aggregated,
}

/// The headings, understood.
pub(crate) struct Heading {
    pub(crate) titles: Vec<String>,
    pub(crate) uses: Vec<Use>,
    pub(crate) form: Form,
    /// The options stand in a row below the questions.
    pub(crate) has_two_rows: bool,
}

impl Heading {
    /// Refuses a heading under which an answer could be counted twice, or not at
    /// all. `below` is the row below it, which may belong to it.
    pub(crate) fn read(
        book: &Book<'_>,
        cells: &Cells,
        below: Option<&Cells>,
    ) -> Result<Self, Refusal> {
        let joined = below.and_then(|it| two_rows::joined(book, cells, it));
        let has_two_rows = joined.is_some();
        let mut titles =
            joined.unwrap_or_else(|| cells.iter().map(|it| it.trim().to_owned()).collect());
        while titles.last().is_some_and(|it| is_blank(it)) {
            titles.pop();
        }
        if COLUMNS_MAX < titles.len() {
            return Err(Refusal::because(words::too_many_columns(titles.len(), COLUMNS_MAX)));
        }
        refuse_same_heading(&titles)?;
        let uses: Vec<Use> = titles.iter().map(|it| Use::of(book, it)).collect();
        let form = form(&uses);
        if form == Form::Responses {
            refuse_same_question(book, &titles, &uses)?;
            refuse_options_unsaid(book, &titles)?;
        }
        Ok(Self { titles, uses, form, has_two_rows })
    }

    /// The columns of this use, from the left.
    pub(crate) fn columns(&self, wanted: &Use) -> impl Iterator<Item = usize> {
        self.uses.iter().enumerate().filter(move |&(_, it)| it == wanted).map(|(column, _)| column)
    }

    /// The heading of the first column of this use.
    pub(crate) fn title(&self, wanted: &Use) -> &str {
        self.columns(wanted).next().map_or("", |it| &self.titles[it])
    }

    /// What becomes of each column. `uncounted` are those whose answers could
    /// not be told apart.
    pub(crate) fn fates(&self, book: &Book<'_>, uncounted: &[usize]) -> Vec<Column> {
        let columns = self.titles.iter().zip(&self.uses).enumerate();
        let column = |(column, (heading, it)): (usize, (&String, &Use))| {
            let fate =
                if uncounted.contains(&column) { Fate::Unknown } else { self.fate(book, it) };
            let candidates = match fate {
                Fate::Unknown if self.form == Form::Responses => nearest(book, heading),
                _ => Vec::new(),
            };
            Column { heading: heading.clone(), fate, candidates }
        };
        columns.map(column).collect()
    }

    fn fate(&self, book: &Book<'_>, of: &Use) -> Fate {
        let counted = |it: usize| Fate::Counted(book.question(it).indicator.clone());
        let is_aggregated = self.form == Form::Aggregated;
        match of {
            Use::Answers(_) | Use::Ticks(_) | Use::Unknown if is_aggregated => Fate::Unknown,
            Use::Answers(questions) => {
                questions.iter().flatten().next().map_or(Fate::Unknown, |&it| counted(it))
            }
            Use::Ticks(ticked) => {
                ticked.iter().flatten().next().map_or(Fate::Unknown, |it| counted(it.question))
            }
            it if it.is_of_aggregated() && !is_aggregated => Fate::Unknown,
            Use::Unknown => Fate::Unknown,
            _ => Fate::Understood,
        }
    }
}

/// How much of a row is known as headings: the number of cells, and whether
/// the row could stand above answers. A line such as “Survey, …, Date, …” above
/// the heading could not.
pub(crate) fn known(book: &Book<'_>, cells: &Cells) -> (usize, bool) {
    let uses: Vec<Use> =
        cells.iter().filter(|it| !is_blank(it)).map(|it| Use::of(book, it)).collect();
    let is_aggregated = form(&uses) == Form::Aggregated;
    let is_known = |it: &&Use| **it != Use::Unknown && (is_aggregated || !it.is_of_aggregated());
    let is_above_answers = is_aggregated || uses.iter().any(Use::has_answers);
    (uses.iter().filter(is_known).count(), is_above_answers)
}

fn form(uses: &[Use]) -> Form {
    let has = |wanted: &[Use]| wanted.iter().all(|it| uses.contains(it));
    let is_aggregated = has(&[Use::Indicator, Use::Option])
        && (has(&[Use::Count]) || has(&[Use::Percent, Use::Base]));
    if is_aggregated { Form::Aggregated } else { Form::Responses }
}

fn refuse_same_heading(titles: &[String]) -> Result<(), Refusal> {
    let mut seen = HashSet::new();
    let again = titles.iter().filter(|it| !it.is_empty()).find(|it| !seen.insert(plain(it)));
    again.map_or(Ok(()), |it| Err(Refusal::because(words::same_heading(it))))
}

fn refuse_same_question(book: &Book<'_>, titles: &[String], uses: &[Use]) -> Result<(), Refusal> {
    // For each question the columns that answer it: one for all options, or one
    // for each.
    let mut seen: HashMap<usize, Vec<(Option<usize>, &str)>> = HashMap::new();
    for (title, column) in titles.iter().zip(uses) {
        let answered: Vec<(usize, Option<usize>)> = match column {
            Use::Answers(questions) => questions.iter().flatten().map(|&it| (it, None)).collect(),
            Use::Ticks(ticked) => {
                ticked.iter().flatten().map(|it| (it.question, Some(it.option))).collect()
            }
            _ => continue,
        };
        for (question, option) in answered {
            let before = seen.entry(question).or_default();
            let is_again =
                |it: &&(Option<usize>, &str)| it.0.is_none() || option.is_none() || it.0 == option;
            if let Some((_, other)) = before.iter().find(is_again) {
                let asked = &book.question(question).title;
                return Err(Refusal::because(words::same_question(asked, other, title)));
            }
            before.push((option, title));
        }
    }
    Ok(())
}

/// A question of which a child may choose more than one option, and beside it
/// columns that do not say which option they tick.
fn refuse_options_unsaid(book: &Book<'_>, titles: &[String]) -> Result<(), Refusal> {
    let unsaid = titles.windows(2).find(|it| it[1].is_empty() && book.is_multiple(&it[0]));
    unsaid.map_or(Ok(()), |it| Err(Refusal::because(words::options_unsaid(&it[0]))))
}
