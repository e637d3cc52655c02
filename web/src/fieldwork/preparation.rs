//! What was prepared in a round, step by step, beside what was in the one
//! before it and beside what came of both.

use axum::extract::Path;
use lodestar_core::fieldwork::checklist::ItemId;
use lodestar_core::fieldwork::preparation::{self, NewSaid, Prepared, Standing};
use lodestar_core::fieldwork::stages;
use lodestar_core::rounds::{self, Round};
use lodestar_core::{Deed, Error, Kind, RecordId};
use serde::{Deserialize, Serialize};

use super::rates::{self, RatesView};
use super::stages::to_change;
use crate::answers::Form;
use crate::nouns::{Asking, seen};
use crate::nouns::{Question, Sort, keys};
use crate::page_error::{Answer, PageError};
use crate::signed_in::{OfRecord, Place, Scope as _};
use crate::words::Say;

#[derive(Deserialize)]
pub(super) struct ItemPath {
    id: String,
    check: String,
}

#[derive(Serialize)]
struct View {
    round: String,
    back: String,
    /// The title of the round before, or empty.
    before: String,
    rates: RatesView,
    steps: Vec<StepView>,
    checklist: String,
}

#[derive(Serialize)]
struct StepView {
    key: String,
    title: String,
    meaning: String,
    items: Vec<ItemView>,
}

#[derive(Serialize)]
struct ItemView {
    title: String,
    why: String,
    /// Where to say how it stands; empty for who may not.
    address: String,
    now: SaidView,
    before: SaidView,
}

/// How an item stands, with a shape of its own beside the words.
#[derive(Serialize)]
struct SaidView {
    is_done: bool,
    is_not_done: bool,
    is_out: bool,
    words: String,
    note: String,
}

/// How many items of a step stand how, for the round's page.
#[derive(Serialize)]
pub(super) struct TallyView {
    title: String,
    now: String,
    before: String,
}

pub(super) async fn list(place: Place, OfRecord(id): OfRecord) -> Answer {
    let round = rounds::find(&place.context, place.authority.id, id).await?;
    let all = rounds::list(&place.context, place.authority.id).await?;
    let before = rates::before(&all, &round);
    let (now, then) = both(&place, &round, before).await?;
    let in_cycle = stages::of_round(&place.context, place.authority.id, id).await?;
    let in_cycle = in_cycle.ok_or(Error::NotFound("cycle"))?;
    let may = round.head.is_live()
        && place.context.may(Deed::Change(Kind::Round), Some(place.authority.id));
    let here = place.path(&format!("/rounds/{id}"));
    let item = |it: &Prepared| ItemView {
        title: it.title().to_owned(),
        why: it.item.why.clone(),
        address: if may { format!("{here}/preparation/{}", it.item.id) } else { String::new() },
        now: said(&place.say, Some(it)),
        before: said(&place.say, then.iter().find(|before| before.item.id == it.item.id)),
    };
    let steps = in_cycle.cycle.steps.iter().map(|step| StepView {
        key: step.key.clone(),
        title: step.title.clone(),
        meaning: step.meaning.clone(),
        items: now.iter().filter(|it| it.item.step == step.key).map(item).collect(),
    });
    let view = View {
        round: round.head.title.clone(),
        back: here.clone(),
        before: before.map(|it| it.head.title.clone()).unwrap_or_default(),
        rates: rates::of(&place, &round, before).await?,
        steps: steps.collect(),
        checklist: place.path(&format!("/checklists/{}", in_cycle.cycle.urn.name)),
    };
    let heading = place.say.t("fieldwork-preparation");
    place.app.page("fieldwork/preparation", place.frame(&heading), &view)
}

pub(super) async fn ask(place: Place, Path(path): Path<ItemPath>) -> Answer {
    let (round, prepared) = item(&place, &path).await?;
    form(&place, &round, &prepared).show(&prepared.answers(), prepared.version())
}

pub(super) async fn say(place: Place, Path(path): Path<ItemPath>, Form(answers): Form) -> Answer {
    let (round, prepared) = item(&place, &path).await?;
    let form = form(&place, &round, &prepared);
    match NewSaid::parse(&answers, place.context.today()) {
        Ok(new) => {
            let (context, authority) = (&place.context, place.authority.id);
            let what = (prepared.item.id, seen(&answers));
            let done = preparation::say(context, authority, round.head.id, what, &new).await;
            form.done(&answers, done)
        }
        Err(problems) => form.again(&answers, &problems),
    }
}

