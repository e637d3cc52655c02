//! What is true of every document, whatever it says.

use std::collections::HashSet;

use lodestar_plugin_sdk::document::{Block, Cell, Document, Table};

/// Headings never skip a level, tables are full, and nothing is empty.
pub(super) fn check(document: &Document) {
    let mut level_before = 1;
    for block in &document.blocks {
        match block {
            Block::Heading { level, .. } => {
                assert!((2..=4).contains(level) && *level <= level_before + 1, "{block:?}");
                level_before = *level;
            }
            Block::Table(table) => check_table(table),
            Block::Chart(chart) => assert!(!chart.rows.is_empty() && !chart.summary.is_empty()),
            Block::List { items, .. } => assert!(!items.is_empty()),
            Block::Paragraph { .. } | Block::Callout { .. } | Block::Facts { .. } => {}
        }
    }
    for pair in document.blocks.windows(2) {
        if let [Block::Heading { text, .. }, Block::Table(table)] = pair {
            let (heading, caption) = (telling(text), telling(&table.caption));
            assert!(!heading.is_subset(&caption) && !caption.is_subset(&heading), "{text}");
        }
    }
    for text in texts(document) {
        assert!(!text.trim().is_empty(), "an empty text in {document:#?}");
        assert!(!text.contains("Children in Care Council"), "{text}");
    }
}

/// The words that tell a caption from the heading above it.
fn telling(text: &str) -> HashSet<String> {
    let words = text.split(|it: char| !it.is_alphabetic()).filter(|it| 3 < it.len());
    words.map(str::to_lowercase).collect()
}

fn check_table(table: &Table) {
    assert!(!table.rows.is_empty(), "{}", table.caption);
    for row in &table.rows {
        assert_eq!(row.len(), table.columns.len(), "{}", table.caption);
    }
}

/// Every text that a reader may meet, in reading order.
pub(super) fn texts(document: &Document) -> Vec<&str> {
    let front = [&document.language, &document.title, &document.subtitle, &document.footer];
    let front = front.into_iter().map(String::as_str);
    let facts = document.facts.iter().flat_map(|it| [it.name.as_str(), it.value.as_str()]);
    front.chain(facts).chain(document.blocks.iter().flat_map(of_block)).collect()
}

fn of_block(block: &Block) -> Vec<&str> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text } => vec![text],
        Block::Callout { label, text } => vec![label, text],
        Block::List { items, .. } => items.iter().map(String::as_str).collect(),
        Block::Facts { facts } => {
            facts.iter().flat_map(|it| [it.name.as_str(), it.value.as_str()]).collect()
        }
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
    let cells = table.rows.iter().flatten().map(cell);
    let notes = table.notes.iter().map(String::as_str);
    std::iter::once(table.caption.as_str()).chain(headers).chain(cells).chain(notes).collect()
}

/// The words of a cell, without its decoration.
pub(super) fn cell(cell: &Cell) -> &str {
    match cell {
        Cell::Text { text } => text,
        Cell::Stars { words, .. } | Cell::Status { words, .. } => words,
    }
}
