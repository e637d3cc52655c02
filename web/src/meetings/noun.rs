//! What a meeting is asked, and what is done with the answers.

use lodestar_core::meetings::{self, Body, Meeting, NewMeeting};
use lodestar_core::{Answers, Error, Head, Kind, Problems, RecordId, Version};

use super::usual::usual_items;
use crate::nouns::{Choice, Noun, Question, Sort};
use crate::page_error::PageError;
use crate::signed_in::Place;

pub(super) struct Meetings;

impl Noun for Meetings {
    const KIND: Kind = Kind::Meeting;
    const FOLDER: &'static str = "meetings";
    const COLUMNS: &'static [&'static str] = &[];
    const NEXT: &'static [&'static str] = &[];

    type Place = Place;
    type Record = Meeting;
    type New = NewMeeting;

    async fn list(place: &Place) -> Result<Vec<Meeting>, Error> {
        meetings::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Meeting, Error> {
        meetings::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, _: &Answers) -> Result<Vec<Question>, Error> {
        Ok(questions(place))
    }

    async fn parse(_: &Place, answers: &Answers) -> Result<NewMeeting, Problems> {
        NewMeeting::parse(answers)
    }

    async fn add(place: &Place, new: NewMeeting) -> Result<RecordId, PageError> {
        let usual = usual_items(place, new.body);
        Ok(meetings::add(&place.context, place.authority.id, new, &usual).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewMeeting,
    ) -> Result<(), Error> {
        meetings::change(&place.context, place.authority.id, id, seen, new).await
    }

    async fn withdraw(
        place: &Place,
        head: &Head,
        seen: Version,
        reason: &str,
    ) -> Result<(), Error> {
        meetings::withdraw(&place.context, place.authority.id, head.id, seen, reason).await
    }

    async fn is_locked(_: &Place, record: &Meeting) -> Result<bool, Error> {
        Ok(record.is_locked())
    }

    fn head(record: &Meeting) -> &Head {
        &record.head
    }

    fn answers(record: &Meeting) -> Answers {
        record.answers()
    }

    fn blank(_: &Place) -> Answers {
        Answers::default().with("body", Body::Board.key())
    }
}

/// What a meeting is asked.
pub(super) fn questions(place: &Place) -> Vec<Question> {
    let ask = |name, sort| Question::new(&place.say, Meetings::FOLDER, name, sort);
    let bodies = Body::ALL.iter().map(|body| Choice {
        value: body.key().to_owned(),
        label: body_name(place, *body).to_owned(),
        kind: String::new(),
    });
    vec![
        ask("title", Sort::Line),
        ask("body", Sort::One(bodies.collect())),
        ask("held_on", Sort::Day),
        ask("place", Sort::Line),
        ask("chair", Sort::Line),
        ask("present", Sort::Text),
        ask("apologies", Sort::Text),
    ]
}

/// What a body is called here.
pub(super) fn body_name(place: &Place, body: Body) -> &str {
    match body {
        Body::Board => place.board_name(),
        Body::Group => place.group_name(),
    }
}
