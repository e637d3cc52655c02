//! What the importers of survey files share: they are thin plugins over this.
//!
//! [`import`] looks at a file in four steps, a module each: what its bytes are
//! (`format`), the rows in it (`text`, `workbook`, `opendocument`, `spss`), what
//! its columns mean (`heading`), and how many gave each answer (`responses`,
//! `aggregated`). Every sentence for a person stands in `words`.
//!
//! [`worksheets`] is for the few small tables that are no survey, such as a
//! service's own assessment: it gives their cells.

#![warn(missing_docs)]

mod aggregated;
mod agreed;
mod answers;
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
pub mod plain;
mod quotes;
mod responses;
mod rows;
mod seen;
mod small;
mod spss;
mod survey;
mod table;
mod tally;
mod text;
mod ticks;
mod two_rows;
mod words;
mod workbook;
mod worksheet;

use lodestar_plugin_sdk::batch::Batch;
use lodestar_plugin_sdk::{ImportQuestion, Refusal};

pub use crate::worksheet::Worksheet;

use crate::archive::{Kind, UNPACKED_BYTES_MAX};
use crate::book::Book;
use crate::format::Format;
use crate::survey::Ask;

/// The endings of the files that are read. What a file is decide its bytes.
pub const FILE_ENDINGS: [&str; 5] = ["csv", "xlsx", "ods", "sav", "zsav"];

/// Counts the answers in a survey file, and forgets its rows. Words of children
/// are in the batch only if the question asks for quotes.
pub fn import(question: &ImportQuestion, file: &[u8]) -> Result<Batch, Refusal> {
    let book = Book::new(&question.codebook);
    let ask = Ask::new(&book, question)?;
    match format::of(file)? {
        Format::Archive => match archive::guard(file, UNPACKED_BYTES_MAX)? {
            Kind::Excel => workbook::import(&ask, file),
            Kind::OpenDocument => opendocument::import(&ask, file),
        },
        Format::Spss => spss::import(&ask, file),
        Format::Text => text::import(&ask, file),
    }
}

/// The tables of a file, each with its first `rows_max` rows: as many as a small
/// table has. A text file is one table without a name. Answers of children
/// belong into [`import`], which keeps none of them.
pub fn worksheets(file: &[u8], rows_max: usize) -> Result<Vec<Worksheet>, Refusal> {
    match format::of(file)? {
        Format::Archive => match archive::guard(file, UNPACKED_BYTES_MAX)? {
            Kind::Excel => workbook::worksheets(file, rows_max),
            Kind::OpenDocument => opendocument::worksheets(file, rows_max),
        },
        Format::Spss => spss::worksheets(file, rows_max),
        Format::Text => text::worksheets(file, rows_max),
    }
}
