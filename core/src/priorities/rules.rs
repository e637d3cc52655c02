//! What a priority is.

use chrono::NaiveDate;

use super::entity::priority;
use crate::choices::choices;
use crate::{Answers, Error, Head, Problems, RecordId, Wrong};

choices! {
    /// Who chose it.
    pub enum ChosenBy {
        /// The young people's group.
        Group = "group",
        /// The corporate parenting board.
        Board = "board",
        /// Officers of the authority.
        Officers = "officers",
    }
}

choices! {
    /// How it was chosen.
    pub enum Method {
        /// By a vote.
        Vote = "vote",
        /// By putting findings in order.
        Ranking = "ranking",
        /// By talking it over.
        Discussion = "discussion",
    }
}

/// What was chosen to act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priority {
    /// Its record; the title is the priority.
    pub head: Head,
    /// Who chose it.
    pub chosen_by: ChosenBy,
    /// How.
    pub method: Method,
    /// When.
    pub chosen_on: NaiveDate,
    /// Why this.
    pub reason: String,
    /// What was not chosen, and why. May be empty.
    pub not_chosen: String,
    /// The findings that it answers.
    pub sources: Vec<RecordId>,
}

/// A priority that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPriority {
    /// The priority.
    pub title: String,
    /// Who chose it.
    pub chosen_by: ChosenBy,
    /// How.
    pub method: Method,
    /// When.
    pub chosen_on: NaiveDate,
    /// Why this.
    pub reason: String,
    /// What was not chosen, and why. May be empty.
    pub not_chosen: String,
    /// The findings that it answers; at least one.
    pub sources: Vec<RecordId>,
}

impl Priority {
    pub(super) fn from_row(
        head: Head,
        row: priority::Model,
        sources: Vec<RecordId>,
    ) -> Result<Self, Error> {
        Ok(Self {
            head,
            chosen_by: ChosenBy::stored(&row.chosen_by)?,
            method: Method::stored(&row.method)?,
            chosen_on: row.chosen_on,
            reason: row.reason,
            not_chosen: row.not_chosen,
            sources,
        })
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewPriority {
            title: self.head.title.clone(),
            chosen_by: self.chosen_by,
            method: self.method,
            chosen_on: self.chosen_on,
            reason: self.reason.clone(),
            not_chosen: self.not_chosen.clone(),
            sources: self.sources.clone(),
        }
        .answers()
    }
}

impl NewPriority {
    /// Judges answers. A priority answers at least one finding, was chosen by
    /// somebody on a day that has come, and for a reason.
    pub fn parse(answers: &Answers, today: NaiveDate) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", answers.line("title"));
        let sources = answers.records("sources");
        let sources =
            sources.and_then(|it| if it.is_empty() { Err(Wrong::Missing) } else { Ok(it) });
        let sources = problems.check("sources", sources);
        let chosen_by = problems.check("chosen_by", ChosenBy::parse(answers.one("chosen_by")));
        let method = problems.check("method", Method::parse(answers.one("method")));
        let chosen_on = problems.check("chosen_on", answers.past_date("chosen_on", today));
        let reason = problems.check("reason", answers.text("reason"));
        let not_chosen = problems.check("not_chosen", answers.optional_text("not_chosen"));
        match (title, sources, chosen_by, method, chosen_on, reason, not_chosen) {
            (
                Some(title),
                Some(sources),
                Some(chosen_by),
                Some(method),
                Some(chosen_on),
                Some(reason),
                Some(not_chosen),
            ) => Ok(Self { title, chosen_by, method, chosen_on, reason, not_chosen, sources }),
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.title.clone())
            .with("chosen_by", self.chosen_by.key())
            .with("method", self.method.key())
            .with("chosen_on", self.chosen_on.to_string())
            .with("reason", self.reason.clone())
            .with("not_chosen", self.not_chosen.clone())
            .with_all("sources", self.sources.iter().map(ToString::to_string))
    }
}
