//! Use cases: reading the thread, and joining a record to what it came from.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::entity::thread_link;
use super::rules::{Around, Links, Step};
use crate::audit::Change;
use crate::records::entity::record;
use crate::records::{AuthorityId, Kind, RecordId, Write};
use crate::{Context, Deed, Error};

/// Every link of an authority, for whoever may read findings there.
pub async fn links(context: &Context, authority: AuthorityId) -> Result<Links, Error> {
    context.require(Deed::Read(Kind::Finding), Some(authority))?;
    of_authority(context, authority).await
}

/// Every link of an authority. For use cases that have checked their own right.
pub async fn of_authority(context: &Context, authority: AuthorityId) -> Result<Links, Error> {
    let rows = thread_link::Entity::find()
        .filter(thread_link::COLUMN.authority_id.eq(authority.0))
        .order_by_asc(thread_link::COLUMN.to_id)
        .all(&context.db.read)
        .await?;
    Ok(Links::new(rows.iter().map(|row| (RecordId(row.from_id), RecordId(row.to_id)))))
}

/// What one record came from and what came of it, all the way.
pub async fn around(
    context: &Context,
    kind: Kind,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Around, Error> {
    context.require(Deed::Read(kind), Some(authority))?;
    let links = of_authority(context, authority).await?;
    let (before, after) = (links.all_before(id), links.all_after(id));
    let ids: BTreeSet<RecordId> = before.union(&after).copied().collect();
    let rows = record::Entity::find()
        .filter(record::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .filter(record::COLUMN.authority_id.eq(authority.0))
        .all(&context.db.read)
        .await?;

    let mut steps = Vec::with_capacity(rows.len());
    for row in rows {
        let head = row.head()?;
        let is_live = head.is_live();
        steps.push(Step { id: head.id, kind: head.kind, title: head.title, is_live });
    }
    // Kinds stand in the order of the thread, ids in the order of time.
    steps.sort_by_key(|step| (step.kind, step.id));
    let of = |ids: &BTreeSet<RecordId>| {
        steps.iter().filter(|step| ids.contains(&step.id)).cloned().collect()
    };
    Ok(Around { came_from: of(&before), came_of: of(&after) })
}

/// What a record came directly from, oldest first.
pub(crate) async fn sources(
    db: &impl ConnectionTrait,
    id: RecordId,
) -> Result<Vec<RecordId>, Error> {
    let rows = thread_link::Entity::find()
        .filter(thread_link::COLUMN.to_id.eq(id.0))
        .order_by_asc(thread_link::COLUMN.from_id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| RecordId(row.from_id)).collect())
}

/// Of each record of a kind that came directly from one of another kind, which.
pub(crate) async fn joined(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    from: Kind,
    to: Kind,
) -> Result<BTreeMap<RecordId, RecordId>, Error> {
    let rows = thread_link::Entity::find()
        .filter(thread_link::COLUMN.authority_id.eq(authority.0))
        .filter(thread_link::COLUMN.from_kind.eq(from.key()))
        .filter(thread_link::COLUMN.to_kind.eq(to.key()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (RecordId(row.to_id), RecordId(row.from_id))).collect())
}

/// Joins a new record to the one that it came from.
pub(crate) async fn join(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    from: (RecordId, Kind),
    (to, kind): (RecordId, Kind),
) -> Result<(), Error> {
    join_all(db, authority, from, (&[to], kind)).await
}

/// Joins new records to the one that they came from, in a few statements however
/// many they are.
pub(crate) async fn join_all(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    (from, from_kind): (RecordId, Kind),
    (to, to_kind): (&[RecordId], Kind),
) -> Result<(), Error> {
    let link = |to: &RecordId| thread_link::ActiveModel {
        from_id: Set(from.0),
        from_kind: Set(from_kind.key().to_owned()),
        to_id: Set(to.0),
        to_kind: Set(to_kind.key().to_owned()),
        authority_id: Set(authority.0),
    };
    for to in to.chunks(500) {
        thread_link::Entity::insert_many(to.iter().map(link)).exec_without_returning(db).await?;
    }
    Ok(())
}

/// How many records that still count were built directly on this one. The
/// results of a round are a part of it and not built on it, so what was built on
/// them counts instead.
pub(crate) async fn live_successors(
    db: &impl ConnectionTrait,
    id: RecordId,
) -> Result<usize, Error> {
    let mut built = Vec::new();
    let mut parts = vec![id.0];
    while !parts.is_empty() {
        let rows = thread_link::Entity::find()
            .filter(thread_link::Column::FromId.is_in(parts))
            .all(db)
            .await?;
        let (results, others): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| row.to_kind == Kind::Result.key());
        parts = results.into_iter().map(|row| row.to_id).collect();
        built.extend(others.into_iter().map(|row| row.to_id));
    }
    let count = record::Entity::find()
        .filter(record::Column::Id.is_in(built))
        .filter(record::Column::WithdrawnAt.is_null())
        .count(db)
        .await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Whether a record of this kind that still counts came directly of one.
pub(crate) async fn has_live_after(
    db: &impl ConnectionTrait,
    id: RecordId,
    kind: Kind,
) -> Result<bool, Error> {
    let rows = thread_link::Entity::find()
        .filter(thread_link::COLUMN.from_id.eq(id.0))
        .filter(thread_link::COLUMN.to_kind.eq(kind.key()))
        .all(db)
        .await?;
    let count = record::Entity::find()
        .filter(record::Column::Id.is_in(rows.into_iter().map(|row| row.to_id)))
        .filter(record::Column::WithdrawnAt.is_null())
        .count(db)
        .await?;
    Ok(0 < count)
}

/// Joins a record to what it came from, in place of what it was joined to.
///
/// # Errors
/// [`Error::NotFound`] for a source that is not a live record of the authority
/// of one of the allowed kinds: somebody may have typed any id.
pub(crate) async fn set_sources(
    write: &mut Write<'_>,
    authority: AuthorityId,
    (id, kind): (RecordId, Kind),
    sources_now: &[RecordId],
    allowed: &[Kind],
) -> Result<(), Error> {
    let before = sources(write.tx(), id).await?;
    let now: BTreeSet<RecordId> = sources_now.iter().copied().collect();
    if before.iter().copied().collect::<BTreeSet<_>>() == now {
        return Ok(());
    }
    let rows = record::Entity::find()
        .filter(record::Column::Id.is_in(now.iter().chain(&before).map(|id| id.0)))
        .filter(record::COLUMN.authority_id.eq(authority.0))
        .order_by_asc(record::COLUMN.id)
        // Nobody withdraws a source while something is built on it.
        .lock(LockType::Share)
        .all(write.tx())
        .await?;
    let mut links = Vec::new();
    for source in &now {
        let row = rows.iter().find(|row| row.id == source.0).ok_or(Error::NotFound("source"))?;
        let is_allowed = allowed.iter().any(|kind| kind.key() == row.kind);
        // A link that was there may stay, though its source was withdrawn since.
        if !is_allowed || (row.withdrawn_at.is_some() && !before.contains(source)) {
            return Err(Error::NotFound("source"));
        }
        links.push(thread_link::ActiveModel {
            from_id: Set(source.0),
            from_kind: Set(row.kind.clone()),
            to_id: Set(id.0),
            to_kind: Set(kind.key().to_owned()),
            authority_id: Set(authority.0),
        });
    }

    thread_link::Entity::delete_many()
        .filter(thread_link::COLUMN.to_id.eq(id.0))
        .exec(write.tx())
        .await?;
    if !links.is_empty() {
        thread_link::Entity::insert_many(links).exec_without_returning(write.tx()).await?;
    }
    let titles = |ids: &dyn Fn(RecordId) -> bool| {
        let titles = rows.iter().filter(|row| ids(RecordId(row.id))).map(|row| row.title.as_str());
        titles.collect::<Vec<_>>().join("; ")
    };
    write.and_changed(Change {
        field: "came_from".to_owned(),
        before: titles(&|id| before.contains(&id)),
        after: titles(&|id| now.contains(&id)),
    });
    Ok(())
}
