//! Use cases: say what columns mean, list what was said, take it back.

use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};

use super::entity::column_mapping;
use super::rules::{Mapping, Meaning, NewMapping, words};
use crate::audit::Change;
use crate::packs::Codebook;
use crate::records::{self, Verb, Withdrawal, Write, or_taken};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Head, Kind, RecordId};

/// No code has a line break in it: they are typed into one line.
const BETWEEN_CODES: &str = "\n";

/// Everything that people of an authority have said of columns, newest first; what
/// was taken back too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Mapping>, Error> {
    context.require(Deed::Read(Kind::Import), Some(authority))?;
    let rows = column_mapping::Entity::find()
        .filter(column_mapping::COLUMN.authority_id.eq(authority.0))
        .order_by_desc(column_mapping::COLUMN.id)
        .all(&context.db.read)
        .await?;
    Ok(rows.into_iter().map(from_row).collect())
}

/// What counts now.
pub async fn live(context: &Context, authority: AuthorityId) -> Result<Vec<Mapping>, Error> {
    let mut mappings = list(context, authority).await?;
    mappings.retain(|it| it.taken_back.is_none());
    Ok(mappings)
}

/// Keeps what somebody says of the columns of an import's file, for this file and
/// every later one. What was said already is not said twice.
///
/// # Errors
/// [`Conflict::Taken`] if a heading means something else in its questionnaire.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    import: RecordId,
    codebook: &Codebook,
    new: &[NewMapping],
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Import), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Import, Some(authority), import).await?;
    let (mut said, mut is_new) = (Vec::new(), false);
    for mapping in new {
        let indicator = match &mapping.meaning {
            Meaning::Question(indicator) => Some(indicator.clone()),
            Meaning::NoQuestion => None,
        };
        let codes = mapping.codes.join(BETWEEN_CODES);
        for questionnaire in mapping.asked_in(codebook) {
            let stored = column_mapping::Entity::find()
                .filter(column_mapping::COLUMN.authority_id.eq(authority.0))
                .filter(column_mapping::COLUMN.questionnaire.eq(questionnaire))
                .filter(column_mapping::COLUMN.heading_words.eq(words(&mapping.heading)))
                .filter(column_mapping::COLUMN.taken_back_at.is_null())
                .one(write.tx())
                .await?;
            match stored {
                Some(stored) if stored.indicator == indicator && stored.codes == codes => continue,
                Some(_) => return Err(Error::Conflict(Conflict::Taken)),
                None => is_new = true,
            }
            let row = column_mapping::ActiveModel {
                id: Set(context.new_id()),
                authority_id: Set(authority.0),
                questionnaire: Set(questionnaire.to_owned()),
                heading: Set(mapping.heading.clone()),
                heading_words: Set(words(&mapping.heading)),
                indicator: Set(indicator.clone()),
                codes: Set(codes.clone()),
                mapped_at: Set(context.now),
                mapped_by: Set(context.actor.name().to_owned()),
                taken_back_at: Set(None),
                taken_back_by: Set(None),
                taken_back_reason: Set(None),
            };
            let inserted =
                column_mapping::Entity::insert(row).exec_without_returning(write.tx()).await;
            or_taken(inserted)?;
        }
        let codes = mapping.codes.join(", ");
        let codes = if codes.is_empty() { codes } else { format!(" ({codes})") };
        said.push(format!("{} = {}{codes}", mapping.heading, indicator.unwrap_or_default()));
    }
    if !is_new {
        return Ok(());
    }
    let change =
        Change { field: "mapped".to_owned(), before: String::new(), after: said.join("; ") };
    write.happened(&head, Verb::Changed, vec![change]);
    write.commit().await
}

/// Takes back what was said of a column. What was imported under it stays.
///
/// # Errors
/// [`Conflict::AlreadyDecided`] if somebody was faster.
pub async fn take_back(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    reason: &str,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Import), Some(authority))?;
    let mut write = Write::begin(context).await?;
    // Two who take it back at once wait for each other here.
    let head = records::to_change(write.tx(), Kind::Authority, None, authority.into()).await?;
    let row = column_mapping::Entity::find_by_id(id.0)
        .filter(column_mapping::COLUMN.authority_id.eq(authority.0))
        .one(write.tx())
        .await?;
    let row = row.ok_or(Error::NotFound("mapping"))?;
    if row.taken_back_at.is_some() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    let now = column_mapping::ActiveModel {
        id: Set(row.id),
        taken_back_at: Set(Some(context.now)),
        taken_back_by: Set(Some(context.actor.name().to_owned())),
        taken_back_reason: Set(Some(reason.to_owned())),
        ..Default::default()
    };
    column_mapping::Entity::update(now).exec(write.tx()).await?;
    let before = format!("{} = {}", row.heading, row.indicator.unwrap_or_default());
    let changes = vec![
        Change { field: "mapped".to_owned(), before, after: String::new() },
        Change { field: "reason".to_owned(), before: String::new(), after: reason.to_owned() },
    ];
    let head = Head { authority: Some(authority), ..head };
    write.happened(&head, Verb::Changed, changes);
    write.commit().await
}

fn from_row(row: column_mapping::Model) -> Mapping {
    let taken_back = match (row.taken_back_at, row.taken_back_by, row.taken_back_reason) {
        (Some(at), Some(by), Some(reason)) => Some(Withdrawal { at, by, reason }),
        _ => None,
    };
    Mapping {
        id: RecordId(row.id),
        questionnaire: row.questionnaire,
        heading: row.heading,
        meaning: row.indicator.map_or(Meaning::NoQuestion, Meaning::Question),
        codes: row
            .codes
            .split(BETWEEN_CODES)
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect(),
        mapped_at: row.mapped_at,
        mapped_by: row.mapped_by,
        taken_back,
    }
}
