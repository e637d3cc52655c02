//! What the rounds of several authorities have to add to a pool: what was released
//! of them.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::entity::{result, result_option, round};
use crate::disclosure::{Figure, Turnout};
use crate::records::entity::record;
use crate::statistics::{Contribution, Proportion, RATE_MIN_PERCENT};
use crate::{AuthorityId, Error, Kind, RecordId, releases, survey_rules};

/// Fingerprint of the question, result, round, questionnaire, indicator, base, and
/// how many gave one of the answers of the cut.
type Line = (String, Uuid, Uuid, String, String, i64, i64);

/// What these authorities' rounds have to the questions with these fingerprints.
/// Five statements, however many authorities and rounds there are.
pub(crate) async fn contributions(
    db: &impl ConnectionTrait,
    authorities: &[AuthorityId],
    questions: &[String],
    today: NaiveDate,
) -> Result<BTreeMap<String, Vec<Contribution>>, Error> {
    let mut gathered: BTreeMap<String, Vec<Contribution>> = BTreeMap::new();
    let questions: Vec<&String> = questions.iter().filter(|it| !it.is_empty()).collect();
    if questions.is_empty() || authorities.is_empty() {
        return Ok(gathered);
    }
    let mut rounds = rounds(db, authorities).await?;
    // What has not begun has said nothing.
    rounds.retain(|_, (_, opened_on)| *opened_on <= today);
    let turnouts = releases::turnouts_of(db, authorities).await?;
    let policies = survey_rules::policies(db, authorities).await?;
    let mut counted: BTreeMap<Uuid, Line> = BTreeMap::new();
    for line in lines(db, &questions).await? {
        match counted.entry(line.1) {
            Entry::Occupied(mut result) => result.get_mut().6 += line.6,
            Entry::Vacant(result) => _ = result.insert(line),
        }
    }
    let indicators: BTreeSet<&str> = counted.values().map(|line| line.4.as_str()).collect();
    let released = releases::shares(db, authorities, &indicators).await?;
    for (question, _, round, questionnaire, indicator, base, chosen) in counted.into_values() {
        let Some((authority, opened_on)) = rounds.get(&round).copied() else { continue };
        let number = |it| u64::try_from(it).unwrap_or_default();
        let Some(counted) = Proportion::of(number(chosen), number(base)) else { continue };
        let policy = policies.get(&authority).copied().unwrap_or_default();
        // Asked of others as of oneself: so few answers are not set beside.
        if turnouts.get(&(RecordId(round), questionnaire.clone())).is_some_and(is_low) {
            continue;
        }
        let subject = (RecordId(round), (questionnaire, indicator));
        let contribution = match released.get(&subject) {
            Some((base, seen)) => {
                let number = |it: Figure| it.value().and_then(|it| u32::try_from(it).ok());
                let Some(base) = number(*base) else { continue };
                Contribution::released(authority, opened_on, (base, number(*seen)), counted, policy)
            }
            // Recorded before releases were kept.
            None => Contribution::counted(authority, opened_on, counted, policy),
        };
        gathered.entry(question).or_default().push(contribution);
    }
    Ok(gathered)
}

/// Whether it is known that fewer answered than may be set beside others. The
/// limit is that of a new authority: each sets its own for its own pages.
fn is_low(turnout: &Turnout) -> bool {
    let number = |it: Figure| it.value().and_then(|it| u32::try_from(it).ok());
    let eligible = turnout.eligible.and_then(number).filter(|it| 0 < *it);
    match (eligible, number(turnout.responded)) {
        (Some(eligible), Some(responded)) => {
            f64::from(responded) * 100.0 < RATE_MIN_PERCENT * f64::from(eligible)
        }
        _ => false,
    }
}

/// The rounds that count, with whose they are and when they opened.
async fn rounds(
    db: &impl ConnectionTrait,
    authorities: &[AuthorityId],
) -> Result<BTreeMap<Uuid, (AuthorityId, NaiveDate)>, Error> {
    let rows = round::Entity::find()
        .find_also_related(record::Entity)
        .filter(record::COLUMN.kind.eq(Kind::Round.key()))
        .filter(record::COLUMN.withdrawn_at.is_null())
        .all(db)
        .await?;
    let rows = rows.into_iter().filter_map(|(row, record)| {
        let authority = AuthorityId(record?.authority_id?);
        authorities.contains(&authority).then_some((row.id, (authority, row.opened_on)))
    });
    Ok(rows.collect())
}

/// Every answer of the cut of every result that counts.
async fn lines(db: &impl ConnectionTrait, questions: &[&String]) -> Result<Vec<Line>, Error> {
    let of_result = result_option::Entity::belongs_to(result::Entity)
        .from(result_option::Column::ResultId)
        .to(result::Column::Id);
    let of_record =
        result::Entity::belongs_to(record::Entity).from(result::Column::Id).to(record::Column::Id);
    let rows = result_option::Entity::find()
        .join(JoinType::InnerJoin, of_result.into())
        .join(JoinType::InnerJoin, of_record.into())
        .filter(result::Column::QuestionSha256.is_in(questions.iter().map(|it| it.as_str())))
        .filter(result::Column::IsMultiple.eq(false))
        .filter(result_option::Column::IsPositive.eq(true))
        .filter(record::Column::WithdrawnAt.is_null())
        .select_only()
        .column(result::Column::QuestionSha256)
        .column(result::Column::Id)
        .column(result::Column::RoundId)
        .column(result::Column::Questionnaire)
        .column(result::Column::Indicator)
        .column(result::Column::Base)
        .column(result_option::Column::Chosen)
        .into_tuple::<Line>()
        .all(db)
        .await?;
    Ok(rows)
}
