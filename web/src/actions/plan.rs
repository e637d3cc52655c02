//! The forms of what else a plan says of an action: how, by which steps, and how
//! one will know.

use axum::extract::Path;
use lodestar_core::actions::{
    self, Action, DONE_FIELDS, DUE_FIELDS, MILESTONES_MAX, Measure, Milestone, Plan, Principle,
    Repeats, TITLE_FIELDS, parse_milestones,
};
use lodestar_core::{Answers, Conflict, Deed, Error, Kind, RecordId, Version, rounds};
use serde::Deserialize;

use crate::answers::Form;
use crate::nouns::{Asking, Choice, Question, Sort, keys, seen};
use crate::page_error::{Answer, PageError};
use crate::rounds::share_of;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

const FOLDER: &str = "actions";

#[derive(Deserialize)]
pub(super) struct ActionPath {
    id: String,
}

pub(super) async fn ask_plan(place: Place, Path(path): Path<ActionPath>) -> Answer {
    let action = to_change(&place, &path).await?;
    let asking = plan_form(&place, &action).await?;
    asking.show(&action.plan.answers(), action.head.version.0)
}

pub(super) async fn set_plan(
    place: Place,
    Path(path): Path<ActionPath>,
    Form(answers): Form,
) -> Answer {
    let action = to_change(&place, &path).await?;
    let asking = plan_form(&place, &action).await?;
    let (context, authority) = (&place.context, place.authority.id);
    match Plan::parse(&answers, &action, context.today()) {
        Ok(new) => {
            let seen = Version(seen(&answers));
            let done = actions::set_plan(context, authority, action.head.id, seen, &new).await;
            asking.done(&answers, done)
        }
        Err(problems) => asking.again(&answers, &problems),
    }
}

async fn plan_form<'a>(place: &'a Place, action: &Action) -> Result<Asking<'a>, Error> {
    Ok(asking(place, action, "plan", plan_questions(place, action).await?))
}

/// Only what is not done yet is worth waiting for.
async fn plan_questions(place: &Place, action: &Action) -> Result<Vec<Question>, Error> {
    let say = &place.say;
    let ask = |name, sort| Question::new(say, FOLDER, name, sort);
    let others = actions::list(&place.context, place.authority.id).await?;
    let is_offered = |it: &&Action| {
        it.head.id != action.head.id
            && ((it.head.is_live() && it.is_open()) || action.plan.waits_for.contains(&it.head.id))
    };
    let others = others.iter().filter(is_offered).map(|it| Choice {
        value: it.head.id.to_string(),
        label: format!("{} {}", it.reference, it.head.title),
        kind: String::new(),
    });
    let principles = Principle::ALL.iter().map(|it| Choice {
        value: it.key().to_owned(),
        label: say.t(&format!("principle-{}", it.key().replace('_', "-"))),
        kind: String::new(),
    });
    Ok(vec![
        ask("partners", Sort::Text),
        ask("resources", Sort::Text),
        ask("principles", Sort::Records(principles.collect())),
        ask("starts_on", Sort::Day),
        ask("review_on", Sort::Day),
        Question::choice(say, FOLDER, "repeats", "repeats", keys(Repeats::ALL, Repeats::key)),
        ask("waits_for", Sort::Records(others.collect())),
        ask("risk", Sort::Text),
        ask("escalated_to", Sort::Text),
        ask("told_on", Sort::Day),
        ask("told_how", Sort::Text),
    ])
}

pub(super) async fn ask_milestones(place: Place, Path(path): Path<ActionPath>) -> Answer {
    let action = to_change(&place, &path).await?;
    let (context, authority) = (&place.context, place.authority.id);
    let milestones = actions::milestones(context, authority, action.head.id).await?;
    let answers = Milestone::answers(&milestones);
    milestones_form(&place, &action, &answers).show(&answers, action.head.version.0)
}

pub(super) async fn set_milestones(
    place: Place,
    Path(path): Path<ActionPath>,
    Form(answers): Form,
) -> Answer {
    let action = to_change(&place, &path).await?;
    let asking = milestones_form(&place, &action, &answers);
    let (context, authority) = (&place.context, place.authority.id);
    match parse_milestones(&answers, &action, context.today()) {
        Ok(new) => {
            let seen = Version(seen(&answers));
            let id = action.head.id;
            let done = actions::set_milestones(context, authority, id, seen, &new).await;
            asking.done(&answers, done)
        }
        Err(problems) => asking.again(&answers, &problems),
    }
}

/// Those that are there, and room for two more.
fn milestones_form<'a>(place: &'a Place, action: &Action, answers: &Answers) -> Asking<'a> {
    let is_answered = |number: &usize| {
        let fields = [TITLE_FIELDS[*number], DUE_FIELDS[*number], DONE_FIELDS[*number]];
        fields.iter().any(|it| !answers.one(it).is_empty())
    };
    let last = (0..MILESTONES_MAX).rfind(is_answered).map_or(0, |it| it + 1);
    asking(place, action, "milestones", milestone_questions(&place.say, last + 2))
}

