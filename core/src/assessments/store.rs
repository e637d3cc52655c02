//! Use cases: evaluation exercises.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

use super::entity::{assessment, assessment_authority};
use super::rules::{Assessment, NewAssessment, SeenBy};
use crate::packs::{Framework, Rubric};
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::{AuthorityId, Context, Deed, Error, Head, Kind, RecordId, Version};

/// The assessments that look at an authority, newest first; the withdrawn too.
pub async fn of_authority(
    context: &Context,
    authority: AuthorityId,
) -> Result<Vec<Assessment>, Error> {
    context.require(Deed::Read(Kind::Assessment), Some(authority))?;
    let all = every(&context.db.read).await?;
    Ok(all.into_iter().filter(|it| it.authorities.contains(&authority)).collect())
}

/// Every assessment of the programme, newest first.
pub async fn list(context: &Context) -> Result<Vec<Assessment>, Error> {
    context.require(Deed::Read(Kind::Assessment), None)?;
    every(&context.db.read).await
}

/// One assessment, for a member of an authority that it looks at.
pub async fn find(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Assessment, Error> {
    let of_authority = of_authority(context, authority).await?;
    of_authority.into_iter().find(|it| it.head.id == id).ok_or(Error::NotFound("assessment"))
}

/// The head of an assessment that looks at this authority, locked until the
/// transaction ends.
pub(super) async fn lock(
    context: &Context,
    write: &Write<'_>,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Head, Error> {
    let home = find(context, authority, id).await?.head.authority;
    records::to_change(write.tx(), Kind::Assessment, home, id).await
}

/// Starts an assessment of some authorities under a framework and a rubric as
/// they are now.
pub async fn add(
    context: &Context,
    authorities: &[AuthorityId],
    (framework, rubric): (&Framework, &Rubric),
    new: NewAssessment,
) -> Result<RecordId, Error> {
    for authority in authorities {
        context.require(Deed::Record(Kind::Assessment), Some(*authority))?;
    }
    let mut write = Write::begin(context).await?;
    // One authority's own exercise is at home there; a wider one is nobody's.
    let home = if let [only] = authorities { Some(*only) } else { None };
    let id = write.record(Kind::Assessment, home, &new.title, &new.answers()).await?;
    let row = assessment::ActiveModel {
        id: Set(id.0),
        framework: Set(framework.key.clone()),
        framework_version: Set(framework.version),
        started_on: Set(new.started_on),
        seen_by: Set(new.seen_by.key().to_owned()),
        rubric: Set(rubric.urn.to_string()),
        rubric_version: Set(rubric.version),
    };
    assessment::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let rows = authorities.iter().map(|authority| assessment_authority::ActiveModel {
        assessment_id: Set(id.0),
        authority_id: Set(authority.0),
    });
    assessment_authority::Entity::insert_many(rows).exec_without_returning(write.tx()).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes an assessment's name or first day. Its framework stays as it was.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewAssessment,
) -> Result<(), Error> {
    let stored = find(context, authority, id).await?;
    context.require(Deed::Change(Kind::Assessment), stored.head.authority)?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Assessment, stored.head.authority, id).await?;
    let (seen_by, framework) = (stored.seen_by, stored.framework.clone());
    let new = NewAssessment { seen_by, framework, ..new };
    write.change(&head, seen, &new.title, stored.answers(), &new.answers()).await?;
    let row = assessment::ActiveModel {
        id: Set(id.0),
        started_on: Set(new.started_on),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    write.commit().await
}

async fn every(db: &impl ConnectionTrait) -> Result<Vec<Assessment>, Error> {
    let rows = assessment::Entity::find()
        .find_also_related(record::Entity)
        .order_by_desc(assessment::COLUMN.started_on)
        .order_by_desc(assessment::COLUMN.id)
        .all(db)
        .await?;
    let ids = rows.iter().map(|(row, _)| row.id);
    let homes = assessment_authority::Entity::find()
        .filter(assessment_authority::Column::AssessmentId.is_in(ids))
        .all(db)
        .await?;
    let mut authorities: BTreeMap<Uuid, Vec<AuthorityId>> = BTreeMap::new();
    for home in homes {
        authorities.entry(home.assessment_id).or_default().push(AuthorityId(home.authority_id));
    }
    rows.into_iter()
        .map(|(row, record)| {
            let head: Head = record.ok_or(Error::Corrupt("assessment"))?.head()?;
            Ok(Assessment {
                head,
                framework: row.framework,
                framework_version: row.framework_version,
                started_on: row.started_on,
                seen_by: SeenBy::stored(&row.seen_by)?,
                rubric: Some((row.rubric, row.rubric_version)).filter(|it| !it.0.is_empty()),
                authorities: authorities.remove(&row.id).unwrap_or_default(),
            })
        })
        .collect()
}
