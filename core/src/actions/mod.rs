//! Actions: one verb, one owner post, one due date. Whether it was done
//! (delivery), whether it will be (RAG) and whether it helped (impact) are
//! three questions with three answers.

mod entity;
mod owner;
mod rules;
mod store;

pub(crate) use owner::set_owner;
pub use rules::{Action, Delivery, Impact, NewAction, Rag, municipal_year};
pub use store::{SOURCES, add, change, find, list};
