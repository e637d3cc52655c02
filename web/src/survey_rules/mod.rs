//! The page of an authority's survey rules: how its figures are judged and
//! protected.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use lodestar_core::survey_rules::{self, SurveyRules};
use lodestar_core::{Answers, Conflict, Deed, Error, Problems, Version};

use crate::answers::Form;
use crate::nouns::{Choice, ConflictView, FormView, Question, Sort, sides};
use crate::page_error::Answer;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

const FOLDER: &str = "survey-rules";

pub(crate) fn routes() -> Routes {
    Routes::new().route("/authorities/{authority}/survey-rules", get(open).post(change))
}

async fn open(place: Place) -> Answer {
    place.context.require(Deed::SetSurveyRules, Some(place.authority.id))?;
    let stored = survey_rules::of(&place.context, place.authority.id).await?;
    let view = form(&place, &stored.rules.answers(), &Problems::default());
    let view = view.of_version(Version(stored.version));
    place.app.page("nouns/form", place.frame(&place.say.t("survey-rules-heading")), &view)
}

async fn change(place: Place, Form(answers): Form) -> Answer {
    place.context.require(Deed::SetSurveyRules, Some(place.authority.id))?;
    let seen: i32 = answers.one("version").parse().unwrap_or(-1);
    let new = match SurveyRules::parse(&answers) {
        Ok(new) => new,
        Err(problems) => {
            let view = form(&place, &answers, &problems).of_version(Version(seen));
            let frame = place.frame(&place.say.t("survey-rules-heading"));
            return place.app.form_again("nouns/form", frame, &view);
        }
    };
    match survey_rules::change(&place.context, place.authority.id, seen, &new).await {
        Ok(()) => Ok(Redirect::to(&place.path("/rounds")).into_response()),
        Err(Error::Conflict(Conflict::Stale { version, stored, changed_by })) => {
            let view = ConflictView {
                changed_by,
                back: place.path("/rounds"),
                sides: sides(&place.say, &questions(&place), &answers, &stored),
                form: form(&place, &answers, &Problems::default()).of_version(version),
            };
            let frame = place.frame(&place.say.t("conflict-heading"));
            let page = place.app.page("nouns/conflict", frame, &view)?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn form(place: &Place, answers: &Answers, problems: &Problems) -> FormView {
    FormView::new(&place.say, FOLDER, &questions(place), answers, problems)
        .to(place.path("/survey-rules"), place.path("/rounds"))
}

fn questions(place: &Place) -> Vec<Question> {
    let say = &place.say;
    let ask = |name, sort| Question::new(say, FOLDER, name, sort);
    let choice =
        |value: &str| Choice { value: value.to_owned(), label: say.t(value), kind: String::new() };
    let yes_or_no = || Sort::One(vec![choice("yes"), choice("no")]);
    vec![
        ask("level_percent", Sort::Number),
        ask("is_discovery_controlled", yes_or_no()),
        ask("large_from_points", Sort::Number),
        ask("rate_min_percent", Sort::Number),
        ask("small_max", Sort::Number),
        ask("small_reason", Sort::Text),
        ask("are_quotes_offered", yes_or_no()),
    ]
}
