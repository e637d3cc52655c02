//! Reports: a frozen, numbered snapshot with its document in every format.
//! What was reported stays as it was reported; only the note about it changes.

mod entity;
mod rules;
mod store;

pub use rules::{MadeReport, NewReport, Report, ReportFile};
pub use store::{add, change, file, find, list, next_number};
