//! Use cases: the files of a piece of evidence. Here is what is known of them; their
//! bytes lie elsewhere, under their checksum. A file of the same name is the next
//! version, and none is ever replaced.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::entity::evidence_file;
use super::store;
use crate::audit::Change;
use crate::records::{self, Verb, Write};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Kind, RecordId};

/// One version of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceFile {
    /// Its own id.
    pub id: RecordId,
    /// What it is called.
    pub name: String,
    /// Which of those with this name it is, counted from 1.
    pub version: i32,
    /// What it is, by its content: the ending that such files have.
    pub file_type: String,
    /// Under which its bytes lie: 64 digits in hexadecimal.
    pub sha256: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: DateTime<Utc>,
    /// Why it was taken back, if it was. Its bytes are not given out any more.
    pub withdrawn: Option<String>,
}

/// A file whose bytes are kept already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// What it is called, without a path.
    pub name: String,
    /// What it is, by its content.
    pub file_type: String,
    /// Under which its bytes lie.
    pub sha256: String,
    /// How many bytes it has.
    pub bytes: u64,
}

/// The files of a piece of evidence, oldest first; those taken back too.
pub async fn files(
    context: &Context,
    authority: AuthorityId,
    evidence: RecordId,
) -> Result<Vec<EvidenceFile>, Error> {
    let evidence = store::find(context, authority, evidence).await?;
    of_evidence(&context.db.read, evidence.head.id).await
}

/// One file, for whoever may read its evidence.
///
/// # Errors
/// [`Error::NotFound`] for one that was taken back.
pub async fn file(
    context: &Context,
    authority: AuthorityId,
    evidence: RecordId,
    id: RecordId,
) -> Result<EvidenceFile, Error> {
    let files = files(context, authority, evidence).await?;
    let file = files.into_iter().find(|it| it.id == id && it.withdrawn.is_none());
    file.ok_or(Error::NotFound("file"))
}

/// Adds a file, whose bytes are kept already.
pub async fn add_file(
    context: &Context,
    authority: AuthorityId,
    evidence: RecordId,
    new: NewFile,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Evidence), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let kind = Kind::Evidence;
    let head = records::to_change(write.tx(), kind, Some(authority), evidence).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let before = of_evidence(write.tx(), evidence).await?;
    let version = before.iter().filter(|it| it.name == new.name).map(|it| it.version).max();
    let row = evidence_file::ActiveModel {
        id: Set(context.new_id()),
        evidence_id: Set(evidence.0),
        name: Set(new.name.clone()),
        version: Set(version.unwrap_or_default() + 1),
        file_type: Set(new.file_type),
        sha256: Set(new.sha256.clone()),
        bytes: Set(i64::try_from(new.bytes).unwrap_or(i64::MAX)),
        added_by: Set(context.actor.name().to_owned()),
        added_at: Set(context.now),
        withdrawn_at: Set(None),
        withdrawn_reason: Set(String::new()),
    };
    evidence_file::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let said = format!("{} ({})", new.name, new.sha256);
    write.happened(&head, Verb::Changed, vec![change(String::new(), said)]);
    write.commit().await
}

/// Takes a file back, with a reason: it is not given out any more.
///
/// # Errors
/// [`Conflict::AlreadyDecided`] if somebody was faster.
pub async fn withdraw_file(
    context: &Context,
    authority: AuthorityId,
    evidence: RecordId,
    id: RecordId,
    reason: &str,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Evidence), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let kind = Kind::Evidence;
    let head = records::to_change(write.tx(), kind, Some(authority), evidence).await?;
    let before = of_evidence(write.tx(), evidence).await?;
    let file = before.into_iter().find(|it| it.id == id).ok_or(Error::NotFound("file"))?;
    if file.withdrawn.is_some() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let now = evidence_file::ActiveModel {
        id: Set(id.0),
        withdrawn_at: Set(Some(context.now)),
        withdrawn_reason: Set(reason.to_owned()),
        ..Default::default()
    };
    now.update(write.tx()).await?;
    let why =
        Change { field: "reason".to_owned(), before: String::new(), after: reason.to_owned() };
    write.happened(&head, Verb::Changed, vec![change(file.name, String::new()), why]);
    write.commit().await
}

fn change(before: String, after: String) -> Change {
    Change { field: "file".to_owned(), before, after }
}

async fn of_evidence(
    db: &impl ConnectionTrait,
    evidence: RecordId,
) -> Result<Vec<EvidenceFile>, Error> {
    let rows = evidence_file::Entity::find()
        .filter(evidence_file::COLUMN.evidence_id.eq(evidence.0))
        .order_by_asc(evidence_file::COLUMN.added_at)
        .order_by_asc(evidence_file::COLUMN.id)
        .all(db)
        .await?;
    let file = |row: evidence_file::Model| EvidenceFile {
        id: RecordId(row.id),
        name: row.name,
        version: row.version,
        file_type: row.file_type,
        sha256: row.sha256,
        bytes: u64::try_from(row.bytes).unwrap_or_default(),
        added_by: row.added_by,
        added_at: row.added_at,
        withdrawn: row.withdrawn_at.map(|_| row.withdrawn_reason),
    };
    Ok(rows.into_iter().map(file).collect())
}
