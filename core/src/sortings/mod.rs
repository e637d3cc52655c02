//! Sortings: statements that people put in order, from what matters least to what
//! matters most (a Q-sort), and what the orders have in common.
//!
//! An order of one person tells about that person, so what comes of it is shown
//! only when enough people took part.

mod entity;
mod rules;
mod sorts;
mod store;

pub use rules::{
    BLANKS_MAX, NewSort, NewSorting, PEOPLE_MIN, STATEMENTS_MAX, STATEMENTS_MIN, Sorted, Sorting,
    Statement,
};
pub use sorts::{add_sort, sorts, withdraw_sort};
pub use store::{add, change, find, list};
