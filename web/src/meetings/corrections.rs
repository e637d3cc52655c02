//! Handlers of corrections: what was wrong in minutes that are locked.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use lodestar_core::meetings::{self, NewCorrection};
use lodestar_core::{Answers, Conflict, Deed, Error, Kind, Problems, RecordId};
use serde::Deserialize;

use crate::App;
use crate::answers::Form;
use crate::nouns::{FormView, Question, Sort};
use crate::page_error::{Answer, PageError};
use crate::signed_in::{OfRecord, Place, Scope as _};

#[derive(Deserialize)]
struct CorrectionPath {
    correction: String,
}

/// The correction that an address names.
pub(super) struct OfCorrection(RecordId);

impl FromRequestParts<App> for OfCorrection {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let path = Path::<CorrectionPath>::from_request_parts(parts, app).await?;
        Ok(Self(RecordId::parse(&path.correction).ok_or(Error::NotFound("correction"))?))
    }
}

pub(super) async fn new(place: Place, OfRecord(id): OfRecord) -> Answer {
    to_correct(&place, id).await?;
    let view = form(&place, id, &Answers::default(), &Problems::default());
    place.app.page("nouns/form", place.frame(&place.say.t("meetings-correct")), &view)
}

pub(super) async fn add(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    to_correct(&place, id).await?;
    match NewCorrection::parse(&answers) {
        Ok(new) => {
            meetings::correct(&place.context, place.authority.id, id, new).await?;
            Ok(to_meeting(&place, id))
        }
        Err(problems) => {
            let view = form(&place, id, &answers, &problems);
            let frame = place.frame(&place.say.t("meetings-correct"));
            place.app.form_again("nouns/form", frame, &view)
        }
    }
}

pub(super) async fn approve(
    place: Place,
    OfRecord(id): OfRecord,
    OfCorrection(correction): OfCorrection,
) -> Answer {
    meetings::approve(&place.context, place.authority.id, id, correction.0).await?;
    Ok(to_meeting(&place, id))
}

async fn to_correct(place: &Place, id: RecordId) -> Result<(), Error> {
    place.context.require(Deed::Change(Kind::Meeting), Some(place.authority.id))?;
    let meeting = meetings::find(&place.context, place.authority.id, id).await?;
    if meeting.is_locked() { Ok(()) } else { Err(Error::Conflict(Conflict::MeetingNotClosed)) }
}

fn form(place: &Place, id: RecordId, answers: &Answers, problems: &Problems) -> FormView {
    let question = Question::new(&place.say, "meetings", "correction", Sort::Text);
    let here = place.path(&format!("/meetings/{id}"));
    FormView::new(&place.say, "meetings", &[question], answers, problems)
        .to(format!("{here}/corrections"), here)
}

fn to_meeting(place: &Place, id: RecordId) -> Response {
    Redirect::to(&place.path(&format!("/meetings/{id}"))).into_response()
}
