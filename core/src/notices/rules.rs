//! What a notice is, and when a day comes near.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::authorities::Authority;
use crate::{Head, Kind, RecordId};

/// So many days before a day, somebody is reminded of it.
const DAYS_BEFORE: [i64; 3] = [30, 7, 1];

/// Why a person is told something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Somebody told them something in a comment.
    Told {
        /// Who.
        by: String,
    },
    /// Something happened to what they follow.
    Happened {
        /// Who did it.
        by: String,
        /// The key of what happened, as in `withdrawn`.
        verb: &'static str,
    },
    /// A day comes near.
    DueSoon {
        /// Which day.
        on: NaiveDate,
    },
    /// A day has passed.
    Overdue {
        /// Which day.
        on: NaiveDate,
    },
}

/// One thing that a person should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Why.
    pub what: What,
    /// Since when it is to be known.
    pub at: DateTime<Utc>,
    /// Where.
    pub authority: Authority,
    /// About which record.
    pub record: RecordId,
    /// Which noun that is.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// Whether the person may open the record itself, and not only what is said of it.
    pub may_read: bool,
    /// Whether the person has not yet looked since.
    pub is_new: bool,
}

/// What is to be said of a day today, and since when; nothing while it is far off.
/// A record that was changed since may have been given the day only then.
pub(super) fn reminder(
    head: &Head,
    on: NaiveDate,
    today: NaiveDate,
) -> Option<(What, DateTime<Utc>)> {
    let (what, since) = if on < today {
        (What::Overdue { on }, on + TimeDelta::days(1))
    } else {
        let days = DAYS_BEFORE.into_iter().rev().find(|days| (on - today).num_days() <= *days)?;
        (What::DueSoon { on }, on - TimeDelta::days(days))
    };
    Some((what, since.and_time(NaiveTime::MIN).and_utc().max(head.changed_at)))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::records::Version;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn head(changed_at: &str) -> Head {
        let changed_at = changed_at.parse().unwrap();
        Head {
            id: RecordId(Uuid::nil()),
            kind: Kind::Action,
            authority: None,
            title: String::new(),
            version: Version(1),
            created_at: changed_at,
            created_by: String::new(),
            changed_at,
            changed_by: String::new(),
            withdrawal: None,
        }
    }

    fn since(today: &str) -> Option<(bool, String)> {
        let head = head("2026-01-01T09:00:00Z");
        let (what, at) = reminder(&head, day("2026-05-31"), day(today))?;
        Some((matches!(what, What::Overdue { .. }), at.date_naive().to_string()))
    }

    #[test]
    fn a_day_is_told_of_a_month_a_week_and_a_day_before_and_once_it_has_passed() {
        let soon = |at: &str| Some((false, at.to_owned()));
        assert_eq!(since("2026-04-30"), None);
        assert_eq!(since("2026-05-01"), soon("2026-05-01"));
        assert_eq!(since("2026-05-23"), soon("2026-05-01"));
        assert_eq!(since("2026-05-24"), soon("2026-05-24"));
        assert_eq!(since("2026-05-30"), soon("2026-05-30"));
        assert_eq!(since("2026-05-31"), soon("2026-05-30"), "there is still time today");
        assert_eq!(since("2026-06-01"), Some((true, "2026-06-01".to_owned())));
        assert_eq!(since("2026-08-01"), Some((true, "2026-06-01".to_owned())));
    }

    #[test]
    fn what_was_changed_later_is_news_from_then_on() {
        let head = head("2026-05-20T09:00:00Z");
        let (_, at) = reminder(&head, day("2026-05-31"), day("2026-05-21")).unwrap();
        assert_eq!(at, head.changed_at);
    }
}
