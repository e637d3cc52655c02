//! Challenges: a question asked in a meeting, by whom as a role, and the answer.
//!
//! Inspectors look for the depth of challenge in minutes. The question is part of
//! them once the meeting is closed; an answer that was promised may come later.

mod entity;
mod rules;
mod store;

pub use rules::{Challenge, NewAnswer, NewChallenge};
pub(crate) use store::of_meeting;
pub use store::{add, answer, change, find, list, withdraw};
