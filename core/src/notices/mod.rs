//! Notices: what a person should know, across all their authorities.
//!
//! Who told them something in a comment, what happened to what they follow, and
//! which days come near or have passed. All of it is worked out from the records
//! whenever somebody looks; only up to when they have looked is kept.

mod due;
mod entity;
mod rules;
mod store;

pub use due::{Due, of_actor as due};
pub use rules::{Notice, What};
pub use store::{Notices, of_actor, see};
