//! Saying that one has rated everything, and taking that back.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use lodestar_core::{Deed, Error, Kind, RecordId, assessments};
use serde::Deserialize;

use crate::answers::Form;
use crate::page_error::Answer;
use crate::signed_in::{Place, Scope as _};

#[derive(Deserialize)]
pub(super) struct AssessmentPath {
    id: String,
}

impl AssessmentPath {
    pub(super) fn id(&self) -> Result<RecordId, Error> {
        RecordId::parse(&self.id).ok_or(Error::NotFound("assessment"))
    }
}

/// The use cases ask again; this is for what a page does before it reaches one.
pub(super) fn may_rate(place: &Place) -> Result<(), Error> {
    if place.context.may(Deed::Record(Kind::Rating), Some(place.authority.id)) {
        Ok(())
    } else {
        Err(Error::Forbidden)
    }
}

pub(super) async fn set(
    place: Place,
    Path(path): Path<AssessmentPath>,
    Form(answers): Form,
) -> Answer {
    let (id, context, authority) = (path.id()?, &place.context, place.authority.id);
    if answers.one("done") == "no" {
        assessments::take_back(context, authority, id).await?;
    } else {
        assessments::submit(context, authority, id).await?;
    }
    Ok(Redirect::to(&place.path(&format!("/outcomes/{id}/desk"))).into_response())
}
