//! Use cases: what was answered to each question of a round.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::asking::in_asking_order;
use super::before::{Before, Recorded, lock_results};
use super::entity::{result, round};
use super::released::{close_ledger, open_ledger, subject};
use super::result_rows::{insert_all, is_same, options_of, replace};
use super::rules::{Counted, SurveyResult, shown};
use super::shown::{protected, release_anew, unreleased, with_numbers};
use crate::disclosure::Protected;
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::releases::{self, Ledger, Subject};
use crate::{
    Answers, AuthorityId, Conflict, Context, Deed, Error, Head, Kind, RecordId, Version, thread,
};

/// What saving a counted result did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saved {
    Added,
    Changed,
    Same,
}

/// Every result that counts, and those that were withdrawn one by one.
///
/// What was answered in a survey that was withdrawn as a whole counts no longer
/// and is not here; each of its results is still found by its address.
pub async fn every_result(
    context: &Context,
    authority: AuthorityId,
) -> Result<Vec<SurveyResult>, Error> {
    context.require(Deed::Read(Kind::Result), Some(authority))?;
    let db = &context.db.read;
    let rounds = records::of_authority::<round::Entity>(db, Kind::Round, authority).await?;
    let live: BTreeSet<Uuid> =
        rounds.iter().filter(|(head, _)| head.is_live()).map(|(head, _)| head.id.0).collect();
    let mut rows = records::of_authority::<result::Entity>(db, Kind::Result, authority).await?;
    rows.retain(|(_, row)| live.contains(&row.round_id));
    protected(db, authority, rows).await
}

/// Every live result of an authority, by round, questionnaire and codebook order.
pub async fn results(
    context: &Context,
    authority: AuthorityId,
) -> Result<Vec<SurveyResult>, Error> {
    let mut results = every_result(context, authority).await?;
    results.retain(|result| result.head.is_live());
    Ok(results)
}

/// Every live result of one round.
pub async fn results_of_round(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
) -> Result<Vec<SurveyResult>, Error> {
    let results = results(context, authority).await?;
    Ok(results.into_iter().filter(|result| result.round == round).collect())
}

/// One result.
pub async fn find_result(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<SurveyResult, Error> {
    context.require(Deed::Read(Kind::Result), Some(authority))?;
    let db = &context.db.read;
    let (head, row) = records::one::<result::Entity>(db, Kind::Result, authority, id).await?;
    let only = (RecordId(row.round_id), subject(&row));
    let mut shown = releases::current(db, authority, Some((only.0, &only.1))).await?;
    let numbers = match shown.remove(&only) {
        Some(released) => released.numbers,
        None => unreleased(db, authority, std::slice::from_ref(&row)).await?.remove(0),
    };
    Ok(with_numbers(head, row, numbers))
}

/// Records one result by hand.
///
/// # Errors
/// [`Conflict::Taken`] if the round has this indicator for this questionnaire.
pub async fn add_result(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    counted: Counted,
) -> Result<RecordId, Error> {
    context.require(Deed::Record(Kind::Result), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Round, Some(authority), round).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let mut stored = stored(write.tx(), round).await?;
    let stored = stored.remove(&counted.subject());
    if let Some((head, _)) = &stored
        && head.is_live()
    {
        return Err(Error::Conflict(Conflict::Taken));
    }
    let mut ledger = open_ledger(context, write.tx(), authority, round).await?;
    let id = match stored {
        Some(stored) => save(&mut write, &mut ledger, &counted, stored).await?.id,
        None => {
            let release = release(&mut ledger, &counted);
            let new = [(&counted, release)];
            insert(&mut write, (authority, round), &new).await?.into_iter().next()
        }
        .ok_or(Error::Corrupt("result"))?,
    };
    close_ledger(ledger, write.tx(), round).await?;
    write.commit().await?;
    Ok(id)
}

/// Replaces the counts of one result.
pub async fn change_result(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    counted: Counted,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Result), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let (_, row) = records::one::<result::Entity>(write.tx(), Kind::Result, authority, id).await?;
    let round = RecordId(row.round_id);
    // One at a time: what is shown of a question is judged beside the others.
    records::to_change(write.tx(), Kind::Round, Some(authority), round).await?;
    let head = records::to_change(write.tx(), Kind::Result, Some(authority), id).await?;
    let (_, row) = records::one::<result::Entity>(write.tx(), Kind::Result, authority, id).await?;
    let options = options_of(write.tx(), &[id.0]).await?.remove(&id.0).unwrap_or_default();
    let mut ledger = open_ledger(context, write.tx(), authority, round).await?;
    let (before, now) = release_anew(&mut ledger, &row, options, &counted);
    let before = shown(&head.title, &before);
    write.change(&head, seen, &counted.title, before, &shown(&counted.title, &now)).await?;
    replace(write.tx(), id, &counted).await?;
    close_ledger(ledger, write.tx(), round).await?;
    write.commit().await
}

