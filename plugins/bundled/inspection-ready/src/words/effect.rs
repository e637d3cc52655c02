//! Sections 3 to 7 and the keys: what was done, what came of it, what is next.

use super::sentence;

pub(crate) const DID: &str = "3. What we did and what difference it made";
pub(crate) const NO_THREADS: &str = "There is nothing to follow yet. Each thing that children \
    said, with what was promised and done about it, fills this section.";
pub(crate) const DID_LEAD: &str =
    "Each row follows one thing that children said to what came of it.";
pub(crate) const NO_DOMAIN: &str = "No domain recorded";
pub(crate) const DID_COLUMNS: [&str; 5] = [
    "Claim: what children said",
    "What was chosen and promised",
    "What was done",
    "Evidence and impact",
    "What is not yet good",
];
pub(crate) const EVIDENCE_NOTE: &str = "Evidence here goes back to the finding, or to a pledge \
    or an action that came of it; section 7 has it in full, with any that goes back to none of these. \
    The recorded impact of an action and what young people say are told beside it.";
pub(crate) const NO_DATE: &str = "no date recorded";
pub(crate) const NOTHING_PROMISED: &str = "Nothing promised";
pub(crate) const NOTHING_DONE: &str = "Nothing recorded";
pub(crate) const NOTHING_WRONG: &str = "Nothing recorded";
pub(crate) const UNANSWERED: &str = "Nobody has answered this yet.";
pub(crate) const NO_PLEDGE: &str = "No pledge answers the priority yet.";
pub(crate) const NO_ACTION: &str = "No action is on record.";
pub(crate) const ACTIONS_OVER: &str = "Every action for it is complete or closed.";
pub(crate) const AN_ACTION: &str = "An action without a reference";

pub(crate) fn did_caption(domain: &str) -> String {
    format!("{domain}: from what children said to what came of it")
}

pub(crate) fn priority(title: &str) -> String {
    format!("Priority: {}", sentence(title))
}

pub(crate) fn pledge(wording: &str, status: &str) -> String {
    format!("Pledge: “{wording}” ({status}).")
}

pub(crate) fn action(name: &str, what: &str, delivery: &str) -> String {
    format!("{name}: {what} ({delivery}).")
}

pub(crate) fn evidence_number(index: usize) -> String {
    format!("E{}", index + 1)
}

pub(crate) fn evidence(
    number: &str,
    title: &str,
    (source, day): (&str, &str),
    direction: &str,
) -> String {
    format!("{number}: {title} ({source}, {day}). It shows: {}", sentence(direction))
}

pub(crate) fn impact(name: &str, impact: &str) -> String {
    format!("{name}, did it help? {}", sentence(impact))
}

pub(crate) fn verdict(group: &str, verdict: &str) -> String {
    format!("Verdict of {group}: {}", sentence(verdict))
}

pub(crate) fn short(wording: &str, status: &str, reason: &str) -> String {
    format!("“{wording}” stands at “{status}”: {}", sentence(reason))
}

pub(crate) fn pledge_late(wording: &str) -> String {
    format!("“{wording}” is past its date.")
}

pub(crate) fn disputed(wording: &str, group: &str) -> String {
    format!("The authority says that it acted on “{wording}”; {group} has not noticed yet.")
}

pub(crate) fn untold(wording: &str) -> String {
    format!("Children were not told about “{wording}”.")
}

pub(crate) fn late(name: &str) -> String {
    format!("{name} is overdue.")
}

pub(crate) fn at_risk(name: &str, rag: &str, reason: &str) -> String {
    format!("{name} stands at “{rag}”: {}", sentence(reason))
}

pub(crate) fn ownerless(name: &str) -> String {
    format!("{name} has no owner.")
}

pub(crate) const VOICE: &str = "4. Voice and influence";
pub(crate) const NO_LOOP: &str = "There is nothing to count yet. \
    Findings, priorities, pledges and actions fill this section.";
pub(crate) const LOOP_CAPTION: &str = "From what children said to what they say about it";
pub(crate) const LOOP_COLUMNS: [&str; 2] = ["Step", "Count"];
pub(crate) const LOOP_NOTE: &str = "These are counts of records, not of children.";
pub(crate) const NONE_YET: &str = "None to count";
pub(crate) const STEP_SAID: &str = "Said: things that children said";
pub(crate) const STEP_CHOSEN: &str = "Chosen: led to a priority";
pub(crate) const STEP_REASON: &str = "Not chosen, and the reason is given";
pub(crate) const STEP_UNANSWERED: &str = "Not answered";
pub(crate) const STEP_PROMISED: &str = "Promised: priorities with a pledge";
pub(crate) const STEP_KEPT: &str = "Done: pledges kept, as the authority sees it";
pub(crate) const STEP_LATE: &str = "Pledges past their date";
pub(crate) const STEP_DONE: &str = "Done: actions complete";
pub(crate) const STEP_TOLD: &str = "Told: pledges about which children were told";
pub(crate) const STEP_NOTICED: &str = "Verdict: pledges that young people have noticed";
pub(crate) const STEP_NOT_YET: &str = "Verdict: pledges not noticed yet";
pub(crate) const STEP_NOT_SURE: &str = "Verdict: young people are not sure";
pub(crate) const STEP_NOT_ASKED: &str = "Verdict: young people were not asked";
pub(crate) const STEP_DISPUTED: &str = "Acted on by one account, not noticed by the other";
pub(crate) const WHO_CHOSE: &str = "Who chose the priorities";
pub(crate) const CHOSEN_COLUMNS: [&str; 2] = ["Chosen by", "Priorities"];
pub(crate) const NO_PRIORITIES: &str =
    "No priority has been chosen yet. Each priority names who chose it.";

