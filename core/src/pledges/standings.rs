//! Use cases: how a pledge has stood over time. Nothing of it is ever replaced.

use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{pledge, pledge_standing};
use super::new::NewPledge;
use super::rules::{Pledge, PledgeStatus, Standing};
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId, records};

/// How a pledge has stood, newest first.
pub async fn standings(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Vec<Standing>, Error> {
    context.require(Deed::Read(Kind::Pledge), Some(authority))?;
    let db = &context.db.read;
    records::one::<pledge::Entity>(db, Kind::Pledge, authority, id).await?;
    let rows = pledge_standing::Entity::find()
        .filter(pledge_standing::COLUMN.pledge_id.eq(id.0))
        .order_by_desc(pledge_standing::COLUMN.since)
        .order_by_desc(pledge_standing::COLUMN.id)
        .all(db)
        .await?;
    let standing = |row: pledge_standing::Model| {
        Ok(Standing {
            status: PledgeStatus::stored(&row.status)?,
            reason: row.reason,
            source: row.source,
            since: row.since,
            said_by: row.said_by,
        })
    };
    rows.into_iter().map(standing).collect()
}

/// Whether saving would say something else of how the pledge stands.
pub(super) fn is_other(stored: &Pledge, new: &NewPledge) -> bool {
    stored.status != new.status
        || stored.status_reason != new.status_reason
        || stored.status_source != new.status_source
}

/// Keeps how it stands from now on, within somebody else's transaction.
pub(super) async fn keep(
    context: &Context,
    db: &impl ConnectionTrait,
    id: RecordId,
    new: &NewPledge,
) -> Result<(), Error> {
    let row = pledge_standing::ActiveModel {
        id: Set(context.new_id()),
        pledge_id: Set(id.0),
        status: Set(new.status.key().to_owned()),
        reason: Set(new.status_reason.clone()),
        source: Set(new.status_source.clone()),
        since: Set(context.now),
        said_by: Set(context.actor.name().to_owned()),
    };
    pledge_standing::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
