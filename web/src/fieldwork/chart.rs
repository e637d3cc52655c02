//! The chart of a response rate over the weeks: a line for this round, a broken
//! one for the round before it. Every place is in percent of the drawing, so
//! that its text stays as large on a phone.

use lodestar_core::fieldwork::weeks::Line;
use serde::Serialize;

use crate::words::Say;

/// A round of fewer weeks is drawn as if it had so many.
const WEEKS_MIN: i64 = 4;

/// More than so many weeks are not all numbered.
const NUMBERS_MAX: i64 = 8;

#[derive(Serialize)]
pub(super) struct ChartView {
    /// Heights at which a share is written, and the share.
    shares: Vec<MarkView>,
    weeks: Vec<MarkView>,
    now: Vec<SegmentView>,
    dots: Vec<PointView>,
    before: Vec<SegmentView>,
    diamonds: Vec<PointView>,
    week: String,
}

#[derive(Serialize)]
struct MarkView {
    at: String,
    text: String,
}

#[derive(Serialize)]
struct SegmentView {
    from: PointView,
    to: PointView,
}

#[derive(Clone, Serialize)]
struct PointView {
    x: String,
    y: String,
}

impl ChartView {
    pub(super) fn new(say: &Say, now: &Line, before: Option<&Line>) -> Self {
        let (now, before) = (seen(now), before.map(seen).unwrap_or_default());
        let all = || now.iter().chain(&before);
        let last = all().map(|(week, _)| *week).max().unwrap_or_default().max(WEEKS_MIN);
        let highest = all().map(|(_, rate)| *rate).fold(0.0, f64::max);
        let (top, step) = scale(highest);
        let (now, before) = (points(&now, last, top), points(&before, last, top));
        let every = last.div_euclid(NUMBERS_MAX + 1) + 1;
        let numbered = (1..=last).filter(|week| (week - 1) % every == 0);
        Self {
            shares: (0..=top / step)
                .map(|it| MarkView {
                    at: percent(100.0 - 100.0 * f64::from(it * step) / f64::from(top)),
                    text: format!("{}%", it * step),
                })
                .collect(),
            weeks: numbered
                .map(|week| MarkView { at: percent(across(week, last)), text: week.to_string() })
                .collect(),
            now: segments(&now),
            dots: now,
            before: segments(&before),
            diamonds: before,
            week: say.t("fieldwork-week-axis"),
        }
    }
}

/// Each week with its rate, of those that may be seen.
fn seen(line: &Line) -> Vec<(i64, f64)> {
    line.points.iter().filter_map(|it| Some((it.number, it.rate.value()?))).collect()
}

/// The top of the scale, and the step between its marks, in percent.
fn scale(highest: f64) -> (i32, i32) {
    let tops = [(20, 5), (40, 10), (60, 20), (80, 20)];
    tops.into_iter().find(|(top, _)| highest <= f64::from(*top)).unwrap_or((100, 25))
}

#[expect(clippy::cast_precision_loss, reason = "no round has 2^52 weeks")]
fn across(week: i64, last: i64) -> f64 {
    100.0 * (week - 1) as f64 / (last - 1) as f64
}

fn points(seen: &[(i64, f64)], last: i64, top: i32) -> Vec<PointView> {
    let point = |(week, rate): &(i64, f64)| PointView {
        x: percent(across(*week, last)),
        y: percent(100.0 - 100.0 * rate / f64::from(top)),
    };
    seen.iter().map(point).collect()
}

fn segments(points: &[PointView]) -> Vec<SegmentView> {
    let pairs = points.windows(2);
    pairs.map(|pair| SegmentView { from: pair[0].clone(), to: pair[1].clone() }).collect()
}

fn percent(value: f64) -> String {
    format!("{value:.1}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_begins_at_its_left_edge_and_reaches_no_higher_than_its_top() {
        let drawn = points(&[(1, 10.0), (4, 40.0)], 4, 40);
        let places: Vec<(&str, &str)> = drawn.iter().map(|it| (&*it.x, &*it.y)).collect();
        assert_eq!(places, [("0.0%", "75.0%"), ("100.0%", "0.0%")]);
        assert_eq!(segments(&drawn).len(), 1);
        assert_eq!((scale(3.0), scale(40.0), scale(99.0)), ((20, 5), (40, 10), (100, 25)));
    }
}
