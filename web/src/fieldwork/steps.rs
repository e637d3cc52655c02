//! The steps of a round's cycle as a line, with where it is now.

use lodestar_core::fieldwork::stages::{self, InCycle, Stage};
use lodestar_core::{Deed, Error, Kind, RecordId};
use serde::Serialize;

use crate::nouns::Column;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
pub(super) struct StepsView {
    cycle: String,
    /// Where it is, in a sentence.
    now: String,
    meaning: String,
    steps: Vec<StepView>,
    moves: Vec<String>,
    /// Empty for who may not.
    move_on: String,
    plan: String,
    /// To change the cycle, while it has not begun.
    choose: String,
    checklist: String,
}

#[derive(Serialize)]
struct StepView {
    number: usize,
    title: String,
    is_past: bool,
    is_now: bool,
    /// In words what the shape says.
    state: String,
    dates: Vec<String>,
}

impl StepsView {
    pub(super) fn new(place: &Place, round: RecordId, is_live: bool, in_cycle: &InCycle) -> Self {
        let say = &place.say;
        let may = is_live && place.context.may(Deed::Change(Kind::Round), Some(place.authority.id));
        let here = |rest: &str| place.path(&format!("/rounds/{round}/{rest}"));
        let offered = |is: bool, rest: &str| if may && is { here(rest) } else { String::new() };
        let stages = in_cycle.stages();
        let shown = in_cycle.now().or_else(|| in_cycle.next());
        Self {
            cycle: in_cycle.cycle.title.clone(),
            now: now(say, in_cycle),
            meaning: shown.map(|it| it.meaning.clone()).unwrap_or_default(),
            steps: stages.iter().enumerate().map(|(place, it)| step(say, place, it)).collect(),
            moves: in_cycle.moves.iter().rev().map(|it| moved(say, in_cycle, it)).collect(),
            move_on: offered(true, "stage"),
            plan: offered(true, "plan"),
            choose: offered(in_cycle.moves.is_empty(), "cycle"),
            checklist: place.path(&format!("/checklists/{}", in_cycle.cycle.urn.name)),
        }
    }
}

/// As in “Step 2 of 7: Analyse”.
fn now(say: &Say, in_cycle: &InCycle) -> String {
    match in_cycle.now() {
        Some(step) => say.with(
            "fieldwork-step-of",
            &[
                ("number", in_cycle.position().to_string().into()),
                ("count", in_cycle.cycle.steps.len().to_string().into()),
                ("step", step.title.clone().into()),
            ],
        ),
        None => say.t("fieldwork-not-begun"),
    }
}

fn step(say: &Say, place: usize, stage: &Stage<'_>) -> StepView {
    let key = match (stage.is_now, stage.is_past) {
        (true, _) => "fieldwork-state-now",
        (_, true) => "fieldwork-state-past",
        _ => "fieldwork-state-next",
    };
    let dates = [
        stage.planned_on.map(|day| ("fieldwork-planned", day)),
        stage.began.map(|it| ("fieldwork-began", it.began_on)),
    ];
    let dates = dates.into_iter().flatten();
    StepView {
        number: place + 1,
        title: stage.step.title.clone(),
        is_past: stage.is_past,
        is_now: stage.is_now,
        state: say.t(key),
        dates: dates.map(|(key, day)| say.with(key, &[("day", say.day(day).into())])).collect(),
    }
}

fn moved(say: &Say, in_cycle: &InCycle, it: &stages::Move) -> String {
    let title = in_cycle.cycle.step(&it.step).map(|(_, step)| step.title.clone());
    let values = [
        ("step", title.unwrap_or_else(|| it.step.clone()).into()),
        ("day", say.day(it.began_on).into()),
        ("by", it.moved_by.clone().into()),
        ("at", say.moment(it.moved_at).into()),
    ];
    let what = say.with("fieldwork-moved", &values);
    if it.note.is_empty() { what } else { format!("{what} {}", it.note) }
}

/// The column of the list of rounds: the step in which each is.
pub(crate) async fn column(place: &Place) -> Result<Option<Column>, Error> {
    let say = &place.say;
    let every = stages::every_now(&place.context, place.authority.id).await?;
    let text = |(round, in_cycle): (RecordId, InCycle)| {
        (round, format!("{}: {}", in_cycle.cycle.title, now(say, &in_cycle)))
    };
    Ok(Some(Column {
        header: say.t("fieldwork-stage"),
        texts: every.into_iter().map(text).collect(),
    }))
}
