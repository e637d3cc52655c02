//! Survey rules: how an authority's survey figures are judged and protected.
//!
//! From when a difference is more than chance, from when it is large, which
//! response rate bears a comparison, which counts are too small to be shown, and
//! whether children's own words may be offered to be cleared. An authority that
//! has set nothing has the rules of [`SurveyRules::default`]. Reports print the
//! rules that their figures were judged by.

mod entity;
mod rules;
mod store;

pub use rules::{LEVEL_PERCENT_MAX, SMALL_MAX_LIMITS, SurveyRules};
pub use store::{InForce, change, of};
pub(crate) use store::{in_force, policies};
