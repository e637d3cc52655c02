//! What the records say, put together: the variables and how they are read.

use std::collections::HashMap;
use std::rc::Rc;

use lodestar_plugin_sdk::Refusal;

use super::bytes::{Bytes, cut_off, damaged, number, trimmed};
use super::letters::Letters;
use super::records::{Records, VariableRecord};
use super::sets::{self, Set};
use super::variable::{Labels, Missing, Place, Variable};

/// The numbers of the further records that are read.
const NUMBERS: i32 = 3;
const SETS: [i32; 2] = [7, 19];
const LONG_NAMES: i32 = 13;
const LONG_TEXTS: i32 = 14;
const ENCODING: i32 = 20;
const LONG_TEXT_LABELS: i32 = 21;
const LONG_TEXT_MISSING: i32 = 22;

/// A text longer than this stands in several parts, each with room for fewer
/// bytes than it has.
const PART_BYTES_MAX: usize = 255;
const PART_ROOM: usize = 252;

pub(super) struct Dictionary<'a> {
    pub(super) variables: Vec<Variable>,
    pub(super) sets: Vec<Set<'a>>,
    pub(super) letters: Letters,
}

impl<'a> Dictionary<'a> {
    pub(super) fn of(records: &Records<'a>) -> Result<Self, Refusal> {
        let is_big_endian = records.header.is_big_endian;
        let code = records
            .further(NUMBERS)
            .next()
            .and_then(|it| Bytes::new(it.get(28..)?, is_big_endian).int().ok());
        let letters = Letters::of(records.further(ENCODING).next(), code);
        let mut dictionary = Self { variables: Vec::new(), sets: Vec::new(), letters };
        dictionary.add_variables(records)?;
        dictionary.add_labels(records);
        dictionary.add_long_labels(records)?;
        dictionary.add_long_missing(records)?;
        let sets = SETS.into_iter().flat_map(|it| records.further(it)).flat_map(sets::read);
        dictionary.sets = sets.collect();
        Ok(dictionary)
    }

    fn add_variables(&mut self, records: &Records<'a>) -> Result<(), Refusal> {
        let names: HashMap<&[u8], &[u8]> = records.pairs(LONG_NAMES, b"\t").collect();
        let widths: HashMap<&[u8], &[u8]> = records.pairs(LONG_TEXTS, b"\t").collect();
        let none = Rc::new(Labels::new());
        let mut rest = records.variables.iter();
        while let Some(first) = rest.next() {
            let short_name = trimmed(first.name);
            let place = match (first.width, widths.get(short_name)) {
                (0, _) => Place::Number(first.element * 8),
                (_, Some(width)) => {
                    let width = std::str::from_utf8(width).ok().and_then(|it| it.parse().ok());
                    let width: usize = width.ok_or(()).map_err(damaged)?;
                    let further = width.div_ceil(PART_ROOM).saturating_sub(1);
                    let parts = std::iter::once(first).chain(rest.by_ref().take(further));
                    place(parts, width)?
                }
                (width, None) => place(std::iter::once(first), width)?,
            };
            let label = self.letters.read(first.label).trim().to_owned();
            let name = self.letters.read(names.get(short_name).unwrap_or(&short_name));
            self.variables.push(Variable {
                short_name: self.letters.read(short_name).into_owned(),
                name: name.into_owned(),
                label,
                place,
                labels: Rc::clone(&none),
                missing: missing(first, records.header.is_big_endian),
            });
        }
        let is_whole = |it: &Variable| it.end() <= records.elements * 8;
        if self.variables.iter().all(is_whole) { Ok(()) } else { Err(damaged(())) }
    }

    fn add_labels(&mut self, records: &Records<'a>) {
        let at: HashMap<usize, usize> =
            self.variables.iter().enumerate().map(|(index, it)| (it.begin() / 8, index)).collect();
        for record in &records.labels {
            let label = |it: &[u8]| self.letters.read(it).trim().to_owned();
            let numbers = record.labels.iter().map(|(value, it)| (value.to_vec(), label(it)));
            let numbers = Rc::new(numbers.collect::<Labels>());
            let texts = record.labels.iter().map(|(it, text)| (trimmed(it).to_vec(), label(text)));
            let texts = Rc::new(texts.collect::<Labels>());
            for index in record.elements.iter().filter_map(|it| at.get(it)) {
                let variable = &mut self.variables[*index];
                variable.labels = Rc::clone(if variable.is_text() { &texts } else { &numbers });
            }
        }
    }

