//! Use cases: everything here is about the actor alone.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::due;
use super::entity::notices_seen;
use super::rules::{Notice, What, reminder};
use crate::authorities::Authority;
use crate::records::entity::record;
use crate::{
    AuthorityId, Context, Deed, Error, Head, RecordId, audit, authorities, comments, following,
};

/// What happened longer ago is in the story of its record alone.
const DAYS_BACK: i64 = 30;

/// How many comments that tell somebody are looked at.
const TOLD_MAX: u64 = 200;

/// What a person should know, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices {
    /// Each of them.
    pub notices: Vec<Notice>,
}

impl Notices {
    /// How many the person has not yet seen.
    pub fn new_count(&self) -> usize {
        self.notices.iter().filter(|it| it.is_new).count()
    }
}

/// Everything that the actor should know. A record that they may not read any
/// more is not among it.
pub async fn of_actor(context: &Context) -> Result<Notices, Error> {
    let Some(person) = context.actor.person() else { return Ok(Notices::default()) };
    let places = authorities::of_actor(context).await?;
    let places: BTreeMap<AuthorityId, Authority> =
        places.into_iter().map(|it| (it.id, it)).collect();
    let since = context.now - TimeDelta::days(DAYS_BACK);
    let told = comments::mentions(context, person, TOLD_MAX).await?;
    let followed = following::followed(context, person).await?;
    let happened = audit::of_records(context, followed.keys().copied(), since).await?;
    let ids = told.iter().map(|(id, _)| *id).chain(followed.keys().copied());
    let heads = heads(context, ids).await?;

    let mut notices = Vec::new();
    let mut note = |record: RecordId, what: What, at: DateTime<Utc>| {
        let Some(head) = heads.get(&record) else { return };
        let Some(authority) = head.authority.and_then(|it| places.get(&it)) else { return };
        if context.may(Deed::ReadComments(head.kind), Some(authority.id)) {
            notices.push(notice(context, authority, head, what, at));
        }
    };
    for (record, comment) in told {
        if since <= comment.at {
            note(record, What::Told { by: comment.by }, comment.at);
        }
    }
    for (entry, by) in happened {
        let record = entry.record.unwrap_or(RecordId(person.0));
        let is_after = followed.get(&record).is_some_and(|since| *since <= entry.at);
        // Nobody needs to be told what they did themselves.
        if is_after && by != Some(person) {
            note(record, What::Happened { by: entry.by, verb: entry.verb }, entry.at);
        }
    }
    for it in due::of_actor(context).await? {
        if let Some((what, at)) = reminder(&it.head, it.on, context.today()) {
            notices.push(notice(context, &it.authority, &it.head, what, at));
        }
    }
    let seen = notices_seen::Entity::find_by_id(person.0).one(&context.db.read).await?;
    for notice in &mut notices {
        notice.is_new = seen.as_ref().is_none_or(|seen| seen.until < notice.at);
    }
    notices.sort_by_key(|it| Reverse((it.at, it.record)));
    Ok(Notices { notices })
}

/// Notes that the actor has seen what they were shown at a moment. What came
/// since, while they read, stays new.
pub async fn see(context: &Context, until: DateTime<Utc>) -> Result<(), Error> {
    let person = context.actor.person().ok_or(Error::Forbidden)?;
    let row =
        notices_seen::ActiveModel { person_id: Set(person.0), until: Set(until.min(context.now)) };
    let change = OnConflict::column(notices_seen::Column::PersonId)
        .update_column(notices_seen::Column::Until)
        .to_owned();
    notices_seen::Entity::insert(row)
        .on_conflict(change)
        .exec_without_returning(&context.db.write)
        .await?;
    Ok(())
}

fn notice(
    context: &Context,
    authority: &Authority,
    head: &Head,
    what: What,
    at: DateTime<Utc>,
) -> Notice {
    Notice {
        what,
        at,
        authority: authority.clone(),
        record: head.id,
        kind: head.kind,
        title: head.title.clone(),
        may_read: context.may(Deed::Read(head.kind), Some(authority.id)),
        is_new: false,
    }
}

async fn heads(
    context: &Context,
    ids: impl Iterator<Item = RecordId>,
) -> Result<BTreeMap<RecordId, Head>, Error> {
    let rows = record::Entity::find()
        .filter(record::Column::Id.is_in(ids.map(|it| it.0)))
        .all(&context.db.read)
        .await?;
    rows.into_iter().map(|row| row.head().map(|head| (head.id, head))).collect()
}
