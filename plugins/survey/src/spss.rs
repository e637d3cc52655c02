//! SPSS files (.sav and .zsav): variables with names, labels and values that
//! stand for something. A variable is a column, and its name or its label the
//! heading; the cell of a case is what its value stands for.

mod bytes;
mod cases;
mod columns;
mod dictionary;
mod letters;
mod records;
mod sets;
mod variable;

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::Batch;

use self::bytes::cut_off;
use self::cases::Cases;
use self::columns::Column;
use self::dictionary::Dictionary;
use self::records::Records;
use crate::book::Book;
use crate::cells::Cells;
use crate::rows::{Row, Rows};
use crate::survey::{Ask, KNOWN_HEADINGS_MIN, Looked};
use crate::words;
use crate::worksheet::Worksheet;

/// Counts the cases.
pub(crate) fn import(ask: &Ask<'_>, file: &[u8]) -> Result<Batch, Refusal> {
    let records = Records::read(file)?;
    let dictionary = Dictionary::of(&records)?;
    let mut rows = CaseRows::new(ask.book, file, &records, &dictionary)?;
    let looked = Looked::heading(ask, rows.titles());
    if looked.known() < KNOWN_HEADINGS_MIN {
        return Err(Refusal::because(words::NO_VARIABLES));
    }
    let mut batch = ask.read(looked, &mut rows)?;
    let declared = rows.columns.iter().filter(|it| 0 < it.declared.count);
    batch.warnings.extend(
        declared.map(|it| words::warnings::declared_missing(&it.declared).under(&it.title)),
    );
    let is_weighted = records.header.is_weighted;
    batch.warnings.extend(is_weighted.then(|| words::warnings::weighted().note()));
    let is_guessed = dictionary.letters.is_guessed();
    batch.warnings.extend(is_guessed.then(|| words::warnings::letters_guessed().note()));
    Ok(batch)
}

/// The cases as one small table, below their variables.
pub(crate) fn worksheets(file: &[u8], rows_max: usize) -> Result<Vec<Worksheet>, Refusal> {
    let records = Records::read(file)?;
    let dictionary = Dictionary::of(&records)?;
    let codebook = lodestar_plugin_sdk::codebook::Codebook::default();
    let rows = CaseRows::new(&Book::new(&codebook), file, &records, &dictionary)?;
    let titles = rows.titles().iter().map(str::to_owned).collect();
    let mut sheet = Worksheet::read("", rows, rows_max.saturating_sub(1))?;
    sheet.rows.insert(0, (1, titles));
    Ok(vec![sheet])
}

/// Each case as a row; its number is the line.
struct CaseRows<'d, 'f> {
    dictionary: &'d Dictionary<'f>,
    columns: Vec<Column>,
    cases: Cases<'f>,
    case: Vec<u8>,
    is_big_endian: bool,
    read: u64,
    /// How many there are, if the file says so.
    count: Option<u64>,
    cell: String,
}

impl<'d, 'f> CaseRows<'d, 'f> {
    fn new(
        book: &Book<'_>,
        file: &'f [u8],
        records: &Records<'f>,
        dictionary: &'d Dictionary<'f>,
    ) -> Result<Self, Refusal> {
        Ok(Self {
            dictionary,
            columns: columns::of(book, dictionary),
            cases: Cases::of(file, records)?,
            case: vec![0; records.elements * 8],
            is_big_endian: records.header.is_big_endian,
            read: 0,
            count: records.header.cases,
            cell: String::new(),
        })
    }

    fn titles(&self) -> Cells {
        let mut titles = Cells::default();
        for it in &self.columns {
            titles.push(&it.title);
        }
        titles
    }
}

impl Rows for CaseRows<'_, '_> {
    const MAY_END_EARLY: bool = false;

    fn read(&mut self, row: &mut Row) -> Result<bool, Refusal> {
        if self.count == Some(self.read) {
            return Ok(false);
        }
        if !self.cases.read(&mut self.case)? {
            return if self.count.is_none() { Ok(false) } else { Err(cut_off()) };
        }
        self.read += 1;
        *row = Row { line: self.read, cells: std::mem::take(&mut row.cells), ..Row::default() };
        row.cells.clear();
        let Dictionary { variables, letters, .. } = self.dictionary;
        let case = &self.case;
        let value = |it: usize| variables[it].value(case, letters, self.is_big_endian);
        for column in &mut self.columns {
            column.write(self.read, value, &mut self.cell);
            row.cells.push(&self.cell);
        }
        Ok(true)
    }
}
