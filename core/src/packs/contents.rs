//! What is in a pack, entry by entry: for people to read, and to tell what
//! differs between two versions.

use toml::de::{DeTable, DeValue};

use super::page::Page;

/// What together names an entry, where it is not its `key`.
const NAMES: &[(&str, &[&str])] = &[
    // A codebook's by the first two, a sheet's by its key.
    ("question", &["questionnaire", "indicator", "key"]),
    ("descriptor", &["source", "level"]),
    ("floor", &["survey"]),
    ("level", &["score"]),
    ("link", &["from", "to"]),
    ("map", &["from", "how"]),
    ("figure", &["indicator", "questionnaire", "population", "ages", "year"]),
];

/// One thing in a pack: a question, an outcome, a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name of its table, as in `question`.
    pub part: String,
    /// What names it among its like, as in `ylyc-8-11 good_friend`.
    pub key: String,
    /// The line where it begins.
    pub line: usize,
    /// Every other key, with its value in words.
    pub said: Vec<(String, String)>,
}

/// Every entry but the head, in the order of the file.
pub(super) fn entries(page: &Page<'_>, file: &DeTable<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (part, value) in file.iter().filter(|(part, _)| part.get_ref() != "pack") {
        let part = part.get_ref().as_ref();
        match value.get_ref() {
            DeValue::Array(tables) => {
                let tables = tables.iter();
                let tables =
                    tables.filter_map(|it| Some((it.span().start, it.get_ref().as_table()?)));
                entries.extend(tables.map(|(at, table)| entry(page, part, at, table)));
            }
            DeValue::Table(table) => {
                entries.extend(table.iter().map(|(key, value)| Entry {
                    part: part.to_owned(),
                    key: key.get_ref().to_string(),
                    line: page.line_at(key.span().start),
                    said: vec![(String::new(), shown(value.get_ref()))],
                }));
            }
            _ => (),
        }
    }
    entries.sort_by_key(|it| it.line);
    entries
}

fn entry(page: &Page<'_>, part: &str, at: usize, table: &DeTable<'_>) -> Entry {
    let names = NAMES.iter().find(|(it, _)| *it == part).map_or(&["key"][..], |(_, names)| names);
    let value = |name: &str| table.get(name).map(|it| shown(it.get_ref()));
    let key: Vec<String> = names.iter().filter_map(|name| value(name)).collect();
    let mut said: Vec<_> =
        table.iter().filter(|(name, _)| !names.contains(&name.get_ref().as_ref())).collect();
    said.sort_by_key(|(name, _)| name.span().start);
    let said = said.into_iter();
    let said = said.map(|(name, value)| (name.get_ref().to_string(), shown(value.get_ref())));
    Entry {
        part: part.to_owned(),
        key: key.join(" "),
        line: page.line_at(at),
        said: said.collect(),
    }
}

fn shown(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => text.trim().to_owned(),
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Array(values) => {
            let values: Vec<String> = values.iter().map(|it| shown(it.get_ref())).collect();
            values.join(" | ")
        }
        DeValue::Datetime(_) | DeValue::Table(_) => String::new(),
    }
}
