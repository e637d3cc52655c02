//! The rules of a document, checked once before any format is drawn.
//!
//! A drawing may then take them for granted: every table is rectangular, every
//! header says something, every percentage lies on the scale.

use lodestar_plugin_protocol::document::{Block, Cell, Chart, ChartRow, Document, Fact, Table};

use crate::PressError;

/// The most stars a cell can carry.
const STARS_MAX: u8 = 2;

/// More is no report that anybody reads, and typesetting it would keep the
/// machine from others: the limits are looked at before anything is drawn.
const BLOCKS_MAX: usize = 2_000;
const ROWS_MAX: usize = 3_000;
const CELLS_MAX: usize = 20_000;
const CHARACTERS_MAX: usize = 600_000;

/// Refuses a document that breaks one of its own rules, naming the first it breaks.
pub(crate) fn check(document: &Document) -> Result<(), PressError> {
    find_fault(document).map_err(PressError::Document)
}

fn find_fault(document: &Document) -> Result<(), String> {
    check_size(document)?;
    check_language(&document.language)?;
    say_something(&document.title, || "the title".into())?;
    check_facts(&document.facts)?;

    let mut level_above = 1;
    for (index, block) in document.blocks.iter().enumerate() {
        check_block(block, &mut level_above)
            .map_err(|fault| format!("block {}: {fault}", index + 1))?;
    }
    Ok(())
}

/// Counts what will be drawn, and stops counting at the first limit.
fn check_size(document: &Document) -> Result<(), String> {
    let within = |count: usize, most: usize, what: &str| {
        if count <= most { Ok(()) } else { Err(format!("it has more than {most} {what}")) }
    };
    within(document.blocks.len(), BLOCKS_MAX, "blocks")?;
    let (mut rows, mut cells, mut characters) = (0, 0, document.title.len());
    let facts =
        |facts: &[Fact]| facts.iter().map(|it| it.name.len() + it.value.len()).sum::<usize>();
    characters += document.subtitle.len() + facts(&document.facts);
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text } => characters += text.len(),
            Block::Callout { label, text } => characters += label.len() + text.len(),
            Block::List { items, .. } => {
                rows += items.len();
                characters += items.iter().map(String::len).sum::<usize>();
            }
            Block::Facts { facts: these } => {
                rows += these.len();
                characters += facts(these);
            }
            Block::Table(table) => {
                rows += table.rows.len();
                cells += table.columns.len();
                for row in &table.rows {
                    cells += row.len();
                    characters += row.iter().map(letters).sum::<usize>();
                }
            }
            Block::Chart(chart) => {
                rows += chart.rows.len();
                characters += chart.rows.iter().map(|it| it.label.len()).sum::<usize>();
            }
        }
        within(rows, ROWS_MAX, "rows and items")?;
        within(cells, CELLS_MAX, "cells")?;
        within(characters, CHARACTERS_MAX, "letters")?;
    }
    Ok(())
}

fn letters(cell: &Cell) -> usize {
    match cell {
        Cell::Text { text } => text.len(),
        Cell::Stars { words, .. } | Cell::Status { words, .. } => words.len(),
    }
}

fn check_block(block: &Block, level_above: &mut u8) -> Result<(), String> {
    match block {
        Block::Heading { level, text } => {
            say_something(text, || "the heading".into())?;
            check_level(*level, *level_above)?;
            *level_above = *level;
            Ok(())
        }
        Block::Paragraph { text } => say_something(text, || "the paragraph".into()),
        Block::Callout { label, text } => {
            say_something(label, || "the callout's label".into())?;
            say_something(text, || "the callout's text".into())
        }
        Block::List { items, .. } => {
            items.iter().try_for_each(|item| say_something(item, || "a list item".into()))
        }
        Block::Facts { facts } => check_facts(facts),
        Block::Table(table) => check_table(table),
        Block::Chart(chart) => check_chart(chart),
    }
}

