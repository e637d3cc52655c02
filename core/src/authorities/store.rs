//! Use cases: check that the actor may, then read or write.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

use super::entity::{authority, authority_code};
use super::rules::{Authority, Nation, NewAuthority, slug};
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::{
    Actor, AuthorityId, Conflict, Context, Deed, Error, Head, Kind, RecordId, Version, packs,
};

/// Every authority, for whoever looks after the list of them.
pub async fn list(context: &Context) -> Result<Vec<Authority>, Error> {
    context.require(Deed::Change(Kind::Authority), None)?;
    every(context).await
}

/// The authorities that the actor belongs to.
pub async fn of_actor(context: &Context) -> Result<Vec<Authority>, Error> {
    let grants = match &context.actor {
        Actor::Operator => return every(context).await,
        Actor::Person { grants, .. } => grants,
    };
    let ids = grants.iter().filter_map(|grant| grant.authority).map(|id| id.0);
    let rows = authority::Entity::find()
        .find_also_related(record::Entity)
        .filter(authority::Column::Id.is_in(ids))
        .filter(record::Column::WithdrawnAt.is_null())
        .order_by_asc(record::COLUMN.title)
        .all(&context.db.read)
        .await?;
    rows.into_iter().map(|(row, record)| joined(row, record)).collect()
}

/// The authority at an address. To a stranger it does not exist.
pub async fn by_slug(context: &Context, slug: &str) -> Result<Authority, Error> {
    let found = authority::Entity::find()
        .find_also_related(record::Entity)
        .filter(authority::COLUMN.slug.eq(slug))
        .one(&context.db.read)
        .await?;
    let (row, record) = found.ok_or(Error::NotFound("authority"))?;
    let authority = joined(row, record)?;
    context.require(Deed::Read(Kind::Authority), Some(authority.id))?;
    Ok(authority)
}

/// The codes of every authority, the current one first, for whoever looks after
/// the list of them.
pub async fn codes(context: &Context) -> Result<BTreeMap<AuthorityId, Vec<String>>, Error> {
    context.require(Deed::Change(Kind::Authority), None)?;
    let rows = authority_code::Entity::find()
        .order_by_desc(authority_code::COLUMN.is_current)
        .order_by_asc(authority_code::COLUMN.code)
        .all(&context.db.read)
        .await?;
    let mut codes: BTreeMap<AuthorityId, Vec<String>> = BTreeMap::new();
    for row in rows {
        codes.entry(AuthorityId(row.authority_id)).or_default().push(row.code);
    }
    Ok(codes)
}

/// The code that an authority has now, for its members. None for one without a code.
pub async fn code_of(context: &Context, id: AuthorityId) -> Result<Option<String>, Error> {
    context.require(Deed::Read(Kind::Authority), Some(id))?;
    let row = authority_code::Entity::find()
        .filter(authority_code::COLUMN.authority_id.eq(id.0))
        .filter(authority_code::COLUMN.is_current.eq(true))
        .one(&context.db.read)
        .await?;
    Ok(row.map(|row| row.code))
}

/// The one authority that has, or had, this code.
///
/// # Errors
/// [`Error::NotFound`] if there is none, or if the code's area was split since:
/// then it would be a guess.
pub async fn by_code(context: &Context, code: &str) -> Result<Authority, Error> {
    let codes = authority_code::Entity::find()
        .filter(authority_code::COLUMN.code.eq(code.trim().to_uppercase()))
        .all(&context.db.read)
        .await?;
    let [code] = codes.as_slice() else { return Err(Error::NotFound("authority")) };
    let id = RecordId(code.authority_id);
    let (head, row) =
        records::one_of::<authority::Entity>(&context.db.read, Kind::Authority, id).await?;
    context.require(Deed::Read(Kind::Authority), Some(AuthorityId(id.0)))?;
    from_row(head, row)
}

