//! What a challenge is.

use chrono::NaiveDate;

use super::entity::challenge;
use crate::meetings::ItemId;
use crate::{Answers, Head, Problems, RecordId, Wrong};

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// Its record; the title is what was asked.
    pub head: Head,
    /// The meeting in which it was asked.
    pub meeting: RecordId,
    /// The item of the agenda under which it was.
    pub item: ItemId,
    /// In which role somebody asked it: no name.
    pub asked_by: String,
    /// What was answered, or empty while the answer is owed.
    pub answer: String,
    /// In which role somebody answered, or empty.
    pub answered_by: String,
    /// When it was answered.
    pub answered_on: Option<NaiveDate>,
}

/// A question that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewChallenge {
    /// What was asked.
    pub title: String,
    /// The item of the agenda.
    pub item: ItemId,
    /// In which role somebody asked it.
    pub asked_by: String,
    /// What was answered, or empty while the answer is owed.
    pub answer: String,
    /// In which role somebody answered, or empty.
    pub answered_by: String,
}

/// An answer that came later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswer {
    /// What was answered.
    pub answer: String,
    /// In which role somebody answered.
    pub answered_by: String,
}

impl Challenge {
    /// Whether the answer is still owed.
    pub fn is_unanswered(&self) -> bool {
        self.answer.is_empty()
    }

    pub(super) fn from_row(head: Head, row: challenge::Model) -> Self {
        Self {
            head,
            meeting: RecordId(row.meeting_id),
            item: ItemId(row.item_id),
            asked_by: row.asked_by,
            answer: row.answer,
            answered_by: row.answered_by,
            answered_on: row.answered_on,
        }
    }

    /// What was answered to each question of its form.
    pub fn answers(&self) -> Answers {
        NewChallenge {
            title: self.head.title.clone(),
            item: self.item,
            asked_by: self.asked_by.clone(),
            answer: self.answer.clone(),
            answered_by: self.answered_by.clone(),
        }
        .answers()
    }
}

impl NewChallenge {
    /// Judges answers. Who answered is needed once there is an answer.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", answers.line("title"));
        let item = problems.check("item", ItemId::parse(answers.one("item")));
        let asked_by = problems.check("asked_by", answers.line("asked_by"));
        let answer = problems.check("answer", answers.optional_text("answer"));
        let answered_by = problems.check("answered_by", answers.optional_line("answered_by"));
        match (title, item, asked_by, answer, answered_by) {
            (Some(_), Some(_), Some(_), Some(answer), Some(by))
                if !answer.is_empty() && by.is_empty() =>
            {
                problems.add("answered_by", Wrong::Needed);
                Err(problems)
            }
            (Some(title), Some(item), Some(asked_by), Some(answer), Some(answered_by)) => {
                Ok(Self { title, item, asked_by, answer, answered_by })
            }
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.title.clone())
            .with("item", self.item.to_string())
            .with("asked_by", self.asked_by.clone())
            .with("answer", self.answer.clone())
            .with("answered_by", self.answered_by.clone())
    }
}

impl NewAnswer {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let answer = problems.check("answer", answers.text("answer"));
        let answered_by = problems.check("answered_by", answers.line("answered_by"));
        match (answer, answered_by) {
            (Some(answer), Some(answered_by)) => Ok(Self { answer, answered_by }),
            _ => Err(problems),
        }
    }

    /// The whole of a question's answers with this one in it.
    pub(super) fn over(&self, challenge: &Challenge) -> Answers {
        let answered = Challenge {
            answer: self.answer.clone(),
            answered_by: self.answered_by.clone(),
            ..challenge.clone()
        };
        answered.answers()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(answer: &str, by: &str) -> Vec<(&'static str, Wrong)> {
        let answers = Answers::default()
            .with("title", "Why are visits late?")
            .with("item", uuid::Uuid::from_u128(1).to_string())
            .with("asked_by", "Lead member")
            .with("answer", answer)
            .with("answered_by", by);
        let problems = NewChallenge::parse(&answers).err().unwrap_or_default();
        problems.iter().map(|it| (it.field, it.wrong)).collect()
    }

    #[test]
    fn an_answer_may_be_owed_but_not_given_by_nobody() {
        assert_eq!(wrong("", ""), []);
        assert_eq!(wrong("Two posts are empty.", ""), [("answered_by", Wrong::Needed)]);
        assert_eq!(wrong("Two posts are empty.", "Head of service"), []);
    }
}
