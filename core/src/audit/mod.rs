//! The audit trail: who did what to which record, when, and what it said
//! before. Written in the transaction of the deed; never changed or withdrawn.

mod entity;
mod rules;
mod store;

pub(crate) use rules::Event;
pub use rules::{Change, Entry};
pub use store::{between, of_authority, of_programme, of_record};
pub(crate) use store::{of_records, write};
