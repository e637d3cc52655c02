//! Statistics: what a number from a survey can bear.
//!
//! How sure a percentage is, whether one authority's answers differ from those
//! of others by more than chance, whether two rounds may be compared at all,
//! and whether a difference is large. Pure code: everything is an argument.
//!
//! These functions protect nobody. Whatever is worked out from a count tells
//! about the count, so a page starts from [`Proportion::shown`], which takes
//! only what has passed disclosure control, and from [`pool`], which takes raw
//! counts and gives back only what cannot be taken apart again.
//!
//! Children who answered are treated as a sample of what could be answered
//! under the same care, so no interval is made narrower because a large part of
//! a small authority's children took part.

mod agreement;
mod binomial;
mod comparable;
mod controlled;
mod difference;
mod discovery;
mod effect;
mod fisher;
mod flag;
mod level;
mod likelihood;
mod pooled;
mod population;
mod proportion;
mod published;
pub mod q_sort;
#[cfg(test)]
mod references;

pub use agreement::{Agreement, CELLS_MIN, Coefficient, Crossed, LEVELS};
pub use binomial::binomial;
pub use comparable::{Asked, NotComparable, RATE_MIN_PERCENT, comparable};
pub use controlled::{Controlled, controlled};
pub use difference::Difference;
pub use discovery::{adjusted, kept};
pub use effect::{Effect, LargeFrom};
pub use fisher::fisher;
pub use flag::{Comparator, Direction, Flag, NoFlag, Rules, Standing, Test};
pub use level::Level;
pub use pooled::{CONTRIBUTORS_MIN, Contribution, NoPool, Pooled, pool};
pub use population::AgainstPopulation;
pub use proportion::{BASE_MAX, Interval, Proportion, Unseen};
pub use published::PublishedShare;
