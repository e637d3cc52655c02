//! The pages of challenges: what was asked in meetings, and what was answered.

use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use lodestar_core::challenges::{self, Challenge, NewAnswer, NewChallenge};
use lodestar_core::meetings::{self, ItemId};
use lodestar_core::{Answers, Conflict, Deed, Error, Head, Kind, Problems, RecordId, Version};

use crate::answers::Form;
use crate::nouns::{self, Choice, FormView, Noun, Question, Sort};
use crate::page_error::{Answer, PageError};
use crate::routes::Routes;
use crate::signed_in::{OfRecord, Place, Scope as _};

pub(crate) struct Challenges;

pub(crate) fn routes() -> Routes {
    let answer = "/authorities/{authority}/challenges/{id}/answer";
    nouns::routes::<Challenges>().route(answer, get(ask).post(reply))
}

impl Noun for Challenges {
    const KIND: Kind = Kind::Challenge;
    const FOLDER: &'static str = "challenges";
    const COLUMNS: &'static [&'static str] = &["asked_by", "answer", "answered_by"];
    const NEXT: &'static [&'static str] = &["actions"];

    type Place = Place;
    type Record = Challenge;
    type New = NewChallenge;

    async fn list(place: &Place) -> Result<Vec<Challenge>, Error> {
        challenges::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Challenge, Error> {
        challenges::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let ask = |name, sort| Question::new(&place.say, Self::FOLDER, name, sort);
        let chosen = ItemId::parse(answers.one("item")).ok();
        let items = meetings::items_on_offer(&place.context, place.authority.id, chosen).await?;
        let items = items.into_iter().map(|(id, label)| Choice {
            value: id.to_string(),
            label,
            kind: String::new(),
        });
        Ok(vec![
            ask("title", Sort::Line),
            ask("item", Sort::OneOfMany(items.collect())),
            ask("asked_by", Sort::Line),
            ask("answer", Sort::Text),
            ask("answered_by", Sort::Line),
        ])
    }

    async fn parse(_: &Place, answers: &Answers) -> Result<NewChallenge, Problems> {
        NewChallenge::parse(answers)
    }

    async fn add(place: &Place, new: NewChallenge) -> Result<RecordId, PageError> {
        Ok(challenges::add(&place.context, place.authority.id, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewChallenge,
    ) -> Result<(), Error> {
        challenges::change(&place.context, place.authority.id, id, seen, new).await
    }

    async fn withdraw(
        place: &Place,
        head: &Head,
        seen: Version,
        reason: &str,
    ) -> Result<(), Error> {
        challenges::withdraw(&place.context, place.authority.id, head.id, seen, reason).await
    }

    async fn is_locked(place: &Place, record: &Challenge) -> Result<bool, Error> {
        let meeting = meetings::find(&place.context, place.authority.id, record.meeting).await?;
        Ok(meeting.is_locked())
    }

    fn head(record: &Challenge) -> &Head {
        &record.head
    }

    fn answers(record: &Challenge) -> Answers {
        record.answers()
    }

    fn marks(_: &Place, record: &Challenge) -> Vec<&'static str> {
        if record.is_unanswered() { vec!["mark-unanswered"] } else { Vec::new() }
    }

    fn links(place: &Place, record: &Challenge) -> Vec<(&'static str, String)> {
        let meeting = place.path(&format!("/meetings/{}#item-{}", record.meeting, record.item));
        let mut links = vec![("meetings-back-to", meeting)];
        let may_change = place.context.may(Deed::Change(Kind::Challenge), place.authority());
        if may_change && record.head.is_live() && record.is_unanswered() {
            let here = place.path(&format!("/challenges/{}/answer", record.head.id));
            links.push(("challenges-give-answer", here));
        }
        links
    }

    async fn more(place: &Place, record: &Challenge) -> Result<Vec<(String, String)>, Error> {
        let say = &place.say;
        let day = record.answered_on.map(|day| say.day(day));
        Ok(day.map_or_else(Vec::new, |day| vec![(say.t("challenges-answered-on"), day)]))
    }
}

async fn ask(place: Place, OfRecord(id): OfRecord) -> Answer {
    let challenge = to_answer(&place, id).await?;
    let view = form(&place, &challenge, &Answers::default(), &Problems::default());
    place.app.page("nouns/form", place.frame(&place.say.t("challenges-give-answer")), &view)
}

async fn reply(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let challenge = to_answer(&place, id).await?;
    match NewAnswer::parse(&answers) {
        Ok(new) => {
            challenges::answer(&place.context, place.authority.id, id, new).await?;
            let address = place.path(&format!("/challenges/{id}"));
            Ok(Redirect::to(&address).into_response())
        }
        Err(problems) => {
            let view = form(&place, &challenge, &answers, &problems);
            let frame = place.frame(&place.say.t("challenges-give-answer"));
            place.app.form_again("nouns/form", frame, &view)
        }
    }
}

async fn to_answer(place: &Place, id: RecordId) -> Result<Challenge, Error> {
    place.context.require(Deed::Change(Kind::Challenge), Some(place.authority.id))?;
    let challenge = challenges::find(&place.context, place.authority.id, id).await?;
    if challenge.is_unanswered() {
        Ok(challenge)
    } else {
        Err(Error::Conflict(Conflict::AlreadyDecided))
    }
}

fn form(place: &Place, challenge: &Challenge, answers: &Answers, problems: &Problems) -> FormView {
    let ask = |name, sort| Question::new(&place.say, Challenges::FOLDER, name, sort);
    let questions = [ask("answer", Sort::Text), ask("answered_by", Sort::Line)];
    let here = place.path(&format!("/challenges/{}", challenge.head.id));
    FormView::new(&place.say, Challenges::FOLDER, &questions, answers, problems)
        .to(format!("{here}/answer"), here)
}
