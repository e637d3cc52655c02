//! Section 5: the evidence chart, in words.

use lodestar_plugin_sdk::document::{Block, Cell};
use lodestar_plugin_sdk::snapshot::{Outcomes, Snapshot};

use crate::cells::{noted, or, outcome, text};
use crate::words::{self, effect};

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, effect::CHART)];
    match snapshot.outcomes.as_ref().filter(|it| !it.columns.is_empty() && !it.rows.is_empty()) {
        Some(outcomes) => blocks.extend(chart(outcomes)),
        None => blocks.push(Block::paragraph(effect::NO_OUTCOMES)),
    }
    blocks
}

/// One row an outcome and one column a source: sources are few, outcomes many.
fn chart(outcomes: &Outcomes) -> Vec<Block> {
    let sources = outcomes.rows.iter().map(|it| or(&it.source.words, words::NOT_SET));
    let headers: Vec<&str> = std::iter::once(effect::OUTCOME).chain(sources).collect();
    let row = |(index, name): (usize, &String)| -> Vec<Cell> {
        let cells = outcomes.rows.iter().map(|it| outcome(it.cells.get(index)));
        std::iter::once(text(name, words::NOT_SET)).chain(cells).collect()
    };
    let rows = outcomes.columns.iter().enumerate().map(row).collect();
    let caption = effect::chart_caption(or(&outcomes.assessment, words::NOT_SET));
    let framework = effect::framework(or(&outcomes.framework, words::NOT_RECORDED));
    let rubric = effect::rubric(or(&outcomes.rubric, words::NOT_RECORDED));
    let notes = [framework.as_str(), rubric.as_str(), effect::NOT_LOOKED_AT_NOTE];
    let ratings = noted(&caption, &headers, rows, &notes, effect::NO_OUTCOMES);
    let conflicts = outcomes.columns.iter().enumerate().filter_map(|it| conflict(outcomes, it));
    std::iter::once(ratings).chain(conflicts.map(Block::paragraph)).collect()
}

fn conflict(outcomes: &Outcomes, (index, name): (usize, &String)) -> Option<String> {
    let cells = outcomes.rows.iter().filter_map(|row| Some((row, row.cells.get(index)?)));
    let cells = cells.filter(|(_, cell)| cell.is_in_conflict);
    let views = cells.map(|(row, cell)| {
        effect::view(or(&row.source.words, words::NOT_SET), &words::rating(&cell.state, false))
    });
    let views: Vec<String> = views.collect();
    (!views.is_empty()).then(|| effect::conflict(or(name, words::NOT_SET), &views.join("; ")))
}
