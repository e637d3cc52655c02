//! What a decision is.

use chrono::NaiveDate;

use super::entity::decision;
use crate::meetings::ItemId;
use crate::{Answers, Head, Problems, RecordId};

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its record; the title is what was decided.
    pub head: Head,
    /// The meeting that decided it.
    pub meeting: RecordId,
    /// The item of the agenda under which it did.
    pub item: ItemId,
    /// Why. May be empty.
    pub reason: String,
    /// When the meeting wants to hear what came of it.
    pub follow_up_on: Option<NaiveDate>,
    /// What came of it, or empty.
    pub outcome: String,
    /// When that was said.
    pub followed_up_on: Option<NaiveDate>,
}

/// A decision that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDecision {
    /// What was decided.
    pub title: String,
    /// The item of the agenda.
    pub item: ItemId,
    /// Why. May be empty.
    pub reason: String,
    /// When the meeting wants to hear what came of it.
    pub follow_up_on: Option<NaiveDate>,
}

/// What came of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp(pub(super) String);

impl Decision {
    /// Whether somebody has to say by that day what came of it.
    pub fn is_to_follow_up(&self, day: NaiveDate) -> bool {
        self.outcome.is_empty() && self.follow_up_on.is_some_and(|it| it <= day)
    }

    pub(super) fn from_row(head: Head, row: decision::Model) -> Self {
        Self {
            head,
            meeting: RecordId(row.meeting_id),
            item: ItemId(row.item_id),
            reason: row.reason,
            follow_up_on: row.follow_up_on,
            outcome: row.outcome,
            followed_up_on: row.followed_up_on,
        }
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewDecision {
            title: self.head.title.clone(),
            item: self.item,
            reason: self.reason.clone(),
            follow_up_on: self.follow_up_on,
        }
        .answers()
    }
}

impl NewDecision {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", answers.line("title"));
        let item = problems.check("item", ItemId::parse(answers.one("item")));
        let reason = problems.check("reason", answers.optional_text("reason"));
        let follow_up_on = problems.check("follow_up_on", answers.optional_date("follow_up_on"));
        match (title, item, reason, follow_up_on) {
            (Some(title), Some(item), Some(reason), Some(follow_up_on)) => {
                Ok(Self { title, item, reason, follow_up_on })
            }
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        let day = self.follow_up_on.map(|it| it.to_string()).unwrap_or_default();
        Answers::default()
            .with("title", self.title.clone())
            .with("item", self.item.to_string())
            .with("reason", self.reason.clone())
            .with("follow_up_on", day)
    }
}

impl FollowUp {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        problems.check("outcome", answers.text("outcome")).map(Self).ok_or(problems)
    }
}
