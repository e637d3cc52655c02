//! Handlers of the list, of one meeting, and of opening and closing it.

use std::collections::BTreeMap;

use axum::response::{IntoResponse, Redirect};
use lodestar_core::{
    Conflict, Deed, Error, Kind, RecordId, Version, handover, meetings, records, thread,
};

use super::noun::questions;
use super::view::{ClosingView, ListView, OpenView, Reached};
use super::{items, noun::Meetings};
use crate::answers::Form;
use crate::nouns::{Noun as _, Question, history, keys};
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};

pub(super) async fn list(place: Place) -> Answer {
    let meetings = meetings::list(&place.context, place.authority.id).await?;
    let authority = place.authority.id;
    // The group sees its meetings; who has what in the plan is no page of its.
    let waiting = if place.context.may(Deed::Read(Kind::Action), Some(authority)) {
        handover::waiting(&place.context, authority).await?
    } else {
        handover::Waiting::default()
    };
    let view = ListView::new(&place, &meetings, &waiting);
    place.app.page("meetings/list", place.frame(&place.say.t("meetings-list")), &view)
}

pub(super) async fn open(place: Place, OfRecord(id): OfRecord) -> Answer {
    let (context, authority) = (&place.context, place.authority.id);
    let minutes = meetings::minutes(context, authority, id).await?;
    // The group sees its meeting; what came of it is on pages that are not its.
    let may_read = context.may(Deed::Read(Kind::Meeting), Some(authority));
    let mut reached = Reached { may_read, actions: BTreeMap::new(), titles: BTreeMap::new() };
    let mut story = None;
    if may_read {
        let links = thread::links(context, authority).await?;
        let recorded = minutes.decisions.iter().map(|it| it.head.id);
        for from in recorded.chain(minutes.challenges.iter().map(|it| it.head.id)) {
            reached.actions.insert(from, links.after(from).to_vec());
        }
        let ids: Vec<RecordId> = reached.actions.values().flatten().copied().collect();
        reached.titles = records::titles(context, authority, &ids).await?;
        let questions = history_questions(&place);
        story = Some(history(&place, Meetings::FOLDER, &questions, &minutes.meeting.head).await?);
    }
    let view = OpenView::new(&place, &minutes, &reached, story);
    place.app.page("meetings/open", place.frame(&minutes.meeting.head.title), &view)
}

/// The questions of the meeting and of its items, by the names that the trail has
/// for them.
fn history_questions(place: &Place) -> Vec<Question> {
    let states = keys(meetings::MeetingState::ALL, meetings::MeetingState::key);
    let state = Question::choice(&place.say, Meetings::FOLDER, "state", "meeting-state", states);
    let of_items = items::questions(place).into_iter();
    let of_items = of_items.map(|it| Question { name: format!("item_{}", it.name), ..it });
    questions(place).into_iter().chain([state]).chain(of_items).collect()
}

pub(super) async fn begin(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let seen = Version::parse(answers.one("version")).unwrap_or(Version(0));
    meetings::open(&place.context, place.authority.id, id, seen).await?;
    Ok(Redirect::to(&place.path(&format!("/meetings/{id}"))).into_response())
}

pub(super) async fn ask_to_close(place: Place, OfRecord(id): OfRecord) -> Answer {
    place.context.require(Deed::Change(Kind::Meeting), Some(place.authority.id))?;
    let minutes = meetings::minutes(&place.context, place.authority.id, id).await?;
    match minutes.meeting.state {
        meetings::MeetingState::Open => {}
        meetings::MeetingState::Planned => {
            return Err(Error::Conflict(Conflict::MeetingNotOpen).into());
        }
        meetings::MeetingState::Closed => {
            return Err(Error::Conflict(Conflict::MinutesLocked).into());
        }
    }
    let view = ClosingView::new(&place, &minutes);
    place.app.page("meetings/closing", place.frame(&place.say.t("meetings-close")), &view)
}

pub(super) async fn close(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let seen = Version::parse(answers.one("version")).unwrap_or(Version(0));
    meetings::close(&place.context, place.authority.id, id, seen).await?;
    Ok(Redirect::to(&place.path(&format!("/meetings/{id}"))).into_response())
}
