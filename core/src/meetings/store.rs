//! Use cases: check that the actor may, then read or write.

use std::collections::BTreeSet;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryFilter};

use super::corrections::{self, Correction};
use super::entity::{meeting, meeting_item};
use super::items::{Item, ItemState};
use super::read::{all, items, load, readable, unlocked};
use super::rules::{Meeting, MeetingState, NewMeeting};
use super::{agenda, usual};
use crate::audit::Change;
use crate::challenges::{self, Challenge};
use crate::decisions::{self, Decision};
use crate::records::{self, Write};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Head, Kind, RecordId, Version};

/// A meeting with everything that stands in its minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// The meeting.
    pub meeting: Meeting,
    /// Its items, in the order of the agenda.
    pub items: Vec<Item>,
    /// What was decided, oldest first, each with the item that it belongs to.
    pub decisions: Vec<Decision>,
    /// What was asked, oldest first.
    pub challenges: Vec<Challenge>,
    /// What was put right afterwards, oldest first.
    pub corrections: Vec<Correction>,
    /// Corrections of earlier meetings of the body that wait for approval.
    pub to_approve: Vec<Correction>,
    /// Every meeting of the body that counts, oldest first.
    pub series: Vec<Meeting>,
}

/// The meetings that somebody may read, newest first: the group sees its own.
/// The withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Meeting>, Error> {
    context.require(Deed::ReadGroupPage, Some(authority))?;
    let mut meetings = all(&context.db.read, authority).await?;
    meetings.retain(|it| readable(context, authority, it.body).is_ok());
    meetings.reverse();
    Ok(meetings)
}

/// One meeting.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Meeting, Error> {
    context.require(Deed::ReadGroupPage, Some(authority))?;
    let meeting = load(&context.db.read, authority, id).await?;
    readable(context, authority, meeting.body)?;
    Ok(meeting)
}

/// A meeting with its minutes.
pub async fn minutes(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Minutes, Error> {
    context.require(Deed::ReadGroupPage, Some(authority))?;
    let db = &context.db.read;
    let mut series = all(db, authority).await?;
    let meeting = series.iter().find(|it| it.head.id == id).cloned();
    let meeting = meeting.ok_or(Error::NotFound("meeting"))?;
    readable(context, authority, meeting.body)?;
    series.retain(|it| it.head.is_live() && it.body == meeting.body);
    let corrections = corrections::of_meetings(db, series.iter().map(|it| it.head.id)).await?;
    let earlier: BTreeSet<RecordId> =
        series.iter().take_while(|it| it.head.id != id).map(|it| it.head.id).collect();
    let (own, others): (Vec<_>, Vec<_>) = corrections.into_iter().partition(|it| it.of == id);
    let mut to_approve = others;
    to_approve.retain(|it| it.approval.is_none() && earlier.contains(&it.of));
    Ok(Minutes {
        items: items(db, id).await?,
        decisions: decisions::of_meeting(db, authority, id).await?,
        challenges: challenges::of_meeting(db, authority, id).await?,
        corrections: own,
        to_approve,
        meeting,
        series,
    })
}

/// Plans a meeting. Its agenda starts with the body's usual items, what its last
/// meeting did not reach, and what is due. `usual_items` stand in for a usual
/// agenda that the authority has not set.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewMeeting,
    usual_items: &[String],
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Meeting), Some(authority))?;
    let set = usual::of(&context.db.read, authority, new.body).await?;
    let usual_items = if set.version == 0 { usual_items.to_vec() } else { set.items };
    let everything = agenda::everything(context, authority).await?;
    let mut write = Write::begin(context).await?;
    let answers = new.answers();
    let id = write.record(Kind::Meeting, Some(authority), &new.title, &answers).await?;
    let row = meeting::ActiveModel {
        state: Set(MeetingState::Planned.key().to_owned()),
        closed_at: Set(None),
        closed_by: Set(None),
        ..row(id, &new)
    };
    meeting::Entity::insert(row).exec_without_returning(write.tx()).await?;
    agenda::begin(context, &write, authority, id, &usual_items, &everything).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes what a meeting is called, when and where it is, and who was there.
