//! Use cases: check that the actor may, then read or write.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::entity::evidence;
use super::rules::{Evidence, NewEvidence};
use crate::records::{self, Write};
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId, Version, thread};

/// What a piece of evidence may come from.
pub const SOURCES: &[Kind] = &[Kind::Pledge, Kind::Action];

/// Every evidence of an authority, oldest first; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Evidence>, Error> {
    context.require(Deed::Read(Kind::Evidence), Some(authority))?;
    let rows =
        records::of_authority::<evidence::Entity>(&context.db.read, Kind::Evidence, authority);
    let links = thread::of_authority(context, authority).await?;
    let rows = rows.await?.into_iter();
    rows.map(|(head, row)| {
        let sources = links.before(head.id).to_vec();
        Evidence::from_row(head, row, sources)
    })
    .collect()
}

/// One evidence.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Evidence, Error> {
    context.require(Deed::Read(Kind::Evidence), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// Records a piece of evidence.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewEvidence,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Evidence), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let id = write.record(Kind::Evidence, Some(authority), &new.title, &new.answers()).await?;
    let row = row(id, &new);
    evidence::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let what = (id, Kind::Evidence);
    thread::set_sources(&mut write, authority, what, &new.sources, SOURCES).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes a piece of evidence, if nobody else has since it was seen.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewEvidence,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Evidence), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Evidence, Some(authority), id).await?;
    let before = load(write.tx(), authority, id).await?.answers();
    write.change(&head, seen, &new.title, before, &new.answers()).await?;
    row(id, &new).update(write.tx()).await?;
    let what = (id, Kind::Evidence);
    thread::set_sources(&mut write, authority, what, &new.sources, SOURCES).await?;
    write.commit().await
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Evidence, Error> {
    let (head, row) = records::one::<evidence::Entity>(db, Kind::Evidence, authority, id).await?;
    let sources = thread::sources(db, id).await?;
    Evidence::from_row(head, row, sources)
}

fn row(id: RecordId, new: &NewEvidence) -> evidence::ActiveModel {
    evidence::ActiveModel {
        id: Set(id.0),
        source: Set(new.source.key().to_owned()),
        dated_on: Set(new.dated_on),
        provenance: Set(new.provenance.clone()),
        summary: Set(new.summary.clone()),
        direction: Set(new.direction.key().to_owned()),
        attribution: Set(new.attribution.key().to_owned()),
        classification: Set(new.classification.key().to_owned()),
        exempt_reason: Set(new.exempt_reason.clone()),
        other_explanations: Set(new.other_explanations.clone()),
    }
}
