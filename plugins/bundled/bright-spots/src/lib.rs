//! Reads Bright Spots survey files: counts the answers and forgets the rows.
//!
//! A file is looked at in four steps, a module each: what its bytes are
//! (`format`), the rows in it (`text`, `workbook`), what its columns mean
//! (`heading`), and how many gave each answer (`responses`, `aggregated`).
//! Every sentence for a person stands in `words`.

mod aggregated;
mod agreed;
mod book;
mod format;
mod heading;
mod nearest;
mod notes;
mod options;
mod percent;
mod plain;
mod responses;
mod rows;
mod small;
mod survey;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod words;
mod workbook;

use lodestar_plugin_sdk::batch::Batch;
use lodestar_plugin_sdk::{ImportQuestion, Kind, Offer, Plugin, Refusal};

use crate::book::Book;
use crate::format::Format;
use crate::survey::Ask;

lodestar_plugin_sdk::export!(BrightSpots);

/// The importer of survey files.
pub struct BrightSpots;

impl Plugin for BrightSpots {
    fn id(&self) -> &'static str {
        "bright-spots"
    }

    fn title(&self) -> &'static str {
        "Bright Spots"
    }

    fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    fn offers(&self) -> Vec<Offer> {
        vec![Offer {
            kind: Kind::Importer,
            key: "survey".to_owned(),
            title: "Bright Spots survey".to_owned(),
            file_endings: vec!["csv".to_owned(), "xlsx".to_owned()],
        }]
    }

    fn import(&self, question: &ImportQuestion, file: &[u8]) -> Result<Batch, Refusal> {
        let book = Book::new(&question.codebook);
        let ask = Ask::new(&book, question)?;
        match format::of(file)? {
            Format::Workbook => workbook::import(&ask, file),
            Format::Text => text::import(&ask, file),
        }
    }
}