/// Saves what an approved import counted, within its transaction. What is new
/// takes a few statements however much it is.
pub(crate) async fn record_all(
    write: &mut Write<'_>,
    authority: AuthorityId,
    round: RecordId,
    counted: &[Counted],
) -> Result<Vec<Recorded>, Error> {
    lock_results(write.tx(), round).await?;
    let mut ledger = open_ledger(write.context(), write.tx(), authority, round).await?;
    for it in counted {
        ledger.note_asked(&it.subject(), it.asked_of());
    }
    let mut stored = stored(write.tx(), round).await?;
    let mut recorded = vec![None; counted.len()];
    let (mut places, mut new) = (Vec::new(), Vec::new());
    for position in in_asking_order(counted) {
        let counted = &counted[position];
        match stored.remove(&counted.subject()) {
            Some(stored) => {
                recorded[position] = Some(save(write, &mut ledger, counted, stored).await?);
            }
            None => {
                places.push(position);
                new.push((counted, release(&mut ledger, counted)));
            }
        }
    }
    let ids = insert(write, (authority, round), &new).await?;
    for (position, id) in places.into_iter().zip(ids) {
        let (saved, version) = (Saved::Added, Version(1));
        recorded[position] = Some(Recorded { id, saved, version, before: None });
    }
    close_ledger(ledger, write.tx(), round).await?;
    Ok(recorded.into_iter().flatten().collect())
}

/// What is shown of a new result from now on.
fn release(ledger: &mut Ledger<'_>, counted: &Counted) -> Protected {
    ledger.note_asked(&counted.subject(), counted.asked_of());
    let release = ledger.judge(&counted.subject(), &counted.distribution);
    ledger.enter(&counted.subject(), counted.distribution.is_multiple, &release);
    release.numbers
}

/// Records new results, with what is shown of them.
async fn insert(
    write: &mut Write<'_>,
    (authority, round): (AuthorityId, RecordId),
    new: &[(&Counted, Protected)],
) -> Result<Vec<RecordId>, Error> {
    let answers: Vec<Answers> =
        new.iter().map(|(counted, numbers)| shown(&counted.title, numbers)).collect();
    let titled = new.iter().zip(&answers);
    let titled: Vec<(&str, &Answers)> =
        titled.map(|((counted, _), answers)| (counted.title.as_str(), answers)).collect();
    let ids = write.record_all(Kind::Result, Some(authority), &titled).await?;
    let rows: Vec<(RecordId, &Counted)> =
        ids.iter().copied().zip(new.iter().map(|(counted, _)| *counted)).collect();
    insert_all(write.tx(), round, &rows).await?;
    let from = (round, Kind::Round);
    thread::join_all(write.tx(), authority, from, (&ids, Kind::Result)).await?;
    Ok(ids)
}

/// Which of these are in the round already, whether they say the same, and what
/// may be seen of what stands there.
pub(crate) async fn recorded(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    round: RecordId,
    counted: &[Counted],
) -> Result<Vec<(Saved, Option<Protected>)>, Error> {
    let found = result::Entity::find()
        .find_also_related(record::Entity)
        .filter(result::COLUMN.round_id.eq(round.0))
        .all(db)
        .await?;
    let mut rows = Vec::with_capacity(found.len());
    for (row, record) in found {
        let head = record.ok_or(Error::Corrupt("result"))?.head()?;
        if head.is_live() {
            rows.push((head, row));
        }
    }
    let ids: Vec<Uuid> = rows.iter().map(|(_, row)| row.id).collect();
    let options = options_of(db, &ids).await?;
    let shown = protected(db, authority, rows.clone()).await?;
    let compared = counted.iter().map(|counted| {
        let row = rows.iter().find(|(_, row)| {
            row.questionnaire == counted.questionnaire && row.indicator == counted.indicator
        });
        let Some((head, row)) = row else { return (Saved::Added, None) };
        let is_same = is_same(row, options.get(&row.id), counted);
        let saved = if is_same { Saved::Same } else { Saved::Changed };
        let before = shown.iter().find(|it| it.head.id == head.id);
        (saved, before.map(|it| it.numbers.clone()))
    });
    Ok(compared.collect())
}

/// Every result of a round with its record, the withdrawn ones too. One statement.
async fn stored(
    db: &impl ConnectionTrait,
    round: RecordId,
) -> Result<BTreeMap<Subject, (Head, result::Model)>, Error> {
    let rows = result::Entity::find()
        .find_also_related(record::Entity)
        .filter(result::COLUMN.round_id.eq(round.0))
        .all(db)
        .await?;
    let with_head = |(row, record): (result::Model, Option<record::Model>)| {
        let head = record.ok_or(Error::Corrupt("record"))?.head()?;
        Ok((subject(&row), (head, row)))
    };
    rows.into_iter().map(with_head).collect()
}

/// Saves what a result says now, in place of what it said.
async fn save(
    write: &mut Write<'_>,
    ledger: &mut Ledger<'_>,
    counted: &Counted,
    (head, row): (Head, result::Model),
) -> Result<Recorded, Error> {
    let options = options_of(write.tx(), &[row.id]).await?.remove(&row.id);
    let (id, version) = (head.id, head.version);
    if head.is_live() && is_same(&row, options.as_ref(), counted) {
        return Ok(Recorded { id, saved: Saved::Same, version, before: None });
    }
    let before = Some(Before::of(&head, &row, options.clone().unwrap_or_default()));
    let (then, now) = release_anew(ledger, &row, options.unwrap_or_default(), counted);
    if head.is_live() {
        let (then, now) = (shown(&head.title, &then), shown(&counted.title, &now));
        write.change(&head, head.version, &counted.title, then, &now).await?;
    } else {
        write.restore(&head, &counted.title).await?;
    }
    replace(write.tx(), id, counted).await?;
    Ok(Recorded { id, saved: Saved::Changed, version: Version(version.0 + 1), before })
}
