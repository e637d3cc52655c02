//! The annex: what the marks mean, and what the report cannot say.

use lodestar_plugin_sdk::document::{Block, Cell};
use lodestar_plugin_sdk::snapshot::{KeyEntry, Snapshot};

use crate::cells::{bullets, table, text};
use crate::words;

/// The whole annex.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    vec![
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
        bullets(words::effect::METHOD_POINTS.iter().map(|&point| point.to_owned()).collect()),
    ]
}

fn key(caption: &str, entries: &[KeyEntry], otherwise: &str) -> Block {
    if entries.is_empty() {
        Block::paragraph(otherwise)
    } else {
        let rows = entries.iter().map(row).collect();
        Block::Table(table(caption, &words::effect::KEY_COLUMNS, rows))
    }
}

fn row(entry: &KeyEntry) -> Vec<Cell> {
    vec![text(&entry.mark, words::NOT_SET), text(&entry.meaning, words::NOT_SET)]
}
