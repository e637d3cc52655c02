//! Section 2: how we know it, who was missed, and what we cannot know.

use lodestar_plugin_sdk::document::{Block, Cell, Column, Table};
use lodestar_plugin_sdk::snapshot::{Choice, Snapshot, Survey};

use crate::cells::{choice, or, table, text};
use crate::words::{self, claims};

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let rows = claims::SOURCES.iter().map(|source| used(snapshot, *source)).collect();
    let mut blocks = vec![
        Block::heading(2, claims::KNOWS),
        Block::heading(3, claims::SOURCES_USED),
        table(claims::SOURCES_CAPTION, &claims::SOURCE_COLUMNS, rows, words::NONE),
        Block::heading(3, claims::HEARD),
    ];
    blocks.extend(heard(snapshot));
    blocks.push(Block::heading(3, claims::LIMITS));
    blocks.push(Block::bullets(claims::LIMIT_POINTS));
    blocks
}

fn used(snapshot: &Snapshot, (key, name): (&str, &str)) -> Vec<Cell> {
    let items = snapshot.evidence.iter().filter(|it| is_from(&it.source, key)).count();
    let mut rows =
        snapshot.outcomes.iter().flat_map(|it| &it.rows).filter(|it| is_from(&it.source, key));
    let is_rated = rows
        .any(|row| row.cells.iter().any(|it| !claims::UNRATED.contains(&it.state.key.as_str())));
    let items = if items == 0 { words::NONE.to_owned() } else { items.to_string() };
    let rated = if is_rated { claims::RATED } else { claims::NOT_RATED };
    vec![Cell::text(name), Cell::text(items), Cell::text(rated)]
}

/// A source that is not known here is one of the others.
fn is_from(source: &Choice, key: &str) -> bool {
    let is_known = claims::SOURCES.iter().any(|(known, _)| source.key == *known);
    source.key == key || (key == "other" && !is_known)
}

fn heard(snapshot: &Snapshot) -> Vec<Block> {
    let Some((newest, earlier)) = snapshot.surveys.split_first() else {
        return vec![Block::paragraph(claims::NO_SURVEY)];
    };
    let mut blocks = vec![Block::paragraph(claims::survey(&newest.name, &newest.dates))];
    if newest.participation.is_empty() {
        blocks.push(Block::paragraph(claims::NO_PARTICIPATION));
    } else {
        blocks.push(Block::Table(participation(newest)));
    }
    if !earlier.is_empty() {
        let names: Vec<&str> = earlier.iter().map(|it| or(&it.name, words::NOT_SET)).collect();
        blocks.push(Block::paragraph(claims::earlier_surveys(&names.join("; "))));
    }
    blocks
}

fn participation(survey: &Survey) -> Table {
    let [questionnaire, numbers @ ..] = claims::PARTICIPATION_COLUMNS;
    let columns = std::iter::once(Column::words(questionnaire));
    let rows = survey.participation.iter().map(|line| {
        let figures = [&line.eligible, &line.responded, &line.rate];
        let figures = figures.into_iter().map(|it| text(&it.text, words::NOT_RECORDED));
        std::iter::once(choice(&line.questionnaire)).chain(figures).collect()
    });
    Table {
        caption: claims::HEARD_CAPTION.to_owned(),
        columns: columns.chain(numbers.into_iter().map(Column::numbers)).collect(),
        rows: rows.collect(),
        notes: vec![claims::MISSED.to_owned()],
    }
}
