//! Whether the sources agree, outcome by outcome.

use axum::extract::Path;
use lodestar_core::assessments::{self, Triangulated};
use lodestar_core::packs::{Framework, Horizon};
use lodestar_core::{Error, RecordId};
use serde::{Deserialize, Serialize};

use super::pages::framework_of;
use super::view::stars;
use crate::page_error::Answer;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Deserialize)]
pub(super) struct AssessmentPath {
    id: String,
}

#[derive(Serialize)]
struct SourcesView {
    assessment: String,
    back: String,
    tally: Vec<TallyView>,
    sources: Vec<String>,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct TallyView {
    label: String,
    count: usize,
}

#[derive(Serialize)]
struct RowView {
    outcome: String,
    horizon: String,
    said: Vec<SaidView>,
    pattern: String,
    class: &'static str,
    children: String,
    is_against: bool,
    is_undecided: bool,
    overall: String,
}

#[derive(Serialize)]
struct SaidView {
    words: String,
    stars: &'static str,
    address: String,
}

pub(super) async fn page(place: Place, Path(path): Path<AssessmentPath>) -> Answer {
    let id = RecordId::parse(&path.id).ok_or(Error::NotFound("assessment"))?;
    let assessment = assessments::find(&place.context, place.authority.id, id).await?;
    let framework = framework_of(&place, &assessment).await?;
    let said = assessments::said(&place.context, place.authority.id).await?;
    let chart = assessments::chart(&framework, &assessment, &said);
    let all = assessments::triangulated(&chart);
    let say = &place.say;
    let count = |pattern| all.iter().filter(|it| it.pattern == pattern).count();
    let tally = assessments::Pattern::ALL.iter().map(|it| TallyView {
        label: say.t(&format!("pattern-{}", it.key().replace('_', "-"))),
        count: count(*it),
    });
    let rows = all.iter().enumerate().map(|(column, it)| {
        let said = chart.rows.iter().map(|row| {
            let cell = &row.cells[column];
            SaidView {
                words: say.t(&format!("cell-{}", cell.state.key().replace('_', "-"))),
                stars: stars(cell.state.stars()),
                address: place.path(&format!(
                    "/outcomes/{id}/{}/{}",
                    cell.outcome,
                    row.source.key()
                )),
            }
        });
        row(say, &framework, it, said.collect())
    });
    let view = SourcesView {
        assessment: assessment.head.title.clone(),
        back: place.path(&format!("/outcomes?assessment={id}")),
        tally: tally.collect(),
        sources: chart
            .rows
            .iter()
            .map(|row| say.t(&format!("sources-{}", row.source.key().replace('_', "-"))))
            .collect(),
        rows: rows.collect(),
    };
    place.app.page("outcomes/sources", place.frame(&say.t("triangulation-heading")), &view)
}

fn row(say: &Say, framework: &Framework, it: &Triangulated, said: Vec<SaidView>) -> RowView {
    let outcome = framework.outcomes.iter().find(|outcome| outcome.key == it.outcome);
    let horizon = outcome.map_or(Horizon::Long, |outcome| outcome.horizon);
    let overall = match it.overall {
        Some(state) => say.t(&format!("rating-{}", state.key().replace('_', "-"))),
        None => say.t("triangulation-no-overall"),
    };
    RowView {
        outcome: outcome.map_or_else(|| it.outcome.clone(), |it| it.short_title.clone()),
        horizon: say.t(&format!("horizon-{}", horizon.key())),
        said,
        pattern: say.t(&format!("pattern-{}", it.pattern.key().replace('_', "-"))),
        class: it.pattern.key(),
        children: say.t(&format!("children-say-{}", it.children.key().replace('_', "-"))),
        is_against: it.is_children_against_others,
        is_undecided: it.has_undecided,
        overall,
    }
}
