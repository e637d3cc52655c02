//! Use cases: how many have answered, week by week.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::rules::{Line, Stored, Typed, Weeks};
use crate::disclosure::Policy;
use crate::fieldwork::entity::{round_weeks, weekly_count};
use crate::fieldwork::numbers::{from_row, to_row};
use crate::fieldwork::stages;
use crate::fieldwork::store::{change, live_round, stale};
use crate::packs::{self, Codebook, Cycle, Questionnaire};
use crate::records::{Verb, Write};
use crate::rounds::{self, Round, Turnout};
use crate::{Answers, AuthorityId, Context, Deed, Error, Kind, Problems, RecordId, survey_rules};

/// What is stored of a round's weeks. Not for anybody's eyes.
struct Kept {
    questionnaires: Vec<Questionnaire>,
    numbers: Vec<(Stored, Turnout)>,
    cycle: Option<Arc<Cycle>>,
    version: i32,
    changed_by: String,
}

/// The weeks of a round, questionnaire by questionnaire.
pub async fn of_round(
    context: &Context,
    authority: AuthorityId,
    round: &Round,
) -> Result<Weeks, Error> {
    context.require(Deed::Read(Kind::Round), Some(authority))?;
    let codebook = packs::codebook(context).await?;
    let kept = load(&context.db.read, &codebook, round.head.id).await?;
    let policy = policy(&context.db.read, round).await?;
    Ok(protected(round, kept, policy))
}

/// Keeps how many have answered by the end of a week, and how many could. What
/// was entered for that week before is replaced, and stays in the tables. The
/// trail says that it happened, and keeps no number.
///
/// What is wrong with the numbers comes back as problems, because only here are
/// they known beside those of the other weeks.
pub async fn enter(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    seen: i32,
    answers: &Answers,
) -> Result<Result<(), Problems>, Error> {
    context.require(Deed::Change(Kind::Round), Some(authority))?;
    let round = rounds::find(context, authority, round).await?;
    let codebook = packs::codebook(context).await?;
    let mut write = Write::begin(context).await?;
    let head = live_round(&write, authority, round.head.id).await?;
    let kept = load(write.tx(), &codebook, round.head.id).await?;
    let lines = kept.questionnaires.len();
    let typed = match Typed::parse(lines, &round, answers, context.today()) {
        Ok(typed) => typed,
        Err(problems) => return Ok(Err(problems)),
    };
    if kept.version != seen {
        let (version, changed_by) = (kept.version, kept.changed_by.clone());
        let policy = policy(write.tx(), &round).await?;
        let stored = protected(&round, kept, policy).answers(Some(typed.ends_on));
        return Err(stale(version, stored, changed_by));
    }
    if let Err(problems) = typed.judge(&kept.numbers) {
        return Ok(Err(problems));
    }
    let mut named = Vec::new();
    for (questionnaire, (count, eligible)) in kept.questionnaires.iter().zip(&typed.numbers) {
        if let Some(count) = count {
            insert(&write, context, round.head.id, (&questionnaire.key, typed.ends_on), *count)
                .await?;
        }
        if let Some(eligible) = eligible {
            rounds::set_eligible(write.tx(), round.head.id, &questionnaire.key, *eligible).await?;
        }
        if count.or(*eligible).is_some() {
            named.push(questionnaire.title.as_str());
        }
    }
    let (authority, id) = (round.head.authority.ok_or(Error::Corrupt("round"))?, round.head.id);
    rounds::release_participation(context, write.tx(), authority, id).await?;
    raise(&write, context, id, kept.version).await?;
    let entered = format!("{}: {}", typed.ends_on, named.join("; "));
    write.happened(&head, Verb::Changed, vec![change("week", "", entered)]);
    write.commit().await?;
    Ok(Ok(()))
}

