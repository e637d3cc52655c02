//! Write a plugin: implement [`Plugin`], then [`export!`] it from a `cdylib`.
//!
//! A plugin runs in a process of its own, with no network and no database. It
//! gets a question and returns an answer; it keeps no state between the two.
//! It starts no thread, reads no clock and opens no file.
//!
//! The [`cookbook`] has a recipe for each thing that plugins do.

#![warn(missing_docs)]

#[doc = include_str!("../COOKBOOK.md")]
pub mod cookbook {}
#[doc(hidden)]
pub mod export;
mod settings;
pub mod testing;

pub use lodestar_plugin_protocol::{
    ExportQuestion, ImportQuestion, Kind, Offer, Settings, batch, codebook, document, sheet,
    snapshot,
};
pub use settings::ReadSettings;

use crate::batch::Batch;
use crate::document::Document;

/// What a plugin can be asked. Implement only the questions it can answer.
pub trait Plugin: Sync {
    /// Stable, lower-case and hyphenated.
    fn id(&self) -> &'static str;

    /// Shown where people choose.
    fn title(&self) -> &'static str;

    /// The plugin's own version: `env!("CARGO_PKG_VERSION")`.
    fn version(&self) -> &'static str;

    /// The imports and reports that it can be asked for.
    fn offers(&self) -> Vec<Offer>;

    /// BCP 47 languages in which it can answer; the first is its fallback.
    fn languages(&self) -> &'static [&'static str] {
        &["en"]
    }

    /// Reads a survey file. Counts, and forgets the rows.
    fn import(&self, question: &ImportQuestion, file: &[u8]) -> Result<Batch, Refusal> {
        let _ = (question, file);
        Err(Refusal::because("This plugin reads no files."))
    }

    /// Writes a report from a snapshot.
    fn export(&self, question: &ExportQuestion) -> Result<Document, Refusal> {
        let _ = question;
        Err(Refusal::because("This plugin writes no reports."))
    }
}

/// A considered no: what is wrong with the question, for the person who asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// One or more sentences: what is wrong, and what to do about it.
    pub reasons: Vec<String>,
}

impl Refusal {
    /// A refusal with one reason.
    pub fn because(reason: impl Into<String>) -> Self {
        Self { reasons: vec![reason.into()] }
    }
}

/// Exports one [`Plugin`] value as this library's plugin.
#[macro_export]
macro_rules! export {
    ($plugin:expr) => {
        #[allow(unsafe_code, reason = "the one symbol that the runner looks up")]
        const _: () = {
            extern "C" fn call(request: *const u8, length: usize) -> $crate::export::Bytes {
                // SAFETY: the runner passes a live buffer of `length` bytes.
                let request = unsafe { std::slice::from_raw_parts(request, length) };
                $crate::export::answer(&$plugin, request)
            }

            #[unsafe(no_mangle)]
            static lodestar_plugin: $crate::export::Table = $crate::export::table(call);
        };
    };
}
