//! Open spreadsheets (.ods), as of free office suites, read as they are unpacked and
//! row by row.
//! A row or a cell that stands for a million equal ones is kept once.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Cursor};

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::Batch;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};
use zip::ZipArchive;

use crate::cells::Cells;
use crate::heading::COLUMNS_MAX;
use crate::plain::is_blank;
use crate::rows::{Row, Rows};
use crate::survey::{Ask, Looked};
use crate::words;

/// The part in which every sheet stands.
const CONTENT: &str = "content.xml";

/// Spaces that one element may stand for.
const SPACES_MAX: u64 = 100;

/// Reads the first sheet that has a heading.
pub(crate) fn import(ask: &Ask<'_>, file: &[u8]) -> Result<Batch, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(damaged)?;
    let content = archive.by_name(CONTENT).map_err(damaged)?;
    let mut document = Document::new(BufReader::new(content));
    let mut longest = 0;
    let mut sheets: usize = 0;
    while let Some(name) = document.next_sheet()? {
        sheets += 1;
        let mut rows = SheetRows::new(&mut document);
        let looked = Looked::at(ask, &mut rows)?;
        if 0 < looked.known() {
            let mut batch = ask.read(looked, rows)?;
            while let Ok(Some(_)) = document.next_sheet() {
                sheets += 1;
            }
            if 1 < sheets {
                batch.warnings.push(words::warnings::other_sheets(&name, sheets - 1).note());
            }
            return Ok(batch);
        }
        longest = longest.max(looked.rows());
    }
    Err(Refusal::because(if longest == 0 { words::IS_EMPTY } else { words::NO_HEADING }))
}

fn damaged<E>(_: E) -> Refusal {
    Refusal::because(words::WORKBOOK_DAMAGED)
}

struct Document<R> {
    xml: Reader<R>,
    buffer: Vec<u8>,
    /// The style that is being described.
    style: String,
    /// Styles of sheets that nobody is meant to see.
    hidden: Vec<String>,
}

impl<R: BufRead> Document<R> {
    fn new(content: R) -> Self {
        let xml = Reader::from_reader(content);
        Self { xml, buffer: Vec::new(), style: String::new(), hidden: Vec::new() }
    }

    fn event(&mut self) -> Result<Event<'_>, Refusal> {
        self.buffer.clear();
        self.xml.read_event_into(&mut self.buffer).map_err(damaged)
    }

    /// Goes to the next sheet that is shown, and tells its name.
    fn next_sheet(&mut self) -> Result<Option<String>, Refusal> {
        loop {
            let (style, hides) = match self.event()? {
                Event::Eof => return Ok(None),
                Event::Start(it) if is(&it, "table:table") => {
                    let name = attribute(&it, "table:name")?.unwrap_or_default();
                    let style = attribute(&it, "table:style-name")?.unwrap_or_default();
                    if !self.hidden.contains(&style) {
                        return Ok(Some(name));
                    }
                    continue;
                }
                Event::Start(it) if is(&it, "style:style") => {
                    (attribute(&it, "style:name")?, false)
                }
                Event::Start(it) | Event::Empty(it) if is(&it, "style:table-properties") => {
                    (None, attribute(&it, "table:display")?.as_deref() == Some("false"))
                }
                _ => continue,
            };
            self.style = style.unwrap_or(std::mem::take(&mut self.style));
            if hides {
                self.hidden.push(self.style.clone());
            }
        }
    }

    /// The text of a cell, up to its end. Comments and pictures are not of it.
    fn text(&mut self) -> Result<String, Refusal> {
        let mut text = String::new();
        let mut paragraphs: u32 = 0;
        loop {
            let beside = match self.event()? {
                Event::Text(it) if 0 < paragraphs => {
                    text.push_str(&it);
                    continue;
                }
                Event::CData(it) if 0 < paragraphs => {
                    text.push_str(&it);
                    continue;
                }
                Event::GeneralRef(it) if 0 < paragraphs => {
                    push_reference(&it, &mut text)?;
                    continue;
                }
                Event::Start(it) | Event::Empty(it) if is(&it, "text:s") => {
                    let spaces = number(&it, "text:c")?.min(SPACES_MAX);
                    text.extend((0..spaces).map(|_| ' '));
                    continue;
                }
                Event::Empty(it) => {
                    let is_break = is(&it, "text:line-break") || is(&it, "text:tab");
                    text.push_str(if is_break { " " } else { "" });
                    continue;
                }
                Event::Start(it) if is(&it, "text:p") => {
                    text.push_str(if text.is_empty() { "" } else { " " });
                    paragraphs += 1;
                    continue;
                }
                Event::End(it) if it.name().as_ref() == "text:p" => {
                    paragraphs = paragraphs.saturating_sub(1);
                    continue;
                }
                Event::End(it) if CELLS.contains(&it.name().as_ref()) => return Ok(text),
                Event::Start(it) if it.name().as_ref().starts_with("text:") => continue,
                Event::Start(it) => it.to_end().into_owned(),
                Event::Eof => return Err(damaged(())),
                _ => continue,
            };
            self.buffer.clear();
            self.xml.read_to_end_into(beside.name(), &mut self.buffer).map_err(damaged)?;
        }
    }
}

