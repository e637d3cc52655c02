//! The page of a body's usual agenda.

use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect};
use lodestar_core::meetings::{self, Body, Usual};
use lodestar_core::{Answers, Conflict, Deed, Error, Kind, Problems, Version};
use serde::Deserialize;

use super::noun::body_name;
use crate::App;
use crate::answers::Form;
use crate::nouns::{ConflictView, FormView, Question, Sort, sides};
use crate::page_error::{Answer, PageError};
use crate::signed_in::{Place, Scope as _};

const FOLDER: &str = "agendas";

#[derive(Deserialize)]
struct BodyPath {
    body: String,
}

/// The body that an address names.
pub(super) struct OfBody(Body);

impl FromRequestParts<App> for OfBody {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let path = Path::<BodyPath>::from_request_parts(parts, app).await?;
        Ok(Self(Body::parse(&path.body).map_err(|_| Error::NotFound("body"))?))
    }
}

/// What a body's agenda begins with until the authority has set it.
pub(super) fn usual_items(place: &Place, body: Body) -> Vec<String> {
    let text = place.say.t(&format!("agendas-usual-{}", body.key()));
    text.lines().map(str::to_owned).collect()
}

pub(super) async fn open(place: Place, OfBody(body): OfBody) -> Answer {
    place.context.require(Deed::Change(Kind::Meeting), Some(place.authority.id))?;
    let stored = meetings::usual(&place.context, place.authority.id, body).await?;
    let shown = Usual {
        items: if stored.version == 0 { usual_items(&place, body) } else { stored.items },
        ..stored
    };
    let view = form(&place, body, &shown.answers(), &Problems::default());
    let view = view.of_version(Version(shown.version));
    place.app.page("nouns/form", place.frame(&heading(&place, body)), &view)
}

pub(super) async fn change(place: Place, OfBody(body): OfBody, Form(answers): Form) -> Answer {
    place.context.require(Deed::Change(Kind::Meeting), Some(place.authority.id))?;
    let seen: i32 = answers.one("version").parse().unwrap_or(-1);
    let items = match Usual::parse(&answers) {
        Ok(items) => items,
        Err(problems) => {
            let view = form(&place, body, &answers, &problems).of_version(Version(seen));
            let frame = place.frame(&heading(&place, body));
            return place.app.form_again("nouns/form", frame, &view);
        }
    };
    match meetings::set_usual(&place.context, place.authority.id, body, seen, &items).await {
        Ok(()) => Ok(Redirect::to(&place.path("/meetings")).into_response()),
        Err(Error::Conflict(Conflict::Stale { version, stored, changed_by })) => {
            let view = ConflictView {
                changed_by,
                back: place.path("/meetings"),
                sides: sides(&place.say, &questions(&place), &answers, &stored),
                form: form(&place, body, &answers, &Problems::default()).of_version(version),
            };
            let frame = place.frame(&place.say.t("conflict-heading"));
            let page = place.app.page("nouns/conflict", frame, &view)?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn heading(place: &Place, body: Body) -> String {
    let name = body_name(place, body).to_owned();
    place.say.with("agendas-heading", &[("body", name.into())])
}

fn questions(place: &Place) -> Vec<Question> {
    vec![Question::new(&place.say, FOLDER, "items", Sort::Text)]
}

fn form(place: &Place, body: Body, answers: &Answers, problems: &Problems) -> FormView {
    FormView::new(&place.say, FOLDER, &questions(place), answers, problems)
        .to(place.path(&format!("/agendas/{}", body.key())), place.path("/meetings"))
}
