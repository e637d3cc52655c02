//! Sections 8 and 9 and the annex: what came of it, and how one can know.

pub(crate) const CHANGE: &str = "8. Evidence of change";
pub(crate) const NO_OUTCOMES: &str = "No assessment of outcomes is on record yet. \
    When people rate the evidence for each outcome and source, their ratings fill this chart.";
pub(crate) const CHART_LEAD: &str = "People rated each outcome once for each source of evidence. \
    The words carry the rating; the stars only repeat it.";
pub(crate) const OUTCOME: &str = "Outcome";
pub(crate) const NOT_LOOKED_AT_NOTE: &str = "“Not looked at” means that nobody looked there. \
    It says nothing about whether anything changed.";
pub(crate) const EVIDENCE: &str = "List of evidence";
pub(crate) const NO_EVIDENCE_LISTED: &str = "No evidence recorded yet. Documents, interviews, \
    focus groups and surveys that show change, or its absence, fill this list.";
pub(crate) const EVIDENCE_CAPTION: &str = "Every item on record, and what it shows";
pub(crate) const EVIDENCE_COLUMNS: [&str; 6] =
    ["Evidence", "Source", "Date", "What it shows", "Direction", "Link to what was done"];
pub(crate) const NO_CAUSE: &str =
    "A change that followed an action was not necessarily caused by it.";

pub(crate) fn outcomes_caption(assessment: &str) -> String {
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

pub(crate) fn childrens_view_missing(assessment: &str) -> String {
    format!(
        "Children’s view is not yet heard in this chart ({assessment}): \
         no focus group and no survey was looked at."
    )
}

pub(crate) const VERDICTS: &str = "9. What young people say";
pub(crate) const VERDICT_COLUMNS: [&str; 4] =
    ["Pledge", "What the authority says", "What young people say", "Children were told"];
pub(crate) const NOT_TOLD: &str = "Not told";
pub(crate) const DISPUTED: &str = "Where the two accounts differ";
pub(crate) const COUNT_NOTICED: &str = "Pledges that young people have noticed";
pub(crate) const COUNT_NOT_YET: &str = "Pledges that young people have not noticed yet";
pub(crate) const COUNT_NOT_SURE: &str = "Pledges about which young people are not sure";
pub(crate) const COUNT_NOT_ASKED: &str = "Pledges about which young people were not asked";
pub(crate) const COUNT_TOLD: &str = "Pledges about which children were told";
pub(crate) const COUNT_NOT_TOLD: &str = "Pledges about which children were not told";

pub(crate) fn no_verdicts(group: &str) -> String {
    format!("There is no pledge to judge yet. What {group} says about each pledge fills this part.")
}

pub(crate) fn verdicts_lead(group: &str) -> String {
    format!(
        "This is what {group} says, beside what the authority says. \
         Neither account changes the other."
    )
}

pub(crate) fn verdicts_caption(group: &str) -> String {
    format!("Each pledge, as the authority sees it and as {group} sees it")
}

pub(crate) fn dispute(wording: &str, status: &str, group: &str, verdict: &str) -> String {
    format!("“{wording}” The authority says “{status}”; {group} says “{verdict}”.")
}

pub(crate) const ANNEX: &str = "Annex. Keys, method and limits";
pub(crate) const RAG_KEY: &str = "What the RAG ratings mean";
pub(crate) const RAG_CAPTION: &str = "The authority’s own RAG ratings";
pub(crate) const NO_RAG_KEY: &str = "No key came with the records. \
    RAG has no national meaning, so a key that the authority sets belongs here.";
pub(crate) const SHORTHAND_KEY: &str = "What the shorthand means";
pub(crate) const SHORTHAND_CAPTION: &str = "Marks that stand in place of a number";
pub(crate) const NO_SHORTHAND_KEY: &str = "No key came with the records. \
    Where a mark stands in place of a number, its meaning belongs here.";
pub(crate) const KEY_COLUMNS: [&str; 2] = ["Mark", "Meaning"];
pub(crate) const OWN_TEXTS: [(&str, &str); 2] =
    [("about_figures", "About these figures"), ("contact", "Questions about this report")];
pub(crate) const METHOD: &str = "Method and limits";
pub(crate) const METHOD_POINTS: [&str; 7] = [
    "The report counts findings, pledges, actions and ratings. It counts no children of its own: \
     every number of children comes from the records as it may be shown.",
    "Numbers of 1 to 5 children are hidden, and so is any number that would give them away. \
     An authority may hide more.",
    "A percentage is of those who answered the question, not of all children.",
    "A change from one survey to the next may be chance. The report does not test for it.",
    "The report makes no claim about causes. A change that followed an action was not necessarily \
     caused by it.",
    "“Not looked at” means that nobody looked. It is not a finding.",
    "A bright spot asks for no change, so it is not counted among what nobody has answered.",
];
