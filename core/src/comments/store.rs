//! Use cases: check that the actor may, then read or write.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::entity::{comment, comment_mention};
use super::rules::{Comment, CommentId, Conversation, Member, NewComment, named_in};
use crate::people::{self, PersonId};
use crate::records::entity::record;
use crate::records::{self, Verb, Withdrawal, Write};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Head, Kind, RecordId, following};

/// What was said about a record, for whoever may read that.
pub async fn of_record(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Conversation, Error> {
    let head = head_of(context, authority, id).await?;
    context.require(Deed::ReadComments(head.kind), Some(authority))?;
    let rows = comment::Entity::find()
        .filter(comment::COLUMN.record_id.eq(id.0))
        .order_by_asc(comment::COLUMN.id)
        .all(&context.db.read)
        .await?;
    let mut told = told(context, &rows).await?;
    let may_comment = head.is_live() && context.may(Deed::Comment(head.kind), Some(authority));
    let comments = rows.into_iter().map(|row| {
        let may_withdraw = may_withdraw(context, authority, &row);
        let tells = told.remove(&row.id).unwrap_or_default();
        from_row(row, tells, may_withdraw)
    });
    Ok(Conversation {
        comments: comments.collect(),
        may_comment,
        is_followed: following::follows(context, id).await?,
        head,
    })
}

/// Who can be told of a comment on this kind of record: everybody there who may
/// read it, by name. Names and no more, for whoever may comment.
pub async fn members(
    context: &Context,
    authority: AuthorityId,
    kind: Kind,
) -> Result<Vec<Member>, Error> {
    context.require(Deed::Comment(kind), Some(authority))?;
    let members = people::members(&context.db.read, authority).await?;
    let others = members.into_iter().filter(|it| Some(it.id) != context.actor.person());
    let reads = others.filter(|it| it.role.may(Deed::ReadComments(kind)));
    Ok(reads.map(|it| Member { id: it.id, name: it.name }).collect())
}

/// Says something about a record. Whoever cannot be told is not: a name that was
/// typed is then a word like any other.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    record: RecordId,
    new: NewComment,
) -> Result<CommentId, Error> {
    let kind = head_of(context, authority, record).await?.kind;
    let members = members(context, authority, kind).await?;
    let by = context.actor.person().ok_or(Error::Forbidden)?;
    let mut tell = named_in(&new.words, &members);
    tell.extend(new.tell.iter().filter(|id| members.iter().any(|it| it.id == **id)));
    tell.sort_unstable();
    tell.dedup();

    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), kind, Some(authority), record).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let id = context.new_id();
    let row = comment::ActiveModel {
        id: Set(id),
        record_id: Set(record.0),
        person_id: Set(by.0),
        words: Set(new.words),
        said_at: Set(context.now),
        said_by: Set(context.actor.name().to_owned()),
        withdrawn_at: Set(None),
        withdrawn_by: Set(None),
        withdrawn_reason: Set(None),
    };
    comment::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let mentions = tell.into_iter().map(|person| comment_mention::ActiveModel {
        comment_id: Set(id),
        person_id: Set(person.0),
    });
    let mentions: Vec<_> = mentions.collect();
    // SQLite takes a limited number of values in one statement.
    for mentions in mentions.chunks(200) {
        comment_mention::Entity::insert_many(mentions.to_vec())
            .exec_without_returning(write.tx())
            .await?;
    }
    // The trail is read by more people, for longer: it does not repeat the words.
    write.happened(&head, Verb::Commented, Vec::new());
    write.commit().await?;
    Ok(CommentId(id))
}

