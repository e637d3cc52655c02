//! The document as the stylesheet `report.typ` reads it: the words as they are, with
//! what has to be reckoned or drawn before typst sets them.

use lodestar_plugin_protocol::document::{Block, Document, Fact, Table, Tone};
use serde::Serialize;

use super::columns::{Grid, LANDSCAPE, PORTRAIT};
use crate::{chart, marks, tables};

/// Tables with more columns lie on a landscape page.
const PORTRAIT_COLUMNS_MAX: usize = 7;

/// All that the stylesheet is given.
#[derive(Serialize)]
pub(super) struct Sheet<'a> {
    language: &'a str,
    region: Option<&'a str>,
    title: &'a str,
    subtitle: &'a str,
    facts: &'a [Fact],
    footer: &'a str,
    sections: Vec<Section<'a>>,
    marks: Marks,
}

/// Blocks that share an orientation of the page.
#[derive(Serialize)]
struct Section<'a> {
    is_landscape: bool,
    pieces: Vec<Piece<'a>>,
}

/// One block, ready to be set.
#[derive(Serialize)]
#[serde(tag = "piece", rename_all = "snake_case")]
enum Piece<'a> {
    Heading { level: u8, text: &'a str },
    Paragraph { text: &'a str },
    Callout { label: &'a str, text: &'a str },
    List { is_numbered: bool, items: &'a [String] },
    Facts { facts: &'a [Fact] },
    Table(SetTable),
    Chart { drawing: String, alternative: String, table: SetTable },
}

/// A table with the size of its text and the shares of its columns.
#[derive(Serialize)]
struct SetTable {
    #[serde(flatten)]
    table: Table,
    has_stars: bool,
    grid: Grid,
}

/// The drawings beside words, as SVG.
#[derive(Serialize)]
struct Marks {
    emblem: &'static str,
    star: String,
    blue: String,
    green: String,
    amber: String,
    red: String,
    grey: String,
}

impl<'a> Sheet<'a> {
    /// Prepares a document that has been checked.
    pub(super) fn of(document: &'a Document) -> Self {
        let mut subtags = document.language.split('-');
        Self {
            language: subtags.next().unwrap_or_default(),
            region: subtags.find(|tag| tag.len() == 2),
            title: &document.title,
            subtitle: &document.subtitle,
            facts: &document.facts,
            footer: &document.footer,
            sections: sections(&document.blocks),
            marks: Marks::new(),
        }
    }
}

/// Cuts the blocks where the page must turn. The headings right above a wide table
/// turn with it, so that none is left alone at the foot of a page.
fn sections(blocks: &[Block]) -> Vec<Section<'_>> {
    let mut sections: Vec<Section<'_>> = Vec::new();
    for block in blocks {
        let is_landscape = is_wide(block);
        let mut pieces = Vec::new();
        match sections.last_mut() {
            Some(last) if last.is_landscape == is_landscape => {
                last.pieces.push(piece(block, is_landscape));
                continue;
            }
            Some(last) if is_landscape => {
                let is_heading = |piece: &Piece<'_>| matches!(piece, Piece::Heading { .. });
                let body = last.pieces.iter().rposition(|piece| !is_heading(piece));
                pieces = last.pieces.split_off(body.map_or(0, |index| index + 1));
            }
            _ => {}
        }
        pieces.push(piece(block, is_landscape));
        sections.push(Section { is_landscape, pieces });
    }
    sections.retain(|section| !section.pieces.is_empty());
    sections
}

fn is_wide(block: &Block) -> bool {
    matches!(block, Block::Table(table) if PORTRAIT_COLUMNS_MAX < table.columns.len())
}

fn piece(block: &Block, is_landscape: bool) -> Piece<'_> {
    match block {
        Block::Heading { level, text } => Piece::Heading { level: *level, text },
        Block::Paragraph { text } => Piece::Paragraph { text },
        Block::Callout { label, text } => Piece::Callout { label, text },
        Block::List { is_numbered, items } => Piece::List { is_numbered: *is_numbered, items },
        Block::Facts { facts } => Piece::Facts { facts },
        Block::Table(table) => Piece::Table(SetTable::of(table.clone(), is_landscape)),
        Block::Chart(chart) => Piece::Chart {
            drawing: chart::svg(chart, "chart"),
            alternative: format!("{}. {}", chart.caption, chart.summary),
            table: SetTable::of(tables::of_chart(chart), is_landscape),
        },
    }
}

impl SetTable {
    fn of(table: Table, is_landscape: bool) -> Self {
        let room = if is_landscape { LANDSCAPE } else { PORTRAIT };
        let grid = Grid::of(&table, room);
        Self { has_stars: tables::has_stars(&table), grid, table }
    }
}

impl Marks {
    fn new() -> Self {
        Self {
            emblem: marks::EMBLEM,
            star: marks::star(),
            blue: marks::state(Tone::Blue),
            green: marks::state(Tone::Green),
            amber: marks::state(Tone::Amber),
            red: marks::state(Tone::Red),
            grey: marks::state(Tone::Grey),
        }
    }
}

#[cfg(test)]
mod tests {
    use lodestar_plugin_protocol::document::Column;

    use super::*;

    fn wide() -> Block {
        let columns = (0..=PORTRAIT_COLUMNS_MAX).map(|_| Column::words("Header")).collect();
        Block::Table(Table { columns, ..Table::default() })
    }

    fn shape(blocks: &[Block]) -> Vec<(bool, usize)> {
        sections(blocks).iter().map(|it| (it.is_landscape, it.pieces.len())).collect()
    }

    #[test]
    fn a_wide_table_turns_the_page_and_takes_its_headings_along() {
        let text = || Block::paragraph("Text.");
        let blocks = [text(), Block::heading(2, "A"), Block::heading(3, "B"), wide(), text()];
        assert_eq!(shape(&blocks), [(false, 1), (true, 3), (false, 1)]);
    }

    #[test]
    fn a_document_that_begins_with_a_wide_table_has_no_empty_page() {
        assert_eq!(shape(&[Block::heading(2, "A"), wide()]), [(true, 2)]);
    }
}
