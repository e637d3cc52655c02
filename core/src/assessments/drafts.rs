//! Cells that a rater has begun and that are no ratings yet, kept as they were typed.

use std::collections::BTreeMap;

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter};

use super::desk::Typed;
use super::entity::rating_draft;
use crate::evidence::Source;
use crate::people::PersonId;
use crate::{AuthorityId, Error, RecordId};

/// More is not typed into one cell.
const EVIDENCE_CHARACTERS_MAX: usize = 200;

/// Where a draft lies: authority, assessment and rater.
pub(super) type At = (AuthorityId, RecordId, PersonId);

/// What is not whole yet, by cell.
pub(super) async fn drafts(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    assessment: RecordId,
    rater: PersonId,
) -> Result<BTreeMap<(String, Source), Typed>, Error> {
    let rows = rating_draft::Entity::find()
        .filter(rating_draft::COLUMN.assessment_id.eq(assessment.0))
        .filter(rating_draft::COLUMN.authority_id.eq(authority.0))
        .filter(rating_draft::COLUMN.rater_id.eq(rater.0))
        .all(db)
        .await?;
    let draft = |row: rating_draft::Model| {
        let source = Source::stored(&row.source)?;
        let typed = Typed {
            outcome: row.outcome.clone(),
            source,
            seen: 0,
            state: row.state,
            reason: row.reason,
            evidence: row.evidence,
        };
        Ok(((row.outcome, source), typed))
    };
    rows.into_iter().map(draft).collect()
}

/// Keeps a cell as it was typed.
pub(super) async fn remember(
    db: &impl ConnectionTrait,
    (authority, assessment, rater): At,
    typed: &Typed,
) -> Result<(), Error> {
    let short = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let row = rating_draft::ActiveModel {
        assessment_id: Set(assessment.0),
        authority_id: Set(authority.0),
        outcome: Set(typed.outcome.clone()),
        source: Set(typed.source.key().to_owned()),
        rater_id: Set(rater.0),
        state: Set(short(&typed.state, 32)),
        reason: Set(short(&typed.reason, crate::answers::TEXT_CHARACTERS_MAX * 2)),
        evidence: Set(short(&typed.evidence, EVIDENCE_CHARACTERS_MAX)),
    };
    let key = [
        rating_draft::Column::AssessmentId,
        rating_draft::Column::AuthorityId,
        rating_draft::Column::Outcome,
        rating_draft::Column::Source,
        rating_draft::Column::RaterId,
    ];
    let replaced =
        [rating_draft::Column::State, rating_draft::Column::Reason, rating_draft::Column::Evidence];
    rating_draft::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).update_columns(replaced).to_owned())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// The cell is a rating now, or empty.
pub(super) async fn forget(
    db: &impl ConnectionTrait,
    (authority, assessment, rater): At,
    typed: &Typed,
) -> Result<(), Error> {
    rating_draft::Entity::delete_many()
        .filter(rating_draft::COLUMN.assessment_id.eq(assessment.0))
        .filter(rating_draft::COLUMN.authority_id.eq(authority.0))
        .filter(rating_draft::COLUMN.rater_id.eq(rater.0))
        .filter(rating_draft::COLUMN.outcome.eq(typed.outcome.as_str()))
        .filter(rating_draft::COLUMN.source.eq(typed.source.key()))
        .exec(db)
        .await?;
    Ok(())
}
