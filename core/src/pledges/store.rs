//! Use cases: check that the actor may, then read or write.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::entity::pledge;
use super::new::NewPledge;
use super::rules::Pledge;
use super::standings;
use crate::records::{self, Write};
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId, Version, thread};

/// What a pledge may come from.
pub const SOURCES: &[Kind] = &[Kind::Priority];

/// Every pledge of an authority, oldest first; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Pledge>, Error> {
    context.require(Deed::Read(Kind::Pledge), Some(authority))?;
    let rows = records::of_authority::<pledge::Entity>(&context.db.read, Kind::Pledge, authority);
    let links = thread::of_authority(context, authority).await?;
    let rows = rows.await?.into_iter();
    rows.map(|(head, row)| {
        let sources = links.before(head.id).to_vec();
        Pledge::from_row(head, row, sources)
    })
    .collect()
}

/// One pledge.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Pledge, Error> {
    context.require(Deed::Read(Kind::Pledge), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// Records a pledge.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewPledge,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Pledge), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let id = write.record(Kind::Pledge, Some(authority), &new.title, &new.answers()).await?;
    let row = row(id, &new);
    pledge::Entity::insert(row).exec_without_returning(write.tx()).await?;
    standings::keep(context, write.tx(), id, &new).await?;
    let what = (id, Kind::Pledge);
    thread::set_sources(&mut write, authority, what, &new.sources, SOURCES).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes a pledge, if nobody else has since it was seen.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewPledge,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Pledge), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Pledge, Some(authority), id).await?;
    let stored = load(write.tx(), authority, id).await?;
    write.change(&head, seen, &new.title, stored.answers(), &new.answers()).await?;
    row(id, &new).update(write.tx()).await?;
    if standings::is_other(&stored, &new) {
        standings::keep(context, write.tx(), id, &new).await?;
    }
    let what = (id, Kind::Pledge);
    thread::set_sources(&mut write, authority, what, &new.sources, SOURCES).await?;
    write.commit().await
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Pledge, Error> {
    let (head, row) = records::one::<pledge::Entity>(db, Kind::Pledge, authority, id).await?;
    let sources = thread::sources(db, id).await?;
    Pledge::from_row(head, row, sources)
}

fn row(id: RecordId, new: &NewPledge) -> pledge::ActiveModel {
    pledge::ActiveModel {
        id: Set(id.0),
        wording_child: Set(new.wording_child.clone()),
        wording_cy: Set(new.wording_cy.clone()),
        wording_child_cy: Set(new.wording_child_cy.clone()),
        made_by: Set(new.made_by.key().to_owned()),
        made_by_name: Set(new.made_by_name.clone()),
        sort: Set(new.sort.key().to_owned()),
        due_on: Set(new.due_on),
        status: Set(new.status.key().to_owned()),
        status_reason: Set(new.status_reason.clone()),
        status_source: Set(new.status_source.clone()),
        notice: Set(new.notice.clone()),
        did_child: Set(new.did_child.clone()),
        did_child_cy: Set(new.did_child_cy.clone()),
        did_on: Set(new.did_on),
        told_on: Set(new.told_on),
        told_how: Set(new.told_how.clone()),
    }
}
