//! Whether a report keeps the rules of a document, and what it says.

use std::collections::HashSet;

use crate::document::{Block, Cell, Chart, ChartRow, Document, Fact, Table};

/// The most stars that a rating has.
const STARS_MAX: u8 = 2;

/// What the press would refuse, and what a reader would stumble over: every
/// fault in a sentence.
pub fn check_document(document: &Document) -> Result<(), Vec<String>> {
    let mut faults = Vec::new();
    if !is_language(&document.language) {
        faults.push(format!("The language “{}” is not like “en-GB” or “cy”.", document.language));
    }
    let mut level_before = 1;
    for block in &document.blocks {
        match block {
            Block::Heading { level, text } => {
                if !(2..=4).contains(level) || level_before + 1 < *level {
                    faults.push(format!(
                        "The heading “{text}” has level {level} after level {level_before}."
                    ));
                }
                level_before = *level;
            }
            Block::Table(table) => check_table(table, &mut faults),
            Block::Chart(chart) => check_chart(chart, &mut faults),
            Block::List { items, .. } if items.is_empty() => {
                faults.push("A list has no items.".to_owned());
            }
            Block::Facts { facts } if facts.is_empty() => {
                faults.push("A block of facts has none.".to_owned());
            }
            _ => {}
        }
    }
    check_captions(document, &mut faults);
    let is_empty = |it: &&str| it.trim().is_empty();
    let empty = texts(document).into_iter().filter(is_empty).count();
    if 0 < empty {
        faults.push(format!("{empty} texts are empty: say “None” or “Not set”."));
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// Every text that a reader may meet, in reading order.
pub fn texts(document: &Document) -> Vec<&str> {
    let front = [&document.title, &document.footer].into_iter().map(String::as_str);
    let subtitle = Some(document.subtitle.as_str()).filter(|it| !it.is_empty());
    let facts = of_facts(&document.facts);
    front.chain(subtitle).chain(facts).chain(document.blocks.iter().flat_map(of_block)).collect()
}

/// The first table whose caption has these words in it.
pub fn table<'a>(document: &'a Document, caption: &str) -> Option<&'a Table> {
    document.blocks.iter().find_map(|it| match it {
        Block::Table(table) if table.caption.contains(caption) => Some(table),
        _ => None,
    })
}

/// The words of the first row whose first cell has these words in it.
pub fn row<'a>(table: &'a Table, first: &str) -> Option<Vec<&'a str>> {
    let is_it = |row: &&Vec<Cell>| row.first().is_some_and(|it| it.words().contains(first));
    table.rows.iter().find(is_it).map(|row| row.iter().map(Cell::words).collect())
}

/// A language and perhaps more, as in `en-GB` or `cy`.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    matches!(language.len(), 2 | 3)
        && language.chars().all(|it| it.is_ascii_alphabetic())
        && parts.all(|it| {
            (1..=8).contains(&it.len()) && it.chars().all(|it| it.is_ascii_alphanumeric())
        })
}

fn check_table(table: &Table, faults: &mut Vec<String>) {
    let caption = &table.caption;
    if table.rows.is_empty() || table.columns.is_empty() {
        faults.push(format!("The table “{caption}” is empty: write a paragraph instead."));
    }
    for (index, row) in table.rows.iter().enumerate() {
        let (row_number, cells, columns) = (index + 1, row.len(), table.columns.len());
        if cells != columns {
            faults.push(format!(
                "Row {row_number} of the table “{caption}” has {cells} cells for {columns} columns."
            ));
        }
    }
    let is_too_many = |it: &Cell| matches!(it, Cell::Stars { stars, .. } if STARS_MAX < *stars);
    if table.rows.iter().flatten().any(is_too_many) {
        faults.push(format!("A rating in the table “{caption}” has more than {STARS_MAX} stars."));
    }
}

fn check_chart(chart: &Chart, faults: &mut Vec<String>) {
    let caption = &chart.caption;
    if chart.rows.is_empty() {
        faults.push(format!("The chart “{caption}” has no rows."));
    }
    let is_off = |it: Option<f64>| it.is_some_and(|it| !(0.0..=100.0).contains(&it));
    if chart.rows.iter().any(|it| is_off(it.value) || is_off(it.comparison)) {
        faults.push(format!("The chart “{caption}” has a value that is not from 0 to 100."));
    }
    let is_shown = |it: &ChartRow| it.value.is_some() && it.value_text.starts_with('[');
    if chart.rows.iter().any(is_shown) {
        faults.push(format!("The chart “{caption}” draws a number that is hidden in words."));
    }
}

