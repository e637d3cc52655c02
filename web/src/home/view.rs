//! What the home pages show. The first thing answers “where are we?”, the
//! second “what needs somebody?”.

use std::collections::BTreeMap;

use lodestar_core::actions::{Action, Rag};
use lodestar_core::assessments::{Assessment, CellState, Rating, RatingState, chart};
use lodestar_core::authorities::Authority;
use lodestar_core::disclosure::Figure;
use lodestar_core::evidence::Evidence;
use lodestar_core::findings::{Finding, FindingKind};
use lodestar_core::packs::Framework;
use lodestar_core::pledges::{GivenVerdict, Pledge, PledgeStatus};
use lodestar_core::priorities::Priority;
use lodestar_core::rounds::Round;
use lodestar_core::thread::Links;
use lodestar_core::{Deed, Head, Kind, RecordId};
use serde::Serialize;

use crate::nouns::CellView;
use crate::rounds::{figure, share};
use crate::signed_in::{Place, Scope as _, SignedIn};
use crate::words::Say;

/// The authorities that somebody belongs to.
#[derive(Serialize)]
pub(super) struct StartView {
    authorities: Vec<LinkView>,
    people: String,
    list: String,
    audit: String,
}

#[derive(Serialize)]
struct LinkView {
    address: String,
    title: String,
}

/// All that an authority has, as the core lists it.
pub(super) struct Everything {
    pub(super) rounds: Vec<Round>,
    pub(super) findings: Vec<Finding>,
    pub(super) priorities: Vec<Priority>,
    pub(super) pledges: Vec<Pledge>,
    pub(super) verdicts: BTreeMap<RecordId, GivenVerdict>,
    pub(super) actions: Vec<Action>,
    pub(super) evidence: Vec<Evidence>,
    pub(super) assessments: Vec<Assessment>,
    pub(super) ratings: Vec<Rating>,
    pub(super) framework: Framework,
    pub(super) links: Links,
}

/// An authority's home.
#[derive(Serialize)]
pub(super) struct HomeView {
    stations: Vec<StationView>,
    needs: Vec<NeedView>,
    late: Vec<LateView>,
    disputes: Vec<DisputeView>,
    told: Vec<ToldView>,
    audit: String,
    imports: String,
    results: String,
}

#[derive(Serialize)]
struct StationView {
    address: String,
    number: String,
    name: String,
    note: String,
    gap: String,
    is_gap: bool,
    is_empty: bool,
}

#[derive(Serialize)]
struct NeedView {
    title: String,
    text: String,
    address: String,
    label: String,
}

#[derive(Serialize)]
struct LateView {
    address: String,
    title: String,
    owner: String,
    due: String,
    rag: CellView,
    is_overdue: bool,
}

#[derive(Serialize)]
struct DisputeView {
    address: String,
    pledge: String,
    text: String,
}

#[derive(Serialize)]
struct ToldView {
    address: String,
    pledge: String,
    told: String,
}

impl StartView {
    pub(super) fn new(signed_in: &SignedIn, authorities: &[Authority]) -> Self {
        let only_if = |deed: Deed, address: &str| {
            if signed_in.context.may(deed, None) { address.to_owned() } else { String::new() }
        };
        Self {
            authorities: authorities
                .iter()
                .map(|it| LinkView {
                    address: format!("/authorities/{}", it.slug),
                    title: it.head.title.clone(),
                })
                .collect(),
            people: only_if(Deed::Read(Kind::Person), "/people"),
            list: only_if(Deed::Change(Kind::Authority), "/list-of-authorities"),
            audit: only_if(Deed::ReadAudit, "/audit"),
        }
    }
}

impl HomeView {
    pub(super) fn new(place: &Place, all: &Everything) -> Self {
        let may = |deed| place.context.may(deed, Some(place.authority.id));
        let newest = all.rounds.iter().find(|it| it.head.is_live());
        Self {
            stations: stations(place, all),
            needs: needs(place, all),
            late: late(place, all),
            disputes: disputes(place, all),
            told: told(place, all),
            audit: if may(Deed::ReadAudit) { place.path("/audit") } else { String::new() },
            imports: if may(Deed::Read(Kind::Import)) {
                place.path("/imports")
            } else {
                String::new()
            },
            results: newest
                .map(|it| place.path(&format!("/rounds/{}/results", it.head.id)))
                .unwrap_or_default(),
        }
    }
}

fn live<T>(all: &[T], head: fn(&T) -> &Head) -> Vec<&T> {
    all.iter().filter(|it| head(it).is_live()).collect()
}

