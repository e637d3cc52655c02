//! Use cases: check that the actor may, then read or write.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::entity::finding;
use super::rules::{Finding, NewFinding};
use crate::records::{self, Write};
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId, Version, thread};

/// What a finding may come from.
pub const SOURCES: &[Kind] = &[Kind::Round, Kind::Result, Kind::Quote, Kind::SelfAssessment];

/// Every finding of an authority, oldest first; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Finding>, Error> {
    context.require(Deed::Read(Kind::Finding), Some(authority))?;
    let rows = records::of_authority::<finding::Entity>(&context.db.read, Kind::Finding, authority);
    let links = thread::of_authority(context, authority).await?;
    let rows = rows.await?.into_iter();
    rows.map(|(head, row)| {
        let sources = links.before(head.id).to_vec();
        Finding::from_row(head, row, sources)
    })
    .collect()
}

/// Every finding, for the page of the young people's group.
pub(crate) async fn for_group(
    context: &Context,
    authority: AuthorityId,
) -> Result<Vec<Finding>, Error> {
    context.require(Deed::ReadGroupPage, Some(authority))?;
    let rows = records::of_authority::<finding::Entity>(&context.db.read, Kind::Finding, authority)
        .await?;
    rows.into_iter().map(|(head, row)| Finding::from_row(head, row, Vec::new())).collect()
}

/// One finding.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Finding, Error> {
    context.require(Deed::Read(Kind::Finding), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// Records a finding.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewFinding,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Finding), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let id = record(&mut write, authority, &new).await?;
    write.commit().await?;
    Ok(id)
}

/// Records a finding within somebody else's transaction.
pub(crate) async fn record(
    write: &mut Write<'_>,
    authority: AuthorityId,
    new: &NewFinding,
) -> Result<RecordId, Error> {
    let id = write.record(Kind::Finding, Some(authority), &new.title, &new.answers()).await?;
    let row = row(id, new);
    finding::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let what = (id, Kind::Finding);
    thread::set_sources(write, authority, what, &new.sources, SOURCES).await?;
    Ok(id)
}

/// Changes a finding, if nobody else has since it was seen.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewFinding,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Finding), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Finding, Some(authority), id).await?;
    let before = load(write.tx(), authority, id).await?.answers();
    write.change(&head, seen, &new.title, before, &new.answers()).await?;
    row(id, &new).update(write.tx()).await?;
    let what = (id, Kind::Finding);
    thread::set_sources(&mut write, authority, what, &new.sources, SOURCES).await?;
    write.commit().await
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Finding, Error> {
    let (head, row) = records::one::<finding::Entity>(db, Kind::Finding, authority, id).await?;
    let sources = thread::sources(db, id).await?;
    Finding::from_row(head, row, sources)
}

fn row(id: RecordId, new: &NewFinding) -> finding::ActiveModel {
    finding::ActiveModel {
        id: Set(id.0),
        said_child: Set(new.said_child.clone()),
        said_cy: Set(new.said_cy.clone()),
        said_child_cy: Set(new.said_child_cy.clone()),
        kind: Set(new.kind.key().to_owned()),
        domain: Set(new.domain.key().to_owned()),
        no_action_reason: Set(new.no_action_reason.clone()),
    }
}
