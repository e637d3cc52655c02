//! What a week's numbers are, and which may be typed.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::series::shown;
use crate::disclosure::{self, Figure, Policy, Share};
use crate::fieldwork::numbers::{text, typed};
use crate::packs::{Floor, Questionnaire};
use crate::rounds::{Round, Turnout};
use crate::{Answers, Problems, Wrong};

/// The fields of the form that ask how many have answered.
pub const ANSWERED_FIELDS: [&str; 12] = [
    "answered-0",
    "answered-1",
    "answered-2",
    "answered-3",
    "answered-4",
    "answered-5",
    "answered-6",
    "answered-7",
    "answered-8",
    "answered-9",
    "answered-10",
    "answered-11",
];

/// The fields that ask how many could.
pub const ELIGIBLE_FIELDS: [&str; 12] = [
    "eligible-0",
    "eligible-1",
    "eligible-2",
    "eligible-3",
    "eligible-4",
    "eligible-5",
    "eligible-6",
    "eligible-7",
    "eligible-8",
    "eligible-9",
    "eligible-10",
    "eligible-11",
];

/// A round's weeks, with nothing in them that may not be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Weeks {
    /// One line a questionnaire that is asked, in the order of age.
    pub lines: Vec<Line>,
    /// Each survey of which fewer could answer than it needs.
    pub below: Vec<Floor>,
    /// Raised with every entry; 0 before the first.
    pub version: i32,
    /// Who made the last one.
    pub changed_by: String,
}

/// The weeks of one questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The questionnaire.
    pub questionnaire: Questionnaire,
    /// How many could answer. None if nobody has said.
    pub eligible: Option<Figure>,
    /// How far it has come, oldest first.
    pub points: Vec<Point>,
    /// The share who answered: what a file has counted, else the newest week
    /// that may be shown.
    pub rate: Share,
}

/// How many had answered by the end of a week.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The day on which the week ended.
    pub ends_on: NaiveDate,
    /// Which week of the round it was, from 1.
    pub number: i64,
    /// How many had answered.
    pub responded: Figure,
    /// Of those who could.
    pub rate: Share,
}

/// What was typed for a week, before it is compared with the other weeks.
pub(super) struct Typed {
    pub(super) ends_on: NaiveDate,
    /// By questionnaire: how many have answered, and how many could.
    pub(super) numbers: Vec<(Option<u64>, Option<u64>)>,
}

/// The weeks of one questionnaire as stored, by the day of their end.
pub(super) type Stored = BTreeMap<NaiveDate, u64>;

impl Weeks {
    /// The days on which a week ended of which something is known.
    pub fn ends(&self) -> Vec<NaiveDate> {
        let mut ends: Vec<NaiveDate> =
            self.lines.iter().flat_map(|line| &line.points).map(|it| it.ends_on).collect();
        ends.sort_unstable();
        ends.dedup();
        ends
    }

    /// What may be seen of a week, as its form has it.
    pub fn answers(&self, ends_on: Option<NaiveDate>) -> Answers {
        let day = ends_on.map(|it| it.to_string()).unwrap_or_default();
        let mut answers = Answers::default().with("week_ends_on", day);
        for (line, (answered, eligible)) in self.lines.iter().zip(fields()) {
            let point = line.points.iter().find(|it| Some(it.ends_on) == ends_on);
            answers.put(answered, point.map(|it| text(it.responded)).unwrap_or_default());
            answers.put(eligible, line.eligible.map(text).unwrap_or_default());
        }
        answers
    }
}

impl Line {
    pub(super) fn new(
        questionnaire: Questionnaire,
        opened_on: NaiveDate,
        stored: &Stored,
        turnout: Turnout,
        policy: Policy,
    ) -> Self {
        let Turnout { eligible, responded } = turnout;
        let counts: Vec<u64> = stored.values().copied().collect();
        let figures = shown(&counts, eligible, responded, policy);
        let count = |it: u64| disclosure::count(it, policy);
        // A share tells the number that it was made of.
        let rate = |figure: Figure| match (eligible.map(count), figure) {
            (None, _) => Share::NoBase,
            (Some(base), count) => Share::of(count, base),
        };
        let points: Vec<Point> = stored
            .keys()
            .zip(figures)
            .map(|(ends_on, responded)| Point {
                ends_on: *ends_on,
                number: week_number(opened_on, *ends_on),
                responded,
                rate: rate(responded),
            })
            .collect();
        let counted = responded.map(|it| rate(count(it)));
        let newest = points.iter().rev().find(|it| it.responded != Figure::Hidden);
        Self {
            questionnaire,
            eligible: eligible.map(count),
            rate: counted.or(newest.map(|it| it.rate)).unwrap_or(Share::NoBase),
            points,
        }
    }
}

/// The first week ends within seven days of the day on which a round opened.
fn week_number(opened_on: NaiveDate, ends_on: NaiveDate) -> i64 {
    (ends_on - opened_on).num_days().div_euclid(7) + 1
}

impl Typed {
    /// Judges what was typed by itself: a day within the round, and at least one
    /// number.
    pub(super) fn parse(
        lines: usize,
        round: &Round,
        answers: &Answers,
        today: NaiveDate,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let ends_on = problems.check("week_ends_on", answers.past_date("week_ends_on", today));
        if let Some(ends_on) = ends_on {
            // The week in which it closed may end some days later.
            let last = round.closed_on.map(|closed| closed + chrono::Days::new(6));
            if ends_on < round.opened_on {
                problems.add("week_ends_on", Wrong::TooEarly);
            } else if last.is_some_and(|last| last < ends_on) {
                problems.add("week_ends_on", Wrong::Contradicts);
            }
        }
        let mut numbers = Vec::new();
        for (answered, eligible) in fields().take(lines) {
            let count = problems.check(answered, typed(answers, answered)).flatten();
            let base = problems.check(eligible, typed(answers, eligible)).flatten();
            numbers.push((count, base));
        }
        if numbers.iter().all(|it| *it == (None, None)) && problems.is_empty() {
            problems.add(ANSWERED_FIELDS[0], Wrong::Missing);
        }
        match ends_on {
            Some(ends_on) if problems.is_empty() => Ok(Self { ends_on, numbers }),
            _ => Err(problems),
        }
    }

    /// Judges it beside what is stored: a sum that never falls, and never more
    /// than could answer.
    pub(super) fn judge(&self, stored: &[(Stored, Turnout)]) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let numbers = self.numbers.iter().zip(stored).zip(fields());
        for (((count, base), (weeks, turnout)), (answered, eligible)) in numbers {
            let mut weeks = weeks.clone();
            if let Some(count) = count {
                let before = weeks.range(..self.ends_on).next_back().map(|(_, it)| *it);
                let after = weeks.range(self.ends_on..).find(|(day, _)| **day != self.ends_on);
                let fits = before.is_none_or(|it| it <= *count)
                    && after.is_none_or(|(_, it)| *count <= *it);
                if !fits {
                    problems.add(answered, Wrong::Contradicts);
                }
                weeks.insert(self.ends_on, *count);
            }
            let most = weeks.values().copied().chain(turnout.responded).max().unwrap_or_default();
            let could = base.or(turnout.eligible);
            match (count, could) {
                (Some(count), Some(could)) if could < *count => {
                    problems.add(answered, Wrong::TooMany);
                }
                (_, Some(could)) if base.is_some() && could < most => {
                    problems.add(eligible, Wrong::TooMany);
                }
                _ => (),
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }
}

pub(super) fn fields() -> impl Iterator<Item = (&'static str, &'static str)> {
    ANSWERED_FIELDS.into_iter().zip(ELIGIBLE_FIELDS)
}
