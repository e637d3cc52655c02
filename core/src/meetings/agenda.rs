//! Use cases: what stands on an agenda, and what is minuted about it.

use std::collections::BTreeSet;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::due::{self, Everything};
use super::entity::meeting_item;
use super::items::{Item, ItemId, ItemState, NewItem, Origin, moved};
use super::read::{all, items, load, unlocked};
use super::rules::{Meeting, MeetingState};
use crate::audit::Change;
use crate::records::{Verb, Write};
use crate::{
    AuthorityId, Conflict, Context, Deed, Error, Kind, RecordId, Version, actions, challenges,
    decisions, pledges, reports,
};

/// Puts something on an agenda.
pub async fn add_item(
    context: &Context,
    authority: AuthorityId,
    meeting: RecordId,
    new: NewItem,
) -> Result<ItemId, Error> {
    context.require(Deed::Change(Kind::Meeting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let (head, _) = unlocked(&write, authority, meeting).await?;
    let item = Adding { origin: Origin::Added, record: None, carried_from: None, title: new.title };
    let ids = insert(context, &write, meeting, vec![item]).await?;
    let id = ids.into_iter().next().ok_or(Error::Corrupt("agenda"))?;
    let stored = items(write.tx(), meeting).await?;
    let stored = stored.into_iter().find(|it| it.id == id).ok_or(Error::Corrupt("agenda"))?;
    if let Some(to) = new.position {
        place(&write, meeting, id, to).await?;
    }
    write.happened(&head, Verb::Changed, vec![of_item("", &stored.title)]);
    write.commit().await?;
    Ok(id)
}

/// Changes an item or minutes it, if nobody else has since it was seen. Two
/// people may minute two items at once.
///
/// # Errors
/// [`Conflict::Stale`] with the item as it is stored now;
/// [`Conflict::MinutesLocked`] once the meeting was closed.
pub async fn change_item(
    context: &Context,
    authority: AuthorityId,
    meeting: RecordId,
    id: ItemId,
    seen: Version,
    new: NewItem,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Meeting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let (head, _) = unlocked(&write, authority, meeting).await?;
    let stored = items(write.tx(), meeting).await?;
    let stored = stored.into_iter().find(|it| it.id == id).ok_or(Error::NotFound("item"))?;
    if stored.version != seen {
        return Err(Error::Conflict(Conflict::Stale {
            version: stored.version,
            stored: stored.answers(),
            changed_by: stored.changed_by,
        }));
    }
    let row = meeting_item::ActiveModel {
        id: Set(id.0),
        title: Set(new.title.clone()),
        note: Set(new.note.clone()),
        state: Set(new.state.key().to_owned()),
        version: Set(stored.version.0 + 1),
        changed_by: Set(context.actor.name().to_owned()),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    let new = NewItem { position: new.position.or(Some(stored.position)), ..new };
    if let Some(to) = new.position {
        place(&write, meeting, id, to).await?;
    }
    let mut changes = vec![of_item("", &new.title)];
    let between = Change::between(&stored.answers(), &new.answers());
    changes
        .extend(between.into_iter().map(|it| Change { field: format!("item_{}", it.field), ..it }));
    write.happened(&head, Verb::Changed, changes);
    write.commit().await
}

/// Puts on the agenda what has become due since it was made. Returns how many.
pub async fn bring_up_to_date(
    context: &Context,
    authority: AuthorityId,
    meeting: RecordId,
) -> Result<usize, Error> {
    context.require(Deed::Change(Kind::Meeting), Some(authority))?;
    let everything = everything(context, authority).await?;
    let mut write = Write::begin(context).await?;
    let (head, stored) = unlocked(&write, authority, meeting).await?;
    let carried = carry_over(context, &write, authority, &stored).await?;
    let due = add_due(context, &write, authority, &stored, &everything).await?;
    let count = carried + due;
    if 0 < count {
        write.happened(
            &head,
            Verb::Changed,
            vec![Change {
                field: "agenda".to_owned(),
                before: String::new(),
                after: format!("+{count}"),
            }],
        );
    }
    write.commit().await?;
    Ok(count)
}

/// All that may be due in an authority.
pub(super) async fn everything(
    context: &Context,
    authority: AuthorityId,
) -> Result<Everything, Error> {
    Ok(Everything {
        actions: actions::list(context, authority).await?,
        pledges: pledges::list(context, authority).await?,
        decisions: decisions::list(context, authority).await?,
        challenges: challenges::list(context, authority).await?,
        reports: reports::list(context, authority).await?,
    })
}

/// The first agenda of a meeting that was just planned.
pub(super) async fn begin(
    context: &Context,
    write: &Write<'_>,
    authority: AuthorityId,
    id: RecordId,
    usual_items: &[String],
    everything: &Everything,
) -> Result<(), Error> {
    let meeting = load(write.tx(), authority, id).await?;
    let usual = usual_items.iter().map(|title| Adding {
        origin: Origin::Usual,
        record: None,
        carried_from: None,
        title: title.clone(),
    });
    insert(context, write, id, usual.collect()).await?;
    carry_over(context, write, authority, &meeting).await?;
    add_due(context, write, authority, &meeting, everything).await?;
    Ok(())
}

/// Puts on the agenda what closed meetings of the body did not reach, unless it
/// was carried on already.
pub(super) async fn carry_over(
    context: &Context,
    write: &Write<'_>,
    authority: AuthorityId,
    meeting: &Meeting,
) -> Result<usize, Error> {
    let series = all(write.tx(), authority).await?.into_iter().filter(|it| {
        it.body == meeting.body && it.head.is_live() && it.state == MeetingState::Closed
    });
    let closed: Vec<_> = series.map(|it| it.head.id.0).collect();
    let rows = meeting_item::Entity::find()
        .filter(meeting_item::Column::MeetingId.is_in(closed))
        .filter(meeting_item::COLUMN.state.eq(ItemState::NotReached.key()))
        .order_by_asc(meeting_item::COLUMN.meeting_id)
        .order_by_asc(meeting_item::COLUMN.position)
        .all(write.tx())
        .await?;
    // Whichever meeting carries it on, planned ones too.
    let carried = meeting_item::Entity::find()
        .filter(meeting_item::Column::CarriedFrom.is_in(rows.iter().map(|it| it.id)))
        .all(write.tx())
        .await?;
    let carried: BTreeSet<_> = carried.into_iter().filter_map(|it| it.carried_from).collect();
    let on_it = on_agenda(write, meeting.head.id).await?;
    let mut adding = Vec::new();
    for row in rows.into_iter().filter(|it| !carried.contains(&it.id)) {
        let record = row.record_id.map(RecordId);
        // What every meeting has stands there already, and so may what is due.
        let stands = on_it.iter().any(|it| {
            (record.is_some() && it.record == record)
                || (it.origin == Origin::Usual && it.title == row.title)
        });
        if !stands {
            let carried_from = Some(ItemId(row.id));
            adding.push(Adding { origin: Origin::Backlog, record, carried_from, title: row.title });
        }
    }
    Ok(insert(context, write, meeting.head.id, adding).await?.len())
}

async fn add_due(
    context: &Context,
    write: &Write<'_>,
    authority: AuthorityId,
    meeting: &Meeting,
    everything: &Everything,
) -> Result<usize, Error> {
    let series: Vec<Meeting> = all(write.tx(), authority)
        .await?
        .into_iter()
        .filter(|it| it.body == meeting.body && it.head.is_live())
        .collect();
    let ids: BTreeSet<RecordId> = series.iter().map(|it| it.head.id).collect();
    let since = series.iter().filter_map(|it| it.closed_at).max();
    let received: BTreeSet<RecordId> = meeting_item::Entity::find()
        .filter(meeting_item::Column::MeetingId.is_in(ids.iter().map(|it| it.0)))
        .filter(meeting_item::COLUMN.origin.eq(Origin::Report.key()))
        .all(write.tx())
        .await?
        .into_iter()
        .filter_map(|it| it.record_id.map(RecordId))
        .collect();
    let on_it = on_agenda(write, meeting.head.id).await?;
    let due = due::due(everything, meeting, &ids, &received, since).into_iter();
    let due = due.filter(|due| !on_it.iter().any(|it| it.record == Some(due.record)));
    let adding = due.map(|due| Adding {
        origin: due.origin,
        record: Some(due.record),
        carried_from: None,
        title: due.title,
    });
    Ok(insert(context, write, meeting.head.id, adding.collect()).await?.len())
}

/// An item about to be put at the end of an agenda.
struct Adding {
    origin: Origin,
    record: Option<RecordId>,
    carried_from: Option<ItemId>,
    title: String,
}

async fn insert(
    context: &Context,
    write: &Write<'_>,
    meeting: RecordId,
    adding: Vec<Adding>,
) -> Result<Vec<ItemId>, Error> {
    let last = on_agenda(write, meeting).await?.last().map_or(0, |it| it.position);
    let rows: Vec<meeting_item::ActiveModel> = (last + 1..)
        .zip(adding)
        .map(|(position, it)| meeting_item::ActiveModel {
            id: Set(context.new_id()),
            meeting_id: Set(meeting.0),
            position: Set(position),
            title: Set(it.title),
            origin: Set(it.origin.key().to_owned()),
            record_id: Set(it.record.map(|id| id.0)),
            carried_from: Set(it.carried_from.map(|id| id.0)),
            note: Set(String::new()),
            state: Set(ItemState::ToCome.key().to_owned()),
            version: Set(1),
            changed_by: Set(context.actor.name().to_owned()),
        })
        .collect();
    let ids = rows.iter().filter_map(|it| it.id.try_as_ref().copied().map(ItemId)).collect();
    // SQLite takes a limited number of values in one statement.
    for rows in rows.chunks(100) {
        meeting_item::Entity::insert_many(rows.to_vec()).exec_without_returning(write.tx()).await?;
    }
    Ok(ids)
}

async fn on_agenda(write: &Write<'_>, meeting: RecordId) -> Result<Vec<Item>, Error> {
    items(write.tx(), meeting).await
}

/// Moves an item, and the others out of its way.
async fn place(write: &Write<'_>, meeting: RecordId, id: ItemId, to: i32) -> Result<(), Error> {
    let order: Vec<_> =
        on_agenda(write, meeting).await?.iter().map(|it| (it.id, it.position)).collect();
    for (id, position) in moved(&order, id, to) {
        let row = meeting_item::ActiveModel {
            id: Set(id.0),
            position: Set(position),
            ..Default::default()
        };
        row.update(write.tx()).await?;
    }
    Ok(())
}

fn of_item(before: &str, title: &str) -> Change {
    Change { field: "item".to_owned(), before: before.to_owned(), after: title.to_owned() }
}
