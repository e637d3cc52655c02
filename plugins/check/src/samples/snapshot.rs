//! A thread to write reports from. Every number of its survey is one that
//! nobody would come upon by counting.

use lodestar_plugin_package::Capability;
use lodestar_plugin_package::manifest::{Inputs, Manifest};
use lodestar_plugin_protocol::Offer;
use lodestar_plugin_protocol::snapshot::{
    Action, Authority, Choice, Evidence, Figure, Finding, KeyEntry, OutcomeCell, Outcomes,
    OutcomesRow, Participation, Pledge, Priority, Snapshot, Survey, SurveyResult,
};

use crate::samples::WELSH;

/// What is printed where a number is hidden.
pub(crate) const HIDDEN: &str = "[c]";

/// A thread with something in every part of it.
pub(crate) fn rich() -> Snapshot {
    let results =
        vec![result("know_sw", 214.0, 83.0, 71.0), result("good_friend", 209.0, 92.0, 88.0)];
    let said = |said: &str, kind: Choice| Finding {
        said: said.to_owned(),
        kind,
        domain: choice("rights", "Rights"),
        results: results.clone(),
        priorities: vec!["Family time".to_owned()],
        no_action_reason: String::new(),
    };
    Snapshot {
        number: "2026-27/R-03".to_owned(),
        taken_on: "2026-04-01".to_owned(),
        taken_on_words: "1 April 2026".to_owned(),
        language: "en-GB".to_owned(),
        audience: "Corporate Parenting Board".to_owned(),
        authority: Authority {
            name: "Northmoor".to_owned(),
            group: "Rising Voices".to_owned(),
            board: "Corporate Parenting Board".to_owned(),
            is_fictional: true,
        },
        surveys: surveys(&results),
        findings: vec![
            said("I want to see my brothers more", choice("improve", "To improve")),
            said("I like my school", choice("bright_spot", "Bright spot")),
        ],
        priorities: vec![priority()],
        pledges: vec![pledge()],
        actions: vec![action()],
        evidence: vec![evidence()],
        outcomes: Some(outcomes()),
        rag_key: vec![KeyEntry { mark: "Amber".to_owned(), meaning: "At risk".to_owned() }],
        shorthand_key: vec![KeyEntry { mark: HIDDEN.to_owned(), meaning: "Hidden".to_owned() }],
        boilerplate: std::collections::BTreeMap::new(),
    }
}

/// The same with every number of its surveys replaced.
pub(crate) fn with_figures(figure: impl Fn() -> Figure) -> Snapshot {
    let mut snapshot = rich();
    let in_findings = snapshot.findings.iter_mut().flat_map(|it| &mut it.results);
    let in_surveys = snapshot.surveys.iter_mut().flat_map(|it| &mut it.results);
    for result in in_findings.chain(in_surveys) {
        (result.base, result.share) = (figure(), figure());
        result.share_before = Some(figure());
    }
    for line in snapshot.surveys.iter_mut().flat_map(|it| &mut it.participation) {
        (line.eligible, line.responded, line.rate) = (figure(), figure(), figure());
    }
    snapshot
}

/// The same with Welsh words in it.
pub(crate) fn welsh() -> Snapshot {
    let mut snapshot = rich();
    "cy".clone_into(&mut snapshot.language);
    WELSH.clone_into(&mut snapshot.authority.name);
    for result in snapshot.surveys.iter_mut().flat_map(|it| &mut it.results) {
        WELSH.clone_into(&mut result.indicator.words);
        WELSH.clone_into(&mut result.wording);
    }
    for finding in &mut snapshot.findings {
        WELSH.clone_into(&mut finding.said);
    }
    for pledge in &mut snapshot.pledges {
        WELSH.clone_into(&mut pledge.wording);
    }
    snapshot
}

/// Only the parts that the plugin's manifest asks for, as Lodestar does it.
pub(crate) fn for_offer(
    mut snapshot: Snapshot,
    offer: &Offer,
    manifest: Option<&Manifest>,
) -> Snapshot {
    let declared = manifest.and_then(|it| it.offers.iter().find(|it| it.key == offer.key));
    let Some(Inputs::Parts(parts)) = declared.map(|it| &it.inputs) else { return snapshot };
    if !parts.contains(&Capability::SurveyResults) {
        snapshot.surveys.clear();
        snapshot.findings.clear();
    }
    if !parts.contains(&Capability::Commitments) {
        snapshot.priorities.clear();
        snapshot.pledges.clear();
        snapshot.actions.clear();
    }
    if !parts.contains(&Capability::Evidence) {
        snapshot.evidence.clear();
    }
    if !parts.contains(&Capability::Ratings) {
        snapshot.outcomes = None;
    }
    snapshot
}

