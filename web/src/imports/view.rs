//! What the templates may use. Small numbers are hidden here already: a preview
//! is a page like any other.

use std::sync::Arc;

use lodestar_core::disclosure;
use lodestar_core::imports::{Comparison, Found, Import, Preview};
use lodestar_core::mappings::{Mapping, Meaning};
use lodestar_core::packs::Codebook;
use lodestar_core::rounds::Round;
use lodestar_core::{Deed, Kind};
use lodestar_plugin_protocol::batch::{Batch, Fate, Note};
use serde::Serialize;

use super::changes::{ChangesView, would_words};
use super::columns::{held, unknown};
use super::others::OthersView;
use super::steps::{Step, StepsView};
use crate::nouns::WithdrawnView;
use crate::rounds::figure;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

/// Every import of an authority.
#[derive(Serialize)]
pub(super) struct ListView {
    rows: Vec<ListRow>,
}

#[derive(Serialize)]
struct ListRow {
    address: String,
    file: String,
    day: String,
    by: String,
    status: String,
}

/// All that the page of an import is made of.
pub(super) struct Shown {
    pub(super) import: Import,
    pub(super) round: Round,
    pub(super) batch: Batch,
    pub(super) found: Found,
    /// What may be seen of it; none for who may not hand files in, and of what was
    /// decided.
    pub(super) preview: Option<Preview>,
    /// What approving would do; none for what was decided.
    pub(super) would: Option<Comparison>,
    pub(super) codebook: Arc<Codebook>,
    pub(super) own: Vec<Mapping>,
    /// Whether somebody has just handed in what is here already.
    pub(super) is_again: bool,
}

/// What was found in a file.
#[derive(Serialize)]
pub(super) struct ImportView {
    steps: StepsView,
    round: String,
    round_address: String,
    plugin: String,
    status: String,
    withdrawn: String,
    is_again: bool,
    is_waiting: bool,
    would: String,
    rows: String,
    /// Whether what it says may be seen here.
    is_told: bool,
    /// Where else, or to whom.
    not_told: String,
    refused_count: String,
    /// What the file brings besides results.
    pub(super) others: OthersView,
    changes: ChangesView,
    matched: Vec<ColumnRow>,
    unknown: Vec<ColumnRow>,
    unknown_count: String,
    left_out: Vec<String>,
    /// Where to say what they are; empty for who may not.
    columns: String,
    contradictions: Vec<NoteRow>,
    warnings: Vec<NoteRow>,
    refused: Vec<NoteRow>,
    version: i32,
    approve: String,
    withdraw: String,
    /// Empty for who may not undo it, and for what cannot be.
    undo: String,
    /// Where to clear what children wrote; empty if nothing is offered.
    quotes: String,
}

#[derive(Serialize)]
struct ColumnRow {
    heading: String,
    meaning: String,
}

#[derive(Serialize)]
struct NoteRow {
    place: String,
    text: String,
}

impl ListView {
    pub(super) fn new(place: &Place, imports: &[Import]) -> Self {
        let row = |import: &Import| ListRow {
            address: place.path(&format!("/imports/{}", import.head.id)),
            file: import.head.title.clone(),
            day: place.say.day(import.head.created_at.date_naive()),
            by: import.head.created_by.clone(),
            status: status(&place.say, import),
        };
        Self { rows: imports.iter().map(row).collect() }
    }
}

impl ImportView {
    pub(super) fn new(place: &Place, shown: &Shown) -> Self {
        let Shown { import, round, batch, codebook, own, .. } = shown;
        let (say, id) = (&place.say, import.head.id);
        let here = place.path(&format!("/imports/{id}"));
        let is_waiting = import.approved_at.is_none() && import.head.is_live();
        let may_change = place.context.may(Deed::Change(Kind::Import), Some(place.authority.id));
        let may_approve = is_waiting && may_change;
        let may_undo = may_change && import.approved_at.is_some() && import.head.is_live();
        let may_undo = may_undo && import.is_kept;
        let may_clear = place.context.may(Deed::Record(Kind::Quote), Some(place.authority.id));
        let is_offered = place.app.readings.next_offered(id).is_some();
        let has_quotes = may_clear && is_offered && import.is_standing();
        let only =
            |may: bool, rest: &str| if may { format!("{here}{rest}") } else { String::new() };
        let unknown = unknown_columns(say, shown);
        // What the file itself says is for who may hand one in: how many rows it has
        // tells, beside what is shown of who answered, of the few who came late.
        let (contradictions, warnings): (Vec<&Note>, Vec<&Note>) =
            batch.warnings.iter().filter(|_| may_change).partition(|note| is_contradiction(note));
        let refused = batch.refused.iter().filter(|_| may_change).collect();
        let rows = |notes: Vec<&Note>| -> Vec<NoteRow> {
            notes.into_iter().map(|it| note_row(say, it)).collect()
        };
        let all_rows = shown
            .preview
            .as_ref()
            .map(|it| figure(disclosure::count(batch.rows, it.policy)))
            .unwrap_or_default();
        Self {
            steps: StepsView::of_import(place, import.round, id, Step::Approve),
            round: round.head.title.clone(),
            round_address: place.path(&format!("/rounds/{}/results", round.head.id)),
            plugin: import.plugin.clone(),
            status: status(say, import),
            withdrawn: WithdrawnView::of(say, &import.head, String::new())
                .map(WithdrawnView::into_note)
                .unwrap_or_default(),
            is_again: shown.is_again,
            is_waiting,
            would: shown
                .would
                .as_ref()
                .map(|it| would_words(say, it.summary()))
                .unwrap_or_default(),
            rows: all_rows,
            is_told: shown.preview.is_some(),
            not_told: not_told(say, import, is_waiting),
            refused_count: batch.refused.len().to_string(),
            others: OthersView::default(),
            changes: ChangesView::new(say, shown),
            matched: matched_columns(say, batch, codebook),
            unknown_count: say.count("imports-unknown-count", unknown.len()),
            columns: only(may_change && !unknown.is_empty(), "/columns"),
            unknown,
            left_out: left_out(batch, own, codebook),
            contradictions: rows(contradictions)
                .into_iter()
                .chain(shown.preview.iter().flat_map(|_| asked_of_too_many(say, shown)))
                .collect(),
            warnings: rows(warnings),
            refused: rows(refused),
            version: import.head.version.0,
            approve: only(may_approve, "/approval"),
            withdraw: only(may_approve, "/withdrawal"),
            undo: only(may_undo, "/reversal"),
            quotes: only(has_quotes, "/quotes"),
        }
    }
}

