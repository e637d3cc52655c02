//! Use cases: what raters say. A rating is its rater's own: others may read it,
//! and nobody else may change it.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter};

use super::entity::rating;
use super::raters::Raters;
use super::rules::{Assessment, NewRating, Rating};
use super::{said, store};
use crate::people::PersonId;
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::{
    Answers, AuthorityId, Conflict, Context, Deed, Error, Head, Kind, RecordId, Version, packs,
    thread,
};

/// What a rating may rest on.
pub const RATING_SOURCES: &[Kind] = &[Kind::Evidence];

/// Every rating in an authority that the actor may see, of every assessment; the
/// withdrawn ones too.
pub async fn ratings(context: &Context, authority: AuthorityId) -> Result<Vec<Rating>, Error> {
    Ok(said::said(context, authority).await?.ratings)
}

/// One rating. One that the actor may not see yet is not there.
pub async fn find_rating(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Rating, Error> {
    context.require(Deed::Read(Kind::Rating), Some(authority))?;
    let db = &context.db.read;
    let rating = load(db, authority, id).await?;
    let is_own = context.actor.person() == Some(rating.rater);
    let raters = Raters::read(db, authority).await?;
    if is_own || raters.is_shown(rating.assessment, rating.rater) {
        Ok(rating)
    } else {
        Err(Error::NotFound("rating"))
    }
}

/// Records what the actor says of one cell.
///
/// # Errors
/// [`Conflict::Taken`] if they have rated it: then it is theirs to change;
/// [`Conflict::RatingsSubmitted`] if they have submitted, and
/// [`Conflict::RubricRetired`] if nothing is rated under the rubric any more.
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
    let mut write = Write::begin(context).await?;
    let id = Rater::of(&write, authority, &assessment, rater).await?.add(&mut write, &new).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes what the actor said. The cell stays the same.
///
/// # Errors
/// As [`add_rating`].
pub async fn change_rating(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewRating,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Rating), Some(authority))?;
    let stored = find_rating(context, authority, id).await?;
    if context.actor.person() != Some(stored.rater) {
        return Err(Error::Forbidden);
    }
    let assessment = store::find(context, authority, stored.assessment).await?;
    let mut write = Write::begin(context).await?;
    let rater = Rater::of(&write, authority, &assessment, stored.rater).await?;
    rater.change(&mut write, id, seen, &new).await?;
    write.commit().await
}

/// Takes back what the actor said.
///
/// # Errors
/// [`Conflict::RatingsSubmitted`] if they have submitted it.
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
    let raters = Raters::read(&context.db.read, authority).await?;
    if raters.is_locked(stored.assessment, stored.rater) {
        return Err(Error::Conflict(Conflict::RatingsSubmitted));
    }
    records::withdraw(context, Kind::Rating, Some(authority), id, seen, reason).await
}

/// One rater in one assessment of one authority, who may still say something.
pub(super) struct Rater {
    authority: AuthorityId,
    assessment: RecordId,
    person: PersonId,
    /// Whether others see at once what they say.
    is_seen: bool,
}

impl Rater {
    /// Within the transaction in which they will.
    pub(super) async fn of(
        write: &Write<'_>,
        authority: AuthorityId,
        assessment: &Assessment,
        rater: PersonId,
    ) -> Result<Self, Error> {
        if !assessment.head.is_live() {
            return Err(Error::Conflict(Conflict::Withdrawn));
        }
        if let Some((urn, version)) = &assessment.rubric
            && packs::is_retired(write.tx(), urn, *version).await?
        {
            return Err(Error::Conflict(Conflict::RubricRetired));
        }
        let id = assessment.head.id;
        let raters = Raters::read(write.tx(), authority).await?;
        if raters.is_locked(id, rater) {
            return Err(Error::Conflict(Conflict::RatingsSubmitted));
        }
        let is_seen = raters.is_shown(id, rater);
        Ok(Self { authority, assessment: id, person: rater, is_seen })
    }

    /// Records what they say of a cell.
    pub(super) async fn add(
        &self,
        write: &mut Write<'_>,
        new: &NewRating,
    ) -> Result<RecordId, Error> {
        let id = match self.stored(write, new).await? {
            // Withdrawn and said again: the same rating, put back.
            Some((id, head)) => {
                if head.is_live() {
                    return Err(Error::Conflict(Conflict::Taken));
                }
                write.restore(&head, &new.title).await?;
                row(id, new).update(write.tx()).await?;
                id
            }
            None => {
                let (kind, home) = (Kind::Rating, Some(self.authority));
                let id = write.record(kind, home, &new.title, &self.told(new.answers())).await?;
                let row = rating::ActiveModel {
                    assessment_id: Set(self.assessment.0),
                    authority_id: Set(self.authority.0),
                    outcome: Set(new.outcome.clone()),
                    source: Set(new.source.key().to_owned()),
                    rater_id: Set(self.person.0),
                    ..row(id, new)
                };
                // Two requests of one rater at once: the table's key lets one win.
                records::or_taken(
                    rating::Entity::insert(row).exec_without_returning(write.tx()).await,
                )?;
                id
            }
        };
        self.rest_on(write, id, new).await?;
        Ok(id)
    }

    /// Changes what they say of a cell, if it is still what they saw.
    pub(super) async fn change(
        &self,
        write: &mut Write<'_>,
        id: RecordId,
        seen: Version,
        new: &NewRating,
    ) -> Result<(), Error> {
        let home = Some(self.authority);
        let head = records::to_change(write.tx(), Kind::Rating, home, id).await?;
        let stored = load(write.tx(), self.authority, id).await?.answers();
        if head.version != seen && head.is_live() {
            let (version, changed_by) = (head.version, head.changed_by);
            return Err(Error::Conflict(Conflict::Stale { version, stored, changed_by }));
        }
        let title = head.title.clone();
        let (before, after) = (self.told(stored), self.told(new.answers()));
        write.change(&head, seen, &title, before, &after).await?;
        row(id, new).update(write.tx()).await?;
        self.rest_on(write, id, new).await
    }

    /// Their rating of the cell, if there ever was one.
    async fn stored(
        &self,
        write: &Write<'_>,
        new: &NewRating,
    ) -> Result<Option<(RecordId, Head)>, Error> {
        let cell = rating::Entity::find()
            .find_also_related(record::Entity)
            .filter(rating::COLUMN.assessment_id.eq(self.assessment.0))
            .filter(rating::COLUMN.authority_id.eq(self.authority.0))
            .filter(rating::COLUMN.outcome.eq(new.outcome.as_str()))
            .filter(rating::COLUMN.source.eq(new.source.key()))
            .filter(rating::COLUMN.rater_id.eq(self.person.0))
            .one(write.tx())
            .await?;
        let Some((stored, record)) = cell else { return Ok(None) };
        let head = record.ok_or(Error::Corrupt("rating"))?.head()?;
        Ok(Some((RecordId(stored.id), head)))
    }

    /// What the audit trail hears now: nothing that the other rater may not.
    fn told(&self, answers: Answers) -> Answers {
        if self.is_seen { answers } else { Answers::default() }
    }

    async fn rest_on(
        &self,
        write: &mut Write<'_>,
        id: RecordId,
        new: &NewRating,
    ) -> Result<(), Error> {
        let what = (id, Kind::Rating);
        thread::set_sources(write, self.authority, what, &new.sources, RATING_SOURCES).await
    }
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
