//! The rows below the heading, with those left out that cannot be trusted.

use std::collections::VecDeque;

use lodestar_plugin_sdk::Refusal;

use crate::notes::{Refused, Sentence};
use crate::plain::is_blank;
use crate::rows::{Row, Rows};
use crate::words;

/// Counts rows, one at a time, and keeps none of them.
pub(crate) trait Counting {
    /// Counts one row, or says why it cannot be counted.
    fn add(&mut self, row: &Row) -> Result<(), Sentence>;

    /// Hears of a row that is damaged.
    fn doubt(&mut self, _row: &Row) {}

    /// Whether nothing in this row is about the survey, as in a note below it.
    fn is_foreign(&mut self, row: &Row) -> bool;
}

pub(crate) struct Table<R> {
    /// Rows that were read while the heading was looked for.
    pub(crate) first: VecDeque<Row>,
    pub(crate) rows: R,
    /// How many columns have a heading.
    pub(crate) width: usize,
    pub(crate) rows_max: u64,
    /// How many rows were read that are not blank.
    pub(crate) count: u64,
}

/// What was left out of a table.
#[derive(Default)]
pub(crate) struct LeftOut {
    pub(crate) refused: Refused,
    /// Notes below the table: their first and last line.
    pub(crate) below: Option<(u64, u64)>,
}

/// Rows that stand apart from the table and are not about the survey. Whether
/// they are notes below it is known only at its end.
struct Apart {
    rows: u64,
    lines: (u64, u64),
    refused: Refused,
}

impl<R: Rows> Table<R> {
    /// Counts every row.
    pub(crate) fn count(&mut self, counting: &mut impl Counting) -> Result<LeftOut, Refusal> {
        let mut left_out = LeftOut::default();
        let mut apart: Option<Apart> = None;
        let mut row = Row::default();
        while self.read(&mut row)? {
            if (row.is_after_gap || apart.is_some()) && !row.is_cut_off && counting.is_foreign(&row)
            {
                let apart = apart.get_or_insert_with(|| Apart {
                    rows: 0,
                    lines: (row.line, row.line),
                    refused: Refused::default(),
                });
                apart.rows += 1;
                apart.lines.1 = row.line;
                apart.refused.add(row.line, words::rows::row_apart());
                continue;
            }
            if let Some(it) = apart.take() {
                left_out.refused.append(it.refused);
            }
            let reason = match self.damage(&row) {
                Some(reason) => {
                    counting.doubt(&row);
                    Some(reason)
                }
                None => counting.add(&row).err(),
            };
            if let Some(reason) = reason {
                left_out.refused.add(row.line, reason);
            }
        }
        if let Some(it) = apart {
            self.count -= it.rows;
            left_out.below = Some(it.lines);
        }
        Ok(left_out)
    }

    /// Reads the next row that is not blank; false after the last one.
    fn read(&mut self, row: &mut Row) -> Result<bool, Refusal> {
        let mut is_after_gap = false;
        loop {
            match self.first.pop_front() {
                Some(first) => *row = first,
                None if self.rows.read(row)? => {}
                None => return Ok(false),
            }
            if !row.is_blank() {
                break;
            }
            is_after_gap = true;
        }
        row.is_after_gap |= is_after_gap;
        self.count += 1;
        if self.rows_max < self.count {
            return Err(Refusal::because(words::too_many_rows(self.rows_max)));
        }
        Ok(true)
    }

    fn damage(&self, row: &Row) -> Option<Sentence> {
        let cells = row.cells.len();
        if row.is_cut_off {
            Some(words::rows::row_cut_off())
        } else if cells < self.width && !R::MAY_END_EARLY {
            Some(words::rows::row_too_short(cells, self.width))
        } else if self.width < cells && row.cells.iter().skip(self.width).any(|it| !is_blank(it)) {
            Some(words::rows::row_too_long(self.width))
        } else {
            None
        }
    }
}
