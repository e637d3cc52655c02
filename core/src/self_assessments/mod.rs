//! Self-assessments: how a service judges itself against a sheet, before and
//! after a cycle of work.
//!
//! The sheet is a pack, and a self-assessment keeps the version that it was made
//! with. A question that nobody answered is not answered, and never a zero: its
//! standard's percentage is of what was answered, and of nothing there is none.

mod compare;
mod entity;
mod found;
mod rules;
mod scores;
mod store;

pub use compare::{Side, beside};
pub use found::FoundSelfAssessment;
pub(crate) use found::{is_recorded, record_found};
pub use rules::{Answer, NewSelfAssessment, Parties, Point, SelfAssessment, parse_answers};
pub use scores::{Line, Part, Tally, lines};
pub use store::{add, change, find, list, set_answers, sheet_of};
