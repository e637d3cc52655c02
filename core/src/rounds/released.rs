//! Rounds and the ledger of releases: what may be shown is decided when it is
//! counted, in the same transaction, and read from then on.

use chrono::{Days, NaiveDate};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::asking::in_asking_order;
use super::entity::{result, round, round_participation};
use super::question::QuestionVersion;
use super::result_rows::options_of;
use super::rules::{Counted, Participation};
use crate::disclosure::{Distribution, OptionCount, Protected, Reasons};
use crate::records::{self, Write};
use crate::releases::{self, CountedTurnout, Gates, Ledger, Released, Subject};
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId};

/// How long a round that nobody has closed is taken to run.
const DAYS_OPEN: Days = Days::new(90);

/// Why a result does not show everything that is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// Why each number is hidden.
    pub reasons: Reasons,
    /// Whether what is shown was released earlier, because the counts that are
    /// recorded now would tell of few children beside it.
    pub is_kept: bool,
}

/// Why a result does not show everything: for whoever may change it, because it
/// tells more of the counts than the marks do. None where nothing was released.
pub async fn withheld(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Option<Withheld>, Error> {
    context.require(Deed::Change(Kind::Result), Some(authority))?;
    let db = &context.db.read;
    let (_, row) = records::one::<result::Entity>(db, Kind::Result, authority, id).await?;
    let (round, subject) = (RecordId(row.round_id), subject(&row));
    let current = releases::current(db, authority, Some((round, &subject))).await?;
    let options = options_of(db, &[row.id]).await?.remove(&row.id).unwrap_or_default();
    let counts = counts(&row, options);
    let withheld =
        |it: Released| Withheld { is_kept: it.differs_from(&counts), reasons: it.reasons };
    Ok(current.into_values().next().map(withheld))
}

/// What would be shown of counts that are not recorded yet, beside everything
/// that was shown before.
pub(crate) async fn would_show(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    counted: &[Counted],
) -> Result<Vec<Protected>, Error> {
    let db = &context.db.read;
    let mut ledger = open_ledger(context, db, authority, round).await?;
    for it in counted {
        ledger.note_asked(&it.subject(), it.asked_of());
    }
    let mut shown = vec![None; counted.len()];
    for position in in_asking_order(counted) {
        let it = &counted[position];
        let release = ledger.judge(&it.subject(), &it.distribution);
        // Only in memory: what comes after it is judged beside it.
        ledger.enter(&it.subject(), it.distribution.is_multiple, &release);
        shown[position] = Some(release.numbers);
    }
    Ok(shown.into_iter().flatten().collect())
}

/// The same of who took part.
pub(crate) async fn would_show_participation(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    lines: &[(String, Option<u64>, u64)],
) -> Result<Vec<Participation>, Error> {
    let counted: Vec<CountedTurnout> = lines
        .iter()
        .map(|(questionnaire, eligible, responded)| CountedTurnout {
            questionnaire: questionnaire.clone(),
            eligible: *eligible,
            responded: *responded,
        })
        .collect();
    let db = &context.db.read;
    let rounds = same_children(db, authority, round).await?;
    let judged = releases::judge_turnouts(db, authority, &rounds, &counted).await?;
    let lines = counted.into_iter().zip(judged);
    Ok(lines.map(|(it, (turnout, ..))| Participation::of(it.questionnaire, turnout)).collect())
}

/// Opens the ledger of a round, with the rounds whose children were the same and
/// which of their questions led to which. Five statements.
pub(crate) async fn open_ledger<'a>(
    context: &'a Context,
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    round: RecordId,
) -> Result<Ledger<'a>, Error> {
    let rounds = same_children(db, authority, round).await?;
    let gates = gates(db, &rounds).await?;
    Ledger::open(context, db, authority, &rounds, gates).await
}

/// Closes the ledger. Where something else is shown of a question from now on,
/// those that were asked only of some who answered it are judged once more.
pub(crate) async fn close_ledger(
    mut ledger: Ledger<'_>,
    db: &impl ConnectionTrait,
    round: RecordId,
) -> Result<(), Error> {
    let later = ledger.touched_later();
    if !later.is_empty() {
        let mut rows = result::Entity::find()
            .filter(result::COLUMN.round_id.eq(round.0))
            .filter(result::COLUMN.asked_of_indicator.ne(""))
            .order_by_asc(result::COLUMN.id)
            .all(db)
            .await?;
        rows.retain(|row| later.contains(&subject(row)));
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let mut options = options_of(db, &ids).await?;
        for row in rows {
            let counts = counts(&row, options.remove(&row.id).unwrap_or_default());
            let release = ledger.judge(&subject(&row), &counts);
            ledger.enter(&subject(&row), row.is_multiple, &release);
        }
    }
    ledger.close(db).await
}

