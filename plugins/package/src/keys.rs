//! A TOML file read key by key, so that every complaint names its line.
//!
//! A table is first asked whether it has keys that nobody knows, and then for
//! each key that somebody does. What is not understood is never passed over.

use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::manifest::ManifestError;
use crate::name::nearest;

/// The text that the spans point into.
#[derive(Clone, Copy)]
struct Lines<'a>(&'a str);

/// A table, and where it stands.
#[derive(Clone)]
pub(crate) struct Keys<'a> {
    lines: Lines<'a>,
    path: String,
    line: usize,
    table: &'a DeTable<'a>,
}

/// A value, and where it stands.
#[derive(Clone)]
pub(crate) struct Entry<'a> {
    lines: Lines<'a>,
    /// The last part of the path. It may itself have a point in it.
    name: &'a str,
    path: String,
    line: usize,
    value: &'a DeValue<'a>,
}

/// The tables of a text. [`Keys::of`] walks them.
pub(crate) fn parse(text: &str) -> Result<Spanned<DeTable<'_>>, ManifestError> {
    DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |it| it.start);
        let why = error.message().replace('\n', "; ");
        ManifestError::new(Lines(text).at(at), "", format!("this is not TOML: {why}"))
    })
}

/// What is said of a key that is none of these.
pub(crate) fn unknown(key: &str, known: &[&str]) -> String {
    match nearest(key, known) {
        Some(near) => format!("there is no such key; the nearest is {near}"),
        None => format!("there is no such key; there are: {}", known.join(", ")),
    }
}

impl Lines<'_> {
    fn at(self, offset: usize) -> usize {
        let before = &self.0.as_bytes()[..offset.min(self.0.len())];
        1 + before.split(|it| *it == b'\n').skip(1).count()
    }
}

impl<'a> Keys<'a> {
    /// The table that the whole text is.
    pub(crate) fn of(text: &'a str, table: &'a Spanned<DeTable<'a>>) -> Self {
        Self { lines: Lines(text), path: String::new(), line: 1, table: table.get_ref() }
    }

    /// Refuses every key but these.
    pub(crate) fn only(&self, known: &[&str]) -> Result<(), ManifestError> {
        self.refuse(|key| (!known.contains(&key)).then(|| unknown(key, known)))
    }

    /// Refuses the first key, from the top, that the test has a reason against.
    pub(crate) fn refuse(
        &self,
        test: impl Fn(&str) -> Option<String>,
    ) -> Result<(), ManifestError> {
        for entry in self.entries() {
            let key = entry.name();
            if let Some(why) = test(key) {
                return Err(entry.wrong(why));
            }
        }
        Ok(())
    }

    /// Every key with its value, from the top of the file to its end.
    pub(crate) fn entries(&self) -> Vec<Entry<'a>> {
        let mut keys: Vec<_> = self.table.iter().collect();
        keys.sort_by_key(|(key, _)| key.span().start);
        let entry = |(key, value): (&'a Spanned<_>, &'a Spanned<_>)| self.entry(key, value);
        keys.into_iter().map(entry).collect()
    }

    /// What stands under this key.
    pub(crate) fn get(&self, key: &str) -> Option<Entry<'a>> {
        let (key, value) = self.table.get_key_value(key)?;
        Some(self.entry(key, value))
    }

    /// What stands under this key, which must be there.
    pub(crate) fn need(&self, key: &str, what: &str) -> Result<Entry<'a>, ManifestError> {
        self.get(key).ok_or_else(|| self.wrong(key, format!("is missing; it is {what}")))
    }

    /// Something is wrong with a key that is not there.
    pub(crate) fn wrong(&self, key: &str, why: impl Into<String>) -> ManifestError {
        ManifestError::new(self.line, &self.below(key), why)
    }

    fn below(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn entry(
        &self,
        key: &'a Spanned<std::borrow::Cow<'a, str>>,
        value: &'a Spanned<DeValue<'a>>,
    ) -> Entry<'a> {
        Entry {
            lines: self.lines,
            name: key.get_ref(),
            path: self.below(key.get_ref()),
            line: self.lines.at(key.span().start),
            value: value.get_ref(),
        }
    }
}

