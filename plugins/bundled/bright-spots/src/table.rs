//! The rows below the heading, with those left out that cannot be trusted.

use std::collections::VecDeque;

use lodestar_plugin_sdk::Refusal;

use crate::notes::Sentence;
use crate::plain::is_blank;
use crate::rows::{Row, Rows};
use crate::words;

/// What came next.
pub(crate) enum Next {
    /// A row to read.
    Row,
    /// A row that is damaged, and how.
    Damaged(Sentence),
    /// Nothing more.
    End,
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

impl<R: Rows> Table<R> {
    /// Reads the next row that is not blank.
    pub(crate) fn read(&mut self, row: &mut Row) -> Result<Next, Refusal> {
        loop {
            match self.first.pop_front() {
                Some(first) => *row = first,
                None if self.rows.read(row)? => {}
                None => return Ok(Next::End),
            }
            if !row.is_blank() {
                break;
            }
        }
        self.count += 1;
        if self.rows_max < self.count {
            return Err(Refusal::because(words::too_many_rows(self.rows_max)));
        }
        Ok(self.damage(row).map_or(Next::Row, Next::Damaged))
    }

    fn damage(&self, row: &Row) -> Option<Sentence> {
        let cells = row.cells.len();
        if row.is_cut_off {
            Some(words::row_cut_off())
        } else if cells < self.width && !R::MAY_END_EARLY {
            Some(words::row_too_short(cells, self.width))
        } else if row.cells.iter().skip(self.width).any(|it| !is_blank(it)) {
            Some(words::row_too_long(self.width))
        } else {
            None
        }
    }
}
