//! Text files: their encoding, their separator and their rows.

use std::borrow::Cow;

use csv::{Reader, ReaderBuilder};
use encoding_rs::{Encoding, WINDOWS_1252};
use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::Batch;

use crate::rows::{Row, Rows};
use crate::survey::{Ask, Looked};
use crate::words;

/// What may stand between two cells.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A text has next to no control characters; a file that is none has many.
const CONTROLS_PER_HUNDRED_MAX: usize = 1;

/// Reads a text file.
pub(crate) fn import(ask: &Ask<'_>, file: &[u8]) -> Result<Batch, Refusal> {
    let text = decode(file)?;
    let mut best: Option<(TextRows<'_>, Looked)> = None;
    for separator in SEPARATORS {
        let mut rows = TextRows::new(&text, separator);
        let looked = Looked::at(ask, &mut rows)?;
        if best.as_ref().is_none_or(|(_, other)| other.known() < looked.known()) {
            best = Some((rows, looked));
        }
    }
    match best {
        Some((rows, looked)) => ask.read(looked, rows),
        None => Err(Refusal::because(words::IS_EMPTY)),
    }
}

/// The text, whatever its encoding: UTF-8 or UTF-16 by its mark, else UTF-8 if
/// it is valid, else what Windows in Britain writes.
fn decode(file: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    let text = match (Encoding::for_bom(file), std::str::from_utf8(file)) {
        (Some((encoding, mark_bytes)), _) => {
            encoding.decode_without_bom_handling(&file[mark_bytes..]).0
        }
        (None, Ok(text)) => Cow::Borrowed(text),
        // Cut off inside a character: still UTF-8, as far as it goes.
        (None, Err(error)) if error.error_len().is_none() && 0 < error.valid_up_to() => {
            String::from_utf8_lossy(&file[..error.valid_up_to()])
        }
        (None, Err(_)) => WINDOWS_1252.decode_without_bom_handling(file).0,
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
    Ok(text)
}

fn is_binary(text: &str) -> bool {
    let is_control = |it: &u8| *it < b' ' && !matches!(it, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C);
    let controls = text.as_bytes().iter().filter(|it| is_control(it)).count();
    text.contains('\0') || text.len() * CONTROLS_PER_HUNDRED_MAX < controls * 100
}

struct TextRows<'a> {
    text: &'a str,
    separator: u8,
    reader: Reader<&'a [u8]>,
    /// How far lines have been counted, and to which number. The reader's own
    /// count lags behind where lines end with two characters.
    counted_bytes: usize,
    line: u64,
    line_end: u8,
}

impl<'a> TextRows<'a> {
    fn new(text: &'a str, separator: u8) -> Self {
        let reader = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let line_end = if text.contains('\n') { b'\n' } else { b'\r' };
        Self { text, separator, reader, counted_bytes: 0, line: 1, line_end }
    }

    fn next_byte(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX).min(self.text.len())
    }

    /// Counts lines up to here.
    fn advance(&mut self, end: usize) {
        let passed = &self.text.as_bytes()[self.counted_bytes..end];
        self.line += passed.iter().map(|&it| u64::from(it == self.line_end)).sum::<u64>();
        self.counted_bytes = end;
    }
}

impl Rows for TextRows<'_> {
    const MAY_END_EARLY: bool = false;

    fn read(&mut self, row: &mut Row) -> Result<bool, Refusal> {
        let is_row = self
            .reader
            .read_record(&mut row.cells)
            .map_err(|_| Refusal::because(words::IS_BINARY))?;
        if !is_row {
            return Ok(false);
        }
        // Rows without anything in them are skipped by the reader.
        let bytes = self.text.as_bytes();
        let begin = bytes[self.counted_bytes..]
            .iter()
            .position(|it| !matches!(it, b'\n' | b'\r'))
            .map_or(bytes.len(), |it| self.counted_bytes + it);
        let end = self.next_byte().max(begin);
        self.advance(begin);
        row.line = self.line;
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
