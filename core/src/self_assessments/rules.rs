//! What a self-assessment is.

use chrono::NaiveDate;

use super::entity::{self_assessment, self_assessment_answer};
use crate::choices::choices;
use crate::packs::Sheet;
use crate::{Answers, Error, Head, Problems, RecordId, Wrong};

choices! {
    /// Where in a cycle of work a service looked at itself.
    pub enum Point {
        /// Before it.
        Baseline = "baseline",
        /// After it.
        FollowUp = "follow_up",
    }
}

choices! {
    /// Who answered the sheet.
    pub enum Parties {
        /// Young people and staff together.
        Both = "both",
        /// Young people alone.
        YoungPeople = "young_people",
        /// Staff alone.
        Staff = "staff",
        /// Nobody has said.
        NotSaid = "not_said",
    }
}

/// How a service judged itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfAssessment {
    /// Its record; the title is the sheet's.
    pub head: Head,
    /// The round in whose cycle it was made.
    pub round: RecordId,
    /// The name of the sheet, the last part of its URN.
    pub sheet: String,
    /// Which version of it.
    pub sheet_version: i32,
    /// Before or after.
    pub point: Point,
    /// When.
    pub dated_on: NaiveDate,
    /// Who answered.
    pub parties: Parties,
    /// Who took part, in words. May be empty.
    pub took_part: String,
    /// One for each question to which something was said.
    pub answers: Vec<Answer>,
}

/// What was said to one question. Without a score it is not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question's key.
    pub question: String,
    /// Its score, if somebody gave one.
    pub score: Option<u32>,
    /// What was written beside it. May be empty.
    pub note: String,
}

/// The head of a self-assessment that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSelfAssessment {
    /// The round in whose cycle it was made.
    pub round: RecordId,
    /// Before or after.
    pub point: Point,
    /// When.
    pub dated_on: NaiveDate,
    /// Who answered.
    pub parties: Parties,
    /// Who took part, in words. May be empty.
    pub took_part: String,
}

impl SelfAssessment {
    pub(super) fn from_row(
        head: Head,
        row: self_assessment::Model,
        mut answers: Vec<Answer>,
    ) -> Result<Self, Error> {
        // Databases sort keys differently.
        answers.sort_by(|one, other| one.question.cmp(&other.question));
        Ok(Self {
            head,
            round: RecordId(row.round_id),
            sheet: row.sheet,
            sheet_version: row.sheet_version,
            point: Point::stored(&row.point)?,
            dated_on: row.dated_on,
            parties: Parties::stored(&row.parties)?,
            took_part: row.took_part,
            answers,
        })
    }

    /// What was answered to each question of its form.
    pub fn answers(&self) -> Answers {
        NewSelfAssessment {
            round: self.round,
            point: self.point,
            dated_on: self.dated_on,
            parties: self.parties,
            took_part: self.took_part.clone(),
        }
        .answers(&self.sheet)
    }

    /// What was said to one question of the sheet.
    pub fn answer(&self, question: &str) -> Option<&Answer> {
        self.answers.iter().find(|it| it.question == question)
    }
}

impl Answer {
    pub(super) fn from_row(row: self_assessment_answer::Model) -> Self {
        let score = row.score.and_then(|it| u32::try_from(it).ok());
        Self { question: row.question, score, note: row.note }
    }
}

impl NewSelfAssessment {
    /// Judges answers.
    pub fn parse(answers: &Answers, today: NaiveDate) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let round = match answers.one("round") {
            "" => Err(Wrong::Missing),
            id => RecordId::parse(id).ok_or(Wrong::NotAChoice),
        };
        let round = problems.check("round", round);
        let point = problems.check("point", Point::parse(answers.one("point")));
        let dated_on = problems.check("dated_on", answers.past_date("dated_on", today));
        let parties = problems.check("parties", Parties::parse(answers.one("parties")));
        let took_part = problems.check("took_part", answers.optional_line("took_part"));
        match (round, point, dated_on, parties, took_part) {
            (Some(round), Some(point), Some(dated_on), Some(parties), Some(took_part)) => {
                Ok(Self { round, point, dated_on, parties, took_part })
            }
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self, sheet: &str) -> Answers {
        Answers::default()
            .with("sheet", sheet)
            .with("round", self.round.to_string())
            .with("point", self.point.key())
            .with("dated_on", self.dated_on.to_string())
            .with("parties", self.parties.key())
            .with("took_part", self.took_part.clone())
    }
}

/// Judges what was typed into the form of a sheet: `score_` and `note_` with the
/// key of each question.
///
/// # Errors
/// The name of each field that is wrong: no level of the scale, or too long.
pub fn parse_answers(
    sheet: &Sheet,
    answers: &Answers,
) -> Result<Vec<Answer>, Vec<(String, Wrong)>> {
    let (mut said, mut wrong) = (Vec::new(), Vec::new());
    for question in &sheet.questions {
        let (score, note) = (format!("score_{}", question.key), format!("note_{}", question.key));
        let given = match answers.one(&score).trim() {
            "" => Ok(None),
            typed => {
                let level = typed.parse().ok().and_then(|it| sheet.level(it));
                level.map(|it| Some(it.score)).ok_or(Wrong::NotAChoice)
            }
        };
        match (given, answers.optional_text(&note)) {
            (Ok(None), Ok(note)) if note.is_empty() => (),
            (Ok(score), Ok(note)) => {
                said.push(Answer { question: question.key.clone(), score, note });
            }
            (given, written) => {
                wrong.extend(given.err().map(|it| (score, it)));
                wrong.extend(written.err().map(|it| (note, it)));
            }
        }
    }
    if wrong.is_empty() { Ok(said) } else { Err(wrong) }
}