/// A cell, and one that is covered by another.
const CELLS: [&str; 2] = ["table:table-cell", "table:covered-table-cell"];

fn is(start: &BytesStart<'_>, name: &str) -> bool {
    start.name().as_ref() == name
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    let attribute = start.try_get_attribute(name).map_err(damaged)?;
    attribute
        .map(|it| it.normalized_value(XmlVersion::Implicit1_0).map(Cow::into_owned))
        .transpose()
        .map_err(damaged)
}

/// How often something is repeated: once, if nothing says so.
fn number(start: &BytesStart<'_>, name: &str) -> Result<u64, Refusal> {
    attribute(start, name)?.map_or(Ok(1), |it| it.parse().map_err(damaged))
}

fn push_reference(reference: &BytesRef<'_>, text: &mut String) -> Result<(), Refusal> {
    match reference.resolve_char_ref().map_err(damaged)? {
        Some(character) => text.push(character),
        None => text.push_str(escape::resolve_predefined_entity(reference).unwrap_or_default()),
    }
    Ok(())
}

/// As a person sees it, but a number with all its digits. A date stays as the
/// file keeps it, which is no option of any question.
fn value(start: &BytesStart<'_>) -> Result<Option<String>, Refusal> {
    let kind = attribute(start, "office:value-type")?.unwrap_or_default();
    attribute(
        start,
        match kind.as_str() {
            "float" | "percentage" | "currency" => "office:value",
            "boolean" => "office:boolean-value",
            "date" => "office:date-value",
            "time" => "office:time-value",
            "string" => "office:string-value",
            _ => return Ok(None),
        },
    )
}

struct SheetRows<'d, R> {
    document: &'d mut Document<R>,
    cells: Cells,
    /// How often the row is still to be told.
    repeats: u64,
    /// The line of the next row, and of the last that was told.
    line: u64,
    told: u64,
    is_over: bool,
}

impl<'d, R: BufRead> SheetRows<'d, R> {
    fn new(document: &'d mut Document<R>) -> Self {
        let cells = Cells::default();
        Self { document, cells, repeats: 0, line: 1, told: 0, is_over: false }
    }

    /// Goes to the next row that is not blank; false after the last one.
    fn next_row(&mut self) -> Result<bool, Refusal> {
        while !self.is_over {
            let (repeats, has_cells) = match self.document.event()? {
                Event::Start(it) if is(&it, "table:table-row") => (number(&it, ROWS)?, true),
                Event::Empty(it) if is(&it, "table:table-row") => (number(&it, ROWS)?, false),
                Event::End(it) if it.name().as_ref() == "table:table" => {
                    self.is_over = true;
                    continue;
                }
                Event::Eof => return Err(damaged(())),
                _ => continue,
            };
            self.cells.clear();
            if has_cells {
                self.read_cells()?;
            }
            if !self.cells.is_empty() {
                self.repeats = repeats;
                return Ok(true);
            }
            self.line = self.line.saturating_add(repeats);
        }
        Ok(false)
    }

    fn read_cells(&mut self) -> Result<(), Refusal> {
        let mut blank: u64 = 0;
        loop {
            let (repeats, value, has_text) = match self.document.event()? {
                Event::Start(it) if CELLS.contains(&it.name().as_ref()) => {
                    (number(&it, COLUMNS)?, value(&it)?, true)
                }
                Event::Empty(it) if CELLS.contains(&it.name().as_ref()) => {
                    (number(&it, COLUMNS)?, value(&it)?, false)
                }
                Event::End(it) if it.name().as_ref() == "table:table-row" => return Ok(()),
                Event::Eof => return Err(damaged(())),
                _ => continue,
            };
            let text = if has_text { self.document.text()? } else { String::new() };
            let text = value.unwrap_or(text);
            if is_blank(&text) {
                blank = blank.saturating_add(repeats);
            } else {
                self.push(blank, "");
                self.push(repeats, &text);
                blank = 0;
            }
        }
    }

    fn push(&mut self, repeats: u64, text: &str) {
        let room = (COLUMNS_MAX + 1).saturating_sub(self.cells.len());
        let repeats = usize::try_from(repeats).unwrap_or(usize::MAX);
        for _ in 0..repeats.min(room) {
            self.cells.push(text);
        }
    }
}

const ROWS: &str = "table:number-rows-repeated";
const COLUMNS: &str = "table:number-columns-repeated";

impl<R: BufRead> Rows for SheetRows<'_, R> {
    const MAY_END_EARLY: bool = true;

    fn read(&mut self, row: &mut Row) -> Result<bool, Refusal> {
        row.is_cut_off = false;
        if self.repeats == 0 && !self.next_row()? {
            return Ok(false);
        }
        row.cells.clone_from(&self.cells);
        row.line = self.line;
        row.is_after_gap = self.line != self.told + 1;
        self.told = self.line;
        self.line = self.line.saturating_add(1);
        self.repeats = self.repeats.saturating_sub(1);
        Ok(true)
    }
}
