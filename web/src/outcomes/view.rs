//! What the chart's templates may use. Words carry the meaning; stars decorate.

use lodestar_core::assessments::{
    Agreed, Assessment, CellState, Chart, RATERS_MIN, Rating, RatingState, Said,
};
use lodestar_core::evidence::{Evidence, Source};
use lodestar_core::packs::{Framework, Outcome, Rubric};
use lodestar_core::{Deed, Kind, RecordId};
use serde::Serialize;

use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

/// Before the first assessment.
#[derive(Serialize)]
pub(super) struct NoChartView {
    start: String,
}

/// The chart of one assessment.
#[derive(Serialize)]
pub(super) struct ChartView {
    caption: String,
    framework: String,
    rubric: String,
    columns: Vec<ColumnView>,
    rows: Vec<RowView>,
    has_conflict: bool,
    others: Vec<OtherView>,
    assessment: String,
    ratings: String,
    start: String,
    /// What to know of raters who may not see each other yet; empty otherwise.
    standing: String,
    /// Where the reader rates; empty for who may not.
    desk: String,
    /// Where two raters stand beside each other; empty until they may.
    raters: String,
    sources: String,
    model: String,
    file: String,
    example: String,
    sortings: String,
    method: String,
}

#[derive(Serialize)]
struct ColumnView {
    title: String,
    definition: String,
}

#[derive(Serialize)]
struct RowView {
    source: String,
    cells: Vec<CellView>,
}

#[derive(Serialize)]
struct CellView {
    address: String,
    class: String,
    stars: &'static str,
    words: String,
    note: String,
}

#[derive(Serialize)]
struct OtherView {
    address: String,
    title: String,
}

/// One cell of it.
#[derive(Serialize)]
pub(super) struct CellPageView {
    assessment: String,
    back: String,
    definition: String,
    outcome: String,
    rubric: String,
    descriptors: Vec<DescriptorView>,
    ratings: Vec<RatingView>,
    rate: String,
    agreed: Option<AgreedView>,
}

/// What raters have agreed on since.
#[derive(Serialize)]
struct AgreedView {
    stars: &'static str,
    words: String,
    reason: String,
    who: String,
}

#[derive(Serialize)]
struct DescriptorView {
    level: String,
    text: String,
}

#[derive(Serialize)]
struct RatingView {
    address: String,
    rater: String,
    stars: &'static str,
    words: String,
    reason: String,
    evidence: Vec<OtherView>,
    is_yours: bool,
}

impl NoChartView {
    pub(super) fn new(place: &Place) -> Self {
        Self { start: start(place) }
    }
}

impl ChartView {
    pub(super) fn new(
        place: &Place,
        assessment: &Assessment,
        all: &[&Assessment],
        framework: &Framework,
        rubric: &Rubric,
        chart: &Chart,
    ) -> Self {
        let say = &place.say;
        let row = |row: &lodestar_core::assessments::ChartRow| RowView {
            source: source_words(say, row.source),
            cells: row
                .cells
                .iter()
                .map(|cell| CellView {
                    address: place.path(&format!(
                        "/outcomes/{}/{}/{}",
                        assessment.head.id,
                        cell.outcome,
                        row.source.key()
                    )),
                    class: class(cell.state, cell.is_in_conflict),
                    stars: stars(cell.state.stars()),
                    words: say.t(&format!("cell-{}", cell.state.key().replace('_', "-"))),
                    note: match (cell.is_in_conflict, cell.is_agreed_on) {
                        (true, _) => say.t("cell-conflict"),
                        (false, true) => say.t("cell-agreed-on"),
                        (false, false) => String::new(),
                    },
                })
                .collect(),
        };
        let others = all.iter().filter(|it| it.head.id != assessment.head.id);
        Self {
            caption: say.with(
                "outcomes-caption",
                &[
                    ("authority", place.authority_name().to_owned().into()),
                    ("assessment", assessment.head.title.clone().into()),
                ],
            ),
            framework: format!("{} {}", framework.title, assessment.framework_version),
            rubric: rubric.title.clone(),
            columns: framework
                .outcomes
                .iter()
                .map(|it| ColumnView {
                    title: it.short_title.clone(),
                    definition: it.definition.clone(),
                })
                .collect(),
            has_conflict: chart.rows.iter().flat_map(|it| &it.cells).any(|it| it.is_in_conflict),
            rows: chart.rows.iter().map(row).collect(),
            others: others
                .map(|it| OtherView {
                    address: place.path(&format!("/outcomes?assessment={}", it.head.id)),
                    title: it.head.title.clone(),
                })
                .collect(),
            assessment: place.path(&format!("/assessments/{}", assessment.head.id)),
            ratings: place.path("/ratings"),
            start: start(place),
            standing: String::new(),
            desk: String::new(),
            raters: String::new(),
            sources: place.path(&format!("/outcomes/{}/sources", assessment.head.id)),
            model: place.path(&format!("/outcomes/{}/model", assessment.head.id)),
            file: place.path(&format!("/outcomes/{}/chart.csv", assessment.head.id)),
            example: place.path("/outcomes/example"),
            sortings: place.path("/sortings"),
            method: place.path(&format!("/outcomes/{}/method", assessment.head.id)),
        }
    }

