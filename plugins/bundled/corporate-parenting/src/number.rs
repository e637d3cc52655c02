//! The survey numbers that a finding rests on.

use lodestar_plugin_sdk::document::Cell;
use lodestar_plugin_sdk::snapshot::{Finding, Snapshot, Survey, SurveyResult};

use crate::cells::text;
use crate::words::numbers;

/// How a share differs from the one in the survey before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Change {
    /// There is none, or it was not asked in the same way.
    NotComparable,
    /// One of the two may not be shown.
    Hidden,
    /// In whole percentage points.
    Points(f64),
}

impl Change {
    /// Taken from whole percentages, so that it agrees with what is printed.
    /// Never taken when either is hidden: the change would give it away.
    pub(crate) fn of(result: &SurveyResult) -> Self {
        let Some(before) = &result.share_before else {
            return Self::NotComparable;
        };
        match (result.share.shown(), before.shown()) {
            (Some(now), Some(before)) => Self::Points(now.round() - before.round()),
            _ => Self::Hidden,
        }
    }
}

/// Every number that a finding came from, each with what it takes to read it.
pub(crate) fn behind(snapshot: &Snapshot, finding: &Finding) -> Cell {
    let number = |it| numbers::number(it, survey(snapshot, it), Change::of(it));
    let all: Vec<String> = finding.results.iter().map(number).collect();
    text(&all.join(" "), numbers::NO_NUMBER)
}

/// The name of the survey that a number is from, if only one can be meant.
fn survey<'a>(snapshot: &'a Snapshot, result: &SurveyResult) -> &'a str {
    let mut surveys = snapshot.surveys.iter().filter(|it| it.results.contains(result));
    match (surveys.next(), surveys.next()) {
        (Some(survey), None) => survey.name.trim(),
        _ => "",
    }
}

/// The survey with only the numbers that findings rest on, so that a report
/// stays short enough to be read; with all of them while no finding has one.
pub(crate) fn rested_on(snapshot: &Snapshot, survey: &Survey) -> Survey {
    let is_rested_on =
        |it: &SurveyResult| snapshot.findings.iter().any(|finding| finding.results.contains(it));
    let mut shown = survey.clone();
    shown.results.retain(is_rested_on);
    if shown.results.is_empty() { survey.clone() } else { shown }
}
