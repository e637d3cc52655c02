//! What was built on something since, with what it is called.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::entity::thread_link;
use crate::Error;
use crate::records::entity::record;
use crate::records::{AuthorityId, Head, Kind, RecordId};

/// Every live record that came of these parts of a round, or of the round as a
/// whole since a moment, and every report made since: it prints their numbers.
pub(crate) async fn built_on(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    parts: &[RecordId],
    round: RecordId,
    since: DateTime<Utc>,
) -> Result<Vec<Head>, Error> {
    let parts: Vec<Uuid> = parts.iter().map(|it| it.0).collect();
    let of_parts = came_of(db, &parts).await?;
    // Only results are what a round as a whole says.
    let mut of_round =
        if has_results(db, &parts).await? { came_of(db, &[round.0]).await? } else { Vec::new() };
    // The results of a round are a part of it and not built on it; a service
    // assesses itself beside a survey and not because of it.
    let beside = [Kind::Result, Kind::SelfAssessment].map(Kind::key);
    of_round.retain(|row| !beside.contains(&row.kind.as_str()) && since <= row.created_at);
    let reports = record::Entity::find()
        .filter(record::COLUMN.authority_id.eq(authority.0))
        .filter(record::COLUMN.kind.eq(Kind::Report.key()))
        .filter(record::COLUMN.created_at.gte(since))
        .filter(record::COLUMN.withdrawn_at.is_null())
        .all(db)
        .await?;
    let mut rows: Vec<record::Model> = of_parts;
    rows.extend(of_round);
    rows.extend(reports);
    rows.retain(|row| !parts.contains(&row.id));
    rows.sort_by_key(|row| row.id);
    rows.dedup_by_key(|row| row.id);
    rows.into_iter().map(record::Model::head).collect()
}

async fn has_results(db: &impl ConnectionTrait, parts: &[Uuid]) -> Result<bool, Error> {
    for parts in parts.chunks(500) {
        let result = record::Entity::find()
            .filter(record::Column::Id.is_in(parts.iter().copied()))
            .filter(record::COLUMN.kind.eq(Kind::Result.key()))
            .one(db)
            .await?;
        if result.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn came_of(db: &impl ConnectionTrait, sources: &[Uuid]) -> Result<Vec<record::Model>, Error> {
    let mut rows = Vec::new();
    // SQLite takes a limited number of values in one statement.
    for sources in sources.chunks(500) {
        let links = thread_link::Entity::find()
            .filter(thread_link::Column::FromId.is_in(sources.iter().copied()))
            .all(db)
            .await?;
        for links in links.chunks(500) {
            let came = record::Entity::find()
                .filter(record::Column::Id.is_in(links.iter().map(|link| link.to_id)))
                .filter(record::Column::WithdrawnAt.is_null())
                .order_by_asc(record::COLUMN.id)
                .all(db)
                .await?;
            rows.extend(came);
        }
    }
    Ok(rows)
}
