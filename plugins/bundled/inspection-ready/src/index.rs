//! Section 7 and the keys: where the evidence is, and what the marks mean.

use lodestar_plugin_sdk::document::{Block, Cell};
use lodestar_plugin_sdk::snapshot::{Evidence, KeyEntry, Snapshot};

use crate::cells::{choice, noted, table, text};
use crate::words::{self, effect};

/// The evidence index.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let rows = snapshot.evidence.iter().enumerate().map(row).collect();
    let notes = [effect::NO_CAUSE];
    let index =
        noted(effect::INDEX_CAPTION, &effect::INDEX_COLUMNS, rows, &notes, effect::NO_INDEX);
    vec![Block::heading(2, effect::INDEX), index]
}

fn row((index, evidence): (usize, &Evidence)) -> Vec<Cell> {
    vec![
        Cell::text(effect::evidence_number(index)),
        text(&evidence.title, words::NO_TEXT),
        choice(&evidence.source),
        text(&evidence.dated_on, words::NOT_SET),
        text(&evidence.summary, words::NOT_RECORDED),
        choice(&evidence.direction),
        choice(&evidence.attribution),
    ]
}

/// What the RAG ratings and the shorthand mean.
pub(crate) fn keys(snapshot: &Snapshot) -> Vec<Block> {
    let mut blocks = vec![
        Block::heading(2, effect::KEYS),
        Block::heading(3, effect::RAG_KEY),
        key(effect::RAG_CAPTION, &snapshot.rag_key, effect::NO_RAG_KEY),
        Block::heading(3, effect::SHORTHAND_KEY),
        key(effect::SHORTHAND_CAPTION, &snapshot.shorthand_key, effect::NO_SHORTHAND_KEY),
    ];
    blocks.extend(own(snapshot));
    blocks
}

/// The authority's own texts, each under its heading, if it has any.
fn own(snapshot: &Snapshot) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (name, heading) in effect::OWN_TEXTS {
        let text = snapshot.boilerplate.get(name).map_or("", |it| it.trim());
        if !text.is_empty() {
            blocks.push(Block::heading(3, heading));
            let paragraphs = text.split("\n\n").map(str::trim).filter(|it| !it.is_empty());
            blocks.extend(paragraphs.map(Block::paragraph));
        }
    }
    blocks
}

fn key(caption: &str, entries: &[KeyEntry], when_empty: &str) -> Block {
    let row =
        |it: &KeyEntry| vec![text(&it.mark, words::NOT_SET), text(&it.meaning, words::NOT_SET)];
    let rows = entries.iter().map(row).collect();
    table(caption, &effect::KEY_COLUMNS, rows, when_empty)
}
