//! Decisions: what a meeting decided, why, and when it wants to hear what came
//! of it. Minutes once the meeting is closed; what came of it is added later.

mod entity;
mod rules;
mod store;

pub use rules::{Decision, FollowUp, NewDecision};
pub(crate) use store::of_meeting;
pub use store::{add, change, find, follow_up, list, withdraw};
