//! Pledges: “we will”. A pledge has its own words for adults and for children,
//! says how it stands and why, and carries beside it, never mixed in, what the
//! young people's group says.

mod entity;
mod rules;
mod store;
mod verdicts;

pub use rules::{GivenVerdict, MadeBy, NewPledge, Pledge, PledgeStatus, Sort, Verdict};
pub use store::{SOURCES, add, change, find, list};
pub use verdicts::{GroupCard, for_group, give_verdict, verdicts};
