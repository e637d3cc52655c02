//! Use cases: check that the actor may, then read or write.

use std::collections::BTreeSet;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::circles::is_circle;
use super::entity::{action, action_principle, action_wait};
use super::next::repeat;
use super::plan::{Plan, Principle, Repeats};
use super::rules::{self, Action, Delivery, NewAction};
use super::tags::{principles, set_principles, set_waits, waits};
use super::{moves, standings};
use crate::packs::Domain;
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::{
    AuthorityId, Context, Deed, Error, Head, Kind, Problem, Problems, RecordId, Version, Wrong,
    thread,
};

/// What an action may come from.
pub const SOURCES: &[Kind] = &[Kind::Priority, Kind::Pledge, Kind::Decision, Kind::Challenge];

/// Every action of an authority, by reference; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Action>, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    let db = &context.db.read;
    let rows = records::of_authority::<action::Entity>(db, Kind::Action, authority).await?;
    let links = thread::of_authority(context, authority).await?;
    let mut principles = principles(db, authority).await?;
    let mut waits = waits(db, authority).await?;
    let actions = rows.into_iter().map(|(head, row)| {
        let sources = links.before(head.id).to_vec();
        let principles = principles.remove(&head.id).unwrap_or_default();
        let plan = Plan::from_row(&row, principles, waits.remove(&head.id).unwrap_or_default())?;
        Action::from_row(head, row, sources, plan)
    });
    let mut actions = actions.collect::<Result<Vec<_>, Error>>()?;
    actions.sort_by(|one, other| one.reference.cmp(&other.reference));
    Ok(actions)
}

/// What was withdrawn last, at most so many. One statement.
pub async fn withdrawn(
    context: &Context,
    authority: AuthorityId,
    most: u64,
) -> Result<Vec<Head>, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    let rows = record::Entity::find()
        .filter(record::COLUMN.authority_id.eq(authority.0))
        .filter(record::COLUMN.kind.eq(Kind::Action.key()))
        .filter(record::Column::WithdrawnAt.is_not_null())
        .order_by_desc(record::Column::WithdrawnAt)
        .limit(most)
        .all(&context.db.read)
        .await?;
    rows.into_iter().map(record::Model::head).collect()
}

/// One action.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Action, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// Records an action.
///
/// # Errors
/// [`Error::Refused`] if it is said to be done: nothing can show that yet.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewAction,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Action), Some(authority))?;
    if new.delivery == Delivery::Complete {
        return Err(refused("delivery", Wrong::Needed));
    }
    let mut write = Write::begin(context).await?;
    let id = record_new(context, &mut write, authority, &new).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes an action, if nobody else has since it was seen. A date that is moved
/// and a colour that changes are kept. If it is done and repeats, the next one is
/// recorded.
///
/// # Errors
/// [`Error::Refused`] if the date is moved without a reason or to before the
/// action begins, or if it is said to be done and no evidence hangs on it.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewAction,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Action), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Action, Some(authority), id).await?;
    let stored = load(write.tx(), authority, id).await?;
    let is_moved = stored.due_on != new.due_on;
    let is_done = new.delivery == Delivery::Complete && stored.delivery != Delivery::Complete;
    write.change(&head, seen, &new.title, stored.answers(), &new.answers()).await?;
    if is_moved {
        require_move(&stored, &new)?;
        moves::keep(context, write.tx(), id, stored.due_on, &new).await?;
    }
    if is_done && !thread::has_live_after(write.tx(), id, Kind::Evidence).await? {
        return Err(refused("delivery", Wrong::Needed));
    }
    if standings::is_other(&stored, &new) {
        standings::keep(context, write.tx(), id, &new).await?;
    }
    row(id, &new).update(write.tx()).await?;
    let what = (id, Kind::Action);
    thread::set_sources(&mut write, authority, what, &new.sources, SOURCES).await?;
    if is_done {
        repeat(context, &mut write, authority, &stored, &new).await?;
    }
    write.commit().await
}

/// Sets what else the plan says of an action, if nobody has changed it since it
/// was seen.
///
/// # Errors
/// [`Error::Refused`] if it would wait for itself, by way of others.
pub async fn set_plan(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: &Plan,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Action), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Action, Some(authority), id).await?;
    // One at a time: two who each add half of a circle would not see it. After the
    // action, as where the next one of a row is given its reference.
    records::to_change(write.tx(), Kind::Authority, None, authority.into()).await?;
    let stored = load(write.tx(), authority, id).await?;
    write.change(&head, seen, &head.title, stored.plan.answers(), &new.answers()).await?;
    if is_circle(&waits(write.tx(), authority).await?, id, &new.waits_for) {
        return Err(refused("waits_for", Wrong::Contradicts));
    }
    for other in &new.waits_for {
        records::one::<action::Entity>(write.tx(), Kind::Action, authority, *other).await?;
    }
    let row = action::ActiveModel {
        id: Set(id.0),
        starts_on: Set(new.starts_on),
        review_on: Set(new.review_on),
        partners: Set(new.partners.clone()),
        resources: Set(new.resources.clone()),
        risk: Set(new.risk.clone()),
        escalated_to: Set(new.escalated_to.clone()),
        repeats: Set(new.repeats.key().to_owned()),
        told_on: Set(new.told_on),
        told_how: Set(new.told_how.clone()),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    set_principles(write.tx(), id, new).await?;
    set_waits(write.tx(), id, new).await?;
    write.commit().await
}

