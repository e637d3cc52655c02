//! Reach: how every child will be reached, as counts by where they live and by
//! the kind of adult they could ask for help. Never a list of children.
//!
//! Neither a child's social worker nor their carer helps, whatever the kind of
//! adult is called: the survey asks about both. Whoever types a number sees it
//! in the form; afterwards it is protected like every count of children.

mod rules;
mod store;

pub use rules::{ADULT_FIELDS, NewReach, Reach, Row, Totals};
pub use store::{of_round, set};