fn stations(place: &Place, all: &Everything) -> Vec<StationView> {
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
    let sum = |of: fn(&lodestar_core::rounds::Participation) -> Option<Figure>| {
        lines.iter().map(|line| of(line).and_then(Figure::value)).sum::<Option<u64>>()
    };
    let responded = sum(|line| Some(line.responded));
    match (responded, sum(|line| line.eligible)) {
        _ if lines.is_empty() => say.t("station-rounds-none"),
        (Some(responded), Some(eligible)) => {
            let rate = lodestar_core::disclosure::Share::of(responded, eligible);
            say.with(
                "station-rounds-note",
                &[
                    ("responded", figure(Figure::Shown(responded)).into()),
                    ("eligible", figure(Figure::Shown(eligible)).into()),
                    ("rate", share(say, rate).into()),
                ],
            )
        }
        (Some(responded), None) => {
            say.with("station-rounds-answered", &[("responded", responded.into())])
        }
        (None, _) => say.t("station-rounds-hidden"),
    }
}

fn evidence_words(say: &Say, evidence: &[&Evidence]) -> String {
    use lodestar_core::evidence::Source;
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
    let chart = chart(&all.framework, assessment, &all.ratings);
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

/// Findings to improve that nobody has answered: no priority, and no reason.
fn unanswered(all: &Everything) -> Vec<&Finding> {
    all.findings
        .iter()
        .filter(|it| it.head.is_live() && it.kind == FindingKind::Improve)
        .filter(|it| it.no_action_reason.is_empty() && all.links.after(it.head.id).is_empty())
        .collect()
}

fn needs(place: &Place, all: &Everything) -> Vec<NeedView> {
    let say = &place.say;
    let ownerless = all.actions.iter().filter(|it| it.head.is_live() && it.is_ownerless());
    let mut needs: Vec<NeedView> = ownerless
        .map(|action| NeedView {
            title: say.with("needs-owner", &[("action", action.head.title.clone().into())]),
            text: say.with(
                "needs-owner-text",
                &[
                    ("reference", action.reference.clone().into()),
                    ("due", say.day(action.due_on).into()),
                ],
            ),
            address: place.path(&format!("/actions/{}", action.head.id)),
            label: say.t("needs-owner-link"),
        })
        .collect();
    let unanswered = unanswered(all);
    if let Some(first) = unanswered.first() {
        needs.push(NeedView {
            title: say.count("needs-answer", unanswered.len()),
            text: say.with("needs-answer-text", &[("finding", first.head.title.clone().into())]),
            address: place.path("/findings"),
            label: say.t("needs-answer-link"),
        });
    }
    needs
}

fn late(place: &Place, all: &Everything) -> Vec<LateView> {
    let (say, today) = (&place.say, place.context.today());
    let mut worrying: Vec<&Action> = all
        .actions
        .iter()
        .filter(|it| it.head.is_live() && it.is_open())
        .filter(|it| it.is_overdue(today) || matches!(it.rag, Rag::Amber | Rag::Red))
        .collect();
    worrying.sort_by_key(|it| it.due_on);
    let view = |action: &Action| LateView {
        address: place.path(&format!("/actions/{}", action.head.id)),
        title: format!("{} {}", action.reference, action.head.title),
        owner: if action.owner_post.is_empty() {
            say.t("mark-no-owner")
        } else {
            action.owner_post.clone()
        },
        due: say.day(action.due_on),
        rag: CellView::rag(say, action.rag),
        is_overdue: action.is_overdue(today),
    };
    worrying.into_iter().map(view).collect()
}

fn disputes(place: &Place, all: &Everything) -> Vec<DisputeView> {
    let say = &place.say;
    let live = all.pledges.iter().filter(|it| it.head.is_live());
    let disputed = live.filter_map(|pledge| {
        let verdict = all.verdicts.get(&pledge.head.id)?.verdict;
        pledge.is_disputed(Some(verdict)).then_some((pledge, verdict))
    });
    disputed
        .map(|(pledge, verdict)| DisputeView {
            address: place.path(&format!("/pledges/{}", pledge.head.id)),
            pledge: pledge.head.title.clone(),
            text: say.with(
                "they-say-text",
                &[
                    (
                        "status",
                        say.t(&format!("pledge-status-{}", pledge.status.key().replace('_', "-")))
                            .into(),
                    ),
                    ("group", place.group_name().to_owned().into()),
                    (
                        "verdict",
                        say.t(&format!("verdict-{}", verdict.key().replace('_', "-"))).into(),
                    ),
                ],
            ),
        })
        .collect()
}

/// Promises with something done that children were, or were not, told of.
fn told(place: &Place, all: &Everything) -> Vec<ToldView> {
    let say = &place.say;
    let done = all.pledges.iter().filter(|it| it.head.is_live() && !it.did_child.is_empty());
    done.map(|pledge| ToldView {
        address: place.path(&format!("/pledges/{}", pledge.head.id)),
        pledge: pledge.head.title.clone(),
        told: pledge.told_on.map_or_else(
            || say.t("told-not-yet"),
            |day| say.with("told-on", &[("day", say.day(day).into())]),
        ),
    })
    .collect()
}
