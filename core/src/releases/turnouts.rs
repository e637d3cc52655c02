//! The ledger of who could answer and who did.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::entity::turnout_release;
use super::rows::{figure, small_max, stored};
use crate::disclosure::{self, ENGINE_VERSION, Policy, Turnout};
use crate::{AuthorityId, Context, Error, RecordId, survey_rules};

/// Who could answer a questionnaire, if anybody has said, and who did.
pub(crate) struct Counted {
    pub(crate) questionnaire: String,
    pub(crate) eligible: Option<u64>,
    pub(crate) responded: u64,
}

/// What is shown of each questionnaire of an authority's rounds. One statement.
pub(crate) async fn current(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
) -> Result<BTreeMap<(RecordId, String), Turnout>, Error> {
    let rows = turnout_release::Entity::find()
        .filter(turnout_release::Column::AuthorityId.eq(authority.0))
        .filter(turnout_release::Column::SupersededAt.is_null())
        .all(db)
        .await?;
    let shown = rows.into_iter().map(|row| {
        let turnout = turnout_of(&row);
        ((RecordId(row.round_id), row.questionnaire), turnout)
    });
    Ok(shown.collect())
}

/// The same of several authorities. One statement.
pub(crate) async fn turnouts_of(
    db: &impl ConnectionTrait,
    authorities: &[AuthorityId],
) -> Result<BTreeMap<(RecordId, String), Turnout>, Error> {
    let rows = turnout_release::Entity::find()
        .filter(turnout_release::Column::AuthorityId.is_in(authorities.iter().map(|it| it.0)))
        .filter(turnout_release::Column::SupersededAt.is_null())
        .all(db)
        .await?;
    let shown = rows.into_iter().map(|row| {
        let turnout = turnout_of(&row);
        ((RecordId(row.round_id), row.questionnaire), turnout)
    });
    Ok(shown.collect())
}

/// What may be shown of a round now that it is counted like this, beside what was
/// shown of it and of the rounds whose children were the same: `rounds`, the round
/// itself first. Nothing is written down.
pub(crate) async fn judge_turnouts(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    rounds: &[RecordId],
    counted: &[Counted],
) -> Result<Vec<(Turnout, Policy, bool)>, Error> {
    let round = rounds.first().copied().ok_or(Error::NotFound("round"))?;
    let policy = Policy::from(&survey_rules::in_force(db, authority).await?.rules);
    let rows = turnout_release::Entity::find()
        .filter(turnout_release::Column::RoundId.is_in(rounds.iter().map(|it| it.0)))
        .order_by_asc(turnout_release::Column::ReleasedAt)
        .order_by_asc(turnout_release::Column::Id)
        .all(db)
        .await?;
    let judge = |it: &Counted| {
        let earlier = rows.iter().filter(|row| row.questionnaire == it.questionnaire);
        let earlier: Vec<(Turnout, Policy)> = earlier
            .map(|row| {
                let small_max = u64::try_from(row.small_max).unwrap_or_default();
                (turnout_of(row), Policy::hiding_up_to(small_max))
            })
            .collect();
        let (now, _) = disclosure::turnout(it.eligible, it.responded, policy, &earlier);
        let is_own = |row: &&turnout_release::Model| {
            row.questionnaire == it.questionnaire && row.round_id == round.0
        };
        let last = rows.iter().rfind(is_own);
        let is_new = last.is_none_or(|last| turnout_of(last) != now);
        (now, policy, is_new)
    };
    Ok(counted.iter().map(judge).collect())
}

/// Enters what is shown of a round from now on.
pub(crate) async fn release_turnouts(
    context: &Context,
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    rounds: &[RecordId],
    counted: &[Counted],
) -> Result<(), Error> {
    let round = rounds.first().copied().ok_or(Error::NotFound("round"))?;
    let judged = judge_turnouts(db, authority, rounds, counted).await?;
    for (counted, (turnout, policy, is_new)) in counted.iter().zip(judged) {
        if !is_new {
            continue;
        }
        turnout_release::Entity::update_many()
            .col_expr(turnout_release::Column::SupersededAt, context.now.into())
            .filter(turnout_release::Column::RoundId.eq(round.0))
            .filter(turnout_release::Column::Questionnaire.eq(counted.questionnaire.as_str()))
            .filter(turnout_release::Column::SupersededAt.is_null())
            .exec(db)
            .await?;
        let row = turnout_release::ActiveModel {
            id: Set(context.new_id()),
            authority_id: Set(authority.0),
            round_id: Set(round.0),
            questionnaire: Set(counted.questionnaire.clone()),
            is_eligible_known: Set(turnout.eligible.is_some()),
            eligible: Set(turnout.eligible.and_then(stored)),
            responded: Set(stored(turnout.responded)),
            small_max: Set(small_max(policy)),
            engine_version: Set(ENGINE_VERSION),
            released_at: Set(context.now),
            superseded_at: Set(None),
        };
        turnout_release::Entity::insert(row).exec_without_returning(db).await?;
    }
    Ok(())
}

fn turnout_of(row: &turnout_release::Model) -> Turnout {
    let eligible = row.is_eligible_known.then(|| figure(row.eligible));
    Turnout { eligible, responded: figure(row.responded) }
}
