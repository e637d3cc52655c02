//! The demonstration: invented authorities with a believable year behind them.
//!
//! Its content is TOML under `web/demo`; nothing here is said to a person. Its
//! answers go through the importer and its records through the use cases, so
//! that whatever the demonstration has, a real authority can have.

mod accounts;
mod counts;
mod dates;
mod fieldwork;
mod filling;
mod load;
mod meeting;
mod pack;
mod random;
mod rates;
mod record;
mod responses;
mod steps;
#[cfg(test)]
mod tests;

pub(crate) use load::{Demo, load};
