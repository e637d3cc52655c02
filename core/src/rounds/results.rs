//! Use cases: what was answered to each question of a round.

use std::collections::BTreeSet;

use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::asking::in_asking_order;
use super::before::{Before, Recorded, lock_results};
use super::entity::{result, round};
use super::released::{close_ledger, open_ledger, subject};
use super::result_rows::{insert_options, is_same, options_of, replace};
use super::rules::{Counted, SurveyResult, shown};
use super::shown::{protected, release_anew, unreleased, with_numbers};
use super::store::stored_count;
use crate::disclosure::Protected;
use crate::records::entity::record;
use crate::records::{self, Write};
use crate::releases::{self, Ledger};
use crate::{AuthorityId, Conflict, Context, Deed, Error, Head, Kind, RecordId, Version, thread};

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
    let stored = stored(write.tx(), round, &counted).await?;
    if let Some((head, _)) = &stored
        && head.is_live()
    {
        return Err(Error::Conflict(Conflict::Taken));
    }
    let mut ledger = open_ledger(context, write.tx(), authority, round).await?;
    let id = save(&mut write, &mut ledger, (authority, round), &counted, stored).await?.id;
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

/// Saves what an approved import counted, within its transaction.
pub(crate) async fn record_all(
    write: &mut Write<'_>,
    authority: AuthorityId,
    round: RecordId,
    counted: &[Counted],
) -> Result<Vec<Recorded>, Error> {
    lock_results(write.tx(), round).await?;
    let mut ledger = open_ledger(write.context(), write.tx(), authority, round).await?;
    counted.iter().for_each(|it| ledger.note_asked(&it.subject(), it.asked_of()));
    let mut recorded = vec![None; counted.len()];
    for position in in_asking_order(counted) {
        let counted = &counted[position];
        let stored = stored(write.tx(), round, counted).await?;
        let of = (authority, round);
        recorded[position] = Some(save(write, &mut ledger, of, counted, stored).await?);
    }
    close_ledger(ledger, write.tx(), round).await?;
    Ok(recorded.into_iter().flatten().collect())
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

async fn stored(
    db: &impl ConnectionTrait,
    round: RecordId,
    counted: &Counted,
) -> Result<Option<(Head, result::Model)>, Error> {
    let found = result::Entity::find()
        .find_also_related(record::Entity)
        .filter(result::COLUMN.round_id.eq(round.0))
        .filter(result::COLUMN.questionnaire.eq(counted.questionnaire.as_str()))
        .filter(result::COLUMN.indicator.eq(counted.indicator.as_str()))
        .one(db)
        .await?;
    match found {
        Some((row, record)) => Ok(Some((record.ok_or(Error::Corrupt("result"))?.head()?, row))),
        None => Ok(None),
    }
}

async fn save(
    write: &mut Write<'_>,
    ledger: &mut Ledger<'_>,
    (authority, round): (AuthorityId, RecordId),
    counted: &Counted,
    stored: Option<(Head, result::Model)>,
) -> Result<Recorded, Error> {
    let Some((head, row)) = stored else {
        ledger.note_asked(&counted.subject(), counted.asked_of());
        let release = ledger.judge(&counted.subject(), &counted.distribution);
        ledger.enter(&counted.subject(), counted.distribution.is_multiple, &release);
        let answers = shown(&counted.title, &release.numbers);
        let id = write.record(Kind::Result, Some(authority), &counted.title, &answers).await?;
        let (asked_of_indicator, asked_of) = counted.asked.stored_base();
        let row = result::ActiveModel {
            id: Set(id.0),
            round_id: Set(round.0),
            questionnaire: Set(counted.questionnaire.clone()),
            indicator: Set(counted.indicator.clone()),
            wording: Set(counted.wording.clone()),
            base: Set(stored_count(counted.distribution.base)),
            skipped: Set(stored_count(counted.skipped)),
            is_multiple: Set(counted.distribution.is_multiple),
            codebook: Set(counted.asked.codebook.clone()),
            ages: Set(counted.asked.ages.clone()),
            asked_of_indicator: Set(asked_of_indicator),
            asked_of: Set(asked_of),
            question_sha256: Set(counted.fingerprint()),
        };
        result::Entity::insert(row).exec_without_returning(write.tx()).await?;
        insert_options(write.tx(), id, counted).await?;
        let (from, to) = ((round, Kind::Round), (id, Kind::Result));
        thread::join(write.tx(), authority, from, to).await?;
        return Ok(Recorded { id, saved: Saved::Added, version: Version(1), before: None });
    };
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
