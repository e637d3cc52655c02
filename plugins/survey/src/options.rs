//! What a cell says about one question.

use std::collections::HashMap;

use lodestar_plugin_sdk::codebook::Question;

use crate::plain;
use crate::seen::{Key, Seen};

/// Written by a child who would rather not answer.
const NOT_SAID: [&str; 2] = ["prefer not to say", "prefer not to answer"];

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

/// What one text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Nothing,
    Option(usize),
    NoOption,
}

/// The options of one question, and every text that means one of them.
pub(crate) struct Options {
    /// Texts as files write them, and what they mean.
    seen: Seen,
    /// By the plain text; nothing if it could mean two options.
    by_plain: HashMap<String, Option<usize>>,
    count: usize,
    is_multiple: bool,
    has_codes: bool,
}

impl Options {
    pub(crate) fn of(question: &Question) -> Self {
        let mut by_plain: HashMap<String, Option<usize>> = HashMap::new();
        let count = question.options.len();
        let names = question.options.iter().enumerate();
        let codes = question.codes.iter().enumerate().take(count);
        for (index, name) in names.chain(codes).filter(|(_, it)| !plain::is_blank(it)) {
            by_plain
                .entry(plain::plain(name))
                .and_modify(|it| *it = it.filter(|&other| other == index))
                .or_insert(Some(index));
        }
        let has_codes = !question.codes.is_empty();
        let is_multiple = question.is_multiple;
        Self { seen: Seen::default(), by_plain, count, is_multiple, has_codes }
    }

    /// The option that this text names.
    pub(crate) fn find(&mut self, text: &str, buffer: &mut String) -> Option<usize> {
        match self.meaning(text, buffer) {
            Meaning::Option(option) => Some(option),
            Meaning::Nothing | Meaning::NoOption => None,
        }
    }

    /// What this text means. Only a text that means something is remembered.
    #[inline]
    pub(crate) fn meaning(&mut self, text: &str, buffer: &mut String) -> Meaning {
        if text.is_empty() {
            return Meaning::Nothing;
        }
        match self.seen.meaning(text.as_bytes(), Key::from(text)) {
            Some(meaning) => meaning,
            None => self.meaning_of_new(text, buffer),
        }
    }

    fn meaning_of_new(&mut self, text: &str, buffer: &mut String) -> Meaning {
        plain::write(text, buffer);
        let meaning = match self.by_plain.get(buffer.as_str()) {
            Some(Some(option)) => Meaning::Option(*option),
            None if buffer.is_empty() || NOT_SAID.contains(&buffer.as_str()) => Meaning::Nothing,
            // Nothing that is known, or two options at once.
            None | Some(None) => Meaning::NoOption,
        };
        if meaning != Meaning::NoOption {
            self.seen.learn(text, meaning);
        }
        meaning
    }

    /// Counts the one option that a cell gives, if it is written as before: the
    /// way of nearly every cell. Whether it is.
    #[inline]
    pub(crate) fn count(&mut self, cell: &[u8], key: Key) -> bool {
        !self.is_multiple && self.seen.count(cell, key)
    }

    /// How often each option was counted so.
    pub(crate) fn counts(&self) -> impl Iterator<Item = (usize, u64)> {
        self.seen.counts()
    }

    /// Reads a cell; `chosen` holds the options afterwards, each at most once.
    pub(crate) fn read(
        &mut self,
        cell: &str,
        buffer: &mut String,
        chosen: &mut Vec<usize>,
    ) -> Said {
        chosen.clear();
        if self.is_multiple {
            return self.read_all(cell, buffer, chosen);
        }
        match self.meaning(cell, buffer) {
            Meaning::Nothing => Said::Nothing,
            Meaning::NoOption => Said::NoOption,
            Meaning::Option(option) => {
                chosen.push(option);
                Said::Options
            }
        }
    }

    fn read_all(&mut self, cell: &str, buffer: &mut String, chosen: &mut Vec<usize>) -> Said {
        let mut has_more = false;
        for part in cell.split(';') {
            match self.meaning(part.trim(), buffer) {
                Meaning::Option(option) if !chosen.contains(&option) => chosen.push(option),
                Meaning::Option(_) | Meaning::Nothing => {}
                Meaning::NoOption => has_more = true,
            }
        }
        match (chosen.is_empty(), has_more) {
            (true, false) => Said::Nothing,
            (true, true) => Said::NoOption,
            (false, false) => Said::Options,
            (false, true) => Said::OptionsAndMore,
        }
    }

    /// Whether something that is no option could be the code of one. The
    /// codebook has none, and the place of an option is a guess.
    pub(crate) fn may_be_code(&self, cell: &str) -> bool {
        let number = plain::children(cell).and_then(|it| usize::try_from(it).ok());
        !self.has_codes && number.is_some_and(|it| it <= self.count)
    }
}

/// Whether a cell is blank or says that the child would rather not answer.
pub(crate) fn is_nothing(cell: &str) -> bool {
    plain::is_blank(cell) || NOT_SAID.contains(&plain::plain(cell).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(options: &[&str], codes: &[&str]) -> Question {
        let list = |texts: &[&str]| texts.iter().map(|&it| it.to_owned()).collect();
        Question {
            options: list(options),
            codes: list(codes),
            ..lodestar_plugin_sdk::testing::codebook().questions[0].clone()
        }
    }

    #[test]
    fn a_code_means_its_option_and_two_meanings_mean_none() {
        let mut options = Options::of(&asked(&["None", "1", "2 or more"], &["1", "2", "3"]));
        let mut find = |text| options.find(text, &mut String::new());
        assert_eq!([find("3"), find("2.0"), find("none")], [Some(2), Some(1), Some(0)]);
        // The code of “None”, or the label of the second option?
        assert_eq!(find("1"), None);
    }

    #[test]
    fn not_saying_is_an_option_where_the_codebook_has_it() {
        let mut options = Options::of(&asked(&["Yes", "Prefer not to say"], &[]));
        assert_eq!(options.find("prefer not to say", &mut String::new()), Some(1));
    }

    #[test]
    fn a_number_may_be_a_code_only_where_no_codes_are_known() {
        let options = Options::of(&asked(&["Yes", "No"], &[]));
        assert!(options.may_be_code("2") && options.may_be_code("0"));
        assert!(!options.may_be_code("3") && !options.may_be_code("two"));
        assert!(!Options::of(&asked(&["Yes", "No"], &["7", "8"])).may_be_code("1"));
    }
}
