//! Notes for the person who looks at a batch, few enough to be read.

use std::fmt;

use lodestar_plugin_sdk::batch::Note;

use crate::words;

/// Rows that are named one by one. The rest are one number: a file in which
/// every row is wrong must not become an answer as large as the file.
pub(crate) const REFUSED_MAX: usize = 500;

/// Lines that are named in one sentence: as many as are too few to be counted.
const LINES_MAX: usize = 5;

/// A sentence and its code, before it is known what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) code: &'static str,
    pub(crate) text: String,
    /// The heading of the column that a row is wrong in, if it is one.
    pub(crate) column: Option<String>,
}

impl Sentence {
    /// A note about the whole file.
    pub(crate) fn note(self) -> Note {
        Note { code: self.code.to_owned(), line: None, column: self.column, text: self.text }
    }

    /// A note about one line.
    pub(crate) fn at(self, line: u64) -> Note {
        Note { line: Some(line), ..self.note() }
    }

    /// The same, and the column that it is about.
    pub(crate) fn of(self, heading: &str) -> Self {
        Self { column: (!heading.is_empty()).then(|| heading.to_owned()), ..self }
    }

    /// A note about one column.
    pub(crate) fn under(self, heading: &str) -> Note {
        Note { column: Some(heading.to_owned()), ..self.note() }
    }
}

/// The rows that were left out.
#[derive(Default)]
pub(crate) struct Refused {
    notes: Vec<Note>,
    more: u64,
}

impl Refused {
    pub(crate) fn add(&mut self, line: u64, reason: Sentence) {
        if self.notes.len() < REFUSED_MAX {
            self.notes.push(reason.at(line));
        } else {
            self.more += 1;
        }
    }

    /// Adds what was refused elsewhere.
    pub(crate) fn append(&mut self, other: Self) {
        let free = REFUSED_MAX.saturating_sub(self.notes.len());
        self.more += other.more + other.notes.iter().skip(free).map(|_| 1).sum::<u64>();
        self.notes.extend(other.notes.into_iter().take(free));
    }

    pub(crate) fn count(&self) -> u64 {
        self.notes.iter().map(|_| 1).sum::<u64>() + self.more
    }

    /// In the order of the file.
    pub(crate) fn into_notes(mut self) -> Vec<Note> {
        self.notes.sort_by_key(|it| it.line);
        if 0 < self.more {
            self.notes.push(words::rows::more_refused(self.more).note());
        }
        self.notes
    }
}

/// Lines that have the same thing to say: the first few, and how many if more.
#[derive(Clone, Default)]
pub(crate) struct Lines {
    first: Vec<u64>,
    pub(crate) count: u64,
}

impl Lines {
    pub(crate) fn add(&mut self, line: u64) {
        self.count += 1;
        if self.first.len() < LINES_MAX {
            self.first.push(line);
        }
    }
}

/// As in `lines 2, 8 and 12` or `40 (lines 2, 8, 12, 13, 20 and more)`. Few lines
/// are not counted: on each may be a child.
impl fmt::Display for Lines {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers: Vec<String> = self.first.iter().map(u64::to_string).collect();
        let is_all = u64::try_from(numbers.len()).is_ok_and(|it| it == self.count);
        match numbers.as_slice() {
            first if !is_all => {
                write!(formatter, "{} (lines {} and more)", self.count, first.join(", "))
            }
            [first @ .., last] if !first.is_empty() => {
                write!(formatter, "lines {} and {last}", first.join(", "))
            }
            one => write!(formatter, "line {}", one.concat()),
        }
    }
}
