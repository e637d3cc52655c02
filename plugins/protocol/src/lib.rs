//! Everything that Lodestar and a plugin must agree on, and nothing else.
//!
//! A question and its answer are one [`wire`] message each: a JSON header
//! ([`Request`] or [`Response`]) and beside it, never inside it, the raw bytes
//! of any file. Change this crate only by adding: a new optional field, or a
//! new variant that says since which [`VERSION`].
//!
//! Two kinds of plugin answer two kinds of question. An *importer* turns a file
//! into a [`batch::Batch`] for a person to approve. An *exporter* turns a
//! [`snapshot::Snapshot`] into a [`document::Document`] for the press to draw.

#![warn(missing_docs)]

pub mod abi;
pub mod batch;
pub mod codebook;
pub mod document;
pub mod lines;
#[cfg(feature = "schema")]
pub mod schema;
pub mod sheet;
pub mod snapshot;
pub mod walls;
pub mod wire;

use serde::{Deserialize, Serialize};

use crate::batch::Batch;
use crate::codebook::Codebook;
use crate::document::Document;
use crate::sheet::Sheet;
use crate::snapshot::Snapshot;

/// Raised when Lodestar must refuse older plugins, or they must refuse it.
pub const VERSION: u32 = 1;

/// What Lodestar asks of a plugin.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Request {
    /// Who are you, and what can you do? Always asked first. Since version 1.
    Describe {
        /// The [`VERSION`] that Lodestar speaks.
        protocol: u32,
    },
    /// What is in this file? The file is frame 1 of the message. Since version 1.
    Import(Box<ImportQuestion>),
    /// What does the report say? Since version 1.
    Export(Box<ExportQuestion>),
}

/// The question to an importer. The file itself travels as a raw frame.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ImportQuestion {
    /// The name that the file had on the person's machine, without its folder.
    pub file_name: String,
    /// BCP 47; the language for every sentence of the answer.
    pub language: String,
    /// The questionnaire that the person chose, if the file does not say.
    #[serde(default)]
    pub questionnaire: Option<String>,
    /// The questions that may be in the file.
    pub codebook: Codebook,
    /// The most rows to read; more is a refusal.
    pub rows_max: u64,
    /// Whether the person may see what children wrote in their own words, to
    /// clear it one by one. Otherwise no such word may leave the plugin.
    /// Feature `quotes`.
    #[serde(default, skip_serializing_if = "is_false")]
    pub quotes: bool,
    /// The sheets against which a service may have assessed itself in the file.
    /// Feature `sheets`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<Sheet>,
    /// What the authority has set for this plugin, by the names in its manifest,
    /// defaults filled in. Feature `settings`.
    #[serde(default, skip_serializing_if = "Settings::is_empty")]
    pub settings: Settings,
}

/// What is false is left out of a message, so that older plugins get what they
/// always got.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(flag: &bool) -> bool {
    !*flag
}

/// Answers to the questions under `[settings]` of a plugin's manifest.
pub type Settings = serde_json::Map<String, serde_json::Value>;

/// The question to an exporter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExportQuestion {
    /// The [`Offer::key`] of the report to write.
    pub report: String,
    /// Frozen, and already suppressed: a plugin never sees a small number.
    pub snapshot: Snapshot,
    /// What the authority has set for this plugin, by the names in its manifest,
    /// defaults filled in. Feature `settings`.
    #[serde(default, skip_serializing_if = "Settings::is_empty")]
    pub settings: Settings,
}

/// What a plugin answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Response {
    /// Answers [`Request::Describe`].
    Description(Description),
    /// Answers [`Request::Import`].
    Batch(Box<Batch>),
    /// Answers [`Request::Export`].
    Document(Box<Document>),
    /// The question was understood, and the answer is no: the file is not one
    /// that this plugin reads, or the snapshot lacks what the report needs.
    Refusal {
        /// Sentences for the person who asked: what is wrong and what to do.
        reasons: Vec<String>,
    },
    /// The plugin could not answer. Shown to administrators as it is.
    Failure {
        /// One sentence, without a full stop.
        message: String,
    },
}

/// How a plugin presents itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Description {
    /// Stable, lower-case, hyphenated: records say which plugin made them.
    pub id: String,
    /// Shown in lists.
    pub title: String,
    /// The plugin's own version, as in `1.4.0`.
    pub version: String,
    /// The [`VERSION`] that the plugin was built against.
    pub protocol: u32,
    /// What it can be asked for.
    pub offers: Vec<Offer>,
    /// BCP 47 languages in which it can answer; the first is its fallback.
    pub languages: Vec<String>,
    /// Optional abilities by name, so that neither side guesses from a version.
    #[serde(default)]
    pub features: Vec<String>,
}

/// One thing that a plugin can be asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Offer {
    /// Importer or exporter.
    pub kind: Kind,
    /// Stable, lower-case, hyphenated; unique within the plugin.
    pub key: String,
    /// Shown where a person chooses.
    pub title: String,
    /// For an importer, the endings of the file names it reads, without a dot.
    #[serde(default)]
    pub file_endings: Vec<String>,
}

/// The two sorts of guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A file in; a staged batch, warnings and refusals out.
    Importer,
    /// A frozen snapshot in; a document model out.
    Exporter,
    /// A kind that this version does not know. Offers of it are left alone.
    #[serde(other)]
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A change of any line here is a change of the wire: old plugins read it.
    #[test]
    fn golden_lines_have_not_changed() {
        let lines = [
            (
                serde_json::to_string(&Request::Describe { protocol: 1 }).unwrap(),
                r#"{"ask":"describe","protocol":1}"#,
            ),
            (
                serde_json::to_string(&Response::Refusal { reasons: vec!["No.".into()] }).unwrap(),
                r#"{"answer":"refusal","reasons":["No."]}"#,
            ),
            (
                serde_json::to_string(&Response::Failure { message: "it fell over".into() })
                    .unwrap(),
                r#"{"answer":"failure","message":"it fell over"}"#,
            ),
            (
                serde_json::to_string(&Offer {
                    kind: Kind::Importer,
                    key: "survey".into(),
                    title: "Survey".into(),
                    file_endings: vec!["csv".into()],
                })
                .unwrap(),
                r#"{"kind":"importer","key":"survey","title":"Survey","file_endings":["csv"]}"#,
            ),
        ];
        for (ours, golden) in lines {
            assert_eq!(ours, golden);
        }
    }

    #[test]
    fn a_kind_of_a_later_version_is_unknown_and_not_an_error() {
        let kind: Kind = serde_json::from_str(r#""dashboard""#).unwrap();
        assert_eq!(kind, Kind::Unknown);
    }
}