/// A language and perhaps more, as in `en-GB` or `cy`: what both formats can declare.
fn check_language(language: &str) -> Result<(), String> {
    let mut subtags = language.split('-');
    let primary = subtags.next().unwrap_or_default();
    let is_language = matches!(primary.len(), 2 | 3) && is_letters(primary);
    let is_tag = subtags.all(|tag| {
        (1..=8).contains(&tag.len()) && tag.chars().all(|it| it.is_ascii_alphanumeric())
    });
    if is_language && is_tag {
        return Ok(());
    }
    Err(format!("the language “{language}” is not a tag like “en-GB” or “cy”"))
}

fn is_letters(tag: &str) -> bool {
    tag.chars().all(|letter| letter.is_ascii_alphabetic())
}

fn check_level(level: u8, above: u8) -> Result<(), String> {
    if !(2..=4).contains(&level) {
        return Err(format!("a heading has level {level}; levels go from 2 to 4"));
    }
    if above + 1 < level {
        return Err(format!("a heading of level {level} follows one of level {above}"));
    }
    Ok(())
}

fn check_facts(facts: &[Fact]) -> Result<(), String> {
    for fact in facts {
        say_something(&fact.name, || "the name of a fact".into())?;
        say_something(&fact.value, || format!("the fact “{}”", fact.name))?;
    }
    Ok(())
}

fn check_table(table: &Table) -> Result<(), String> {
    say_something(&table.caption, || "the table's caption".into())?;
    if table.columns.is_empty() {
        return Err("the table has no columns".into());
    }
    for (index, column) in table.columns.iter().enumerate() {
        say_something(&column.header, || format!("the header of column {}", index + 1))?;
    }
    for (index, row) in table.rows.iter().enumerate() {
        check_row(row, table.columns.len())
            .map_err(|fault| format!("row {}: {fault}", index + 1))?;
    }
    Ok(())
}

fn check_row(row: &[Cell], columns: usize) -> Result<(), String> {
    if row.len() != columns {
        return Err(format!("{} cells under {columns} headers", row.len()));
    }
    for (index, cell) in row.iter().enumerate() {
        say_something(words(cell), || format!("cell {}", index + 1))?;
        if let Cell::Stars { stars, .. } = cell
            && STARS_MAX < *stars
        {
            return Err(format!("cell {} has {stars} stars; {STARS_MAX} is the most", index + 1));
        }
    }
    Ok(())
}

/// What a cell says, without its decoration.
pub(crate) fn words(cell: &Cell) -> &str {
    match cell {
        Cell::Text { text } => text,
        Cell::Stars { words, .. } | Cell::Status { words, .. } => words,
    }
}

fn check_chart(chart: &Chart) -> Result<(), String> {
    say_something(&chart.caption, || "the chart's caption".into())?;
    say_something(&chart.summary, || "the chart's summary".into())?;
    say_something(&chart.label_header, || "the header of the labels".into())?;
    say_something(&chart.value_header, || "the header of the values".into())?;
    for (index, row) in chart.rows.iter().enumerate() {
        check_chart_row(row, !chart.comparison_header.trim().is_empty())
            .map_err(|fault| format!("row {}: {fault}", index + 1))?;
    }
    Ok(())
}

fn check_chart_row(row: &ChartRow, can_compare: bool) -> Result<(), String> {
    say_something(&row.label, || "the label".into())?;
    say_something(&row.value_text, || "the printed value".into())?;
    let has_comparison = row.comparison.is_some() || !row.comparison_text.is_empty();
    if has_comparison && !can_compare {
        return Err("a comparison has no header".into());
    }
    if row.comparison.is_some() {
        say_something(&row.comparison_text, || "the printed comparison".into())?;
    }
    match [row.value, row.comparison].into_iter().flatten().find(|it| !(0.0..=100.0).contains(it)) {
        Some(stray) => Err(format!("{stray} is not a percentage from 0 to 100")),
        None => Ok(()),
    }
}