fn refused(field: &'static str, wrong: Wrong) -> Error {
    Error::Refused(Problem { field, wrong }.into())
}

/// A date is moved for a reason, by somebody who may agree to it, and never to
/// before the action begins.
fn require_move(stored: &Action, new: &NewAction) -> Result<(), Error> {
    let mut problems = Problems::default();
    if stored.plan.starts_on.is_some_and(|it| new.due_on < it) {
        problems.add("due_on", Wrong::TooEarly);
    }
    if new.move_reason.is_empty() {
        problems.add("move_reason", Wrong::Needed);
    }
    if new.move_agreed_by.is_empty() {
        problems.add("move_agreed_by", Wrong::Needed);
    }
    if problems.is_empty() { Ok(()) } else { Err(Error::Refused(problems)) }
}

pub(super) async fn record_new(
    context: &Context,
    write: &mut Write<'_>,
    authority: AuthorityId,
    new: &NewAction,
) -> Result<RecordId, Error> {
    let id = write.record(Kind::Action, Some(authority), &new.title, &new.answers()).await?;
    let row = action::ActiveModel {
        authority_id: Set(authority.0),
        reference: Set(next_reference(context, write, authority, new.domain).await?),
        partners: Set(String::new()),
        resources: Set(String::new()),
        risk: Set(String::new()),
        escalated_to: Set(String::new()),
        repeats: Set(Repeats::Never.key().to_owned()),
        told_how: Set(String::new()),
        ..row(id, new)
    };
    action::Entity::insert(row).exec_without_returning(write.tx()).await?;
    standings::keep(context, write.tx(), id, new).await?;
    let what = (id, Kind::Action);
    thread::set_sources(write, authority, what, &new.sources, SOURCES).await?;
    Ok(id)
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Action, Error> {
    let (head, row) = records::one::<action::Entity>(db, Kind::Action, authority, id).await?;
    let sources = thread::sources(db, id).await?;
    let principles = action_principle::Entity::find()
        .filter(action_principle::COLUMN.action_id.eq(id.0))
        .all(db)
        .await?;
    let principles = principles.iter().map(|it| Principle::stored(&it.principle));
    let principles = principles.collect::<Result<BTreeSet<_>, Error>>()?;
    let waits =
        action_wait::Entity::find().filter(action_wait::COLUMN.action_id.eq(id.0)).all(db).await?;
    let waits = waits.into_iter().map(|it| RecordId(it.waits_for)).collect();
    let plan = Plan::from_row(&row, principles, waits)?;
    Action::from_row(head, row, sources, plan)
}

fn row(id: RecordId, new: &NewAction) -> action::ActiveModel {
    action::ActiveModel {
        id: Set(id.0),
        domain: Set(new.domain.key().to_owned()),
        why_children: Set(new.why_children.clone()),
        owner_post: Set(new.owner_post.clone()),
        owner_name: Set(new.owner_name.clone()),
        due_on: Set(new.due_on),
        delivery: Set(new.delivery.key().to_owned()),
        rag: Set(new.rag.key().to_owned()),
        rag_reason: Set(new.rag_reason.clone()),
        direction: Set(new.outlook.key().to_owned()),
        impact: Set(new.impact.key().to_owned()),
        ..Default::default()
    }
}

/// The next free reference of the municipal year and the domain. Never reused:
/// withdrawn actions keep theirs.
async fn next_reference(
    context: &Context,
    write: &Write<'_>,
    authority: AuthorityId,
    domain: Domain,
) -> Result<String, Error> {
    // Two people at once wait for each other here, so that none is given twice.
    records::to_change(write.tx(), Kind::Authority, None, authority.into()).await?;
    let prefix = rules::reference_prefix(context.today(), domain);
    let taken: Vec<String> = action::Entity::find()
        .select_only()
        .column(action::Column::Reference)
        .filter(action::COLUMN.authority_id.eq(authority.0))
        .filter(action::COLUMN.reference.starts_with(prefix.as_str()))
        .into_tuple()
        .all(write.tx())
        .await?;
    let numbers = taken.iter().filter_map(|it| it.strip_prefix(&prefix)?.parse::<u32>().ok());
    Ok(format!("{prefix}{:02}", numbers.max().unwrap_or_default() + 1))
}
