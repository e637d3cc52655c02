//! Imports: a file that an importer has read, to look at before it is recorded.
//!
//! Only counts are kept; the file itself is not. Approving is one transaction.
//! The same file again changes nothing and says so.

mod entity;
mod rules;
mod store;

pub use rules::{Approved, Found, Import, Mistrust, NewImport};
pub use store::{approve, compare, find, list, stage};