fn choice(key: &str, words: &str) -> Choice {
    Choice { key: key.to_owned(), words: words.to_owned() }
}

fn count(number: f64) -> Figure {
    Figure { text: number.to_string(), value: Some(number) }
}

fn percent(number: f64) -> Figure {
    Figure { text: format!("{number}%"), value: Some(number) }
}

fn result(indicator: &str, base: f64, share: f64, before: f64) -> SurveyResult {
    SurveyResult {
        questionnaire: choice("ylyc-8-11", "Your Life, Your Care"),
        indicator: choice(indicator, &indicator.replace('_', " ")),
        domain: choice("rights", "Rights"),
        wording: "Do you know them?".to_owned(),
        question: String::new(),
        cut: "Yes".to_owned(),
        base: count(base),
        share: percent(share),
        share_before: Some(percent(before)),
    }
}

fn surveys(results: &[SurveyResult]) -> Vec<Survey> {
    let newest = Survey {
        name: "Spring 2026".to_owned(),
        dates: "2 to 27 March 2026".to_owned(),
        participation: vec![Participation {
            questionnaire: choice("ylyc-8-11", "Your Life, Your Care"),
            eligible: count(471.0),
            responded: count(217.0),
            rate: percent(46.0),
        }],
        results: results.to_vec(),
    };
    vec![newest, Survey { name: "Spring 2024".to_owned(), ..Survey::default() }]
}

fn priority() -> Priority {
    Priority {
        title: "Family time".to_owned(),
        chosen_by: choice("group", "Young people’s group"),
        method: choice("vote", "A vote"),
        chosen_on: "3 May 2025".to_owned(),
        reason: "It matters most to us.".to_owned(),
        not_chosen: "Wi-Fi, because it is being fixed already.".to_owned(),
        findings: vec!["I want to see my brothers more".to_owned()],
    }
}

fn pledge() -> Pledge {
    Pledge {
        wording: "We will help you see your brothers and sisters.".to_owned(),
        made_by: "Family time team".to_owned(),
        status: choice("kept", "Kept"),
        status_reason: "Every plan now has dates.".to_owned(),
        due_on: "1 March 2026".to_owned(),
        is_overdue: false,
        did: "We put dates into every plan.".to_owned(),
        told_on: "9 March 2026".to_owned(),
        verdict: Some(choice("not_yet", "Not yet")),
        priorities: vec!["Family time".to_owned()],
    }
}

fn action() -> Action {
    Action {
        reference: "2026-27/RP-01".to_owned(),
        what: "Put dates into every plan".to_owned(),
        owner: "Head of Service".to_owned(),
        due_on: "1 March 2026".to_owned(),
        due: "2026-03-01".to_owned(),
        is_overdue: true,
        delivery: choice("in_progress", "In progress"),
        rag: choice("amber", "At risk"),
        rag_reason: "The worker left.".to_owned(),
        impact: choice("not_known", "Not known"),
        pledges: vec!["We will help you see your brothers and sisters.".to_owned()],
    }
}

fn evidence() -> Evidence {
    Evidence {
        title: "Family time policy".to_owned(),
        source: choice("document", "Document"),
        dated_on: "9 January 2026".to_owned(),
        summary: "The policy names brothers and sisters.".to_owned(),
        direction: choice("positive", "For the better"),
        attribution: choice("unclear", "Unclear"),
        actions: vec!["Put dates into every plan".to_owned()],
        pledges: Vec::new(),
        findings: Vec::new(),
    }
}

fn outcomes() -> Outcomes {
    let cell = |key: &str, words: &str, stars| OutcomeCell {
        state: choice(key, words),
        stars,
        is_in_conflict: false,
    };
    let row = |key: &str, words: &str| OutcomesRow {
        source: choice(key, words),
        cells: vec![
            cell("strong_evidence", "Strong evidence of change", 2),
            cell("not_looked_at", "Not looked at", 0),
        ],
    };
    Outcomes {
        assessment: "Evaluation 2026".to_owned(),
        framework: "Bright Spots logic model 1".to_owned(),
        rubric: "Draft, ours".to_owned(),
        columns: vec!["Relationships".to_owned(), "Stability".to_owned()],
        rows: vec![row("document", "Documents"), row("interview", "Interviews")],
    }
}
