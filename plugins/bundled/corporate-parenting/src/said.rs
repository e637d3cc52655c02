//! Section 3: what children said, in words and then in numbers.

use lodestar_plugin_sdk::document::{Block, Cell, Chart, ChartRow, Table};
use lodestar_plugin_sdk::snapshot::{Choice, Figure, Finding, Snapshot, Survey, SurveyResult};

use crate::cells::{choice, or, text};
use crate::state::{distinct, is_unanswered};
use crate::{number, words};

/// The kinds in the order in which they are shown; any other comes last.
const KINDS: [(&str, &str, &str); 3] = [
    ("bright_spot", words::BRIGHT_SPOTS, words::BRIGHT_SPOTS_CAPTION),
    ("improve", words::TO_IMPROVE, words::TO_IMPROVE_CAPTION),
    ("know", words::TO_KNOW, words::TO_KNOW_CAPTION),
];

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, words::SAID)];
    if snapshot.findings.is_empty() {
        blocks.push(Block::paragraph(words::NO_FINDINGS));
    } else {
        blocks.extend(findings(snapshot));
    }
    blocks.push(Block::heading(3, words::RESULTS));
    match snapshot.surveys.first().filter(|it| !it.results.is_empty()) {
        Some(survey) => blocks.extend(charts(&number::rested_on(snapshot, survey))),
        None => blocks.push(Block::paragraph(words::NO_RESULTS)),
    }
    blocks
}

fn findings(snapshot: &Snapshot) -> Vec<Block> {
    let findings = &snapshot.findings;
    let mut blocks = Vec::new();
    for (key, heading, caption) in KINDS {
        let of_kind = findings.iter().filter(|it| it.kind.key == key).collect();
        blocks.push(Block::heading(3, heading));
        blocks.push(of_one_kind(snapshot, caption, of_kind));
    }
    let others = findings.iter().filter(|it| !KINDS.iter().any(|(key, ..)| it.kind.key == *key));
    let others: Vec<&Finding> = others.collect();
    if !others.is_empty() {
        blocks.push(Block::heading(3, words::OTHER_KINDS));
        blocks.push(of_one_kind(snapshot, words::OTHER_KINDS_CAPTION, others));
    }
    blocks
}

fn of_one_kind(snapshot: &Snapshot, caption: &str, findings: Vec<&Finding>) -> Block {
    if findings.is_empty() {
        return Block::paragraph(words::NONE_OF_THIS_KIND);
    }
    let has_numbers = findings.iter().any(|it| !it.results.is_empty());
    let rows = findings.into_iter().map(|it| finding(snapshot, it)).collect();
    let mut table = Table::of_words(caption, &words::FINDING_COLUMNS, rows);
    if has_numbers {
        let notes = [words::PERCENTAGE_NOTE, words::numbers::CHANGE_NOTE, words::HIDDEN_NOTE];
        table.notes = notes.map(str::to_owned).to_vec();
    }
    Block::Table(table)
}

fn finding(snapshot: &Snapshot, finding: &Finding) -> Vec<Cell> {
    vec![
        text(&finding.said, words::NO_TEXT),
        choice(&finding.domain),
        number::behind(snapshot, finding),
        answer(finding),
    ]
}

fn answer(finding: &Finding) -> Cell {
    if !finding.priorities.is_empty() {
        return Cell::text(words::led_to(&finding.priorities.join("; ")));
    }
    if is_unanswered(finding) {
        return Cell::text(words::UNANSWERED);
    }
    match finding.no_action_reason.trim() {
        "" => Cell::text(words::NO_ANSWER_NEEDED),
        reason => Cell::text(words::no_action(reason)),
    }
}

fn charts(survey: &Survey) -> Vec<Block> {
    let questionnaires = distinct(survey.results.iter().map(|it| &it.questionnaire));
    let charts = questionnaires.into_iter().map(|it| Block::Chart(chart(survey, it)));
    std::iter::once(Block::paragraph(words::CHARTS_LEAD)).chain(charts).collect()
}

fn chart(survey: &Survey, questionnaire: &Choice) -> Chart {
    let results = survey.results.iter().filter(|it| it.questionnaire.key == questionnaire.key);
    let results: Vec<&SurveyResult> = results.collect();
    let is_compared = results.iter().any(|it| it.share_before.is_some());
    let bases = results.iter().map(|it| words::base(it));
    let compared = is_compared.then(|| words::COMPARED_NOTE.to_owned());
    let notes = [words::PERCENTAGE_NOTE.to_owned(), words::HIDDEN_NOTE.to_owned()];
    Chart {
        caption: words::chart_caption(or(&questionnaire.words, words::NOT_SET), &survey.name),
        summary: in_one_sentence(&results),
        label_header: words::INDICATOR.to_owned(),
        value_header: or(&survey.name, words::THIS_SURVEY).to_owned(),
        comparison_header: if is_compared { words::SURVEY_BEFORE } else { "" }.to_owned(),
        rows: results.iter().map(|it| chart_row(it)).collect(),
        notes: notes.into_iter().chain(compared).chain(bases).collect(),
    }
}

fn chart_row(result: &SurveyResult) -> ChartRow {
    let before = result.share_before.as_ref();
    ChartRow {
        label: or(&result.indicator.words, words::NOT_SET).to_owned(),
        domain: result.domain.key.clone(),
        value: result.share.shown(),
        value_text: or(&result.share.text, words::NOT_RECORDED).to_owned(),
        comparison: before.and_then(Figure::shown),
        comparison_text: before.map_or("", |it| or(&it.text, words::NOT_RECORDED)).to_owned(),
    }
}

/// Quotes the lowest and the highest share that may be shown.
fn in_one_sentence(results: &[&SurveyResult]) -> String {
    let shown = results.iter().filter_map(|it| it.share.shown().map(|value| (value, *it)));
    let mut shown: Vec<(f64, &SurveyResult)> = shown.collect();
    shown.sort_by(|a, b| a.0.total_cmp(&b.0));
    match (shown.first(), shown.last()) {
        (Some((_, lowest)), Some((_, highest))) => {
            words::range(lowest, highest, results.len() - shown.len())
        }
        _ => words::ALL_HIDDEN.to_owned(),
    }
}
