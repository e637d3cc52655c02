//! A share over rounds: a dot with its interval for each, a line between those
//! that may be compared, and a break in it between those that may not.

use chrono::NaiveDate;
use lodestar_core::statistics::Interval;
use serde::Serialize;

use super::place;

/// How far the first and the last round stand from the edges, in percent.
const MARGIN: f64 = 8.0;

/// One round, as it is to be drawn.
#[derive(Clone, Debug)]
pub(crate) struct TrendPoint {
    pub(crate) opened_on: NaiveDate,
    /// Under it, as in `2026`.
    pub(crate) label: String,
    /// Over it, as in `76%`.
    pub(crate) value: String,
    /// From 0 to 1; none if it is hidden.
    pub(crate) share: Option<f64>,
    pub(crate) interval: Option<Interval>,
    /// The mark of the break before it, if it may not be compared with the one
    /// before.
    pub(crate) broken: Option<String>,
}

/// Where everything stands.
#[derive(Debug, Serialize)]
pub(crate) struct TrendView {
    /// Names the picture within its page.
    id: String,
    title: String,
    words: String,
    points: Vec<PointView>,
    lines: Vec<LineView>,
    breaks: Vec<BreakView>,
}

#[derive(Debug, Serialize)]
struct PointView {
    x: String,
    label: String,
    value: String,
    /// Its value stands before the dot, so that it does not run off the right edge.
    is_right: bool,
    has_dot: bool,
    y: String,
    has_interval: bool,
    low: String,
    high: String,
}

#[derive(Debug, Serialize)]
struct LineView {
    x1: String,
    y1: String,
    x2: String,
    y2: String,
}

#[derive(Debug, Serialize)]
struct BreakView {
    x: String,
    mark: String,
}

impl TrendView {
    /// `points` are oldest first.
    pub(crate) fn new(id: String, title: String, words: String, points: &[TrendPoint]) -> Self {
        let places = places(points);
        let view = |(point, x): (&TrendPoint, &f64)| PointView {
            x: percent(*x),
            label: point.label.clone(),
            value: point.value.clone(),
            is_right: 60.0 < *x,
            has_dot: point.share.is_some(),
            y: point.share.map(height).unwrap_or_default(),
            has_interval: point.share.is_some() && point.interval.is_some(),
            low: point.interval.map(|it| height(it.low)).unwrap_or_default(),
            high: point.interval.map(|it| height(it.high)).unwrap_or_default(),
        };
        let pairs = || points.iter().zip(&places).zip(points.iter().zip(&places).skip(1));
        let lines = pairs().filter_map(|((before, x1), (now, x2))| {
            let is_comparable = now.broken.is_none();
            let (y1, y2) = (before.share.map(height)?, now.share.map(height)?);
            is_comparable.then(|| LineView { x1: percent(*x1), y1, x2: percent(*x2), y2 })
        });
        let breaks = pairs().filter_map(|((_, x1), (now, x2))| {
            let mark = now.broken.clone()?;
            Some(BreakView { x: percent(f64::midpoint(*x1, *x2)), mark })
        });
        Self {
            id,
            title,
            words,
            lines: lines.collect(),
            breaks: breaks.collect(),
            points: points.iter().zip(&places).map(view).collect(),
        }
    }
}

/// Where each round stands, by the day it opened.
#[expect(clippy::cast_precision_loss, reason = "some thousand days")]
fn places(points: &[TrendPoint]) -> Vec<f64> {
    let days = |it: &TrendPoint| it.opened_on.signed_duration_since(points[0].opened_on).num_days();
    let whole = points.last().map_or(0, days);
    let width = 100.0 - 2.0 * MARGIN;
    let place = |it: &TrendPoint| match whole {
        0 => 50.0,
        whole => MARGIN + width * days(it) as f64 / whole as f64,
    };
    points.iter().map(place).collect()
}

fn percent(place: f64) -> String {
    format!("{place:.1}%")
}

/// From the top: a high share stands high.
fn height(share: f64) -> String {
    place(1.0 - share)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(year: i32, share: Option<f64>, broken: bool) -> TrendPoint {
        TrendPoint {
            opened_on: NaiveDate::from_ymd_opt(year, 1, 1).unwrap(),
            label: year.to_string(),
            value: String::new(),
            share,
            interval: None,
            broken: broken.then(|| "1".to_owned()),
        }
    }

    fn view(points: &[TrendPoint]) -> TrendView {
        TrendView::new(String::new(), String::new(), String::new(), points)
    }

    #[test]
    fn the_line_is_broken_where_rounds_may_not_be_compared() {
        let whole = view(&[point(2020, Some(0.5), false), point(2022, Some(0.75), false)]);
        let [line] = whole.lines.as_slice() else { panic!("{whole:?}") };
        assert_eq!([&line.x1, &line.y1, &line.x2, &line.y2], ["8.0%", "50.0%", "92.0%", "25.0%"]);
        let broken = view(&[point(2020, Some(0.5), false), point(2022, Some(0.75), true)]);
        assert!(broken.lines.is_empty());
        assert_eq!((broken.breaks[0].x.as_str(), broken.breaks[0].mark.as_str()), ("50.0%", "1"));
    }

    #[test]
    fn no_line_leads_to_a_hidden_share_and_one_round_stands_in_the_middle() {
        let hidden = view(&[point(2020, Some(0.5), false), point(2022, None, false)]);
        assert!(hidden.lines.is_empty() && !hidden.points[1].has_dot);
        assert_eq!(view(&[point(2020, Some(0.5), false)]).points[0].x, "50.0%");
    }
}
