//! The survey numbers that a finding rests on.

use lodestar_plugin_sdk::document::Cell;
use lodestar_plugin_sdk::snapshot::{Finding, Snapshot, SurveyResult};

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
        match (result.share.value, before.value) {
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
