//! Findings: one thing children said that somebody must answer (“you said”).

mod entity;
mod rules;
mod store;

pub use rules::{Finding, FindingKind, NewFinding};
pub use store::{SOURCES, add, change, find, list};
pub(crate) use store::{for_group, record};
