//! Priorities: findings chosen to act on. People choose them, not a
//! significance test, so a priority says who chose it, how, when and why, and
//! what was not chosen.

mod entity;
mod found;
mod rules;
mod store;

pub use found::{FoundPriority, PARTNER_ISSUES};
pub(crate) use found::{is_recorded, record_found};
pub use rules::{ChosenBy, Method, NewPriority, Priority};
pub use store::{SOURCES, add, change, find, list};
