//! A small table with all its cells, for what is no child's answer.

use lodestar_plugin_sdk::Refusal;

use crate::rows::{Row, Rows};

/// One table of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worksheet {
    /// As the workbook calls it; nothing in a text file.
    pub name: String,
    /// The rows that are not blank, each with its line in the file and its cells.
    pub rows: Vec<(u64, Vec<String>)>,
}

impl Worksheet {
    pub(crate) fn read(name: &str, mut rows: impl Rows, rows_max: usize) -> Result<Self, Refusal> {
        let mut sheet = Self { name: name.to_owned(), rows: Vec::new() };
        let mut row = Row::default();
        while sheet.rows.len() < rows_max && rows.read(&mut row)? {
            if !row.is_blank() {
                sheet.rows.push((row.line, row.cells.iter().map(str::to_owned).collect()));
            }
        }
        Ok(sheet)
    }

    /// How many cells there are in all.
    pub(crate) fn cells(&self) -> usize {
        self.rows.iter().map(|(_, cells)| cells.len()).sum()
    }
}

#[cfg(test)]
mod tests {
    use crate::worksheets;

    #[test]
    fn a_text_file_is_one_table_cut_at_the_separator_that_cuts_it_most() {
        let sheets = worksheets(b"Promise;Score\n\nRespect, always;2\n", 9).unwrap();
        let cells = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        assert_eq!(
            sheets[0].rows,
            [(1, cells(["Promise", "Score"])), (3, cells(["Respect, always", "2"]))]
        );
        assert_eq!((sheets.len(), sheets[0].name.as_str()), (1, ""));
    }

    #[test]
    fn no_more_rows_are_kept_than_were_asked_for() {
        let sheets = worksheets(b"a,b\nc,d\ne,f\n", 2).unwrap();
        assert_eq!(sheets[0].rows.len(), 2);
    }
}
