//! Open spreadsheets (.ods), as of free office suites, read as they are unpacked and
//! row by row.
//! A row or a cell that stands for a million equal ones is kept once.

mod document;

use std::io::{BufRead, BufReader, Cursor};

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::Batch;
use quick_xml::events::Event;
use zip::ZipArchive;

use self::document::{CELLS, Document, is, number, value};
use crate::cells::Cells;
use crate::heading::COLUMNS_MAX;
use crate::plain::is_blank;
use crate::rows::{Row, Rows};
use crate::survey::{Ask, Looked};
use crate::words;
use crate::worksheet::Worksheet;

/// The part in which every sheet stands.
const CONTENT: &str = "content.xml";

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

/// Every sheet that is shown, as a small table.
pub(crate) fn worksheets(file: &[u8], rows_max: usize) -> Result<Vec<Worksheet>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(damaged)?;
    let content = archive.by_name(CONTENT).map_err(damaged)?;
    let mut document = Document::new(BufReader::new(content));
    let mut sheets = Vec::new();
    while let Some(name) = document.next_sheet()? {
        sheets.push(Worksheet::read(&name, SheetRows::new(&mut document), rows_max)?);
    }
    Ok(sheets)
}

fn damaged<E>(_: E) -> Refusal {
    Refusal::because(words::WORKBOOK_DAMAGED)
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
