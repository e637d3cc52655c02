//! What comes of the orders.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use lodestar_core::sortings::{self, PEOPLE_MIN, Sorted};
use lodestar_core::statistics::q_sort;
use lodestar_core::{Deed, Error, Kind, RecordId};
use serde::Deserialize;

use super::arrange::SortingPath;
use super::result_view::ResultsView;
use crate::answers::Form;
use crate::page_error::Answer;
use crate::signed_in::{Place, Scope as _};

#[derive(Deserialize)]
pub(super) struct SortPath {
    id: String,
    sort: String,
}

pub(super) async fn page(place: Place, Path(path): Path<SortingPath>) -> Answer {
    let (context, authority) = (&place.context, place.authority.id);
    let sorting = sortings::find(context, authority, path.id()?).await?;
    let sorts = sortings::sorts(context, authority, sorting.head.id).await?;
    let live = sorts.iter().filter(|it| it.withdrawn.is_none());
    let people: u64 = live.map(|it| u64::from(it.people)).sum();
    // One person's order tells about that person.
    let counted = if people < PEOPLE_MIN { Vec::new() } else { Sorted::for_statistics(&sorts) };
    let factors = tokio::task::spawn_blocking({
        let counted = counted.clone();
        move || q_sort::factors(&counted, None)
    })
    .await
    .map_err(|_| Error::Corrupt("factors"))?;
    let view = ResultsView::new(&place, &sorting, &sorts, &counted, &factors);
    place.app.page("sortings/results", place.frame(&sorting.head.title), &view)
}

pub(super) async fn withdraw(
    place: Place,
    Path(path): Path<SortPath>,
    Form(answers): Form,
) -> Answer {
    if !place.context.may(Deed::Change(Kind::Sorting), Some(place.authority.id)) {
        return Err(Error::Forbidden.into());
    }
    let not_found = || Error::NotFound("sort");
    let id = RecordId::parse(&path.id).ok_or_else(not_found)?;
    let sort = RecordId::parse(&path.sort).ok_or_else(not_found)?;
    let reason = answers.text("reason").map_err(|wrong| {
        Error::Refused(lodestar_core::Problem { field: "reason", wrong }.into())
    })?;
    sortings::withdraw_sort(&place.context, place.authority.id, id, sort, &reason).await?;
    Ok(Redirect::to(&place.path(&format!("/sortings/{id}/results"))).into_response())
}
