//! Proposals: findings that the numbers of a round suggest, until a person
//! accepts, edits or declines each.
//!
//! A proposal is worked out whenever somebody looks, and is nowhere stored.
//! What a person decided is: by whom, when, and why.

mod entity;
mod rules;
mod store;

pub use rules::{Answer, Decided, Decision, Ground, NewDecision, Proposal, Proposals};
pub use store::{decide, find, of_round};
