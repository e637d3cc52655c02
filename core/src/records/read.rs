//! Reading any noun together with its record, in one statement.

use sea_orm::sea_query::LockType;
use sea_orm::{
    ConnectionTrait, EntityTrait, ModelTrait, PrimaryKeyTrait, QueryFilter, QueryOrder,
    QuerySelect, Related,
};
use uuid::Uuid;

use super::entity::record;
use super::rules::{AuthorityId, Head, Kind, RecordId};
use crate::Error;

/// Every record of one kind in an authority with its own row, oldest first;
/// the withdrawn ones too.
pub(crate) async fn of_authority<E>(
    db: &impl ConnectionTrait,
    kind: Kind,
    authority: AuthorityId,
) -> Result<Vec<(Head, E::Model)>, Error>
where
    E: EntityTrait + Related<record::Entity>,
    E::Model: ModelTrait<Entity = E>,
{
    let rows = E::find()
        .find_also_related(record::Entity)
        .filter(record::COLUMN.authority_id.eq(authority.0))
        .filter(record::COLUMN.kind.eq(kind.key()))
        .order_by_asc(record::COLUMN.id)
        .all(db)
        .await?;
    rows.into_iter().map(|(row, record)| Ok((required(record)?, row))).collect()
}

/// One record of an authority. Somebody else's id is not found.
pub(crate) async fn one<E>(
    db: &impl ConnectionTrait,
    kind: Kind,
    authority: AuthorityId,
    id: RecordId,
) -> Result<(Head, E::Model), Error>
where
    E: EntityTrait + Related<record::Entity>,
    E::Model: ModelTrait<Entity = E>,
    <E::PrimaryKey as PrimaryKeyTrait>::ValueType: From<Uuid>,
{
    let (head, row) = one_of::<E>(db, kind, id).await?;
    if head.authority == Some(authority) { Ok((head, row)) } else { Err(not_found(kind)) }
}

/// One record of a kind that spans authorities.
pub(crate) async fn one_of<E>(
    db: &impl ConnectionTrait,
    kind: Kind,
    id: RecordId,
) -> Result<(Head, E::Model), Error>
where
    E: EntityTrait + Related<record::Entity>,
    E::Model: ModelTrait<Entity = E>,
    <E::PrimaryKey as PrimaryKeyTrait>::ValueType: From<Uuid>,
{
    let found = E::find_by_id(id.0).find_also_related(record::Entity).one(db).await?;
    let (row, record) = found.ok_or_else(|| not_found(kind))?;
    Ok((required(record)?, row))
}

/// The head of a record about to change, locked until the transaction ends, so
/// that what is compared is what is replaced.
///
/// Its key is not locked: another's new row may name it meanwhile. Else two who
/// each add a row under one record, and then lock it, would wait for each other.
pub(crate) async fn to_change(
    db: &impl ConnectionTrait,
    kind: Kind,
    authority: Option<AuthorityId>,
    id: RecordId,
) -> Result<Head, Error> {
    let record = record::Entity::find_by_id(id.0)
        .filter(record::COLUMN.kind.eq(kind.key()))
        .lock(LockType::NoKeyUpdate)
        .one(db)
        .await?;
    let head = record.ok_or_else(|| not_found(kind))?.head()?;
    if head.authority == authority { Ok(head) } else { Err(not_found(kind)) }
}

fn required(record: Option<record::Model>) -> Result<Head, Error> {
    record.ok_or(Error::Corrupt("record"))?.head()
}

fn not_found(kind: Kind) -> Error {
    Error::NotFound(kind.key())
}
