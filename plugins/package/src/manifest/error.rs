use std::fmt;

use super::shown;

/// What is wrong with a `plugin.toml`, where, and what is expected there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ManifestError {
    /// Counted from 1. For a key that is missing, where its table starts.
    pub line: usize,
    /// With the tables that it is in, as in `offer.kind`. Empty when the text
    /// is not TOML at all.
    pub key: String,
    /// In plain words, without a full stop.
    pub why: String,
}

impl ManifestError {
    pub(crate) fn new(line: usize, key: &str, why: impl Into<String>) -> Self {
        Self { line, key: shown(key), why: why.into() }
    }
}

impl fmt::Display for ManifestError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, key, why } = self;
        match key.as_str() {
            "" => write!(to, "line {line}: {why}"),
            key => write!(to, "line {line}, {key}: {why}"),
        }
    }
}

/// The plugin was built for another version of the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "it speaks version {theirs} of the plugin protocol and this Lodestar speaks {ours}; {}",
    if .ours < .theirs { "update Lodestar" } else { "ask the publisher for a newer package" }
)]
pub struct Incompatible {
    /// The version that the plugin was built against.
    pub theirs: u32,
    /// The version that Lodestar speaks.
    pub ours: u32,
}
