//! Sections 1 and 2: what children tell us, and how we know it.

use lodestar_plugin_sdk::snapshot::SurveyResult;

use super::{NOT_RECORDED, NOT_SET, sentence};
use crate::cells::or;
use crate::number::Change;

pub(crate) const TELLS: &str = "1. What children and young people tell us";
pub(crate) const NO_FINDINGS: &str = "Nothing that children said is on record yet. \
    Findings from a survey or a meeting with young people fill this section.";
pub(crate) const STRENGTHS: &str = "Strengths";
pub(crate) const STRENGTHS_CAPTION: &str = "What goes well, as children tell it";
pub(crate) const CONCERNS: &str = "Concerns";
pub(crate) const CONCERNS_CAPTION: &str = "What should be better, as children tell it";
pub(crate) const NONE_OF_THIS_KIND: &str =
    "None is on record. Findings that people sort into this kind are listed here.";
pub(crate) const CLAIM_COLUMNS: [&str; 4] =
    ["Claim: what children said", "Domain", "The number it rests on", "What followed"];
pub(crate) const NO_NUMBER: &str = "No survey number recorded for it";
pub(crate) const UNANSWERED: &str = "Nobody has answered this yet";
pub(crate) const NO_ANSWER_NEEDED: &str = "None recorded; a strength asks for no change";

pub(crate) fn first_of(shown: usize, all: usize) -> String {
    format!("These are the first {shown} of {all} on record. Section 3 has all of them.")
}

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
        sentence(&source),
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

pub(crate) fn priority(priorities: &str) -> String {
    format!("Priority: {priorities}")
}

pub(crate) const NUMBERS: &str = "The numbers";
pub(crate) const NO_RESULTS: &str = "The newest survey has no results on record. \
    Import a survey file to fill this part with numbers.";
pub(crate) const NUMBERS_LEAD: &str = "These are the numbers of the newest survey that claims \
    rest on, each with its domain. A claim may also rest on those of an earlier survey.";
pub(crate) const RESULT_COLUMNS: [&str; 6] =
    ["Question", "Domain", "Answers counted", "Answered", "Share", "Survey before"];
pub(crate) const CHANGE: &str = "Change";
pub(crate) const RESULT_NOTES: [&str; 3] = [
    "A percentage is of those who answered the question, not of all children.",
    "A change is in whole percentage points. It may be chance: it was not tested.",
    "Where a small number is hidden, its mark stands in its place. The keys explain the marks.",
];
pub(crate) const NOT_COMPARABLE: &str = "Not comparable";
const CHANGE_HIDDEN: &str = "Not shown";

pub(crate) fn results_caption(questionnaire: &str, survey: &str) -> String {
    format!("{questionnaire}, {survey}")
}

pub(crate) fn question(indicator: &str, wording: &str, version: &str) -> String {
    let question = match wording.trim() {
        "" => or(indicator, NOT_SET).to_owned(),
        wording => format!("{}: “{wording}”", or(indicator, NOT_SET)),
    };
    match version.trim() {
        "" => question,
        version => format!("{question} {}", sentence(version)),
    }
}

pub(crate) fn change(change: Change) -> String {
    match change {
        Change::NotComparable => NOT_COMPARABLE.to_owned(),
        Change::Hidden => CHANGE_HIDDEN.to_owned(),
        Change::Points(points) if points > 0.0 => format!("Up {points:.0}"),
        Change::Points(points) if points < 0.0 => format!("Down {:.0}", -points),
        Change::Points(_) => "No change".to_owned(),
    }
}

pub(crate) const KNOWS: &str = "2. How we know it";
pub(crate) const SOURCES_USED: &str = "Sources used";
pub(crate) const SOURCES_CAPTION: &str = "Each source, and what is on record from it";
pub(crate) const SOURCE_COLUMNS: [&str; 3] =
    ["Source", "Items of evidence", "Rated in the evidence chart"];
/// Each source by its key, and its name.
pub(crate) const SOURCES: [(&str, &str); 5] = [
    ("document", "Documents"),
    ("interview", "Interviews"),
    ("focus_group", "Focus groups"),
    ("survey", "Surveys"),
    ("other", "Other sources"),
];
/// The states of a source on which nobody has passed judgement.
pub(crate) const UNRATED: [&str; 3] = ["not_looked_at", "not_rated_yet", "does_not_apply"];
pub(crate) const RATED: &str = "Yes";
pub(crate) const NOT_RATED: &str = "No";
pub(crate) const HEARD: &str = "Who was heard and who was missed";
pub(crate) const HEARD_CAPTION: &str = "Who could answer and who did";
pub(crate) const NO_SURVEY: &str = "No survey is on record yet. A survey round with its \
    questionnaires and the number of children who could answer fills this part.";
pub(crate) const NO_PARTICIPATION: &str = "Nobody has recorded who could answer and who did. \
    So this summary cannot say who was missed.";
pub(crate) const PARTICIPATION_COLUMNS: [&str; 4] =
    ["Questionnaire", "Could answer", "Answered", "Response rate"];
pub(crate) const MISSED: &str = "Those who could answer and did not were missed. \
    The records do not say who they are.";
pub(crate) const LIMITS: &str = "Limits";
pub(crate) const LIMIT_POINTS: [&str; 5] = [
    "Numbers of 1 to 5 children are hidden, and so is any number that would give them away. \
     An authority may hide more.",
    "A survey hears those who answer. They may differ from those who do not.",
    "The summary makes no claim about causes. A change that followed an action was not \
     necessarily caused by it.",
    "Evidence stands beside a claim only where somebody linked it to the finding, or to a pledge \
     or an action that came of it.",
    "Work that is not in the records is not in this summary.",
];

pub(crate) fn survey(name: &str, dates: &str) -> String {
    let dates = sentence(or(dates, NOT_RECORDED));
    format!("The newest survey is {}. It ran: {dates}", or(name, NOT_SET))
}

pub(crate) fn earlier_surveys(names: &str) -> String {
    format!("Earlier surveys on record: {names}.")
}
