//! Section 8: what shows change, what does not, and where nobody looked.

use lodestar_plugin_sdk::document::{Block, Cell, Table};
use lodestar_plugin_sdk::snapshot::{Evidence, Outcomes, OutcomesRow, Snapshot};

use crate::cells::{choice, or, outcome, text};
use crate::words;

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, words::effect::CHANGE)];
    match snapshot.outcomes.as_ref().filter(|it| !it.columns.is_empty() && !it.rows.is_empty()) {
        Some(outcomes) => blocks.extend(chart(outcomes)),
        None => blocks.push(Block::paragraph(words::effect::NO_OUTCOMES)),
    }
    blocks.push(Block::heading(3, words::effect::EVIDENCE));
    if snapshot.evidence.is_empty() {
        blocks.push(Block::paragraph(words::effect::NO_EVIDENCE_LISTED));
    } else {
        let rows = snapshot.evidence.iter().map(evidence).collect();
        let mut listed = Table::of_words(
            words::effect::EVIDENCE_CAPTION,
            &words::effect::EVIDENCE_COLUMNS,
            rows,
        );
        listed.notes.push(words::effect::NO_CAUSE.to_owned());
        blocks.push(Block::Table(listed));
    }
    blocks
}

fn chart(outcomes: &Outcomes) -> Vec<Block> {
    let assessment = or(&outcomes.assessment, words::NOT_SET);
    let mut blocks =
        vec![Block::paragraph(words::effect::CHART_LEAD), Block::Table(ratings(outcomes))];
    let conflicts = outcomes.columns.iter().enumerate().filter_map(|it| conflict(outcomes, it));
    blocks.extend(conflicts.map(Block::paragraph));
    if !outcomes.rows.iter().any(is_childrens) {
        blocks.push(Block::paragraph(words::effect::childrens_view_missing(assessment)));
    }
    blocks
}

/// One row an outcome and one column a source: sources are few, outcomes many.
fn ratings(outcomes: &Outcomes) -> Table {
    let sources = outcomes.rows.iter().map(|it| or(&it.source.words, words::NOT_SET));
    let headers: Vec<&str> = std::iter::once(words::effect::OUTCOME).chain(sources).collect();
    let caption = words::effect::outcomes_caption(or(&outcomes.assessment, words::NOT_SET));
    let row = |(index, name): (usize, &String)| {
        let cells = outcomes.rows.iter().map(|it| outcome(it.cells.get(index)));
        std::iter::once(text(name, words::NOT_SET)).chain(cells).collect()
    };
    let rows = outcomes.columns.iter().enumerate().map(row).collect();
    let mut ratings = Table::of_words(&caption, &headers, rows);
    ratings.notes = vec![
        words::effect::framework(or(&outcomes.framework, words::NOT_RECORDED)),
        words::effect::rubric(or(&outcomes.rubric, words::NOT_RECORDED)),
        words::effect::NOT_LOOKED_AT_NOTE.to_owned(),
    ];
    ratings
}

fn conflict(outcomes: &Outcomes, (index, name): (usize, &String)) -> Option<String> {
    let cells = outcomes.rows.iter().filter_map(|row| Some((row, row.cells.get(index)?)));
    let cells = cells.filter(|(_, cell)| cell.is_in_conflict);
    let views = cells.map(|(row, cell)| {
        words::effect::view(
            or(&row.source.words, words::NOT_SET),
            words::outcome_state(&cell.state),
        )
    });
    let views: Vec<String> = views.collect();
    (!views.is_empty())
        .then(|| words::effect::conflict(or(name, words::NOT_SET), &views.join("; ")))
}

/// Whether children's own view was looked at for at least one outcome.
fn is_childrens(row: &OutcomesRow) -> bool {
    matches!(row.source.key.as_str(), "focus_group" | "survey")
        && row.cells.iter().any(|it| it.state.key != "not_looked_at")
}

fn evidence(evidence: &Evidence) -> Vec<Cell> {
    vec![
        text(&evidence.title, words::NO_TEXT),
        choice(&evidence.source),
        text(&evidence.dated_on, words::NOT_SET),
        text(&evidence.summary, words::NOT_RECORDED),
        choice(&evidence.direction),
        choice(&evidence.attribution),
    ]
}