    /// The first set that this variable is one of.
    pub(super) fn set_of(&self, variable: &Variable) -> Option<&Set<'a>> {
        self.sets.iter().find(|it| self.is_in(it, variable))
    }

    /// Sets call variables by the short name in small letters, or by the name.
    pub(super) fn is_in(&self, set: &Set<'_>, variable: &Variable) -> bool {
        let is_named = |it: &&[u8]| {
            let name = self.letters.read(it);
            name == variable.name.as_str() || name.eq_ignore_ascii_case(&variable.short_name)
        };
        set.variables.iter().any(is_named)
    }

    /// The variable that a further record calls by this name.
    fn named(&mut self, name: &[u8]) -> Option<&mut Variable> {
        let name = self.letters.read(name).into_owned();
        let is_named = |it: &&mut Variable| it.name == name || it.short_name == name;
        self.variables.iter_mut().find(is_named)
    }

    fn add_long_labels(&mut self, records: &Records<'a>) -> Result<(), Refusal> {
        for record in records.further(LONG_TEXT_LABELS) {
            let mut bytes = Bytes::new(record, records.header.is_big_endian);
            while !bytes.is_over() {
                let name = text(&mut bytes)?;
                bytes.int()?;
                let mut labels = Labels::new();
                for _ in 0..bytes.count()? {
                    let value = trimmed(text(&mut bytes)?).to_vec();
                    labels.insert(value, self.letters.read(text(&mut bytes)?).trim().to_owned());
                }
                if let Some(variable) = self.named(name) {
                    variable.labels = Rc::new(labels);
                }
            }
        }
        Ok(())
    }

    fn add_long_missing(&mut self, records: &Records<'a>) -> Result<(), Refusal> {
        for record in records.further(LONG_TEXT_MISSING) {
            let mut bytes = Bytes::new(record, records.header.is_big_endian);
            while !bytes.is_over() {
                let name = text(&mut bytes)?;
                let [values] = bytes.array()?;
                let length = bytes.count()?;
                let values = (0..values).map(|_| Ok(trimmed(bytes.take(length)?).to_vec()));
                let values = values.collect::<Result<Vec<_>, Refusal>>()?;
                if let Some(variable) = self.named(name) {
                    variable.missing.values = values;
                }
            }
        }
        Ok(())
    }
}

/// A text after its length.
fn text<'a>(bytes: &mut Bytes<'a>) -> Result<&'a [u8], Refusal> {
    let length = bytes.count()?;
    bytes.take(length)
}

/// Where a text of this many bytes stands, in one part or in more.
fn place<'r, 'a: 'r>(
    parts: impl Iterator<Item = &'r VariableRecord<'a>>,
    width: usize,
) -> Result<Place, Refusal> {
    let mut left = width;
    let mut places = Vec::new();
    for part in parts.filter(|it| 0 < it.width) {
        let bytes = left.min(part.width).min(PART_BYTES_MAX);
        places.push(part.element * 8..part.element * 8 + bytes);
        left -= bytes;
    }
    if left == 0 { Ok(Place::Text(places)) } else { Err(cut_off()) }
}

fn missing(record: &VariableRecord<'_>, is_big_endian: bool) -> Missing {
    let range = match record.missing.as_slice() {
        [least, most, ..] if record.has_range => {
            Some((number(*least, is_big_endian), number(*most, is_big_endian)))
        }
        _ => None,
    };
    let values = record.missing.iter().skip(if range.is_some() { 2 } else { 0 });
    let is_text = 0 < record.width;
    let value = |it: &[u8; 8]| if is_text { trimmed(it).to_vec() } else { it.to_vec() };
    Missing { values: values.map(value).collect(), range }
}
