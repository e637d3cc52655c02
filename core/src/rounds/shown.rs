//! What is shown of stored results: what was released of them.

use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::entity::result;
use super::question::QuestionVersion;
use super::released::{counts, subject};
use super::result_rows::options_of;
use super::rules::{Counted, SurveyResult};
use super::store::age_order;
use crate::disclosure::{OptionCount, Policy, Protected, protect};
use crate::releases::{self, Ledger};
use crate::{AuthorityId, Error, Head, RecordId, survey_rules};

/// Enters what is shown of a result that says something else now. What was shown
/// before, and what is shown from now on.
pub(super) fn release_anew(
    ledger: &mut Ledger<'_>,
    row: &result::Model,
    stored: Vec<OptionCount>,
    counted: &Counted,
) -> (Protected, Protected) {
    let subject = subject(row);
    ledger.note_asked(&subject, counted.asked_of());
    ledger.note_stored(&subject, &counts(row, stored));
    let release = ledger.judge(&subject, &counted.distribution);
    let before = ledger.current(&subject).map(|it| it.numbers.clone());
    ledger.enter(&subject, counted.distribution.is_multiple, &release);
    (before.unwrap_or_else(|| release.numbers.clone()), release.numbers)
}

/// What may be seen of stored results: what was released of them. One statement.
pub(super) async fn protected(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    rows: Vec<(Head, result::Model)>,
) -> Result<Vec<SurveyResult>, Error> {
    let mut shown = releases::current(db, authority, None).await?;
    let (mut results, mut others) = (Vec::with_capacity(rows.len()), Vec::new());
    for (head, row) in rows {
        match shown.remove(&(RecordId(row.round_id), subject(&row))) {
            Some(released) => results.push(with_numbers(head, row, released.numbers)),
            None => others.push((head, row)),
        }
    }
    if !others.is_empty() {
        let rows: Vec<result::Model> = others.iter().map(|(_, row)| row.clone()).collect();
        let numbers = unreleased(db, authority, &rows).await?;
        let others = others.into_iter().zip(numbers);
        results.extend(others.map(|((head, row), numbers)| with_numbers(head, row, numbers)));
    }
    results.sort_by_key(|result| (result.round, age_order(&result.questionnaire), result.head.id));
    Ok(results)
}

/// What is shown of results that were recorded before releases were kept. When
/// one of them changes, this is entered first.
pub(super) async fn unreleased(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    rows: &[result::Model],
) -> Result<Vec<Protected>, Error> {
    let policy = Policy::from(&survey_rules::in_force(db, authority).await?.rules);
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut options = options_of(db, &ids).await?;
    let show = |row: &result::Model| {
        protect(&counts(row, options.remove(&row.id).unwrap_or_default()), policy)
    };
    Ok(rows.iter().map(show).collect())
}

pub(super) fn with_numbers(head: Head, row: result::Model, numbers: Protected) -> SurveyResult {
    let asked = QuestionVersion::of_row(&row);
    SurveyResult {
        head,
        round: RecordId(row.round_id),
        questionnaire: row.questionnaire,
        indicator: row.indicator,
        wording: row.wording,
        is_multiple: row.is_multiple,
        asked,
        numbers,
    }
}
