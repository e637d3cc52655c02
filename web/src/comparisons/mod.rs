//! Comparisons in words: for the pages of a round, of an indicator and of
//! proposals alike, so that a number says the same everywhere.

mod before;
mod numbers;
mod others;
mod question;
mod verdict;

pub(crate) use before::{BeforeView, reasons_words};
pub(crate) use numbers::interval_words;
pub(crate) use others::{OthersView, compared_share, others_in_short, population_words};
pub(crate) use question::{base_words, question_words};
pub(crate) use verdict::{VerdictView, rules_words};
