//! Use cases: what was done of the checklist in a round.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter};

use super::rules::{NewSaid, Prepared, Said, Standing};
use crate::audit::Change;
use crate::fieldwork::checklist::{self, ItemId};
use crate::fieldwork::entity::preparation;
use crate::fieldwork::stages;
use crate::fieldwork::store::{live_round, stale};
use crate::records::{self, Verb, Write};
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId};

/// Every item of a round's checklist, in the order of its steps. What is left
/// out stands here only if something was said of it before.
pub async fn of_round(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
) -> Result<Vec<Prepared>, Error> {
    records::head(context, Kind::Round, Some(authority), round).await?;
    load(&context.db.read, authority, round).await
}

/// One item in a round.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    item: ItemId,
) -> Result<Prepared, Error> {
    let all = of_round(context, authority, round).await?;
    all.into_iter().find(|it| it.item.id == item).ok_or(Error::NotFound("checklist item"))
}

/// Says how an item stands in a round.
pub async fn say(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    (item, seen): (ItemId, i32),
    new: &NewSaid,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Round), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = live_round(&write, authority, round).await?;
    let all = load(write.tx(), authority, round).await?;
    let stored = all.into_iter().find(|it| it.item.id == item);
    let stored = stored.ok_or(Error::NotFound("checklist item"))?;
    if stored.version() != seen {
        let changed_by = stored.said.as_ref().map(|it| it.changed_by.clone());
        return Err(stale(stored.version(), stored.answers(), changed_by.unwrap_or_default()));
    }
    let row = preparation::ActiveModel {
        round_id: Set(round.0),
        item_id: Set(item.0),
        title: Set(stored.item.title.clone()),
        standing: Set(new.standing.key().to_owned()),
        done_on: Set(new.done_on),
        done_by: Set(new.done_by.clone()),
        note: Set(new.note.clone()),
        version: Set(seen + 1),
        changed_at: Set(context.now),
        changed_by: Set(context.actor.name().to_owned()),
    };
    if stored.said.is_some() {
        row.update(write.tx()).await?;
    } else {
        preparation::Entity::insert(row).exec_without_returning(write.tx()).await?;
    }
    // So that the trail says of which item it was.
    let mut changes = vec![Change {
        field: "check".to_owned(),
        before: String::new(),
        after: stored.item.title.clone(),
    }];
    changes.extend(Change::between(&stored.answers(), &new.answers()));
    write.happened(&head, Verb::Changed, changes);
    write.commit().await
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    round: RecordId,
) -> Result<Vec<Prepared>, Error> {
    let Some(in_cycle) = stages::load(db, round).await? else { return Ok(Vec::new()) };
    let items = checklist::load(db, authority, &in_cycle.cycle).await?;
    let rows = preparation::Entity::find()
        .filter(preparation::COLUMN.round_id.eq(round.0))
        .all(db)
        .await?;
    let prepared = items.into_iter().map(|item| {
        let row = rows.iter().find(|row| row.item_id == item.id.0);
        Ok(Prepared { said: row.map(from_row).transpose()?, item })
    });
    let prepared: Vec<Prepared> = prepared.collect::<Result<_, Error>>()?;
    let counts = |it: &Prepared| it.item.left_out.is_none() || it.said.is_some();
    Ok(prepared.into_iter().filter(counts).collect())
}

fn from_row(row: &preparation::Model) -> Result<Said, Error> {
    Ok(Said {
        title: row.title.clone(),
        standing: Standing::stored(&row.standing)?,
        done_on: row.done_on,
        done_by: row.done_by.clone(),
        note: row.note.clone(),
        version: row.version,
        changed_by: row.changed_by.clone(),
    })
}
