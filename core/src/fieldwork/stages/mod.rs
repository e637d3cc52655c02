//! Stages: which cycle a round is run in, when each of its steps is planned,
//! and when it began in fact. Every move is kept, with who made it and when.

mod rules;
mod store;

pub use rules::{InCycle, Move, NewPlan, Stage};
pub(super) use store::load;
pub use store::{begin, every_now, move_on, of_round, plan};
