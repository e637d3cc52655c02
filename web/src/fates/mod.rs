//! What became of each finding: a picture that is a table.

use axum::routing::get;
use lodestar_core::Kind;
use lodestar_core::fates::{self, Fate, Fates, Reached, Stage};
use lodestar_core::findings::FindingKind;
use serde::Serialize;

use crate::nouns::address;
use crate::page_error::Answer;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

pub(crate) fn routes() -> Routes {
    Routes::new().route("/authorities/{authority}/fates", get(page))
}

#[derive(Serialize)]
struct FatesView {
    tally: Vec<TallyView>,
    stages: Vec<String>,
    parts: Vec<PartView>,
    /// Why there are too many priorities; empty if there are not.
    too_many: String,
    not_chosen: Vec<NotChosenView>,
}

#[derive(Serialize)]
struct TallyView {
    label: String,
    count: usize,
}

/// The findings of one kind.
#[derive(Serialize)]
struct PartView {
    id: &'static str,
    heading: String,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    title: String,
    address: String,
    domain: &'static str,
    domain_words: String,
    cells: Vec<CellView>,
    said: String,
    is_open: bool,
}

#[derive(Serialize)]
struct CellView {
    is_reached: bool,
    /// Whether the thread goes on from here.
    goes_on: bool,
    words: String,
}

#[derive(Serialize)]
struct NotChosenView {
    title: String,
    address: String,
    text: String,
}

async fn page(place: Place) -> Answer {
    let fates = fates::of_authority(&place.context, place.authority.id).await?;
    let view = FatesView::new(&place, &fates);
    place.app.page("fates/page", place.frame(&place.say.t("fates-heading")), &view)
}

impl FatesView {
    fn new(place: &Place, fates: &Fates) -> Self {
        let say = &place.say;
        let part = |kind: &FindingKind| {
            let of_kind = fates.fates.iter().filter(|it| it.finding.kind == *kind);
            PartView {
                id: kind.key(),
                heading: say.t(&format!("finding-kind-{}", kind.key().replace('_', "-"))),
                rows: of_kind.map(|it| row(place, it)).collect(),
            }
        };
        let parts = [FindingKind::Improve, FindingKind::BrightSpot, FindingKind::Know];
        let parts = parts.iter().map(part).filter(|it| !it.rows.is_empty());
        let not_chosen = fates.not_chosen.iter().map(|it| NotChosenView {
            title: it.head.title.clone(),
            address: address(place, Kind::Priority, it.head.id),
            text: it.not_chosen.clone(),
        });
        let active = [
            ("active", fates.active.to_string().into()),
            ("most", fates::ACTIVE_MAX.to_string().into()),
        ];
        Self {
            tally: tally(say, fates),
            stages: Stage::ALL.iter().map(|it| say.t(&stage(*it))).collect(),
            parts: parts.collect(),
            too_many: if fates.are_too_many() {
                say.with("fates-too-many", &active)
            } else {
                String::new()
            },
            not_chosen: not_chosen.collect(),
        }
    }
}

fn tally(say: &Say, fates: &Fates) -> Vec<TallyView> {
    let stages = Stage::ALL.iter().map(|it| Reached::Stage(*it));
    let all = [Reached::Undecided, Reached::Declined].into_iter().chain(stages);
    let one = |it: Reached| TallyView { label: say.t(reached(it)), count: fates.count(it) };
    all.map(one).filter(|it| 0 < it.count).collect()
}

fn row(place: &Place, fate: &Fate) -> RowView {
    let (say, finding) = (&place.say, &fate.finding);
    let last = fate.stages.last();
    let cell = |it: &Stage| {
        let is_reached = fate.stages.contains(it);
        CellView {
            is_reached,
            goes_on: last.is_some_and(|last| it < last),
            words: say.t(if is_reached { "fates-yes" } else { "fates-not-yet" }),
        }
    };
    let said = match fate.reached {
        Reached::Declined => {
            say.with("fates-declined-why", &[("why", finding.no_action_reason.clone().into())])
        }
        other => say.t(reached(other)),
    };
    let domain = finding.domain.key();
    RowView {
        title: finding.head.title.clone(),
        address: address(place, Kind::Finding, finding.head.id),
        domain,
        domain_words: say.t(&format!("domain-{domain}")),
        cells: Stage::ALL.iter().map(cell).collect(),
        said,
        is_open: fate.reached == Reached::Undecided && finding.kind == FindingKind::Improve,
    }
}

fn stage(stage: Stage) -> String {
    format!("fates-stage-{}", stage.key())
}

const fn reached(reached: Reached) -> &'static str {
    match reached {
        Reached::Undecided => "fates-undecided",
        Reached::Declined => "fates-declined",
        Reached::Stage(Stage::Chosen) => "fates-chosen",
        Reached::Stage(Stage::Promised) => "fates-promised",
        Reached::Stage(Stage::Acting) => "fates-acting",
        Reached::Stage(Stage::Done) => "fates-done",
        Reached::Stage(Stage::Seen) => "fates-seen",
    }
}
