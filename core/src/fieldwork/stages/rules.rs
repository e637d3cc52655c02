//! What a stage is, and when a round may move on.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use crate::packs::{Cycle, Step};
use crate::{Answers, Problems, Wrong};

/// The fields of the form that asks when each step is planned.
const PLANNED: [&str; 12] = [
    "planned-0",
    "planned-1",
    "planned-2",
    "planned-3",
    "planned-4",
    "planned-5",
    "planned-6",
    "planned-7",
    "planned-8",
    "planned-9",
    "planned-10",
    "planned-11",
];

/// A round in its cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InCycle {
    /// The cycle, in the version under which the round began.
    pub cycle: Arc<Cycle>,
    /// Raised with every plan and every move.
    pub version: i32,
    /// Who made the last of them.
    pub changed_by: String,
    /// The day that was planned for each step, by the step's key.
    pub planned: BTreeMap<String, NaiveDate>,
    /// Every move, oldest first.
    pub moves: Vec<Move>,
}

/// One move to a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The step's key.
    pub step: String,
    /// The day on which it began.
    pub began_on: NaiveDate,
    /// What was said about it; empty if nothing was.
    pub note: String,
    /// When it was recorded.
    pub moved_at: DateTime<Utc>,
    /// By whom.
    pub moved_by: String,
}

/// One step of a round, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage<'a> {
    /// The step.
    pub step: &'a Step,
    /// When it should begin.
    pub planned_on: Option<NaiveDate>,
    /// The move by which it began, the last of them if it began again.
    pub began: Option<&'a Move>,
    /// Whether the round is in it.
    pub is_now: bool,
    /// Whether the round has gone beyond it.
    pub is_past: bool,
}

/// The days that are planned, step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlan(pub(super) BTreeMap<String, NaiveDate>);

/// A move that has passed every rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NewMove {
    pub(super) step: String,
    pub(super) began_on: NaiveDate,
    pub(super) note: String,
}

impl InCycle {
    /// The step in which the round is; none before the first move.
    pub fn now(&self) -> Option<&Step> {
        let last = self.moves.last()?;
        self.cycle.step(&last.step).map(|(_, step)| step)
    }

    /// The place of the current step, from 1; 0 before the first move.
    pub fn position(&self) -> usize {
        let last = self.moves.last().and_then(|it| self.cycle.step(&it.step));
        last.map_or(0, |(place, _)| place + 1)
    }

    /// The step after the current one; the last has none.
    pub fn next(&self) -> Option<&Step> {
        self.cycle.steps.get(self.position())
    }

    /// Every step as it stands, in the order of the cycle.
    pub fn stages(&self) -> Vec<Stage<'_>> {
        let position = self.position();
        let stage = |(place, step): (usize, &'_ Step)| (place + 1, step.key.clone());
        let steps = self.cycle.steps.iter().enumerate();
        steps
            .map(|(place, step)| {
                let (number, key) = stage((place, step));
                Stage {
                    step,
                    planned_on: self.planned.get(&key).copied(),
                    began: self.moves.iter().rfind(|it| it.step == key),
                    is_now: number == position,
                    is_past: number < position,
                }
            })
            .collect()
    }

    /// The plan as a form has it.
    pub fn plan_answers(&self) -> Answers {
        self.as_plan(&self.planned)
    }

    pub(super) fn as_plan(&self, planned: &BTreeMap<String, NaiveDate>) -> Answers {
        let steps = self.cycle.steps.iter().zip(PLANNED);
        steps.fold(Answers::default(), |answers, (step, field)| {
            let day = planned.get(&step.key).map(ToString::to_string);
            answers.with(field, day.unwrap_or_default())
        })
    }

    /// Where the round stands, as the form that moves it has it.
    pub fn move_answers(&self) -> Answers {
        let last = self.moves.last();
        Answers::default()
            .with("step", last.map(|it| it.step.clone()).unwrap_or_default())
            .with("began_on", last.map(|it| it.began_on.to_string()).unwrap_or_default())
            .with("note", last.map(|it| it.note.clone()).unwrap_or_default())
    }

    /// The fields of the form that plans, each with its step.
    pub fn plan_fields(&self) -> impl Iterator<Item = (&'static str, &Step)> {
        PLANNED.into_iter().zip(&self.cycle.steps)
    }
}

impl NewPlan {
    /// Judges the days of a plan. None may be before that of an earlier step.
    pub fn parse(round: &InCycle, answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let (mut planned, mut latest) = (BTreeMap::new(), None);
        for (field, step) in round.plan_fields() {
            let day = problems.check(field, answers.optional_date(field)).flatten();
            let Some(day) = day else { continue };
            if latest.is_some_and(|latest| day < latest) {
                problems.add(field, Wrong::TooEarly);
            }
            latest = latest.max(Some(day));
            planned.insert(step.key.clone(), day);
        }
        if problems.is_empty() { Ok(Self(planned)) } else { Err(problems) }
    }
}

