//! What a service can assess itself against, as an importer needs it.

use serde::{Deserialize, Serialize};

/// A sheet of questions to a service about itself. Made by Lodestar from a pack.
/// Feature `sheets`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sheet {
    /// Stable, as in `care-leavers-charter`.
    pub key: String,
    /// Which version of which pack, as in `care-leavers-charter 1`.
    pub version: String,
    /// Shown to people.
    pub title: String,
    /// The scores that a question may have, from the lowest up.
    pub scale: Vec<Level>,
    /// Every question, in the order of the sheet.
    pub questions: Vec<SheetQuestion>,
}

/// One score, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Level {
    /// The score.
    pub score: u32,
    /// What it means, as in “in place”; files may write it instead of the score.
    pub words: String,
}

/// One question of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SheetQuestion {
    /// Stable; unique within the sheet.
    pub key: String,
    /// The standard or promise that it belongs to, in words.
    pub standard: String,
    /// The criterion within the standard, in words; empty if there is none.
    #[serde(default)]
    pub criterion: String,
    /// The question as it is asked.
    pub wording: String,
}
