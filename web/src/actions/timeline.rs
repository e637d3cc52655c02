//! Actions from their beginning to their day, as bars beside today. The table
//! below the picture says the same in words.

use chrono::{Datelike, Days, Months, NaiveDate};
use lodestar_core::actions::Line;
use serde::Serialize;

use super::list::marks;
use crate::signed_in::{Place, Scope as _};

#[derive(Serialize)]
pub(super) struct TimelineView {
    words: String,
    months: Vec<MonthView>,
    bars: Vec<BarView>,
    /// Where today is; empty if it is off the picture.
    today: String,
    today_words: String,
}

#[derive(Serialize)]
struct MonthView {
    x: String,
    label: String,
}

#[derive(Serialize)]
struct BarView {
    address: String,
    title: String,
    key: &'static str,
    left: String,
    width: String,
    words: String,
}

impl TimelineView {
    pub(super) fn new(place: &Place, lines: &[Line]) -> Self {
        let say = &place.say;
        // What nobody gave a beginning is drawn from the day it was recorded.
        let begins = |it: &Line| {
            it.starts_on.unwrap_or_else(|| it.head.created_at.date_naive()).min(it.due_on)
        };
        let today = place.context.today();
        let from = lines.iter().map(begins).min().unwrap_or(today);
        let from = from.with_day(1).unwrap_or(from);
        let until = lines.iter().map(|it| it.due_on).max().unwrap_or(today);
        let until = until.checked_add_days(Days::new(14)).unwrap_or(until);
        let scale = Scale { from, until };
        let bar = |it: &Line| {
            let (left, right) = (scale.place(begins(it)), scale.place(it.due_on));
            let values =
                [("from", say.day(begins(it)).into()), ("until", say.day(it.due_on).into())];
            let marks = marks(place, it);
            let is_said = it.starts_on.is_some();
            let key = if is_said { "actions-from-until" } else { "actions-recorded-until" };
            let words = say.with(key, &values);
            BarView {
                address: place.path(&format!("/actions/{}", it.head.id)),
                title: format!("{} {}", it.reference, it.head.title),
                key: it.rag.key(),
                left: percent(left),
                width: percent((right - left).max(0.5)),
                words: [vec![words], marks].concat().join(". "),
            }
        };
        let is_here = from <= today && today <= until;
        Self {
            words: say.t("actions-timeline-words"),
            months: months(from, until)
                .into_iter()
                .map(|it| MonthView { x: percent(scale.place(it)), label: say.month(it) })
                .collect(),
            bars: lines.iter().map(bar).collect(),
            today: if is_here { percent(scale.place(today)) } else { String::new() },
            today_words: say.t("actions-today"),
        }
    }
}

/// From a day to another, on a line of a hundred.
struct Scale {
    from: NaiveDate,
    until: NaiveDate,
}

impl Scale {
    #[expect(clippy::cast_precision_loss, reason = "some thousand days")]
    fn place(&self, day: NaiveDate) -> f64 {
        let whole = self.until.signed_duration_since(self.from).num_days().max(1);
        let part = day.signed_duration_since(self.from).num_days();
        (100.0 * part as f64 / whole as f64).clamp(0.0, 100.0)
    }
}

/// The first days of months between two days, at most eight of them.
fn months(from: NaiveDate, until: NaiveDate) -> Vec<NaiveDate> {
    let count = |day: NaiveDate| 12 * day.year() + day.month0().cast_signed();
    let step = u32::try_from((count(until) - count(from)) / 8 + 1).unwrap_or(1);
    let mut months = vec![from];
    while let Some(next) = months.last().and_then(|it| it.checked_add_months(Months::new(step)))
        && next < until
    {
        months.push(next);
    }
    months
}

fn percent(place: f64) -> String {
    format!("{place:.2}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_stands_where_it_is_between_the_first_and_the_last() {
        let scale = Scale { from: day("2026-01-01"), until: day("2026-01-11") };
        assert_eq!(percent(scale.place(day("2026-01-06"))), "50.00%");
        assert_eq!(percent(scale.place(day("2025-12-01"))), "0.00%");
    }

    #[test]
    fn a_long_time_has_few_months_named() {
        let named = months(day("2020-01-01"), day("2029-12-31"));
        assert!((5..=9).contains(&named.len()), "{named:?}");
        assert_eq!(months(day("2026-01-01"), day("2026-01-20")), [day("2026-01-01")]);
    }
}
