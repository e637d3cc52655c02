//! Records: what every noun of the thread has in common.
//!
//! A record has a kind, a home (its authority), a title, a version, and who
//! recorded, changed and withdrew it and when. A noun's own table holds the
//! rest, under the same id. Nothing is deleted: it is withdrawn, with a reason.
//!
//! Every write goes through [`Write`], whose only way to end well is
//! `commit`, which writes the audit events in the same transaction.

pub(crate) mod entity;
mod read;
mod rules;
mod withdraw;
mod write;

pub(crate) use read::{of_authority, one, one_of, to_change};
pub use rules::{AuthorityId, Head, Kind, RecordId, Verb, Version, Withdrawal};
pub(crate) use withdraw::withdraw_within;
pub use withdraw::{head, titles, withdraw};
pub(crate) use write::{Write, or_taken};
