//! What plugins are asked about: a survey, files of it, and a snapshot. All of it is
//! invented.

pub(crate) mod bomb;
pub(crate) mod snapshot;
pub(crate) mod survey;
pub(crate) mod workbook;
pub(crate) mod zip;

/// Welsh letters that lie outside the character sets of western Europe.
pub(crate) const WELSH: &str = "Tŷ’r ŵyn – ŴŶ";
