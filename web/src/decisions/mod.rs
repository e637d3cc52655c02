//! The pages of decisions: what meetings decided, and what came of it.

use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use lodestar_core::decisions::{self, Decision, FollowUp, NewDecision};
use lodestar_core::meetings::{self, ItemId};
use lodestar_core::{Answers, Conflict, Deed, Error, Head, Kind, Problems, RecordId, Version};

use crate::answers::Form;
use crate::nouns::{self, Choice, FormView, Noun, Question, Sort};
use crate::page_error::{Answer, PageError};
use crate::routes::Routes;
use crate::signed_in::{OfRecord, Place, Scope as _};

pub(crate) struct Decisions;

pub(crate) fn routes() -> Routes {
    let follow_up = "/authorities/{authority}/decisions/{id}/follow-up";
    nouns::routes::<Decisions>().route(follow_up, get(ask).post(follow))
}

impl Noun for Decisions {
    const KIND: Kind = Kind::Decision;
    const FOLDER: &'static str = "decisions";
    const COLUMNS: &'static [&'static str] = &["follow_up_on"];
    const NEXT: &'static [&'static str] = &["actions"];

    type Place = Place;
    type Record = Decision;
    type New = NewDecision;

    async fn list(place: &Place) -> Result<Vec<Decision>, Error> {
        decisions::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Decision, Error> {
        decisions::find(&place.context, place.authority.id, id).await
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
            ask("reason", Sort::Text),
            ask("follow_up_on", Sort::Day),
        ])
    }

    async fn parse(_: &Place, answers: &Answers) -> Result<NewDecision, Problems> {
        NewDecision::parse(answers)
    }

    async fn add(place: &Place, new: NewDecision) -> Result<RecordId, PageError> {
        Ok(decisions::add(&place.context, place.authority.id, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewDecision,
    ) -> Result<(), Error> {
        decisions::change(&place.context, place.authority.id, id, seen, new).await
    }

    async fn withdraw(
        place: &Place,
        head: &Head,
        seen: Version,
        reason: &str,
    ) -> Result<(), Error> {
        decisions::withdraw(&place.context, place.authority.id, head.id, seen, reason).await
    }

    async fn is_locked(place: &Place, record: &Decision) -> Result<bool, Error> {
        let meeting = meetings::find(&place.context, place.authority.id, record.meeting).await?;
        Ok(meeting.is_locked())
    }

    fn head(record: &Decision) -> &Head {
        &record.head
    }

    fn answers(record: &Decision) -> Answers {
        record.answers()
    }

    fn marks(place: &Place, record: &Decision) -> Vec<&'static str> {
        let is_due = record.is_to_follow_up(place.context.today());
        if is_due { vec!["mark-follow-up-due"] } else { Vec::new() }
    }

    fn links(place: &Place, record: &Decision) -> Vec<(&'static str, String)> {
        let meeting = place.path(&format!("/meetings/{}#item-{}", record.meeting, record.item));
        let mut links = vec![("meetings-back-to", meeting)];
        let may_change = place.context.may(Deed::Change(Kind::Decision), place.authority());
        if may_change && record.head.is_live() && record.outcome.is_empty() {
            let here = place.path(&format!("/decisions/{}/follow-up", record.head.id));
            links.push(("decisions-follow-up", here));
        }
        links
    }

    async fn more(place: &Place, record: &Decision) -> Result<Vec<(String, String)>, Error> {
        let say = &place.say;
        Ok(record.followed_up_on.map_or_else(Vec::new, |day| {
            vec![(
                say.with("decisions-outcome-on", &[("day", say.day(day).into())]),
                record.outcome.clone(),
            )]
        }))
    }
}

async fn ask(place: Place, OfRecord(id): OfRecord) -> Answer {
    let decision = to_follow_up(&place, id).await?;
    let view = form(&place, &decision, &Answers::default(), &Problems::default());
    place.app.page("nouns/form", place.frame(&place.say.t("decisions-follow-up")), &view)
}

async fn follow(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let decision = to_follow_up(&place, id).await?;
    match FollowUp::parse(&answers) {
        Ok(new) => {
            decisions::follow_up(&place.context, place.authority.id, id, new).await?;
            let address = place.path(&format!("/decisions/{id}"));
            Ok(Redirect::to(&address).into_response())
        }
        Err(problems) => {
            let view = form(&place, &decision, &answers, &problems);
            let frame = place.frame(&place.say.t("decisions-follow-up"));
            place.app.form_again("nouns/form", frame, &view)
        }
    }
}

async fn to_follow_up(place: &Place, id: RecordId) -> Result<Decision, Error> {
    place.context.require(Deed::Change(Kind::Decision), Some(place.authority.id))?;
    let decision = decisions::find(&place.context, place.authority.id, id).await?;
    if decision.outcome.is_empty() {
        Ok(decision)
    } else {
        Err(Error::Conflict(Conflict::AlreadyDecided))
    }
}

fn form(place: &Place, decision: &Decision, answers: &Answers, problems: &Problems) -> FormView {
    let outcome = Question::new(&place.say, Decisions::FOLDER, "outcome", Sort::Text);
    let here = place.path(&format!("/decisions/{}", decision.head.id));
    FormView::new(&place.say, Decisions::FOLDER, &[outcome], answers, problems)
        .to(format!("{here}/follow-up"), here)
}
