//! Use cases: an authority's checklist for a cycle.

use std::collections::BTreeSet;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

use super::rules::{ChecklistItem, ItemId, LeftOut, NewItem, Reason};
use crate::audit::Change;
use crate::fieldwork::entity::checklist_item;
use crate::fieldwork::store::{change, stale};
use crate::packs::{Cycle, Item};
use crate::records::{self, Verb, Write};
use crate::{AuthorityId, Context, Deed, Error, Head, Kind};

/// An authority's checklist for a cycle, what is left out too. Empty before its
/// first round in that cycle.
pub async fn of_authority(
    context: &Context,
    authority: AuthorityId,
    cycle: &Cycle,
) -> Result<Vec<ChecklistItem>, Error> {
    context.require(Deed::Read(Kind::Round), Some(authority))?;
    load(&context.db.read, authority, cycle).await
}

/// One item.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    cycle: &Cycle,
    id: ItemId,
) -> Result<ChecklistItem, Error> {
    let items = of_authority(context, authority, cycle).await?;
    items.into_iter().find(|it| it.id == id).ok_or(Error::NotFound("checklist item"))
}

/// What the pack has that the authority has not: it was added since.
pub async fn offered(
    context: &Context,
    authority: AuthorityId,
    cycle: &Cycle,
) -> Result<Vec<Item>, Error> {
    let items = of_authority(context, authority, cycle).await?;
    Ok(missing(cycle, &items))
}

/// Adds an item of the authority's own.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    cycle: &Cycle,
    new: &NewItem,
) -> Result<(), Error> {
    let (mut write, head) = begin(context, authority).await?;
    let id = context.new_id();
    let item = Item {
        step: new.step.clone(),
        key: id.hyphenated().to_string(),
        title: new.title.clone(),
        why: new.why.clone(),
    };
    let position = load(write.tx(), authority, cycle).await?.len();
    insert(&write, context, authority, cycle, id, (position, &item, true)).await?;
    write.happened(&head, Verb::Changed, vec![change("checklist", "", &*new.title)]);
    write.commit().await
}

/// Takes over an item that was added to the pack.
pub async fn take_over(
    context: &Context,
    authority: AuthorityId,
    cycle: &Cycle,
    key: &str,
) -> Result<(), Error> {
    let (mut write, head) = begin(context, authority).await?;
    let items = load(write.tx(), authority, cycle).await?;
    // Two who press the button at once: the second finds it there.
    let Some(item) = missing(cycle, &items).into_iter().find(|it| it.key == key) else {
        return if items.iter().any(|it| it.key == key) {
            Ok(())
        } else {
            Err(Error::NotFound("checklist item"))
        };
    };
    let id = context.new_id();
    insert(&write, context, authority, cycle, id, (items.len(), &item, false)).await?;
    write.happened(&head, Verb::Changed, vec![change("checklist", "", &*item.title)]);
    write.commit().await
}

/// Changes the words of an item, or its step. What was said of it in a round
/// keeps the words that it was said of.
pub async fn reword(
    context: &Context,
    authority: AuthorityId,
    cycle: &Cycle,
    (id, seen): (ItemId, i32),
    new: &NewItem,
) -> Result<(), Error> {
    let (mut write, head) = begin(context, authority).await?;
    let stored = seen_item(&write, authority, cycle, (id, seen)).await?;
    let row = checklist_item::ActiveModel {
        step: Set(new.step.clone()),
        title: Set(new.title.clone()),
        why: Set(new.why.clone()),
        ..raised(context, &stored)
    };
    row.update(write.tx()).await?;
    let changes = Change::between(&stored.answers(), &new.answers());
    write.happened(&head, Verb::Changed, changes);
    write.commit().await
}

/// Leaves an item out, with a reason.
pub async fn leave_out(
    context: &Context,
    authority: AuthorityId,
    cycle: &Cycle,
    (id, seen): (ItemId, i32),
    reason: &Reason,
) -> Result<(), Error> {
    let (mut write, head) = begin(context, authority).await?;
    let stored = seen_item(&write, authority, cycle, (id, seen)).await?;
    let row = checklist_item::ActiveModel {
        left_out_at: Set(Some(context.now)),
        left_out_by: Set(Some(context.actor.name().to_owned())),
        left_out_reason: Set(Some(reason.0.clone())),
        ..raised(context, &stored)
    };
    row.update(write.tx()).await?;
    let changes = vec![change("checklist", &*stored.title, ""), change("reason", "", &*reason.0)];
    write.happened(&head, Verb::Changed, changes);
    write.commit().await
}

/// Puts an item back that was left out.
pub async fn put_back(
    context: &Context,
    authority: AuthorityId,
    cycle: &Cycle,
    (id, seen): (ItemId, i32),
) -> Result<(), Error> {
    let (mut write, head) = begin(context, authority).await?;
    let stored = seen_item(&write, authority, cycle, (id, seen)).await?;
    let row = checklist_item::ActiveModel {
        left_out_at: Set(None),
        left_out_by: Set(None),
        left_out_reason: Set(None),
        ..raised(context, &stored)
    };
    row.update(write.tx()).await?;
    write.happened(&head, Verb::Changed, vec![change("checklist", "", &*stored.title)]);
    write.commit().await
}

