//! Use cases: put a round into a cycle, plan its steps, and move it on.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

use super::rules::{InCycle, Move, NewMove, NewPlan};
use crate::fieldwork::checklist;
use crate::fieldwork::entity::{round_cycle, round_move, round_plan};
use crate::fieldwork::store::{change, live_round, stale};
use crate::packs::{self, Urn};
use crate::records::{self, Verb, Write};
use crate::{Answers, AuthorityId, Conflict, Context, Deed, Error, Kind, Problems, RecordId};

/// A round in its cycle. None while nobody has said which it is.
pub async fn of_round(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
) -> Result<Option<InCycle>, Error> {
    records::head(context, Kind::Round, Some(authority), round).await?;
    load(&context.db.read, round).await
}

/// Every round of an authority that is in a cycle.
pub async fn every_now(
    context: &Context,
    authority: AuthorityId,
) -> Result<BTreeMap<RecordId, InCycle>, Error> {
    let rounds = crate::rounds::list(context, authority).await?;
    let ids: Vec<Uuid> = rounds.iter().map(|round| round.head.id.0).collect();
    load_all(&context.db.read, &ids).await
}

/// Says which cycle a round is run in. The authority's checklist for it begins
/// as a copy of the pack's.
///
/// # Errors
/// [`Conflict::Stale`] if somebody else has put it into one,
/// [`Conflict::BuiltUpon`] once it has moved in the one that it is in.
pub async fn begin(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    seen: i32,
    cycle: &Urn,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Round), Some(authority))?;
    let cycles = packs::cycles(context).await?;
    let cycle = cycles.into_iter().find(|it| it.urn == *cycle).ok_or(Error::NotFound("pack"))?;
    let mut write = Write::begin(context).await?;
    let head = live_round(&write, authority, round).await?;
    let stored = load(write.tx(), round).await?;
    let version = stored.as_ref().map_or(0, |it| it.version);
    let before = stored.as_ref().map(|it| it.cycle.title.clone()).unwrap_or_default();
    if version != seen {
        let urn = stored.as_ref().map(|it| it.cycle.urn.to_string()).unwrap_or_default();
        let changed_by = stored.map(|it| it.changed_by).unwrap_or_default();
        return Err(stale(version, Answers::default().with("cycle", urn), changed_by));
    }
    if let Some(count) = stored.as_ref().map(|it| it.moves.len()).filter(|count| 0 < *count) {
        return Err(Error::Conflict(Conflict::BuiltUpon { count }));
    }
    let row = round_cycle::ActiveModel {
        round_id: Set(round.0),
        cycle: Set(cycle.urn.name.clone()),
        cycle_version: Set(cycle.version),
        version: Set(version + 1),
        changed_at: Set(context.now),
        changed_by: Set(context.actor.name().to_owned()),
    };
    if stored.is_some() {
        row.update(write.tx()).await?;
        // What was planned was planned for other steps.
        delete_plan(write.tx(), round).await?;
    } else {
        round_cycle::Entity::insert(row).exec_without_returning(write.tx()).await?;
    }
    checklist::copy(&mut write, context, authority, &cycle).await?;
    let after = cycle.title.clone();
    write.happened(&head, Verb::Changed, vec![change("cycle", before, after)]);
    write.commit().await
}

/// Plans when the steps of a round should begin.
pub async fn plan(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    seen: i32,
    new: &NewPlan,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Round), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = live_round(&write, authority, round).await?;
    let stored = load(write.tx(), round).await?.ok_or(Error::NotFound("cycle"))?;
    if stored.version != seen {
        return Err(stale(stored.version, stored.plan_answers(), stored.changed_by));
    }
    raise(&write, context, round, stored.version).await?;
    delete_plan(write.tx(), round).await?;
    let rows = new.0.iter().map(|(step, day)| round_plan::ActiveModel {
        round_id: Set(round.0),
        step: Set(step.clone()),
        planned_on: Set(*day),
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        round_plan::Entity::insert_many(rows).exec_without_returning(write.tx()).await?;
    }
    let (before, after) = (in_words(&stored, &stored.planned), in_words(&stored, &new.0));
    write.happened(&head, Verb::Changed, vec![change("planned", before, after)]);
    write.commit().await
}

/// A plan as the trail keeps it.
fn in_words(round: &InCycle, plan: &BTreeMap<String, NaiveDate>) -> String {
    let steps = round.cycle.steps.iter();
    let days = steps.filter_map(|it| Some(format!("{}: {}", it.title, plan.get(&it.key)?)));
    days.collect::<Vec<_>>().join("; ")
}

