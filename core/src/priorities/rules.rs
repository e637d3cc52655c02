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
        /// Partners of the authority, at a meeting with it.
        Partners = "partners",
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

/// Nobody ranks more priorities than this.
pub(super) const RANKED_MAX: u32 = 99;

/// What was chosen to act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priority {
    /// Its record; the title is the priority.
    pub head: Head,
    /// Who chose it.
    pub chosen_by: ChosenBy,
    /// How.
    pub method: Method,
    /// Its place among those that the same people chose, if they ranked.
    pub ranked: Option<u32>,
    /// When.
    pub chosen_on: NaiveDate,
    /// Why this. Empty if it came from a file that does not say.
    pub reason: String,
    /// What was not chosen, and why. May be empty.
    pub not_chosen: String,
    /// The findings that it answers. None if it came from a file, until somebody
    /// says which.
    pub sources: Vec<RecordId>,
    /// The round in whose file it came, if it came from one.
    pub round: Option<RecordId>,
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
    /// Its place among those that the same people chose, if they ranked.
    pub ranked: Option<u32>,
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
        round: Option<RecordId>,
    ) -> Result<Self, Error> {
        let sources = sources.into_iter().filter(|it| Some(*it) != round).collect();
        Ok(Self {
            head,
            chosen_by: ChosenBy::stored(&row.chosen_by)?,
            method: Method::stored(&row.method)?,
            ranked: row.ranked.and_then(|it| u32::try_from(it).ok()),
            chosen_on: row.chosen_on,
            reason: row.reason,
            not_chosen: row.not_chosen,
            sources,
            round,
        })
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewPriority {
            title: self.head.title.clone(),
            chosen_by: self.chosen_by,
            method: self.method,
            ranked: self.ranked,
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
        let ranked = problems.check("ranked", ranked(answers));
        let chosen_on = problems.check("chosen_on", answers.past_date("chosen_on", today));
        let reason = problems.check("reason", answers.text("reason"));
        let not_chosen = problems.check("not_chosen", answers.optional_text("not_chosen"));
        match (title, sources, chosen_by, method, ranked, chosen_on, reason, not_chosen) {
            (
                Some(title),
                Some(sources),
                Some(chosen_by),
                Some(method),
                Some(ranked),
                Some(chosen_on),
                Some(reason),
                Some(not_chosen),
            ) => Ok(Self {
                title,
                chosen_by,
                method,
                ranked,
                chosen_on,
                reason,
                not_chosen,
                sources,
            }),
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.title.clone())
            .with("chosen_by", self.chosen_by.key())
            .with("method", self.method.key())
            .with("ranked", self.ranked.map(|it| it.to_string()).unwrap_or_default())
            .with("chosen_on", self.chosen_on.to_string())
            .with("reason", self.reason.clone())
            .with("not_chosen", self.not_chosen.clone())
            .with_all("sources", self.sources.iter().map(ToString::to_string))
    }
}

fn ranked(answers: &Answers) -> Result<Option<u32>, Wrong> {
    let Some(typed) = answers.optional_count("ranked")? else { return Ok(None) };
    let ranked = u32::try_from(typed).ok().filter(|it| (1..=RANKED_MAX).contains(it));
    ranked.map(Some).ok_or(Wrong::OutOfRange { low: 1, high: RANKED_MAX })
}
