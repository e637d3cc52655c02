//! Pledges: “we will”. A pledge has its own words for adults and for children,
//! says how it stands and why, and carries beside it, never mixed in, what the
//! young people's group says.

mod entity;
mod maker;
mod new;
mod rules;
mod specific;
mod standings;
mod store;
mod verdicts;

pub(crate) use maker::set_maker;
pub use new::NewPledge;
pub use rules::{GivenVerdict, MadeBy, Pledge, PledgeStatus, Sort, Standing, Verdict};
pub use specific::Vague;
pub use standings::standings;
pub use store::{SOURCES, add, change, find, list};
pub use verdicts::{GroupCard, for_group, give_verdict, verdicts};
