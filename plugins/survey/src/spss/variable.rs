//! One variable: where it stands in a case, and what its values mean.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::bytes::{number, trimmed};
use super::letters::Letters;

/// What values stand for, by their bytes.
pub(super) type Labels = HashMap<Vec<u8>, String>;

/// Where a variable stands in a case, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Number(usize),
    /// A long text stands in several parts.
    Text(Vec<Range<usize>>),
}

/// Values that are declared to be no answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Missing {
    pub(super) values: Vec<Vec<u8>>,
    pub(super) range: Option<(f64, f64)>,
}

pub(super) struct Variable {
    /// The name that other records call it by.
    pub(super) short_name: String,
    pub(super) name: String,
    pub(super) label: String,
    pub(super) place: Place,
    pub(super) labels: Rc<Labels>,
    pub(super) missing: Missing,
}

/// What a case says in one variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value<'a> {
    /// As it stands in the case; blank if nothing does.
    pub(super) plain: Cow<'a, str>,
    /// What it stands for.
    pub(super) label: Option<&'a str>,
    /// It is declared to be no answer.
    pub(super) is_missing: bool,
}

impl Variable {
    pub(super) fn is_text(&self) -> bool {
        matches!(self.place, Place::Text(_))
    }

    /// Where it begins and ends in a case, in bytes.
    pub(super) fn begin(&self) -> usize {
        match &self.place {
            Place::Number(at) => *at,
            Place::Text(parts) => parts.first().map_or(0, |it| it.start),
        }
    }

    pub(super) fn end(&self) -> usize {
        match &self.place {
            Place::Number(at) => *at + 8,
            Place::Text(parts) => parts.iter().map(|it| it.end).max().unwrap_or_default(),
        }
    }

    pub(super) fn value<'a>(
        &'a self,
        case: &'a [u8],
        letters: &Letters,
        is_big_endian: bool,
    ) -> Value<'a> {
        match &self.place {
            Place::Number(at) => {
                let bytes = case.get(*at..).and_then(|it| it.first_chunk()).copied();
                self.number(bytes.unwrap_or_default(), is_big_endian)
            }
            Place::Text(parts) => {
                let part = |it: &Range<usize>| case.get(it.clone()).unwrap_or_default();
                match parts.as_slice() {
                    [one] => {
                        let bytes = trimmed(part(one));
                        Value { plain: letters.read(bytes), ..self.text(bytes) }
                    }
                    all => {
                        let bytes: Vec<u8> = all.iter().flat_map(part).copied().collect();
                        let plain = letters.read(&bytes).into_owned();
                        Value { plain: plain.into(), ..self.text(trimmed(&bytes)) }
                    }
                }
            }
        }
    }

    fn number(&self, bytes: [u8; 8], is_big_endian: bool) -> Value<'_> {
        let number = number(bytes, is_big_endian);
        // The least of all numbers says that there is none.
        if number.is_nan() || number <= f64::MIN {
            return Value { plain: "".into(), label: None, is_missing: false };
        }
        let is_in = |(least, most): (f64, f64)| (least..=most).contains(&number);
        let is_missing = self.missing.range.is_some_and(is_in)
            || self.missing.values.iter().any(|it| *it == bytes);
        let label = self.labels.get(bytes.as_slice()).map(String::as_str);
        Value { plain: number.to_string().into(), label, is_missing }
    }

    /// All but the text itself.
    fn text(&self, bytes: &[u8]) -> Value<'_> {
        Value {
            plain: "".into(),
            label: self.labels.get(bytes).map(String::as_str),
            is_missing: self.missing.values.iter().any(|it| it == bytes),
        }
    }
}