pub(crate) fn of(count: usize, all: usize) -> String {
    match all {
        0 => NONE_YET.to_owned(),
        all => format!("{count} of {all}"),
    }
}

pub(crate) const CHART: &str = "5. Evidence of change, in words";
pub(crate) const NO_OUTCOMES: &str = "No assessment of outcomes is on record yet. \
    When people rate the evidence for each outcome and source, their ratings fill this chart.";
pub(crate) const OUTCOME: &str = "Outcome";
pub(crate) const NOT_LOOKED_AT_NOTE: &str = "“Not looked at” means that nobody looked there. \
    It says nothing about whether anything changed.";

pub(crate) fn chart_caption(assessment: &str) -> String {
    format!("Each outcome, as each source shows it: {assessment}")
}

pub(crate) fn framework(framework: &str) -> String {
    format!("Framework: {framework}")
}

pub(crate) fn rubric(rubric: &str) -> String {
    format!("How the ratings were made: {rubric}")
}

pub(crate) fn view(source: &str, state: &str) -> String {
    format!("{source}: “{state}”")
}

pub(crate) fn conflict(outcome: &str, views: &str) -> String {
    format!("The sources disagree about “{outcome}”. {views}.")
}

pub(crate) const AHEAD: &str = "6. Areas for improvement and the next 12 months";
pub(crate) const OPEN_ACTIONS: &str = "Open actions";
pub(crate) const AHEAD_CAPTION: &str = "What is still to be done, the earliest date first";
pub(crate) const AHEAD_COLUMNS: [&str; 7] =
    ["Reference", "Action", "What children said", "Owner", "Due", "Did we do it?", "Will we?"];
pub(crate) const AHEAD_NOTE: &str =
    "Every open action is listed, whatever its date. Those without a date come last.";
pub(crate) const NO_OPEN_ACTIONS: &str = "No open action is on record. \
    Actions with an owner and a date fill this plan.";
pub(crate) const NO_FINDING_BEHIND: &str = "No finding recorded";
pub(crate) const NO_OWNER: &str = "No owner";
pub(crate) const UNPLANNED: &str = "Concerns without an open action";
pub(crate) const ALL_PLANNED: &str =
    "No concern on record lacks an open action. One that does would be listed here.";

pub(crate) fn overdue(due: &str) -> String {
    format!("{due} (past its date)")
}

pub(crate) fn unplanned(said: &str, why: &str) -> String {
    format!("“{said}”: {why}")
}

pub(crate) const INDEX: &str = "7. Evidence index";
pub(crate) const INDEX_CAPTION: &str = "Every item on record, and what it shows";
pub(crate) const INDEX_COLUMNS: [&str; 7] =
    ["Number", "Evidence", "Source", "Date", "What it shows", "Direction", "Link to what was done"];
pub(crate) const NO_INDEX: &str = "No evidence recorded yet. Documents, interviews, \
    focus groups and surveys that show change, or its absence, fill this index.";
pub(crate) const NO_CAUSE: &str =
    "A change that followed an action was not necessarily caused by it.";
pub(crate) const KEYS: &str = "Keys";
pub(crate) const RAG_KEY: &str = "What the RAG ratings mean";
pub(crate) const RAG_CAPTION: &str = "The authority’s own RAG ratings";
pub(crate) const NO_RAG_KEY: &str = "No key came with the records. \
    RAG has no national meaning, so a key that the authority sets belongs here.";
pub(crate) const SHORTHAND_KEY: &str = "What the shorthand means";
pub(crate) const SHORTHAND_CAPTION: &str = "Marks that stand in place of a number";
pub(crate) const NO_SHORTHAND_KEY: &str = "No key came with the records. \
    Where a mark stands in place of a number, its meaning belongs here.";
pub(crate) const OWN_TEXTS: [(&str, &str); 2] =
    [("about_figures", "About these figures"), ("contact", "Questions about this report")];
pub(crate) const KEY_COLUMNS: [&str; 2] = ["Mark", "Meaning"];
