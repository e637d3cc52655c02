//! Use cases that are the same for every kind of record.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity::record;
use super::read::to_change;
use super::rules::{AuthorityId, Head, Kind, RecordId, Version};
use super::write::Write;
use crate::{Answers, Conflict, Context, Deed, Error, thread};

/// The head of a record, for somebody who may read its kind.
pub async fn head(
    context: &Context,
    kind: Kind,
    authority: Option<AuthorityId>,
    id: RecordId,
) -> Result<Head, Error> {
    context.require(Deed::Read(kind), authority)?;
    let row = record::Entity::find_by_id(id.0).one(&context.db.read).await?;
    let head = row.ok_or(Error::NotFound(kind.key()))?.head()?;
    if head.kind == kind && head.authority == authority {
        Ok(head)
    } else {
        Err(Error::NotFound(kind.key()))
    }
}

/// Takes a record back, with a reason. It stays readable and in the trail.
///
/// # Errors
/// [`Conflict::BuiltUpon`] while live records came of it: withdraw those first,
/// so that no promise hangs in the air. Evidence may go at any time.
pub async fn withdraw(
    context: &Context,
    kind: Kind,
    authority: Option<AuthorityId>,
    id: RecordId,
    seen: Version,
    reason: &str,
) -> Result<(), Error> {
    context.require(Deed::Change(kind), authority)?;
    let mut write = Write::begin(context).await?;
    withdraw_within(&mut write, kind, authority, id, seen, reason).await?;
    write.commit().await
}

/// The same within somebody else's transaction, who has checked the right.
pub(crate) async fn withdraw_within(
    write: &mut Write<'_>,
    kind: Kind,
    authority: Option<AuthorityId>,
    id: RecordId,
    seen: Version,
    reason: &str,
) -> Result<(), Error> {
    let head = to_change(write.tx(), kind, authority, id).await?;
    if head.version != seen {
        return Err(Error::Conflict(Conflict::Stale {
            version: head.version,
            stored: Answers::default().with("title", head.title.clone()),
            changed_by: head.changed_by,
        }));
    }
    // Evidence that turns out to be wrong must go, whatever was rated on it: the star
    // says so, and the lead is told.
    let count = match kind {
        Kind::Evidence => 0,
        _ => thread::live_successors(write.tx(), id).await?,
    };
    if 0 < count {
        return Err(Error::Conflict(Conflict::BuiltUpon { count }));
    }
    write.withdraw(&head, reason).await
}

/// The titles of records of one authority, by id. Ids of others are left out.
pub async fn titles(
    context: &Context,
    authority: AuthorityId,
    ids: &[RecordId],
) -> Result<BTreeMap<RecordId, String>, Error> {
    let rows = record::Entity::find()
        .filter(record::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .filter(record::COLUMN.authority_id.eq(authority.0))
        .all(&context.db.read)
        .await?;
    Ok(rows.into_iter().map(|row| (RecordId(row.id), row.title)).collect())
}
