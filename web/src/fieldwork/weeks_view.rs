//! What the page of weekly numbers shows: only points that may be seen.

use chrono::NaiveDate;
use lodestar_core::fieldwork::weeks::{Line, Point, Weeks};
use lodestar_core::rounds::Round;
use lodestar_core::{Deed, Kind};
use serde::Serialize;

use super::chart::ChartView;
use super::rates::{below, same, share_words};
use crate::rounds::{dates, figure};
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
pub(super) struct WeeksView {
    round: String,
    dates: String,
    back: String,
    before: String,
    below: Vec<String>,
    charts: Vec<LineView>,
    headers: Vec<String>,
    weeks: Vec<WeekView>,
    /// Empty for who may not.
    new: String,
}

#[derive(Serialize)]
struct LineView {
    key: String,
    title: String,
    base: String,
    /// How it stands, and how the round before it stood at the same week.
    said: String,
    chart: ChartView,
}

#[derive(Serialize)]
struct WeekView {
    label: String,
    /// Where to correct it; empty for who may not.
    address: String,
    cells: Vec<CellView>,
}

#[derive(Serialize)]
struct CellView {
    now: String,
    before: String,
}

impl WeeksView {
    pub(super) fn new(
        place: &Place,
        round: &Round,
        now: &Weeks,
        before: Option<(&Round, &Weeks)>,
    ) -> Self {
        let say = &place.say;
        let may = round.head.is_live()
            && place.context.may(Deed::Change(Kind::Round), Some(place.authority.id));
        let here = place.path(&format!("/rounds/{}", round.head.id));
        let then = before.map(|(_, weeks)| weeks);
        let address = |day: NaiveDate| {
            if may { format!("{here}/weeks/{day}") } else { String::new() }
        };
        let week = |day: &NaiveDate| {
            let number = now.lines.iter().find_map(|line| Some(at(line, *day)?.number));
            WeekView {
                label: say.with(
                    "fieldwork-week-ended",
                    &[
                        ("number", number.unwrap_or_default().to_string().into()),
                        ("day", say.day(*day).into()),
                    ],
                ),
                address: address(*day),
                cells: now.lines.iter().map(|line| cell(say, line, then, *day)).collect(),
            }
        };
        let charts = now.lines.iter().filter(|line| !line.points.is_empty());
        Self {
            round: round.head.title.clone(),
            dates: dates(say, round),
            back: here.clone(),
            before: before.map(|(round, _)| round.head.title.clone()).unwrap_or_default(),
            below: below(say, now),
            charts: charts.map(|line| chart(say, line, before)).collect(),
            headers: now.lines.iter().map(|it| it.questionnaire.title.clone()).collect(),
            weeks: now.ends().iter().map(week).collect(),
            new: if may { format!("{here}/weeks/new") } else { String::new() },
        }
    }
}

fn at(line: &Line, day: NaiveDate) -> Option<&Point> {
    line.points.iter().find(|it| it.ends_on == day)
}

/// The newest point of a line up to a week: numbers are not entered every week.
fn by_week(line: &Line, number: i64) -> Option<&Point> {
    line.points.iter().rfind(|it| it.number <= number)
}

fn cell(say: &Say, line: &Line, then: Option<&Weeks>, day: NaiveDate) -> CellView {
    let Some(point) = at(line, day) else {
        return CellView { now: say.t("none"), before: String::new() };
    };
    let values = [
        ("responded", figure(point.responded).into()),
        ("rate", share_words(say, point.rate).into()),
    ];
    let before = then.and_then(|then| by_week(same(then, line)?, point.number));
    CellView {
        now: say.with("fieldwork-answered-rate", &values),
        before: before.map(|it| share_words(say, it.rate)).unwrap_or_default(),
    }
}

fn chart(say: &Say, line: &Line, before: Option<(&Round, &Weeks)>) -> LineView {
    let then = before.and_then(|(round, weeks)| Some((round, same(weeks, line)?)));
    let newest = line.points.iter().rev().find(|it| it.rate.value().is_some());
    let said = newest.map_or_else(
        || say.t("fieldwork-no-point"),
        |point| {
            let earlier = then.and_then(|(round, then)| {
                let then = by_week(then, point.number)?;
                Some((round.head.title.clone(), share_words(say, then.rate)))
            });
            let values = [
                ("number", point.number.to_string().into()),
                ("rate", share_words(say, point.rate).into()),
            ];
            match earlier {
                Some((round, rate)) => {
                    let [number, now] = values;
                    let values = [number, now, ("round", round.into()), ("before", rate.into())];
                    say.with("fieldwork-by-week-before", &values)
                }
                None => say.with("fieldwork-by-week", &values),
            }
        },
    );
    LineView {
        key: line.questionnaire.key.clone(),
        title: line.questionnaire.title.clone(),
        base: match line.eligible {
            Some(eligible) => {
                say.with("fieldwork-could-answer", &[("count", figure(eligible).into())])
            }
            None => say.t("fieldwork-could-answer-unknown"),
        },
        said,
        chart: ChartView::new(say, line, then.map(|(_, line)| line)),
    }
}