fn say_something(text: &str, what: impl Fn() -> String) -> Result<(), String> {
    if text.trim().is_empty() { Err(format!("{} is empty", what())) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn fault(change: impl FnOnce(&mut Document)) -> String {
        let mut document = sample::document();
        change(&mut document);
        check(&document).expect_err("the document should be refused").to_string()
    }

    fn table(document: &mut Document) -> &mut Table {
        let table = document.blocks.iter_mut().find_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        table.expect("the sample has a table")
    }

    fn chart(document: &mut Document) -> &mut Chart {
        let chart = document.blocks.iter_mut().find_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        });
        chart.expect("the sample has a chart")
    }

    #[test]
    fn a_sound_document_is_accepted() {
        assert!(check(&sample::document()).is_ok());
    }

    #[test]
    fn a_document_needs_a_title_and_a_language() {
        assert!(fault(|it| it.title = " ".into()).ends_with("the title is empty"));
        assert!(fault(|it| it.language.clear()).contains("the language “”"));
        assert!(fault(|it| it.language = "English".into()).contains("“English”"));
    }

    #[test]
    fn headings_start_at_two_and_skip_no_level() {
        let skipped = fault(|it| it.blocks = vec![Block::heading(3, "Too deep")]);
        assert!(skipped.ends_with("block 1: a heading of level 3 follows one of level 1"));
        let deep = [Block::heading(2, "One"), Block::heading(4, "Two")];
        assert!(fault(|it| it.blocks = deep.into()).contains("block 2"));
        assert!(fault(|it| it.blocks = vec![Block::heading(1, "Title")]).contains("level 1"));
    }

    #[test]
    fn a_table_is_rectangular_and_every_header_and_cell_says_something() {
        let ragged = fault(|it| drop(table(it).rows[1].pop()));
        assert!(ragged.contains("row 2: 3 cells under 4 headers"), "{ragged}");
        let nameless = fault(|it| table(it).columns[2].header.clear());
        assert!(nameless.ends_with("the header of column 3 is empty"), "{nameless}");
        let silent = fault(|it| table(it).rows[0][1] = Cell::text(""));
        assert!(silent.ends_with("row 1: cell 2 is empty"), "{silent}");
    }

    #[test]
    fn a_chart_stays_on_its_scale_and_has_a_text_alternative() {
        let stray = fault(|it| chart(it).rows[0].value = Some(101.0));
        assert!(stray.ends_with("101 is not a percentage from 0 to 100"), "{stray}");
        assert!(fault(|it| chart(it).rows[0].value = Some(f64::NAN)).contains("NaN"));
        assert!(fault(|it| chart(it).summary.clear()).contains("summary"));
        assert!(fault(|it| chart(it).comparison_header.clear()).contains("no header"));
    }
}

#[cfg(test)]
mod size_tests {
    use super::*;

    fn fault(blocks: Vec<Block>) -> Option<String> {
        let document = Document { blocks, ..Document::default() };
        check_size(&document).err()
    }

    #[test]
    fn what_would_take_for_ever_to_draw_is_refused_before_it_is_drawn() {
        let paragraph = |text: &str| Block::Paragraph { text: text.to_owned() };
        assert_eq!(fault(vec![paragraph("x"); BLOCKS_MAX]), None);
        let many = fault(vec![paragraph("x"); BLOCKS_MAX + 1]);
        assert_eq!(many.as_deref(), Some("it has more than 2000 blocks"));
        let long = fault(vec![paragraph(&"x".repeat(CHARACTERS_MAX + 1))]);
        assert_eq!(long.as_deref(), Some("it has more than 600000 letters"));
        let row = vec![Cell::Text { text: "x".to_owned() }; 10];
        let tall = Table { rows: vec![row.clone(); ROWS_MAX + 1], ..Table::default() };
        let tall = fault(vec![Block::Table(tall)]);
        assert_eq!(tall.as_deref(), Some("it has more than 3000 rows and items"));
        let wide = Table { rows: vec![row; CELLS_MAX / 10 + 1], ..Table::default() };
        let wide = fault(vec![Block::Table(wide)]);
        assert_eq!(wide.as_deref(), Some("it has more than 20000 cells"));
    }
}