async fn insert(
    write: &Write<'_>,
    context: &Context,
    round: RecordId,
    (questionnaire, ends_on): (&str, NaiveDate),
    responded: u64,
) -> Result<(), Error> {
    let row = weekly_count::ActiveModel {
        id: Set(context.new_id()),
        round_id: Set(round.0),
        questionnaire: Set(questionnaire.to_owned()),
        week_ends_on: Set(ends_on),
        responded: Set(to_row(responded)),
        entered_at: Set(context.now),
        entered_by: Set(context.actor.name().to_owned()),
    };
    weekly_count::Entity::insert(row).exec_without_returning(write.tx()).await?;
    Ok(())
}

async fn raise(
    write: &Write<'_>,
    context: &Context,
    round: RecordId,
    version: i32,
) -> Result<(), Error> {
    let row = round_weeks::ActiveModel {
        round_id: Set(round.0),
        version: Set(version + 1),
        changed_at: Set(context.now),
        changed_by: Set(context.actor.name().to_owned()),
    };
    if version == 0 {
        round_weeks::Entity::insert(row).exec_without_returning(write.tx()).await?;
    } else {
        row.update(write.tx()).await?;
    }
    Ok(())
}

async fn load(
    db: &impl ConnectionTrait,
    codebook: &Codebook,
    round: RecordId,
) -> Result<Kept, Error> {
    let cycle = stages::load(db, round).await?.map(|it| it.cycle);
    let is_asked =
        |it: &&Questionnaire| cycle.as_ref().is_none_or(|cycle| cycle.surveys.contains(&it.survey));
    let questionnaires: Vec<Questionnaire> = codebook
        .questionnaires
        .iter()
        .filter(is_asked)
        .take(super::ANSWERED_FIELDS.len())
        .cloned()
        .collect();
    // Ids are in the order of time, so the last one wins.
    let rows = weekly_count::Entity::find()
        .filter(weekly_count::COLUMN.round_id.eq(round.0))
        .order_by_asc(weekly_count::COLUMN.id)
        .all(db)
        .await?;
    let mut weeks: BTreeMap<String, Stored> = BTreeMap::new();
    for row in rows {
        let of_it = weeks.entry(row.questionnaire).or_default();
        of_it.insert(row.week_ends_on, from_row(row.responded));
    }
    let turnout = rounds::turnout(db, round).await?;
    let numbers = questionnaires.iter().map(|it| {
        let turnout = turnout.get(&it.key).copied().unwrap_or_default();
        (weeks.remove(&it.key).unwrap_or_default(), turnout)
    });
    let numbers = numbers.collect();
    let version = round_weeks::Entity::find_by_id(round.0).one(db).await?;
    Ok(Kept {
        questionnaires,
        numbers,
        cycle,
        version: version.as_ref().map_or(0, |it| it.version),
        changed_by: version.map(|it| it.changed_by).unwrap_or_default(),
    })
}

/// What is hidden in the round's authority.
async fn policy(db: &impl ConnectionTrait, round: &Round) -> Result<Policy, Error> {
    let authority = round.head.authority.ok_or(Error::Corrupt("round"))?;
    Ok(Policy::from(&survey_rules::in_force(db, authority).await?.rules))
}

/// The one place where what is stored becomes what may be seen.
fn protected(round: &Round, kept: Kept, policy: Policy) -> Weeks {
    let floors = kept.cycle.iter().flat_map(|cycle| &cycle.floors);
    let below = floors.filter(|floor| {
        let of_survey = kept.questionnaires.iter().zip(&kept.numbers);
        let mut could = of_survey
            .filter(|(questionnaire, _)| questionnaire.survey == floor.survey)
            .filter_map(|(_, (_, turnout))| turnout.eligible)
            .peekable();
        could.peek().is_some() && could.sum::<u64>() < floor.eligible_min
    });
    let below = below.cloned().collect();
    let lines = kept.questionnaires.into_iter().zip(kept.numbers);
    let lines = lines.map(|(questionnaire, (stored, turnout))| {
        Line::new(questionnaire, round.opened_on, &stored, turnout, policy)
    });
    Weeks { lines: lines.collect(), below, version: kept.version, changed_by: kept.changed_by }
}
