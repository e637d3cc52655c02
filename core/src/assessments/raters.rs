//! Who has submitted, and so whose ratings are seen by whom. Two raters who rate
//! blind see nothing of each other until both have submitted; nor does anybody
//! else, who could tell them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::entity::{assessment, rating, rating_draft, rating_submission};
use super::rules::{Rating, SeenBy};
use super::store;
use crate::audit::Change;
use crate::people::PersonId;
use crate::records::{self, Verb, Write};
use crate::{Answers, AuthorityId, Conflict, Context, Deed, Error, Kind, RecordId, thread};

/// So many raters must have submitted before anybody sees what another says.
pub const RATERS_MIN: usize = 2;

/// One rater who has said everything that they have to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// Who.
    pub rater: PersonId,
    /// Their name then.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// The raters of every assessment in an authority.
#[derive(Clone, Debug, Default)]
pub struct Raters {
    blind: BTreeSet<RecordId>,
    submitted: BTreeMap<RecordId, Vec<Submission>>,
}

impl Raters {
    /// Two statements.
    pub(super) async fn read(
        db: &impl ConnectionTrait,
        authority: AuthorityId,
    ) -> Result<Self, Error> {
        let blind: Vec<uuid::Uuid> = assessment::Entity::find()
            .select_only()
            .column(assessment::Column::Id)
            .filter(assessment::COLUMN.seen_by.eq(SeenBy::ItsRater.key()))
            .into_tuple()
            .all(db)
            .await?;
        let rows = rating_submission::Entity::find()
            .filter(rating_submission::COLUMN.authority_id.eq(authority.0))
            .order_by_asc(rating_submission::COLUMN.submitted_at)
            .order_by_asc(rating_submission::COLUMN.rater_id)
            .all(db)
            .await?;
        let mut submitted: BTreeMap<RecordId, Vec<Submission>> = BTreeMap::new();
        for row in rows {
            submitted.entry(RecordId(row.assessment_id)).or_default().push(Submission {
                rater: PersonId(row.rater_id),
                name: row.rater,
                at: row.submitted_at,
            });
        }
        Ok(Self { blind: blind.into_iter().map(RecordId).collect(), submitted })
    }

    /// Whether its ratings are kept apart at first.
    pub fn is_blind(&self, assessment: RecordId) -> bool {
        self.blind.contains(&assessment)
    }

