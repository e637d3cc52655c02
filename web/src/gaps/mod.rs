//! Where the thread ends, each time with the one step that takes it further.

use axum::routing::get;
use lodestar_core::gaps::{self, Band, BandStep, Gap, Gaps, Quiet, Step};
use lodestar_core::{Kind, packs};
use serde::Serialize;

use crate::nouns::address;
use crate::page_error::Answer;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) fn routes() -> Routes {
    Routes::new().route("/authorities/{authority}/gaps", get(page))
}

#[derive(Serialize)]
struct GapsView {
    count: String,
    parts: Vec<PartView>,
}

/// The gaps of one sort.
#[derive(Serialize)]
struct PartView {
    key: &'static str,
    heading: String,
    about: String,
    count: usize,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    title: String,
    /// Where it is; empty for what has no page of its own.
    address: String,
    note: String,
    step: String,
    step_address: String,
}

async fn page(place: Place) -> Answer {
    let gaps = gaps::find(&place.context, place.authority.id).await?;
    let codebook = packs::codebook(&place.context).await?;
    let title = |key: &str| {
        let known = codebook.questionnaires.iter().find(|it| it.key == key);
        known.map_or_else(|| key.to_owned(), |it| it.title.clone())
    };
    let view = view(&place, &gaps, &title);
    place.app.page("gaps/page", place.frame(&place.say.t("gaps-heading")), &view)
}

fn view(place: &Place, gaps: &Gaps, band_title: &dyn Fn(&str) -> String) -> GapsView {
    let outcomes = gaps.outcomes.iter().map(|it| RowView {
        title: it.title.clone(),
        address: String::new(),
        note: String::new(),
        step: place.say.t("gaps-step-look"),
        step_address: place.path("/outcomes"),
    });
    let parts = [
        part(place, "findings", gaps.findings.iter().map(|it| finding(place, it)).collect()),
        part(
            place,
            "bands",
            gaps.bands.iter().map(|it| band(place, gaps, it, band_title)).collect(),
        ),
        part(place, "pledges", gaps.pledges.iter().map(|it| pledge(place, it)).collect()),
        part(place, "outcomes", outcomes.collect()),
    ];
    let count = parts.iter().map(|it| it.count).sum();
    GapsView { count: place.say.count("gaps-count", count), parts: parts.into() }
}

fn part(place: &Place, key: &'static str, rows: Vec<RowView>) -> PartView {
    PartView {
        key,
        heading: place.say.t(&format!("gaps-{key}")),
        about: place.say.t(&format!("gaps-{key}-about")),
        count: rows.len(),
        rows,
    }
}

fn finding(place: &Place, gap: &Gap) -> RowView {
    let id = gap.finding.id;
    let (note, step, step_address) = match gap.step {
        Step::Choose => ("gaps-not-chosen", "gaps-step-choose", new("priorities", &id)),
        Step::Promise(priority) => {
            ("gaps-not-promised", "gaps-step-promise", new("pledges", &priority))
        }
    };
    RowView {
        title: gap.finding.title.clone(),
        address: address(place, Kind::Finding, id),
        note: place.say.t(note),
        step: place.say.t(step),
        step_address: place.path(&step_address),
    }
}

fn band(place: &Place, gaps: &Gaps, band: &Band, band_title: &dyn Fn(&str) -> String) -> RowView {
    let results = gaps.round.map(|it| place.path(&format!("/rounds/{it}/results")));
    let results = results.unwrap_or_else(|| place.path("/rounds"));
    let (step, step_address) = match &band.step {
        BandStep::Find => ("gaps-step-find", results.clone()),
        BandStep::Answer(finding) => {
            ("gaps-step-answer", address(place, Kind::Finding, finding.id))
        }
    };
    RowView {
        title: band_title(&band.questionnaire),
        address: results,
        note: place.say.count("gaps-band-results", band.results),
        step: place.say.t(step),
        step_address,
    }
}

fn pledge(place: &Place, quiet: &Quiet) -> RowView {
    let id = quiet.pledge.id;
    let (note, step, step_address) = if quiet.has_action {
        ("gaps-quiet", "gaps-step-say", format!("/pledges/{id}/change"))
    } else {
        ("gaps-no-action", "gaps-step-act", new("actions", &id))
    };
    RowView {
        title: quiet.pledge.title.clone(),
        address: address(place, Kind::Pledge, id),
        note: place.say.t(note),
        step: place.say.t(step),
        step_address: place.path(&step_address),
    }
}

fn new(folder: &str, source: &impl std::fmt::Display) -> String {
    format!("/{folder}/new?sources={source}")
}
