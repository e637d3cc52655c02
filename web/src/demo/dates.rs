//! When things happened, counted from today, so that the demonstration never
//! grows old; and texts that name the rounds by their season.

use anyhow::Context as _;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::pack::RoundText;

/// The day that lies so many days from today.
pub(super) fn day(today: NaiveDate, days: i64) -> anyhow::Result<NaiveDate> {
    let distance = Days::new(days.unsigned_abs());
    let day =
        if days < 0 { today.checked_sub_days(distance) } else { today.checked_add_days(distance) };
    day.context("a day beyond the calendar")
}

/// The day on which a round opened.
pub(super) fn opened_on(today: NaiveDate, round: &RoundText) -> anyhow::Result<NaiveDate> {
    today.checked_sub_months(Months::new(round.months_ago)).context("a day beyond the calendar")
}

/// How many days a day lies from today.
pub(super) fn days_from(today: NaiveDate, day: NaiveDate) -> i64 {
    day.signed_duration_since(today).num_days()
}

/// A moment of the working day; later steps of a day come later in it.
pub(super) fn moment(day: NaiveDate, step: usize) -> DateTime<Utc> {
    let minutes = 9 * 60 + i64::try_from(step % 400).unwrap_or_default();
    (day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes)).and_utc()
}

/// What a round is called, as in “Spring 2026”.
pub(super) fn season(day: NaiveDate, seasons: &[String]) -> String {
    let season = usize::try_from(day.month0()).ok().and_then(|month| seasons.get(month));
    format!("{} {}", season.map_or("", String::as_str), day.year()).trim().to_owned()
}
