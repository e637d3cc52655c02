use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use lodestar_core::{authorities, comparisons, packs};

use super::file;
use super::results_view::ResultsView;
use crate::page_error::{Answer, PageError};
use crate::signed_in::{OfRecord, Place, Scope as _};

/// What children answered in one round, question by question, beside others.
pub(super) async fn results(place: Place, OfRecord(id): OfRecord) -> Answer {
    let comparisons = comparisons::of_round(&place.context, place.authority.id, id).await?;
    let codebook = packs::codebook(&place.context).await?;
    let view = ResultsView::new(&place, &comparisons, &codebook);
    let round = comparisons.round.head.title.clone();
    let heading = place.say.with("results-heading", &[("round", round.into())]);
    place.app.page("rounds/results", place.frame(&heading), &view)
}

/// The same as a file, with the columns of open data.
pub(super) async fn results_file(
    place: Place,
    OfRecord(id): OfRecord,
) -> Result<Response, PageError> {
    let (context, authority) = (&place.context, place.authority.id);
    let comparisons = comparisons::of_round(context, authority, id).await?;
    let code = authorities::code_of(context, authority).await?.unwrap_or_default();
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"results.csv\""),
    ];
    Ok((headers, file::csv(&place, &code, &comparisons)).into_response())
}
