//! Mappings: what the columns of an authority's own survey files mean, where its
//! people have said so by hand. Together they are its own codebook.
//!
//! A mapping is another wording of a question, for one authority, and never a
//! guess: somebody chose it. It can be taken back, with a reason.

mod entity;
mod rules;
mod store;

pub use rules::{Collision, Mapping, Meaning, NewMapping, judge, merge};
pub use store::{add, list, live, take_back};
