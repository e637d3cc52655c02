//! The thread as seven counted stages. A gap in it is drawn as a gap.

use lodestar_core::Head;
use lodestar_core::assessments::{CellState, RatingState, chart};
use lodestar_core::disclosure::{Figure, Share};
use lodestar_core::evidence::{Evidence, Source};
use lodestar_core::findings::FindingKind;
use lodestar_core::pledges::PledgeStatus;
use lodestar_core::rounds::{Participation, Round};
use serde::Serialize;

use super::needs::unanswered;
use super::view::Everything;
use crate::rounds::{figure, share};
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

/// One stage.
#[derive(Serialize)]
pub(super) struct StationView {
    address: String,
    number: String,
    name: String,
    note: String,
    gap: String,
    is_gap: bool,
    is_empty: bool,
}

fn live<T>(all: &[T], head: fn(&T) -> &Head) -> Vec<&T> {
    all.iter().filter(|it| head(it).is_live()).collect()
}

pub(super) fn stations(place: &Place, all: &Everything) -> Vec<StationView> {
    let say = &place.say;
    let today = place.context.today();
    let station = |name: &str, number: String, note: String, gap: String| StationView {
        address: place.path(&format!("/{name}")),
        is_empty: number == "0",
        number,
        name: say.t(&format!("station-{name}")),
        note,
        is_gap: !gap.is_empty(),
        gap,
    };
    let counted = |key: &str, count: usize| {
        if count == 0 { String::new() } else { say.count(key, count) }
    };
    let rounds = live(&all.rounds, |it| &it.head);
    let findings = live(&all.findings, |it| &it.head);
    let priorities = live(&all.priorities, |it| &it.head);
    let pledges = live(&all.pledges, |it| &it.head);
    let actions = live(&all.actions, |it| &it.head);
    let evidence = live(&all.evidence, |it| &it.head);

    let bright = findings.iter().filter(|it| it.kind == FindingKind::BrightSpot).count();
    let improve = findings.iter().filter(|it| it.kind == FindingKind::Improve).count();
    let kept = pledges.iter().filter(|it| it.status == PledgeStatus::Kept).count();
    let late_pledges = pledges.iter().filter(|it| it.is_overdue(today)).count();
    let late = actions.iter().filter(|it| it.is_overdue(today)).count();
    let ownerless = actions.iter().filter(|it| it.is_ownerless()).count();
    let no_pledge = priorities.iter().filter(|it| all.links.after(it.head.id).is_empty()).count();
    let no_action = pledges.iter().filter(|it| all.links.after(it.head.id).is_empty()).count();
    let (starred, words) = outcomes_words(say, all);
    vec![
        station("rounds", rounds.len().to_string(), answered(say, &rounds), String::new()),
        station(
            "findings",
            findings.len().to_string(),
            say.with(
                "station-findings-note",
                &[("bright", bright.into()), ("improve", improve.into())],
            ),
            counted("station-findings-gap", unanswered(all).len()),
        ),
        station(
            "priorities",
            priorities.len().to_string(),
            priorities
                .iter()
                .max_by_key(|it| it.chosen_on)
                .map(|it| {
                    say.with("station-priorities-note", &[("day", say.day(it.chosen_on).into())])
                })
                .unwrap_or_default(),
            counted("station-priorities-gap", no_pledge),
        ),
        station(
            "pledges",
            pledges.len().to_string(),
            say.with(
                "station-pledges-note",
                &[("kept", kept.into()), ("late", late_pledges.into())],
            ),
            counted("station-pledges-gap", no_action),
        ),
        station(
            "actions",
            actions.len().to_string(),
            say.count("station-actions-note", late),
            counted("station-actions-gap", ownerless),
        ),
        station(
            "evidence",
            evidence.len().to_string(),
            evidence_words(say, &evidence),
            String::new(),
        ),
        station("outcomes", format!("{starred}★"), words, String::new()),
    ]
}

/// Who answered the newest survey. A hidden part hides the whole.
fn answered(say: &Say, rounds: &[&Round]) -> String {
    let Some(newest) = rounds.first() else { return say.t("station-rounds-none") };
    let lines = &newest.participation;
    let sum = |of: fn(&Participation) -> Option<Figure>| {
        Figure::sum(lines.iter().map(|line| of(line).unwrap_or(Figure::Hidden)))
    };
    let (responded, eligible) = (sum(|line| Some(line.responded)), sum(|line| line.eligible));
    match (responded.value(), eligible.value()) {
        _ if lines.is_empty() => say.t("station-rounds-none"),
        (Some(_), Some(_)) => say.with(
            "station-rounds-note",
            &[
                ("responded", figure(responded).into()),
                ("eligible", figure(eligible).into()),
                ("rate", share(say, Share::of(responded, eligible)).into()),
            ],
        ),
        (Some(responded), None) => {
            say.with("station-rounds-answered", &[("responded", responded.into())])
        }
        (None, _) => say.t("station-rounds-hidden"),
    }
}

fn evidence_words(say: &Say, evidence: &[&Evidence]) -> String {
    let from_children = evidence
        .iter()
        .filter(|it| matches!(it.source, Source::FocusGroup | Source::Survey))
        .count();
    say.count("station-evidence-note", from_children)
}

/// How many outcomes have a star from any source, and the rest in words.
fn outcomes_words(say: &Say, all: &Everything) -> (usize, String) {
    let Some(assessment) = all.assessments.iter().find(|it| it.head.is_live()) else {
        return (0, say.t("station-outcomes-none"));
    };
    let chart = chart(&all.framework, assessment, &all.said);
    let column = |index: usize| chart.rows.iter().map(move |row| row.cells[index].state);
    let count = |is_so: &dyn Fn(Vec<CellState>) -> bool| {
        (0..all.framework.outcomes.len()).filter(|index| is_so(column(*index).collect())).count()
    };
    let strong = count(&|states| states.iter().any(|it| it.stars() == 2));
    let starred = count(&|states| states.iter().any(|it| 0 < it.stars()));
    let unseen = count(&|states| {
        states.iter().all(|it| {
            matches!(it, CellState::Agreed(RatingState::NotLookedAt | RatingState::NotRatedYet))
        })
    });
    let words = say.with(
        "station-outcomes-note",
        &[
            ("strong", strong.into()),
            ("some", (starred - strong).into()),
            ("unseen", unseen.into()),
        ],
    );
    (starred, words)
}
