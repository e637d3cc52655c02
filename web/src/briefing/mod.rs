//! One page of open commitments for somebody who is new on the board: what was
//! promised, what is on track, what is late, and what is to decide.

use axum::routing::get;
use chrono::NaiveDate;
use lodestar_core::actions::{Action, Rag};
use lodestar_core::challenges::Challenge;
use lodestar_core::decisions::Decision;
use lodestar_core::pledges::{Pledge, PledgeStatus};
use lodestar_core::{
    Kind, RecordId, actions, challenges, decisions, findings, gaps, handover, pledges,
};
use serde::Serialize;

use crate::nouns::{CellView, address};
use crate::page_error::Answer;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) fn routes() -> Routes {
    Routes::new().route("/authorities/{authority}/briefing", get(page))
}

#[derive(Serialize)]
struct BriefingView {
    about: String,
    counts: Vec<CountView>,
    pledges: Vec<PledgeView>,
    late: Vec<ActionView>,
    on_track: Vec<ActionView>,
    to_decide: Vec<LineView>,
}

#[derive(Serialize)]
struct CountView {
    number: usize,
    label: String,
}

#[derive(Serialize)]
struct PledgeView {
    title: String,
    address: String,
    status: String,
    due: String,
    is_late: bool,
}

#[derive(Serialize)]
struct ActionView {
    title: String,
    address: String,
    owner: String,
    due: String,
    is_overdue: bool,
    rag: CellView,
    reason: String,
}

#[derive(Serialize)]
struct LineView {
    what: String,
    title: String,
    address: String,
}

async fn page(place: Place) -> Answer {
    let (context, id) = (&place.context, place.authority.id);
    let all = Everything {
        pledges: pledges::list(context, id).await?,
        actions: actions::list(context, id).await?,
        decisions: decisions::list(context, id).await?,
        challenges: challenges::list(context, id).await?,
        waiting: handover::waiting(context, id).await?,
        gaps: gaps::find(context, id).await?,
        findings: findings::list(context, id)
            .await?
            .into_iter()
            .filter(|it| it.head.is_live())
            .count(),
    };
    let view = view(&place, &all);
    place.app.page("briefing/page", place.frame(&place.say.t("briefing-heading")), &view)
}

struct Everything {
    pledges: Vec<Pledge>,
    actions: Vec<Action>,
    decisions: Vec<Decision>,
    challenges: Vec<Challenge>,
    waiting: handover::Waiting,
    gaps: gaps::Gaps,
    findings: usize,
}

fn view(place: &Place, all: &Everything) -> BriefingView {
    let (say, today) = (&place.say, place.context.today());
    let open_pledge = |it: &&Pledge| {
        it.head.is_live() && !matches!(it.status, PledgeStatus::Kept | PledgeStatus::Cannot)
    };
    let promised: Vec<&Pledge> = all.pledges.iter().filter(open_pledge).collect();
    let open = all.actions.iter().filter(|it| it.head.is_live() && it.is_open());
    let is_worrying =
        |it: &&Action| it.is_overdue(today) || matches!(it.rag, Rag::Amber | Rag::Red);
    let (mut late, mut on_track): (Vec<&Action>, Vec<&Action>) = open.partition(is_worrying);
    late.sort_by_key(|it| it.due_on);
    on_track.sort_by_key(|it| it.due_on);
    let to_decide = to_decide(place, all, today);
    let count = |key: &str, number| CountView { number, label: say.t(key) };
    BriefingView {
        about: say.with(
            "briefing-about",
            &[("day", say.day(today).into()), ("findings", all.findings.into())],
        ),
        counts: vec![
            count("briefing-promised", promised.len()),
            count("briefing-on-track", on_track.len()),
            count("briefing-late", late.len()),
            count("briefing-to-decide", to_decide.len()),
        ],
        pledges: promised.into_iter().map(|it| pledge(place, it, today)).collect(),
        late: late.into_iter().map(|it| action(place, it, today)).collect(),
        on_track: on_track.into_iter().map(|it| action(place, it, today)).collect(),
        to_decide,
    }
}

/// What waits for the board: findings to choose, posts to fill, questions to
/// answer and decisions to come back to.
fn to_decide(place: &Place, all: &Everything, today: NaiveDate) -> Vec<LineView> {
    let line = |what: &str, kind: Kind, id: RecordId, title: &str| LineView {
        what: place.say.t(what),
        title: title.to_owned(),
        address: address(place, kind, id),
    };
    let findings = all.gaps.findings.iter();
    let findings = findings
        .map(|it| line("briefing-finding", Kind::Finding, it.finding.id, &it.finding.title));
    let orphans = all.waiting.vacancies.iter().flat_map(|it| &it.orphans).map(|it| &it.held);
    let orphans = orphans.chain(&all.waiting.nobodys);
    let orphans =
        orphans.map(|it| line("briefing-owner", it.head.kind, it.head.id, &it.head.title));
    let owed = all.challenges.iter().filter(|it| it.head.is_live() && it.is_unanswered());
    let owed = owed.map(|it| line("briefing-answer", Kind::Challenge, it.head.id, &it.head.title));
    let back = all.decisions.iter().filter(|it| it.head.is_live() && it.is_to_follow_up(today));
    let back =
        back.map(|it| line("briefing-follow-up", Kind::Decision, it.head.id, &it.head.title));
    findings.chain(orphans).chain(owed).chain(back).collect()
}

fn pledge(place: &Place, pledge: &Pledge, today: NaiveDate) -> PledgeView {
    let say = &place.say;
    PledgeView {
        title: pledge.head.title.clone(),
        address: address(place, Kind::Pledge, pledge.head.id),
        status: say.t(&format!("pledge-status-{}", pledge.status.key().replace('_', "-"))),
        due: pledge.due_on.map_or_else(|| say.t("none"), |day| say.day(day)),
        is_late: pledge.is_overdue(today),
    }
}

fn action(place: &Place, action: &Action, today: NaiveDate) -> ActionView {
    let say = &place.say;
    ActionView {
        title: format!("{} {}", action.reference, action.head.title),
        address: address(place, Kind::Action, action.head.id),
        owner: if action.owner_post.is_empty() {
            say.t("mark-no-owner")
        } else {
            action.owner_post.clone()
        },
        due: say.day(action.due_on),
        is_overdue: action.is_overdue(today),
        rag: CellView::rag(say, action.rag),
        reason: action.rag_reason.clone(),
    }
}
