//! How wide the columns of a table are, reckoned as a browser does: each gets at least
//! its longest word, and the rest goes to those whose text is longest.

use lodestar_plugin_protocol::document::{Cell, Table};
use serde::Serialize;

use crate::check::words;
use crate::fonts::Weight;
use crate::measure::{longest_word, width};

/// Between the margins of an A4 page, in points. `report.typ` sets the same margins.
pub(super) const PORTRAIT: f64 = 595.28 - 2.0 * 62.36;
/// The same with the page turned.
pub(super) const LANDSCAPE: f64 = 841.89 - 2.0 * 51.02;

/// The sizes tried, in points, until every word fits.
const SIZES: [f64; 5] = [10.0, 9.5, 9.0, 8.5, 8.0];
/// Left and right of the text in a cell; `report.typ` does the same.
const INSETS: f64 = 13.0;
/// What a status drawing and the gap beside it take, in parts of the text's size.
const STATE_EM: f64 = 1.4;
/// Longer text than this asks for no more room; it runs on over several lines.
const WIDTH_WANTED_MAX: f64 = 240.0;

/// The size of a table's text and the widths of its columns, in points.
#[derive(Serialize)]
pub(super) struct Grid {
    size: f64,
    widths: Vec<f64>,
    /// Whether words must be broken after all, because one is wider than its column.
    must_hyphenate: bool,
}

/// What one column needs at least and would like at most.
struct Need {
    least: f64,
    wanted: f64,
}

impl Grid {
    /// The largest text at which every word of the table fits into `room`.
    pub(super) fn of(table: &Table, room: f64) -> Self {
        let mut smallest = None;
        for size in SIZES {
            let needs = needs(table, size);
            let least = needs.iter().map(|need| need.least).sum::<f64>();
            if least <= room {
                return Self { size, widths: share(&needs, room), must_hyphenate: false };
            }
            smallest = Some((size, needs, room / least));
        }
        let (size, needs, squeeze) = smallest.unwrap_or_default();
        let widths = needs.iter().map(|need| need.least * squeeze).collect();
        Self { size, widths, must_hyphenate: true }
    }
}

/// Gives every column what it needs, then what it wants, as far as the room goes.
fn share(needs: &[Need], room: f64) -> Vec<f64> {
    let least = needs.iter().map(|need| need.least).sum::<f64>();
    let wanted = needs.iter().map(|need| need.wanted).sum::<f64>();
    if wanted <= room {
        // What is left over goes to the words; numbers stay close to their headers.
        return needs.iter().map(|need| need.wanted * room / wanted).collect();
    }
    let generosity = (room - least) / (wanted - least);
    needs.iter().map(|need| need.least + (need.wanted - need.least) * generosity).collect()
}

fn needs(table: &Table, size: f64) -> Vec<Need> {
    let columns = table.columns.iter().enumerate();
    columns
        .map(|(index, column)| {
            let mut need = need(&column.header, size, Weight::Bold, 0.0);
            for cell in table.rows.iter().filter_map(|row| row.get(index)) {
                let cell = cell_need(cell, size, index == 0);
                need.least = need.least.max(cell.least);
                need.wanted = need.wanted.max(cell.wanted);
            }
            need
        })
        .collect()
}

fn cell_need(cell: &Cell, size: f64, is_row_header: bool) -> Need {
    let weight = if is_row_header { Weight::Bold } else { Weight::Regular };
    match cell {
        Cell::Text { text } => need(text, size, weight, 0.0),
        Cell::Stars { .. } => need(words(cell), size, weight, 0.0),
        Cell::Status { words, .. } => need(words, size, Weight::Bold, size * STATE_EM),
    }
}

fn need(text: &str, size: f64, weight: Weight, mark: f64) -> Need {
    let least = longest_word(text, size, weight) + mark + INSETS;
    let longest_line = text.lines().map(|line| width(line, size, weight)).fold(0.0, f64::max);
    Need { least, wanted: (longest_line.min(WIDTH_WANTED_MAX) + mark + INSETS).max(least) }
}

#[cfg(test)]
mod tests {
    use lodestar_plugin_protocol::document::Column;

    use super::*;

    fn table(headers: &[&str], cells: &[&str]) -> Table {
        Table {
            columns: headers.iter().map(|header| Column::words(*header)).collect(),
            rows: vec![cells.iter().map(|text| Cell::text(*text)).collect()],
            ..Table::default()
        }
    }

    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() < 0.01
    }

    #[test]
    fn columns_fill_the_room_and_hold_their_longest_word() {
        let text = "Send every child a page about their social worker, in words they chose";
        let grid = Grid::of(&table(&["Reference", "Action"], &["RP-03", text]), PORTRAIT);
        assert!(close(grid.widths.iter().sum(), PORTRAIT));
        assert!(grid.widths[0] < grid.widths[1]);
        assert!(longest_word("Reference", grid.size, Weight::Bold) < grid.widths[0]);
        assert!(!grid.must_hyphenate);
    }

    #[test]
    fn text_shrinks_before_a_word_is_broken() {
        let headers = ["Relationships"; 7];
        let grid = Grid::of(&table(&headers, &["x"; 7]), PORTRAIT);
        assert!(grid.size < SIZES[0] || close(grid.size, SIZES[0]));
        let grid = Grid::of(&table(&["Responsibilities"; 12], &["x"; 12]), LANDSCAPE);
        assert!(close(grid.size, 8.0) && grid.must_hyphenate);
        assert!(close(grid.widths.iter().sum(), LANDSCAPE));
    }
}
