//! What a meeting is.

use chrono::{DateTime, NaiveDate, Utc};

use super::entity::meeting;
use crate::choices::choices;
use crate::{Answers, Error, Head, Problems};

choices! {
    /// Whose meeting it is.
    pub enum Body {
        /// The corporate parenting board.
        Board = "board",
        /// The young people's group.
        Group = "group",
    }
}

choices! {
    /// How far a meeting is.
    pub enum MeetingState {
        /// Its agenda is being made.
        Planned = "planned",
        /// It is being held, or its minutes are being written.
        Open = "open",
        /// Its minutes are locked.
        Closed = "closed",
    }
}

/// One meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Its record; the title is what the meeting is called.
    pub head: Head,
    /// Whose it is. The meetings of one body are a series.
    pub body: Body,
    /// When it is held.
    pub held_on: NaiveDate,
    /// Where, or empty.
    pub place: String,
    /// Who is in the chair, or empty.
    pub chair: String,
    /// Who was there, by post. May be empty.
    pub present: String,
    /// Who sent apologies, by post. May be empty.
    pub apologies: String,
    /// How far it is.
    pub state: MeetingState,
    /// When its minutes were locked.
    pub closed_at: Option<DateTime<Utc>>,
}

/// A meeting that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMeeting {
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub body: Body,
    /// When it is held.
    pub held_on: NaiveDate,
    /// Where, or empty.
    pub place: String,
    /// Who is in the chair, or empty.
    pub chair: String,
    /// Who was there, by post. May be empty.
    pub present: String,
    /// Who sent apologies, by post. May be empty.
    pub apologies: String,
}

impl Meeting {
    /// Whether its minutes may still be written.
    pub fn is_locked(&self) -> bool {
        self.state == MeetingState::Closed
    }

    pub(super) fn from_row(head: Head, row: meeting::Model) -> Result<Self, Error> {
        Ok(Self {
            head,
            body: Body::stored(&row.body)?,
            held_on: row.held_on,
            place: row.place,
            chair: row.chair,
            present: row.present,
            apologies: row.apologies,
            state: MeetingState::stored(&row.state)?,
            closed_at: row.closed_at,
        })
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewMeeting {
            title: self.head.title.clone(),
            body: self.body,
            held_on: self.held_on,
            place: self.place.clone(),
            chair: self.chair.clone(),
            present: self.present.clone(),
            apologies: self.apologies.clone(),
        }
        .answers()
    }
}

impl NewMeeting {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", answers.line("title"));
        let body = problems.check("body", Body::parse(answers.one("body")));
        let held_on = problems.check("held_on", answers.date("held_on"));
        let place = problems.check("place", answers.optional_line("place"));
        let chair = problems.check("chair", answers.optional_line("chair"));
        let present = problems.check("present", answers.optional_text("present"));
        let apologies = problems.check("apologies", answers.optional_text("apologies"));
        match (title, body, held_on, place, chair, present, apologies) {
            (
                Some(title),
                Some(body),
                Some(held_on),
                Some(place),
                Some(chair),
                Some(present),
                Some(apologies),
            ) => Ok(Self { title, body, held_on, place, chair, present, apologies }),
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.title.clone())
            .with("body", self.body.key())
            .with("held_on", self.held_on.to_string())
            .with("place", self.place.clone())
            .with("chair", self.chair.clone())
            .with("present", self.present.clone())
            .with("apologies", self.apologies.clone())
    }
}
