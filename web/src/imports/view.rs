//! What the templates may use. Small numbers are hidden here already: a preview
//! is a page like any other.

use lodestar_core::disclosure::{self, Policy};
use lodestar_core::imports::{Approved, Found, Import};
use lodestar_core::packs::Codebook;
use lodestar_core::rounds::Round;
use lodestar_core::{Deed, Kind};
use lodestar_plugin_protocol::batch::{Batch, Fate, Note};
use serde::Serialize;

use super::others::OthersView;
use crate::nouns::{Choice, FieldView, ProblemView, Question, Sort, WithdrawnView};
use crate::plugins::Offered;
use crate::rounds::{figure, share};
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

/// Handing in a file.
#[derive(Serialize)]
pub(super) struct UploadView {
    action: String,
    back: String,
    round: String,
    problems: Vec<ProblemView>,
    problem: String,
    questionnaire: FieldView,
    /// Asked only where there is more than one.
    importer: Vec<FieldView>,
    megabytes_max: usize,
}

/// What was chosen beside the file.
#[derive(Default)]
pub(super) struct Chosen<'a> {
    pub(super) questionnaire: &'a str,
    pub(super) importer: &'a str,
}

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

/// What was found in a file.
#[derive(Serialize)]
pub(super) struct ImportView {
    round: String,
    round_address: String,
    plugin: String,
    status: String,
    withdrawn: String,
    /// Whether somebody has just handed in what is here already.
    pub(super) is_again: bool,
    is_waiting: bool,
    would: String,
    rows: String,
    refused_count: String,
    /// What the file brings besides results.
    pub(super) others: OthersView,
    participation: Vec<ParticipationRow>,
    results: Vec<ResultRow>,
    matched: Vec<ColumnRow>,
    unknown: Vec<ColumnRow>,
    warnings: Vec<NoteRow>,
    refused: Vec<NoteRow>,
    version: i32,
    approve: String,
    withdraw: String,
    /// Empty for who may not undo it, and for what cannot be.
    undo: String,
}

#[derive(Serialize)]
struct ParticipationRow {
    questionnaire: String,
    eligible: String,
    responded: String,
}

