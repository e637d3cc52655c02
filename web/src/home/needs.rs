//! What needs somebody: actions without an owner, findings without an answer,
//! what is late, and what the young people's group does not see.

use lodestar_core::actions::{AMBER_DAYS, Action, Rag, amber_since};
use lodestar_core::assessments::Rating;
use lodestar_core::findings::{Finding, FindingKind};
use lodestar_core::handover::Vacancy;
use serde::Serialize;

use super::view::Everything;
use crate::nouns::CellView;
use crate::signed_in::{Place, Scope as _};

#[derive(Serialize)]
pub(super) struct NeedView {
    title: String,
    text: String,
    address: String,
    label: String,
}

#[derive(Serialize)]
pub(super) struct LateView {
    address: String,
    title: String,
    owner: String,
    due: String,
    rag: CellView,
    is_overdue: bool,
}

#[derive(Serialize)]
pub(super) struct DisputeView {
    address: String,
    pledge: String,
    text: String,
}

#[derive(Serialize)]
pub(super) struct ToldView {
    address: String,
    pledge: String,
    told: String,
}

/// Findings to improve that nobody has answered: no priority, and no reason.
pub(super) fn unanswered(all: &Everything) -> Vec<&Finding> {
    all.findings
        .iter()
        .filter(|it| it.head.is_live() && it.kind == FindingKind::Improve)
        .filter(|it| it.no_action_reason.is_empty() && all.links.after(it.head.id).is_empty())
        .collect()
}

pub(super) fn needs(place: &Place, all: &Everything) -> Vec<NeedView> {
    let say = &place.say;
    let ownerless = all.actions.iter().filter(|it| it.head.is_live() && it.is_ownerless());
    let mut needs: Vec<NeedView> =
        all.waiting.vacancies.iter().map(|it| vacancy_view(place, it)).collect();
    needs.extend(ownerless.map(|action| NeedView {
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
    }));
    needs.extend(all.actions.iter().filter_map(|it| amber_view(place, all, it)));
    needs.extend(all.said.ratings.iter().filter_map(|it| star_view(place, all, it)));
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

/// A risk that nobody ends raises itself.
fn amber_view(place: &Place, all: &Everything, action: &Action) -> Option<NeedView> {
    let (say, today) = (&place.say, place.context.today());
    let since = amber_since(all.standings.get(&action.head.id)?)?;
    let days = today.signed_duration_since(since).num_days();
    if days <= AMBER_DAYS || !action.head.is_live() || !action.is_open() {
        return None;
    }
    let title = action.head.title.clone();
    Some(NeedView {
        title: say.with("needs-amber", &[("days", days.into()), ("action", title.into())]),
        text: action.rag_reason.clone(),
        address: place.path(&format!("/actions/{}", action.head.id)),
        label: say.t("needs-amber-link"),
    })
}

/// A star that everybody sees, resting on evidence that was withdrawn since.
fn star_view(place: &Place, all: &Everything, rating: &Rating) -> Option<NeedView> {
    let is_star = rating.head.is_live() && rating.state.is_star();
    let withdrawn = all
        .evidence
        .iter()
        .filter(|_| is_star)
        .find(|it| !it.head.is_live() && rating.sources.contains(&it.head.id))?;
    let say = &place.say;
    let address =
        format!("/outcomes/{}/{}/{}", rating.assessment, rating.outcome, rating.source.key());
    Some(NeedView {
        title: say.with("needs-star", &[("cell", rating.head.title.clone().into())]),
        text: withdrawn.head.title.clone(),
        address: place.path(&address),
        label: say.t("needs-star-link"),
    })
}

/// A post that is empty or a person who left, with what hangs on it.
fn vacancy_view(place: &Place, vacancy: &Vacancy) -> NeedView {
    let say = &place.say;
    let first = vacancy.orphans.first().map(|it| it.held.head.title.clone()).unwrap_or_default();
    let key = if vacancy.person.is_empty() { "handover-post-empty" } else { "handover-has-left" };
    NeedView {
        title: say.with(
            key,
            &[
                ("post", vacancy.post.clone().into()),
                ("person", vacancy.person.clone().into()),
                ("day", say.day(vacancy.since).into()),
            ],
        ),
        text: say.with(
            "needs-handover-text",
            &[("count", vacancy.orphans.len().into()), ("first", first.into())],
        ),
        address: place.path("/handover"),
        label: say.t("needs-handover-link"),
    }
}

pub(super) fn late(place: &Place, all: &Everything) -> Vec<LateView> {
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

pub(super) fn disputes(place: &Place, all: &Everything) -> Vec<DisputeView> {
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
pub(super) fn told(place: &Place, all: &Everything) -> Vec<ToldView> {
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