/// Moves a round to a step. What it was in before stays in its history.
///
/// What is wrong with the move comes back as problems: it is judged beside the
/// last one, which the person must have seen.
pub async fn move_on(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    seen: i32,
    answers: &Answers,
) -> Result<Result<(), Problems>, Error> {
    context.require(Deed::Change(Kind::Round), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = live_round(&write, authority, round).await?;
    let stored = load(write.tx(), round).await?.ok_or(Error::NotFound("cycle"))?;
    if stored.version != seen {
        return Err(stale(stored.version, stored.move_answers(), stored.changed_by));
    }
    let new = match NewMove::parse(&stored, answers, context.today()) {
        Ok(new) => new,
        Err(problems) => return Ok(Err(problems)),
    };
    raise(&write, context, round, stored.version).await?;
    let row = round_move::ActiveModel {
        id: Set(context.new_id()),
        round_id: Set(round.0),
        step: Set(new.step.clone()),
        began_on: Set(new.began_on),
        note: Set(new.note.clone()),
        moved_at: Set(context.now),
        moved_by: Set(context.actor.name().to_owned()),
    };
    round_move::Entity::insert(row).exec_without_returning(write.tx()).await?;
    let title = |key: &str| stored.cycle.step(key).map(|(_, it)| it.title.clone());
    let before = stored.now().map(|it| it.title.clone()).unwrap_or_default();
    let after = title(&new.step).unwrap_or_default();
    let mut changes = vec![
        change("stage", before, after),
        change("began_on", String::new(), new.began_on.to_string()),
    ];
    if !new.note.is_empty() {
        changes.push(change("note", String::new(), new.note));
    }
    write.happened(&head, Verb::Changed, changes);
    write.commit().await?;
    Ok(Ok(()))
}

async fn raise(
    write: &Write<'_>,
    context: &Context,
    round: RecordId,
    version: i32,
) -> Result<(), Error> {
    let row = round_cycle::ActiveModel {
        round_id: Set(round.0),
        version: Set(version + 1),
        changed_at: Set(context.now),
        changed_by: Set(context.actor.name().to_owned()),
        ..Default::default()
    };
    row.update(write.tx()).await?;
    Ok(())
}

async fn delete_plan(db: &impl ConnectionTrait, round: RecordId) -> Result<(), Error> {
    let of_round = round_plan::COLUMN.round_id.eq(round.0);
    round_plan::Entity::delete_many().filter(of_round).exec(db).await?;
    Ok(())
}

pub(in crate::fieldwork) async fn load(
    db: &impl ConnectionTrait,
    round: RecordId,
) -> Result<Option<InCycle>, Error> {
    Ok(load_all(db, &[round.0]).await?.remove(&round))
}

async fn load_all(
    db: &impl ConnectionTrait,
    rounds: &[Uuid],
) -> Result<BTreeMap<RecordId, InCycle>, Error> {
    let among = || rounds.iter().copied();
    let rows = round_cycle::Entity::find()
        .filter(round_cycle::Column::RoundId.is_in(among()))
        .all(db)
        .await?;
    let plans = round_plan::Entity::find()
        .filter(round_plan::Column::RoundId.is_in(among()))
        .all(db)
        .await?;
    // Ids are in the order of time.
    let moves = round_move::Entity::find()
        .filter(round_move::Column::RoundId.is_in(among()))
        .order_by_asc(round_move::COLUMN.id)
        .all(db)
        .await?;
    let mut by_round = BTreeMap::new();
    for row in rows {
        let cycle = packs::cycle_of(db, &row.cycle, row.cycle_version).await?;
        let planned = plans.iter().filter(|it| it.round_id == row.round_id);
        let moves = moves.iter().filter(|it| it.round_id == row.round_id);
        let in_cycle = InCycle {
            cycle,
            version: row.version,
            changed_by: row.changed_by,
            planned: planned.map(|it| (it.step.clone(), it.planned_on)).collect(),
            moves: moves.map(from_row).collect(),
        };
        by_round.insert(RecordId(row.round_id), in_cycle);
    }
    Ok(by_round)
}

fn from_row(row: &round_move::Model) -> Move {
    Move {
        step: row.step.clone(),
        began_on: row.began_on,
        note: row.note.clone(),
        moved_at: row.moved_at,
        moved_by: row.moved_by.clone(),
    }
}
