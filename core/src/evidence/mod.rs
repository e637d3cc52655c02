//! Evidence: something that shows change, or its absence. It contributes; it
//! does not prove.

mod entity;
mod rules;
mod store;

pub use rules::{Attribution, Direction, Evidence, NewEvidence, Source};
pub use store::{SOURCES, add, change, find, list};
