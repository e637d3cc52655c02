//! An authority's checklist for a cycle: add, reword, leave out, put back, and
//! take over what was added to the pack since.

use std::sync::Arc;

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use lodestar_core::fieldwork::checklist::{self, ChecklistItem, ItemId, NewItem, Reason};
use lodestar_core::packs::{self, Cycle};
use lodestar_core::{Answers, Deed, Error, Kind};
use serde::{Deserialize, Serialize};

use crate::answers::Form;
use crate::nouns::{Asking, seen};
use crate::nouns::{Choice, Question, Sort};
use crate::page_error::{Answer, PageError};
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Deserialize)]
pub(super) struct ListPath {
    cycle: String,
}

#[derive(Deserialize)]
pub(super) struct ItemPath {
    cycle: String,
    check: String,
}

#[derive(Deserialize)]
pub(super) struct OfferPath {
    cycle: String,
    key: String,
}

#[derive(Serialize)]
struct View {
    cycle: String,
    steps: Vec<StepView>,
    left_out: Vec<ItemView>,
    offers: Vec<OfferView>,
    new: String,
}

#[derive(Serialize)]
struct StepView {
    title: String,
    items: Vec<ItemView>,
}

#[derive(Serialize)]
struct ItemView {
    title: String,
    why: String,
    is_own: bool,
    note: String,
    version: i32,
    /// Empty for who may not.
    change: String,
    leave_out: String,
    put_back: String,
}

#[derive(Serialize)]
struct OfferView {
    title: String,
    why: String,
    address: String,
}

pub(super) async fn list(place: Place, Path(path): Path<ListPath>) -> Answer {
    let cycle = cycle(&place, &path.cycle).await?;
    let (context, authority) = (&place.context, place.authority.id);
    let items = checklist::of_authority(context, authority, &cycle).await?;
    let may = context.may(Deed::Change(Kind::Round), Some(authority));
    let here = address(&place, &cycle);
    // Before the first survey in this cycle there is nothing to change.
    let offers = if may && !items.is_empty() {
        checklist::offered(context, authority, &cycle).await?
    } else {
        Vec::new()
    };
    let item = |it: &ChecklistItem| item_view(&place.say, &here, may, it);
    let (left_out, kept): (Vec<_>, Vec<_>) = items.iter().partition(|it| it.left_out.is_some());
    let view = View {
        cycle: cycle.title.clone(),
        steps: cycle
            .steps
            .iter()
            .map(|step| StepView {
                title: step.title.clone(),
                items: kept.iter().filter(|it| it.step == step.key).map(|it| item(it)).collect(),
            })
            .filter(|step| !step.items.is_empty())
            .collect(),
        left_out: left_out.into_iter().map(item).collect(),
        offers: offers
            .into_iter()
            .map(|it| OfferView {
                address: format!("{here}/offers/{}", it.key),
                title: it.title,
                why: it.why,
            })
            .collect(),
        new: if may && !items.is_empty() { format!("{here}/new") } else { String::new() },
    };
    let heading = place.say.with("fieldwork-checklist-of", &[("cycle", view.cycle.clone().into())]);
    place.app.page("fieldwork/checklist", place.frame(&heading), &view)
}

pub(super) async fn new(place: Place, Path(path): Path<ListPath>) -> Answer {
    let cycle = to_change(&place, &path.cycle).await?;
    form(&place, &cycle, "fieldwork-checklist-new", "").show(&Answers::default(), 0)
}

pub(super) async fn add(place: Place, Path(path): Path<ListPath>, Form(answers): Form) -> Answer {
    let cycle = to_change(&place, &path.cycle).await?;
    let form = form(&place, &cycle, "fieldwork-checklist-new", "");
    match NewItem::parse(&cycle, &answers) {
        Ok(new) => {
            let (context, authority) = (&place.context, place.authority.id);
            form.done(&answers, checklist::add(context, authority, &cycle, &new).await)
        }
        Err(problems) => form.again(&answers, &problems),
    }
}

pub(super) async fn edit(place: Place, Path(path): Path<ItemPath>) -> Answer {
    let (cycle, item) = item(&place, &path).await?;
    let rest = format!("/{}", item.id);
    form(&place, &cycle, "fieldwork-checklist-reword", &rest).show(&item.answers(), item.version)
}

pub(super) async fn reword(
    place: Place,
    Path(path): Path<ItemPath>,
    Form(answers): Form,
) -> Answer {
    let (cycle, item) = item(&place, &path).await?;
    let form = form(&place, &cycle, "fieldwork-checklist-reword", &format!("/{}", item.id));
    match NewItem::parse(&cycle, &answers) {
        Ok(new) => {
            let (context, authority) = (&place.context, place.authority.id);
            let which = (item.id, seen(&answers));
            let done = checklist::reword(context, authority, &cycle, which, &new).await;
            form.done(&answers, done)
        }
        Err(problems) => form.again(&answers, &problems),
    }
}

