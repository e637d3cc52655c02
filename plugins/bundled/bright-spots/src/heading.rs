//! What the columns of a file mean, by the row of headings above them.

use std::collections::{HashMap, HashSet};

use csv::StringRecord;
use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::{Column, Fate};

use crate::book::Book;
use crate::nearest::nearest;
use crate::plain::{self, is_blank, plain};
use crate::words;

/// More columns than any survey has questions.
pub(crate) const COLUMNS_MAX: usize = 1_000;

/// What a column is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// Answers: for each questionnaire, the question that they answer.
    Answers(Vec<Option<usize>>),
    /// Which questionnaire the row is about.
    Questionnaire,
    /// How many children could have answered.
    Eligible,
    /// Of the aggregated form: which question the row is about.
    Indicator,
    /// Of the aggregated form: which answer the row is about.
    Option,
    /// Of the aggregated form: how many chose it.
    Count,
    /// Of the aggregated form: how many answered the questionnaire.
    Responded,
    /// Of the aggregated form: a percentage to check the count by.
    Percent,
    /// Known, and never read: who answered, and when.
    Unread,
    /// Not known, and never read.
    Unknown,
}

impl Use {
    fn of(book: &Book<'_>, heading: &str) -> Self {
        if let Some(questions) = book.headed(heading) {
            return Self::Answers(questions);
        }
        match plain::name(heading).as_str() {
            "questionnaire" | "questionnaire name" | "survey" | "survey name" | "survey type"
            | "form" | "age group" | "agegroup" | "age range" => Self::Questionnaire,
            "eligible" => Self::Eligible,
            "indicator" => Self::Indicator,
            "option" => Self::Option,
            "count" => Self::Count,
            "responded" => Self::Responded,
            "percent" | "percentage" | "per cent" => Self::Percent,
            "id" | "respondent id" | "respondentid" | "respondent" | "response id" | "user id"
            | "userid" | "user no" | "unique id" | "start date" | "end date" | "date"
            | "started" | "ended" | "completed" | "submitted" | "language" | "collector"
            | "collector id" | "ip address" => Self::Unread,
            _ => Self::Unknown,
        }
    }
}

/// The two ways in which a survey is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A row for each child.
    Responses,
    /// A row for each answer to choose from, with how many chose it.
    Aggregated,
}

/// The row of headings, understood.
pub(crate) struct Heading {
    pub(crate) titles: Vec<String>,
    pub(crate) uses: Vec<Use>,
    pub(crate) form: Form,
}

impl Heading {
    /// Refuses a heading under which an answer could be counted twice.
    pub(crate) fn read(book: &Book<'_>, cells: &StringRecord) -> Result<Self, Refusal> {
        let last = cells.iter().enumerate().filter(|(_, it)| !is_blank(it)).last();
        let width = last.map_or(0, |(column, _)| column + 1);
        if COLUMNS_MAX < width {
            return Err(Refusal::because(words::too_many_columns(width, COLUMNS_MAX)));
        }
        let titles: Vec<String> = cells.iter().take(width).map(|it| it.trim().to_owned()).collect();
        refuse_same_heading(&titles)?;
        let uses: Vec<Use> = titles.iter().map(|it| Use::of(book, it)).collect();
        let form = form(&uses);
        if form == Form::Responses {
            refuse_same_question(book, &titles, &uses)?;
        }
        Ok(Self { titles, uses, form })
    }

    /// The columns of this use, from the left.
    pub(crate) fn columns(&self, wanted: &Use) -> impl Iterator<Item = usize> {
        self.uses.iter().enumerate().filter(move |&(_, it)| it == wanted).map(|(column, _)| column)
    }

    /// What becomes of each column.
    pub(crate) fn fates(&self, book: &Book<'_>) -> Vec<Column> {
        let fate = |(heading, it): (&String, &Use)| {
            let fate = match it {
                Use::Answers(questions) if self.form == Form::Responses => {
                    questions.iter().flatten().next().map_or(Fate::Unknown, |&it| {
                        Fate::Counted(book.question(it).indicator.clone())
                    })
                }
                Use::Questionnaire | Use::Eligible | Use::Unread => Fate::Understood,
                Use::Answers(_) | Use::Unknown => Fate::Unknown,
                _ if self.form == Form::Aggregated => Fate::Understood,
                _ => Fate::Unknown,
            };
            let candidates = match fate {
                Fate::Unknown if self.form == Form::Responses => nearest(book, heading),
                _ => Vec::new(),
            };
            Column { heading: heading.clone(), fate, candidates }
        };
        self.titles.iter().zip(&self.uses).map(fate).collect()
    }
}

/// How much of a row is known as headings: the number of cells, and whether
/// the row could stand above answers. A line such as “Survey, …, Date, …” above
/// the heading could not.
pub(crate) fn known(book: &Book<'_>, cells: &StringRecord) -> (usize, bool) {
    let uses: Vec<Use> =
        cells.iter().filter(|it| !is_blank(it)).map(|it| Use::of(book, it)).collect();
    let known = uses.iter().filter(|&it| *it != Use::Unknown).count();
    let is_above_answers =
        form(&uses) == Form::Aggregated || uses.iter().any(|it| matches!(it, Use::Answers(_)));
    (known, is_above_answers)
}

fn form(uses: &[Use]) -> Form {
    let is_aggregated =
        [Use::Indicator, Use::Option, Use::Count].iter().all(|it| uses.contains(it));
    if is_aggregated { Form::Aggregated } else { Form::Responses }
}

fn refuse_same_heading(titles: &[String]) -> Result<(), Refusal> {
    let mut seen = HashSet::new();
    let again = titles.iter().filter(|it| !it.is_empty()).find(|it| !seen.insert(plain(it)));
    again.map_or(Ok(()), |it| Err(Refusal::because(words::same_heading(it))))
}

fn refuse_same_question(book: &Book<'_>, titles: &[String], uses: &[Use]) -> Result<(), Refusal> {
    let mut seen: HashMap<usize, &str> = HashMap::new();
    for (title, column) in titles.iter().zip(uses) {
        let Use::Answers(questions) = column else { continue };
        for &question in questions.iter().flatten() {
            if let Some(other) = seen.insert(question, title) {
                let asked = &book.question(question).title;
                return Err(Refusal::because(words::same_question(asked, other, title)));
            }
        }
    }
    Ok(())
}
