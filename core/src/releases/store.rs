//! Reading what is shown, and noting which reports printed it.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
};

use super::entity::{release, release_cell, report_release, report_turnout, turnout_release};
use super::rows::{Released, Subject, figure};
use crate::disclosure::Figure;
use crate::{AuthorityId, Context, Error, RecordId};

/// What is shown of each result of an authority. One statement.
pub(crate) async fn current(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    only: Option<(RecordId, &Subject)>,
) -> Result<BTreeMap<(RecordId, Subject), Released>, Error> {
    let mut select = release::Entity::find()
        .filter(release::Column::AuthorityId.eq(authority.0))
        .filter(release::Column::SupersededAt.is_null());
    if let Some((round, (questionnaire, indicator))) = only {
        select = select
            .filter(release::Column::RoundId.eq(round.0))
            .filter(release::Column::Questionnaire.eq(questionnaire.as_str()))
            .filter(release::Column::Indicator.eq(indicator.as_str()));
    }
    let rows = select.find_with_related(release_cell::Entity).all(db).await?;
    let mut current = BTreeMap::new();
    for (row, cells) in rows {
        let released = Released::from_rows(row, cells)?;
        current.insert((released.round, released.subject.clone()), released);
    }
    Ok(current)
}

/// How many answered, and how many gave an answer of the cut, as is shown: of
/// these indicators in every round of these authorities. One statement.
pub(crate) async fn shares(
    db: &impl ConnectionTrait,
    authorities: &[AuthorityId],
    indicators: &BTreeSet<&str>,
) -> Result<BTreeMap<(RecordId, Subject), (Figure, Figure)>, Error> {
    let rows = release::Entity::find()
        .filter(release::Column::AuthorityId.is_in(authorities.iter().map(|it| it.0)))
        .filter(release::Column::Indicator.is_in(indicators.iter().copied()))
        .filter(release::Column::SupersededAt.is_null())
        .all(db)
        .await?;
    let share = |row: release::Model| {
        let subject = (row.questionnaire, row.indicator);
        ((RecordId(row.round_id), subject), (figure(row.base), figure(row.positive)))
    };
    Ok(rows.into_iter().map(share).collect())
}

/// Notes that a report printed what was shown at this moment: its snapshot was
/// taken in the same request, so at the same time.
pub(crate) async fn note_report(
    context: &Context,
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    report: RecordId,
) -> Result<(), Error> {
    let now = context.now;
    let releases = release::Entity::find()
        .select_only()
        .expr(Expr::val(report.0))
        .column(release::Column::Id)
        .filter(release::Column::AuthorityId.eq(authority.0))
        .filter(release::Column::ReleasedAt.lte(now))
        .filter(
            Condition::any()
                .add(release::Column::SupersededAt.is_null())
                .add(release::Column::SupersededAt.gt(now)),
        );
    let turnouts = turnout_release::Entity::find()
        .select_only()
        .expr(Expr::val(report.0))
        .column(turnout_release::Column::Id)
        .filter(turnout_release::Column::AuthorityId.eq(authority.0))
        .filter(turnout_release::Column::ReleasedAt.lte(now))
        .filter(
            Condition::any()
                .add(turnout_release::Column::SupersededAt.is_null())
                .add(turnout_release::Column::SupersededAt.gt(now)),
        );
    let mut insert = Query::insert();
    insert
        .into_table(report_release::Entity)
        .columns([report_release::Column::ReportId, report_release::Column::ReleaseId]);
    insert.select_from(releases.into_query()).map_err(|_| Error::Corrupt("release"))?;
    db.execute(&insert).await?;
    let mut insert = Query::insert();
    insert
        .into_table(report_turnout::Entity)
        .columns([report_turnout::Column::ReportId, report_turnout::Column::TurnoutId]);
    insert.select_from(turnouts.into_query()).map_err(|_| Error::Corrupt("release"))?;
    db.execute(&insert).await?;
    Ok(())
}