pub(super) async fn ask_why(place: Place, Path(path): Path<ItemPath>) -> Answer {
    let (cycle, item) = item(&place, &path).await?;
    reason_form(&place, &cycle, &item).show(&Answers::default(), item.version)
}

pub(super) async fn leave_out(
    place: Place,
    Path(path): Path<ItemPath>,
    Form(answers): Form,
) -> Answer {
    let (cycle, item) = item(&place, &path).await?;
    let form = reason_form(&place, &cycle, &item);
    match Reason::parse(&answers) {
        Ok(reason) => {
            let (context, authority) = (&place.context, place.authority.id);
            let which = (item.id, seen(&answers));
            let done = checklist::leave_out(context, authority, &cycle, which, &reason).await;
            form.done(&answers, done)
        }
        Err(problems) => form.again(&answers, &problems),
    }
}

pub(super) async fn put_back(
    place: Place,
    Path(path): Path<ItemPath>,
    Form(answers): Form,
) -> Answer {
    let (cycle, item) = item(&place, &path).await?;
    let (context, authority) = (&place.context, place.authority.id);
    let which = (item.id, seen(&answers));
    let done = checklist::put_back(context, authority, &cycle, which).await;
    reason_form(&place, &cycle, &item).done(&answers, done)
}

pub(super) async fn take_over(place: Place, Path(path): Path<OfferPath>) -> Answer {
    let cycle = to_change(&place, &path.cycle).await?;
    let (context, authority) = (&place.context, place.authority.id);
    checklist::take_over(context, authority, &cycle, &path.key).await?;
    Ok(Redirect::to(&address(&place, &cycle)).into_response())
}

fn item_view(say: &Say, here: &str, may: bool, item: &ChecklistItem) -> ItemView {
    let is_out = item.left_out.is_some();
    let offered = |is: bool, rest: &str| {
        if may && is { format!("{here}/{}{rest}", item.id) } else { String::new() }
    };
    let note = item.left_out.as_ref().map(|it| {
        say.with(
            "fieldwork-left-out-note",
            &[
                ("day", say.day(it.at.date_naive()).into()),
                ("by", it.by.clone().into()),
                ("reason", it.reason.clone().into()),
            ],
        )
    });
    ItemView {
        title: item.title.clone(),
        why: item.why.clone(),
        is_own: item.is_own,
        note: note.unwrap_or_default(),
        version: item.version,
        change: offered(!is_out, ""),
        leave_out: offered(!is_out, "/omission"),
        put_back: offered(is_out, "/return"),
    }
}

/// The cycle of an address, in the version that counts.
async fn cycle(place: &Place, name: &str) -> Result<Arc<Cycle>, PageError> {
    place.context.require(Deed::Read(Kind::Round), Some(place.authority.id))?;
    let mut cycles = packs::cycles(&place.context).await?.into_iter();
    Ok(cycles.find(|it| it.urn.name == name).ok_or(Error::NotFound("cycle"))?)
}

async fn to_change(place: &Place, name: &str) -> Result<Arc<Cycle>, PageError> {
    place.context.require(Deed::Change(Kind::Round), Some(place.authority.id))?;
    cycle(place, name).await
}

async fn item(place: &Place, path: &ItemPath) -> Result<(Arc<Cycle>, ChecklistItem), PageError> {
    let cycle = to_change(place, &path.cycle).await?;
    let id = ItemId::parse(&path.check).ok_or(Error::NotFound("checklist item"))?;
    let item = checklist::find(&place.context, place.authority.id, &cycle, id).await?;
    Ok((cycle, item))
}

fn address(place: &Place, cycle: &Cycle) -> String {
    place.path(&format!("/checklists/{}", cycle.urn.name))
}

fn form<'a>(place: &'a Place, cycle: &Cycle, heading: &str, rest: &str) -> Asking<'a> {
    let say = &place.say;
    let folder = "fieldwork-checklist";
    let steps = cycle.steps.iter().map(|step| Choice {
        value: step.key.clone(),
        label: step.title.clone(),
        kind: String::new(),
    });
    let ask = |name, sort| Question::new(say, folder, name, sort);
    let back = address(place, cycle);
    Asking {
        place,
        heading: say.t(heading),
        about: vec![cycle.title.clone(), say.t("fieldwork-checklist-form-about")],
        folder,
        questions: vec![
            ask("step", Sort::One(steps.collect())),
            ask("title", Sort::Line),
            ask("why", Sort::Text),
        ],
        action: format!("{back}{rest}"),
        back,
    }
}

fn reason_form<'a>(place: &'a Place, cycle: &Cycle, item: &ChecklistItem) -> Asking<'a> {
    let say = &place.say;
    let back = address(place, cycle);
    Asking {
        place,
        heading: say.t("fieldwork-checklist-leave-out"),
        about: vec![item.title.clone()],
        folder: "fieldwork-checklist",
        questions: vec![Question::new(say, "fieldwork-checklist", "reason", Sort::Text)],
        action: format!("{back}/{}/omission", item.id),
        back,
    }
}
