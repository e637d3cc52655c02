//! Use cases: check that the actor may, then read or write.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::entity::challenge;
use super::rules::{Challenge, NewAnswer, NewChallenge};
use crate::audit::Change;
use crate::records::{self, Verb, Write};
use crate::{
    AuthorityId, Conflict, Context, Deed, Error, Kind, RecordId, Version, meetings, thread,
};

/// Every challenge of an authority, oldest first; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Challenge>, Error> {
    context.require(Deed::Read(Kind::Challenge), Some(authority))?;
    all(&context.db.read, authority).await
}

/// One challenge.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Challenge, Error> {
    context.require(Deed::Read(Kind::Challenge), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// Records a challenge under an item of a meeting that is open.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewChallenge,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Challenge), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let meeting = meetings::of_item(&write, authority, new.item).await?;
    let id = write.record(Kind::Challenge, Some(authority), &new.title, &new.answers()).await?;
    let row =
        challenge::ActiveModel { meeting_id: Set(meeting.head.id.0), ..row(context, id, &new) };
    challenge::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let from = (meeting.head.id, Kind::Meeting);
    thread::join(write.tx(), authority, from, (id, Kind::Challenge)).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes a challenge while its meeting is open. It stays with its meeting.
///
/// # Errors
/// [`Conflict::MinutesLocked`] once the meeting was closed.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewChallenge,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Challenge), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let before = load(write.tx(), authority, id).await?;
    let meeting = meetings::of_item(&write, authority, before.item).await?;
    let moved_to = meetings::of_item(&write, authority, new.item).await?;
    if moved_to.head.id != meeting.head.id {
        return Err(Error::NotFound("item"));
    }
    let head = records::to_change(write.tx(), Kind::Challenge, Some(authority), id).await?;
    let before = load(write.tx(), authority, id).await?.answers();
    write.change(&head, seen, &new.title, before, &new.answers()).await?;
    row(context, id, &new).update(write.tx()).await?;
    write.commit().await
}

/// Keeps the answer to a question that was left open, on the day that it came.
/// That is no part of the minutes, so it may come after they were locked; once.
pub async fn answer(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    new: NewAnswer,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Challenge), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Challenge, Some(authority), id).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let stored = load(write.tx(), authority, id).await?;
    if !stored.is_unanswered() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let row = challenge::ActiveModel {
        id: Set(id.0),
        answer: Set(new.answer.clone()),
        answered_by: Set(new.answered_by.clone()),
        answered_on: Set(Some(context.today())),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    write.happened(&head, Verb::Changed, Change::between(&stored.answers(), &new.over(&stored)));
    write.commit().await
}

/// Takes a challenge back, with a reason, while its meeting is open.
pub async fn withdraw(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    reason: &str,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Challenge), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let stored = load(write.tx(), authority, id).await?;
    meetings::of_item(&write, authority, stored.item).await?;
    records::withdraw_within(&mut write, Kind::Challenge, Some(authority), id, seen, reason)
        .await?;
    write.commit().await
}

/// The challenges of one meeting that count, oldest first. For who may read it.
pub(crate) async fn of_meeting(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    meeting: RecordId,
) -> Result<Vec<Challenge>, Error> {
    let mut challenges = all(db, authority).await?;
    challenges.retain(|it| it.head.is_live() && it.meeting == meeting);
    Ok(challenges)
}

async fn all(db: &impl ConnectionTrait, authority: AuthorityId) -> Result<Vec<Challenge>, Error> {
    let rows = records::of_authority::<challenge::Entity>(db, Kind::Challenge, authority).await?;
    Ok(rows.into_iter().map(|(head, row)| Challenge::from_row(head, row)).collect())
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Challenge, Error> {
    let (head, row) = records::one::<challenge::Entity>(db, Kind::Challenge, authority, id).await?;
    Ok(Challenge::from_row(head, row))
}

/// What was answered at once was answered today.
fn row(context: &Context, id: RecordId, new: &NewChallenge) -> challenge::ActiveModel {
    let answered_on = if new.answer.is_empty() { None } else { Some(context.today()) };
    challenge::ActiveModel {
        id: Set(id.0),
        item_id: Set(new.item.0),
        asked_by: Set(new.asked_by.clone()),
        answer: Set(new.answer.clone()),
        answered_by: Set(new.answered_by.clone()),
        answered_on: Set(answered_on),
        ..Default::default()
    }
}
