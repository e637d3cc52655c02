//! Section 1: what children tell us, each claim with the number it rests on.

use lodestar_plugin_sdk::document::{Block, Cell, Column, Table};
use lodestar_plugin_sdk::snapshot::{Choice, Finding, Snapshot, Survey, SurveyResult};

use crate::cells::{choice, distinct, noted, or, text};
use crate::number::{self, Change};
use crate::thread::is_unanswered;
use crate::words::{self, claims};

/// More than this many strengths, or concerns, is a list and not a summary.
const SHOWN_MAX: usize = 6;

/// The whole section.
pub(crate) fn section(snapshot: &Snapshot) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, claims::TELLS)];
    if snapshot.findings.is_empty() {
        blocks.push(Block::paragraph(claims::NO_FINDINGS));
    } else {
        blocks.push(Block::heading(3, claims::STRENGTHS));
        blocks.extend(claimed(snapshot, "bright_spot", claims::STRENGTHS_CAPTION));
        blocks.push(Block::heading(3, claims::CONCERNS));
        blocks.extend(claimed(snapshot, "improve", claims::CONCERNS_CAPTION));
    }
    blocks.push(Block::heading(3, claims::NUMBERS));
    blocks.extend(numbers(snapshot));
    blocks
}

fn of_kind<'a>(snapshot: &'a Snapshot, key: &'a str) -> impl Iterator<Item = &'a Finding> {
    snapshot.findings.iter().filter(move |it| it.kind.key == key)
}

fn claimed(snapshot: &Snapshot, key: &str, caption: &str) -> Vec<Block> {
    let rows = of_kind(snapshot, key).take(SHOWN_MAX).map(|it| claim(snapshot, it)).collect();
    let has_numbers = of_kind(snapshot, key).take(SHOWN_MAX).any(|it| !it.results.is_empty());
    let notes = if has_numbers { &claims::RESULT_NOTES[..] } else { &[] };
    let shown = noted(caption, &claims::CLAIM_COLUMNS, rows, notes, claims::NONE_OF_THIS_KIND);
    let all = of_kind(snapshot, key).count();
    let more = (SHOWN_MAX < all).then(|| Block::paragraph(claims::first_of(SHOWN_MAX, all)));
    std::iter::once(shown).chain(more).collect()
}

fn claim(snapshot: &Snapshot, finding: &Finding) -> Vec<Cell> {
    vec![
        text(&finding.said, words::NO_TEXT),
        choice(&finding.domain),
        number::behind(snapshot, finding),
        Cell::text(followed(finding)),
    ]
}

fn followed(finding: &Finding) -> String {
    let reason = finding.no_action_reason.trim();
    match (finding.priorities.is_empty(), reason) {
        (false, _) => claims::priority(&finding.priorities.join("; ")),
        (true, "") if is_unanswered(finding) => claims::UNANSWERED.to_owned(),
        (true, "") => claims::NO_ANSWER_NEEDED.to_owned(),
        (true, reason) => words::no_action(reason),
    }
}

fn numbers(snapshot: &Snapshot) -> Vec<Block> {
    let Some(survey) = snapshot.surveys.first().filter(|it| !it.results.is_empty()) else {
        return vec![Block::paragraph(claims::NO_RESULTS)];
    };
    let survey = &number::rested_on(snapshot, survey);
    let questionnaires = distinct(survey.results.iter().map(|it| &it.questionnaire));
    let tables = questionnaires.into_iter().map(|it| Block::Table(results(survey, it)));
    std::iter::once(Block::paragraph(claims::NUMBERS_LEAD)).chain(tables).collect()
}

fn results(survey: &Survey, questionnaire: &Choice) -> Table {
    let rows = survey.results.iter().filter(|it| it.questionnaire.key == questionnaire.key);
    let headers = claims::RESULT_COLUMNS.into_iter().zip([false, false, false, true, true, true]);
    let columns = headers.map(|(header, is_numeric)| Column { header: header.into(), is_numeric });
    let questionnaire = or(&questionnaire.words, words::NOT_SET);
    Table {
        caption: claims::results_caption(questionnaire, or(&survey.name, words::NOT_SET)),
        columns: columns.chain([Column::words(claims::CHANGE)]).collect(),
        rows: rows.map(result).collect(),
        notes: claims::RESULT_NOTES.iter().map(|&note| note.to_owned()).collect(),
    }
}

fn result(result: &SurveyResult) -> Vec<Cell> {
    let before = result.share_before.as_ref();
    let before_text = before.map_or(claims::NOT_COMPARABLE, |it| or(&it.text, words::NOT_RECORDED));
    vec![
        Cell::text(claims::question(&result.indicator.words, &result.wording, &result.question)),
        choice(&result.domain),
        text(&result.cut, words::NOT_RECORDED),
        text(&result.base.text, words::NOT_RECORDED),
        text(&result.share.text, words::NOT_RECORDED),
        Cell::text(before_text),
        Cell::text(claims::change(Change::of(result))),
    ]
}
