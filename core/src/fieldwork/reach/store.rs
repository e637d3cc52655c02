//! Use cases: how the children of a round will be reached.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::OnConflict,
};

use super::rules::{NewReach, Reach, StoredRow, Table, protected};
use crate::disclosure::Policy;
use crate::fieldwork::entity::{reach_cell, reach_setting};
use crate::fieldwork::numbers::{from_row, to_row};
use crate::fieldwork::stages;
use crate::fieldwork::store::{change, live_round, stale};
use crate::packs::Choice;
use crate::records::{self, Verb, Write};
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId, survey_rules};

/// How the children of a round will be reached. None while the round is in no
/// cycle, which says what settings there are.
pub async fn of_round(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
) -> Result<Option<Reach>, Error> {
    records::head(context, Kind::Round, Some(authority), round).await?;
    load(&context.db.read, authority, round).await
}

/// Keeps what was typed for one setting. The trail says that it was, and keeps
/// no number.
pub async fn set(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    (setting, seen): (&str, i32),
    new: &NewReach,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Round), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = live_round(&write, authority, round).await?;
    let reach = load(write.tx(), authority, round).await?.ok_or(Error::NotFound("cycle"))?;
    let stored = reach.row(setting).ok_or(Error::NotFound("setting"))?;
    if stored.version != seen {
        return Err(stale(stored.version, stored.answers(), stored.changed_by.clone()));
    }
    let row = reach_setting::ActiveModel {
        round_id: Set(round.0),
        setting: Set(setting.to_owned()),
        version: Set(seen + 1),
        changed_at: Set(context.now),
        changed_by: Set(context.actor.name().to_owned()),
        ..Default::default()
    };
    let unreached = new.unreached.map(to_row);
    if seen == 0 {
        let row = reach_setting::ActiveModel { unreached: Set(unreached.unwrap_or(0)), ..row };
        reach_setting::Entity::insert(row).exec_without_returning(write.tx()).await?;
    } else {
        let unreached = unreached.map_or(sea_orm::NotSet, Set);
        reach_setting::ActiveModel { unreached, ..row }.update(write.tx()).await?;
    }
    for (adult, children) in &new.cells {
        keep(write.tx(), round, setting, adult, *children).await?;
    }
    let happened = change("reach", "", &*stored.setting.title);
    write.happened(&head, Verb::Changed, vec![happened]);
    write.commit().await
}

async fn keep(
    db: &impl ConnectionTrait,
    round: RecordId,
    setting: &str,
    adult: &str,
    children: u64,
) -> Result<(), Error> {
    let row = reach_cell::ActiveModel {
        round_id: Set(round.0),
        setting: Set(setting.to_owned()),
        adult: Set(adult.to_owned()),
        children: Set(to_row(children)),
    };
    let key = [reach_cell::Column::RoundId, reach_cell::Column::Setting, reach_cell::Column::Adult];
    let replace = OnConflict::columns(key).update_column(reach_cell::Column::Children).to_owned();
    reach_cell::Entity::insert(row).on_conflict(replace).exec_without_returning(db).await?;
    Ok(())
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    round: RecordId,
) -> Result<Option<Reach>, Error> {
    let Some(in_cycle) = stages::load(db, round).await? else { return Ok(None) };
    let settings = reach_setting::Entity::find()
        .filter(reach_setting::COLUMN.round_id.eq(round.0))
        .all(db)
        .await?;
    let cells = reach_cell::Entity::find()
        .filter(reach_cell::COLUMN.round_id.eq(round.0))
        .order_by_asc(reach_cell::COLUMN.adult)
        .all(db)
        .await?;
    let cycle = in_cycle.cycle;
    let mut adults = cycle.adults.clone();
    for cell in &cells {
        if !adults.iter().any(|it| it.key == cell.adult) {
            adults.push(Choice { key: cell.adult.clone(), title: cell.adult.clone() });
        }
    }
    let rows = cycle.settings.iter().map(|setting| {
        let row = settings.iter().find(|it| it.setting == setting.key);
        let cell = |adult: &Choice| {
            let mut of_setting = cells.iter().filter(|it| it.setting == setting.key);
            let cell = of_setting.find(|it| it.adult == adult.key);
            cell.map(|it| from_row(it.children)).unwrap_or_default()
        };
        StoredRow {
            setting: setting.clone(),
            cells: adults.iter().map(cell).collect(),
            unreached: row.map(|it| from_row(it.unreached)),
            version: row.map_or(0, |it| it.version),
            changed_by: row.map(|it| it.changed_by.clone()).unwrap_or_default(),
        }
    });
    let policy = Policy::from(&survey_rules::in_force(db, authority).await?.rules);
    let Table { rows, totals } = protected(rows.collect(), adults.len(), policy);
    Ok(Some(Reach { cycle, adults, rows, totals }))
}
