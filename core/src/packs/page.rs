//! A pack's text with the places of its lines, and what is wrong with it so far.
//! A mistake is noted and reading goes on, so that all are told at once.

use std::cell::RefCell;

use toml::de::DeTable;

use super::mistake::{Fault, Mistake};

/// More than this nobody corrects before trying again.
const MISTAKES_MAX: usize = 100;

/// A pack's text, and what is wrong with it so far.
pub(super) struct Page<'t> {
    text: &'t str,
    /// Where each line begins.
    lines: Vec<usize>,
    mistakes: RefCell<Vec<Mistake>>,
}

impl<'t> Page<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { text, lines, mistakes: RefCell::default() }
    }

    /// The file as TOML, as far as it is. What is not TOML is noted.
    pub(super) fn table(&self) -> DeTable<'t> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let span = error.span().unwrap_or_default();
            let (line, message) = (self.line_at(span.start), error.message().trim());
            if message.starts_with("duplicate key") {
                let key = self.text.get(span).unwrap_or_default().trim();
                self.note(line, key.to_owned(), Fault::DuplicateKey);
            } else {
                self.note(line, String::new(), Fault::Syntax(message.replace('\n', ", ")));
            }
        }
        table.into_inner()
    }

    pub(super) fn line_at(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset)
    }

    pub(super) fn note(&self, line: usize, key: String, fault: Fault) {
        self.mistakes.borrow_mut().push(Mistake { line, key, fault });
    }

    /// Every mistake, from the first line to the last.
    pub(super) fn mistakes(self) -> Vec<Mistake> {
        let mut mistakes = self.mistakes.into_inner();
        mistakes.sort();
        mistakes.dedup();
        mistakes.truncate(MISTAKES_MAX);
        mistakes
    }
}
