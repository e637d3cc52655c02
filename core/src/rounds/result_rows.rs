//! The rows of a result, as counted.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

use super::entity::{result, result_option};
use super::rules::Counted;
use super::store::stored_count;
use crate::disclosure::OptionCount;
use crate::{Error, RecordId};

pub(super) async fn replace(
    db: &impl ConnectionTrait,
    id: RecordId,
    counted: &Counted,
) -> Result<(), Error> {
    let (asked_of_indicator, asked_of) = counted.asked.stored_base();
    let row = result::ActiveModel {
        id: Set(id.0),
        wording: Set(counted.wording.clone()),
        base: Set(stored_count(counted.distribution.base)),
        // Nobody has said anything else of it.
        skipped: counted.skipped.map_or(NotSet, |it| Set(stored_count(it))),
        codebook: Set(counted.asked.codebook.clone()),
        ages: Set(counted.asked.ages.clone()),
        asked_of_indicator: Set(asked_of_indicator),
        asked_of: Set(asked_of),
        question_sha256: Set(counted.fingerprint()),
        ..Default::default()
    };
    row.update(db).await?;
    result_option::Entity::delete_many()
        .filter(result_option::COLUMN.result_id.eq(id.0))
        .exec(db)
        .await?;
    insert_options(db, &[(id, counted)]).await
}

/// The rows of new results, in a few statements however many they are.
pub(super) async fn insert_all(
    db: &impl ConnectionTrait,
    round: RecordId,
    new: &[(RecordId, &Counted)],
) -> Result<(), Error> {
    let row = |(id, counted): &(RecordId, &Counted)| {
        let (asked_of_indicator, asked_of) = counted.asked.stored_base();
        result::ActiveModel {
            id: Set(id.0),
            round_id: Set(round.0),
            questionnaire: Set(counted.questionnaire.clone()),
            indicator: Set(counted.indicator.clone()),
            wording: Set(counted.wording.clone()),
            base: Set(stored_count(counted.distribution.base)),
            skipped: Set(stored_count(counted.skipped.unwrap_or_default())),
            is_multiple: Set(counted.distribution.is_multiple),
            codebook: Set(counted.asked.codebook.clone()),
            ages: Set(counted.asked.ages.clone()),
            asked_of_indicator: Set(asked_of_indicator),
            asked_of: Set(asked_of),
            question_sha256: Set(counted.fingerprint()),
        }
    };
    // SQLite takes a limited number of values in one statement.
    for new in new.chunks(500) {
        result::Entity::insert_many(new.iter().map(row)).exec_without_returning(db).await?;
    }
    insert_options(db, new).await
}

async fn insert_options(
    db: &impl ConnectionTrait,
    new: &[(RecordId, &Counted)],
) -> Result<(), Error> {
    let options = new.iter().flat_map(|(id, counted)| {
        let options = counted.distribution.options.iter().zip(0_i32..);
        options.map(|(option, position)| result_option::ActiveModel {
            result_id: Set(id.0),
            position: Set(position),
            label: Set(option.label.clone()),
            chosen: Set(stored_count(option.chosen)),
            is_positive: Set(option.is_positive),
        })
    });
    let rows: Vec<_> = options.collect();
    for rows in rows.chunks(500) {
        result_option::Entity::insert_many(rows.to_vec()).exec_without_returning(db).await?;
    }
    Ok(())
}

pub(super) async fn options_of(
    db: &impl ConnectionTrait,
    results: &[Uuid],
) -> Result<BTreeMap<Uuid, Vec<OptionCount>>, Error> {
    let mut by_result: BTreeMap<Uuid, Vec<OptionCount>> = BTreeMap::new();
    // SQLite takes a limited number of values in one statement.
    for results in results.chunks(500) {
        let rows = result_option::Entity::find()
            .filter(result_option::Column::ResultId.is_in(results.iter().copied()))
            .order_by_asc(result_option::COLUMN.result_id)
            .order_by_asc(result_option::COLUMN.position)
            .all(db)
            .await?;
        for row in rows {
            by_result.entry(row.result_id).or_default().push(OptionCount {
                label: row.label,
                chosen: u64::try_from(row.chosen).unwrap_or_default(),
                is_positive: row.is_positive,
            });
        }
    }
    Ok(by_result)
}

pub(super) fn is_same(
    row: &result::Model,
    options: Option<&Vec<OptionCount>>,
    counted: &Counted,
) -> bool {
    row.base == stored_count(counted.distribution.base)
        && counted.skipped.is_none_or(|it| row.skipped == stored_count(it))
        && row.wording == counted.wording
        && row.question_sha256 == counted.fingerprint()
        && options == Some(&counted.distribution.options)
}
