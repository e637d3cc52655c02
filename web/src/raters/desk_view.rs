//! What the desk's template may use.

use lodestar_core::assessments::{Desk, DeskCell, RatingState};
use lodestar_core::evidence::Source;
use lodestar_core::packs::{Framework, Outcome, Rubric};
use lodestar_core::{Problems, RecordId};
use serde::Serialize;

use super::desk::address;
use crate::nouns::ProblemView;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

/// The desk of one rater.
#[expect(clippy::struct_excessive_bools, reason = "a template asks one question a flag")]
#[derive(Serialize)]
pub(super) struct DeskView {
    assessment: String,
    back: String,
    here: String,
    submission: String,
    problems: Vec<ProblemView>,
    is_stale: bool,
    is_submitted: bool,
    is_blind: bool,
    /// Whether what was submitted can still be taken back.
    may_take_back: bool,
    /// Where both can be seen beside each other; empty before that.
    raters: String,
    standing: String,
    rubric: String,
    columns: Vec<ColumnView>,
    rows: Vec<RowView>,
    evidence: Vec<EvidenceView>,
    record_evidence: String,
}

#[derive(Serialize)]
struct ColumnView {
    source: String,
    descriptors: Vec<DescriptorView>,
}

#[derive(Serialize)]
struct DescriptorView {
    level: String,
    text: String,
}

#[derive(Serialize)]
struct RowView {
    outcome: String,
    definition: String,
    cells: Vec<CellView>,
}

#[derive(Serialize)]
struct CellView {
    /// What its inputs' names begin with.
    name: String,
    /// Outcome and source, for who hears the page.
    label: String,
    outcome: String,
    source: &'static str,
    seen: i32,
    states: Vec<StateView>,
    reason: String,
    evidence: String,
    status: String,
    class: &'static str,
}

#[derive(Serialize)]
struct StateView {
    value: &'static str,
    label: String,
    is_chosen: bool,
}

#[derive(Serialize)]
struct EvidenceView {
    number: usize,
    title: String,
    address: String,
    about: String,
}

/// In the order in which they are chosen by their first character.
const STATES: [(&str, RatingState); 6] = [
    ("0", RatingState::NoEvidence),
    ("1 ★", RatingState::SomeEvidence),
    ("2 ★★", RatingState::StrongEvidence),
    ("3", RatingState::NotLookedAt),
    ("4", RatingState::TooEarly),
    ("5", RatingState::DoesNotApply),
];

impl DeskView {
    pub(super) fn new(
        place: &Place,
        desk: &Desk,
        framework: &Framework,
        rubric: &Rubric,
        is_stale: bool,
    ) -> Self {
        let (say, id) = (&place.say, desk.assessment.head.id);
        let sources: Vec<Source> =
            framework.sources.iter().filter_map(|key| Source::parse(key).ok()).collect();
        let is_blind = desk.assessment.seen_by == lodestar_core::assessments::SeenBy::ItsRater;
        let row = |outcome: &Outcome| RowView {
            outcome: outcome.short_title.clone(),
            definition: outcome.definition.clone(),
            cells: desk
                .cells
                .iter()
                .filter(|it| it.typed.outcome == outcome.key)
                .map(|it| cell(say, outcome, it))
                .collect(),
        };
        Self {
            assessment: desk.assessment.head.title.clone(),
            back: place.path(&format!("/outcomes?assessment={id}")),
            here: address(place, id, "/desk"),
            submission: address(place, id, "/submission"),
            problems: problems(say, framework, desk),
            is_stale,
            is_submitted: desk.is_submitted,
            is_blind,
            may_take_back: desk.is_submitted && !desk.is_open,
            raters: if desk.is_open { address(place, id, "/raters") } else { String::new() },
            standing: standing(say, desk, is_blind),
            rubric: rubric.title.clone(),
            columns: sources
                .iter()
                .map(|source| ColumnView {
                    source: say.t(&format!("sources-{}", words_key(source.key()))),
                    descriptors: descriptors(say, rubric, *source),
                })
                .collect(),
            rows: framework.outcomes.iter().map(row).collect(),
            evidence: desk
                .evidence
                .iter()
                .map(|(number, it)| EvidenceView {
                    number: *number,
                    title: it.head.title.clone(),
                    address: place.path(&format!("/evidence/{}", it.head.id)),
                    about: format!(
                        "{}, {}",
                        say.t(&format!("source-{}", words_key(it.source.key()))),
                        say.day(it.dated_on)
                    ),
                })
                .collect(),
            record_evidence: place.path("/evidence/new"),
        }
    }
}

