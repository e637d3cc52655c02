//! What both formats ask of a table before they draw it.

use lodestar_plugin_protocol::document::{Cell, Chart, ChartRow, Column, Table};

/// Stands where a line of a chart has nothing to compare with.
const NOTHING: &str = "–";

/// The numbers of a chart as a table, so that nobody depends on the drawing.
pub(crate) fn of_chart(chart: &Chart) -> Table {
    let has_comparisons = !chart.comparison_header.trim().is_empty();
    let mut columns =
        vec![Column::words(&chart.label_header), Column::numbers(&chart.value_header)];
    if has_comparisons {
        columns.push(Column::numbers(&chart.comparison_header));
    }
    Table {
        caption: chart.caption.clone(),
        columns,
        rows: chart.rows.iter().map(|row| cells(row, has_comparisons)).collect(),
        notes: chart.notes.clone(),
    }
}

fn cells(row: &ChartRow, has_comparisons: bool) -> Vec<Cell> {
    let mut cells = vec![Cell::text(&row.label), Cell::text(&row.value_text)];
    if has_comparisons {
        let is_empty = row.comparison_text.trim().is_empty();
        cells.push(Cell::text(if is_empty { NOTHING } else { &row.comparison_text }));
    }
    cells
}

/// Whether the table holds ratings, which get a grid instead of lines.
pub(crate) fn has_stars(table: &Table) -> bool {
    table.rows.iter().flatten().any(|cell| matches!(cell, Cell::Stars { .. }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_a_chart_has_the_printed_numbers_and_no_empty_cell() {
        let row = ChartRow {
            label: "Have a pet".into(),
            value: Some(71.0),
            value_text: "71%".into(),
            ..ChartRow::default()
        };
        let mut chart = Chart { rows: vec![row], ..Chart::default() };
        assert_eq!(of_chart(&chart).rows, [[Cell::text("Have a pet"), Cell::text("71%")]]);

        chart.comparison_header = "Other authorities".into();
        assert_eq!(of_chart(&chart).rows[0][2], Cell::text("–"));
    }
}