/// Somebody who hears the page hears both, one after the other.
fn check_captions(document: &Document, faults: &mut Vec<String>) {
    for pair in document.blocks.windows(2) {
        if let [Block::Heading { text, .. }, Block::Table(table)] = pair {
            let (heading, caption) = (telling(text), telling(&table.caption));
            if heading.is_subset(&caption) || caption.is_subset(&heading) {
                faults.push(format!("The caption under the heading “{text}” says the same."));
            }
        }
    }
}

/// The words that tell a caption from the heading above it.
fn telling(text: &str) -> HashSet<String> {
    let words = text.split(|it: char| !it.is_alphabetic()).filter(|it| 3 < it.len());
    words.map(str::to_lowercase).collect()
}

fn of_facts(facts: &[Fact]) -> impl Iterator<Item = &str> {
    facts.iter().flat_map(|it| [it.name.as_str(), it.value.as_str()])
}

fn of_block(block: &Block) -> Vec<&str> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text } => vec![text],
        Block::Callout { label, text } => vec![label, text],
        Block::List { items, .. } => items.iter().map(String::as_str).collect(),
        Block::Facts { facts } => of_facts(facts).collect(),
        Block::Table(table) => of_table(table),
        Block::Chart(chart) => {
            let rows = chart.rows.iter().flat_map(|it| [it.label.as_str(), it.value_text.as_str()]);
            let head = [&chart.caption, &chart.summary, &chart.label_header, &chart.value_header];
            let head = head.into_iter().map(String::as_str);
            head.chain(rows).chain(chart.notes.iter().map(String::as_str)).collect()
        }
    }
}

fn of_table(table: &Table) -> Vec<&str> {
    let headers = table.columns.iter().map(|it| it.header.as_str());
    let cells = table.rows.iter().flatten().map(Cell::words);
    let notes = table.notes.iter().map(String::as_str);
    std::iter::once(table.caption.as_str()).chain(headers).chain(cells).chain(notes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with this one block, which is otherwise without fault.
    fn with(block: Block) -> Document {
        Document {
            language: "en-GB".into(),
            title: "Title".into(),
            footer: "Footer".into(),
            blocks: vec![Block::heading(2, "What was promised"), block],
            ..Document::default()
        }
    }

    fn faults(block: Block) -> String {
        check_document(&with(block)).err().unwrap_or_default().join(" ")
    }

    #[test]
    fn a_document_without_fault_has_none() {
        assert_eq!(check_document(&with(Block::paragraph("Words."))), Ok(()));
    }

    #[test]
    fn each_fault_is_named() {
        let row = || vec![Cell::text("a"), Cell::text("b")];
        let of_words =
            |caption, rows| Block::Table(Table::of_words(caption, &["One", "Two"], rows));
        let chart = |value, text: &str| {
            let row = ChartRow {
                label: "Label".into(),
                value: Some(value),
                value_text: text.into(),
                ..ChartRow::default()
            };
            Block::Chart(Chart { rows: vec![row], ..Chart::default() })
        };
        for (block, fault) in [
            (Block::heading(4, "Deep"), "“Deep” has level 4 after level 2"),
            (Block::paragraph(" "), "1 texts are empty"),
            (Block::bullets(Vec::<String>::new()), "A list has no items"),
            (Block::Facts { facts: Vec::new() }, "A block of facts has none"),
            (of_words("Each pledge", Vec::new()), "“Each pledge” is empty"),
            (of_words("Pledges", vec![vec![Cell::text("a")]]), "has 1 cells for 2 columns"),
            (of_words("What was promised", vec![row()]), "says the same"),
            (chart(101.0, "101%"), "not from 0 to 100"),
            (chart(3.0, "[c]"), "hidden in words"),
        ] {
            let named = faults(block);
            assert!(named.contains(fault), "{fault}: {named}");
        }
        let mut document = with(Block::paragraph("Words."));
        document.language = "English".into();
        assert!(check_document(&document).is_err());
    }
}
