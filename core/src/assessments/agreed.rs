//! What raters agree on after they have seen each other. It stands beside what
//! each of them said, and in place of neither; an agreement that is changed stays
//! in its place too.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::agreed_rating;
use super::raters::Raters;
use super::rules::RatingState;
use super::said::said;
use super::store;
use crate::audit::Change;
use crate::evidence::{self, Source};
use crate::packs::Framework;
use crate::records::{self, Verb, Write};
use crate::{
    Answers, AuthorityId, Conflict, Context, Deed, Error, Kind, Problem, Problems, RecordId,
    Version, Wrong,
};

/// What was agreed of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// The assessment.
    pub assessment: RecordId,
    /// The outcome's key.
    pub outcome: String,
    /// The source.
    pub source: Source,
    /// Which agreement on this cell it is, counted from 1.
    pub number: i32,
    /// What is agreed.
    pub state: RatingState,
    /// Why. Never empty.
    pub reason: String,
    /// Who wrote it down.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// An agreement that has passed every rule that needs no store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAgreed {
    /// The outcome's key.
    pub outcome: String,
    /// The source.
    pub source: Source,
    /// What is agreed.
    pub state: RatingState,
    /// Why.
    pub reason: String,
}

impl Agreed {
    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        answers(self.state, &self.reason)
    }

    fn from_row(row: agreed_rating::Model) -> Result<Self, Error> {
        Ok(Self {
            assessment: RecordId(row.assessment_id),
            outcome: row.outcome,
            source: Source::stored(&row.source)?,
            number: row.number,
            state: RatingState::stored(&row.state)?,
            reason: row.reason,
            by: row.agreed_by,
            at: row.agreed_at,
        })
    }
}

impl NewAgreed {
    /// Judges answers. What is agreed is decided, so “not rated yet” is none.
    pub fn parse(
        framework: &Framework,
        (outcome, source): (&str, Source),
        answers: &Answers,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let known = framework.outcomes.iter().any(|it| it.key == outcome)
            && framework.sources.iter().any(|it| it == source.key());
        problems.check("outcome", if known { Ok(()) } else { Err(Wrong::NotAChoice) });
        let state = RatingState::parse(answers.one("state"));
        let state = state.and_then(|it| match it {
            RatingState::NotRatedYet => Err(Wrong::NotAChoice),
            other => Ok(other),
        });
        let state = problems.check("state", state);
        let reason = problems.check("reason", answers.text("reason"));
        match (state, reason) {
            (Some(state), Some(reason)) if problems.is_empty() => {
                Ok(Self { outcome: outcome.to_owned(), source, state, reason })
            }
            _ => Err(problems),
        }
    }
}

/// Writes down what is agreed of a cell. `seen` is the number of the agreement
/// that the person saw, or 0.
///
/// # Errors
/// [`Conflict::RatersNotReady`] before two have submitted; [`Error::Refused`] for
/// a star where none of the ratings of the cell rests on evidence that still
/// counts; [`Conflict::Stale`] if somebody was faster.
pub async fn agree(
    context: &Context,
    authority: AuthorityId,
    assessment: RecordId,
    seen: i32,
    new: NewAgreed,
) -> Result<(), Error> {
    context.require(Deed::Record(Kind::Rating), Some(authority))?;
    let assessment = store::find(context, authority, assessment).await?;
    if new.state.is_star()
        && !rests_on_evidence(context, authority, assessment.head.id, &new).await?
    {
        return Err(Error::Refused(Problem { field: "state", wrong: Wrong::Needed }.into()));
    }
    let mut write = Write::begin(context).await?;
    let home = assessment.head.authority;
    let head = records::to_change(write.tx(), Kind::Assessment, home, assessment.head.id).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    if !Raters::read(write.tx(), authority).await?.is_open(head.id) {
        return Err(Error::Conflict(Conflict::RatersNotReady));
    }
    let before = newest(write.tx(), authority).await?.into_iter().find(|it| {
        it.assessment == head.id && it.outcome == new.outcome && it.source == new.source
    });
    let number = before.as_ref().map_or(0, |it| it.number);
    if number != seen {
        return Err(Error::Conflict(Conflict::Stale {
            version: Version(number),
            stored: before.as_ref().map(Agreed::answers).unwrap_or_default(),
            changed_by: before.map(|it| it.by).unwrap_or_default(),
        }));
    }
    let row = agreed_rating::ActiveModel {
        assessment_id: Set(head.id.0),
        authority_id: Set(authority.0),
        outcome: Set(new.outcome.clone()),
        source: Set(new.source.key().to_owned()),
        number: Set(number + 1),
        state: Set(new.state.key().to_owned()),
        reason: Set(new.reason.clone()),
        agreed_by: Set(context.actor.name().to_owned()),
        agreed_at: Set(context.now),
    };
    records::or_taken(agreed_rating::Entity::insert(row).exec_without_returning(write.tx()).await)?;
    let cell = Change {
        field: "cell".to_owned(),
        before: String::new(),
        after: format!("{} · {}", new.outcome, new.source.key()),
    };
    let said = before.as_ref().map(Agreed::answers).unwrap_or_default();
    let changes = Change::between(&said, &answers(new.state, &new.reason));
    write.happened(&head, Verb::Changed, [vec![cell], changes].concat());
    write.commit().await
}

/// What was agreed of every cell in an authority, the newest of each. One statement.
pub(super) async fn newest(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
) -> Result<Vec<Agreed>, Error> {
    let rows = agreed_rating::Entity::find()
        .filter(agreed_rating::COLUMN.authority_id.eq(authority.0))
        .order_by_asc(agreed_rating::COLUMN.number)
        .all(db)
        .await?;
    let mut newest = BTreeMap::new();
    for row in rows {
        let agreed = Agreed::from_row(row)?;
        newest.insert((agreed.assessment, agreed.outcome.clone(), agreed.source), agreed);
    }
    Ok(newest.into_values().collect())
}

/// Every agreement on the cells of an assessment, oldest first.
pub async fn agreements(
    context: &Context,
    authority: AuthorityId,
    assessment: RecordId,
) -> Result<Vec<Agreed>, Error> {
    context.require(Deed::Read(Kind::Rating), Some(authority))?;
    let rows = agreed_rating::Entity::find()
        .filter(agreed_rating::COLUMN.authority_id.eq(authority.0))
        .filter(agreed_rating::COLUMN.assessment_id.eq(assessment.0))
        .order_by_asc(agreed_rating::COLUMN.agreed_at)
        .order_by_asc(agreed_rating::COLUMN.number)
        .all(&context.db.read)
        .await?;
    rows.into_iter().map(Agreed::from_row).collect()
}

async fn rests_on_evidence(
    context: &Context,
    authority: AuthorityId,
    assessment: RecordId,
    new: &NewAgreed,
) -> Result<bool, Error> {
    let said = said(context, authority).await?;
    let evidence = evidence::list(context, authority).await?;
    let is_live = |id: &RecordId| evidence.iter().any(|it| it.head.id == *id && it.head.is_live());
    let of_cell = said.ratings.iter().filter(|it| {
        it.head.is_live()
            && it.assessment == assessment
            && it.outcome == new.outcome
            && it.source == new.source
    });
    Ok(of_cell.flat_map(|it| &it.sources).any(is_live))
}

fn answers(state: RatingState, reason: &str) -> Answers {
    Answers::default().with("state", state.key()).with("reason", reason)
}
