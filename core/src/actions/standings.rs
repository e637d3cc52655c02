//! Which colour an action has had since when. Nothing of it is ever replaced.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::entity::{action, action_standing};
use super::rules::{Action, NewAction, Outlook, Rag};
use crate::records;
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId};

/// Amber for longer than this raises itself: a risk that nobody ends is a red one.
pub const AMBER_DAYS: i64 = 60;

/// What an action was said to be, from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its colour.
    pub rag: Rag,
    /// Why.
    pub reason: String,
    /// Whether it was getting better.
    pub outlook: Outlook,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Who said so.
    pub said_by: String,
}

/// How the actions of an authority have stood, oldest first. One statement.
pub async fn standings(
    context: &Context,
    authority: AuthorityId,
) -> Result<BTreeMap<RecordId, Vec<Standing>>, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    let of_action = action_standing::Entity::belongs_to(action::Entity)
        .from(action_standing::Column::ActionId)
        .to(action::Column::Id);
    let rows = action_standing::Entity::find()
        .join(JoinType::InnerJoin, of_action.into())
        .filter(action::Column::AuthorityId.eq(authority.0))
        .order_by_asc(action_standing::Column::Since)
        .order_by_asc(action_standing::Column::Id)
        .all(&context.db.read)
        .await?;
    let mut standings: BTreeMap<RecordId, Vec<Standing>> = BTreeMap::new();
    for row in rows {
        standings.entry(RecordId(row.action_id)).or_default().push(standing(row)?);
    }
    Ok(standings)
}

/// How one action has stood, oldest first.
pub async fn standings_of(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Vec<Standing>, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    let db = &context.db.read;
    records::one::<action::Entity>(db, Kind::Action, authority, id).await?;
    let rows = action_standing::Entity::find()
        .filter(action_standing::COLUMN.action_id.eq(id.0))
        .order_by_asc(action_standing::COLUMN.since)
        .order_by_asc(action_standing::COLUMN.id)
        .all(db)
        .await?;
    rows.into_iter().map(standing).collect()
}

fn standing(row: action_standing::Model) -> Result<Standing, Error> {
    Ok(Standing {
        rag: Rag::stored(&row.rag)?,
        reason: row.reason,
        outlook: Outlook::stored(&row.direction)?,
        since: row.since,
        said_by: row.said_by,
    })
}

/// Since when an action is amber without a break; none if it is not. Another
/// reason for it is no break. `standings` are oldest first.
pub fn amber_since(standings: &[Standing]) -> Option<NaiveDate> {
    let amber = standings.iter().rev().take_while(|it| it.rag == Rag::Amber);
    amber.last().map(|it| it.since.date_naive())
}

/// Whether saving would say something else of how the action stands.
pub(super) fn is_other(stored: &Action, new: &NewAction) -> bool {
    stored.rag != new.rag || stored.rag_reason != new.rag_reason || stored.outlook != new.outlook
}

/// Keeps how it stands from now on, within somebody else's transaction.
pub(super) async fn keep(
    context: &Context,
    db: &impl ConnectionTrait,
    id: RecordId,
    new: &NewAction,
) -> Result<(), Error> {
    let row = action_standing::ActiveModel {
        id: Set(context.new_id()),
        action_id: Set(id.0),
        rag: Set(new.rag.key().to_owned()),
        reason: Set(new.rag_reason.clone()),
        direction: Set(new.outlook.key().to_owned()),
        since: Set(context.now),
        said_by: Set(context.actor.name().to_owned()),
    };
    action_standing::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amber_is_as_old_as_the_first_of_an_unbroken_row() {
        let standing = |rag, day: &str| Standing {
            rag,
            reason: String::new(),
            outlook: Outlook::NotKnown,
            since: format!("{day}T12:00:00Z").parse().unwrap(),
            said_by: String::new(),
        };
        let (amber, green) = (Rag::Amber, Rag::Green);
        let history = [
            standing(amber, "2026-01-01"),
            standing(green, "2026-02-01"),
            standing(amber, "2026-03-01"),
            standing(amber, "2026-03-20"),
        ];
        assert_eq!(amber_since(&history), NaiveDate::from_ymd_opt(2026, 3, 1));
        assert_eq!(amber_since(&history[..2]), None);
        assert_eq!(amber_since(&[]), None);
    }
}
