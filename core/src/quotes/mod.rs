//! Quotes: what a child wrote, once people have made sure that nobody can tell
//! who it was.
//!
//! Words that nobody has cleared are never stored. One person clears a quote, and
//! a second one looks before anybody else sees it.

mod entity;
mod hints;
mod rules;
mod store;

pub use hints::{Hint, hints};
pub use rules::{CHECKS, NewQuote, Quote, WORDS_CHARACTERS_MAX};
pub use store::{add, approve, change, find, list, of_finding};
