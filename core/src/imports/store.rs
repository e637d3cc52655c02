//! Use cases: stage what was read, look at it, approve it.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryFilter, SqlErr};

use super::effects;
use super::entity::survey_import;
use super::others;
use super::rules::{Approved, Comparison, Effect, Found, Import, NewImport, Preview};
use crate::disclosure::Policy;
use crate::records::{self, Verb, Write};
use crate::rounds::{self, Saved};
use crate::{
    Answers, AuthorityId, Conflict, Context, Deed, Error, Head, Kind, RecordId, Version,
    survey_rules,
};

/// Every import of an authority, newest first; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Import>, Error> {
    context.require(Deed::Read(Kind::Import), Some(authority))?;
    let rows =
        records::of_authority::<survey_import::Entity>(&context.db.read, Kind::Import, authority)
            .await?;
    Ok(rows.into_iter().rev().map(|(head, row)| from_row(head, row)).collect())
}

/// One import.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Import, Error> {
    context.require(Deed::Read(Kind::Import), Some(authority))?;
    let db = &context.db.read;
    let (head, row) =
        records::one::<survey_import::Entity>(db, Kind::Import, authority, id).await?;
    Ok(from_row(head, row))
}

/// Keeps what was read for somebody to look at. Records no result yet.
///
/// # Errors
/// [`Conflict::AlreadyImported`] if this very file was approved before.
pub async fn stage(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    new: NewImport,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Import), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Round, Some(authority), round).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let approved = survey_import::Entity::find()
        .filter(survey_import::COLUMN.authority_id.eq(authority.0))
        .filter(survey_import::COLUMN.file_sha256.eq(new.file_sha256.as_str()))
        .filter(survey_import::COLUMN.approved_at.is_not_null())
        .filter(survey_import::COLUMN.undone_at.is_null())
        .one(write.tx())
        .await?;
    if let Some(approved) = approved {
        let import = RecordId(approved.id);
        return Err(Error::Conflict(Conflict::AlreadyImported { import }));
    }
    let answers = Answers::default()
        .with("title", new.file_name.clone())
        .with("round", head.title)
        .with("plugin", new.plugin.clone());
    let id = write.record(Kind::Import, Some(authority), &new.file_name, &answers).await?;
    let row = survey_import::ActiveModel {
        id: Set(id.0),
        authority_id: Set(authority.0),
        round_id: Set(round.0),
        file_sha256: Set(new.file_sha256),
        file_bytes: Set(i64::try_from(new.file_bytes).unwrap_or(i64::MAX)),
        plugin: Set(new.plugin),
        batch: Set(new.batch),
        approved_at: Set(None),
        approval: Set(None),
        undone_at: Set(None),
        quotes_dropped: Set(0),
    };
    survey_import::Entity::insert(row).exec_without_returning(write.tx()).await?;
    write.commit().await?;
    Ok(id)
}