#[derive(Serialize)]
struct ResultRow {
    questionnaire: String,
    indicator: String,
    base: String,
    share: String,
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

impl UploadView {
    pub(super) fn new(
        place: &Place,
        round: &Round,
        codebook: &Codebook,
        offers: &[Offered],
        chosen: &Chosen<'_>,
        problems: Vec<String>,
    ) -> Self {
        let here = place.path(&format!("/rounds/{}", round.head.id));
        let says_itself = Choice {
            value: String::new(),
            label: place.say.t("imports-questionnaire-in-file"),
            kind: String::new(),
        };
        let options = codebook.questionnaires.iter().map(|it| Choice {
            value: it.key.clone(),
            label: it.title.clone(),
            kind: String::new(),
        });
        let options = std::iter::once(says_itself).chain(options).collect();
        let question =
            Question::new(&place.say, "imports", "questionnaire", Sort::OneOfMany(options));
        let answers = lodestar_core::Answers::default()
            .with("questionnaire", chosen.questionnaire)
            .with("importer", chosen.importer);
        Self {
            action: format!("{here}/import"),
            back: here,
            round: round.head.title.clone(),
            problem: problems.join(" "),
            problems: problems
                .into_iter()
                .map(|text| ProblemView { field: "file".to_owned(), text })
                .collect(),
            questionnaire: FieldView::new(&question, &answers, &[]),
            importer: importer(&place.say, offers)
                .iter()
                .map(|it| FieldView::new(it, &answers, &[]))
                .collect(),
            megabytes_max: place.app.limits.file_bytes_max >> 20,
        }
    }
}

/// Who could read the file, as a question, if that is one.
fn importer(say: &Say, offers: &[Offered]) -> Option<Question> {
    if offers.len() < 2 {
        return None;
    }
    let by_name = Choice {
        value: String::new(),
        label: say.t("imports-importer-by-name"),
        kind: String::new(),
    };
    let offers = offers.iter().map(|it| Choice {
        value: it.name(),
        label: it.offer.title.clone(),
        kind: String::new(),
    });
    let options = std::iter::once(by_name).chain(offers).collect();
    Some(Question::new(say, "imports", "importer", Sort::OneOfMany(options)))
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
    pub(super) fn new(
        place: &Place,
        import: &Import,
        round: &Round,
        batch: &Batch,
        found: &Found,
        would: Option<Approved>,
        codebook: &Codebook,
    ) -> Self {
        let say = &place.say;
        let here = place.path(&format!("/imports/{}", import.head.id));
        let is_waiting = import.approved_at.is_none() && import.head.is_live();
        let may_change = place.context.may(Deed::Change(Kind::Import), Some(place.authority.id));
        let may_approve = is_waiting && may_change;
        let may_undo = may_change && import.approved_at.is_some() && import.head.is_live();
        let may_undo = may_undo && import.is_kept;
        let (matched, unknown) = columns(say, batch, codebook);
        Self {
            round: round.head.title.clone(),
            round_address: place.path(&format!("/rounds/{}/results", round.head.id)),
            plugin: import.plugin.clone(),
            status: status(say, import),
            withdrawn: WithdrawnView::of(say, &import.head, String::new())
                .map(WithdrawnView::into_note)
                .unwrap_or_default(),
            is_again: false,
            is_waiting,
            would: would.map(|it| would_words(say, it)).unwrap_or_default(),
            rows: figure(disclosure::count(batch.rows, Policy::default())),
            refused_count: batch.refused.len().to_string(),
            others: OthersView::default(),
            participation: participation(say, found, codebook),
            results: results(say, found, codebook),
            matched,
            unknown,
            warnings: batch.warnings.iter().map(|note| note_row(say, note)).collect(),
            refused: batch.refused.iter().map(|note| note_row(say, note)).collect(),
            version: import.head.version.0,
            approve: if may_approve { format!("{here}/approval") } else { String::new() },
            withdraw: if may_approve { format!("{here}/withdrawal") } else { String::new() },
            undo: if may_undo { format!("{here}/reversal") } else { String::new() },
        }
    }
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

fn would_words(say: &Say, would: Approved) -> String {
    say.with(
        "imports-would",
        &[
            ("added", would.added.into()),
            ("changed", would.changed.into()),
            ("same", would.same.into()),
        ],
    )
}

fn title(codebook: &Codebook, questionnaire: &str) -> String {
    let found = codebook.questionnaire(questionnaire);
    found.map_or_else(|| questionnaire.to_owned(), |it| it.title.clone())
}

fn participation(say: &Say, found: &Found, codebook: &Codebook) -> Vec<ParticipationRow> {
    let row =
        |(questionnaire, eligible, responded): &(String, Option<u64>, u64)| ParticipationRow {
            questionnaire: title(codebook, questionnaire),
            eligible: eligible.map_or_else(
                || say.t("not-known"),
                |it| figure(disclosure::count(it, Policy::default())),
            ),
            responded: figure(disclosure::count(*responded, Policy::default())),
        };
    found.participation.iter().map(row).collect()
}

fn results(say: &Say, found: &Found, codebook: &Codebook) -> Vec<ResultRow> {
    let rows = found.results.iter().map(|counted| {
        let numbers = counted.protected();
        ResultRow {
            questionnaire: title(codebook, &counted.questionnaire),
            indicator: counted.title.clone(),
            base: figure(numbers.base),
            share: if counted.distribution.is_multiple {
                say.t("several-answers")
            } else {
                share(say, numbers.headline)
            },
        }
    });
    rows.collect()
}

/// The columns that were used, and those that were not recognised.
fn columns(say: &Say, batch: &Batch, codebook: &Codebook) -> (Vec<ColumnRow>, Vec<ColumnRow>) {
    let name = |indicator: &str| {
        let question = codebook.questions.iter().find(|it| it.indicator == indicator);
        question.map_or_else(|| indicator.to_owned(), |it| it.title.clone())
    };
    let (mut matched, mut unknown) = (Vec::new(), Vec::new());
    for column in &batch.columns {
        let heading: String = column.heading.chars().take(200).collect();
        match &column.fate {
            Fate::Counted(indicator) => {
                matched.push(ColumnRow { heading, meaning: name(indicator) });
            }
            Fate::Understood => {
                matched.push(ColumnRow { heading, meaning: say.t("imports-understood") });
            }
            Fate::Unknown => {
                let near: Vec<String> = column.candidates.iter().map(|it| name(it)).collect();
                let meaning = if near.is_empty() { say.t("none") } else { near.join(", ") };
                unknown.push(ColumnRow { heading, meaning });
            }
        }
    }
    (matched, unknown)
}

fn note_row(say: &Say, note: &Note) -> NoteRow {
    let line = note.line.map(|line| say.with("imports-line", &[("line", line.to_string().into())]));
    let place = line.or_else(|| note.column.clone()).unwrap_or_else(|| say.t("imports-whole-file"));
    NoteRow { place, text: note.text.clone() }
}
