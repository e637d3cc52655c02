//! Evidence: something that shows change, or its absence. It contributes; it
//! does not prove.

mod entity;
mod files;
mod rules;
mod store;

pub use files::{EvidenceFile, NewFile, add_file, file, files, withdraw_file};
pub use rules::{Attribution, Classification, Direction, Evidence, NewEvidence, Source};
pub use store::{SOURCES, add, change, find, list};
