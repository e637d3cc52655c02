use axum::response::{IntoResponse, Redirect};
use lodestar_core::pledges::{self, Verdict};
use lodestar_core::{Error, rounds};

use super::view::CardsView;
use crate::answers::Form;
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};

pub(super) async fn cards(place: Place) -> Answer {
    let (cards, not_doing) = pledges::for_group(&place.context, place.authority.id).await?;
    let answered = rounds::newest_answered(&place.context, place.authority.id).await?;
    let view = CardsView::new(&place, &cards, &not_doing, answered);
    place.app.page("young_people/cards", place.frame(place.group_name()), &view)
}

pub(super) async fn give_verdict(
    place: Place,
    OfRecord(id): OfRecord,
    Form(answers): Form,
) -> Answer {
    let verdict = Verdict::parse(answers.one("verdict")).map_err(|_| Error::NotFound("verdict"))?;
    pledges::give_verdict(&place.context, place.authority.id, id, verdict).await?;
    Ok(Redirect::to(&place.path(&format!("/group#card-{id}"))).into_response())
}
