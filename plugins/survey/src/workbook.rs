//! Excel workbooks, read from memory and sheet by sheet.

use std::fmt::Write;
use std::io::Cursor;

use calamine::{
    Cell, DataRef, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxCellReader, XlsxError,
};
use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::Batch;

use crate::heading::COLUMNS_MAX;
use crate::rows::{Row, Rows};
use crate::survey::{Ask, Looked};
use crate::words;
use crate::worksheet::Worksheet;

type Memory<'a> = Cursor<&'a [u8]>;

/// Reads the first sheet that has a heading.
pub(crate) fn import(ask: &Ask<'_>, file: &[u8]) -> Result<Batch, Refusal> {
    let mut workbook: Xlsx<Memory<'_>> = Xlsx::new(Cursor::new(file)).map_err(damaged)?;
    let sheets = visible(&workbook);
    let mut longest = None;
    for name in &sheets {
        let cells = workbook.worksheet_cells_reader(name).map_err(damaged)?;
        let mut rows = SheetRows::new(cells);
        let looked = Looked::at(ask, &mut rows)?;
        if 0 < looked.known() {
            let mut batch = ask.read(looked, rows)?;
            if 1 < sheets.len() {
                batch.warnings.push(words::warnings::other_sheets(name, sheets.len() - 1).note());
            }
            return Ok(batch);
        }
        longest = longest.max(Some(looked.rows()));
    }
    Err(Refusal::because(match longest {
        None | Some(0) => words::IS_EMPTY,
        Some(_) => words::NO_HEADING,
    }))
}

/// Every sheet that is shown, as a small table.
pub(crate) fn worksheets(file: &[u8], rows_max: usize) -> Result<Vec<Worksheet>, Refusal> {
    let mut workbook: Xlsx<Memory<'_>> = Xlsx::new(Cursor::new(file)).map_err(damaged)?;
    let sheets = visible(&workbook);
    let read = |name: String| {
        let cells = workbook.worksheet_cells_reader(&name).map_err(damaged)?;
        Worksheet::read(&name, SheetRows::new(cells), rows_max)
    };
    sheets.into_iter().map(read).collect()
}

/// The names of the sheets that are shown.
fn visible(workbook: &Xlsx<Memory<'_>>) -> Vec<String> {
    let sheets = workbook.sheets_metadata().iter();
    let is_shown =
        |it: &&Sheet| it.typ == SheetType::WorkSheet && it.visible == SheetVisible::Visible;
    sheets.filter(is_shown).map(|it| it.name.clone()).collect()
}

fn damaged(_: XlsxError) -> Refusal {
    Refusal::because(words::WORKBOOK_DAMAGED)
}

struct SheetRows<'a, 'f> {
    cells: XlsxCellReader<'a, Memory<'f>>,
    /// The first cell of the row after the one that was read last.
    pending: Option<Cell<DataRef<'a>>>,
    /// Asked once more after its end, a sheet would say that it is damaged.
    is_over: bool,
    /// The line of the row that was read last.
    told: u64,
    text: String,
}

impl<'a, 'f> SheetRows<'a, 'f> {
    fn new(cells: XlsxCellReader<'a, Memory<'f>>) -> Self {
        Self { cells, pending: None, is_over: false, told: 0, text: String::new() }
    }

    fn push(&mut self, row: &mut Row, column: usize, value: &DataRef<'_>) {
        while row.cells.len() < column.min(COLUMNS_MAX + 1) {
            row.cells.push("");
        }
        if row.cells.len() == column {
            self.text.clear();
            write_value(value, &mut self.text);
            row.cells.push(&self.text);
        }
    }
}

impl Rows for SheetRows<'_, '_> {
    const MAY_END_EARLY: bool = true;

    fn read(&mut self, row: &mut Row) -> Result<bool, Refusal> {
        row.cells.clear();
        row.is_cut_off = false;
        let mut line = None;
        loop {
            let next = match self.pending.take() {
                Some(cell) => Some(cell),
                None if self.is_over => None,
                None => self.cells.next_cell().map_err(damaged)?,
            };
            let Some(cell) = next else {
                self.is_over = true;
                break;
            };
            let (cell_row, column) = cell.get_position();
            if line.is_some_and(|it| it != cell_row) {
                self.pending = Some(cell);
                break;
            }
            line = Some(cell_row);
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            self.push(row, column, cell.get_value());
        }
        row.line = line.map_or(0, |it| u64::from(it) + 1);
        row.is_after_gap = row.line != self.told + 1;
        self.told = row.line;
        Ok(line.is_some())
    }
}

/// As a person sees it, except a date: that stays the number that Excel keeps,
/// which is no option of any question.
fn write_value(value: &DataRef<'_>, text: &mut String) {
    // Writing into a text cannot fail.
    let _ = match value {
        DataRef::Empty => Ok(()),
        DataRef::Int(it) => write!(text, "{it}"),
        DataRef::Float(it) => write!(text, "{it}"),
        DataRef::DateTime(it) => write!(text, "{}", it.as_f64()),
        DataRef::Bool(it) => write!(text, "{it}"),
        DataRef::Error(it) => write!(text, "{it}"),
        DataRef::SharedString(it) => write!(text, "{it}"),
        DataRef::String(it) | DataRef::DateTimeIso(it) | DataRef::DurationIso(it) => {
            write!(text, "{it}")
        }
    };
}
