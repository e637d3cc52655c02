//! Gaps: what has nothing behind it. Findings nobody acts on, age bands nobody
//! answered, outcomes nobody looked at, and pledges that have gone quiet.
//!
//! A gap is not a fault: it is where the thread ends, with the one step that
//! would take it further.

mod rules;
mod store;

pub use rules::{Band, BandStep, Gap, Gaps, Outcome, Quiet, Step};
pub use store::find;
