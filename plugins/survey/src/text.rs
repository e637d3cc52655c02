//! Text files: their encoding, their separator and their rows.

use std::borrow::Cow;

use csv::{Reader, ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::Batch;
use memchr::{memchr, memchr_iter, memrchr};

use crate::rows::{Row, Rows};
use crate::survey::{Ask, Looked};
use crate::words;
use crate::worksheet::Worksheet;

/// What may stand between two cells.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A text has next to no control characters; a file that is none has many.
const CONTROLS_PER_HUNDRED_MAX: usize = 1;

/// How much of a file says whether it is a text.
const BEGINNING_BYTES: usize = 64 * 1024;

/// Reads a text file.
pub(crate) fn import(ask: &Ask<'_>, file: &[u8]) -> Result<Batch, Refusal> {
    let (text, is_guessed) = decode(file)?;
    let mut best: Option<(TextRows<'_>, Looked)> = None;
    let ends = Ends::of(text.as_bytes());
    for separator in SEPARATORS {
        let mut rows = TextRows::new(&text, ends, separator);
        let looked = Looked::at(ask, &mut rows)?;
        if best.as_ref().is_none_or(|(_, other)| other.known() < looked.known()) {
            best = Some((rows, looked));
        }
    }
    match best {
        Some((rows, looked)) => {
            let mut batch = ask.read(looked, rows)?;
            batch.warnings.extend(is_guessed.then(|| words::warnings::encoding_guessed().note()));
            Ok(batch)
        }
        None => Err(Refusal::because(words::IS_EMPTY)),
    }
}

/// The whole text as one small table, cut where it has most cells.
pub(crate) fn worksheets(file: &[u8], rows_max: usize) -> Result<Vec<Worksheet>, Refusal> {
    let (text, _) = decode(file)?;
    let ends = Ends::of(text.as_bytes());
    let mut best: Option<Worksheet> = None;
    for separator in SEPARATORS {
        let sheet = Worksheet::read("", TextRows::new(&text, ends, separator), rows_max)?;
        if best.as_ref().is_none_or(|it| it.cells() < sheet.cells()) {
            best = Some(sheet);
        }
    }
    Ok(best.into_iter().collect())
}

/// The text, whatever its encoding: UTF-8 or UTF-16 by its mark, else UTF-8 if
/// it is valid, else what Windows in Britain writes. Only the last is a guess.
fn decode(file: &[u8]) -> Result<(Cow<'_, str>, bool), Refusal> {
    let mut is_guessed = false;
    if Encoding::for_bom(file).is_none()
        && let Some(encoding) = unmarked(file)
    {
        return Ok((encoding.decode_without_bom_handling(file).0, true));
    }
    let text = match (Encoding::for_bom(file), std::str::from_utf8(file)) {
        (Some((encoding, mark_bytes)), _) => {
            encoding.decode_without_bom_handling(&file[mark_bytes..]).0
        }
        (None, Ok(text)) => Cow::Borrowed(text),
        // Cut off inside a character: still UTF-8, as far as it goes.
        (None, Err(error)) if error.error_len().is_none() && 0 < error.valid_up_to() => {
            String::from_utf8_lossy(&file[..error.valid_up_to()])
        }
        (None, Err(_)) => {
            is_guessed = true;
            WINDOWS_1252.decode_without_bom_handling(file).0
        }
    };
    if text.trim().is_empty() {
        return Err(Refusal::because(words::IS_EMPTY));
    }
    if is_binary(&text) {
        return Err(Refusal::because(words::IS_BINARY));
    }
    if text.trim_start().starts_with('<') {
        return Err(Refusal::because(words::IS_WEB_PAGE));
    }
    Ok((text, is_guessed))
}

/// UTF-16 that has lost its mark: every other byte of a heading in Latin letters is
/// nothing, and never the one beside it.
fn unmarked(file: &[u8]) -> Option<&'static Encoding> {
    let beginning = &file[..file.len().min(BEGINNING_BYTES)];
    let (pairs, _) = beginning.as_chunks::<2>();
    let (mut first, mut second) = (0, 0);
    for [one, other] in pairs {
        first += usize::from(*one == 0);
        second += usize::from(*other == 0);
    }
    let most = |it: usize| pairs.len() * 3 / 4 < it;
    match (first, second) {
        (0, second) if most(second) => Some(UTF_16LE),
        (first, 0) if most(first) => Some(UTF_16BE),
        _ => None,
    }
}

fn is_binary(text: &str) -> bool {
    // Tab, line feed, vertical tab, form feed and carriage return lie together.
    let is_control = |it: u8| it < b' ' && !(b'\t'..=b'\r').contains(&it);
    let beginning = &text.as_bytes()[..text.len().min(BEGINNING_BYTES)];
    let controls = count(beginning, is_control);
    memchr(0, text.as_bytes()).is_some()
        || beginning.len() * CONTROLS_PER_HUNDRED_MAX < controls * 100
}

/// How many bytes are so. Small sums, which the processor adds many at a time.
fn count(bytes: &[u8], is_so: impl Fn(u8) -> bool) -> usize {
    let of_chunk = |it: &[u8]| it.iter().map(|&it| u8::from(is_so(it))).sum::<u8>();
    bytes.chunks(255).map(|it| usize::from(of_chunk(it))).sum()
}

/// How the lines of a text end.
#[derive(Clone, Copy)]
struct Ends {
    line_end: u8,
    /// From here on a line is a row, and every separator separates: there are no
    /// more quotation marks.
    plain_from: usize,
}

impl Ends {
    fn of(text: &[u8]) -> Self {
        if memchr(b'\n', text).is_none() {
            return Self { line_end: b'\r', plain_from: usize::MAX };
        }
        let is_mixed = memchr_iter(b'\r', text).any(|it| text.get(it + 1) != Some(&b'\n'));
        let after_quotes = memrchr(b'"', text).map_or(0, |it| it + 1);
        Self { line_end: b'\n', plain_from: if is_mixed { usize::MAX } else { after_quotes } }
    }
}

struct TextRows<'a> {
    text: &'a str,
    separator: u8,
    ends: Ends,
    reader: Reader<&'a [u8]>,
    record: StringRecord,
    /// How far lines have been counted, and to which number. The reader's own
    /// count lags behind where lines end with two characters.
    counted_bytes: usize,
    line: u64,
}

