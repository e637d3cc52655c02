//! Actions: one verb, one owner post, one due date. Whether it was done
//! (delivery), whether it will be (RAG) and whether it helped (impact) are
//! three questions with three answers.
//!
//! A date that is moved, a colour that changes and an owner who leaves are kept:
//! nothing of an action is ever replaced.

mod circles;
mod entity;
mod measure;
mod milestones;
mod moves;
mod next;
mod owner;
mod plan;
mod rules;
mod search;
mod standings;
mod store;
mod tags;

pub use measure::{Measure, Measured, measure, set_measure};
pub use milestones::{
    DONE_FIELDS, DUE_FIELDS, MILESTONES_MAX, Milestone, TITLE_FIELDS, milestones, parse_milestones,
    set_milestones,
};
pub use moves::{Move, moves};
pub(crate) use owner::set_owner;
pub use plan::{Plan, Principle, Repeats};
pub use rules::{Action, Delivery, Impact, NewAction, Outlook, Rag, municipal_year};
pub use search::{Filter, Found, Line, PAGE_SIZE, ROWS_MAX, Sorting, When, search, search_all};
pub use standings::{AMBER_DAYS, Standing, amber_since, standings, standings_of};
pub use store::{SOURCES, add, change, find, list, set_plan, withdrawn};