/// Puts in what was found when the same file was read again, under another
/// codebook, while nobody has decided on the import.
///
/// # Errors
/// [`Conflict::AlreadyDecided`] if it was approved or withdrawn meanwhile.
pub async fn restage(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewImport,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Import), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Import, Some(authority), id).await?;
    let (_, row) =
        records::one::<survey_import::Entity>(write.tx(), Kind::Import, authority, id).await?;
    let is_same = row.file_sha256 == new.file_sha256;
    if row.approved_at.is_some() || !head.is_live() || !is_same {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let title = head.title.clone();
    write.change(&head, seen, &title, Answers::default(), &Answers::default()).await?;
    let row = survey_import::ActiveModel {
        id: Set(id.0),
        plugin: Set(new.plugin),
        batch: Set(new.batch),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    write.commit().await
}

/// Notes that one of the quotes of an import was dropped. Nothing of it is kept.
pub async fn drop_quote(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<(), Error> {
    context.require(Deed::Record(Kind::Quote), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Import, Some(authority), id).await?;
    let (_, row) =
        records::one::<survey_import::Entity>(write.tx(), Kind::Import, authority, id).await?;
    let row = survey_import::ActiveModel {
        id: Set(id.0),
        quotes_dropped: Set(row.quotes_dropped.saturating_add(1)),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    write.happened(&head, Verb::Changed, Vec::new());
    write.commit().await
}

/// What approving would do now.
pub async fn compare(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    found: &Found,
) -> Result<Comparison, Error> {
    context.require(Deed::Read(Kind::Import), Some(authority))?;
    context.require(Deed::Read(Kind::Result), Some(authority))?;
    let db = &context.db.read;
    let saved = rounds::recorded(db, authority, round, &found.results).await?;
    let results = saved.into_iter().map(|(saved, before)| (Effect::from(saved), before)).collect();
    let said = rounds::find(context, authority, round).await?.participation;
    let lines = found.participation.iter();
    let before = lines.map(|(questionnaire, ..)| {
        said.iter().find(|line| line.questionnaire == *questionnaire).cloned()
    });
    Ok(Comparison { participation: before.collect(), results })
}

/// Records everything that was found, in one transaction.
///
/// # Errors
/// [`Conflict::AlreadyDecided`] if it was approved or withdrawn meanwhile, and
/// [`Conflict::AlreadyImported`] if the same file was, from another upload.
pub async fn approve(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    found: &Found,
) -> Result<Approved, Error> {
    context.require(Deed::Change(Kind::Import), Some(authority))?;
    context.require(Deed::Record(Kind::Result), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Import, Some(authority), id).await?;
    let (_, row) =
        records::one::<survey_import::Entity>(write.tx(), Kind::Import, authority, id).await?;
    if row.approved_at.is_some() || !head.is_live() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let round = RecordId(row.round_id);
    let round_head = records::to_change(write.tx(), Kind::Round, Some(authority), round).await?;
    if !round_head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let title = head.title.clone();
    write.change(&head, seen, &title, Answers::default(), &Answers::default()).await?;
    write.happened(&head, Verb::Approved, Vec::new());
    let row = survey_import::ActiveModel {
        id: Set(id.0),
        approved_at: Set(Some(context.now)),
        approval: Set(Some(effects::next_approval(write.tx(), round).await?)),
        ..Default::default()
    };
    // The same file from another upload: the table's key lets one win.
    if let Err(error) = row.update(write.tx()).await {
        return match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => {
                Err(Error::Conflict(Conflict::AlreadyImported { import: id }))
            }
            _ => Err(error.into()),
        };
    }
    for line in &found.participation {
        effects::set_participation(write.tx(), (id, round), line).await?;
    }
    rounds::release_participation(context, write.tx(), authority, round).await?;
    let recorded = rounds::record_all(&mut write, authority, round, &found.results).await?;
    effects::keep(write.tx(), id, &recorded).await?;
    others::record(&mut write, context, authority, (id, round), found).await?;
    write.commit().await?;
    let saved: Vec<Saved> = recorded.iter().map(|it| it.saved).collect();
    Ok(count(&saved))
}

/// What may be seen of what was found, beside everything that was shown before.
pub async fn preview(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    found: &Found,
) -> Result<Preview, Error> {
    context.require(Deed::Read(Kind::Import), Some(authority))?;
    let rules = survey_rules::in_force(&context.db.read, authority).await?.rules;
    Ok(Preview {
        policy: Policy::from(&rules),
        participation: rounds::would_show_participation(
            context,
            authority,
            round,
            &found.participation,
        )
        .await?,
        results: rounds::would_show(context, authority, round, &found.results).await?,
    })
}

fn count(saved: &[Saved]) -> Approved {
    let of = |wanted: Saved| saved.iter().filter(|it| **it == wanted).count();
    Approved { added: of(Saved::Added), changed: of(Saved::Changed), same: of(Saved::Same) }
}

fn from_row(head: Head, row: survey_import::Model) -> Import {
    Import {
        head,
        round: RecordId(row.round_id),
        file_sha256: row.file_sha256,
        file_bytes: u64::try_from(row.file_bytes).unwrap_or_default(),
        plugin: row.plugin,
        batch: row.batch,
        approved_at: row.approved_at,
        undone_at: row.undone_at,
        is_kept: row.approval.is_some(),
        quotes_dropped: u64::try_from(row.quotes_dropped).unwrap_or_default(),
    }
}
