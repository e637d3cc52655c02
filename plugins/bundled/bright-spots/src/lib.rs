//! Reads Bright Spots survey files: counts the answers and forgets the rows.
//!
//! A file is looked at in four steps, a module each: what its bytes are
//! (`format`), the rows in it (`text`, `workbook`,
//! `opendocument`), what its columns mean
//! (`heading`), and how many gave each answer (`responses`, `aggregated`).
//! Every sentence for a person stands in `words`.

mod aggregated;
mod agreed;
mod archive;
mod book;
mod cells;
mod column;
mod distribution;
mod format;
mod heading;
mod nearest;
mod notes;
mod opendocument;
mod options;
mod percent;
mod plain;
mod responses;
mod rows;
mod seen;
mod small;
mod survey;
mod table;
mod tally;
#[cfg(test)]
mod tests;
mod text;
mod ticks;
mod two_rows;
mod words;
mod workbook;

use lodestar_plugin_sdk::batch::Batch;
use lodestar_plugin_sdk::{ImportQuestion, Offer, Plugin, Refusal};

use crate::archive::{Kind, UNPACKED_BYTES_MAX};
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
            kind: lodestar_plugin_sdk::Kind::Importer,
            key: "survey".to_owned(),
            title: "Bright Spots survey".to_owned(),
            file_endings: ["csv", "xlsx", "ods"].map(str::to_owned).to_vec(),
        }]
    }

    fn import(&self, question: &ImportQuestion, file: &[u8]) -> Result<Batch, Refusal> {
        let book = Book::new(&question.codebook);
        let ask = Ask::new(&book, question)?;
        match format::of(file)? {
            Format::Archive => match archive::guard(file, UNPACKED_BYTES_MAX)? {
                Kind::Excel => workbook::import(&ask, file),
                Kind::OpenDocument => opendocument::import(&ask, file),
            },
            Format::Text => text::import(&ask, file),
        }
    }
}
