//! Use cases within those of fieldwork: who could answer, before and after
//! anybody was counted.

use std::collections::BTreeMap;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter};

use super::entity::{round_eligible, round_participation};
use super::store::stored_count;
use crate::{Error, RecordId};

/// What is known of one questionnaire in a round. Not for anybody's eyes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Turnout {
    /// How many could answer.
    pub(crate) eligible: Option<u64>,
    /// How many did, once a file was counted.
    pub(crate) responded: Option<u64>,
}

/// What is known of each questionnaire of a round.
pub(crate) async fn turnout(
    db: &impl ConnectionTrait,
    round: RecordId,
) -> Result<BTreeMap<String, Turnout>, Error> {
    let count = |stored: i64| u64::try_from(stored).unwrap_or_default();
    let own = round_eligible::Entity::find()
        .filter(round_eligible::COLUMN.round_id.eq(round.0))
        .all(db)
        .await?;
    let counted = round_participation::Entity::find()
        .filter(round_participation::COLUMN.round_id.eq(round.0))
        .all(db)
        .await?;
    let mut turnout: BTreeMap<String, Turnout> = BTreeMap::new();
    for row in own {
        turnout.entry(row.questionnaire).or_default().eligible = Some(count(row.eligible));
    }
    for row in counted {
        let of_it = turnout.entry(row.questionnaire).or_default();
        of_it.eligible = row.eligible.map(count).or(of_it.eligible);
        of_it.responded = Some(count(row.responded));
    }
    Ok(turnout)
}

/// Says how many could answer a questionnaire. What a file says later replaces
/// it; a file that does not say takes nothing away.
pub(crate) async fn set_eligible(
    db: &impl ConnectionTrait,
    round: RecordId,
    questionnaire: &str,
    eligible: u64,
) -> Result<(), Error> {
    let key = (round.0, questionnaire.to_owned());
    let row = round_eligible::ActiveModel {
        round_id: Set(round.0),
        questionnaire: Set(questionnaire.to_owned()),
        eligible: Set(stored_count(eligible)),
    };
    if round_eligible::Entity::find_by_id(key.clone()).one(db).await?.is_some() {
        row.update(db).await?;
    } else {
        round_eligible::Entity::insert(row).exec_without_returning(db).await?;
    }
    if round_participation::Entity::find_by_id(key).one(db).await?.is_some() {
        let row = round_participation::ActiveModel {
            round_id: Set(round.0),
            questionnaire: Set(questionnaire.to_owned()),
            eligible: Set(Some(stored_count(eligible))),
            ..Default::default()
        };
        row.update(db).await?;
    }
    Ok(())
}

/// How many could answer, as it was said before anybody was counted.
pub(super) async fn said_eligible(
    db: &impl ConnectionTrait,
    round: RecordId,
    questionnaire: &str,
) -> Result<Option<i64>, Error> {
    let key = (round.0, questionnaire.to_owned());
    let row = round_eligible::Entity::find_by_id(key).one(db).await?;
    Ok(row.map(|row| row.eligible))
}
