//! The forms that put a round into a cycle, plan its steps and move it on.

use lodestar_core::fieldwork::stages::{self, InCycle, NewPlan};
use lodestar_core::packs::{self, Cycle, Urn};
use lodestar_core::rounds::{self, Round};
use lodestar_core::{Answers, Conflict, Deed, Error, Kind, Problems, RecordId, Wrong};

use crate::answers::Form;
use crate::nouns::{Asking, seen};
use crate::nouns::{Choice, Question, Sort};
use crate::page_error::{Answer, PageError};
use crate::signed_in::{OfRecord, Place, Scope as _};

pub(super) async fn ask_cycle(place: Place, OfRecord(id): OfRecord) -> Answer {
    let round = to_change(&place, id).await?;
    let stored = stages::of_round(&place.context, place.authority.id, id).await?;
    let version = stored.as_ref().map_or(0, |it| it.version);
    let urn = stored.map(|it| it.cycle.urn.to_string()).unwrap_or_default();
    cycle_form(&place, &round).await?.show(&Answers::default().with("cycle", urn), version)
}

pub(super) async fn begin(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let round = to_change(&place, id).await?;
    let form = cycle_form(&place, &round).await?;
    let urn = Urn::parse(answers.one("cycle"));
    let known = packs::cycles(&place.context).await?;
    let Some(urn) = urn.filter(|urn| known.iter().any(|it| it.urn == *urn)) else {
        let mut problems = Problems::default();
        problems.add("cycle", Wrong::Missing);
        return form.again(&answers, &problems);
    };
    let begun = stages::begin(&place.context, place.authority.id, id, seen(&answers), &urn).await;
    form.done(&answers, begun)
}

pub(super) async fn ask_plan(place: Place, OfRecord(id): OfRecord) -> Answer {
    let (round, in_cycle) = in_cycle(&place, id).await?;
    plan_form(&place, &round, &in_cycle).show(&in_cycle.plan_answers(), in_cycle.version)
}

pub(super) async fn plan(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let (round, in_cycle) = in_cycle(&place, id).await?;
    let form = plan_form(&place, &round, &in_cycle);
    match NewPlan::parse(&in_cycle, &answers) {
        Ok(new) => {
            let (context, authority) = (&place.context, place.authority.id);
            let planned = stages::plan(context, authority, id, seen(&answers), &new).await;
            form.done(&answers, planned)
        }
        Err(problems) => form.again(&answers, &problems),
    }
}

pub(super) async fn ask_stage(place: Place, OfRecord(id): OfRecord) -> Answer {
    let (round, in_cycle) = in_cycle(&place, id).await?;
    let next = in_cycle.next().map(|it| it.key.clone()).unwrap_or_default();
    let answers = Answers::default().with("step", next);
    stage_form(&place, &round, &in_cycle).show(&answers, in_cycle.version)
}

pub(super) async fn move_on(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    let (round, in_cycle) = in_cycle(&place, id).await?;
    let form = stage_form(&place, &round, &in_cycle);
    let (context, authority) = (&place.context, place.authority.id);
    let moved = stages::move_on(context, authority, id, seen(&answers), &answers).await;
    form.judged(&answers, moved)
}

/// The round of a form, for somebody who may change it.
pub(super) async fn to_change(place: &Place, id: RecordId) -> Result<Round, PageError> {
    place.context.require(Deed::Change(Kind::Round), Some(place.authority.id))?;
    let round = rounds::find(&place.context, place.authority.id, id).await?;
    if !round.head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn).into());
    }
    Ok(round)
}

async fn in_cycle(place: &Place, id: RecordId) -> Result<(Round, InCycle), PageError> {
    let round = to_change(place, id).await?;
    let found = stages::of_round(&place.context, place.authority.id, id).await?;
    Ok((round, found.ok_or(Error::NotFound("cycle"))?))
}

async fn cycle_form<'a>(place: &'a Place, round: &Round) -> Result<Asking<'a>, PageError> {
    let cycles = packs::cycles(&place.context).await?;
    let option = |cycle: &Cycle| {
        let steps: Vec<&str> = cycle.steps.iter().map(|it| it.title.as_str()).collect();
        Choice {
            value: cycle.urn.to_string(),
            label: format!("{}: {}", cycle.title, steps.join(", ")),
            kind: String::new(),
        }
    };
    let sort = Sort::One(cycles.iter().map(|it| option(it)).collect());
    let questions = vec![Question::new(&place.say, "fieldwork-cycle", "cycle", sort)];
    Ok(asking(place, round, "cycle", "fieldwork-cycle", questions))
}

fn plan_form<'a>(place: &'a Place, round: &Round, in_cycle: &InCycle) -> Asking<'a> {
    let questions = in_cycle.plan_fields().map(|(field, step)| Question {
        name: field.to_owned(),
        label: step.title.clone(),
        hint: format!("{} {}", step.meaning, place.say.t("day-hint")),
        sort: Sort::Day,
    });
    asking(place, round, "plan", "fieldwork-plan", questions.collect())
}

fn stage_form<'a>(place: &'a Place, round: &Round, in_cycle: &InCycle) -> Asking<'a> {
    let options = in_cycle.cycle.steps.iter().map(|step| Choice {
        value: step.key.clone(),
        label: step.title.clone(),
        kind: String::new(),
    });
    let ask = |name, sort| Question::new(&place.say, "fieldwork-stage", name, sort);
    let questions = vec![
        ask("step", Sort::One(options.collect())),
        ask("began_on", Sort::Day),
        ask("note", Sort::Text),
    ];
    asking(place, round, "stage", "fieldwork-stage", questions)
}

fn asking<'a>(
    place: &'a Place,
    round: &Round,
    page: &str,
    folder: &'static str,
    questions: Vec<Question>,
) -> Asking<'a> {
    let here = place.path(&format!("/rounds/{}", round.head.id));
    Asking {
        place,
        heading: place.say.t(&format!("{folder}-heading")),
        about: vec![round.head.title.clone(), place.say.t(&format!("{folder}-about"))],
        folder,
        questions,
        action: format!("{here}/{page}"),
        back: here,
    }
}
