//! Use cases: check that the actor may, then read or write.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::entity::decision;
use super::rules::{Decision, FollowUp, NewDecision};
use crate::audit::Change;
use crate::records::{self, Verb, Write};
use crate::{
    AuthorityId, Conflict, Context, Deed, Error, Kind, RecordId, Version, meetings, thread,
};

/// Every decision of an authority, oldest first; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Decision>, Error> {
    context.require(Deed::Read(Kind::Decision), Some(authority))?;
    all(&context.db.read, authority).await
}

/// One decision.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Decision, Error> {
    context.require(Deed::Read(Kind::Decision), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// Records a decision under an item of a meeting that is open.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewDecision,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Decision), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let meeting = meetings::of_item(&write, authority, new.item).await?;
    let id = write.record(Kind::Decision, Some(authority), &new.title, &new.answers()).await?;
    let row = decision::ActiveModel {
        meeting_id: Set(meeting.head.id.0),
        outcome: Set(String::new()),
        followed_up_on: Set(None),
        ..row(id, &new)
    };
    decision::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let from = (meeting.head.id, Kind::Meeting);
    thread::join(write.tx(), authority, from, (id, Kind::Decision)).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes a decision while its meeting is open. It stays with its meeting.
///
/// # Errors
/// [`Conflict::MinutesLocked`] once the meeting was closed.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewDecision,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Decision), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let before = load(write.tx(), authority, id).await?;
    let meeting = meetings::of_item(&write, authority, before.item).await?;
    let moved_to = meetings::of_item(&write, authority, new.item).await?;
    if moved_to.head.id != meeting.head.id {
        return Err(Error::NotFound("item"));
    }
    let head = records::to_change(write.tx(), Kind::Decision, Some(authority), id).await?;
    let before = load(write.tx(), authority, id).await?.answers();
    write.change(&head, seen, &new.title, before, &new.answers()).await?;
    row(id, &new).update(write.tx()).await?;
    write.commit().await
}

/// Says what came of a decision. That is no part of the minutes, so it may be
/// said after they were locked; once.
pub async fn follow_up(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    FollowUp(outcome): FollowUp,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Decision), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Decision, Some(authority), id).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    if !load(write.tx(), authority, id).await?.outcome.is_empty() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let row = decision::ActiveModel {
        id: Set(id.0),
        outcome: Set(outcome.clone()),
        followed_up_on: Set(Some(context.today())),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    let change = Change { field: "outcome".to_owned(), before: String::new(), after: outcome };
    write.happened(&head, Verb::Changed, vec![change]);
    write.commit().await
}

/// Takes a decision back, with a reason, while its meeting is open.
pub async fn withdraw(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    reason: &str,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Decision), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let stored = load(write.tx(), authority, id).await?;
    meetings::of_item(&write, authority, stored.item).await?;
    records::withdraw_within(&mut write, Kind::Decision, Some(authority), id, seen, reason).await?;
    write.commit().await
}

/// The decisions of one meeting that count, oldest first. For who may read it.
pub(crate) async fn of_meeting(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    meeting: RecordId,
) -> Result<Vec<Decision>, Error> {
    let mut decisions = all(db, authority).await?;
    decisions.retain(|it| it.head.is_live() && it.meeting == meeting);
    Ok(decisions)
}

async fn all(db: &impl ConnectionTrait, authority: AuthorityId) -> Result<Vec<Decision>, Error> {
    let rows = records::of_authority::<decision::Entity>(db, Kind::Decision, authority).await?;
    Ok(rows.into_iter().map(|(head, row)| Decision::from_row(head, row)).collect())
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Decision, Error> {
    let (head, row) = records::one::<decision::Entity>(db, Kind::Decision, authority, id).await?;
    Ok(Decision::from_row(head, row))
}

fn row(id: RecordId, new: &NewDecision) -> decision::ActiveModel {
    decision::ActiveModel {
        id: Set(id.0),
        item_id: Set(new.item.0),
        reason: Set(new.reason.clone()),
        follow_up_on: Set(new.follow_up_on),
        ..Default::default()
    }
}
