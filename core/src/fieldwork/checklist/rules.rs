//! What an item of a checklist is, and what may be said in it.

use std::fmt;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::packs::Cycle;
use crate::{Answers, Problems, Wrong};

/// The id of an item of a checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemId(pub Uuid);

/// One thing to see to, as an authority has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistItem {
    /// Its id.
    pub id: ItemId,
    /// The key of its step.
    pub step: String,
    /// The pack's key, or one of its own.
    pub key: String,
    /// What to do.
    pub title: String,
    /// Why, or how; may be empty.
    pub why: String,
    /// Whether the authority added it.
    pub is_own: bool,
    /// Whether, when, by whom and why it is left out.
    pub left_out: Option<LeftOut>,
    /// Raised with every change.
    pub version: i32,
    /// Who made the last change.
    pub changed_by: String,
}

/// The fact that an item is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Why; never empty.
    pub reason: String,
}

/// The words of an item that have passed every rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    pub(super) step: String,
    pub(super) title: String,
    pub(super) why: String,
}

/// Why an item is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason(pub(super) String);

impl ItemId {
    /// The id that was typed or sent; none if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text).ok().map(Self)
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(formatter)
    }
}

impl ChecklistItem {
    /// What is answered to each question of its form.
    pub fn answers(&self) -> Answers {
        answers(&self.step, &self.title, &self.why)
    }
}

impl NewItem {
    /// Judges the words of an item.
    pub fn parse(cycle: &Cycle, answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let key = answers.one("step");
        let known = cycle.step(key).map(|_| key.to_owned());
        let wrong = if key.is_empty() { Wrong::Missing } else { Wrong::NotAChoice };
        let step = problems.check("step", known.ok_or(wrong));
        let title = problems.check("title", answers.line("title"));
        let why = problems.check("why", answers.optional_text("why"));
        match (step, title, why) {
            (Some(step), Some(title), Some(why)) => Ok(Self { step, title, why }),
            _ => Err(problems),
        }
    }

    pub(super) fn answers(&self) -> Answers {
        answers(&self.step, &self.title, &self.why)
    }
}

impl Reason {
    /// Judges a reason: there must be one.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        problems.check("reason", answers.text("reason")).map(Self).ok_or(problems)
    }
}

fn answers(step: &str, title: &str, why: &str) -> Answers {
    Answers::default().with("step", step).with("title", title).with("why", why)
}