/// Without a number: what is small in it is nobody's to see.
fn asked_of_too_many(say: &Say, shown: &Shown) -> Vec<NoteRow> {
    let row = |(questionnaire, question, before): (&str, &str, &str)| NoteRow {
        place: question.to_owned(),
        text: say.with(
            "imports-asked-of-too-many",
            &[
                ("questionnaire", super::changes::title(&shown.codebook, questionnaire).into()),
                ("before", before.to_owned().into()),
            ],
        ),
    };
    shown.found.asked_of_too_many().into_iter().map(row).collect()
}

fn not_told(say: &Say, import: &Import, is_waiting: bool) -> String {
    say.t(match (is_waiting, import.is_standing()) {
        (true, _) => "imports-not-told-yet",
        (false, true) => "imports-told-by-results",
        (false, false) => "imports-not-told",
    })
}

fn status(say: &Say, import: &Import) -> String {
    if let Some(at) = import.undone_at {
        return say.with("imports-undone-on", &[("day", say.day(at.date_naive()).into())]);
    }
    match (import.approved_at, import.head.is_live()) {
        (Some(at), _) => {
            say.with("imports-approved-on", &[("day", say.day(at.date_naive()).into())])
        }
        (None, true) => say.t("imports-waiting"),
        (None, false) => say.t("imports-thrown-away"),
    }
}

/// The columns that were used, and for what.
fn matched_columns(say: &Say, batch: &Batch, codebook: &Codebook) -> Vec<ColumnRow> {
    let used = batch.columns.iter().filter_map(|column| {
        let meaning = match &column.fate {
            Fate::Counted(indicator) => name(codebook, indicator),
            Fate::Understood => say.t("imports-understood"),
            Fate::Unknown => return None,
        };
        Some(ColumnRow { heading: shortened(&column.heading), meaning })
    });
    used.collect()
}

/// The columns that nobody has said anything of yet, each with what it may be.
fn unknown_columns(say: &Say, shown: &Shown) -> Vec<ColumnRow> {
    let codebook = &shown.codebook;
    let questionnaires = held(&shown.batch, codebook);
    let rows = unknown(&shown.batch, &shown.own, &questionnaires).into_iter().map(|(_, column)| {
        let near: Vec<String> = column.candidates.iter().map(|it| name(codebook, it)).collect();
        let meaning = if near.is_empty() { say.t("none") } else { near.join(", ") };
        ColumnRow { heading: shortened(&column.heading), meaning }
    });
    rows.collect()
}

/// The columns of which somebody has said that they are no question.
fn left_out(batch: &Batch, own: &[Mapping], codebook: &Codebook) -> Vec<String> {
    let questionnaires = held(batch, codebook);
    let is_left_out = |heading: &str| {
        own.iter().any(|it| {
            it.meaning == Meaning::NoQuestion
                && questionnaires.contains(&it.questionnaire)
                && it.is_about(heading)
        })
    };
    let columns = batch.columns.iter().filter(|it| it.fate == Fate::Unknown);
    columns.filter(|it| is_left_out(&it.heading)).map(|it| shortened(&it.heading)).collect()
}

fn name(codebook: &Codebook, indicator: &str) -> String {
    let question = codebook.questions.iter().find(|it| it.indicator == indicator);
    question.map_or_else(|| indicator.to_owned(), |it| it.title.clone())
}

fn shortened(heading: &str) -> String {
    heading.chars().take(200).collect()
}

/// Whether two numbers of the file cannot both be right.
fn is_contradiction(note: &Note) -> bool {
    note.code.ends_with("-contradiction") || note.code == "eligible-below-responded"
}

fn note_row(say: &Say, note: &Note) -> NoteRow {
    let line = note.line.map(|line| say.with("imports-line", &[("line", line.to_string().into())]));
    let place = line.or_else(|| note.column.clone()).unwrap_or_else(|| say.t("imports-whole-file"));
    NoteRow { place, text: note.text.clone() }
}