impl<'a> Entry<'a> {
    /// The last part of the key.
    pub(crate) fn name(&self) -> &'a str {
        self.name
    }

    /// Something is wrong with this value.
    pub(crate) fn wrong(&self, why: impl Into<String>) -> ManifestError {
        ManifestError::new(self.line, &self.path, why)
    }

    /// It is not of the type that it must be.
    pub(crate) fn expected(&self, what: &str) -> ManifestError {
        self.wrong(format!("must be {what}, but is {}", self.described()))
    }

    /// Text in quotation marks.
    pub(crate) fn text(&self, what: &str) -> Result<&'a str, ManifestError> {
        match self.value {
            DeValue::String(text) => Ok(text),
            _ => Err(self.expected(what)),
        }
    }

    /// A whole number.
    pub(crate) fn integer(&self, what: &str) -> Result<i64, ManifestError> {
        match self.value {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .map_err(|_| self.wrong("is too far from zero")),
            _ => Err(self.expected(what)),
        }
    }

    /// The values in square brackets, each with its own line.
    pub(crate) fn list(&self, what: &str) -> Result<Vec<Self>, ManifestError> {
        let DeValue::Array(items) = self.value else { return Err(self.expected(what)) };
        let item = |item: &'a Spanned<DeValue<'a>>| Self {
            line: self.lines.at(item.span().start),
            value: item.get_ref(),
            ..self.clone()
        };
        Ok(items.iter().map(item).collect())
    }

    /// The texts in square brackets, none of them twice.
    pub(crate) fn texts(&self, what: &str) -> Result<Vec<(Self, &'a str)>, ManifestError> {
        let mut texts: Vec<(Self, &'a str)> = Vec::new();
        for item in self.list(what)? {
            let text = item.text(what)?;
            if texts.iter().any(|(_, it)| *it == text) {
                return Err(item.wrong(format!("“{text}” stands here twice")));
            }
            texts.push((item, text));
        }
        Ok(texts)
    }

    /// The table that starts here.
    pub(crate) fn keys(&self, what: &str) -> Result<Keys<'a>, ManifestError> {
        let DeValue::Table(table) = self.value else { return Err(self.expected(what)) };
        Ok(Keys { lines: self.lines, path: self.path.clone(), line: self.line, table })
    }

    /// A single value as JSON: text, a number, or true or false.
    pub(crate) fn json(&self) -> Option<Value> {
        match self.value {
            DeValue::String(text) => Some(Value::from(text.as_ref())),
            DeValue::Integer(_) => self.integer("").ok().map(Value::from),
            // Neither infinity nor “not a number” exists in JSON.
            DeValue::Float(number) => {
                let number: f64 = number.as_str().parse().ok()?;
                serde_json::Number::from_f64(number).map(Value::Number)
            }
            DeValue::Boolean(flag) => Some(Value::Bool(*flag)),
            _ => None,
        }
    }

    /// What it is, for a sentence.
    pub(crate) fn described(&self) -> &'static str {
        match self.value {
            DeValue::String(_) => "text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with a point",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date or time",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_and_items_of_lists_know_their_lines() {
        let text = "a = 1\n\n[[b]]\nc = 2\n\n[[b]]\nd = [\n  'x',\n  3,\n]\n[e.f.g]\nh = 1\n";
        let table = parse(text).unwrap();
        let root = Keys::of(text, &table);

        let tables = root.get("b").unwrap().list("").unwrap();
        let lines: Vec<_> = tables.iter().map(|it| it.line).collect();
        assert_eq!(lines, [3, 6]);
        let items = tables[1].keys("").unwrap().get("d").unwrap().list("").unwrap();
        assert_eq!(items[1].line, 9);
        assert_eq!(items[1].path, "b.d");
        let implied = root.get("e").unwrap();
        assert_eq!((implied.line, implied.path.as_str()), (11, "e"));
    }

    #[test]
    fn tables_within_tables_without_end_are_refused() {
        let error = parse(&format!("a = {}", "[".repeat(60_000))).unwrap_err();
        assert_eq!(error.line, 1);
        let text = format!("a = {}1{}", "{a=".repeat(20_000), "}".repeat(20_000));
        parse(&text).unwrap_err();
    }
}
