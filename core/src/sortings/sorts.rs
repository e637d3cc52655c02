//! Use cases: the orders that people put the statements in.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

use super::entity::{sort, sort_card, sort_place};
use super::rules::{NewSort, Sorted};
use super::store;
use crate::audit::Change;
use crate::records::{self, Verb, Write};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Kind, RecordId};

/// Every order of a sorting, oldest first; those taken back too. Three statements.
pub async fn sorts(
    context: &Context,
    authority: AuthorityId,
    sorting: RecordId,
) -> Result<Vec<Sorted>, Error> {
    let sorting = store::find(context, authority, sorting).await?;
    let db = &context.db.read;
    let rows = sort::Entity::find()
        .filter(sort::COLUMN.sorting_id.eq(sorting.head.id.0))
        .order_by_asc(sort::COLUMN.entered_at)
        .order_by_asc(sort::COLUMN.id)
        .all(db)
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut places: BTreeMap<Uuid, Vec<usize>> = BTreeMap::new();
    for row in sort_place::Entity::find()
        .filter(sort_place::Column::SortId.is_in(ids.iter().copied()))
        .order_by_asc(sort_place::COLUMN.number)
        .all(db)
        .await?
    {
        places.entry(row.sort_id).or_default().push(placed(row.place));
    }
    let mut own: BTreeMap<Uuid, Vec<(String, usize)>> = BTreeMap::new();
    for row in sort_card::Entity::find()
        .filter(sort_card::Column::SortId.is_in(ids))
        .order_by_asc(sort_card::COLUMN.number)
        .all(db)
        .await?
    {
        own.entry(row.sort_id).or_default().push((row.statement, placed(row.place)));
    }
    let sorted = rows.into_iter().map(|row| Sorted {
        places: places.remove(&row.id).unwrap_or_default(),
        own: own.remove(&row.id).unwrap_or_default(),
        id: RecordId(row.id),
        label: row.label,
        people: u32::try_from(row.people).unwrap_or_default(),
        made_on: row.made_on,
        entered_by: row.entered_by,
        entered_at: row.entered_at,
        withdrawn: row.withdrawn_at.map(|_| row.withdrawn_reason.unwrap_or_default()),
    });
    Ok(sorted.collect())
}

/// Enters an order.
pub async fn add_sort(
    context: &Context,
    authority: AuthorityId,
    sorting: RecordId,
    new: NewSort,
) -> Result<(), Error> {
    context.require(Deed::Record(Kind::Sorting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Sorting, Some(authority), sorting).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let id = context.new_id();
    let row = sort::ActiveModel {
        id: Set(id),
        sorting_id: Set(sorting.0),
        label: Set(new.label.clone()),
        people: Set(i32::try_from(new.people).unwrap_or(i32::MAX)),
        made_on: Set(new.made_on),
        entered_by: Set(context.actor.name().to_owned()),
        entered_at: Set(context.now),
        withdrawn_at: Set(None),
        withdrawn_reason: Set(None),
    };
    sort::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let places = new.places.iter().zip(0..).map(|(place, number)| sort_place::ActiveModel {
        sort_id: Set(id),
        number: Set(number),
        place: Set(stored(*place)),
    });
    sort_place::Entity::insert_many(places).exec_without_returning(write.tx()).await?;
    if !new.own.is_empty() {
        let own = new.own.iter().zip(0..).map(|((words, place), number)| sort_card::ActiveModel {
            sort_id: Set(id),
            number: Set(number),
            statement: Set(words.clone()),
            place: Set(stored(*place)),
        });
        sort_card::Entity::insert_many(own).exec_without_returning(write.tx()).await?;
    }
    // That there is one, and not what it says: it may be one child's.
    write.happened(&head, Verb::Changed, vec![change("", &new.label)]);
    write.commit().await
}

/// Takes an order back, with a reason. Nothing of it is counted any more.
///
/// # Errors
/// [`Conflict::AlreadyDecided`] if somebody was faster.
pub async fn withdraw_sort(
    context: &Context,
    authority: AuthorityId,
    sorting: RecordId,
    id: RecordId,
    reason: &str,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Sorting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Sorting, Some(authority), sorting).await?;
    let row = sort::Entity::find_by_id(id.0)
        .filter(sort::COLUMN.sorting_id.eq(sorting.0))
        .one(write.tx())
        .await?
        .ok_or(Error::NotFound("sort"))?;
    if row.withdrawn_at.is_some() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let now = sort::ActiveModel {
        id: Set(row.id),
        withdrawn_at: Set(Some(context.now)),
        withdrawn_reason: Set(Some(reason.to_owned())),
        ..Default::default()
    };
    now.update(write.tx()).await?;
    let why =
        Change { field: "reason".to_owned(), before: String::new(), after: reason.to_owned() };
    write.happened(&head, Verb::Changed, vec![change(&row.label, ""), why]);
    write.commit().await
}

fn change(before: &str, after: &str) -> Change {
    Change { field: "sort".to_owned(), before: before.to_owned(), after: after.to_owned() }
}

fn placed(stored: i32) -> usize {
    usize::try_from(stored).unwrap_or_default()
}

fn stored(place: usize) -> i32 {
    i32::try_from(place).unwrap_or(i32::MAX)
}
