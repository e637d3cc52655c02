//! Reading TOML strictly: every value is asked for by its key, and what nobody
//! asked for is unknown.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::mistake::{Expected, Fault};
use super::page::Page;
use crate::answers::{LINE_CHARACTERS_MAX, TEXT_CHARACTERS_MAX};

/// No question has more answers, and no questionnaire more names.
const LIST_MAX: usize = 200;

/// A name for programs has at most so many letters: a column in a table.
const NAME_CHARACTERS_MAX: usize = 64;

/// One table of a pack.
pub(super) struct Fields<'p, 't> {
    page: &'p Page<'t>,
    table: &'p DeTable<'t>,
    /// The name of the table, as in `question`; empty for the whole file.
    name: &'static str,
    /// Where it begins.
    pub(super) line: usize,
    asked: RefCell<Vec<&'static str>>,
}

/// A value of a list or table, with its line.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) line: usize,
    pub(super) key: String,
    pub(super) text: String,
}

impl<'p, 't> Fields<'p, 't> {
    /// The whole file.
    pub(super) fn whole(page: &'p Page<'t>, table: &'p DeTable<'t>) -> Self {
        Self::new(page, table, "", 1)
    }

    fn new(page: &'p Page<'t>, table: &'p DeTable<'t>, name: &'static str, line: usize) -> Self {
        Self { page, table, name, line, asked: RefCell::default() }
    }

    /// The key as a person finds it, as in `question.options`.
    fn path(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }

    /// Notes that something is wrong with the value of a key.
    pub(super) fn wrong(&self, key: &str, fault: Fault) {
        let line = self.table.get(key).map_or(self.line, |it| self.line_of(&it.span()));
        self.wrong_at(line, key, fault);
    }

    /// Notes that something is wrong on a line.
    pub(super) fn wrong_at(&self, line: usize, key: &str, fault: Fault) {
        self.page.note(line, self.path(key), fault);
    }

    fn line_of(&self, span: &Range<usize>) -> usize {
        self.page.line_at(span.start)
    }

    fn value(&self, key: &'static str) -> Option<&'p DeValue<'t>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key).map(Spanned::get_ref)
    }

    fn required<T>(&self, key: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.table.contains_key(key) {
            self.wrong(key, Fault::Missing);
        }
        value
    }

    /// A value of one type; none, with a note, for another.
    fn typed<T>(
        &self,
        key: &'static str,
        expected: Expected,
        of: impl Fn(&'p DeValue<'t>) -> Option<T>,
    ) -> Option<T> {
        let value = self.value(key)?;
        let typed = of(value);
        if typed.is_none() {
            self.wrong(key, Fault::WrongType(expected));
        }
        typed
    }

    /// A line or a text that may be left out, which is then empty.
    fn optional(&self, key: &'static str, characters_max: usize) -> String {
        let said = self.typed(key, Expected::Text, DeValue::as_str);
        let Some(said) = said else { return String::new() };
        let line = self.table.get(key).map_or(self.line, |it| self.line_of(&it.span()));
        self.sound(line, key, said, characters_max)
    }

    /// The text, trimmed, if a table and a page can hold it.
    fn sound(&self, line: usize, key: &str, said: &str, characters_max: usize) -> String {
        let fault = if said.trim().is_empty() {
            Fault::Empty
        } else if characters_max < said.chars().count() {
            Fault::TooLong { characters_max }
        } else if said.chars().any(|it| it.is_control() && !matches!(it, '\n' | '\t')) {
            Fault::Control
        } else {
            return said.trim().to_owned();
        };
        self.wrong_at(line, key, fault);
        String::new()
    }

    /// A line that may be left out.
    pub(super) fn optional_line(&self, key: &'static str) -> String {
        self.optional(key, LINE_CHARACTERS_MAX)
    }

    /// A line that must be there.
    pub(super) fn line(&self, key: &'static str) -> String {
        self.required(key, self.table.get(key));
        self.optional_line(key)
    }

