//! What a cell says about one question.

use std::collections::HashMap;

use lodestar_plugin_sdk::codebook::Question;

use crate::plain;

/// Written by a child who would rather not answer.
const NOT_SAID: &str = "prefer not to say";

/// What was made of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// Nothing, or that the child would rather not say.
    Nothing,
    /// One or more of the options.
    Options,
    /// Some options, and something that is none.
    OptionsAndMore,
    /// Something that is no option.
    NoOption,
}

/// The options of one question, and every plain text that means one of them.
pub(crate) struct Options {
    /// As they stand in the form. So few that trying each is faster than a hash.
    exact: Vec<String>,
    by_plain: HashMap<String, usize>,
    is_multiple: bool,
}

impl Options {
    pub(crate) fn of(question: &Question) -> Self {
        let mut by_plain = HashMap::with_capacity(question.options.len());
        for (index, option) in question.options.iter().enumerate() {
            by_plain.entry(plain::plain(option)).or_insert(index);
        }
        Self { exact: question.options.clone(), by_plain, is_multiple: question.is_multiple }
    }

    /// The option that this text names.
    pub(crate) fn find(&self, text: &str, buffer: &mut String) -> Option<usize> {
        self.exact.iter().position(|it| it == text).or_else(|| {
            plain::write(text, buffer);
            self.by_plain.get(buffer.as_str()).copied()
        })
    }

    /// Reads a cell; `chosen` holds the options afterwards, each at most once.
    pub(crate) fn read(&self, cell: &str, buffer: &mut String, chosen: &mut Vec<usize>) -> Said {
        chosen.clear();
        if cell.is_empty() {
            return Said::Nothing;
        }
        if !self.is_multiple {
            return self.read_one(cell, buffer, chosen);
        }
        let mut has_more = false;
        for part in cell.split(';') {
            has_more |= self.read_one(part, buffer, chosen) == Said::NoOption;
        }
        match (chosen.is_empty(), has_more) {
            (true, false) => Said::Nothing,
            (true, true) => Said::NoOption,
            (false, false) => Said::Options,
            (false, true) => Said::OptionsAndMore,
        }
    }

    fn read_one(&self, text: &str, buffer: &mut String, chosen: &mut Vec<usize>) -> Said {
        match self.find(text, buffer) {
            Some(option) => {
                if !chosen.contains(&option) {
                    chosen.push(option);
                }
                Said::Options
            }
            None if is_nothing(text) => Said::Nothing,
            None => Said::NoOption,
        }
    }
}

/// Whether a cell is blank or says that the child would rather not answer.
pub(crate) fn is_nothing(cell: &str) -> bool {
    plain::is_blank(cell) || plain::plain(cell) == NOT_SAID
}
