//! Which needs an action serves, and which actions it waits for.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect,
};

use super::circles::Waits;
use super::entity::{action, action_principle, action_wait};
use super::plan::{Plan, Principle};
use crate::{AuthorityId, Error, RecordId};

pub(super) async fn principles(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
) -> Result<BTreeMap<RecordId, BTreeSet<Principle>>, Error> {
    let of_action = action_principle::Entity::belongs_to(action::Entity)
        .from(action_principle::Column::ActionId)
        .to(action::Column::Id);
    let rows = action_principle::Entity::find()
        .join(JoinType::InnerJoin, of_action.into())
        .filter(action::Column::AuthorityId.eq(authority.0))
        .all(db)
        .await?;
    let mut principles: BTreeMap<RecordId, BTreeSet<Principle>> = BTreeMap::new();
    for row in rows {
        let principle = Principle::stored(&row.principle)?;
        principles.entry(RecordId(row.action_id)).or_default().insert(principle);
    }
    Ok(principles)
}

pub(super) async fn waits(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
) -> Result<Waits, Error> {
    let of_action = action_wait::Entity::belongs_to(action::Entity)
        .from(action_wait::Column::ActionId)
        .to(action::Column::Id);
    let rows = action_wait::Entity::find()
        .join(JoinType::InnerJoin, of_action.into())
        .filter(action::Column::AuthorityId.eq(authority.0))
        .all(db)
        .await?;
    let mut waits = Waits::new();
    for row in rows {
        waits.entry(RecordId(row.action_id)).or_default().insert(RecordId(row.waits_for));
    }
    Ok(waits)
}

pub(super) async fn set_principles(
    db: &impl ConnectionTrait,
    id: RecordId,
    plan: &Plan,
) -> Result<(), Error> {
    action_principle::Entity::delete_many()
        .filter(action_principle::COLUMN.action_id.eq(id.0))
        .exec(db)
        .await?;
    let rows = plan.principles.iter().map(|it| action_principle::ActiveModel {
        action_id: Set(id.0),
        principle: Set(it.key().to_owned()),
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        action_principle::Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}

pub(super) async fn set_waits(
    db: &impl ConnectionTrait,
    id: RecordId,
    plan: &Plan,
) -> Result<(), Error> {
    action_wait::Entity::delete_many()
        .filter(action_wait::COLUMN.action_id.eq(id.0))
        .exec(db)
        .await?;
    let rows = plan
        .waits_for
        .iter()
        .map(|it| action_wait::ActiveModel { action_id: Set(id.0), waits_for: Set(it.0) });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        action_wait::Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}
