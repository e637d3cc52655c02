//! The steps of an action, each with a day.

use chrono::NaiveDate;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{action, action_milestone};
use super::rules::Action;
use crate::records::{self, Write};
use crate::{Answers, AuthorityId, Context, Deed, Error, Kind, Problems, RecordId, Version, Wrong};

/// An action with more steps than this is several actions.
pub const MILESTONES_MAX: usize = 8;

/// The fields of the form, one for each step.
pub const TITLE_FIELDS: [&str; MILESTONES_MAX] =
    ["title-0", "title-1", "title-2", "title-3", "title-4", "title-5", "title-6", "title-7"];
/// By when it is to be done.
pub const DUE_FIELDS: [&str; MILESTONES_MAX] =
    ["due-0", "due-1", "due-2", "due-3", "due-4", "due-5", "due-6", "due-7"];
/// When it was done.
pub const DONE_FIELDS: [&str; MILESTONES_MAX] =
    ["done-0", "done-1", "done-2", "done-3", "done-4", "done-5", "done-6", "done-7"];

/// One step of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// What is done by then.
    pub title: String,
    /// By when.
    pub due_on: NaiveDate,
    /// When it was done, if it was.
    pub done_on: Option<NaiveDate>,
}

/// Judges what was typed: a step without words and days is none. No step is due
/// after its action is.
pub fn parse_milestones(
    answers: &Answers,
    action: &Action,
    today: NaiveDate,
) -> Result<Vec<Milestone>, Problems> {
    let mut problems = Problems::default();
    let mut milestones = Vec::new();
    for ((title_field, due_field), done_field) in
        TITLE_FIELDS.into_iter().zip(DUE_FIELDS).zip(DONE_FIELDS)
    {
        let title = problems.check(title_field, answers.optional_line(title_field));
        let due_on = problems.check(due_field, answers.optional_date(due_field));
        let done_on = problems.check(done_field, answers.optional_date(done_field));
        let (Some(title), Some(due_on), Some(done_on)) = (title, due_on, done_on) else { continue };
        if title.is_empty() && due_on.is_none() && done_on.is_none() {
            continue;
        }
        if title.is_empty() {
            problems.add(title_field, Wrong::Needed);
        }
        if done_on.is_some_and(|it| today < it) {
            problems.add(done_field, Wrong::InTheFuture);
        }
        match due_on {
            None => problems.add(due_field, Wrong::Needed),
            Some(due_on) if action.due_on < due_on => {
                problems.add(due_field, Wrong::Contradicts);
            }
            Some(due_on) => milestones.push(Milestone { title, due_on, done_on }),
        }
    }
    if problems.is_empty() { Ok(milestones) } else { Err(problems) }
}

/// The steps of an action, in their order.
pub async fn milestones(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Vec<Milestone>, Error> {
    context.require(Deed::Read(Kind::Action), Some(authority))?;
    records::one::<action::Entity>(&context.db.read, Kind::Action, authority, id).await?;
    load(&context.db.read, id).await
}

/// Replaces the steps of an action, if nobody has changed it since it was seen.
/// The history says what each was before.
pub async fn set_milestones(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
    seen: Version,
    new: &[Milestone],
) -> Result<(), Error> {
    context.require(Deed::Change(Kind::Action), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = records::to_change(write.tx(), Kind::Action, Some(authority), id).await?;
    let before = answers(&load(write.tx(), id).await?);
    write.change(&head, seen, &head.title, before, &answers(new)).await?;
    action_milestone::Entity::delete_many()
        .filter(action_milestone::COLUMN.action_id.eq(id.0))
        .exec(write.tx())
        .await?;
    let rows = new.iter().zip(0_i32..).map(|(it, position)| action_milestone::ActiveModel {
        id: Set(context.new_id()),
        action_id: Set(id.0),
        position: Set(position),
        title: Set(it.title.clone()),
        due_on: Set(it.due_on),
        done_on: Set(it.done_on),
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        action_milestone::Entity::insert_many(rows).exec_without_returning(write.tx()).await?;
    }
    write.commit().await
}

/// The steps as the form has them.
fn answers(milestones: &[Milestone]) -> Answers {
    let fields = TITLE_FIELDS.into_iter().zip(DUE_FIELDS).zip(DONE_FIELDS);
    milestones.iter().zip(fields).fold(Answers::default(), |answers, (it, ((title, due), done))| {
        let done_on = it.done_on.map(|it| it.to_string()).unwrap_or_default();
        answers.with(title, it.title.clone()).with(due, it.due_on.to_string()).with(done, done_on)
    })
}

impl Milestone {
    /// All of them as the form has them.
    pub fn answers(milestones: &[Self]) -> Answers {
        answers(milestones)
    }
}

async fn load(db: &impl ConnectionTrait, id: RecordId) -> Result<Vec<Milestone>, Error> {
    let rows = action_milestone::Entity::find()
        .filter(action_milestone::COLUMN.action_id.eq(id.0))
        .order_by_asc(action_milestone::COLUMN.position)
        .all(db)
        .await?;
    let milestone = |row: action_milestone::Model| Milestone {
        title: row.title,
        due_on: row.due_on,
        done_on: row.done_on,
    };
    Ok(rows.into_iter().map(milestone).collect())
}
