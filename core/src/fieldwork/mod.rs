//! Fieldwork: what surrounds the asking of a round. Which step of its cycle it
//! is in, what was prepared, how every child will be reached, and how many have
//! answered week by week.
//!
//! All of it belongs to a round, but for the checklist, which is the
//! authority's own. Counts leave this folder protected and never as they were
//! typed.

pub mod checklist;
mod entity;
mod numbers;
pub mod preparation;
pub mod reach;
pub mod stages;
mod store;
pub mod weeks;