/// Copies what the pack has, if the authority has no checklist for it yet.
pub(in crate::fieldwork) async fn copy(
    write: &mut Write<'_>,
    context: &Context,
    authority: AuthorityId,
    cycle: &Cycle,
) -> Result<(), Error> {
    // Two rounds may be put into a cycle at once: the second waits here.
    records::to_change(write.tx(), Kind::Authority, None, authority.into()).await?;
    if !load(write.tx(), authority, cycle).await?.is_empty() {
        return Ok(());
    }
    for (position, item) in cycle.items.iter().enumerate() {
        let id = context.new_id();
        insert(write, context, authority, cycle, id, (position, item, false)).await?;
    }
    Ok(())
}

/// The checklist, in the order of the cycle's steps.
pub(in crate::fieldwork) async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    cycle: &Cycle,
) -> Result<Vec<ChecklistItem>, Error> {
    let rows = checklist_item::Entity::find()
        .filter(checklist_item::COLUMN.authority_id.eq(authority.0))
        .filter(checklist_item::COLUMN.cycle.eq(cycle.urn.name.as_str()))
        .order_by_asc(checklist_item::COLUMN.position)
        .order_by_asc(checklist_item::COLUMN.id)
        .all(db)
        .await?;
    let mut items: Vec<ChecklistItem> =
        rows.into_iter().map(from_row).collect::<Result<_, Error>>()?;
    items.sort_by_key(|it| cycle.step(&it.step).map_or(usize::MAX, |(place, _)| place));
    Ok(items)
}

fn missing(cycle: &Cycle, items: &[ChecklistItem]) -> Vec<Item> {
    let has: BTreeSet<&str> = items.iter().map(|it| it.key.as_str()).collect();
    cycle.items.iter().filter(|it| !has.contains(it.key.as_str())).cloned().collect()
}

/// The right is that of running rounds. The authority's record is locked, and
/// the trail says that it happened there.
async fn begin(context: &Context, authority: AuthorityId) -> Result<(Write<'_>, Head), Error> {
    context.require(Deed::Change(Kind::Round), Some(authority))?;
    let write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Authority, None, authority.into()).await?;
    Ok((write, Head { authority: Some(authority), ..head }))
}

async fn seen_item(
    write: &Write<'_>,
    authority: AuthorityId,
    cycle: &Cycle,
    (id, seen): (ItemId, i32),
) -> Result<ChecklistItem, Error> {
    let items = load(write.tx(), authority, cycle).await?;
    let stored = items.into_iter().find(|it| it.id == id);
    let stored = stored.ok_or(Error::NotFound("checklist item"))?;
    if stored.version == seen {
        return Ok(stored);
    }
    Err(stale(stored.version, stored.answers(), stored.changed_by))
}

async fn insert(
    write: &Write<'_>,
    context: &Context,
    authority: AuthorityId,
    cycle: &Cycle,
    id: Uuid,
    (position, item, is_own): (usize, &Item, bool),
) -> Result<(), Error> {
    let row = checklist_item::ActiveModel {
        id: Set(id),
        authority_id: Set(authority.0),
        cycle: Set(cycle.urn.name.clone()),
        step: Set(item.step.clone()),
        key: Set(item.key.clone()),
        position: Set(i32::try_from(position).unwrap_or(i32::MAX)),
        is_own: Set(is_own),
        title: Set(item.title.clone()),
        why: Set(item.why.clone()),
        left_out_at: Set(None),
        left_out_by: Set(None),
        left_out_reason: Set(None),
        version: Set(1),
        changed_at: Set(context.now),
        changed_by: Set(context.actor.name().to_owned()),
    };
    checklist_item::Entity::insert(row).exec_without_returning(write.tx()).await?;
    Ok(())
}

fn raised(context: &Context, stored: &ChecklistItem) -> checklist_item::ActiveModel {
    checklist_item::ActiveModel {
        id: Set(stored.id.0),
        version: Set(stored.version + 1),
        changed_at: Set(context.now),
        changed_by: Set(context.actor.name().to_owned()),
        ..Default::default()
    }
}

fn from_row(row: checklist_item::Model) -> Result<ChecklistItem, Error> {
    let left_out = match (row.left_out_at, row.left_out_by, row.left_out_reason) {
        (Some(at), Some(by), Some(reason)) => Some(LeftOut { at, by, reason }),
        (None, None, None) => None,
        _ => return Err(Error::Corrupt("checklist item")),
    };
    Ok(ChecklistItem {
        id: ItemId(row.id),
        step: row.step,
        key: row.key,
        title: row.title,
        why: row.why,
        is_own: row.is_own,
        left_out,
        version: row.version,
        changed_by: row.changed_by,
    })
}
