//! The desk of one rater: the whole grid, kept as it is typed.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use lodestar_core::assessments::{self, Desk, Kept, Typed};
use lodestar_core::evidence::Source;
use lodestar_core::{Answers, Conflict, Error, Problem, RecordId, Wrong, packs};
use serde::Serialize;

use super::desk_view::{DeskView, name, sentences};
use super::submission::{AssessmentPath, may_rate};
use crate::answers::Form;
use crate::page_error::{Answer, PageError};
use crate::signed_in::{Place, Scope as _};

pub(super) async fn page(place: Place, Path(path): Path<AssessmentPath>) -> Answer {
    let desk = assessments::desk(&place.context, place.authority.id, path.id()?).await?;
    let view = view(&place, &desk, false).await?;
    place.app.page("raters/desk", frame(&place), &view)
}

/// Keeps every cell at once, for whoever has no scripts or wants to be sure.
pub(super) async fn save(
    place: Place,
    Path(path): Path<AssessmentPath>,
    Form(answers): Form,
) -> Answer {
    let (id, context, authority) = (path.id()?, &place.context, place.authority.id);
    let before = assessments::desk(context, authority, id).await?;
    let cells: Vec<Typed> =
        before.cells.iter().filter_map(|it| typed(&answers, &it.typed)).collect();
    match assessments::keep(context, authority, id, &cells).await {
        Ok(kept) if kept.iter().all(|it| !matches!(it, Kept::NotWhole(_))) => {
            Ok(Redirect::to(&place.path(&format!("/outcomes/{id}/desk"))).into_response())
        }
        Ok(_) => {
            let desk = assessments::desk(context, authority, id).await?;
            let view = view(&place, &desk, false).await?;
            place.app.form_again("raters/desk", frame(&place), &view)
        }
        Err(Error::Conflict(Conflict::Stale { .. })) => {
            // What was typed stands there again, beside the version that is stored now.
            let mut desk = assessments::desk(context, authority, id).await?;
            for cell in &mut desk.cells {
                if let Some(typed) = typed(&answers, &cell.typed) {
                    cell.typed = Typed { seen: cell.typed.seen, ..typed };
                }
            }
            let view = view(&place, &desk, true).await?;
            let page = place.app.page("raters/desk", frame(&place), &view)?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// What became of one cell.
#[derive(Serialize)]
struct CellAnswer {
    /// `rated`, `not_whole` or `empty`.
    kept: &'static str,
    /// The version to send next time; none where it stays as it is.
    seen: Option<i32>,
    /// What to tell the rater.
    words: String,
}

/// Keeps one cell as soon as it was typed.
pub(super) async fn save_cell(
    place: Place,
    Path(path): Path<AssessmentPath>,
    Form(answers): Form,
) -> Result<Response, PageError> {
    may_rate(&place)?;
    let (id, context, authority) = (path.id()?, &place.context, place.authority.id);
    let missing = |field, wrong| Error::Refused(Problem { field, wrong }.into());
    let source = Source::parse(answers.one("source")).map_err(|wrong| missing("source", wrong))?;
    let cell = Typed::empty(answers.one("outcome"), source);
    let typed = typed(&answers, &cell).ok_or_else(|| missing("outcome", Wrong::Missing))?;
    let kept = assessments::keep(context, authority, id, &[typed]).await?;
    let say = &place.say;
    let answer = match kept.first() {
        Some(Kept::Rated(version)) => {
            CellAnswer { kept: "rated", seen: Some(version.0), words: say.t("desk-saved") }
        }
        Some(Kept::NotWhole(problems)) => {
            CellAnswer { kept: "not_whole", seen: None, words: sentences(say, problems).join(" ") }
        }
        _ => CellAnswer { kept: "empty", seen: Some(0), words: String::new() },
    };
    Ok(Json(answer).into_response())
}

/// What was sent of a cell; nothing if the form has no such cell.
fn typed(answers: &Answers, cell: &Typed) -> Option<Typed> {
    let of = |part: &str| name(&cell.outcome, cell.source, part);
    if answers.all(&of("seen")).is_empty() {
        return None;
    }
    Some(Typed {
        outcome: cell.outcome.clone(),
        source: cell.source,
        seen: answers.one(&of("seen")).parse().unwrap_or(-1),
        state: answers.one(&of("state")).to_owned(),
        reason: answers.one(&of("reason")).to_owned(),
        evidence: answers.one(&of("evidence")).to_owned(),
    })
}

async fn view(place: &Place, desk: &Desk, is_stale: bool) -> Result<DeskView, Error> {
    let it = &desk.assessment;
    let context = &place.context;
    let framework = packs::framework_of(context, &it.framework, it.framework_version).await?;
    let rubric = packs::rubric_of(context, it.rubric.as_ref()).await?;
    Ok(DeskView::new(place, desk, &framework, &rubric, is_stale))
}

fn frame(place: &Place) -> crate::page::Frame {
    place.frame(&place.say.t("desk-heading"))
}

/// Where the desk of an assessment is.
pub(super) fn address(place: &Place, id: RecordId, rest: &str) -> String {
    place.path(&format!("/outcomes/{id}{rest}"))
}
