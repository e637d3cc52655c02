//! Checklists: what an authority sees to in each step of a cycle.
//!
//! An authority's checklist begins as a copy of the pack's and is its own from
//! then on: it adds, rewords and leaves out, each with its reason, and a next
//! version of the pack changes nothing that it has. What was added to the pack
//! since can be taken over, item by item.

mod rules;
mod store;

pub use rules::{ChecklistItem, ItemId, LeftOut, NewItem, Reason};
pub use store::{add, find, leave_out, of_authority, offered, put_back, reword, take_over};
pub(super) use store::{copy, load};
