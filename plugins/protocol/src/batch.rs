//! What an importer found in a file, for a person to look at and approve.
//!
//! Counts only. No row and no combination of answers that would describe one
//! child may stand in here, and no free text but what was asked for as quotes:
//! those Lodestar keeps out of its database until a person has cleared them.

use serde::{Deserialize, Serialize};

/// What would be recorded if a person approved it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Batch {
    /// How many answered each questionnaire.
    pub participation: Vec<Participation>,
    /// The distribution of answers to each question that was found.
    pub results: Vec<Counted>,
    /// What became of each column.
    pub columns: Vec<Column>,
    /// What a person should know before approving.
    pub warnings: Vec<Note>,
    /// Rows that were left out, each with its reason.
    pub refused: Vec<Note>,
    /// How many rows of answers the file has, whether counted or refused.
    pub rows: u64,
    /// What children wrote in their own words, for a person to clear one by one.
    /// Only if [`ImportQuestion::quotes`](crate::ImportQuestion::quotes) was set;
    /// in an order that says nothing of the row that each came from. Feature
    /// `quotes`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<Quote>,
    /// How a service assessed itself. Feature `sheets`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub self_assessment: Option<SelfAssessment>,
    /// What people chose to act on. Feature `choices`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
}

/// What one child wrote in answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote {
    /// A [`Questionnaire::key`](crate::codebook::Questionnaire::key).
    pub questionnaire: String,
    /// A [`Question::indicator`](crate::codebook::Question::indicator), if the
    /// column belongs to one.
    #[serde(default)]
    pub indicator: Option<String>,
    /// Their words, as they stand in the file.
    pub words: String,
}

/// A service's answers about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SelfAssessment {
    /// A [`Sheet::key`](crate::sheet::Sheet::key).
    pub sheet: String,
    /// Who took part, in words, if the file says so.
    #[serde(default)]
    pub took_part: String,
    /// The day of it, as `YYYY-MM-DD`, if the file says so.
    #[serde(default)]
    pub dated_on: Option<String>,
    /// Whether it was made before or after a cycle of work, if the file says so.
    #[serde(default)]
    pub point: Option<Point>,
    /// One for each question that was answered.
    pub answers: Vec<Scored>,
}

/// Where in a cycle of work a service assessed itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Point {
    /// Before it.
    Baseline,
    /// After it.
    FollowUp,
}

/// The answer to one question of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scored {
    /// A [`SheetQuestion::key`](crate::sheet::SheetQuestion::key).
    pub question: String,
    /// A [`Level::score`](crate::sheet::Level::score).
    pub score: u32,
    /// What was written beside it, or empty.
    #[serde(default)]
    pub note: String,
}

/// Something that people chose to act on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Choice {
    /// Who chose.
    pub chosen_by: ChosenBy,
    /// What, in a line.
    pub title: String,
    /// Why, or empty.
    #[serde(default)]
    pub reason: String,
    /// Its place among the choices of the same people, from 1, if they ranked.
    #[serde(default)]
    pub rank: Option<u32>,
    /// How they chose, if the file says so.
    #[serde(default)]
    pub method: Option<Method>,
    /// The day of it, as `YYYY-MM-DD`, if the file says so.
    #[serde(default)]
    pub chosen_on: Option<String>,
}

/// How people chose what to act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// By a vote.
    Vote,
    /// By putting what was found in order.
    Ranking,
    /// By talking it over.
    Discussion,
}

/// Who chose what to act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChosenBy {
    /// The young people's reference group.
    ReferenceGroup,
    /// The authority's partners, at the meeting with them.
    Partners,
}

/// How many answered one questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Participation {
    /// A [`Questionnaire::key`](crate::codebook::Questionnaire::key).
    pub questionnaire: String,
    /// Children who answered at least one question.
    pub responded: u64,
    /// Children who could have answered, if the file says so.
    #[serde(default)]
    pub eligible: Option<u64>,
}

/// The answers to one question: the full distribution, never only a percentage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counted {
    /// A [`Questionnaire::key`](crate::codebook::Questionnaire::key).
    pub questionnaire: String,
    /// A [`Question::indicator`](crate::codebook::Question::indicator).
    pub indicator: String,
    /// How many children answered this question: the base of its percentages.
    pub base: u64,
    /// How many answered the questionnaire and left this question out.
    pub skipped: u64,
    /// Every option of the codebook in its order, with how many chose it.
    pub options: Vec<OptionCount>,
}

/// One answer to choose from, and how many chose it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OptionCount {
    /// As in the codebook.
    pub option: String,
    /// How many children chose it.
    pub count: u64,
}

/// What became of one column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Column {
    /// The heading as it stands in the file.
    pub heading: String,
    /// How it was used.
    pub fate: Fate,
    /// The indicators that are nearest by wording, best first, for a column
    /// that was not recognised. A proposal to a person; never used by itself.
    #[serde(default)]
    pub candidates: Vec<String>,
}

/// How a column was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Its answers were counted for this indicator.
    Counted(String),
    /// It says which questionnaire a row answers, or is a known note about the
    /// row, and holds no answer.
    Understood,
    /// It was not recognised and nothing in it was read.
    Unknown,
}

/// One thing to tell a person about the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// Stable, hyphenated, for programs and tests, as in `not-an-option`.
    pub code: String,
    /// The line of the file, counted from 1, if it is about one.
    #[serde(default)]
    pub line: Option<u64>,
    /// The heading of the column, if it is about one.
    #[serde(default)]
    pub column: Option<String>,
    /// A sentence for the person, in the language that was asked for. Never
    /// quotes an answer.
    pub text: String,
}
