//! What may be said of an item in a round.

use chrono::NaiveDate;

use crate::choices::choices;
use crate::fieldwork::checklist::ChecklistItem;
use crate::{Answers, Problems, Wrong};

choices! {
    /// How an item stands in a round.
    pub enum Standing {
        /// It was done, on a day.
        Done = "done",
        /// It was not done.
        NotDone = "not_done",
        /// It does not apply here, for a reason.
        DoesNotApply = "does_not_apply",
    }
}

/// An item of the checklist in one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The item as the authority has it now.
    pub item: ChecklistItem,
    /// What was said of it in this round; none if nothing was.
    pub said: Option<Said>,
}

/// What was said of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words that the item had then.
    pub title: String,
    /// How it stands.
    pub standing: Standing,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// By whom, by name or post; may be empty.
    pub done_by: String,
    /// What else there is to say, and why it does not apply.
    pub note: String,
    /// Raised with every change.
    pub version: i32,
    /// Who said so last.
    pub changed_by: String,
}

/// What is said of an item, once it has passed every rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSaid {
    pub(super) standing: Standing,
    pub(super) done_on: Option<NaiveDate>,
    pub(super) done_by: String,
    pub(super) note: String,
}

impl Prepared {
    /// What it is called in this round.
    pub fn title(&self) -> &str {
        self.said.as_ref().map_or(&self.item.title, |said| &said.title)
    }

    /// How it stands; none if nobody has said.
    pub fn standing(&self) -> Option<Standing> {
        self.said.as_ref().map(|said| said.standing)
    }

    /// The version that a form names; 0 if nothing was said.
    pub fn version(&self) -> i32 {
        self.said.as_ref().map_or(0, |said| said.version)
    }

    /// What is answered to each question of the form.
    pub fn answers(&self) -> Answers {
        let Some(said) = &self.said else { return Answers::default() };
        answers(said.standing, said.done_on, &said.done_by, &said.note)
    }
}

impl NewSaid {
    /// Judges what is said: what was done has its day, and what does not apply
    /// its reason.
    pub fn parse(given: &Answers, today: NaiveDate) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let standing = problems.check("standing", Standing::parse(given.one("standing")));
        let day = problems.check("done_on", given.optional_date("done_on")).flatten();
        let done_by = problems.check("done_by", given.optional_line("done_by"));
        let note = problems.check("note", given.optional_text("note"));
        match (standing, day) {
            (Some(Standing::Done), None) if problems.is_empty() => {
                problems.add("done_on", Wrong::Needed);
            }
            (Some(Standing::Done), Some(day)) if today < day => {
                problems.add("done_on", Wrong::InTheFuture);
            }
            (Some(Standing::NotDone | Standing::DoesNotApply), Some(_)) => {
                problems.add("done_on", Wrong::Contradicts);
            }
            _ => (),
        }
        if standing == Some(Standing::DoesNotApply) && note.as_ref().is_some_and(String::is_empty) {
            problems.add("note", Wrong::Needed);
        }
        match (standing, done_by, note) {
            (Some(standing), Some(done_by), Some(note)) if problems.is_empty() => {
                Ok(Self { standing, done_on: day, done_by, note })
            }
            _ => Err(problems),
        }
    }

    pub(super) fn answers(&self) -> Answers {
        answers(self.standing, self.done_on, &self.done_by, &self.note)
    }
}

fn answers(standing: Standing, day: Option<NaiveDate>, done_by: &str, note: &str) -> Answers {
    Answers::default()
        .with("standing", standing.key())
        .with("done_on", day.map(|it| it.to_string()).unwrap_or_default())
        .with("done_by", done_by)
        .with("note", note)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrongs(given: &[(&str, &str)]) -> Vec<(&'static str, Wrong)> {
        let answers = given
            .iter()
            .fold(Answers::default(), |answers, (field, answer)| answers.with(field, *answer));
        let today = "2026-04-01".parse().unwrap();
        let problems = NewSaid::parse(&answers, today).err().unwrap_or_default();
        problems.iter().map(|it| (it.field, it.wrong)).collect()
    }

    #[test]
    fn what_was_done_has_a_day_that_has_come() {
        assert_eq!(wrongs(&[("standing", "done"), ("done_on", "2026-04-01")]), []);
        assert_eq!(wrongs(&[("standing", "done")]), [("done_on", Wrong::Needed)]);
        let tomorrow = [("standing", "done"), ("done_on", "2026-04-02")];
        assert_eq!(wrongs(&tomorrow), [("done_on", Wrong::InTheFuture)]);
        let nonsense = [("standing", "done"), ("done_on", "soon")];
        assert_eq!(wrongs(&nonsense), [("done_on", Wrong::NotADate)]);
    }

    #[test]
    fn what_does_not_apply_has_a_reason_and_what_was_not_done_no_day() {
        assert_eq!(wrongs(&[("standing", "does_not_apply")]), [("note", Wrong::Needed)]);
        assert_eq!(wrongs(&[("standing", "does_not_apply"), ("note", "No paper here")]), []);
        let both = [("standing", "not_done"), ("done_on", "2026-03-01")];
        assert_eq!(wrongs(&both), [("done_on", Wrong::Contradicts)]);
        assert_eq!(wrongs(&[]), [("standing", Wrong::Missing)]);
    }
}
