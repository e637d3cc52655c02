//! Handover: a post is empty or somebody has left, and what was theirs waits
//! until somebody takes it.
//!
//! Plans died with changes of staff: nobody could say whose a promise had been.
//! So what hangs on an empty post stays in sight, and the history of each action
//! and pledge keeps who had it before.

mod entity;
mod rules;
mod store;

pub use rules::{Held, Holder, NewOwner, NewVacancy, Orphan, Vacancy, holders};
pub use store::{Waiting, held, note, take, waiting};
