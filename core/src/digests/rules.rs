//! How often a mail is wanted, and when it may come.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};

use crate::choices::choices;
use crate::{Answers, Problems, Wrong};

choices! {
    /// How often somebody wants a mail.
    pub enum Every {
        /// Every day.
        Day = "day",
        /// Every week.
        Week = "week",
        /// Never.
        None = "none",
    }
}

choices! {
    /// How far a mail is on its way.
    pub enum State {
        /// It waits for a mail server to take it.
        Waiting = "waiting",
        /// A mail server took it.
        Sent = "sent",
        /// There was nothing to say.
        Empty = "empty",
        /// No mail server took it, however often it was asked.
        GivenUp = "given_up",
    }
}

/// The hour at which a day's mail is written, in the UK.
const HOUR: u32 = 7;

/// So often a mail server is asked: over about two days.
pub(super) const ATTEMPTS_MAX: i32 = 12;

/// What somebody wants to be mailed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// How often.
    pub every: Every,
    /// The first hour in which no mail may come.
    pub quiet_from: u32,
    /// The first hour in which one may come again; the same hour means no quiet.
    pub quiet_until: u32,
}

impl Default for Wish {
    fn default() -> Self {
        Self { every: Every::Week, quiet_from: 20, quiet_until: 7 }
    }
}

impl Wish {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let hour = |question: &str| match answers.one(question) {
            "" => Err(Wrong::Missing),
            hour => hour.parse().ok().filter(|it| *it < 24).ok_or(Wrong::NotAChoice),
        };
        let every = problems.check("every", Every::parse(answers.one("every")));
        let quiet_from = problems.check("quiet_from", hour("quiet_from"));
        let quiet_until = problems.check("quiet_until", hour("quiet_until"));
        match (every, quiet_from, quiet_until) {
            (Some(every), Some(quiet_from), Some(quiet_until)) => {
                Ok(Self { every, quiet_from, quiet_until })
            }
            _ => Err(problems),
        }
    }

    /// What was answered to each question.
    pub fn answers(self) -> Answers {
        Answers::default()
            .with("every", self.every.key())
            .with("quiet_from", self.quiet_from.to_string())
            .with("quiet_until", self.quiet_until.to_string())
    }

    /// The period whose mail may be written now: a day or a week, from seven in
    /// the morning of its first day.
    pub(super) fn period(self, now: DateTime<Utc>) -> Option<String> {
        let there = in_the_uk(now);
        if self.is_quiet(there.hour()) {
            return None;
        }
        let begun = (there - TimeDelta::hours(i64::from(HOUR))).date();
        match self.every {
            Every::Day => Some(begun.to_string()),
            Every::Week => Some(begun.format("%G-W%V").to_string()),
            Every::None => None,
        }
    }

    /// How far back the first mail looks.
    pub(super) fn length(self) -> TimeDelta {
        TimeDelta::days(if self.every == Every::Day { 1 } else { 7 })
    }

    /// Whether no mail may come at this moment.
    pub(super) fn is_quiet_at(self, now: DateTime<Utc>) -> bool {
        self.is_quiet(in_the_uk(now).hour())
    }

    fn is_quiet(self, hour: u32) -> bool {
        if self.quiet_from <= self.quiet_until {
            self.quiet_from <= hour && hour < self.quiet_until
        } else {
            self.quiet_from <= hour || hour < self.quiet_until
        }
    }
}

/// How long to wait after so many attempts: twice as long each time, and half a
/// day at most.
pub(super) fn wait(attempts: i32) -> TimeDelta {
    let doublings = u32::try_from(attempts).unwrap_or_default().min(10);
    TimeDelta::minutes(2_i64.pow(doublings).min(12 * 60))
}

/// What a clock in the UK shows: an hour later between the last Sundays of March
/// and October, from one o'clock in the morning of Greenwich.
fn in_the_uk(now: DateTime<Utc>) -> NaiveDateTime {
    let now = now.naive_utc();
    let changes = |month| last_sunday(now.year(), month).and_then(|it| it.and_hms_opt(1, 0, 0));
    let is_summer = match (changes(3), changes(10)) {
        (Some(spring), Some(autumn)) => spring <= now && now < autumn,
        _ => false,
    };
    if is_summer { now + TimeDelta::hours(1) } else { now }
}

/// Of a month with 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    Some(last - TimeDelta::days(i64::from(last.weekday().num_days_from_sunday())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn period(every: Every, moment: &str) -> Option<String> {
        Wish { every, ..Wish::default() }.period(at(moment))
    }

    #[test]
    fn a_mail_is_for_a_day_or_a_week_from_seven_in_the_morning() {
        let some = |text: &str| Some(text.to_owned());
        // Six in Greenwich is seven in a British summer, and six in its winter.
        assert_eq!(period(Every::Day, "2026-04-01T06:00:00Z"), some("2026-04-01"));
        assert_eq!(period(Every::Day, "2026-04-01T05:59:00Z"), None);
        assert_eq!(period(Every::Day, "2026-12-01T06:30:00Z"), None);
        assert_eq!(period(Every::Day, "2026-12-01T07:00:00Z"), some("2026-12-01"));
        assert_eq!(period(Every::Week, "2026-04-05T12:00:00Z"), some("2026-W14"));
        assert_eq!(period(Every::Week, "2026-04-06T12:00:00Z"), some("2026-W15"));
        assert_eq!(period(Every::None, "2026-04-06T12:00:00Z"), None);
    }

    #[test]
    fn quiet_hours_go_over_midnight_or_do_not() {
        let night = Wish { every: Every::Day, quiet_from: 22, quiet_until: 9 };
        assert!(night.is_quiet(23) && night.is_quiet(8) && !night.is_quiet(9));
        let midday = Wish { quiet_from: 12, quiet_until: 14, ..night };
        assert!(midday.is_quiet(12) && !midday.is_quiet(14) && !midday.is_quiet(23));
        let never = Wish { quiet_from: 7, quiet_until: 7, ..night };
        assert!((0..24).all(|hour| !never.is_quiet(hour)));
        // Without quiet, the night still belongs to the day before.
        assert_eq!(never.period(at("2026-12-02T02:00:00Z")).unwrap(), "2026-12-01");
    }

    #[test]
    fn one_waits_twice_as_long_each_time() {
        let minutes: Vec<i64> = (1..=12).map(|it| wait(it).num_minutes()).collect();
        assert_eq!(minutes, [2, 4, 8, 16, 32, 64, 128, 256, 512, 720, 720, 720]);
    }
}
