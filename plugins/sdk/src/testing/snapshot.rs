//! Snapshots to write reports from. All of it is invented.

use crate::snapshot::{
    Action, Authority, Choice, Evidence, Figure, Finding, KeyEntry, OutcomeCell, Outcomes,
    OutcomesRow, Participation, Pledge, Priority, Snapshot, Survey, SurveyResult,
};

/// An authority that has recorded nothing yet but its name.
pub fn empty_snapshot() -> Snapshot {
    let authority = Authority { name: "Northmoor".to_owned(), ..Authority::default() };
    Snapshot { authority, ..Snapshot::default() }
}

/// One of everything, with nothing filled in: every text is empty.
pub fn blank_snapshot() -> Snapshot {
    let participation = vec![Participation::default()];
    let results = vec![SurveyResult::default()];
    let survey = Survey { participation, results, ..Survey::default() };
    Snapshot {
        surveys: vec![survey.clone(), survey],
        findings: vec![Finding { results: vec![SurveyResult::default()], ..Finding::default() }],
        priorities: vec![Priority::default()],
        pledges: vec![Pledge::default()],
        actions: vec![Action::default()],
        evidence: vec![Evidence::default()],
        outcomes: Some(Outcomes {
            columns: vec![String::new()],
            rows: vec![OutcomesRow::default()],
            ..Outcomes::default()
        }),
        rag_key: vec![KeyEntry { mark: String::new(), meaning: String::new() }],
        ..Snapshot::default()
    }
}

/// A thread in which things went well, badly and nowhere: two surveys, findings,
/// priorities, pledges, actions, evidence and outcomes, with suppressed figures.
pub fn snapshot() -> Snapshot {
    Snapshot {
        number: "2026-27/R-03".into(),
        taken_on: "2026-04-01".into(),
        taken_on_words: "1 April 2026".into(),
        language: "en-GB".into(),
        audience: "Corporate Parenting Committee, 1 April".into(),
        authority: Authority {
            name: "Northmoor".into(),
            group: "Rising Voices".into(),
            board: "Corporate Parenting Committee".into(),
            is_fictional: true,
        },
        surveys: surveys(),
        findings: findings(),
        priorities: vec![Priority {
            title: "Family time".into(),
            chosen_by: choice("group", "Young people’s group"),
            method: choice("vote", "A vote"),
            chosen_on: "3 May 2025".into(),
            reason: "It matters most to us.".into(),
            not_chosen: "Wi-Fi, because it is being fixed already.".into(),
            findings: vec!["I want to see my brothers more".into()],
        }],
        pledges: pledges(),
        actions: actions(),
        evidence: vec![Evidence {
            title: "Family time policy".into(),
            source: choice("document", "Document"),
            dated_on: "9 January 2026".into(),
            summary: "The policy names brothers and sisters.".into(),
            direction: choice("positive", "For the better"),
            attribution: choice("unclear", "Unclear"),
            actions: vec!["Put dates into every plan".into()],
            pledges: Vec::new(),
            findings: Vec::new(),
        }],
        outcomes: Some(outcomes()),
        rag_key: vec![KeyEntry { mark: "Amber".into(), meaning: "At risk".into() }],
        shorthand_key: vec![KeyEntry { mark: "[c]".into(), meaning: "Hidden".into() }],
        boilerplate: std::collections::BTreeMap::new(),
    }
}

fn choice(key: &str, words: &str) -> Choice {
    Choice { key: key.into(), words: words.into() }
}

fn figure(text: &str, value: f64) -> Figure {
    Figure { text: text.into(), value: Some(value) }
}

fn hidden() -> Figure {
    Figure { text: "[c]".into(), value: None }
}

/// One number that may be shown, and one that may not.
fn results() -> [SurveyResult; 2] {
    let safe = SurveyResult {
        questionnaire: choice("ylyc_11_18", "Your Life, Your Care 11 to 18"),
        indicator: choice("feels_safe", "Feels safe"),
        domain: choice("rights", "Rights"),
        wording: "Do you feel safe?".into(),
        question: String::new(),
        cut: "All or most of the time".into(),
        base: figure("212", 212.0),
        share: figure("76%", 76.0),
        share_before: Some(figure("71%", 71.0)),
    };
    let trusts = SurveyResult {
        indicator: choice("trusts_adult", "Trusts an adult"),
        base: hidden(),
        share: hidden(),
        share_before: None,
        ..safe.clone()
    };
    [safe, trusts]
}

