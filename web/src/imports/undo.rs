//! The page on which a whole import is undone, or which says why it cannot be.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use lodestar_core::imports::{self, Import, Obstacle, Obstruction};
use lodestar_core::{Answers, Conflict, Error, Problems, Version};
use serde::Serialize;

use crate::answers::Form;
use crate::nouns::{self, FormView, Question, Sort};
use crate::page_error::{Answer, PageError};
use crate::signed_in::{OfRecord, Place, Scope as _};

#[derive(Serialize)]
struct UndoView {
    title: String,
    back: String,
    /// What is in the way; without it, the form.
    obstacles: Vec<ObstacleView>,
    form: FormView,
}

#[derive(Serialize)]
struct ObstacleView {
    kind: String,
    title: String,
    address: String,
    why: String,
}

pub(super) async fn ask(place: Place, OfRecord(id): OfRecord) -> Answer {
    let obstacles = imports::obstacles(&place.context, place.authority.id, id).await?;
    let import = imports::find(&place.context, place.authority.id, id).await?;
    let view = view(&place, &import, &obstacles, &Answers::default(), &Problems::default());
    place.app.page("imports/undo", place.frame(&place.say.t("imports-undo")), &view)
}

pub(super) async fn undo(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let obstacles = imports::obstacles(&place.context, place.authority.id, id).await?;
    let import = imports::find(&place.context, place.authority.id, id).await?;
    if !obstacles.is_empty() {
        return refused(&place, &import, &obstacles);
    }
    let mut problems = Problems::default();
    let Some(reason) = problems.check("reason", answers.text("reason")) else {
        let view = view(&place, &import, &[], &answers, &problems);
        let frame = place.frame(&place.say.t("imports-undo"));
        return place.app.form_again("imports/undo", frame, &view);
    };
    let seen = Version::parse(answers.one("version")).unwrap_or(import.head.version);
    match imports::undo(&place.context, place.authority.id, id, seen, &reason).await {
        Ok(_) => {
            place.app.readings.forget(id);
            Ok(Redirect::to(&place.path(&format!("/imports/{id}"))).into_response())
        }
        // Somebody built on it in this very moment.
        Err(Error::Conflict(Conflict::BuiltUpon { .. })) => {
            let obstacles = imports::obstacles(&place.context, place.authority.id, id).await?;
            refused(&place, &import, &obstacles)
        }
        Err(error) => Err(error.into()),
    }
}

fn refused(
    place: &Place,
    import: &Import,
    obstacles: &[Obstacle],
) -> Result<axum::response::Response, PageError> {
    let view = view(place, import, obstacles, &Answers::default(), &Problems::default());
    let frame = place.frame(&place.say.t("imports-undo"));
    let page = place.app.page("imports/undo", frame, &view)?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

fn view(
    place: &Place,
    import: &Import,
    obstacles: &[Obstacle],
    answers: &Answers,
    problems: &Problems,
) -> UndoView {
    let say = &place.say;
    let here = place.path(&format!("/imports/{}", import.head.id));
    let questions = [Question::new(say, "imports-undo", "reason", Sort::Text)];
    let form = FormView::new(say, "imports-undo", &questions, answers, problems)
        .to(format!("{here}/reversal"), here.clone())
        .of_version(import.head.version);
    let obstacle = |it: &Obstacle| ObstacleView {
        kind: say.kind(it.kind),
        title: it.title.clone(),
        address: nouns::address(place, it.kind, it.id),
        why: say.t(match it.built {
            Obstruction::BuiltUpon => "imports-undo-built-upon",
            Obstruction::ChangedSince => "imports-undo-changed-since",
            Obstruction::ImportedSince => "imports-undo-imported-since",
        }),
    };
    UndoView {
        title: import.head.title.clone(),
        back: here,
        obstacles: obstacles.iter().map(obstacle).collect(),
        form: FormView { button: say.t("imports-undo-button"), ..form },
    }
}
