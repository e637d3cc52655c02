//! What approving an import did to each record, kept so that it can be undone.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::entity::{import_effect, import_effect_option, import_participation, survey_import};
use super::rules::Effect;
use crate::disclosure::OptionCount;
use crate::rounds::{self, Before, QuestionVersion, Recorded};
use crate::{Error, RecordId, Version};

/// One record that an import touched.
#[derive(Clone, Debug)]
pub(super) struct Touched {
    pub(super) record: RecordId,
    pub(super) effect: Effect,
    /// The version that the record had after it.
    pub(super) version: Version,
    /// What it said before, if it said something else.
    pub(super) before: Option<Before>,
}

/// Who answered one questionnaire, before and after.
#[derive(Clone, Debug)]
pub(super) struct Answered {
    pub(super) questionnaire: String,
    pub(super) before: Option<(Option<u64>, u64)>,
    pub(super) after: (Option<u64>, u64),
}

/// Which approval of its round the next one is, counted from 1. The round is
/// locked, so that two never are the same.
pub(super) async fn next_approval(
    db: &impl ConnectionTrait,
    round: RecordId,
) -> Result<i32, Error> {
    let newest: Option<Option<i32>> = survey_import::Entity::find()
        .select_only()
        .column_as(survey_import::Column::Approval.max(), "newest")
        .filter(survey_import::COLUMN.round_id.eq(round.0))
        .into_tuple()
        .one(db)
        .await?;
    Ok(newest.flatten().unwrap_or_default() + 1)
}

/// Keeps what was done to results.
pub(super) async fn keep(
    db: &impl ConnectionTrait,
    import: RecordId,
    recorded: &[Recorded],
) -> Result<(), Error> {
    let (mut rows, mut options) = (Vec::new(), Vec::new());
    for recorded in recorded {
        rows.push(row(import, recorded));
        let before = recorded.before.iter().flat_map(|it| &it.options);
        options.extend(before.zip(0_i32..).map(|(option, position)| {
            import_effect_option::ActiveModel {
                import_id: Set(import.0),
                record_id: Set(recorded.id.0),
                position: Set(position),
                label: Set(option.label.clone()),
                chosen: Set(stored(option.chosen)),
                is_positive: Set(option.is_positive),
            }
        }));
    }
    // SQLite takes a limited number of values in one statement.
    for rows in rows.chunks(200) {
        import_effect::Entity::insert_many(rows.to_vec()).exec_without_returning(db).await?;
    }
    for options in options.chunks(200) {
        import_effect_option::Entity::insert_many(options.to_vec())
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// Sets who answered, and keeps what was said before.
pub(super) async fn set_participation(
    db: &impl ConnectionTrait,
    (import, round): (RecordId, RecordId),
    (questionnaire, eligible, responded): &(String, Option<u64>, u64),
) -> Result<(), Error> {
    let before = rounds::who_answered(db, round, questionnaire).await?;
    rounds::set_participation(db, round, questionnaire, *eligible, *responded).await?;
    let after = rounds::who_answered(db, round, questionnaire).await?;
    let (eligible, responded) = after.unwrap_or((*eligible, *responded));
    let row = import_participation::ActiveModel {
        import_id: Set(import.0),
        questionnaire: Set(questionnaire.clone()),
        eligible_before: Set(before.and_then(|(eligible, _)| eligible).map(stored)),
        responded_before: Set(before.map(|(_, responded)| stored(responded))),
        eligible: Set(eligible.map(stored)),
        responded: Set(stored(responded)),
    };
    import_participation::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Every record that an import touched, by id.
pub(super) async fn touched(
    db: &impl ConnectionTrait,
    import: RecordId,
) -> Result<Vec<Touched>, Error> {
    let rows = import_effect::Entity::find()
        .filter(import_effect::COLUMN.import_id.eq(import.0))
        .order_by_asc(import_effect::COLUMN.record_id)
        .all(db)
        .await?;
    let options = import_effect_option::Entity::find()
        .filter(import_effect_option::COLUMN.import_id.eq(import.0))
        .order_by_asc(import_effect_option::COLUMN.position)
        .all(db)
        .await?;
    let mut by_record: BTreeMap<Uuid, Vec<OptionCount>> = BTreeMap::new();
    for row in options {
        by_record.entry(row.record_id).or_default().push(OptionCount {
            label: row.label,
            chosen: counted(row.chosen),
            is_positive: row.is_positive,
        });
    }
    rows.into_iter()
        .map(|row| {
            let options = by_record.remove(&row.record_id).unwrap_or_default();
            Ok(Touched {
                record: RecordId(row.record_id),
                effect: Effect::stored(&row.effect)?,
                version: Version(row.version),
                before: row.was_live.map(|was_live| Before {
                    was_live,
                    title: row.title.unwrap_or_default(),
                    wording: row.wording.unwrap_or_default(),
                    asked: QuestionVersion::stored(
                        row.codebook.unwrap_or_default(),
                        row.ages.unwrap_or_default(),
                        row.asked_of_indicator.unwrap_or_default(),
                        &row.asked_of.unwrap_or_default(),
                    ),
                    base: row.base.map(counted).unwrap_or_default(),
                    skipped: row.skipped.map(counted).unwrap_or_default(),
                    options,
                }),
            })
        })
        .collect()
}

/// Who answered each questionnaire of an import, before and after.
pub(super) async fn answered(
    db: &impl ConnectionTrait,
    import: RecordId,
) -> Result<Vec<Answered>, Error> {
    let rows = import_participation::Entity::find()
        .filter(import_participation::COLUMN.import_id.eq(import.0))
        .all(db)
        .await?;
    let answered = rows.into_iter().map(|row| Answered {
        questionnaire: row.questionnaire,
        before: row
            .responded_before
            .map(|responded| (row.eligible_before.map(counted), counted(responded))),
        after: (row.eligible.map(counted), counted(row.responded)),
    });
    Ok(answered.collect())
}

/// A record says again what it said at an earlier version: for the imports that
/// left it so, it is as they left it.
pub(super) async fn is_as_it_was(
    db: &impl ConnectionTrait,
    record: RecordId,
    then: Version,
    now: Version,
) -> Result<(), Error> {
    import_effect::Entity::update_many()
        .col_expr(import_effect::Column::Version, now.0.into())
        .filter(import_effect::COLUMN.record_id.eq(record.0))
        .filter(import_effect::COLUMN.version.eq(then.0))
        .exec(db)
        .await?;
    Ok(())
}

fn row(import: RecordId, recorded: &Recorded) -> import_effect::ActiveModel {
    let effect = Effect::from(recorded.saved);
    let before = recorded.before.as_ref();
    import_effect::ActiveModel {
        import_id: Set(import.0),
        record_id: Set(recorded.id.0),
        effect: Set(effect.key().to_owned()),
        version: Set(recorded.version.0),
        was_live: Set(before.map(|it| it.was_live)),
        title: Set(before.map(|it| it.title.clone())),
        wording: Set(before.map(|it| it.wording.clone())),
        codebook: Set(before.map(|it| it.asked.codebook.clone())),
        ages: Set(before.map(|it| it.asked.ages.clone())),
        asked_of_indicator: Set(before.map(|it| it.asked.stored_base().0)),
        asked_of: Set(before.map(|it| it.asked.stored_base().1)),
        base: Set(before.map(|it| stored(it.base))),
        skipped: Set(before.map(|it| stored(it.skipped))),
    }
}

fn stored(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn counted(stored: i64) -> u64 {
    u64::try_from(stored).unwrap_or_default()
}
