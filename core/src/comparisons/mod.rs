//! Comparisons: an authority's results beside others', beside the general
//! population's and beside its own round before.
//!
//! Everything here starts from what disclosure control shows. Only the pool of
//! other authorities reads raw counts, whoever asks, and gives back what cannot
//! be taken apart again ([`pool`](crate::statistics::pool)). Nothing is decided
//! here: a flag is a number's, and what to make of it a person's.

mod before;
mod others;
mod population;
mod rules;
mod store;

pub use before::{Before, Change};
pub use others::{Against, Source};
pub use population::Population;
pub use rules::{Compared, Comparisons};
pub use store::{Histories, History, Point, of_authority, of_indicator, of_round};
