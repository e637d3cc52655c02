//! Who belongs to an authority, for other features to name them. Names and
//! roles only: addresses are for whoever looks after people.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::entity::{membership, person};
use super::rules::PersonId;
use crate::records::entity::record;
use crate::{AuthorityId, Error, Role};

/// Somebody with a role in an authority, or over the whole programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MemberOf {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) role: Role,
}

/// Everybody with a role that counts in an authority, by name, in two
/// statements. Who has two roles is there twice.
pub(crate) async fn members(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
) -> Result<Vec<MemberOf>, Error> {
    let there = Condition::any()
        .add(membership::COLUMN.authority_id.eq(authority.0))
        .add(membership::Column::AuthorityId.is_null());
    let grants = membership::Entity::find()
        .find_also_related(record::Entity)
        .filter(there)
        .filter(record::Column::WithdrawnAt.is_null())
        .all(db)
        .await?;
    let people = record::Entity::find()
        .filter(record::Column::Id.is_in(grants.iter().map(|(it, _)| it.person_id)))
        .filter(record::Column::WithdrawnAt.is_null())
        .order_by_asc(record::COLUMN.title)
        .all(db)
        .await?;
    let places: BTreeMap<Uuid, usize> = people.iter().map(|it| it.id).zip(0..).collect();
    let mut members = Vec::with_capacity(grants.len());
    for (grant, _) in grants {
        if let Some(place) = places.get(&grant.person_id) {
            let name = people.get(*place).map(|it| it.title.clone()).unwrap_or_default();
            let id = PersonId(grant.person_id);
            members.push((*place, MemberOf { id, name, role: Role::stored(&grant.role)? }));
        }
    }
    members.sort_by_key(|(place, _)| *place);
    Ok(members.into_iter().map(|(_, it)| it).collect())
}

/// Every account that counts.
pub(crate) async fn everybody(db: &impl ConnectionTrait) -> Result<Vec<PersonId>, Error> {
    let rows = person::Entity::find()
        .find_also_related(record::Entity)
        .filter(record::Column::WithdrawnAt.is_null())
        .order_by_asc(person::COLUMN.id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(row, _)| PersonId(row.id)).collect())
}

/// A person's name and mail address, for the program itself; none if their
/// account was withdrawn.
pub(crate) async fn address(
    db: &impl ConnectionTrait,
    id: PersonId,
) -> Result<Option<(String, String)>, Error> {
    let found = person::Entity::find_by_id(id.0).find_also_related(record::Entity).one(db).await?;
    let live = found.and_then(|(row, record)| Some((record?, row.email)));
    let live = live.filter(|(record, _)| record.withdrawn_at.is_none());
    Ok(live.map(|(record, email)| (record.title, email)))
}
