//! The items under which something can be recorded.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};

use super::entity::meeting_item;
use super::items::ItemId;
use super::read::all;
use super::rules::MeetingState;
use crate::{AuthorityId, Context, Deed, Error, Kind};

/// The items of open meetings, by meeting and place, and whichever was chosen
/// before: its id, and what it is about.
pub async fn items_on_offer(
    context: &Context,
    authority: AuthorityId,
    chosen: Option<ItemId>,
) -> Result<Vec<(ItemId, String)>, Error> {
    context.require(Deed::Read(Kind::Meeting), Some(authority))?;
    let meetings = all(&context.db.read, authority).await?;
    let (open, here): (Vec<_>, Vec<_>) = (
        meetings
            .iter()
            .filter(|it| it.head.is_live() && it.state == MeetingState::Open)
            .map(|it| it.head.id.0)
            .collect(),
        meetings.iter().map(|it| it.head.id.0).collect(),
    );
    let offered = Condition::any()
        .add(meeting_item::Column::MeetingId.is_in(open))
        .add(meeting_item::Column::Id.is_in(chosen.map(|it| it.0)));
    let rows = meeting_item::Entity::find()
        .filter(offered)
        // Whatever id was typed: another authority's item is not on offer.
        .filter(meeting_item::Column::MeetingId.is_in(here))
        .order_by_desc(meeting_item::COLUMN.meeting_id)
        .order_by_asc(meeting_item::COLUMN.position)
        .all(&context.db.read)
        .await?;
    Ok(rows.into_iter().map(|it| (ItemId(it.id), it.title)).collect())
}
