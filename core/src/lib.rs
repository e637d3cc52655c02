//! Lodestar's rules and records.
//!
//! This crate knows nothing of HTTP, HTML, the command line or plugins. Each
//! public module is one feature: a noun that people say aloud.

pub mod actions;
pub mod answers;
pub mod assessments;
pub mod audit;
pub mod authorities;
pub mod calendars;
pub mod challenges;
mod choices;
pub mod comments;
pub mod comparisons;
mod context;
pub mod decisions;
pub mod digests;
pub mod disclosure;
mod error;
pub mod evidence;
pub mod fates;
pub mod fieldwork;
pub mod findings;
pub mod following;
pub mod gaps;
pub mod handover;
pub mod imports;
pub mod mappings;
pub mod meetings;
pub mod notices;
pub mod packs;
pub mod people;
pub mod pledges;
pub mod plugins;
pub mod priorities;
mod problems;
pub mod proposals;
pub mod quotes;
pub mod records;
mod releases;
pub mod reports;
mod rights;
pub mod rounds;
pub mod self_assessments;
pub mod sortings;
pub mod statistics;
pub mod survey_rules;
pub mod thread;

pub use answers::Answers;
pub use context::{Actor, Context, Db, Grant};
pub use error::{Conflict, Error};
pub use problems::{Problem, Problems, Wrong};
pub use records::{AuthorityId, Head, Kind, RecordId, Version};
pub use rights::{Deed, Role};