/// Three questions a step, each with the number of its step.
fn milestone_questions(say: &Say, steps: usize) -> Vec<Question> {
    let fields = TITLE_FIELDS.into_iter().zip(DUE_FIELDS).zip(DONE_FIELDS).zip(1..);
    let questions = fields.take(steps).flat_map(|(((title, due), done), number)| {
        let question = |name: &str, key: &str, sort| {
            let values = [("number", number.to_string().into())];
            let hint = match sort {
                Sort::Day => say.t("day-hint"),
                _ => String::new(),
            };
            let label = say.with(&format!("actions-milestone-{key}"), &values);
            Question { name: name.to_owned(), label, hint, sort }
        };
        [
            question(title, "title", Sort::Line),
            question(due, "due", Sort::Day),
            question(done, "done", Sort::Day),
        ]
    });
    questions.collect()
}

pub(super) async fn ask_measure(place: Place, Path(path): Path<ActionPath>) -> Answer {
    let action = to_change(&place, &path).await?;
    let (context, authority) = (&place.context, place.authority.id);
    let measured = actions::measure(context, authority, action.head.id).await?;
    let asking = measure_form(&place, &action).await?;
    asking.show(&measured.measure.answers(), action.head.version.0)
}

pub(super) async fn set_measure(
    place: Place,
    Path(path): Path<ActionPath>,
    Form(answers): Form,
) -> Answer {
    let action = to_change(&place, &path).await?;
    let asking = measure_form(&place, &action).await?;
    let (context, authority) = (&place.context, place.authority.id);
    match Measure::parse(&answers) {
        Ok(new) => {
            let seen = Version(seen(&answers));
            let done = actions::set_measure(context, authority, action.head.id, seen, &new).await;
            asking.done(&answers, done)
        }
        Err(problems) => asking.again(&answers, &problems),
    }
}

async fn measure_form<'a>(place: &'a Place, action: &Action) -> Result<Asking<'a>, Error> {
    Ok(asking(place, action, "measure", measure_questions(place).await?))
}

async fn measure_questions(place: &Place) -> Result<Vec<Question>, Error> {
    let say = &place.say;
    let ask = |name, sort| Question::new(say, FOLDER, name, sort);
    let (context, authority) = (&place.context, place.authority.id);
    let rounds = rounds::list(context, authority).await?;
    let results = rounds::results(context, authority).await?;
    let mut options = vec![Choice {
        value: String::new(),
        label: say.t("actions-baseline-none"),
        kind: String::new(),
    }];
    options.extend(results.iter().filter(|it| !it.is_multiple).filter_map(|it| {
        let round = rounds.iter().find(|round| round.head.id == it.round)?;
        let share = share_of(say, &it.numbers);
        let label =
            format!("{}: {}, {} ({share})", round.head.title, it.head.title, it.questionnaire);
        Some(Choice { value: it.head.id.to_string(), label, kind: String::new() })
    }));
    Ok(vec![
        ask("measure", Sort::Text),
        ask("source", Sort::Line),
        ask("baseline", Sort::OneOfMany(options)),
        ask("target", Sort::Line),
    ])
}

/// What these forms ask, for the history of an action.
pub(super) async fn questions(place: &Place, action: &Action) -> Result<Vec<Question>, Error> {
    let mut questions = plan_questions(place, action).await?;
    questions.extend(milestone_questions(&place.say, MILESTONES_MAX));
    questions.extend(measure_questions(place).await?);
    Ok(questions)
}

fn asking<'a>(
    place: &'a Place,
    action: &Action,
    form: &'static str,
    questions: Vec<Question>,
) -> Asking<'a> {
    let say = &place.say;
    let back = place.path(&format!("/actions/{}", action.head.id));
    Asking {
        place,
        heading: say.t(&format!("actions-{form}-heading")),
        about: vec![
            format!("{} {}", action.reference, action.head.title),
            say.t(&format!("actions-{form}-about")),
        ],
        folder: FOLDER,
        questions,
        action: format!("{back}/{form}"),
        back,
    }
}

/// The action, for who may change it while it stands.
async fn to_change(place: &Place, path: &ActionPath) -> Result<Action, PageError> {
    let (context, authority) = (&place.context, place.authority.id);
    context.require(Deed::Change(Kind::Action), Some(authority))?;
    let id = RecordId::parse(&path.id).ok_or(Error::NotFound("record"))?;
    let action = actions::find(context, authority, id).await?;
    if !action.head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn).into());
    }
    Ok(action)
}
