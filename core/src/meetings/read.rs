//! Reading meetings within the use cases of this folder and of what is recorded
//! under an item.

use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{meeting, meeting_item};
use super::items::{Item, ItemId};
use super::rules::{Body, Meeting, MeetingState};
use crate::records::{self, Write};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Head, Kind, RecordId};

/// Lets through who may read the meetings of a body: the group only its own.
pub(super) fn readable(context: &Context, authority: AuthorityId, body: Body) -> Result<(), Error> {
    let deed = match body {
        Body::Board => Deed::Read(Kind::Meeting),
        Body::Group => Deed::ReadGroupPage,
    };
    context.require(deed, Some(authority))
}

/// The meeting that an item belongs to, with its head locked until the
/// transaction ends, so that nobody closes it meanwhile.
///
/// # Errors
/// [`Conflict::MinutesLocked`] or [`Conflict::MeetingNotOpen`] unless it is being
/// minuted.
pub(crate) async fn of_item(
    write: &Write<'_>,
    authority: AuthorityId,
    item: ItemId,
) -> Result<Meeting, Error> {
    let row = meeting_item::Entity::find_by_id(item.0).one(write.tx()).await?;
    let row = row.ok_or(Error::NotFound("item"))?;
    let (_, meeting) = unlocked(write, authority, RecordId(row.meeting_id)).await?;
    if meeting.state == MeetingState::Open {
        Ok(meeting)
    } else {
        Err(Error::Conflict(Conflict::MeetingNotOpen))
    }
}

/// A meeting whose minutes may still change, locked until the transaction ends.
pub(super) async fn unlocked(
    write: &Write<'_>,
    authority: AuthorityId,
    id: RecordId,
) -> Result<(Head, Meeting), Error> {
    let head = records::to_change(write.tx(), Kind::Meeting, Some(authority), id).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let meeting = load(write.tx(), authority, id).await?;
    if meeting.is_locked() {
        return Err(Error::Conflict(Conflict::MinutesLocked));
    }
    Ok((head, meeting))
}

/// Every meeting of an authority, by the day that it is held.
pub(super) async fn all(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
) -> Result<Vec<Meeting>, Error> {
    let rows = records::of_authority::<meeting::Entity>(db, Kind::Meeting, authority).await?;
    let meetings = rows.into_iter().map(|(head, row)| Meeting::from_row(head, row));
    let mut meetings = meetings.collect::<Result<Vec<_>, Error>>()?;
    meetings.sort_by_key(|it| (it.held_on, it.head.id));
    Ok(meetings)
}

pub(super) async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Meeting, Error> {
    let (head, row) = records::one::<meeting::Entity>(db, Kind::Meeting, authority, id).await?;
    Meeting::from_row(head, row)
}

/// The items of a meeting, in order.
pub(super) async fn items(
    db: &impl ConnectionTrait,
    meeting: RecordId,
) -> Result<Vec<Item>, Error> {
    let rows = meeting_item::Entity::find()
        .filter(meeting_item::COLUMN.meeting_id.eq(meeting.0))
        .order_by_asc(meeting_item::COLUMN.position)
        .order_by_asc(meeting_item::COLUMN.id)
        .all(db)
        .await?;
    rows.into_iter().map(Item::from_row).collect()
}
