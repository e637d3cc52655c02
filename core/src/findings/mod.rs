//! Findings: one thing children said that somebody must answer (“you said”).

mod entity;
mod rules;
mod store;

pub use rules::{Finding, FindingKind, NewFinding};
pub(crate) use store::for_group;
pub use store::{SOURCES, add, change, find, list};
