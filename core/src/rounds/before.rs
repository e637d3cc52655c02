//! What an import found in a round before it changed it, and putting it back.

use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::entity::{result, round_participation};
use super::question::QuestionVersion;
use super::result_rows::{options_of, replace};
use super::results::Saved;
use super::rules::{Counted, shown};
use super::shown::release_anew;
use super::store::stored_count;
use crate::disclosure::{Distribution, OptionCount};
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::releases::Ledger;
use crate::{Error, Head, Kind, RecordId, Version};

/// One result that was saved, and what stood there before.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    pub(crate) id: RecordId,
    pub(crate) saved: Saved,
    /// The version that it has now.
    pub(crate) version: Version,
    /// None for what was not there or says the same.
    pub(crate) before: Option<Before>,
}

/// What a result said, raw: it never leaves this crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Before {
    pub(crate) was_live: bool,
    pub(crate) title: String,
    pub(crate) wording: String,
    pub(crate) asked: QuestionVersion,
    pub(crate) base: u64,
    pub(crate) skipped: u64,
    pub(crate) options: Vec<OptionCount>,
}

impl Before {
    pub(super) fn of(head: &Head, row: &result::Model, options: Vec<OptionCount>) -> Self {
        Self {
            was_live: head.is_live(),
            title: head.title.clone(),
            wording: row.wording.clone(),
            asked: QuestionVersion::of_row(row),
            base: counted(row.base),
            skipped: counted(row.skipped),
            options,
        }
    }
}

/// Locks every result of a round, always in the same order: two who each change
/// several of them would else wait for each other.
pub(crate) async fn lock_results(db: &impl ConnectionTrait, round: RecordId) -> Result<(), Error> {
    let of_round = result::Entity::find()
        .select_only()
        .column(result::Column::Id)
        .filter(result::COLUMN.round_id.eq(round.0))
        .into_tuple::<Uuid>()
        .all(db)
        .await?;
    // SQLite takes a limited number of values in one statement, and has one writer.
    for ids in of_round.chunks(500) {
        record::Entity::find()
            .filter(record::COLUMN.id.is_in(ids.iter().copied()))
            .order_by_asc(record::COLUMN.id)
            .lock(LockType::NoKeyUpdate)
            .all(db)
            .await?;
    }
    Ok(())
}

/// Makes a result say what it said before. Returns the version that it has then.
pub(crate) async fn put_back(
    write: &mut Write<'_>,
    ledger: &mut Ledger<'_>,
    head: Head,
    before: &Before,
    reason: &str,
) -> Result<Version, Error> {
    let (authority, id) = (head.authority.ok_or(Error::Corrupt("result"))?, head.id);
    let (_, row) = records::one::<result::Entity>(write.tx(), Kind::Result, authority, id).await?;
    let options = options_of(write.tx(), &[id.0]).await?.remove(&id.0).unwrap_or_default();
    let said = Counted {
        questionnaire: row.questionnaire.clone(),
        indicator: row.indicator.clone(),
        title: before.title.clone(),
        wording: before.wording.clone(),
        asked: before.asked.clone(),
        skipped: Some(before.skipped),
        distribution: Distribution {
            base: before.base,
            is_multiple: row.is_multiple,
            options: before.options.clone(),
        },
    };
    let (now, then) = release_anew(ledger, &row, options, &said);
    let (now, then) = (shown(&head.title, &now), shown(&said.title, &then));
    write.change(&head, head.version, &said.title, now, &then).await?;
    replace(write.tx(), id, &said).await?;
    if !before.was_live {
        let head = records::to_change(write.tx(), Kind::Result, Some(authority), id).await?;
        write.withdraw(&head, reason).await?;
        return Ok(Version(head.version.0 + 1));
    }
    Ok(Version(head.version.0 + 1))
}

/// How many could answer a questionnaire of a round and how many did, if
/// anybody has said.
pub(crate) async fn who_answered(
    db: &impl ConnectionTrait,
    round: RecordId,
    questionnaire: &str,
) -> Result<Option<(Option<u64>, u64)>, Error> {
    let key = (round.0, questionnaire.to_owned());
    let row = round_participation::Entity::find_by_id(key).one(db).await?;
    Ok(row.map(|row| (row.eligible.map(counted), counted(row.responded))))
}

/// Makes a round say again who answered, or that nobody has said.
pub(crate) async fn put_participation_back(
    db: &impl ConnectionTrait,
    round: RecordId,
    questionnaire: &str,
    before: Option<(Option<u64>, u64)>,
) -> Result<(), Error> {
    let Some((eligible, responded)) = before else {
        let key = (round.0, questionnaire.to_owned());
        round_participation::Entity::delete_by_id(key).exec(db).await?;
        return Ok(());
    };
    let row = round_participation::ActiveModel {
        round_id: Set(round.0),
        questionnaire: Set(questionnaire.to_owned()),
        eligible: Set(eligible.map(stored_count)),
        responded: Set(stored_count(responded)),
    };
    row.update(db).await?;
    Ok(())
}

fn counted(stored: i64) -> u64 {
    u64::try_from(stored).unwrap_or_default()
}
