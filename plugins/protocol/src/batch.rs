//! What an importer found in a file, for a person to look at and approve.
//!
//! Counts only. No row, no free text and no combination of answers that would
//! describe one child may stand in here.

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
