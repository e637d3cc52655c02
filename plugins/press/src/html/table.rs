//! A table in HTML: caption, headers with their scope, and words beside every mark.

use std::fmt::{Result, Write};

use lodestar_plugin_protocol::document::{Cell, Column, Table};

use crate::escape::Lines;
use crate::{marks, tables};

/// More columns than this may not fit a phone, so they scroll inside a region that
/// the keyboard can reach.
const COLUMNS_MAX_UNSCROLLED: usize = 3;

/// The class names of a table's parts.
struct Classes {
    table: &'static str,
    caption: &'static str,
    header: &'static str,
    header_numeric: &'static str,
    cell: &'static str,
    cell_numeric: &'static str,
}

const LINED: Classes = Classes {
    table: "govuk-table",
    caption: "govuk-table__caption govuk-table__caption--m",
    header: "govuk-table__header",
    header_numeric: "govuk-table__header govuk-table__header--numeric",
    cell: "govuk-table__cell",
    cell_numeric: "govuk-table__cell govuk-table__cell--numeric",
};

/// Ratings stand in a grid of our own.
const STARRED: Classes = Classes {
    table: "ls-chart",
    caption: "ls-chart__caption",
    header: "ls-chart__header",
    header_numeric: "ls-chart__header ls-chart__header--numeric",
    cell: "ls-chart__cell",
    cell_numeric: "ls-chart__cell ls-chart__cell--numeric",
};

/// Writes the table and its notes. `id` begins the ids inside it.
pub(super) fn write(table: &Table, id: &str, html: &mut String) -> Result {
    let classes = if tables::has_stars(table) { &STARRED } else { &LINED };
    let scrolls = COLUMNS_MAX_UNSCROLLED < table.columns.len();
    if scrolls {
        let label = format!(r#"role="region" tabindex="0" aria-labelledby="{id}-caption""#);
        writeln!(html, r#"<div class="ls-scroll" {label}>"#)?;
    }
    writeln!(html, r#"<table class="{}">"#, classes.table)?;
    let caption = Lines(&table.caption);
    writeln!(
        html,
        r#"<caption class="{}" id="{id}-caption">{caption}</caption>"#,
        classes.caption
    )?;
    write_headers(&table.columns, classes, html)?;
    html.push_str("<tbody>\n");
    for row in &table.rows {
        write_row(row, &table.columns, classes, html)?;
    }
    html.push_str("</tbody>\n</table>\n");
    if scrolls {
        html.push_str("</div>\n");
    }
    write_notes(&table.notes, html)
}

fn write_headers(columns: &[Column], classes: &Classes, html: &mut String) -> Result {
    html.push_str("<thead>\n<tr>\n");
    for Column { header, is_numeric } in columns {
        let class = if *is_numeric { classes.header_numeric } else { classes.header };
        writeln!(html, r#"<th scope="col" class="{class}">{}</th>"#, Lines(header))?;
    }
    html.push_str("</tr>\n</thead>\n");
    Ok(())
}

fn write_row(row: &[Cell], columns: &[Column], classes: &Classes, html: &mut String) -> Result {
    html.push_str("<tr>\n");
    for (index, (cell, column)) in row.iter().zip(columns).enumerate() {
        if index == 0 {
            write!(html, r#"<th scope="row" class="{}">"#, classes.header)?;
            write_words(cell, html)?;
            html.push_str("</th>\n");
        } else {
            let class = if column.is_numeric { classes.cell_numeric } else { classes.cell };
            write!(html, r#"<td class="{}">"#, with_rating(class, cell))?;
            write_words(cell, html)?;
            html.push_str("</td>\n");
        }
    }
    html.push_str("</tr>\n");
    Ok(())
}

/// The class of a cell, with that of its rating.
fn with_rating(class: &'static str, cell: &Cell) -> &'static str {
    match cell {
        Cell::Stars { is_not_looked_at: true, .. } => "is-notlooked",
        Cell::Stars { stars: 1, .. } => "is-some",
        Cell::Stars { stars: 2.., .. } => "is-strong",
        _ => class,
    }
}

fn write_words(cell: &Cell, html: &mut String) -> Result {
    match cell {
        Cell::Text { text } => write!(html, "{}", Lines(text)),
        Cell::Stars { stars, words, is_not_looked_at } => {
            html.push_str(r#"<span class="ls-cell">"#);
            if 0 < *stars && !is_not_looked_at {
                let stars = "★".repeat(usize::from(*stars));
                write!(html, r#"<b aria-hidden="true">{stars}</b>"#)?;
            }
            write!(html, "<span>{}</span></span>", Lines(words))
        }
        Cell::Status { tone, words } => {
            let drawing = marks::state(*tone);
            write!(html, r#"<span class="ls-rag">{drawing}<span>{}</span></span>"#, Lines(words))
        }
    }
}

fn write_notes(notes: &[String], html: &mut String) -> Result {
    if notes.is_empty() {
        return Ok(());
    }
    html.push_str("<div class=\"ls-notes\">\n");
    for note in notes {
        writeln!(html, r#"<p class="govuk-body-s">{}</p>"#, Lines(note))?;
    }
    html.push_str("</div>\n");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stars(stars: u8, words: &str, is_not_looked_at: bool) -> Cell {
        Cell::Stars { stars, words: words.into(), is_not_looked_at }
    }

    fn drawn(cells: Vec<Cell>) -> String {
        let columns = cells.iter().map(|_| Column::words("Header")).collect();
        let table = Table { caption: "Ratings".into(), columns, rows: vec![cells], notes: vec![] };
        let mut html = String::new();
        write(&table, "t", &mut html).expect("a string takes everything");
        html
    }

    #[test]
    fn a_star_is_hidden_from_a_reader_and_its_words_are_not() {
        let html = drawn(vec![Cell::text("Documents"), stars(1, "Some evidence", false)]);
        assert!(
            html.contains(r#"<td class="is-some"><span class="ls-cell"><b aria-hidden="true">★"#)
        );
        assert!(html.contains("</b><span>Some evidence</span>"));
        assert!(html.contains(r#"<th scope="row" class="ls-chart__header">Documents</th>"#));
    }

    #[test]
    fn not_looked_at_is_not_drawn_like_no_evidence() {
        let unseen = drawn(vec![Cell::text("A"), stars(0, "Not looked at", true)]);
        let none = drawn(vec![Cell::text("A"), stars(0, "No evidence", false)]);
        assert!(unseen.contains(r#"<td class="is-notlooked">"#));
        assert!(!none.contains("is-notlooked"));
    }

    #[test]
    fn a_wide_table_scrolls_in_a_region_named_by_its_caption() {
        let narrow = drawn(vec![Cell::text("A"), Cell::text("B")]);
        assert!(!narrow.contains("tabindex"));
        let wide = drawn(["A", "B", "C", "D"].map(Cell::text).into());
        assert!(wide.contains(r#"role="region" tabindex="0" aria-labelledby="t-caption""#));
        assert!(wide.contains(r#"id="t-caption">Ratings</caption>"#));
    }

    #[test]
    fn a_state_has_a_shape_beside_its_words() {
        let status = Cell::Status {
            tone: lodestar_plugin_protocol::document::Tone::Amber,
            words: "At risk".into(),
        };
        let html = drawn(vec![Cell::text("RP-03"), status]);
        assert!(
            html.contains(r#"<span class="ls-rag"><svg"#) && html.contains("<span>At risk</span>")
        );
    }
}