fn surveys() -> Vec<Survey> {
    let [safe, trusts] = results();
    let questionnaire = safe.questionnaire.clone();
    let participation =
        Participation { questionnaire, eligible: hidden(), responded: hidden(), rate: hidden() };
    let newest = Survey {
        name: "Spring 2026".into(),
        dates: "2 to 27 March 2026".into(),
        participation: vec![participation],
        results: vec![safe, trusts],
    };
    vec![newest, Survey { name: "Spring 2024".into(), ..Survey::default() }]
}

fn findings() -> Vec<Finding> {
    let [safe, trusts] = results();
    let improve = Finding {
        said: "I want to see my brothers more".into(),
        kind: choice("improve", "To improve"),
        domain: choice("relationships", "Relationships"),
        results: vec![safe, trusts],
        priorities: vec!["Family time".into()],
        no_action_reason: String::new(),
    };
    let bright = Finding {
        said: "I like my school".into(),
        kind: choice("bright_spot", "Bright spot"),
        priorities: Vec::new(),
        ..improve.clone()
    };
    let unanswered = Finding {
        said: "Nobody asks before my photo is taken".into(),
        domain: choice("rights", "Rights"),
        results: Vec::new(),
        priorities: Vec::new(),
        ..improve.clone()
    };
    vec![bright, improve, unanswered]
}

fn pledges() -> Vec<Pledge> {
    let kept = Pledge {
        wording: "We will help you see your brothers and sisters.".into(),
        made_by: "Family time team".into(),
        status: choice("kept", "Kept"),
        status_reason: "Every plan now has dates.".into(),
        did: "We put dates into every plan.".into(),
        told_on: "1 March 2026".into(),
        verdict: Some(choice("not_yet", "Not yet")),
        priorities: vec!["Family time".into()],
        ..Pledge::default()
    };
    let in_hand = Pledge {
        wording: "We will ask what you want to do together.".into(),
        status: choice("in_hand", "In hand"),
        did: String::new(),
        told_on: String::new(),
        verdict: None,
        ..kept.clone()
    };
    vec![kept, in_hand]
}

fn actions() -> Vec<Action> {
    let late = Action {
        reference: "2026-27/RP-01".into(),
        what: "Put dates into every plan".into(),
        owner: "Head of Service".into(),
        due_on: "1 March 2026".into(),
        due: "2026-03-01".into(),
        is_overdue: true,
        delivery: choice("in_progress", "In progress"),
        rag: choice("amber", "At risk"),
        rag_reason: "The worker left.".into(),
        impact: choice("not_known", "Not known"),
        pledges: vec!["We will help you see your brothers and sisters.".into()],
    };
    let calm = Action { is_overdue: false, rag_reason: String::new(), ..late.clone() };
    let numbered =
        |reference: &str, action: Action| Action { reference: reference.into(), ..action };
    let ownerless = Action {
        owner: String::new(),
        due_on: "1 May 2026".into(),
        due: "2026-05-01".into(),
        ..calm.clone()
    };
    let red = choice("red", "Off track");
    let stuck = Action { rag: red, rag_reason: "No rooms.".into(), ..calm.clone() };
    let done = Action {
        delivery: choice("complete", "Complete"),
        rag: choice("blue", "Done"),
        impact: choice("helped", "Helped"),
        ..calm
    };
    let later = [("02", ownerless), ("03", stuck), ("04", done)];
    let later = later.map(|(number, action)| numbered(&format!("2026-27/RP-{number}"), action));
    std::iter::once(late).chain(later).collect()
}

fn outcomes() -> Outcomes {
    let cell = |key: &str, words: &str, stars, is_in_conflict| OutcomeCell {
        state: choice(key, words),
        stars,
        is_in_conflict,
    };
    let none =
        |is_in_conflict| cell("no_evidence", "No evidence of change found", 0, is_in_conflict);
    let strong = cell("strong_evidence", "Strong evidence of change", 2, true);
    let unseen = cell("not_looked_at", "Not looked at", 0, false);
    let row = |key: &str, words: &str, cells| OutcomesRow { source: choice(key, words), cells };
    Outcomes {
        assessment: "Evaluation 2026".into(),
        framework: "Bright Spots logic model 1".into(),
        rubric: "Draft, ours".into(),
        columns: vec!["Relationships".into(), "Stability".into()],
        rows: vec![
            row("document", "Documents", vec![strong, none(false)]),
            row("interview", "Interviews", vec![none(true), unseen.clone()]),
            row("focus_group", "Focus groups", vec![unseen]),
        ],
    }
}
