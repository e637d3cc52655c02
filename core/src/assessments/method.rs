//! How an assessment was done: the six steps of collaborative outcomes reporting, who
//! took part in each and which were left out; and what drove, helped or hindered
//! change in an authority. Nothing of it is ever replaced.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::assessment_method;
use super::store;
use crate::audit::Change;
use crate::choices::choices;
use crate::records::{self, Verb, Write};
use crate::{
    Answers, AuthorityId, Conflict, Context, Deed, Error, Kind, Problems, RecordId, Version, Wrong,
};

choices! {
    /// The steps of collaborative outcomes reporting, in their order.
    pub enum MethodStep {
        /// Agreeing on the logic model and the questions.
        Scoping = "scoping",
        /// Gathering what is written already.
        DataTrawl = "data_trawl",
        /// Asking people.
        SocialInquiry = "social_inquiry",
        /// Weighing it together.
        Analysis = "analysis",
        /// People who know the field and did not run the programme look at it.
        OutcomesPanel = "outcomes_panel",
        /// Those concerned look at it together.
        Summit = "summit",
    }
}

choices! {
    /// How far a step is.
    pub enum StepState {
        /// It is to come.
        Planned = "planned",
        /// It was done.
        Done = "done",
        /// It was left out, for a reason.
        LeftOut = "left_out",
    }
}

/// Names of the three questions of a step: how far, who took part, what to know.
pub const STEP_FIELDS: [[&str; 3]; 6] = [
    ["scoping_state", "scoping_who", "scoping_note"],
    ["data_trawl_state", "data_trawl_who", "data_trawl_note"],
    ["social_inquiry_state", "social_inquiry_who", "social_inquiry_note"],
    ["analysis_state", "analysis_who", "analysis_note"],
    ["outcomes_panel_state", "outcomes_panel_who", "outcomes_panel_note"],
    ["summit_state", "summit_who", "summit_note"],
];

/// What drove change, what helped and what hindered: one in a line, with the numbers
/// of its evidence where there is some.
pub const FACTOR_FIELDS: [&str; 3] = ["drivers", "enablers", "barriers"];

/// What was said of the method, the newest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Method {
    /// Which saying it is, counted from 1; 0 before anybody has said anything.
    pub number: i32,
    /// What was answered, by question.
    pub answers: Answers,
    /// Who said so, and when.
    pub said: Option<(String, DateTime<Utc>)>,
}

/// Answers that have passed every rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMethod(Vec<(&'static str, String)>);

impl NewMethod {
    /// Judges answers. A step that was left out says why.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let mut said = Vec::new();
        for [state, who, note] in STEP_FIELDS {
            let parsed = match answers.one(state) {
                "" => Ok(StepState::Planned),
                key => StepState::parse(key),
            };
            let parsed = problems.check(state, parsed);
            let who_said = problems.check(who, answers.optional_line(who)).unwrap_or_default();
            let note_said = problems.check(note, answers.optional_line(note)).unwrap_or_default();
            if parsed == Some(StepState::LeftOut) && note_said.is_empty() {
                problems.add(note, Wrong::Needed);
            }
            if parsed == Some(StepState::Done) && who_said.is_empty() {
                problems.add(who, Wrong::Needed);
            }
            let key = parsed.map_or("", StepState::key).to_owned();
            said.extend([(state, key), (who, who_said), (note, note_said)]);
        }
        for field in FACTOR_FIELDS {
            let text = problems.check(field, answers.optional_text(field));
            said.push((field, text.unwrap_or_default()));
        }
        if problems.is_empty() { Ok(Self(said)) } else { Err(problems) }
    }

    fn answers(&self) -> Answers {
        let said = self.0.iter().filter(|(_, answer)| !answer.is_empty());
        said.fold(Answers::default(), |all, (field, answer)| all.with(field, answer.clone()))
    }
}

/// How an assessment was done in an authority, as it was last said.
pub async fn method(
    context: &Context,
    authority: AuthorityId,
    assessment: RecordId,
) -> Result<Method, Error> {
    let assessment = store::find(context, authority, assessment).await?;
    newest(&context.db.read, authority, assessment.head.id).await
}

/// Says how it was done. `seen` is the number of what the person saw.
///
/// # Errors
/// [`Conflict::Stale`] if somebody was faster.
pub async fn set_method(
    context: &Context,
    authority: AuthorityId,
    assessment: RecordId,
    seen: i32,
    new: &NewMethod,
) -> Result<(), Error> {
    context.require(Deed::Record(Kind::Rating), Some(authority))?;
    let mut write = Write::begin(context).await?;
    let head = store::lock(context, &write, authority, assessment).await?;
    if !head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn));
    }
    let before = newest(write.tx(), authority, head.id).await?;
    if before.number != seen {
        return Err(Error::Conflict(Conflict::Stale {
            version: Version(before.number),
            stored: before.answers,
            changed_by: before.said.map(|(by, _)| by).unwrap_or_default(),
        }));
    }
    let rows = new.0.iter().map(|(field, answer)| assessment_method::ActiveModel {
        assessment_id: Set(head.id.0),
        authority_id: Set(authority.0),
        number: Set(seen + 1),
        field: Set((*field).to_owned()),
        answer: Set(answer.clone()),
        said_by: Set(context.actor.name().to_owned()),
        said_at: Set(context.now),
    });
    let inserted = assessment_method::Entity::insert_many(rows);
    records::or_taken(inserted.exec_without_returning(write.tx()).await)?;
    write.happened(&head, Verb::Changed, Change::between(&before.answers, &new.answers()));
    write.commit().await
}

async fn newest(
    db: &impl ConnectionTrait,
    authority: AuthorityId,
    assessment: RecordId,
) -> Result<Method, Error> {
    let rows = assessment_method::Entity::find()
        .filter(assessment_method::COLUMN.assessment_id.eq(assessment.0))
        .filter(assessment_method::COLUMN.authority_id.eq(authority.0))
        .order_by_asc(assessment_method::COLUMN.number)
        .all(db)
        .await?;
    let mut sayings: BTreeMap<i32, Method> = BTreeMap::new();
    for row in rows {
        let saying = sayings.entry(row.number).or_default();
        saying.number = row.number;
        saying.said = Some((row.said_by, row.said_at));
        if !row.answer.is_empty() {
            saying.answers.put(&row.field, row.answer);
        }
    }
    Ok(sayings.pop_last().map(|(_, saying)| saying).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_was_left_out_says_why_and_one_that_was_done_with_whom() {
        let wrong = |answers: Answers| {
            let problems = NewMethod::parse(&answers).err().unwrap_or_default();
            problems.iter().map(|it| (it.field, it.wrong)).collect::<Vec<_>>()
        };
        assert_eq!(wrong(Answers::default()), []);
        let left_out = Answers::default().with("summit_state", "left_out");
        assert_eq!(wrong(left_out.clone()), [("summit_note", Wrong::Needed)]);
        assert_eq!(wrong(left_out.with("summit_note", "There was no time")), []);
        let done = Answers::default().with("scoping_state", "done");
        assert_eq!(wrong(done), [("scoping_who", Wrong::Needed)]);
    }

    #[test]
    fn every_step_has_its_three_questions() {
        for (step, fields) in MethodStep::ALL.iter().zip(STEP_FIELDS) {
            assert!(fields.iter().all(|it| it.starts_with(step.key())), "{fields:?}");
        }
        assert_eq!(MethodStep::ALL.len(), STEP_FIELDS.len());
    }
}
