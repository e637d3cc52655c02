//! Use cases: check that the actor may, then read or write.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter};

use super::entity::following;
use crate::people::PersonId;
use crate::{AuthorityId, Context, Error, Kind, RecordId, comments};

/// Follows a record from now on. To follow it twice is to follow it. Returns
/// which noun it is.
pub async fn follow(
    context: &Context,
    authority: AuthorityId,
    record: RecordId,
) -> Result<Kind, Error> {
    let kind = comments::of_record(context, authority, record).await?.head.kind;
    let row = following::ActiveModel {
        person_id: Set(person(context)?.0),
        record_id: Set(record.0),
        since: Set(context.now),
    };
    let keys = [following::Column::PersonId, following::Column::RecordId];
    following::Entity::insert(row)
        .on_conflict(OnConflict::columns(keys).do_nothing().to_owned())
        .exec_without_returning(&context.db.write)
        .await?;
    Ok(kind)
}

/// Follows a record no longer. Returns which noun it is.
pub async fn unfollow(
    context: &Context,
    authority: AuthorityId,
    record: RecordId,
) -> Result<Kind, Error> {
    let kind = comments::of_record(context, authority, record).await?.head.kind;
    following::Entity::delete_by_id((person(context)?.0, record.0)).exec(&context.db.write).await?;
    Ok(kind)
}

/// Whether the person who asks follows a record.
pub(crate) async fn follows(context: &Context, record: RecordId) -> Result<bool, Error> {
    let Some(person) = context.actor.person() else { return Ok(false) };
    let row = following::Entity::find_by_id((person.0, record.0)).one(&context.db.read).await?;
    Ok(row.is_some())
}

/// What a person follows, and since when.
pub(crate) async fn followed(
    context: &Context,
    person: PersonId,
) -> Result<BTreeMap<RecordId, DateTime<Utc>>, Error> {
    let rows = following::Entity::find()
        .filter(following::COLUMN.person_id.eq(person.0))
        .all(&context.db.read)
        .await?;
    Ok(rows.into_iter().map(|row| (RecordId(row.record_id), row.since)).collect())
}

fn person(context: &Context) -> Result<PersonId, Error> {
    context.actor.person().ok_or(Error::Forbidden)
}
