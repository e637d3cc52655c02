//! Handover: what waits because a post is empty or somebody has left, and who
//! takes it.

mod view;

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};
use lodestar_core::handover::{self, Held, NewOwner, NewVacancy, Waiting};
use lodestar_core::{Answers, Deed, Error, Kind, Problems, RecordId};

use self::view::{HandoverView, named};
use crate::answers::{self, Form};
use crate::nouns::{Choice, FormView, Question, Sort};
use crate::page_error::Answer;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

const FOLDER: &str = "handover";

pub(crate) fn routes() -> Routes {
    let at = |rest: &str| format!("/authorities/{{authority}}/handover{rest}");
    Routes::new()
        .route(&at(""), get(open))
        .route(&at("/vacancies"), post(note))
        .route(&at("/vacancies/new"), get(ask_who_left))
        .route(&at("/takeovers"), post(take))
        .route(&at("/takeovers/new"), get(ask_who_takes))
}

async fn open(place: Place) -> Answer {
    let waiting = handover::waiting(&place.context, place.authority.id).await?;
    let held = handover::held(&place.context, place.authority.id).await?;
    let view = HandoverView::new(&place, &waiting, &handover::holders(&held));
    place.app.page("handover/open", place.frame(&place.say.t("handover-heading")), &view)
}

async fn ask_who_left(place: Place, RawQuery(query): RawQuery) -> Answer {
    place.context.require(Deed::Record(Kind::Action), Some(place.authority.id))?;
    let answers = answers::of_query(query.as_deref());
    let view = vacancy_form(&place, &answers, &Problems::default());
    place.app.page("nouns/form", place.frame(&place.say.t("handover-note")), &view)
}

async fn note(place: Place, Form(answers): Form) -> Answer {
    place.context.require(Deed::Record(Kind::Action), Some(place.authority.id))?;
    let held = handover::held(&place.context, place.authority.id).await?;
    match NewVacancy::parse(&answers, &held, place.context.today()) {
        Ok(new) => {
            handover::note(&place.context, place.authority.id, new).await?;
            Ok(Redirect::to(&place.path("/handover")).into_response())
        }
        Err(problems) => {
            let view = vacancy_form(&place, &answers, &problems);
            let frame = place.frame(&place.say.t("handover-note"));
            place.app.form_again("nouns/form", frame, &view)
        }
    }
}

async fn ask_who_takes(place: Place, RawQuery(query): RawQuery) -> Answer {
    place.context.require(Deed::Record(Kind::Action), Some(place.authority.id))?;
    let answers = answers::of_query(query.as_deref());
    let waiting = handover::waiting(&place.context, place.authority.id).await?;
    // All of it is ticked, and one takes away what somebody else will have.
    let theirs = theirs(&waiting, &answers)?;
    let all = theirs.iter().map(|it| it.head.id.to_string());
    let ticked = answers.clone().with_all("records", all);
    let view = takeover_form(&place, &waiting, &ticked, &Problems::default())?;
    place.app.page("nouns/form", place.frame(&place.say.t("handover-take")), &view)
}

async fn take(place: Place, RawQuery(query): RawQuery, Form(answers): Form) -> Answer {
    place.context.require(Deed::Record(Kind::Action), Some(place.authority.id))?;
    match NewOwner::parse(&answers) {
        Ok(new) => {
            handover::take(&place.context, place.authority.id, new).await?;
            Ok(Redirect::to(&place.path("/handover")).into_response())
        }
        Err(problems) => {
            let waiting = handover::waiting(&place.context, place.authority.id).await?;
            let asked = answers::of_query(query.as_deref());
            let of = asked.all("vacancy").iter().cloned();
            let answers = answers.with_all("vacancy", of);
            let view = takeover_form(&place, &waiting, &answers, &problems)?;
            let frame = place.frame(&place.say.t("handover-take"));
            place.app.form_again("nouns/form", frame, &view)
        }
    }
}

/// What waits under the vacancy of the address, or what is nobody's.
fn theirs<'a>(waiting: &'a Waiting, answers: &Answers) -> Result<Vec<&'a Held>, Error> {
    let vacancy = match answers.one("vacancy") {
        "" => None,
        id => Some(RecordId::parse(id).ok_or(Error::NotFound("vacancy"))?),
    };
    Ok(waiting.of(vacancy))
}

fn vacancy_form(place: &Place, answers: &Answers, problems: &Problems) -> FormView {
    let ask = |name, sort| Question::new(&place.say, FOLDER, name, sort);
    let questions = [ask("post", Sort::Line), ask("person", Sort::Line), ask("since", Sort::Day)];
    FormView::new(&place.say, FOLDER, &questions, answers, problems)
        .to(place.path("/handover/vacancies"), place.path("/handover"))
}

fn takeover_form(
    place: &Place,
    waiting: &Waiting,
    answers: &Answers,
    problems: &Problems,
) -> Result<FormView, Error> {
    let ask = |name, sort| Question::new(&place.say, "takeover", name, sort);
    let options = theirs(waiting, answers)?.into_iter().map(|held| Choice {
        value: held.head.id.to_string(),
        label: named(held),
        kind: place.say.kind(held.head.kind),
    });
    let questions = [
        ask("records", Sort::Records(options.collect())),
        ask("post", Sort::Line),
        ask("name", Sort::Line),
    ];
    let vacancy = answers.one("vacancy");
    let rest = if vacancy.is_empty() { String::new() } else { format!("?vacancy={vacancy}") };
    let action = place.path(&format!("/handover/takeovers{rest}"));
    let view = FormView::new(&place.say, "takeover", &questions, answers, problems);
    Ok(view.to(action, place.path("/handover")))
}
