use std::sync::Arc;

use axum::extract::{Path, RawQuery};
use lodestar_core::assessments::{self, Assessment};
use lodestar_core::evidence::{self, Source};
use lodestar_core::packs::Framework;
use lodestar_core::{Error, RecordId, packs};
use serde::Deserialize;

use super::view::{CellPageView, ChartView, NoChartView};
use crate::answers;
use crate::page_error::{Answer, PageError};
use crate::signed_in::{Place, Scope as _};

#[derive(Deserialize)]
pub(super) struct CellPath {
    id: String,
    outcome: String,
    source: String,
}

/// The chart of the assessment that the address names, or of the newest.
pub(super) async fn chart(place: Place, RawQuery(query): RawQuery) -> Answer {
    let all = assessments::of_authority(&place.context, place.authority.id).await?;
    let live: Vec<&Assessment> = all.iter().filter(|it| it.head.is_live()).collect();
    let heading = place.say.t("outcomes-heading");
    let asked = answers::of_query(query.as_deref());
    let chosen = match RecordId::parse(asked.one("assessment")) {
        Some(id) => {
            Some(live.iter().find(|it| it.head.id == id).ok_or(Error::NotFound("assessment"))?)
        }
        None => live.first(),
    };
    let Some(assessment) = chosen else {
        return place.app.page("outcomes/none", place.frame(&heading), &NoChartView::new(&place));
    };
    let said = assessments::said(&place.context, place.authority.id).await?;
    let framework = framework_of(&place, assessment).await?;
    let chart = assessments::chart(&framework, assessment, &said);
    let rubric = packs::rubric_of(&place.context, assessment.rubric.as_ref()).await?;
    let view = ChartView::new(&place, assessment, &live, &framework, &rubric, &chart)
        .with_raters(&place, assessment, &said)
        .with_evidence(
            &place,
            &chart,
            &said,
            &evidence::list(&place.context, place.authority.id).await?,
        );
    place.app.page("outcomes/chart", place.frame(&heading), &view)
}

/// One cell: who rated it how, on what evidence and why.
pub(super) async fn cell(
    place: Place,
    path: Result<Path<CellPath>, axum::extract::rejection::PathRejection>,
) -> Answer {
    let Path(path) = path?;
    let not_found = || PageError::from(Error::NotFound("cell"));
    let id = RecordId::parse(&path.id).ok_or_else(not_found)?;
    let source = Source::parse(&path.source).map_err(|_| not_found())?;
    let assessment = assessments::find(&place.context, place.authority.id, id).await?;
    let framework = framework_of(&place, &assessment).await?;
    let outcome = framework.outcomes.iter().find(|it| it.key == path.outcome);
    let outcome = outcome.ok_or_else(not_found)?;
    let said = assessments::said(&place.context, place.authority.id).await?;
    let agreed = said
        .agreed
        .iter()
        .find(|it| it.assessment == id && it.outcome == outcome.key && it.source == source);
    let of_cell = said.ratings.iter().filter(|it| {
        it.head.is_live() && it.assessment == id && it.outcome == outcome.key && it.source == source
    });
    let evidence = evidence::list(&place.context, place.authority.id).await?;
    let rubric = packs::rubric_of(&place.context, assessment.rubric.as_ref()).await?;
    let of_cell: Vec<_> = of_cell.cloned().collect();
    let view =
        CellPageView::new(&place, &assessment, outcome, source, &of_cell, &evidence, &rubric)
            .with_agreed(&place, agreed);
    let heading = place.say.with(
        "outcomes-cell-heading",
        &[
            ("outcome", outcome.short_title.clone().into()),
            ("source", place.say.t(&format!("source-{}", source.key().replace('_', "-"))).into()),
        ],
    );
    place.app.page("outcomes/cell", place.frame(&heading), &view)
}

/// The framework under which an assessment began.
pub(super) async fn framework_of(
    place: &Place,
    assessment: &Assessment,
) -> Result<Arc<Framework>, Error> {
    let (key, version) = (&assessment.framework, assessment.framework_version);
    packs::framework_of(&place.context, key, version).await
}