/// Which questions of these rounds were asked only of those who gave some answer
/// to another.
async fn gates(db: &impl ConnectionTrait, rounds: &[RecordId]) -> Result<Gates, Error> {
    let rows = result::Entity::find()
        .filter(result::Column::RoundId.is_in(rounds.iter().map(|it| it.0)))
        .filter(result::COLUMN.asked_of_indicator.ne(""))
        .order_by_asc(result::COLUMN.id)
        .all(db)
        .await?;
    let mut gates = Gates::default();
    for row in &rows {
        gates.note(&subject(row), QuestionVersion::of_row(row).asked_of.as_ref());
    }
    Ok(gates)
}

/// Decides anew what is shown of who took part in a round. Called after every
/// change of it, in the same transaction.
pub(crate) async fn release_participation(
    context: &Context,
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    round: RecordId,
) -> Result<(), Error> {
    let rows = round_participation::Entity::find()
        .filter(round_participation::COLUMN.round_id.eq(round.0))
        .all(db)
        .await?;
    let counted: Vec<CountedTurnout> = rows
        .into_iter()
        .map(|row| CountedTurnout {
            questionnaire: row.questionnaire,
            eligible: row.eligible.map(|it| u64::try_from(it).unwrap_or_default()),
            responded: u64::try_from(row.responded).unwrap_or_default(),
        })
        .collect();
    let rounds = same_children(db, authority, round).await?;
    releases::release_turnouts(context, db, authority, &rounds, &counted).await
}

/// Decides anew what is shown of everything that an authority has counted:
/// it has set another policy.
pub(crate) async fn release_again(
    write: &Write<'_>,
    context: &Context,
    authority: AuthorityId,
) -> Result<(), Error> {
    let db = write.tx();
    let rounds = records::of_authority::<round::Entity>(db, Kind::Round, authority).await?;
    for (head, _) in rounds {
        let rows = result::Entity::find()
            .filter(result::COLUMN.round_id.eq(head.id.0))
            .order_by_asc(result::COLUMN.id)
            .all(db)
            .await?;
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let mut options = options_of(db, &ids).await?;
        let mut ledger = open_ledger(context, db, authority, head.id).await?;
        for position in in_asking_order(&rows) {
            let row = &rows[position];
            let counts = counts(row, options.remove(&row.id).unwrap_or_default());
            let release = ledger.judge(&subject(row), &counts);
            ledger.enter(&subject(row), row.is_multiple, &release);
        }
        ledger.close(db).await?;
        release_participation(context, db, authority, head.id).await?;
    }
    Ok(())
}

/// The round, and those of the authority that ran at the same time: the children
/// who answered are the same, whoever counted them. Rounds at other times are of
/// other answers, and of children of whom some have come and some have gone.
async fn same_children(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    round: RecordId,
) -> Result<Vec<RecordId>, Error> {
    let rows = records::of_authority::<round::Entity>(db, Kind::Round, authority).await?;
    let days = |row: &round::Model| -> (NaiveDate, NaiveDate) {
        let until = row.opened_on.checked_add_days(DAYS_OPEN).unwrap_or(row.opened_on);
        (row.opened_on, row.closed_on.unwrap_or(until))
    };
    let own = rows.iter().find(|(head, _)| head.id == round).map(|(_, row)| days(row));
    let own = own.ok_or(Error::NotFound("round"))?;
    let others = rows.iter().filter(|(head, row)| {
        let (from, until) = days(row);
        head.id != round && from <= own.1 && own.0 <= until
    });
    Ok([round].into_iter().chain(others.map(|(head, _)| head.id)).collect())
}

pub(super) fn subject(row: &result::Model) -> Subject {
    (row.questionnaire.clone(), row.indicator.clone())
}

/// What is stored of a result.
pub(super) fn counts(row: &result::Model, options: Vec<OptionCount>) -> Distribution {
    let base = u64::try_from(row.base).unwrap_or_default();
    Distribution { base, is_multiple: row.is_multiple, options }
}
