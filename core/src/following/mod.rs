//! Following: who wants to be told what happens to which record.
//!
//! It is a person's own setting and no record: whoever follows no longer leaves
//! no trace.

mod entity;
mod store;

pub use store::{follow, unfollow};
pub(crate) use store::{followed, follows};
