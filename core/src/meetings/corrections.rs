//! Corrections: what was wrong in minutes that are locked, as a dated note that a
//! later meeting approves. The minutes themselves stay as they were.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

use super::entity::meeting_correction;
use super::read::{load, unlocked};
use super::rules::MeetingState;
use crate::audit::Change;
use crate::records::{self, Verb, Write};
use crate::{Answers, AuthorityId, Conflict, Context, Deed, Error, Kind, Problems, RecordId};

/// One correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Its id.
    pub id: Uuid,
    /// The meeting whose minutes it corrects.
    pub of: RecordId,
    /// What is to be put right.
    pub correction: String,
    /// When it was noted.
    pub noted_at: DateTime<Utc>,
    /// By whom.
    pub noted_by: String,
    /// The meeting that approved it, and when.
    pub approval: Option<(RecordId, DateTime<Utc>)>,
}

/// A correction that may be noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCorrection(String);

impl NewCorrection {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        problems.check("correction", answers.text("correction")).map(Self).ok_or(problems)
    }
}

/// Notes a correction of minutes that are locked.
///
/// # Errors
/// [`Conflict::MeetingNotClosed`] while they can still be changed themselves.
pub async fn correct(
    context: &Context,
    authority: AuthorityId,
    meeting: RecordId,
    NewCorrection(correction): NewCorrection,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Meeting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Meeting, Some(authority), meeting).await?;
    let stored = load(write.tx(), authority, meeting).await?;
    if !stored.is_locked() {
        return Err(Error::Conflict(Conflict::MeetingNotClosed));
    }
    let row = meeting_correction::ActiveModel {
        id: Set(context.new_id()),
        meeting_id: Set(meeting.0),
        correction: Set(correction.clone()),
        noted_at: Set(context.now),
        noted_by: Set(context.actor.name().to_owned()),
        approved_in: Set(None),
        approved_at: Set(None),
        approved_by: Set(None),
    };
    meeting_correction::Entity::insert(row).exec_without_returning(write.tx()).await?;
    write.happened(&head, Verb::Changed, vec![change("correction", correction)]);
    write.commit().await
}

/// Approves a correction of an earlier meeting in a later one of the same body,
/// which must be open.
pub async fn approve(
    context: &Context,
    authority: AuthorityId,
    meeting: RecordId,
    correction: Uuid,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Meeting), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let (_, approving) = unlocked(&write, authority, meeting).await?;
    if approving.state != MeetingState::Open {
        return Err(Error::Conflict(Conflict::MeetingNotOpen));
    }
    let row = meeting_correction::Entity::find_by_id(correction).one(write.tx()).await?;
    let row = row.ok_or(Error::NotFound("correction"))?;
    let of = RecordId(row.meeting_id);
    let head = records::to_change(write.tx(), Kind::Meeting, Some(authority), of).await?;
    let corrected = load(write.tx(), authority, of).await?;
    if corrected.body != approving.body || approving.held_on < corrected.held_on {
        return Err(Error::NotFound("correction"));
    }
    if row.approved_in.is_some() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let approved = meeting_correction::ActiveModel {
        id: Set(correction),
        approved_in: Set(Some(meeting.0)),
        approved_at: Set(Some(context.now)),
        approved_by: Set(Some(context.actor.name().to_owned())),
        ..Default::default()
    };
    approved.update(write.tx()).await?;
    write.happened(&head, Verb::Approved, vec![change("correction", row.correction)]);
    write.commit().await
}

/// Every correction of these meetings, oldest first.
pub(super) async fn of_meetings(
    db: &impl ConnectionTrait,
    meetings: impl Iterator<Item = RecordId>,
) -> Result<Vec<Correction>, Error> {
    let rows = meeting_correction::Entity::find()
        .filter(meeting_correction::Column::MeetingId.is_in(meetings.map(|it| it.0)))
        .order_by_asc(meeting_correction::COLUMN.id)
        .all(db)
        .await?;
    let correction = |row: meeting_correction::Model| Correction {
        id: row.id,
        of: RecordId(row.meeting_id),
        correction: row.correction,
        noted_at: row.noted_at,
        noted_by: row.noted_by,
        approval: row.approved_in.map(RecordId).zip(row.approved_at),
    };
    Ok(rows.into_iter().map(correction).collect())
}

fn change(field: &str, after: String) -> Change {
    Change { field: field.to_owned(), before: String::new(), after }
}
