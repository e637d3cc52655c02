//! Rows of cells, one at a time, wherever they come from.

use lodestar_plugin_sdk::Refusal;

use crate::cells::Cells;
use crate::plain::is_blank;

/// One row. Kept only until the next one is read.
#[derive(Clone, Default)]
pub(crate) struct Row {
    /// Where it begins in the file, counted from 1.
    pub(crate) line: u64,
    pub(crate) cells: Cells,
    /// The file ends inside it.
    pub(crate) is_cut_off: bool,
    /// A blank row stands above it.
    pub(crate) is_after_gap: bool,
}

impl Row {
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(is_blank)
    }

    /// The cell in this column; nothing if the row ends before it.
    #[inline]
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default()
    }
}

/// Where rows come from.
pub(crate) trait Rows {
    /// Whether a row may end before its last column without being damaged.
    const MAY_END_EARLY: bool;

    /// Reads the next row into `row`; false after the last one.
    fn read(&mut self, row: &mut Row) -> Result<bool, Refusal>;
}

impl<R: Rows> Rows for &mut R {
    const MAY_END_EARLY: bool = R::MAY_END_EARLY;

    fn read(&mut self, row: &mut Row) -> Result<bool, Refusal> {
        (**self).read(row)
    }
}