    /// A text of several lines that may be left out.
    pub(super) fn optional_text(&self, key: &'static str) -> String {
        self.optional(key, TEXT_CHARACTERS_MAX)
    }

    /// A text of several lines that must be there.
    pub(super) fn text(&self, key: &'static str) -> String {
        self.required(key, self.table.get(key));
        self.optional(key, TEXT_CHARACTERS_MAX)
    }

    /// A name for programs: lower-case letters, digits, `_` and `-`.
    pub(super) fn name(&self, key: &'static str, characters_max: usize) -> String {
        let name = self.line(key);
        if !name.is_empty() && (!is_name(&name) || characters_max < name.len()) {
            self.wrong(key, Fault::NotAName);
            return String::new();
        }
        name
    }

    /// One of a few keys.
    pub(super) fn choice(&self, key: &'static str, choices: &[&'static str]) -> String {
        let value = self.line(key);
        if !value.is_empty() && !choices.contains(&value.as_str()) {
            self.wrong(key, Fault::NotAChoice { value, choices: choices.to_vec() });
            return String::new();
        }
        value
    }

    /// One of a few keys, or nothing.
    pub(super) fn optional_choice(&self, key: &'static str, choices: &[&'static str]) -> String {
        let is_there = self.table.contains_key(key);
        self.asked.borrow_mut().push(key);
        if is_there { self.choice(key, choices) } else { String::new() }
    }

    /// A whole number that may be left out.
    pub(super) fn optional_number(&self, key: &'static str, least: i64, most: i64) -> Option<i64> {
        let is_there = self.table.contains_key(key);
        self.asked.borrow_mut().push(key);
        is_there.then(|| self.number(key, least, most))
    }

    /// A whole number that must be there.
    pub(super) fn number(&self, key: &'static str, least: i64, most: i64) -> i64 {
        let number = self.typed(key, Expected::Number, |it| {
            let number = it.as_integer()?;
            i64::from_str_radix(number.as_str(), number.radix()).ok()
        });
        let Some(number) = self.required(key, number) else { return least };
        if number < least || most < number {
            self.wrong(key, Fault::OutOfRange { least, most });
        }
        number
    }

    /// A share in percent, whole or with a fraction.
    pub(super) fn percent(&self, key: &'static str) -> f64 {
        let share = self.typed(key, Expected::Number, |it| match it {
            DeValue::Integer(number) => number.as_str().parse::<f64>().ok(),
            DeValue::Float(number) => number.as_str().parse::<f64>().ok(),
            _ => None,
        });
        let share = self.required(key, share).unwrap_or_default();
        if !(0.0..=100.0).contains(&share) {
            self.wrong(key, Fault::OutOfRange { least: 0, most: 100 });
        }
        share
    }

    /// `true` or `false`, or what counts when nobody says.
    pub(super) fn flag(&self, key: &'static str, otherwise: bool) -> bool {
        self.typed(key, Expected::Flag, DeValue::as_bool).unwrap_or(otherwise)
    }

    /// A list of lines, none twice. At least one must be there.
    pub(super) fn lines(&self, key: &'static str) -> Vec<Said> {
        let list = self.typed(key, Expected::Texts, DeValue::as_array);
        self.required(key, list).map_or_else(Vec::new, |list| self.lines_of(key, list))
    }

    /// The same, of a list that may be left out.
    pub(super) fn optional_lines(&self, key: &'static str) -> Vec<Said> {
        let list = self.typed(key, Expected::Texts, DeValue::as_array);
        list.map_or_else(Vec::new, |list| self.lines_of(key, list))
    }

    fn lines_of(&self, key: &'static str, list: &[Spanned<DeValue<'t>>]) -> Vec<Said> {
        if list.is_empty() {
            self.wrong(key, Fault::Empty);
        }
        if LIST_MAX < list.len() {
            self.wrong(key, Fault::TooMany { most: LIST_MAX });
        }
        let mut lines = Vec::new();
        for value in list.iter().take(LIST_MAX) {
            let line = self.line_of(&value.span());
            match value.get_ref().as_str() {
                Some(said) => {
                    let text = self.sound(line, key, said, LINE_CHARACTERS_MAX);
                    lines.push(Said { line, key: key.to_owned(), text });
                }
                None => self.wrong_at(line, key, Fault::WrongType(Expected::Texts)),
            }
        }
        lines.retain(|it| !it.text.is_empty());
        self.once(key, lines.iter().map(|it| (it.text.clone(), it.line)));
        lines
    }

    /// Notes what is said twice.
    pub(super) fn once(&self, key: &str, said: impl Iterator<Item = (String, usize)>) {
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        for (value, line) in said.filter(|(value, _)| !value.is_empty()) {
            match first.get(&value) {
                Some(first_line) => {
                    self.wrong_at(line, key, Fault::Twice { value, first_line: *first_line });
                }
                None => {
                    first.insert(value, line);
                }
            }
        }
    }

    /// One table that must be there.
    pub(super) fn table(&self, name: &'static str) -> Option<Fields<'p, 't>> {
        if !self.table.contains_key(name) {
            self.wrong(name, Fault::Missing);
        }
        self.optional_table(name)
    }

    /// One table, if it is there.
    pub(super) fn optional_table(&self, name: &'static str) -> Option<Fields<'p, 't>> {
        let table = self.typed(name, Expected::Table, DeValue::as_table)?;
        let line = self.table.get(name).map_or(self.line, |it| self.line_of(&it.span()));
        Some(Self::new(self.page, table, name, line))
    }

    /// Every table of a name. At least one must be there.
    pub(super) fn tables(&self, name: &'static str) -> Vec<Fields<'p, 't>> {
        let tables = self.required_tables(name);
        let list = self.table.get(name).and_then(|it| it.get_ref().as_array());
        if list.is_some_and(|it| it.is_empty()) {
            self.wrong(name, Fault::Empty);
        }
        tables
    }

    /// Every table of a list that must be there, with or without one in it.
    pub(super) fn required_tables(&self, name: &'static str) -> Vec<Fields<'p, 't>> {
        if !self.table.contains_key(name) {
            self.wrong(name, Fault::Missing);
        }
        self.optional_tables(name)
    }

    /// Every table of a name, if there is any.
    pub(super) fn optional_tables(&self, name: &'static str) -> Vec<Fields<'p, 't>> {
        let list = self.typed(name, Expected::Tables, DeValue::as_array);
        let mut tables = Vec::new();
        for value in list.into_iter().flatten() {
            let line = self.line_of(&value.span());
            match value.get_ref().as_table() {
                Some(table) => tables.push(Self::new(self.page, table, name, line)),
                None => self.wrong_at(line, name, Fault::WrongType(Expected::Tables)),
            }
        }
        tables
    }

    /// Every text of a table whose keys are the pack's own, in their order.
    pub(super) fn texts(&self) -> Vec<Said> {
        let mut texts = Vec::new();
        for (key, value) in self.table {
            let (line, key) = (self.line_of(&key.span()), key.get_ref());
            match value.get_ref().as_str() {
                Some(said) => {
                    let text = self.sound(line, key, said, TEXT_CHARACTERS_MAX);
                    texts.push(Said { line, key: key.to_string(), text });
                }
                None => self.wrong_at(line, key, Fault::WrongType(Expected::Text)),
            }
        }
        texts.retain(|it| !it.text.is_empty());
        texts.sort_by_key(|it| it.line);
        texts
    }

    /// Notes every key that nobody asked for.
    pub(super) fn done(&self) {
        let asked = self.asked.borrow();
        for key in self.table.keys().filter(|key| !asked.contains(&key.get_ref().as_ref())) {
            let line = self.line_of(&key.span());
            self.wrong_at(line, key.get_ref(), Fault::UnknownKey { known: asked.clone() });
        }
    }
}

/// Whether it is a name for programs.
pub(super) fn is_name(name: &str) -> bool {
    let may = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, '_' | '-');
    (1..=NAME_CHARACTERS_MAX).contains(&name.len()) && name.chars().all(may)
}