/// Adds an authority to the list.
///
/// # Errors
/// [`Conflict::Taken`] if another has its name's address or its code.
pub async fn add(context: &Context, new: NewAuthority) -> Result<Authority, Error> {
    context.require(Deed::Record(Kind::Authority), None)?;
    let profile = packs::profile(context, new.nation.key()).await?;
    let new = new.named_by(profile);
    let mut write = Write::begin(context).await?;
    let id = write.record(Kind::Authority, None, &new.name, &new.answers()).await?;
    let row = authority::ActiveModel {
        id: Set(id.0),
        slug: Set(slug(&new.name)),
        name_cy: Set(new.name_cy),
        nation: Set(new.nation.key().to_owned()),
        region: Set(String::new()),
        sort: Set(String::new()),
        is_fictional: Set(new.is_fictional),
        group_name: Set(new.group_name),
        group_name_cy: Set(new.group_name_cy),
        board_name: Set(new.board_name),
    };
    records::or_taken(authority::Entity::insert(row).exec_without_returning(write.tx()).await)?;
    if !new.code.is_empty() {
        let held = authority_code::Entity::find()
            .filter(authority_code::COLUMN.code.eq(new.code.as_str()))
            .one(write.tx())
            .await?;
        if held.is_some() {
            return Err(Error::Conflict(Conflict::Taken));
        }
        let row = authority_code::ActiveModel {
            code: Set(new.code),
            authority_id: Set(id.0),
            is_current: Set(true),
            changed_on: Set(None),
            provenance: Set("recorded by hand".to_owned()),
        };
        authority_code::Entity::insert(row).exec_without_returning(write.tx()).await?;
    }
    write.commit().await?;
    let (head, row) =
        records::one_of::<authority::Entity>(&context.db.read, Kind::Authority, id).await?;
    from_row(head, row)
}

/// Changes an authority's names and words. Its address and codes stay.
pub async fn change(
    context: &Context,
    id: AuthorityId,
    seen: Version,
    new: NewAuthority,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Authority), None)?;
    let profile = packs::profile(context, new.nation.key()).await?;
    let new = new.named_by(profile);
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Authority, None, id.into()).await?;
    let (_, row) =
        records::one_of::<authority::Entity>(write.tx(), Kind::Authority, id.into()).await?;
    let before = from_row(head.clone(), row)?.answers();
    write.change(&head, seen, &new.name, before, &new.answers()).await?;
    let row = authority::ActiveModel {
        id: Set(id.0),
        name_cy: Set(new.name_cy),
        nation: Set(new.nation.key().to_owned()),
        group_name: Set(new.group_name),
        group_name_cy: Set(new.group_name_cy),
        board_name: Set(new.board_name),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    write.commit().await
}

/// Those that an authority may be compared with: every other that counts, is as
/// real or as invented as it is, and is none that it came from or became. Those
/// two have had a code in common.
pub(crate) async fn peers(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
) -> Result<Vec<AuthorityId>, Error> {
    let rows = authority::Entity::find()
        .find_also_related(record::Entity)
        .filter(record::Column::WithdrawnAt.is_null())
        .all(db)
        .await?;
    let codes = authority_code::Entity::find().all(db).await?;
    let own: BTreeSet<&str> = codes
        .iter()
        .filter(|it| it.authority_id == authority.0)
        .map(|it| it.code.as_str())
        .collect();
    let kin: BTreeSet<Uuid> = codes
        .iter()
        .filter(|it| own.contains(it.code.as_str()))
        .map(|it| it.authority_id)
        .collect();
    let itself = rows.iter().find(|(row, _)| row.id == authority.0);
    let is_fictional = itself.is_some_and(|(row, _)| row.is_fictional);
    let peers = rows.iter().filter(|(row, _)| {
        row.id != authority.0 && row.is_fictional == is_fictional && !kin.contains(&row.id)
    });
    Ok(peers.map(|(row, _)| AuthorityId(row.id)).collect())
}

async fn every(context: &Context) -> Result<Vec<Authority>, Error> {
    let rows = authority::Entity::find()
        .find_also_related(record::Entity)
        .order_by_asc(record::COLUMN.title)
        .all(&context.db.read)
        .await?;
    rows.into_iter().map(|(row, record)| joined(row, record)).collect()
}

fn joined(row: authority::Model, record: Option<record::Model>) -> Result<Authority, Error> {
    from_row(record.ok_or(Error::Corrupt("authority"))?.head()?, row)
}

fn from_row(head: Head, row: authority::Model) -> Result<Authority, Error> {
    Ok(Authority {
        head,
        id: AuthorityId(row.id),
        slug: row.slug,
        name_cy: row.name_cy,
        nation: Nation::stored(&row.nation)?,
        region: row.region,
        sort: row.sort,
        is_fictional: row.is_fictional,
        group_name: row.group_name,
        group_name_cy: row.group_name_cy,
        board_name: row.board_name,
    })
}
