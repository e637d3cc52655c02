//! What children wrote in their own words, for a person to clear one by one. Read
//! only if that was asked for.
//!
//! The words of one child in two columns must not be put together again, so
//! quotes stand in an order that depends on each of them alone.

use std::collections::BinaryHeap;
use std::hash::{DefaultHasher, Hash, Hasher};

use lodestar_plugin_sdk::batch::Quote;

use crate::book::Book;
use crate::column::Use;
use crate::heading::Heading;
use crate::options::is_nothing;
use crate::rows::Row;

/// As many as a person clears in some days.
pub(crate) const QUOTES_MAX: usize = 500;

/// A longer text is cut off.
const CHARACTERS_MAX: usize = 1_000;

/// A column of words.
struct WordColumn {
    column: usize,
    /// For each questionnaire, the question that it belongs to.
    questions: Vec<Option<usize>>,
}

/// A quote behind its place in the order.
type Kept = (u64, usize, Option<usize>, String);

#[derive(Default)]
pub(crate) struct Quotes {
    columns: Vec<WordColumn>,
    /// Those with the first places.
    kept: BinaryHeap<Kept>,
    pub(crate) is_full: bool,
}

impl Quotes {
    /// Of every column of words.
    pub(crate) fn of(book: &Book<'_>, heading: &Heading) -> Self {
        let columns = heading.columns(&Use::FreeText).map(|column| WordColumn {
            column,
            questions: book.written_about(&heading.titles[column]),
        });
        Self { columns: columns.collect(), ..Self::default() }
    }

    /// Keeps the words of one row, and nothing by which to tell which row it was.
    pub(crate) fn add(&mut self, questionnaire: usize, row: &Row) {
        for it in &self.columns {
            let words = row.cell(it.column).trim();
            if is_nothing(words) {
                continue;
            }
            let question = it.questions.get(questionnaire).copied().flatten();
            let mut place = DefaultHasher::new();
            (it.column, questionnaire, words).hash(&mut place);
            self.kept.push((place.finish(), questionnaire, question, shortened(words)));
            if QUOTES_MAX < self.kept.len() {
                self.kept.pop();
                self.is_full = true;
            }
        }
    }

    pub(crate) fn into_quotes(self, book: &Book<'_>) -> Vec<Quote> {
        let quotes = self.kept.into_sorted_vec().into_iter();
        let quote = |(_, questionnaire, question, words): Kept| Quote {
            questionnaire: book.codebook.questionnaires[questionnaire].key.clone(),
            indicator: question.map(|it| book.question(it).indicator.clone()),
            words,
        };
        quotes.map(quote).collect()
    }
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(CHARACTERS_MAX) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_letters() {
        assert_eq!(shortened(&"ŵ".repeat(CHARACTERS_MAX)).chars().count(), CHARACTERS_MAX);
        let long = shortened(&"ŵ".repeat(CHARACTERS_MAX + 1));
        assert_eq!((long.chars().count(), long.ends_with("ŵ…")), (CHARACTERS_MAX + 1, true));
    }
}
