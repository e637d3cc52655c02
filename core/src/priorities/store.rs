//! Use cases: check that the actor may, then read or write.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::entity::priority;
use super::rules::{NewPriority, Priority};
use crate::records::{self, Write};
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId, Version, thread};

/// What a priority may come from.
pub const SOURCES: &[Kind] = &[Kind::Finding];

/// What a priority comes from that a file brought.
const SOURCES_OF_FILE: &[Kind] = &[Kind::Round, Kind::Finding];

/// Every priority of an authority, oldest first; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Priority>, Error> {
    context.require(Deed::Read(Kind::Priority), Some(authority))?;
    let rows =
        records::of_authority::<priority::Entity>(&context.db.read, Kind::Priority, authority);
    let links = thread::of_authority(context, authority).await?;
    let rounds = thread::joined(&context.db.read, authority, Kind::Round, Kind::Priority).await?;
    let rows = rows.await?.into_iter();
    rows.map(|(head, row)| {
        let sources = links.before(head.id).to_vec();
        let round = rounds.get(&head.id).copied();
        Priority::from_row(head, row, sources, round)
    })
    .collect()
}

/// One priority.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Priority, Error> {
    context.require(Deed::Read(Kind::Priority), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// Records a priority.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewPriority,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Priority), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let id = write.record(Kind::Priority, Some(authority), &new.title, &new.answers()).await?;
    let row = row(id, &new);
    priority::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let what = (id, Kind::Priority);
    thread::set_sources(&mut write, authority, what, &new.sources, SOURCES).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes a priority, if nobody else has since it was seen.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewPriority,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Priority), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Priority, Some(authority), id).await?;
    let stored = load(write.tx(), authority, id).await?;
    write.change(&head, seen, &new.title, stored.answers(), &new.answers()).await?;
    row(id, &new).update(write.tx()).await?;
    let what = (id, Kind::Priority);
    // Where it came from stays true, whatever it answers.
    let sources: Vec<RecordId> = new.sources.iter().copied().chain(stored.round).collect();
    let allowed: &[Kind] = if stored.round.is_some() { SOURCES_OF_FILE } else { SOURCES };
    thread::set_sources(&mut write, authority, what, &sources, allowed).await?;
    write.commit().await
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Priority, Error> {
    let (head, row) = records::one::<priority::Entity>(db, Kind::Priority, authority, id).await?;
    let sources = thread::sources(db, id).await?;
    let rounds = thread::joined(db, authority, Kind::Round, Kind::Priority).await?;
    let round = rounds.get(&id).copied();
    Priority::from_row(head, row, sources, round)
}

pub(super) fn row(id: RecordId, new: &NewPriority) -> priority::ActiveModel {
    priority::ActiveModel {
        id: Set(id.0),
        chosen_by: Set(new.chosen_by.key().to_owned()),
        method: Set(new.method.key().to_owned()),
        ranked: Set(new.ranked.and_then(|it| i32::try_from(it).ok())),
        chosen_on: Set(new.chosen_on),
        reason: Set(new.reason.clone()),
        not_chosen: Set(new.not_chosen.clone()),
    }
}
