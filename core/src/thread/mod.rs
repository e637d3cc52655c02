//! The thread: which record came from which.
//!
//! From any star one can walk back to what a child said, and from anything
//! children said forward to what came of it. The links are rows with keys into
//! the records of one authority, so none can point nowhere.

mod built;
mod entity;
mod rules;
mod store;
mod traced;

pub(crate) use built::built_on;
pub use rules::{Around, Links, Step};
pub use store::{around, links, of_authority};
pub(crate) use store::{
    has_live_after, join, join_all, joined, live_successors, set_sources, sources,
};
pub use traced::{Branch, Traced, traced};