/// Takes a comment back, with a reason: one's own, or as a lead anybody's.
pub async fn withdraw(
    context: &Context,
    authority: AuthorityId,
    record: RecordId,
    id: CommentId,
    reason: &str,
) -> Result<(), Error> {
    let kind = head_of(context, authority, record).await?.kind;
    context.require(Deed::ReadComments(kind), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), kind, Some(authority), record).await?;
    let row = comment::Entity::find_by_id(id.0)
        .filter(comment::COLUMN.record_id.eq(record.0))
        .one(write.tx())
        .await?
        .ok_or(Error::NotFound("comment"))?;
    if row.withdrawn_at.is_some() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    if !may_withdraw(context, authority, &row) {
        return Err(Error::Forbidden);
    }
    let row = comment::ActiveModel {
        id: Set(id.0),
        withdrawn_at: Set(Some(context.now)),
        withdrawn_by: Set(Some(context.actor.name().to_owned())),
        withdrawn_reason: Set(Some(reason.to_owned())),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    // The reason stands where the words stood.
    write.happened(&head, Verb::CommentWithdrawn, Vec::new());
    write.commit().await
}

/// The comments that tell a person, newest first, with the record of each.
pub(crate) async fn mentions(
    context: &Context,
    person: PersonId,
    most: u64,
) -> Result<Vec<(RecordId, Comment)>, Error> {
    let ids = comment_mention::Entity::find()
        .filter(comment_mention::COLUMN.person_id.eq(person.0))
        .order_by_desc(comment_mention::COLUMN.comment_id)
        .limit(most)
        .all(&context.db.read)
        .await?;
    let rows = comment::Entity::find()
        .filter(comment::Column::Id.is_in(ids.iter().map(|it| it.comment_id)))
        .filter(comment::Column::WithdrawnAt.is_null())
        .order_by_desc(comment::COLUMN.id)
        .all(&context.db.read)
        .await?;
    let of = |row: comment::Model| (RecordId(row.record_id), from_row(row, Vec::new(), false));
    Ok(rows.into_iter().map(of).collect())
}

fn may_withdraw(context: &Context, authority: AuthorityId, row: &comment::Model) -> bool {
    let is_own = context.actor.person() == Some(PersonId(row.person_id));
    is_own || context.may(Deed::WithdrawComments, Some(authority))
}

/// A record of an authority, whichever kind it is. The caller checks the right.
async fn head_of(context: &Context, authority: AuthorityId, id: RecordId) -> Result<Head, Error> {
    let row = record::Entity::find_by_id(id.0).one(&context.db.read).await?;
    let head = row.ok_or(Error::NotFound("record"))?.head()?;
    if head.authority == Some(authority) { Ok(head) } else { Err(Error::NotFound("record")) }
}

/// The names of those whom each comment tells.
async fn told(
    context: &Context,
    rows: &[comment::Model],
) -> Result<BTreeMap<Uuid, Vec<String>>, Error> {
    if rows.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mentions = comment_mention::Entity::find()
        .filter(comment_mention::Column::CommentId.is_in(rows.iter().map(|it| it.id)))
        .all(&context.db.read)
        .await?;
    let people = record::Entity::find()
        .filter(record::Column::Id.is_in(mentions.iter().map(|it| it.person_id)))
        .order_by_asc(record::COLUMN.title)
        .all(&context.db.read)
        .await?;
    let mut told: BTreeMap<Uuid, Vec<String>> = BTreeMap::new();
    for person in people {
        for mention in mentions.iter().filter(|it| it.person_id == person.id) {
            told.entry(mention.comment_id).or_default().push(person.title.clone());
        }
    }
    Ok(told)
}

/// What was taken back is kept, but shown to nobody: it may have named a child.
fn from_row(row: comment::Model, tells: Vec<String>, may_withdraw: bool) -> Comment {
    let withdrawal = match (row.withdrawn_at, row.withdrawn_by, row.withdrawn_reason) {
        (Some(at), Some(by), Some(reason)) => Some(Withdrawal { at, by, reason }),
        _ => None,
    };
    let is_live = withdrawal.is_none();
    Comment {
        id: CommentId(row.id),
        at: row.said_at,
        by: row.said_by,
        words: if is_live { row.words } else { String::new() },
        tells: if is_live { tells } else { Vec::new() },
        may_withdraw: is_live && may_withdraw,
        withdrawal,
    }
}
