//! The chart as a file, and the worked example.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use lodestar_core::assessments::{self, Example, RatingState};
use lodestar_core::{Deed, Error, Kind, RecordId, packs};
use serde::{Deserialize, Serialize};

use super::pages::framework_of;
use super::view::stars;
use crate::page_error::{Answer, PageError};
use crate::signed_in::{Place, Scope as _};
use crate::spreadsheet;

#[derive(Deserialize)]
pub(super) struct AssessmentPath {
    id: String,
}

#[derive(Serialize)]
struct ExampleView {
    columns: Vec<String>,
    rows: Vec<ExampleRowView>,
    file: String,
    back: String,
}

#[derive(Serialize)]
struct ExampleRowView {
    block: String,
    source: String,
    cells: Vec<ExampleCellView>,
    how: String,
}

#[derive(Serialize)]
struct ExampleCellView {
    class: &'static str,
    stars: &'static str,
    words: String,
}

/// The chart of one assessment: what it is first, then a row a source, in words.
pub(super) async fn csv(
    place: Place,
    Path(path): Path<AssessmentPath>,
) -> Result<Response, PageError> {
    let id = RecordId::parse(&path.id).ok_or(Error::NotFound("assessment"))?;
    let assessment = assessments::find(&place.context, place.authority.id, id).await?;
    let framework = framework_of(&place, &assessment).await?;
    let rubric = packs::rubric_of(&place.context, assessment.rubric.as_ref()).await?;
    // A file may be passed on: it has what everybody may see.
    let said = assessments::said_to_all(&place.context, place.authority.id).await?;
    let chart = assessments::chart(&framework, &assessment, &said);
    let say = &place.say;
    let values = [
        ("framework", format!("{} {}", framework.title, framework.version).into()),
        ("rubric", rubric.title.clone().into()),
    ];
    let about = format!(
        "{}, {}, {}. {}",
        place.authority_name(),
        assessment.head.title,
        say.day(place.context.today()),
        say.with("outcomes-base", &values)
    );
    let titles = framework.outcomes.iter().map(|it| it.short_title.clone());
    let mut rows = vec![vec![about]];
    rows.push(std::iter::once(say.t("outcomes-source")).chain(titles).collect());
    for row in &chart.rows {
        let source = say.t(&format!("sources-{}", row.source.key().replace('_', "-")));
        let cells = row.cells.iter().map(|cell| {
            let words = say.t(&format!("rating-{}", cell.state.key().replace('_', "-")));
            let conflict = say.t("cell-conflict");
            if cell.is_in_conflict { format!("{words}. {conflict}") } else { words }
        });
        rows.push(std::iter::once(source).chain(cells).collect());
    }
    Ok(as_file("outcomes.csv", spreadsheet::csv(&rows)))
}

/// Rows of the published chart as far as they could be rebuilt: to learn from, and
/// never as the published finding.
pub(super) async fn example(place: Place) -> Answer {
    let example = rebuilt(&place)?;
    let say = &place.say;
    let row = |row: &assessments::ExampleRow| ExampleRowView {
        block: row.block.clone(),
        source: row.source.replace('_', " "),
        cells: row
            .cells
            .iter()
            .map(|cell| ExampleCellView {
                class: match cell {
                    Some(RatingState::StrongEvidence) => "is-strong",
                    Some(RatingState::SomeEvidence) => "is-some",
                    Some(_) => "is-none",
                    None => "is-notrated",
                },
                stars: stars(cell.map_or(0, RatingState::stars)),
                words: match cell {
                    Some(state) => say.t(&format!("cell-{}", state.key().replace('_', "-"))),
                    None => say.t("example-lost"),
                },
            })
            .collect(),
        how: row.how.clone(),
    };
    let view = ExampleView {
        columns: example.outcomes.iter().map(|it| it.replace('_', " ")).collect(),
        rows: example.rows.iter().map(row).collect(),
        file: place.path("/outcomes/example.csv"),
        back: place.path("/outcomes"),
    };
    place.app.page("outcomes/example", place.frame(&say.t("example-heading")), &view)
}

pub(super) async fn example_csv(place: Place) -> Result<Response, PageError> {
    Ok(as_file("reconstructed-example.csv", rebuilt(&place)?.to_csv()?))
}

/// For whoever may see a chart.
fn rebuilt(place: &Place) -> Result<Example, Error> {
    place.context.require(Deed::Read(Kind::Rating), Some(place.authority.id))?;
    assessments::example()
}

fn as_file(name: &str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, text).into_response()
}
