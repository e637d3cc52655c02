//! Section 2: who was asked, and who answered.

use lodestar_plugin_sdk::document::{Block, Cell, Column, Table};
use lodestar_plugin_sdk::snapshot::{Participation, Snapshot, Survey};

use crate::cells::{choice, or, text};
use crate::words;

/// The whole section: the newest survey in full, earlier ones by name.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, words::ASKED)];
    let Some((newest, earlier)) = snapshot.surveys.split_first() else {
        blocks.push(Block::paragraph(words::NO_SURVEY));
        return blocks;
    };
    blocks.push(Block::paragraph(words::survey(&newest.name, &newest.dates)));
    if newest.participation.is_empty() {
        blocks.push(Block::paragraph(words::NO_PARTICIPATION));
    } else {
        blocks.push(Block::Table(participation(newest)));
    }
    if !earlier.is_empty() {
        let names: Vec<&str> = earlier.iter().map(|it| or(&it.name, words::NOT_SET)).collect();
        blocks.push(Block::paragraph(words::earlier_surveys(&names.join("; "))));
    }
    blocks
}

fn participation(survey: &Survey) -> Table {
    Table {
        caption: words::asked_caption(&survey.name),
        columns: vec![
            Column::words(words::QUESTIONNAIRE),
            Column::numbers(words::ELIGIBLE),
            Column::numbers(words::RESPONDED),
            Column::numbers(words::RATE),
        ],
        rows: survey.participation.iter().map(row).collect(),
        notes: vec![words::RATE_NOTE.to_owned(), words::HIDDEN_NOTE.to_owned()],
    }
}

fn row(line: &Participation) -> Vec<Cell> {
    let figures = [&line.eligible, &line.responded, &line.rate];
    let figures = figures.into_iter().map(|it| text(&it.text, words::NOT_RECORDED));
    std::iter::once(choice(&line.questionnaire)).chain(figures).collect()
}
