//! Use cases: check that the actor may, then read or write.

use std::collections::BTreeMap;
use std::sync::Arc;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

use super::entity::{self_assessment, self_assessment_answer};
use super::rules::{Answer, NewSelfAssessment, SelfAssessment};
use crate::packs::{self, Sheet};
use crate::records::{self, Write};
use crate::{Answers, AuthorityId, Context, Deed, Error, Kind, RecordId, Version, thread};

/// What a self-assessment comes from.
const SOURCES: &[Kind] = &[Kind::Round];

/// Every self-assessment of an authority, oldest first; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<SelfAssessment>, Error> {
    context.require(Deed::Read(Kind::SelfAssessment), Some(authority))?;
    of_authority(&context.db.read, authority).await
}

/// One self-assessment.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<SelfAssessment, Error> {
    context.require(Deed::Read(Kind::SelfAssessment), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// The sheet that it was made with.
pub async fn sheet_of(context: &Context, it: &SelfAssessment) -> Result<Arc<Sheet>, Error> {
    packs::sheet_of(&context.db.read, &it.sheet, it.sheet_version).await
}

/// Records a self-assessment against a sheet as it is now. Its questions are
/// answered afterwards.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    sheet: &Sheet,
    new: NewSelfAssessment,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::SelfAssessment), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let id = insert(&mut write, authority, sheet, &new, &[]).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes when it was made, by whom and for which round. Its sheet stays: the
/// answers are to that sheet's questions.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewSelfAssessment,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::SelfAssessment), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let kind = Kind::SelfAssessment;
    let head = records::to_change(write.tx(), kind, Some(authority), id).await?;
    let stored = load(write.tx(), authority, id).await?;
    let title = head.title.clone();
    let answers = new.answers(&stored.sheet);
    write.change(&head, seen, &title, stored.answers(), &answers).await?;
    let row = self_assessment::ActiveModel {
        id: Set(id.0),
        round_id: Set(new.round.0),
        point: Set(new.point.key().to_owned()),
        dated_on: Set(new.dated_on),
        parties: Set(new.parties.key().to_owned()),
        took_part: Set(new.took_part.clone()),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    thread::set_sources(&mut write, authority, (id, kind), &[new.round], SOURCES).await?;
    write.commit().await
}

/// Puts these answers in place of those that were there.
pub async fn set_answers(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    sheet: &Sheet,
    answers: &[Answer],
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::SelfAssessment), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let kind = Kind::SelfAssessment;
    let head = records::to_change(write.tx(), kind, Some(authority), id).await?;
    let stored = load(write.tx(), authority, id).await?;
    let title = head.title.clone();
    let (before, after) = (in_words(sheet, &stored.answers), in_words(sheet, answers));
    write.change(&head, seen, &title, before, &after).await?;
    self_assessment_answer::Entity::delete_many()
        .filter(self_assessment_answer::COLUMN.self_assessment_id.eq(id.0))
        .exec(write.tx())
        .await?;
    insert_answers(write.tx(), id, answers).await?;
    write.commit().await
}

/// Makes the record with its rows, within somebody's transaction.
pub(super) async fn insert(
    write: &mut Write<'_>,
    authority: AuthorityId,
    sheet: &Sheet,
    new: &NewSelfAssessment,
    answers: &[Answer],
) -> Result<RecordId, Error> {
    let kind = Kind::SelfAssessment;
    let said = new.answers(&sheet.urn.name);
    let id = write.record(kind, Some(authority), &sheet.title, &said).await?;
    let row = self_assessment::ActiveModel {
        id: Set(id.0),
        round_id: Set(new.round.0),
        sheet: Set(sheet.urn.name.clone()),
        sheet_version: Set(sheet.version),
        point: Set(new.point.key().to_owned()),
        dated_on: Set(new.dated_on),
        parties: Set(new.parties.key().to_owned()),
        took_part: Set(new.took_part.clone()),
    };
    self_assessment::Entity::insert(row).exec_without_returning(write.tx()).await?;
    insert_answers(write.tx(), id, answers).await?;
    thread::set_sources(write, authority, (id, kind), &[new.round], SOURCES).await?;
    Ok(id)
}

async fn insert_answers(
    db: &impl ConnectionTrait,
    id: RecordId,
    answers: &[Answer],
) -> Result<(), Error> {
    let rows = answers.iter().map(|it| self_assessment_answer::ActiveModel {
        self_assessment_id: Set(id.0),
        question: Set(it.question.clone()),
        score: Set(it.score.map(|it| i32::try_from(it).unwrap_or(i32::MAX))),
        note: Set(it.note.clone()),
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        self_assessment_answer::Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}

/// The answers as the audit trail keeps them: by the key of each question, the
/// score's words and the note.
fn in_words(sheet: &Sheet, answers: &[Answer]) -> Answers {
    answers.iter().fold(Answers::default(), |all, it| {
        let level = it.score.and_then(|score| sheet.level(score));
        let parts = [level.map_or("", |it| it.words.as_str()), it.note.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        all.with(&it.question, parts.join(": "))
    })
}

pub(super) async fn of_authority(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
) -> Result<Vec<SelfAssessment>, Error> {
    let kind = Kind::SelfAssessment;
    let rows = records::of_authority::<self_assessment::Entity>(db, kind, authority).await?;
    let ids: Vec<Uuid> = rows.iter().map(|(head, _)| head.id.0).collect();
    let mut answers = answers_of(db, &ids).await?;
    let rows = rows.into_iter().map(|(head, row)| {
        let own = answers.remove(&row.id).unwrap_or_default();
        SelfAssessment::from_row(head, row, own)
    });
    rows.collect()
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<SelfAssessment, Error> {
    let kind = Kind::SelfAssessment;
    let (head, row) = records::one::<self_assessment::Entity>(db, kind, authority, id).await?;
    let mut answers = answers_of(db, &[id.0]).await?;
    SelfAssessment::from_row(head, row, answers.remove(&id.0).unwrap_or_default())
}

async fn answers_of(
    db: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<BTreeMap<Uuid, Vec<Answer>>, Error> {
    let rows = self_assessment_answer::Entity::find()
        .filter(self_assessment_answer::Column::SelfAssessmentId.is_in(ids.iter().copied()))
        .order_by_asc(self_assessment_answer::COLUMN.question)
        .all(db)
        .await?;
    let mut answers: BTreeMap<Uuid, Vec<Answer>> = BTreeMap::new();
    for row in rows {
        answers.entry(row.self_assessment_id).or_default().push(Answer::from_row(row));
    }
    Ok(answers)
}
