//! How one will know that an action helped: a measure, what it was when the
//! action began, and what it is to become. What it became is read from the
//! surveys that came later.

use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, sea_query::OnConflict};

use super::entity::{action, action_measure};
use crate::disclosure::Share;
use crate::records::{self, Write};
use crate::rounds::{self, SurveyResult};
use crate::{Answers, AuthorityId, Context, Deed, Error, Kind, Problems, RecordId, Version, Wrong};

/// How one will know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// What is measured, in words.
    pub measure: String,
    /// Who says so, and how often.
    pub source: String,
    /// The result of a survey that it begins from.
    pub baseline: Option<RecordId>,
    /// The share it is to come to, in percent.
    pub target: Option<u32>,
}

/// A measure with what the surveys say, of which only what may be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// What was set.
    pub measure: Measure,
    /// The name of the round that it begins from, and its share.
    pub baseline: Option<(String, SurveyResult)>,
    /// The same question in every round after that: the round's name, and the
    /// result. Oldest first.
    pub later: Vec<(String, SurveyResult)>,
}

impl Measure {
    /// Judges answers. A target needs something that it is a share of.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let measure = problems.check("measure", answers.optional_text("measure"));
        let source = problems.check("source", answers.optional_line("source"));
        let baseline = problems.check("baseline", answers.records("baseline"));
        let target = match answers.one("target").trim().trim_end_matches('%') {
            "" => None,
            typed => match typed.parse() {
                Ok(percent) if percent <= 100 => Some(percent),
                _ => {
                    problems.add("target", Wrong::OutOfRange { low: 0, high: 100 });
                    None
                }
            },
        };
        let baseline = baseline.unwrap_or_default().into_iter().next();
        if target.is_some() && baseline.is_none() {
            problems.add("baseline", Wrong::Needed);
        }
        match (measure, source) {
            (Some(measure), Some(source)) if problems.is_empty() => {
                Ok(Self { measure, source, baseline, target })
            }
            _ => Err(problems),
        }
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        Answers::default()
            .with("measure", self.measure.clone())
            .with("source", self.source.clone())
            .with_all("baseline", self.baseline.iter().map(ToString::to_string))
            .with("target", self.target.map(|it| it.to_string()).unwrap_or_default())
    }
}

impl Measured {
    /// The newest share that may be seen.
    pub fn newest(&self) -> Option<(&str, Share)> {
        let seen = self.later.iter().rev().map(|(round, it)| (round.as_str(), it.numbers.headline));
        seen.into_iter().find(|(_, share)| share.value().is_some())
    }
}

/// The measure of an action, and what the surveys say of it.
pub async fn measure(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Measured, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    let db = &context.db.read;
    records::one::<action::Entity>(db, Kind::Action, authority, id).await?;
    let measure = load(db, id).await?;
    let Some(baseline) = measure.baseline else {
        return Ok(Measured { measure, baseline: None, later: Vec::new() });
    };
    let rounds = rounds::list(context, authority).await?;
    let results = rounds::results(context, authority).await?;
    let of = |result: &SurveyResult| rounds.iter().find(|it| it.head.id == result.round);
    let first = results.iter().find(|it| it.head.id == baseline);
    let Some((first, begun)) = first.and_then(|it| Some((it, of(it)?))) else {
        return Ok(Measured { measure, baseline: None, later: Vec::new() });
    };
    let is_same = |it: &&SurveyResult| {
        it.indicator == first.indicator && it.questionnaire == first.questionnaire
    };
    let after = results.iter().filter(is_same).filter_map(|it| Some((of(it)?, it)));
    let mut later: Vec<_> = after.filter(|(round, _)| begun.opened_on < round.opened_on).collect();
    later.sort_by_key(|(round, _)| round.opened_on);
    let named =
        |(round, it): (&rounds::Round, &SurveyResult)| (round.head.title.clone(), it.clone());
    Ok(Measured {
        measure,
        baseline: Some(named((begun, first))),
        later: later.into_iter().map(named).collect(),
    })
}

/// Sets how one will know, if nobody has changed the action since it was seen.
pub async fn set_measure(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: &Measure,
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Action), Some(authority))?;
    if let Some(baseline) = new.baseline {
        rounds::find_result(context, authority, baseline).await?;
    }
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Action, Some(authority), id).await?;
    let before = load(write.tx(), id).await?.answers();
    write.change(&head, seen, &head.title, before, &new.answers()).await?;
    let row = action_measure::ActiveModel {
        action_id: Set(id.0),
        measure: Set(new.measure.clone()),
        source: Set(new.source.clone()),
        result_id: Set(new.baseline.map(|it| it.0)),
        target: Set(new.target.and_then(|it| i32::try_from(it).ok())),
    };
    let replace = OnConflict::column(action_measure::Column::ActionId)
        .update_columns([
            action_measure::Column::Measure,
            action_measure::Column::Source,
            action_measure::Column::ResultId,
            action_measure::Column::Target,
        ])
        .to_owned();
    action_measure::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(write.tx())
        .await?;
    write.commit().await
}

async fn load(db: &impl ConnectionTrait, id: RecordId) -> Result<Measure, Error> {
    let row = action_measure::Entity::find_by_id(id.0).one(db).await?;
    let measure = |row: action_measure::Model| Measure {
        measure: row.measure,
        source: row.source,
        baseline: row.result_id.map(RecordId),
        target: row.target.and_then(|it| u32::try_from(it).ok()),
    };
    Ok(row.map(measure).unwrap_or_default())
}
