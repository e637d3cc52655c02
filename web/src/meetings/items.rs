//! Handlers of an agenda's items.

use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use lodestar_core::meetings::{self, Item, ItemId, ItemState, NewItem};
use lodestar_core::{Answers, Conflict, Deed, Error, Kind, Problems, RecordId, Version};
use serde::Deserialize;

use crate::App;
use crate::answers::Form;
use crate::nouns::{ConflictView, FormView, Question, Sort, keys, sides};
use crate::page_error::{Answer, PageError};
use crate::signed_in::{OfRecord, Place, Scope as _};

pub(super) const FOLDER: &str = "meetings-item";

#[derive(Deserialize)]
struct ItemPath {
    item: String,
}

/// The item that an address names.
pub(super) struct OfItem(ItemId);

impl FromRequestParts<App> for OfItem {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let path = Path::<ItemPath>::from_request_parts(parts, app).await?;
        Ok(Self(ItemId::parse(&path.item).map_err(|_| Error::NotFound("item"))?))
    }
}

pub(super) async fn bring_up_to_date(place: Place, OfRecord(id): OfRecord) -> Answer {
    meetings::bring_up_to_date(&place.context, place.authority.id, id).await?;
    Ok(to_meeting(&place, id, ""))
}

pub(super) async fn new(place: Place, OfRecord(id): OfRecord) -> Answer {
    unlocked(&place, id).await?;
    let view = form(&place, &new_questions(&place), &Answers::default(), &Problems::default())
        .to(items_path(&place, id), meeting_path(&place, id));
    place.app.page("nouns/form", place.frame(&place.say.t("meetings-item-new")), &view)
}

pub(super) async fn add(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    place.context.require(Deed::Change(Kind::Meeting), Some(place.authority.id))?;
    match NewItem::parse(&answers) {
        Ok(new) => {
            let item = meetings::add_item(&place.context, place.authority.id, id, new).await?;
            Ok(to_meeting(&place, id, &format!("#item-{item}")))
        }
        Err(problems) => {
            let view = form(&place, &new_questions(&place), &answers, &problems)
                .to(items_path(&place, id), meeting_path(&place, id));
            let frame = place.frame(&place.say.t("meetings-item-new"));
            place.app.form_again("nouns/form", frame, &view)
        }
    }
}

pub(super) async fn edit(place: Place, OfRecord(id): OfRecord, OfItem(item): OfItem) -> Answer {
    unlocked(&place, id).await?;
    let item = find(&place, id, item).await?;
    let view = form(&place, &questions(&place), &item.answers(), &Problems::default())
        .to(item_path(&place, id, item.id), meeting_path(&place, id))
        .of_version(item.version);
    place.app.page("nouns/form", place.frame(&item.title), &view)
}

pub(super) async fn change(
    place: Place,
    OfRecord(id): OfRecord,
    OfItem(item): OfItem,
    Form(answers): Form,
) -> Answer {
    place.context.require(Deed::Change(Kind::Meeting), Some(place.authority.id))?;
    let stored = find(&place, id, item).await?;
    let seen = Version::parse(answers.one("version")).unwrap_or(stored.version);
    let again = |problems: &Problems, version| {
        form(&place, &questions(&place), &answers, problems)
            .to(item_path(&place, id, item), meeting_path(&place, id))
            .of_version(version)
    };
    let new = match NewItem::parse(&answers) {
        Ok(new) => new,
        Err(problems) => {
            let frame = place.frame(&stored.title);
            return place.app.form_again("nouns/form", frame, &again(&problems, seen));
        }
    };
    match meetings::change_item(&place.context, place.authority.id, id, item, seen, new).await {
        Ok(()) => Ok(to_meeting(&place, id, &format!("#item-{item}"))),
        Err(Error::Conflict(Conflict::Stale { version, stored, changed_by })) => {
            let view = ConflictView {
                changed_by,
                back: meeting_path(&place, id),
                sides: sides(&place.say, &questions(&place), &answers, &stored),
                form: again(&Problems::default(), version),
            };
            let frame = place.frame(&place.say.t("conflict-heading"));
            let page = place.app.page("nouns/conflict", frame, &view)?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn unlocked(place: &Place, id: RecordId) -> Result<(), Error> {
    place.context.require(Deed::Change(Kind::Meeting), Some(place.authority.id))?;
    let meeting = meetings::find(&place.context, place.authority.id, id).await?;
    if meeting.is_locked() { Err(Error::Conflict(Conflict::MinutesLocked)) } else { Ok(()) }
}

async fn find(place: &Place, meeting: RecordId, id: ItemId) -> Result<Item, Error> {
    let minutes = meetings::minutes(&place.context, place.authority.id, meeting).await?;
    let item = minutes.items.into_iter().find(|it| it.id == id);
    item.ok_or(Error::NotFound("item"))
}

/// What an item is asked once it stands on an agenda.
pub(super) fn questions(place: &Place) -> Vec<Question> {
    let ask = |name, sort| Question::new(&place.say, FOLDER, name, sort);
    let states = keys(ItemState::ALL, ItemState::key);
    vec![
        ask("title", Sort::Line),
        ask("note", Sort::Text),
        Question::choice(&place.say, FOLDER, "state", "item-state", states),
        ask("position", Sort::Number),
    ]
}

fn new_questions(place: &Place) -> Vec<Question> {
    let ask = |name, sort| Question::new(&place.say, FOLDER, name, sort);
    vec![ask("title", Sort::Line), ask("position", Sort::Number)]
}

fn form(place: &Place, questions: &[Question], answers: &Answers, problems: &Problems) -> FormView {
    FormView::new(&place.say, FOLDER, questions, answers, problems)
}

fn meeting_path(place: &Place, id: RecordId) -> String {
    place.path(&format!("/meetings/{id}"))
}

fn items_path(place: &Place, id: RecordId) -> String {
    place.path(&format!("/meetings/{id}/items"))
}

fn item_path(place: &Place, id: RecordId, item: ItemId) -> String {
    place.path(&format!("/meetings/{id}/items/{item}"))
}

fn to_meeting(place: &Place, id: RecordId, rest: &str) -> Response {
    Redirect::to(&format!("{}{rest}", meeting_path(place, id))).into_response()
}
