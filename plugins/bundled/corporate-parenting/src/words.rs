//! Every sentence of the report, in English, in the order of the report.
//!
//! Here is what all sections share, and sections 1 to 3.

pub(crate) mod effect;
pub(crate) mod numbers;
pub(crate) mod promises;

use lodestar_plugin_sdk::snapshot::{Authority, Choice, SurveyResult};

use crate::cells::or;

pub(crate) const LANGUAGE: &str = "en-GB";
pub(crate) const TITLE: &str = "Corporate parenting board report";

pub(crate) fn unknown_report(key: &str) -> String {
    format!("This plugin writes no report called “{key}”. Ask it for “{}”.", crate::REPORT)
}

// What stands where nothing was typed.
pub(crate) const NONE: &str = "None";
pub(crate) const NOT_SET: &str = "Not set";
pub(crate) const NOT_RECORDED: &str = "Not recorded";
pub(crate) const NO_TEXT: &str = "No wording recorded";
pub(crate) const NO_REASON: &str = "No reason recorded";

pub(crate) fn authority(authority: &Authority) -> &str {
    or(&authority.name, "Authority not named")
}

pub(crate) fn group(authority: &Authority) -> &str {
    or(&authority.group, "the young people’s group")
}

pub(crate) fn board(authority: &Authority) -> &str {
    or(&authority.board, "the corporate parenting board")
}

pub(crate) const NOT_LOOKED_AT: &str = "Not looked at";

/// What was found, or that nobody looked.
pub(crate) fn outcome_state(state: &Choice) -> &str {
    let otherwise = if state.key == "not_looked_at" { NOT_LOOKED_AT } else { NOT_RECORDED };
    or(&state.words, otherwise)
}

pub(crate) fn in_conflict(state: &str) -> String {
    format!("{state}. Another source says the opposite")
}

/// A state or a day, and that the day has passed.
pub(crate) fn past_its_date(words: &str) -> String {
    format!("{words} (past its date)")
}

pub(crate) fn count((label, count): (&str, usize)) -> String {
    format!("{label}: {count}.")
}

