//! Imports: a file that an importer has read, to look at before it is recorded.
//!
//! Only counts are kept; the file itself is not. Approving is one transaction.
//! The same file again changes nothing and says so. What was approved can be
//! undone while nothing was built on it.

mod effects;
mod entity;
mod others;
mod rules;
mod store;
mod undo;

pub use others::{Already, already};
pub use rules::{
    Approved, Comparison, Effect, Found, Import, Mistrust, NewImport, Obstacle, Obstruction,
    Preview,
};
pub use store::{approve, compare, drop_quote, find, list, preview, restage, stage};
pub use undo::{obstacles, undo};
