//! Writing the trail within a deed's transaction, and reading it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};
use uuid::Uuid;

use super::entity::{audit_change, audit_event};
use super::rules::{Change, Entry, Event};
use crate::people::PersonId;
use crate::records::{AuthorityId, Kind, RecordId, Verb};
use crate::{Context, Deed, Error};

/// How many lines a page of the trail has at most.
const ENTRIES_MAX: u64 = 200;

pub(crate) async fn write(
    context: &Context,
    db: &impl ConnectionTrait,
    events: Vec<Event>,
) -> Result<(), Error> {
    let mut rows = Vec::with_capacity(events.len());
    let mut changes = Vec::new();
    for event in events {
        let id = context.new_id();
        rows.push(audit_event::ActiveModel {
            id: Set(id),
            happened_at: Set(context.now),
            actor_id: Set(context.actor.person().map(|it| it.0)),
            actor_name: Set(context.actor.name().to_owned()),
            authority_id: Set(event.authority.map(|it| it.0)),
            record_id: Set(Some(event.record.0)),
            kind: Set(event.kind.key().to_owned()),
            verb: Set(event.verb.key().to_owned()),
            title: Set(event.title),
        });
        changes.extend(event.changes.into_iter().map(|change| audit_change::ActiveModel {
            event_id: Set(id),
            field: Set(change.field),
            before: Set(change.before),
            after: Set(change.after),
        }));
    }
    // SQLite takes a limited number of values in one statement.
    for rows in rows.chunks(200) {
        audit_event::Entity::insert_many(rows.to_vec()).exec_without_returning(db).await?;
    }
    for changes in changes.chunks(200) {
        audit_change::Entity::insert_many(changes.to_vec()).exec_without_returning(db).await?;
    }
    Ok(())
}

/// What happened to one record, oldest first, for whoever may read it.
pub async fn of_record(
    context: &Context,
    kind: Kind,
    authority: Option<AuthorityId>,
    id: RecordId,
) -> Result<Vec<Entry>, Error> {
    context.require(Deed::Read(kind), authority)?;
    let events = audit_event::Entity::find()
        .filter(audit_event::COLUMN.record_id.eq(id.0))
        .order_by_asc(audit_event::COLUMN.id);
    entries(context, events).await
}

/// What happened to these records since a moment, newest first, each with whoever
/// did it, and without what changed. The caller checks the right.
pub(crate) async fn of_records(
    context: &Context,
    records: impl Iterator<Item = RecordId>,
    since: DateTime<Utc>,
) -> Result<Vec<(Entry, Option<PersonId>)>, Error> {
    let events = audit_event::Entity::find()
        .filter(audit_event::Column::RecordId.is_in(records.map(|it| it.0)))
        .filter(audit_event::COLUMN.happened_at.gte(since))
        .order_by_desc(audit_event::COLUMN.id)
        .limit(ENTRIES_MAX)
        .all(&context.db.read)
        .await?;
    let actors: Vec<Option<PersonId>> = events.iter().map(|it| it.actor_id.map(PersonId)).collect();
    Ok(joined(events, Vec::new())?.into_iter().zip(actors).collect())
}

/// The newest deeds in an authority, newest first.
pub async fn of_authority(context: &Context, authority: AuthorityId) -> Result<Vec<Entry>, Error> {
    context.require(Deed::ReadAudit, Some(authority))?;
    let kinds = Kind::ALL.iter().filter(|kind| context.may(Deed::Read(**kind), Some(authority)));
    let events = audit_event::Entity::find()
        .filter(audit_event::COLUMN.authority_id.eq(authority.0))
        .filter(audit_event::Column::Kind.is_in(kinds.map(|kind| kind.key())))
        .order_by_desc(audit_event::COLUMN.id);
    entries(context, events).await
}

/// What happened to these nouns after one moment and up to another, oldest first,
/// for whoever may read them. In two statements, and without a limit: who asks
/// what changed must not be told a part of it.
pub async fn between(
    context: &Context,
    authority: AuthorityId,
    kinds: &[Kind],
    (after, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Entry>, Error> {
    for kind in kinds {
        context.require(Deed::Read(*kind), Some(authority))?;
    }
    let within = audit_event::Entity::find()
        .filter(audit_event::COLUMN.authority_id.eq(authority.0))
        .filter(audit_event::Column::Kind.is_in(kinds.iter().map(|kind| kind.key())))
        .filter(audit_event::COLUMN.happened_at.gt(after))
        .filter(audit_event::COLUMN.happened_at.lte(until));
    let events = within.clone().order_by_asc(audit_event::COLUMN.id).all(&context.db.read).await?;
    let ids = within.select_only().column(audit_event::Column::Id).into_query();
    let changes = audit_change::Entity::find()
        .filter(audit_change::Column::EventId.in_subquery(ids))
        .order_by_asc(audit_change::COLUMN.event_id)
        .order_by_asc(audit_change::COLUMN.field)
        .all(&context.db.read)
        .await?;
    joined(events, changes)
}

/// The newest deeds that belong to no authority's thread: people and the list
/// of authorities itself.
pub async fn of_programme(context: &Context) -> Result<Vec<Entry>, Error> {
    context.require(Deed::ReadAudit, None)?;
    context.require(Deed::Read(Kind::Person), None)?;
    let kinds = [Kind::Authority, Kind::Person, Kind::Membership, Kind::Plugin, Kind::Pack];
    let events = audit_event::Entity::find()
        .filter(audit_event::Column::Kind.is_in(kinds.map(Kind::key)))
        .order_by_desc(audit_event::COLUMN.id);
    entries(context, events).await
}

async fn entries(
    context: &Context,
    events: Select<audit_event::Entity>,
) -> Result<Vec<Entry>, Error> {
    let events = events.limit(ENTRIES_MAX).all(&context.db.read).await?;
    let ids = events.iter().map(|event| event.id);
    let changes = audit_change::Entity::find()
        .filter(audit_change::Column::EventId.is_in(ids))
        .order_by_asc(audit_change::COLUMN.field)
        .all(&context.db.read)
        .await?;
    joined(events, changes)
}

/// Each event with its changes.
fn joined(
    events: Vec<audit_event::Model>,
    changes: Vec<audit_change::Model>,
) -> Result<Vec<Entry>, Error> {
    let mut by_event: BTreeMap<Uuid, Vec<Change>> = BTreeMap::new();
    for change in changes {
        let audit_change::Model { event_id, field, before, after } = change;
        by_event.entry(event_id).or_default().push(Change { field, before, after });
    }
    let entry = |event: audit_event::Model| {
        Ok(Entry {
            at: event.happened_at,
            by: event.actor_name,
            kind: Kind::stored(&event.kind)?,
            record: event.record_id.map(RecordId),
            title: event.title,
            verb: Verb::stored(&event.verb)?.key(),
            changes: by_event.remove(&event.id).unwrap_or_default(),
        })
    };
    events.into_iter().map(entry).collect()
}