    /// Who has submitted, the first first.
    pub fn submitted(&self, assessment: RecordId) -> &[Submission] {
        self.submitted.get(&assessment).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether this person has.
    pub fn has_submitted(&self, assessment: RecordId, rater: PersonId) -> bool {
        self.submitted(assessment).iter().any(|it| it.rater == rater)
    }

    /// Whether what raters say may be seen.
    pub fn is_open(&self, assessment: RecordId) -> bool {
        !self.is_blind(assessment) || RATERS_MIN <= self.submitted(assessment).len()
    }

    /// Whether everybody who may read ratings may read this one.
    pub fn is_shown(&self, assessment: RecordId, rater: PersonId) -> bool {
        self.is_open(assessment)
            && (!self.is_blind(assessment) || self.has_submitted(assessment, rater))
    }

    /// Whether this rating can no longer be changed: its rater has submitted it.
    pub(super) fn is_locked(&self, assessment: RecordId, rater: PersonId) -> bool {
        self.is_blind(assessment) && self.has_submitted(assessment, rater)
    }
}

/// The raters of every assessment in an authority.
pub async fn raters(context: &Context, authority: AuthorityId) -> Result<Raters, Error> {
    context.require(Deed::Read(Kind::Rating), Some(authority))?;
    Raters::read(&context.db.read, authority).await
}

/// Says that the actor has rated all that they have to rate. What they said does
/// not change from then on. What both said enters the audit trail only when the
/// second submits, for whoever reads the trail could tell.
///
/// # Errors
/// [`Conflict::CellsNotWhole`] while one of their cells lacks something, and
/// [`Conflict::NothingRated`] if there are none.
pub async fn submit(
    context: &Context,
    authority: AuthorityId,
    assessment: RecordId,
) -> Result<(), Error> {
    context.require(Deed::Record(Kind::Rating), Some(authority))?;
    let rater = context.actor.person().ok_or(Error::Forbidden)?;
    let mut write = Write::begin(context).await?;
    let head = store::lock(context, &write, authority, assessment).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let before = Raters::read(write.tx(), authority).await?;
    if !before.is_blind(head.id) || before.has_submitted(head.id, rater) {
        return Err(Error::Conflict(Conflict::RatingsSubmitted));
    }
    let all = live(write.tx(), authority, head.id).await?;
    if !all.iter().any(|it| it.rater == rater) {
        return Err(Error::Conflict(Conflict::NothingRated));
    }
    let not_whole = rating_draft::Entity::find()
        .filter(rating_draft::COLUMN.assessment_id.eq(head.id.0))
        .filter(rating_draft::COLUMN.authority_id.eq(authority.0))
        .filter(rating_draft::COLUMN.rater_id.eq(rater.0))
        .one(write.tx())
        .await?;
    if not_whole.is_some() {
        return Err(Error::Conflict(Conflict::CellsNotWhole));
    }
    let row = rating_submission::ActiveModel {
        assessment_id: Set(head.id.0),
        authority_id: Set(authority.0),
        rater_id: Set(rater.0),
        rater: Set(context.actor.name().to_owned()),
        submitted_at: Set(context.now),
    };
    records::or_taken(
        rating_submission::Entity::insert(row).exec_without_returning(write.tx()).await,
    )?;
    write.happened(&head, Verb::Changed, vec![submission_change("", context.actor.name())]);
    let after = Raters::read(write.tx(), authority).await?;
    // From now on they are seen: whose were shown before are in the trail already.
    for rating in &all {
        let is_new =
            after.is_shown(head.id, rating.rater) && !before.is_shown(head.id, rating.rater);
        if is_new {
            let said = Change::between(&Answers::default(), &rating.answers());
            write.happened(&rating.head, Verb::Changed, said);
        }
    }
    write.commit().await
}

/// Takes the actor's submission back, while nobody has seen what they said.
///
/// # Errors
/// [`Conflict::RatingsSubmitted`] once both have submitted.
pub async fn take_back(
    context: &Context,
    authority: AuthorityId,
    assessment: RecordId,
) -> Result<(), Error> {
    context.require(Deed::Record(Kind::Rating), Some(authority))?;
    let rater = context.actor.person().ok_or(Error::Forbidden)?;
    let mut write = Write::begin(context).await?;
    let head = store::lock(context, &write, authority, assessment).await?;
    let raters = Raters::read(write.tx(), authority).await?;
    if raters.is_open(head.id) || !raters.has_submitted(head.id, rater) {
        return Err(Error::Conflict(Conflict::RatingsSubmitted));
    }
    rating_submission::Entity::delete_by_id((head.id.0, authority.0, rater.0))
        .exec(write.tx())
        .await?;
    write.happened(&head, Verb::Changed, vec![submission_change(context.actor.name(), "")]);
    write.commit().await
}

fn submission_change(before: &str, after: &str) -> Change {
    let (before, after) = (before.to_owned(), after.to_owned());
    Change { field: "submitted_by".to_owned(), before, after }
}

/// The live ratings of one assessment in one authority.
async fn live(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    assessment: RecordId,
) -> Result<Vec<Rating>, Error> {
    let rows = records::of_authority::<rating::Entity>(db, Kind::Rating, authority).await?;
    let of_assessment =
        rows.into_iter().filter(|(head, row)| head.is_live() && row.assessment_id == assessment.0);
    let mut ratings = Vec::new();
    for (head, row) in of_assessment {
        let sources = thread::sources(db, head.id).await?;
        ratings.push(Rating::from_row(head, row, sources)?);
    }
    Ok(ratings)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn raters(blind: bool, submitted: &[u128]) -> (Raters, RecordId) {
        let assessment = RecordId(Uuid::from_u128(1));
        let submission = |it: &u128| Submission {
            rater: PersonId(Uuid::from_u128(*it)),
            name: String::new(),
            at: "2026-04-01T12:00:00Z".parse().unwrap(),
        };
        let raters = Raters {
            blind: blind.then_some(assessment).into_iter().collect(),
            submitted: BTreeMap::from([(assessment, submitted.iter().map(submission).collect())]),
        };
        (raters, assessment)
    }

    fn shown(raters: &Raters, assessment: RecordId) -> Vec<u128> {
        let is_shown = |it: &u128| raters.is_shown(assessment, PersonId(Uuid::from_u128(*it)));
        [7, 8, 9].into_iter().filter(is_shown).collect()
    }

    #[test]
    fn blind_ratings_are_shown_when_two_have_submitted_and_only_theirs() {
        for (submitted, expected) in [(&[][..], &[][..]), (&[7], &[]), (&[7, 9], &[7, 9])] {
            let (raters, assessment) = raters(true, submitted);
            assert_eq!(shown(&raters, assessment), expected, "{submitted:?}");
        }
    }

    #[test]
    fn open_ratings_are_shown_at_once() {
        let (raters, assessment) = raters(false, &[]);
        assert_eq!(shown(&raters, assessment), [7, 8, 9]);
        assert!(!raters.is_locked(assessment, PersonId(Uuid::from_u128(7))));
    }
}
