//! The annex: what the marks mean, and what the report cannot say.

use lodestar_plugin_sdk::document::{Block, Cell, Table};
use lodestar_plugin_sdk::snapshot::{KeyEntry, Snapshot};

use crate::cells::text;
use crate::words;

/// The whole annex.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let mut blocks = vec![
        Block::heading(2, words::effect::ANNEX),
        Block::heading(3, words::effect::RAG_KEY),
        key(words::effect::RAG_CAPTION, &snapshot.rag_key, words::effect::NO_RAG_KEY),
        Block::heading(3, words::effect::SHORTHAND_KEY),
        key(
            words::effect::SHORTHAND_CAPTION,
            &snapshot.shorthand_key,
            words::effect::NO_SHORTHAND_KEY,
        ),
        Block::heading(3, words::effect::METHOD),
        Block::bullets(words::effect::METHOD_POINTS),
    ];
    blocks.extend(own(snapshot));
    blocks
}

/// The authority's own texts, each under its heading, if it has any.
fn own(snapshot: &Snapshot) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (name, heading) in words::effect::OWN_TEXTS {
        let text = snapshot.boilerplate.get(name).map_or("", |it| it.trim());
        if !text.is_empty() {
            blocks.push(Block::heading(3, heading));
            let paragraphs = text.split("\n\n").map(str::trim).filter(|it| !it.is_empty());
            blocks.extend(paragraphs.map(Block::paragraph));
        }
    }
    blocks
}

fn key(caption: &str, entries: &[KeyEntry], otherwise: &str) -> Block {
    if entries.is_empty() {
        Block::paragraph(otherwise)
    } else {
        let rows = entries.iter().map(row).collect();
        Block::Table(Table::of_words(caption, &words::effect::KEY_COLUMNS, rows))
    }
}

fn row(entry: &KeyEntry) -> Vec<Cell> {
    vec![text(&entry.mark, words::NOT_SET), text(&entry.meaning, words::NOT_SET)]
}
