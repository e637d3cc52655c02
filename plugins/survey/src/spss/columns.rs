//! What the variables are to the rest of the importer: columns with a heading.

use std::collections::HashSet;

use super::dictionary::Dictionary;
use super::sets::Set;
use super::variable::{Value, Variable};
use crate::book::Book;
use crate::column::Use;
use crate::notes::Lines;
use crate::plain::{self, is_blank, plain};

/// One column, and what to look at to fill it.
pub(super) struct Column {
    pub(super) title: String,
    source: Source,
    /// The options of the question that it answers, as plain texts.
    options: HashSet<String>,
    /// All of those options are numbers.
    is_scale: bool,
    /// Cases whose answer is an option, and is declared to be no answer.
    pub(super) declared: Lines,
}

/// Variables by their places.
enum Source {
    One(usize),
    /// It stands for one option, which this value ticks.
    Ticked(usize, String),
    /// Each holds one of the answers.
    Several(Vec<usize>),
}

/// The columns of a file, in its order.
pub(super) fn of(book: &Book<'_>, dictionary: &Dictionary<'_>) -> Vec<Column> {
    let mut columns = Vec::with_capacity(dictionary.variables.len());
    let mut in_sets = HashSet::new();
    for (index, variable) in dictionary.variables.iter().enumerate() {
        if in_sets.contains(&index) {
            continue;
        }
        let set = dictionary.set_of(variable);
        let (title, source) = set
            .and_then(|it| of_set(book, dictionary, it, index))
            .unwrap_or_else(|| (title(book, variable), Source::One(index)));
        if let Source::Several(all) = &source {
            in_sets.extend(all.iter().copied());
        }
        columns.push(Column::new(book, title, source));
    }
    tell_apart(book, &mut columns, &dictionary.variables);
    columns
}

/// The name, if it is known here, or else the label; the label, if neither is.
fn title(book: &Book<'_>, variable: &Variable) -> String {
    let all = [&variable.name, &variable.label];
    let known = all.into_iter().find(|it| Use::of(book, it) != Use::Unknown);
    let otherwise = if is_blank(&variable.label) { &variable.name } else { &variable.label };
    known.unwrap_or(otherwise).clone()
}

/// The column of a variable that is one of a set, if its question is known.
fn of_set(
    book: &Book<'_>,
    dictionary: &Dictionary<'_>,
    set: &Set<'_>,
    index: usize,
) -> Option<(String, Source)> {
    let variable = &dictionary.variables[index];
    let questions = [set.name, set.label].map(|it| dictionary.letters.read(it));
    match set.counted {
        Some(counted) => {
            let own = title(book, variable);
            let joined = questions.iter().map(|it| format!("{} [{}]", it.trim(), variable.label));
            let title = std::iter::once(own).chain(joined);
            let title = title.into_iter().find(|it| matches!(Use::of(book, it), Use::Ticks(_)))?;
            let counted = dictionary.letters.read(counted).trim().to_owned();
            Some((title, Source::Ticked(index, counted)))
        }
        None => {
            let title = questions.iter().map(|it| it.trim()).find(|it| book.is_multiple(it))?;
            let all = dictionary.variables.iter().enumerate();
            let all = all.filter(|(_, it)| dictionary.is_in(set, it)).map(|(index, _)| index);
            Some((title.to_owned(), Source::Several(all.collect())))
        }
    }
}

/// Labels of which there are more than one, such as “Please write”, get the
/// name beside them; two that are answers stay, and are refused.
fn tell_apart(book: &Book<'_>, columns: &mut [Column], variables: &[Variable]) {
    let mut seen = HashSet::new();
    let twice: HashSet<String> =
        columns.iter().map(|it| plain(&it.title)).filter(|it| !seen.insert(it.clone())).collect();
    for column in columns {
        let Source::One(index) = column.source else { continue };
        let is_told =
            matches!(Use::of(book, &column.title), Use::Unknown | Use::FreeText | Use::Unread);
        if is_told && twice.contains(&plain(&column.title)) {
            column.title = format!("{} ({})", column.title, variables[index].name);
        }
    }
}

impl Column {
    fn new(book: &Book<'_>, title: String, source: Source) -> Self {
        let questions = match Use::of(book, &title) {
            Use::Answers(questions) => questions,
            _ => Vec::new(),
        };
        let options = questions.into_iter().flatten().flat_map(|it| &book.question(it).options);
        let options: HashSet<String> = options.map(|it| plain(it)).collect();
        let is_scale =
            !options.is_empty() && options.iter().all(|it| plain::children(it).is_some());
        Self { title, source, options, is_scale, declared: Lines::default() }
    }

    /// Writes what a case says in this column into `cell`.
    pub(super) fn write<'v>(
        &mut self,
        line: u64,
        value: impl Fn(usize) -> Value<'v>,
        cell: &mut String,
    ) {
        cell.clear();
        match &self.source {
            Source::One(index) => {
                let value = value(*index);
                if value.is_missing {
                    if self.is_option(self.answer(&value)) {
                        self.declared.add(line);
                    }
                } else {
                    cell.push_str(self.answer(&value));
                }
            }
            Source::Ticked(index, counted) => {
                let value = value(*index);
                if !value.is_missing && !is_blank(&value.plain) {
                    cell.push(if value.plain.trim() == counted { '1' } else { '0' });
                }
            }
            Source::Several(all) => {
                for value in all.iter().map(|it| value(*it)).filter(|it| !it.is_missing) {
                    cell.push_str(self.answer(&value));
                    cell.push(';');
                }
            }
        }
    }

    /// What a value stands for. On a scale of numbers of which only some are
    /// labelled, as in “10: completely”, the number.
    fn answer<'v>(&self, value: &'v Value<'_>) -> &'v str {
        match value.label {
            Some(label) if !self.is_scale || self.is_option(label) => label,
            _ => &value.plain,
        }
    }

    fn is_option(&self, answer: &str) -> bool {
        self.options.contains(&plain(answer))
    }
}