    /// A star that rests on evidence which was withdrawn since says so.
    pub(super) fn with_evidence(
        mut self,
        place: &Place,
        chart: &Chart,
        said: &Said,
        evidence: &[Evidence],
    ) -> Self {
        let is_withdrawn =
            |id: &RecordId| evidence.iter().any(|it| it.head.id == *id && !it.head.is_live());
        let rests_on_withdrawn = |rating: &RecordId| {
            let rating = said.ratings.iter().find(|it| it.head.id == *rating);
            rating.is_some_and(|it| it.sources.iter().any(is_withdrawn))
        };
        for (view, row) in self.rows.iter_mut().zip(&chart.rows) {
            for (view, cell) in view.cells.iter_mut().zip(&row.cells) {
                if 0 < cell.state.stars() && cell.ratings.iter().any(rests_on_withdrawn) {
                    view.note = place.say.t("cell-evidence-withdrawn");
                }
            }
        }
        self
    }

    /// With what there is to do for raters, and to know about them.
    pub(super) fn with_raters(
        mut self,
        place: &Place,
        assessment: &Assessment,
        said: &Said,
    ) -> Self {
        let (id, raters) = (assessment.head.id, &said.raters);
        if place.context.may(Deed::Record(Kind::Rating), Some(place.authority.id)) {
            self.desk = place.path(&format!("/outcomes/{id}/desk"));
        }
        if raters.is_open(id) {
            self.raters = place.path(&format!("/outcomes/{id}/raters"));
        } else {
            let submitted = raters.submitted(id).len();
            self.standing = place.say.with(
                "outcomes-blind",
                &[("submitted", submitted.into()), ("needed", RATERS_MIN.into())],
            );
        }
        self
    }
}

impl CellPageView {
    pub(super) fn new(
        place: &Place,
        assessment: &Assessment,
        outcome: &Outcome,
        source: Source,
        ratings: &[Rating],
        evidence: &[Evidence],
        rubric: &Rubric,
    ) -> Self {
        let say = &place.say;
        let me = place.context.actor.person();
        let has_rated = ratings.iter().any(|it| Some(it.rater) == me);
        let may_rate = place.context.may(Deed::Record(Kind::Rating), Some(place.authority.id));
        let descriptors = rubric.descriptors.iter().filter(|(of, ..)| of == source.key());
        let rating = |rating: &Rating| RatingView {
            address: place.path(&format!("/ratings/{}", rating.head.id)),
            rater: rating.head.created_by.clone(),
            stars: stars(rating.state.stars()),
            words: say.t(&format!("rating-{}", rating.state.key().replace('_', "-"))),
            reason: rating.reason.clone(),
            evidence: evidence
                .iter()
                .filter(|it| rating.sources.contains(&it.head.id))
                .map(|it| OtherView {
                    address: place.path(&format!("/evidence/{}", it.head.id)),
                    title: if it.head.is_live() {
                        it.head.title.clone()
                    } else {
                        format!("{} ({})", it.head.title, say.t("withdrawn"))
                    },
                })
                .collect(),
            is_yours: Some(rating.rater) == me,
        };
        Self {
            assessment: assessment.head.title.clone(),
            back: place.path(&format!("/outcomes?assessment={}", assessment.head.id)),
            definition: outcome.definition.clone(),
            outcome: outcome.title.clone(),
            rubric: rubric.title.clone(),
            descriptors: descriptors
                .map(|(_, level, text)| DescriptorView {
                    level: say.t(&format!("level-{level}")),
                    text: text.clone(),
                })
                .collect(),
            ratings: ratings.iter().map(rating).collect(),
            rate: if may_rate && !has_rated {
                let query = format!(
                    "/ratings/new?assessment={}&outcome={}&source={}",
                    assessment.head.id,
                    outcome.key,
                    source.key()
                );
                place.path(&query)
            } else {
                String::new()
            },
            agreed: None,
        }
    }

    pub(super) fn with_agreed(self, place: &Place, agreed: Option<&Agreed>) -> Self {
        let say = &place.say;
        let view = |it: &Agreed| AgreedView {
            stars: stars(it.state.stars()),
            words: say.t(&format!("rating-{}", it.state.key().replace('_', "-"))),
            reason: it.reason.clone(),
            who: say.with(
                "raters-agreed-by",
                &[("by", it.by.clone().into()), ("day", say.day(it.at.date_naive()).into())],
            ),
        };
        Self { agreed: agreed.map(view), ..self }
    }
}

fn start(place: &Place) -> String {
    let may = place.context.may(Deed::Record(Kind::Assessment), Some(place.authority.id));
    if may { place.path("/assessments/new") } else { String::new() }
}

fn source_words(say: &Say, source: Source) -> String {
    say.t(&format!("sources-{}", source.key().replace('_', "-")))
}

/// How many stars, as a mark beside words.
pub(crate) fn stars(stars: u8) -> &'static str {
    match stars {
        0 => "",
        1 => "★",
        _ => "★★",
    }
}

fn class(state: CellState, is_in_conflict: bool) -> String {
    let state = match state {
        CellState::RatersDiffer => "is-differ",
        CellState::Agreed(state) => match state {
            RatingState::StrongEvidence => "is-strong",
            RatingState::SomeEvidence => "is-some",
            RatingState::NoEvidence => "is-none",
            RatingState::NotLookedAt => "is-notlooked",
            RatingState::NotRatedYet => "is-notrated",
            RatingState::TooEarly => "is-early",
            RatingState::DoesNotApply => "is-na",
        },
    };
    if is_in_conflict { format!("{state} is-conflict") } else { state.to_owned() }
}
