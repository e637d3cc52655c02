//! Use cases: what raters say. A rating is its rater's own: others may read it,
//! and nobody else may change it.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter};

use super::entity::rating;
use super::rules::{NewRating, Rating};
use super::store;
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Kind, RecordId, Version, thread};

/// What a rating may rest on.
pub const RATING_SOURCES: &[Kind] = &[Kind::Evidence];

/// Every rating in an authority, of every assessment; the withdrawn ones too.
pub async fn ratings(context: &Context, authority: AuthorityId) -> Result<Vec<Rating>, Error> {
    context.require(Deed::Read(Kind::Rating), Some(authority))?;
    let db = &context.db.read;
    let rows = records::of_authority::<rating::Entity>(db, Kind::Rating, authority).await?;
    let links = thread::of_authority(context, authority).await?;
    let rating = |(head, row): (crate::Head, rating::Model)| {
        let sources = links.before(head.id).to_vec();
        Rating::from_row(head, row, sources)
    };
    rows.into_iter().map(rating).collect()
}

/// One rating.
pub async fn find_rating(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Rating, Error> {
    context.require(Deed::Read(Kind::Rating), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// Records what the actor says of one cell.
///
/// # Errors
/// [`Conflict::Taken`] if they have rated it: then it is theirs to change.
pub async fn add_rating(
    context: &Context,
    authority: AuthorityId,
    assessment: RecordId,
    new: NewRating,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Rating), Some(authority))?;
    // A rating is a person's judgement; the machine's operator is nobody's.
    let rater = context.actor.person().ok_or(Error::Forbidden)?;
    let assessment = store::find(context, authority, assessment).await?;
    if !assessment.head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let mut write = Write::begin(context).await?;
    let cell = rating::Entity::find()
        .find_also_related(record::Entity)
        .filter(rating::COLUMN.assessment_id.eq(assessment.head.id.0))
        .filter(rating::COLUMN.authority_id.eq(authority.0))
        .filter(rating::COLUMN.outcome.eq(new.outcome.as_str()))
        .filter(rating::COLUMN.source.eq(new.source.key()))
        .filter(rating::COLUMN.rater_id.eq(rater.0))
        .one(write.tx())
        .await?;
    let id = match cell {
        // Withdrawn and said again: the same rating, put back.
        Some((stored, record)) => {
            let head = record.ok_or(Error::Corrupt("rating"))?.head()?;
            if head.is_live() {
                return Err(Error::Conflict(Conflict::Taken));
            }
            write.restore(&head, &new.title).await?;
            row(RecordId(stored.id), &new).update(write.tx()).await?;
            head.id
        }
        None => {
            let answers = new.answers();
            let id = write.record(Kind::Rating, Some(authority), &new.title, &answers).await?;
            let row = rating::ActiveModel {
                assessment_id: Set(assessment.head.id.0),
                authority_id: Set(authority.0),
                outcome: Set(new.outcome.clone()),
                source: Set(new.source.key().to_owned()),
                rater_id: Set(rater.0),
                ..row(id, &new)
            };
            // Two requests of one rater at once: the table's key lets one win.
            records::or_taken(
                rating::Entity::insert(row).exec_without_returning(write.tx()).await,
            )?;
            id
        }
    };
    let what = (id, Kind::Rating);
    thread::set_sources(&mut write, authority, what, &new.sources, RATING_SOURCES).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes what the actor said. The cell stays the same.
pub async fn change_rating(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewRating,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Rating), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Rating, Some(authority), id).await?;
    let stored = load(write.tx(), authority, id).await?;
    if context.actor.person() != Some(stored.rater) {
        return Err(Error::Forbidden);
    }
    let title = stored.head.title.clone();
    write.change(&head, seen, &title, stored.answers(), &new.answers()).await?;
    row(id, &new).update(write.tx()).await?;
    let what = (id, Kind::Rating);
    thread::set_sources(&mut write, authority, what, &new.sources, RATING_SOURCES).await?;
    write.commit().await
}

/// Takes back what the actor said.
pub async fn withdraw_rating(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    reason: &str,
) -> Result<(), Error> {
    let stored = find_rating(context, authority, id).await?;
    if context.actor.person() != Some(stored.rater) {
        return Err(Error::Forbidden);
    }
    records::withdraw(context, Kind::Rating, Some(authority), id, seen, reason).await
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Rating, Error> {
    let (head, row) = records::one::<rating::Entity>(db, Kind::Rating, authority, id).await?;
    let sources = thread::sources(db, id).await?;
    Rating::from_row(head, row, sources)
}

/// What may change of a rating.
fn row(id: RecordId, new: &NewRating) -> rating::ActiveModel {
    rating::ActiveModel {
        id: Set(id.0),
        state: Set(new.state.key().to_owned()),
        reason: Set(new.reason.clone()),
        ..Default::default()
    }
}