impl<'a> TextRows<'a> {
    fn new(text: &'a str, ends: Ends, separator: u8) -> Self {
        let reader = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let record = StringRecord::new();
        Self { text, separator, ends, reader, record, counted_bytes: 0, line: 1 }
    }

    fn next_byte(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX).min(self.text.len())
    }

    /// Reads a record, in which there may be quotation marks.
    fn read_record(&mut self) -> Result<bool, Refusal> {
        let record = self.reader.read_record(&mut self.record);
        record.map_err(|_| Refusal::because(words::IS_BINARY))
    }

    /// Reads a line, in which there are none.
    fn read_line(&mut self, row: &mut Row) -> bool {
        let rest = &self.text[self.counted_bytes..];
        let end = memchr(b'\n', rest.as_bytes());
        let line = &rest[..end.unwrap_or(rest.len())];
        row.cells.set_line(line.strip_suffix('\r').unwrap_or(line), self.separator);
        row.is_cut_off = false;
        self.counted_bytes += end.map_or(rest.len(), |it| it + 1);
        self.line += u64::from(end.is_some());
        !rest.is_empty()
    }

    /// Counts lines up to here.
    fn advance(&mut self, end: usize) {
        let passed = &self.text.as_bytes()[self.counted_bytes..end];
        let lines = count(passed, |it| it == self.ends.line_end);
        self.line += u64::try_from(lines).unwrap_or(u64::MAX);
        self.counted_bytes = end;
    }
}

impl Rows for TextRows<'_> {
    const MAY_END_EARLY: bool = false;

    fn read(&mut self, row: &mut Row) -> Result<bool, Refusal> {
        let is_plain = self.ends.plain_from <= self.counted_bytes;
        if !is_plain && !self.read_record()? {
            return Ok(false);
        }
        let bytes = self.text.as_bytes();
        // Rows without anything in them are skipped.
        let begin = bytes[self.counted_bytes..]
            .iter()
            .position(|it| !matches!(it, b'\n' | b'\r'))
            .map_or(bytes.len(), |it| self.counted_bytes + it);
        let skipped = &bytes[self.counted_bytes..begin];
        // The reader stops between the two characters that end a line on Windows.
        let is_half = bytes[..self.counted_bytes].ends_with(b"\r") && skipped.starts_with(b"\n");
        row.is_after_gap = usize::from(is_half) < skipped.len();
        self.advance(begin);
        row.line = self.line;
        if is_plain {
            return Ok(self.read_line(row));
        }
        row.cells.set_record(&self.record);
        let end = self.next_byte().max(begin);
        row.is_cut_off = end == bytes.len() && is_quote_open(&bytes[begin..end], self.separator);
        self.advance(end);
        Ok(true)
    }
}

/// Whether a row's last cell opens a quotation mark and never closes it.
fn is_quote_open(row: &[u8], separator: u8) -> bool {
    enum At {
        CellStart,
        Plain,
        Quoted,
        AfterQuoted,
    }
    let mut at = At::CellStart;
    for &byte in row {
        at = match (at, byte) {
            // A doubled mark inside quoted text closes and opens again.
            (At::Quoted, b'"') => At::AfterQuoted,
            (At::CellStart | At::AfterQuoted, b'"') | (At::Quoted, _) => At::Quoted,
            (_, it) if it == separator || it == b'\n' => At::CellStart,
            _ => At::Plain,
        };
    }
    matches!(at, At::Quoted)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The line and the cells of every row.
    fn rows(text: &str, ends: Ends) -> Vec<(u64, bool, Vec<String>)> {
        let mut rows = TextRows::new(text, ends, b',');
        let mut row = Row::default();
        let mut all = Vec::new();
        while rows.read(&mut row).unwrap() {
            let cells = row.cells.iter().map(str::to_owned).collect();
            all.push((row.line, row.is_after_gap, cells));
        }
        all
    }

    #[test]
    fn utf_16_is_known_without_its_mark_and_is_a_guess() {
        let letters = "Name,Trust\r\nJoé,Yes";
        let little: Vec<u8> = letters.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = letters.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for file in [little, big] {
            let (text, is_guessed) = decode(&file).ok().unwrap();
            assert_eq!((text.as_ref(), is_guessed), (letters, true));
        }
        assert!(decode(b"PK\x03\x04\0\0\0\0\0\0").is_err());
    }

    proptest! {
        #[test]
        fn lines_without_quotation_marks_are_the_records_that_they_would_be(
            parts in prop::collection::vec(prop::sample::select(vec!["a", "é", ",", " ", "\r\n", "\n", "\"b,\"", "\""]), 0..30),
        ) {
            let text = parts.concat();
            let ends = Ends::of(text.as_bytes());
            let as_records = Ends { plain_from: usize::MAX, ..ends };
            let plain: Vec<_> = rows(&text, ends);
            let records: Vec<_> = rows(&text, as_records);
            prop_assert_eq!(plain, records);
        }
    }
}
