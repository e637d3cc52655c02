//! The pages of actions: the plan.

mod file;
mod list;
mod open;
mod plan;
mod timeline;

use axum::routing::get;
use lodestar_core::actions::{self, Action, Delivery, Impact, NewAction, Outlook, Rag};
use lodestar_core::packs::Domain;
use lodestar_core::{Answers, Error, Head, Kind, Problems, RecordId, Version, pledges, priorities};

use crate::nouns::{self, Noun, Question, Sort, keys, live, sources};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::Place;

pub(crate) struct Actions;

pub(crate) fn routes() -> Routes {
    let at = |rest: &str| format!("/authorities/{{authority}}/actions/{{id}}{rest}");
    nouns::routes_with::<Actions>(get(list::page), get(open::page))
        .route("/authorities/{authority}/actions.csv", get(list::csv))
        .route(&at("/plan"), get(plan::ask_plan).post(plan::set_plan))
        .route(&at("/milestones"), get(plan::ask_milestones).post(plan::set_milestones))
        .route(&at("/measure"), get(plan::ask_measure).post(plan::set_measure))
}

impl Noun for Actions {
    const KIND: Kind = Kind::Action;
    const FOLDER: &'static str = "actions";
    const COLUMNS: &'static [&'static str] = &["owner_post", "due_on", "delivery", "rag"];
    const NEXT: &'static [&'static str] = &["evidence"];

    type Place = Place;
    type Record = Action;
    type New = NewAction;

    async fn list(place: &Place) -> Result<Vec<Action>, Error> {
        actions::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Action, Error> {
        actions::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let say = &place.say;
        let ask = |name, sort| Question::new(say, Self::FOLDER, name, sort);
        let choice = |name, group, keys: Vec<&'static str>| {
            Question::choice(say, Self::FOLDER, name, group, keys)
        };
        let pledges = pledges::list(&place.context, place.authority.id).await?;
        let priorities = priorities::list(&place.context, place.authority.id).await?;
        let heads = priorities.iter().map(|it| &it.head).chain(pledges.iter().map(|it| &it.head));
        Ok(vec![
            ask("title", Sort::Line),
            sources(place, Self::FOLDER, live(heads), answers).await?,
            choice("domain", "domain", keys(Domain::ALL, Domain::key).collect()),
            ask("why_children", Sort::Text),
            ask("owner_post", Sort::Line),
            ask("owner_name", Sort::Line),
            ask("due_on", Sort::Day),
            choice("delivery", "delivery", keys(Delivery::ALL, Delivery::key).collect()),
            choice("rag", "rag", keys(Rag::ALL, Rag::key).collect()),
            ask("rag_reason", Sort::Text),
            choice("outlook", "outlook", keys(Outlook::ALL, Outlook::key).collect()),
            choice("impact", "impact", keys(Impact::ALL, Impact::key).collect()),
        ])
    }

    /// A date is moved with a reason, and by somebody who may agree to it.
    async fn questions_to_change(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let mut questions = Self::questions(place, answers).await?;
        let due_on = questions.iter().position(|it| it.name == "due_on").unwrap_or_default();
        let ask = |name, sort| Question::new(&place.say, Self::FOLDER, name, sort);
        questions.insert(due_on + 1, ask("move_reason", Sort::Text));
        questions.insert(due_on + 2, ask("move_agreed_by", Sort::Line));
        Ok(questions)
    }

    async fn more_questions(place: &Place, record: &Action) -> Result<Vec<Question>, Error> {
        plan::questions(place, record).await
    }

    async fn parse(_: &Place, answers: &Answers) -> Result<NewAction, Problems> {
        NewAction::parse(answers)
    }

    async fn add(place: &Place, new: NewAction) -> Result<RecordId, PageError> {
        Ok(actions::add(&place.context, place.authority.id, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewAction,
    ) -> Result<(), Error> {
        actions::change(&place.context, place.authority.id, id, seen, new).await
    }

    fn head(record: &Action) -> &Head {
        &record.head
    }

    fn answers(record: &Action) -> Answers {
        record.answers()
    }

    fn blank(_: &Place) -> Answers {
        Answers::default()
            .with("delivery", "not_started")
            .with("rag", "grey")
            .with("outlook", "not_known")
            .with("impact", "not_known")
    }

    fn marks(place: &Place, record: &Action) -> Vec<&'static str> {
        let today = place.context.today();
        let marks = [
            (record.is_overdue(today), "mark-overdue"),
            (record.is_ownerless(), "mark-no-owner"),
            (record.is_review_due(today), "mark-review-due"),
        ];
        marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, mark)| mark).collect()
    }

    fn reference(record: &Action) -> String {
        record.reference.clone()
    }
}