/// What an input of a cell is called.
pub(super) fn name(outcome: &str, source: Source, part: &str) -> String {
    format!("{outcome}-{}-{part}", source.key())
}

/// What a cell lacks, a sentence each.
pub(super) fn sentences(say: &Say, problems: &Problems) -> Vec<String> {
    ProblemView::all(say, "desk", &[], problems).into_iter().map(|it| it.text).collect()
}

/// What the rubric says of a source.
fn descriptors(say: &Say, rubric: &Rubric, source: Source) -> Vec<DescriptorView> {
    let of_source = rubric.descriptors.iter().filter(|(of, ..)| of == source.key());
    of_source
        .map(|(_, level, text)| DescriptorView {
            level: say.t(&format!("level-{level}")),
            text: text.clone(),
        })
        .collect()
}

fn cell(say: &Say, outcome: &Outcome, cell: &DeskCell) -> CellView {
    let typed = &cell.typed;
    let source = say.t(&format!("sources-{}", words_key(typed.source.key())));
    let state = |(prefix, state): &(&str, RatingState)| StateView {
        value: state.key(),
        label: format!("{prefix} {}", say.t(&format!("cell-{}", words_key(state.key())))),
        is_chosen: typed.state == state.key(),
    };
    let is_whole = cell.problems.is_empty();
    let is_rated = typed.seen != 0 && typed.state != RatingState::NotRatedYet.key();
    CellView {
        name: format!("{}-{}", typed.outcome, typed.source.key()),
        label: format!("{}, {source}", outcome.short_title),
        outcome: typed.outcome.clone(),
        source: typed.source.key(),
        seen: typed.seen,
        states: STATES.iter().map(state).collect(),
        reason: typed.reason.clone(),
        evidence: typed.evidence.clone(),
        status: match (is_whole, is_rated) {
            (true, true) => say.t("desk-saved"),
            (true, false) => String::new(),
            (false, _) => sentences(say, &cell.problems).join(" "),
        },
        class: match (is_whole, is_rated) {
            (true, true) => "is-rated",
            (true, false) => "is-empty",
            (false, _) => "is-not-whole",
        },
    }
}

fn problems(say: &Say, framework: &Framework, desk: &Desk) -> Vec<ProblemView> {
    let of_cell = |cell: &DeskCell| {
        let typed = &cell.typed;
        let outcome = framework.outcomes.iter().find(|it| it.key == typed.outcome);
        let outcome = outcome.map_or("", |it| it.short_title.as_str());
        let source = say.t(&format!("sources-{}", words_key(typed.source.key())));
        let field = name(&typed.outcome, typed.source, "state");
        let text = format!("{outcome}, {source}: {}", sentences(say, &cell.problems).join(" "));
        ProblemView { field, text }
    };
    desk.cells.iter().filter(|it| !it.problems.is_empty()).map(of_cell).collect()
}

/// Who has submitted, as far as a rater may know.
fn standing(say: &Say, desk: &Desk, is_blind: bool) -> String {
    let names: Vec<&str> = desk.submitted.iter().map(|it| it.name.as_str()).collect();
    match (is_blind, desk.is_open, names.len()) {
        (false, ..) => say.t("desk-in-the-open"),
        (true, true, _) => say.with("desk-open", &[("names", names.join(", ").into())]),
        (true, false, 0) => say.t("desk-nobody-submitted"),
        (true, false, _) => say.with("desk-one-submitted", &[("names", names.join(", ").into())]),
    }
}

fn words_key(key: &str) -> String {
    key.replace('_', "-")
}

/// Where a cell's rating is agreed on.
pub(super) fn moderation_address(
    place: &Place,
    id: RecordId,
    outcome: &str,
    source: Source,
) -> String {
    address(place, id, &format!("/raters/{outcome}/{}", source.key()))
}