impl NewMove {
    /// Judges a move. It may go back, which somebody must be able to understand
    /// later: then it needs a note.
    pub(super) fn parse(
        round: &InCycle,
        answers: &Answers,
        today: NaiveDate,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let key = answers.one("step");
        let known = round.cycle.step(key).ok_or(match key {
            "" => Wrong::Missing,
            _ => Wrong::NotAChoice,
        });
        let place = problems.check("step", known.map(|(place, _)| place + 1));
        let began_on = problems.check("began_on", answers.past_date("began_on", today));
        let note = problems.check("note", answers.optional_text("note"));
        let last = round.moves.last();
        if let (Some(began_on), Some(last)) = (began_on, last)
            && began_on < last.began_on
        {
            problems.add("began_on", Wrong::TooEarly);
        }
        let is_back = place.is_some_and(|place| last.is_some() && place <= round.position());
        if is_back && note.as_ref().is_some_and(String::is_empty) {
            problems.add("note", Wrong::Needed);
        }
        match (began_on, note) {
            (Some(began_on), Some(note)) if problems.is_empty() => {
                Ok(Self { step: key.to_owned(), began_on, note })
            }
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::{Content, PackKind, Urn, shipped};

    fn cycle() -> Arc<Cycle> {
        let urn = Urn { kind: PackKind::Cycle, name: "bright-spots".to_owned() };
        match &shipped::by_urn(&urn).unwrap().unwrap().content {
            Content::Cycle(cycle) => cycle.clone(),
            _ => panic!("it is a cycle"),
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn round(moves: &[(&str, &str)]) -> InCycle {
        let moves = moves.iter().map(|(step, began_on)| Move {
            step: (*step).to_owned(),
            began_on: day(began_on),
            note: String::new(),
            moved_at: DateTime::UNIX_EPOCH,
            moved_by: "Lena Lead".to_owned(),
        });
        InCycle {
            cycle: cycle(),
            version: 1,
            changed_by: String::new(),
            planned: BTreeMap::new(),
            moves: moves.collect(),
        }
    }

    fn wrongs<T>(parsed: Result<T, Problems>) -> Vec<(&'static str, Wrong)> {
        let problems = parsed.err().unwrap_or_default();
        problems.iter().map(|it| (it.field, it.wrong)).collect()
    }

    #[test]
    fn a_round_is_where_it_was_last_moved_to() {
        let none = round(&[]);
        assert_eq!((none.now(), none.position()), (None, 0));
        assert_eq!(none.next().unwrap().key, "distribute");
        let moved = round(&[("distribute", "2026-01-05"), ("analyse", "2026-03-02")]);
        let states: Vec<_> = moved.stages().iter().map(|it| (it.is_past, it.is_now)).collect();
        assert_eq!(states[..3], [(true, false), (false, true), (false, false)]);
        assert_eq!(moved.next().unwrap().key, "share");
        assert_eq!(round(&[("repeat", "2026-03-02")]).next(), None);
    }

    #[test]
    fn a_move_is_not_before_the_last_one_nor_after_today_and_back_needs_a_note() {
        let round = round(&[("distribute", "2026-01-05"), ("analyse", "2026-03-02")]);
        let today = day("2026-04-01");
        let judge = |step: &str, began_on: &str, note: &str| {
            let answers = Answers::default().with("step", step).with("began_on", began_on);
            wrongs(NewMove::parse(&round, &answers.with("note", note), today))
        };
        assert_eq!(judge("share", "2026-03-30", ""), []);
        assert_eq!(judge("share", "2026-03-01", ""), [("began_on", Wrong::TooEarly)]);
        assert_eq!(judge("share", "2026-04-02", ""), [("began_on", Wrong::InTheFuture)]);
        assert_eq!(judge("distribute", "2026-03-30", ""), [("note", Wrong::Needed)]);
        assert_eq!(judge("distribute", "2026-03-30", "Schools were missed"), []);
        assert_eq!(judge("rest", "2026-03-30", ""), [("step", Wrong::NotAChoice)]);
    }

    #[test]
    fn a_plan_goes_forward_and_may_have_gaps() {
        let round = round(&[]);
        let plan = Answers::default().with("planned-0", "1/2/2026").with("planned-2", "1/6/2026");
        assert_eq!(wrongs(NewPlan::parse(&round, &plan)), []);
        let back = plan.with("planned-3", "31/5/2026");
        assert_eq!(wrongs(NewPlan::parse(&round, &back)), [("planned-3", Wrong::TooEarly)]);
    }
}
