//! Weeks: how many have answered so far, week by week while a round is open.
//!
//! What is typed is the sum until a day, for each questionnaire. It never falls,
//! is never more than could answer, and leaves this folder only as points of
//! which no two show that few children answered between them.

mod rules;
mod series;
mod store;

pub use rules::{ANSWERED_FIELDS, ELIGIBLE_FIELDS, Line, Point, Weeks};
pub use store::{enter, of_round};