/// The items of a round and of the one before it.
pub(super) async fn both(
    place: &Place,
    round: &Round,
    before: Option<&Round>,
) -> Result<(Vec<Prepared>, Vec<Prepared>), Error> {
    let (context, authority) = (&place.context, place.authority.id);
    let now = preparation::of_round(context, authority, round.head.id).await?;
    let then = match before {
        Some(before) => preparation::of_round(context, authority, before.head.id).await?,
        None => Vec::new(),
    };
    Ok((now, then))
}

/// How many of each step were done, in both rounds.
pub(super) fn tally(
    say: &Say,
    in_cycle: &stages::InCycle,
    (now, then): (&[Prepared], &[Prepared]),
) -> Vec<TallyView> {
    let count = |all: &[Prepared], step: &str| {
        let of_step: Vec<&Prepared> = all.iter().filter(|it| it.item.step == step).collect();
        let how = |standing| of_step.iter().filter(|it| it.standing() == Some(standing)).count();
        let (done, out) = (how(Standing::Done), how(Standing::DoesNotApply));
        if of_step.iter().all(|it| it.said.is_none()) {
            return say.t("fieldwork-nothing-said");
        }
        let values = [("done", done.into()), ("count", (of_step.len() - out).into())];
        say.with("fieldwork-done-of", &values)
    };
    let steps = in_cycle.cycle.steps.iter();
    let tally = steps.map(|step| TallyView {
        title: step.title.clone(),
        now: count(now, &step.key),
        before: count(then, &step.key),
    });
    tally.collect()
}

fn said(say: &Say, prepared: Option<&Prepared>) -> SaidView {
    let said = prepared.and_then(|it| it.said.as_ref());
    let standing = said.map(|it| it.standing);
    let words = match said {
        None => say.t("fieldwork-not-said"),
        Some(said) => {
            let day = said.done_on.map(|it| say.day(it)).unwrap_or_default();
            let values = [("day", day.into()), ("by", said.done_by.clone().into())];
            match (said.standing, said.done_by.is_empty()) {
                (Standing::Done, true) => say.with("fieldwork-said-done", &values),
                (Standing::Done, false) => say.with("fieldwork-said-done-by", &values),
                (other, _) => {
                    say.t(&format!("fieldwork-standing-{}", other.key().replace('_', "-")))
                }
            }
        }
    };
    SaidView {
        is_done: standing == Some(Standing::Done),
        is_not_done: standing == Some(Standing::NotDone),
        is_out: standing == Some(Standing::DoesNotApply),
        words,
        note: said.map(|it| it.note.clone()).unwrap_or_default(),
    }
}

async fn item(place: &Place, path: &ItemPath) -> Result<(Round, Prepared), PageError> {
    let round = RecordId::parse(&path.id).ok_or(Error::NotFound("record"))?;
    let round = to_change(place, round).await?;
    let item = ItemId::parse(&path.check).ok_or(Error::NotFound("checklist item"))?;
    let (context, authority) = (&place.context, place.authority.id);
    let prepared = preparation::find(context, authority, round.head.id, item).await?;
    Ok((round, prepared))
}

fn form<'a>(place: &'a Place, round: &Round, prepared: &Prepared) -> Asking<'a> {
    let say = &place.say;
    let folder = "fieldwork-item";
    let ask = |name, sort| Question::new(say, folder, name, sort);
    let standings = keys(Standing::ALL, Standing::key);
    let back = place.path(&format!("/rounds/{}/preparation", round.head.id));
    let why = Some(prepared.item.why.clone()).filter(|it| !it.is_empty());
    Asking {
        place,
        heading: prepared.title().to_owned(),
        about: [Some(round.head.title.clone()), why].into_iter().flatten().collect(),
        folder,
        questions: vec![
            Question::choice(say, folder, "standing", "fieldwork-standing", standings),
            ask("done_on", Sort::Day),
            ask("done_by", Sort::Line),
            ask("note", Sort::Text),
        ],
        action: format!("{back}/{}", prepared.item.id),
        back,
    }
}
