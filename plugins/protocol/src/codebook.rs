//! The questions that a survey file may hold, as an importer needs them.

use serde::{Deserialize, Serialize};

/// Maps questionnaire columns to indicators. Made by Lodestar from a pack and,
/// later, from what an authority mapped by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Codebook {
    /// Which version of which pack, as in `bright-spots 1`.
    pub version: String,
    /// Every questionnaire that has questions here.
    pub questionnaires: Vec<Questionnaire>,
    /// Every question of every questionnaire.
    pub questions: Vec<Question>,
}

/// One of the forms that children answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Questionnaire {
    /// Stable, as in `ylyc-8-11`.
    pub key: String,
    /// Shown to people, as in “Your Life, Your Care, 8 to 11”.
    pub title: String,
    /// Other ways in which files name it, lower-case.
    pub aliases: Vec<String>,
}

/// One question of one questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// The [`Questionnaire::key`].
    pub questionnaire: String,
    /// The indicator that it measures; also the column code in files.
    pub indicator: String,
    /// The indicator's name.
    pub title: String,
    /// The question as it was asked.
    pub wording: String,
    /// Other wordings that mean the same question.
    #[serde(default)]
    pub wording_variants: Vec<String>,
    /// The answers to choose from, in the order of the form.
    pub options: Vec<String>,
    /// What files may write instead of each option, in the same order, as in `1`
    /// for the first; empty if the form has no codes. Feature `codes`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// Whether a child may choose more than one; the answers stand in one cell,
    /// with semicolons between them.
    #[serde(default)]
    pub is_multiple: bool,
}
