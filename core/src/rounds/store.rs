//! Use cases: survey rounds.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

use super::entity::{round, round_participation};
use super::rules::{Mode, NewRound, Participation, Round};
use super::turnout::said_eligible;
use crate::disclosure::{self, Figure, Policy};
use crate::records::{self, Write};
use crate::{
    AuthorityId, Context, Deed, Error, Head, Kind, RecordId, Version, releases, survey_rules,
};

/// Every round of an authority, newest first; the withdrawn ones too.
pub async fn list(context: &Context, authority: AuthorityId) -> Result<Vec<Round>, Error> {
    context.require(Deed::Read(Kind::Round), Some(authority))?;
    let rows =
        records::of_authority::<round::Entity>(&context.db.read, Kind::Round, authority).await?;
    let ids: Vec<Uuid> = rows.iter().map(|(head, _)| head.id.0).collect();
    let mut participation = participation(&context.db.read, authority, &ids).await?;
    let mut rounds = Vec::with_capacity(rows.len());
    for (head, row) in rows {
        let lines = participation.remove(&row.id).unwrap_or_default();
        rounds.push(from_row(head, &row, lines)?);
    }
    rounds.sort_by_key(|round| std::cmp::Reverse((round.opened_on, round.head.id)));
    Ok(rounds)
}

/// How many answered the newest round, for the page of the young people's
/// group. None before the first answers.
pub async fn newest_answered(
    context: &Context,
    authority: AuthorityId,
) -> Result<Option<Figure>, Error> {
    context.require(Deed::ReadGroupPage, Some(authority))?;
    let db = &context.db.read;
    let rows = records::of_authority::<round::Entity>(db, Kind::Round, authority).await?;
    let live = rows.iter().filter(|(head, _)| head.is_live());
    let Some((head, _)) = live.max_by_key(|(head, row)| (row.opened_on, head.id)) else {
        return Ok(None);
    };
    let lines = participation(db, authority, &[head.id.0]).await?.remove(&head.id.0);
    // A hidden part must not be worked out from the whole.
    Ok(lines.map(|lines| Figure::sum(lines.iter().map(|line| line.responded))))
}

/// One round.
pub async fn find(context: &Context, authority: AuthorityId, id: RecordId) -> Result<Round, Error> {
    context.require(Deed::Read(Kind::Round), Some(authority))?;
    load(&context.db.read, authority, id).await
}

/// Records a round.
pub async fn add(
    context: &Context,
    authority: AuthorityId,
    new: NewRound,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Round), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let id = write.record(Kind::Round, Some(authority), &new.name, &new.answers()).await?;
    let row = round::ActiveModel {
        id: Set(id.0),
        opened_on: Set(new.opened_on),
        closed_on: Set(new.closed_on),
        mode: Set(new.mode.key().to_owned()),
    };
    round::Entity::insert(row).exec_without_returning(write.tx()).await?;
    write.commit().await?;
    Ok(id)
}

/// Changes a round's name, days or mode.
pub async fn change(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: NewRound,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Round), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Round, Some(authority), id).await?;
    let before = load(write.tx(), authority, id).await?.answers();
    write.change(&head, seen, &new.name, before, &new.answers()).await?;
    let row = round::ActiveModel {
        id: Set(id.0),
        opened_on: Set(new.opened_on),
        closed_on: Set(new.closed_on),
        mode: Set(new.mode.key().to_owned()),
    };
    row.update(write.tx()).await?;
    write.commit().await
}

/// Sets who could answer and who did, within somebody else's transaction.
/// Whether anything changed.
pub(crate) async fn set_participation(
    db: &impl ConnectionTrait,
    round: RecordId,
    questionnaire: &str,
    eligible: Option<u64>,
    responded: u64,
) -> Result<bool, Error> {
    let key = (round.0, questionnaire.to_owned());
    let stored = round_participation::Entity::find_by_id(key).one(db).await?;
    // A file that does not say how many could have answered takes nothing away.
    let known = match stored.as_ref().and_then(|it| it.eligible) {
        None => said_eligible(db, round, questionnaire).await?,
        known => known,
    };
    let eligible = eligible.map(stored_count).or(known);
    let responded = stored_count(responded);
    let eligible = eligible.filter(|eligible| responded <= *eligible);
    let is_same =
        stored.as_ref().is_some_and(|it| it.eligible == eligible && it.responded == responded);
    if is_same {
        return Ok(false);
    }
    let row = round_participation::ActiveModel {
        round_id: Set(round.0),
        questionnaire: Set(questionnaire.to_owned()),
        eligible: Set(eligible),
        responded: Set(responded),
    };
    if stored.is_some() {
        row.update(db).await?;
    } else {
        round_participation::Entity::insert(row).exec_without_returning(db).await?;
    }
    Ok(true)
}

pub(super) fn stored_count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

async fn load(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Round, Error> {
    let (head, row) = records::one::<round::Entity>(db, Kind::Round, authority, id).await?;
    let lines = participation(db, authority, &[id.0]).await?.remove(&id.0).unwrap_or_default();
    from_row(head, &row, lines)
}

/// What was released of who took part. Two statements.
async fn participation(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    rounds: &[Uuid],
) -> Result<BTreeMap<Uuid, Vec<Participation>>, Error> {
    let rows = round_participation::Entity::find()
        .filter(round_participation::Column::RoundId.is_in(rounds.iter().copied()))
        .order_by_asc(round_participation::COLUMN.questionnaire)
        .all(db)
        .await?;
    let shown = releases::current_turnouts(db, authority).await?;
    let policy = if rows.iter().all(|row| shown.contains_key(&released_as(row))) {
        Policy::default()
    } else {
        Policy::from(&survey_rules::in_force(db, authority).await?.rules)
    };
    let mut by_round: BTreeMap<Uuid, Vec<Participation>> = BTreeMap::new();
    for row in rows {
        // What was recorded before releases were kept is looked at by itself.
        let turnout = shown.get(&released_as(&row)).copied().unwrap_or_else(|| {
            let eligible = row.eligible.map(|it| u64::try_from(it).unwrap_or_default());
            let responded = u64::try_from(row.responded).unwrap_or_default();
            disclosure::turnout(eligible, responded, policy, &[]).0
        });
        let line = Participation::of(row.questionnaire, turnout);
        by_round.entry(row.round_id).or_default().push(line);
    }
    // Children first, then care leavers: the order of age.
    for lines in by_round.values_mut() {
        lines.sort_by_key(|line| age_order(&line.questionnaire));
    }
    Ok(by_round)
}

fn released_as(row: &round_participation::Model) -> (RecordId, String) {
    (RecordId(row.round_id), row.questionnaire.clone())
}

/// Where a questionnaire stands among the others, by age.
pub(crate) fn age_order(questionnaire: &str) -> usize {
    ["ylyc-4-7", "ylyc-8-11", "ylyc-11-18", "ylbc"]
        .iter()
        .position(|key| *key == questionnaire)
        .unwrap_or(usize::MAX)
}

fn from_row(
    head: Head,
    row: &round::Model,
    participation: Vec<Participation>,
) -> Result<Round, Error> {
    Ok(Round {
        head,
        opened_on: row.opened_on,
        closed_on: row.closed_on,
        mode: Mode::stored(&row.mode)?,
        participation,
    })
}