fn full_stop(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

// Front.
pub(crate) const FICTIONAL_NAME: &str = "Please note";
pub(crate) const FICTIONAL: &str =
    "Fictional, for demonstration. The authority, its children and its numbers are invented.";
pub(crate) const FICTIONAL_SHORT: &str = "Fictional, for demonstration";
pub(crate) const REPORT_NUMBER: &str = "Report number";
pub(crate) const FOR: &str = "For";
pub(crate) const DATE: &str = "Date";
pub(crate) const AUTHORITY: &str = "Authority";
pub(crate) const GROUP: &str = "Young people’s group";
pub(crate) const PRODUCED_BY: &str = "Produced by";

pub(crate) fn produced_by(taken_on: &str) -> String {
    match taken_on {
        "" => "Lodestar, from records of a day that was not given".to_owned(),
        day => format!("Lodestar, from records as they stood on {day}"),
    }
}

// 1. Summary.
pub(crate) const SUMMARY: &str = "1. Summary";
pub(crate) const SUMMARY_SAID: &str = "What children said";
pub(crate) const SUMMARY_CHANGED: &str = "What changed";
pub(crate) const SUMMARY_NOT_CHANGED: &str = "What has not changed";
pub(crate) const SUMMARY_ASKED: &str = "What the board is asked to do";
pub(crate) const QUOTED_FIRST: &str =
    "These are the first of their kind on record. Section 3 has everything that children said.";
pub(crate) const NOTHING_CHANGED_YET: &str = "Nothing is on record that could show change yet. \
    Pledges, actions and rated evidence fill this part.";
pub(crate) const NOTHING_TO_COUNT: &str =
    "There is nothing to count yet. Findings, pledges and actions fill this part.";
pub(crate) const NOTHING_OPEN: &str =
    "Nothing on record is open, late, unanswered or without evidence. What is would be here.";
pub(crate) const COUNT_UNANSWERED: &str = "Things children said that nobody has answered";
pub(crate) const COUNT_PARTLY: &str = "Pledges partly kept";
pub(crate) const COUNT_NOT_KEPT: &str = "Pledges not kept yet";
pub(crate) const COUNT_CANNOT: &str = "Pledges that cannot be kept";
pub(crate) const COUNT_LATE_PLEDGES: &str = "Pledges past their date";
pub(crate) const COUNT_DISPUTED: &str =
    "Pledges the authority says were acted on and young people say were not";
pub(crate) const COUNT_OPEN: &str = "Actions still open";
pub(crate) const COUNT_LATE: &str = "Actions overdue";
pub(crate) const COUNT_RED: &str = "Actions rated red";
pub(crate) const COUNT_NO_OWNER: &str = "Open actions without an owner";
pub(crate) const COUNT_NO_HELP: &str = "Actions that did not help or made things worse";
/// The label of a count, and the outcome state that is counted.
pub(crate) const COUNT_OUTCOMES: [(&str, &str); 5] = [
    ("Ratings that found no evidence of change", "no_evidence"),
    ("Ratings made too early to tell", "too_early"),
    ("Ratings on which the raters differ", "raters_differ"),
    ("Outcomes and sources still to be rated", "not_rated_yet"),
    ("Outcomes and sources that nobody looked at", "not_looked_at"),
];

pub(crate) fn findings_counted(all: usize, kinds: (usize, usize, usize)) -> String {
    let (bright, improve, know) = kinds;
    let other = match all - bright - improve - know {
        0 => String::new(),
        other => format!(" Of another kind: {other}."),
    };
    format!(
        "Things children said that are on record: {all}. Bright spots: {bright}. \
         To improve: {improve}. To know: {know}.{other}"
    )
}

pub(crate) fn pledges_kept(kept: usize, all: usize) -> String {
    format!("Pledges that the authority says it has kept: {kept} of {all}.")
}

pub(crate) fn kept_and_noticed(noticed: usize, kept: usize, authority: &Authority) -> String {
    format!("Kept pledges that {} has noticed: {noticed} of {kept}.", group(authority))
}

pub(crate) fn pledges_told(told: usize, all: usize) -> String {
    format!("Pledges about which children were told: {told} of {all}.")
}

pub(crate) fn actions_complete(complete: usize, all: usize) -> String {
    format!("Actions complete: {complete} of {all}.")
}

pub(crate) fn actions_helped(helped: usize, all: usize) -> String {
    format!("Actions recorded as having helped, at least in part: {helped} of {all}.")
}

pub(crate) fn evidence_found(strong: usize, some: usize) -> String {
    format!("Ratings that found strong evidence of change: {strong}; some evidence: {some}.")
}

// Decisions.
pub(crate) const DECISIONS: &str = "Decisions asked for";
pub(crate) const DECIDE_NOTE: &str = "Note this report.";
pub(crate) const DECIDE_LATE: &str =
    "Challenge each overdue action, and agree a recovery step and a new date";
pub(crate) const DECIDE_RED: &str = "Agree how each red action will get back on track";
pub(crate) const DECIDE_OWNER: &str = "Name an owner for each action that has none";
pub(crate) const DECIDE_LATE_PLEDGES: &str = "Challenge each pledge that is past its date";
pub(crate) const DECIDE_UNANSWERED: &str =
    "Answer what children said and nobody has answered: choose it, or say why not";

pub(crate) fn decide_disputed(group: &str) -> String {
    format!("Discuss with {group} each pledge that young people say was not acted on")
}

pub(crate) fn decision(ask: &str, named: &str, more: usize) -> String {
    match more {
        0 => format!("{ask}: {named}."),
        more => format!("{ask}: {named}; and {more} more, listed below."),
    }
}

pub(crate) fn decisions_lead(decisions: usize, authority: &Authority) -> String {
    match decisions {
        0 => "Nothing in the records calls for a decision beyond noting this report.".to_owned(),
        _ => format!("These are the decisions that the records ask of {}.", board(authority)),
    }
}

// 2. Who we asked.
pub(crate) const ASKED: &str = "2. Who we asked";
pub(crate) const NO_SURVEY: &str = "No survey is on record yet. A survey round with its \
    questionnaires and the number of children who could answer fills this section.";
pub(crate) const NO_PARTICIPATION: &str = "Nobody has recorded who could answer and who did. \
    Add these numbers to the survey round to fill this section.";
pub(crate) const QUESTIONNAIRE: &str = "Questionnaire";
pub(crate) const ELIGIBLE: &str = "Could answer";
pub(crate) const RESPONDED: &str = "Answered";
pub(crate) const RATE: &str = "Response rate";
pub(crate) const RATE_NOTE: &str =
    "The response rate is the share of those who could answer. The others are not heard here.";
pub(crate) const HIDDEN_NOTE: &str =
    "Where a small number is hidden, its mark stands in its place. The annex explains the marks.";

pub(crate) fn survey(name: &str, dates: &str) -> String {
    let name = or(name, NOT_SET);
    format!("The newest survey is {name}. It ran: {}", full_stop(or(dates, NOT_RECORDED)))
}

pub(crate) fn asked_caption(survey: &str) -> String {
    format!("Who could answer and who did, {}", or(survey, THIS_SURVEY))
}

pub(crate) fn earlier_surveys(names: &str) -> String {
    format!("Earlier surveys on record: {names}.")
}

// 3. What children said.
pub(crate) const SAID: &str = "3. What children said";
pub(crate) const NO_FINDINGS: &str = "Nothing that children said is on record yet. \
    Findings from a survey or a meeting with young people fill this part.";
pub(crate) const BRIGHT_SPOTS: &str = "Bright spots";
pub(crate) const TO_IMPROVE: &str = "To improve";
pub(crate) const TO_KNOW: &str = "To know";
pub(crate) const OTHER_KINDS: &str = "Of another kind";
pub(crate) const BRIGHT_SPOTS_CAPTION: &str = "What goes well, as children tell it";
pub(crate) const TO_IMPROVE_CAPTION: &str = "What should be better, as children tell it";
pub(crate) const TO_KNOW_CAPTION: &str = "What helps to understand the rest";
pub(crate) const OTHER_KINDS_CAPTION: &str = "What else children said";
pub(crate) const NONE_OF_THIS_KIND: &str = "No finding of this kind is on record.";
pub(crate) const FINDING_COLUMNS: [&str; 4] =
    ["What children said", "Domain", "The number it rests on", "What followed"];
pub(crate) const UNANSWERED: &str = "Nobody has answered this yet";
pub(crate) const NO_ANSWER_NEEDED: &str = "None recorded; a bright spot asks for no change";
pub(crate) const RESULTS: &str = "Survey results";
pub(crate) const NO_RESULTS: &str = "The newest survey has no results on record. \
    Import a survey file to fill this part with charts.";
pub(crate) const CHARTS_LEAD: &str = "Each chart shows one questionnaire and the questions that findings rest on. \
    The notes under it give each question, the answers counted and how many answered.";
pub(crate) const INDICATOR: &str = "Indicator";
pub(crate) const THIS_SURVEY: &str = "This survey";
pub(crate) const SURVEY_BEFORE: &str = "Survey before";
pub(crate) const PERCENTAGE_NOTE: &str =
    "A percentage is of those who answered the question, not of all children.";
pub(crate) const COMPARED_NOTE: &str =
    "The survey before is shown only where the question can be compared.";
pub(crate) const ALL_HIDDEN: &str = "No share can be shown: each is hidden or was not recorded.";

pub(crate) fn led_to(priorities: &str) -> String {
    format!("Priority: {priorities}")
}

pub(crate) fn no_action(reason: &str) -> String {
    format!("No action, because: {reason}")
}

pub(crate) fn chart_caption(questionnaire: &str, survey: &str) -> String {
    format!("{questionnaire}: share of answers, {}", or(survey, THIS_SURVEY))
}

pub(crate) fn base(result: &SurveyResult) -> String {
    let version = match result.question.trim() {
        "" => String::new(),
        version => format!(" {}", full_stop(version)),
    };
    format!(
        "{}: answered by {}. Question: “{}” Answers counted: {}{version}",
        or(&result.indicator.words, NOT_SET),
        or(&result.base.text, "a number not recorded"),
        or(&result.wording, NOT_RECORDED),
        full_stop(or(&result.cut, NOT_RECORDED)),
    )
}

pub(crate) fn range(lowest: &SurveyResult, highest: &SurveyResult, hidden: usize) -> String {
    let end =
        |it: &SurveyResult| format!("{} ({})", it.share.text, or(&it.indicator.words, NOT_SET));
    let hidden = match hidden {
        0 => String::new(),
        hidden => format!("; shares not shown: {hidden}"),
    };
    if std::ptr::eq(lowest, highest) {
        format!("The one share that can be shown is {}{hidden}.", end(highest))
    } else {
        format!("Shares run from {} to {}{hidden}.", end(lowest), end(highest))
    }
}