///
/// # Errors
/// [`Conflict::MinutesLocked`] once it was closed.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewMeeting,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Meeting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let (head, stored) = unlocked(&write, authority, id).await?;
    write.change(&head, seen, &new.title, stored.answers(), &new.answers()).await?;
    row(id, &new).update(write.tx()).await?;
    write.commit().await
}

/// Opens a meeting: from now on it is minuted.
pub async fn open(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Meeting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let (head, stored) = unlocked(&write, authority, id).await?;
    move_on(&mut write, &head, &stored, seen, MeetingState::Open).await?;
    let row = meeting::ActiveModel {
        id: Set(id.0),
        state: Set(MeetingState::Open.key().to_owned()),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    write.commit().await
}

/// Closes a meeting and locks its minutes. What nobody came to goes to the next
/// meeting of the body, now or when one is planned.
pub async fn close(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Meeting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let (head, stored) = unlocked(&write, authority, id).await?;
    if stored.state != MeetingState::Open {
        return Err(Error::Conflict(Conflict::MeetingNotOpen));
    }
    move_on(&mut write, &head, &stored, seen, MeetingState::Closed).await?;
    let row = meeting::ActiveModel {
        id: Set(id.0),
        state: Set(MeetingState::Closed.key().to_owned()),
        closed_at: Set(Some(context.now)),
        closed_by: Set(Some(context.actor.name().to_owned())),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    let not_reached = meeting_item::ActiveModel {
        state: Set(ItemState::NotReached.key().to_owned()),
        ..Default::default()
    };
    meeting_item::Entity::update_many()
        .set(not_reached)
        .filter(meeting_item::COLUMN.meeting_id.eq(id.0))
        .filter(meeting_item::COLUMN.state.eq(ItemState::ToCome.key()))
        .exec(write.tx())
        .await?;
    let next = all(write.tx(), authority).await?.into_iter().find(|it| {
        it.body == stored.body && it.head.is_live() && it.state == MeetingState::Planned
    });
    if let Some(next) = next {
        agenda::carry_over(context, &write, authority, &next).await?;
    }
    write.commit().await
}

/// Takes a meeting back, with a reason, unless its minutes are locked.
pub async fn withdraw(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    reason: &str,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Meeting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    unlocked(&write, authority, id).await?;
    records::withdraw_within(&mut write, Kind::Meeting, Some(authority), id, seen, reason).await?;
    // What it was to carry on waits for another meeting again.
    let freed = meeting_item::ActiveModel { carried_from: Set(None), ..Default::default() };
    meeting_item::Entity::update_many()
        .set(freed)
        .filter(meeting_item::COLUMN.meeting_id.eq(id.0))
        .exec(write.tx())
        .await?;
    write.commit().await
}

/// Raises the version, with the step from one state to the next in the trail.
async fn move_on(
    write: &mut Write<'_>,
    head: &Head,
    stored: &Meeting,
    seen: Version,
    next: MeetingState,
) -> Result<(), Error> {
    if next == stored.state {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let answers = stored.answers();
    write.change(head, seen, &head.title, answers.clone(), &answers).await?;
    write.and_changed(Change {
        field: "state".to_owned(),
        before: stored.state.key().to_owned(),
        after: next.key().to_owned(),
    });
    Ok(())
}

fn row(id: RecordId, new: &NewMeeting) -> meeting::ActiveModel {
    meeting::ActiveModel {
        id: Set(id.0),
        body: Set(new.body.key().to_owned()),
        held_on: Set(new.held_on),
        place: Set(new.place.clone()),
        chair: Set(new.chair.clone()),
        present: Set(new.present.clone()),
        apologies: Set(new.apologies.clone()),
        ..Default::default()
    }
}
