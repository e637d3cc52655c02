//! Due dates that were moved. The earlier ones stay.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{action, action_move};
use super::rules::NewAction;
use crate::records;
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId};

/// One time that a due date was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// When it was due before.
    pub due_on: NaiveDate,
    /// When it is due from then on.
    pub moved_to: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who agreed.
    pub agreed_by: String,
    /// When it was moved.
    pub moved_at: DateTime<Utc>,
    /// Who moved it.
    pub moved_by: String,
}

/// How the date of an action was moved, oldest first.
pub async fn moves(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Vec<Move>, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    let db = &context.db.read;
    records::one::<action::Entity>(db, Kind::Action, authority, id).await?;
    let rows = action_move::Entity::find()
        .filter(action_move::COLUMN.action_id.eq(id.0))
        .order_by_asc(action_move::COLUMN.moved_at)
        .order_by_asc(action_move::COLUMN.id)
        .all(db)
        .await?;
    let moved = |row: action_move::Model| Move {
        due_on: row.due_on,
        moved_to: row.moved_to,
        reason: row.reason,
        agreed_by: row.agreed_by,
        moved_at: row.moved_at,
        moved_by: row.moved_by,
    };
    Ok(rows.into_iter().map(moved).collect())
}

/// Keeps the date that was, within somebody else's transaction.
pub(super) async fn keep(
    context: &Context,
    db: &impl ConnectionTrait,
    id: RecordId,
    was: NaiveDate,
    new: &NewAction,
) -> Result<(), Error> {
    let row = action_move::ActiveModel {
        id: Set(context.new_id()),
        action_id: Set(id.0),
        due_on: Set(was),
        moved_to: Set(new.due_on),
        reason: Set(new.move_reason.clone()),
        agreed_by: Set(new.move_agreed_by.clone()),
        moved_at: Set(context.now),
        moved_by: Set(context.actor.name().to_owned()),
    };
    action_move::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
