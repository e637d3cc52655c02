//! Section 3: the survey numbers that stand beside a finding.

use lodestar_plugin_sdk::snapshot::SurveyResult;

use super::{NOT_RECORDED, NOT_SET, full_stop};
use crate::cells::or;
use crate::number::Change;

pub(crate) const NO_NUMBER: &str = "No survey number recorded for it";
pub(crate) const CHANGE_NOTE: &str =
    "A change is in whole percentage points. It may be chance: it was not tested.";

/// As in “Feels safe (Always): 76% of 212, up 5 points on the survey before. …”.
pub(crate) fn number(result: &SurveyResult, survey: &str, change: Change) -> String {
    let questionnaire = or(&result.questionnaire.words, "Questionnaire not recorded");
    let source = [questionnaire, survey, result.question.trim()];
    let source: Vec<&str> = source.into_iter().filter(|it| !it.is_empty()).collect();
    let source = source.join(", ");
    let change = match change {
        Change::NotComparable => "not comparable with the survey before".to_owned(),
        Change::Hidden => "change not shown".to_owned(),
        Change::Points(points) => changed(points),
    };
    format!(
        "{} ({}): {} of {}, {change}. {}",
        or(&result.indicator.words, NOT_SET),
        or(&result.cut, NOT_RECORDED),
        or(&result.share.text, NOT_RECORDED),
        or(&result.base.text, "a number not recorded"),
        full_stop(&source),
    )
}

fn changed(points: f64) -> String {
    let unit = if points.abs() < 1.5 { "point" } else { "points" };
    if points > 0.0 {
        format!("up {points:.0} {unit} on the survey before")
    } else if points < 0.0 {
        format!("down {:.0} {unit} on the survey before", -points)
    } else {
        "the same as in the survey before".to_owned()
    }
}
