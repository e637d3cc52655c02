//! What a report is.

use chrono::NaiveDate;

use super::entity::report;
use crate::{Answers, Head, Problems};

/// A report, without its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its record; the title is the document's.
    pub head: Head,
    /// As in `2026-27/R-03`.
    pub number: String,
    /// For whom it was written.
    pub audience: String,
    /// What somebody wants to remember about it. May be empty.
    pub note: String,
    /// The day of its numbers.
    pub taken_on: NaiveDate,
    /// Which plugin wrote it, and its version.
    pub plugin: String,
}

/// What a person says of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReport {
    /// For whom it is written.
    pub audience: String,
    /// What to remember about it. May be empty.
    pub note: String,
}

/// What was made for it, to be kept as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeReport {
    /// The document's title.
    pub title: String,
    /// The number that it was made with.
    pub number: String,
    /// Which plugin wrote it, and its version.
    pub plugin: String,
    /// The snapshot that the plugin saw, as the web wrote it down.
    pub snapshot: String,
    /// The document that it wrote, as the web wrote it down.
    pub document: String,
    /// The document as a page of its own.
    pub html: String,
    /// The document as PDF/UA-1.
    pub pdf: Vec<u8>,
}

/// One format of a report, as it was frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportFile {
    /// The document model, for drawing it on a page.
    Document(String),
    /// A page of its own.
    Html(String),
    /// PDF/UA-1.
    Pdf(Vec<u8>),
}

impl Report {
    pub(super) fn from_row(head: Head, row: report::Model) -> Self {
        Self {
            head,
            number: row.number,
            audience: row.audience,
            note: row.note,
            taken_on: row.taken_on,
            plugin: row.plugin,
        }
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewReport { audience: self.audience.clone(), note: self.note.clone() }.answers()
    }
}

impl NewReport {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let audience = problems.check("audience", answers.line("audience"));
        let note = problems.check("note", answers.optional_text("note"));
        match (audience, note) {
            (Some(audience), Some(note)) => Ok(Self { audience, note }),
            _ => Err(problems),
        }
    }

    pub(super) fn answers(&self) -> Answers {
        Answers::default().with("audience", self.audience.clone()).with("note", self.note.clone())
    }
}
