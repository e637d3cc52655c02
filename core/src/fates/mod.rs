//! Fates: what became of each finding. Chosen or not, promised, done, and whether
//! anything changed.

mod rules;
mod store;

pub use rules::{ACTIVE_MAX, Fate, Fates, Reached, Stage};
pub use store::of_authority;
