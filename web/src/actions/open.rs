//! The page of an action: what it says, its steps, and all that it said before.

use lodestar_core::actions::{self, Action, Measured, Milestone, Move, Repeats, Standing};
use lodestar_core::{Deed, Error, Kind};
use serde::Serialize;

use super::Actions;
use crate::nouns::{self, CellView, RecordView, address};
use crate::page_error::Answer;
use crate::rounds::share_of;
use crate::signed_in::{OfRecord, Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    record: RecordView,
    facts: Vec<FactView>,
    waits: Vec<LinkView>,
    milestones: Vec<MilestoneView>,
    measured: Option<MeasuredView>,
    moves: Vec<MoveView>,
    standings: Vec<StandingView>,
    /// Where to change them; empty for who may not.
    plan: String,
    steps: String,
    measure: String,
}

#[derive(Serialize)]
struct FactView {
    label: String,
    text: String,
}

#[derive(Serialize)]
struct LinkView {
    title: String,
    address: String,
    note: String,
}

#[derive(Serialize)]
struct MilestoneView {
    title: String,
    due: String,
    done: String,
    is_late: bool,
}

#[derive(Serialize)]
struct MeasuredView {
    measure: String,
    source: String,
    target: String,
    rows: Vec<FactView>,
}

#[derive(Serialize)]
struct MoveView {
    was: String,
    now: String,
    reason: String,
    agreed: String,
    by: String,
}

#[derive(Serialize)]
struct StandingView {
    since: String,
    rag: CellView,
    reason: String,
    outlook: String,
    by: String,
}

pub(super) async fn page(place: Place, OfRecord(id): OfRecord) -> Answer {
    let (context, authority) = (&place.context, place.authority.id);
    let action = actions::find(context, authority, id).await?;
    let record = nouns::record::<Actions>(&place, &action).await?;
    let may = action.head.is_live() && context.may(Deed::Change(Kind::Action), Some(authority));
    let here = place.path(&format!("/actions/{id}"));
    let only = |rest: &str| if may { format!("{here}{rest}") } else { String::new() };
    let moves = actions::moves(context, authority, id).await?;
    let mut standings = actions::standings_of(context, authority, id).await?;
    standings.reverse();
    let milestones = actions::milestones(context, authority, id).await?;
    let measured = actions::measure(context, authority, id).await?;
    let (say, today) = (&place.say, context.today());
    let milestone = |it: &Milestone| MilestoneView {
        title: it.title.clone(),
        due: say.day(it.due_on),
        done: it.done_on.map(|it| say.day(it)).unwrap_or_default(),
        is_late: it.done_on.is_none() && it.due_on < today,
    };
    let view = View {
        record,
        facts: facts(say, &action),
        waits: waits(&place, &action).await?,
        milestones: milestones.iter().map(milestone).collect(),
        measured: measured_view(say, &measured),
        moves: moves.iter().map(|it| moved(say, it)).collect(),
        standings: standings.iter().map(|it| standing(say, it)).collect(),
        plan: only("/plan"),
        steps: only("/milestones"),
        measure: only("/measure"),
    };
    place.app.page("actions/open", place.frame(&action.head.title), &view)
}

/// What somebody has said of it; nothing of what nobody has.
fn facts(say: &Say, action: &Action) -> Vec<FactView> {
    let plan = &action.plan;
    let day = |day: Option<_>| day.map(|it| say.day(it)).unwrap_or_default();
    let principles = plan.principles.iter();
    let principles =
        principles.map(|it| say.t(&format!("principle-{}", it.key().replace('_', "-"))));
    let repeats = match plan.repeats {
        Repeats::Never => String::new(),
        other => say.t(&format!("repeats-{}", other.key())),
    };
    let facts = [
        ("actions-starts-on", day(plan.starts_on)),
        ("actions-review-on", day(plan.review_on)),
        ("actions-repeats", repeats),
        ("actions-partners", plan.partners.clone()),
        ("actions-resources", plan.resources.clone()),
        ("actions-principles", principles.collect::<Vec<_>>().join("; ")),
        ("actions-risk", plan.risk.clone()),
        ("actions-escalated-to", plan.escalated_to.clone()),
        ("actions-told-on", day(plan.told_on)),
        ("actions-told-how", plan.told_how.clone()),
    ];
    let said = facts.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(key, text)| FactView { label: say.t(key), text }).collect()
}

/// What it waits for, and whether it need not wait any more.
async fn waits(place: &Place, action: &Action) -> Result<Vec<LinkView>, Error> {
    if action.plan.waits_for.is_empty() {
        return Ok(Vec::new());
    }
    let all = actions::list(&place.context, place.authority.id).await?;
    let waits = all.iter().filter(|it| action.plan.waits_for.contains(&it.head.id));
    let link = |it: &Action| {
        let delivery = it.delivery.key().replace('_', "-");
        LinkView {
            title: format!("{} {}", it.reference, it.head.title),
            address: address(place, Kind::Action, it.head.id),
            note: place.say.t(&format!("delivery-{delivery}")),
        }
    };
    Ok(waits.map(link).collect())
}

fn measured_view(say: &Say, measured: &Measured) -> Option<MeasuredView> {
    let Measured { measure, baseline, later } = measured;
    if measure.measure.is_empty() && baseline.is_none() {
        return None;
    }
    let share = |round: &str, result: &lodestar_core::rounds::SurveyResult, key: &str| FactView {
        label: say.with(key, &[("round", round.to_owned().into())]),
        text: format!("{} ({})", share_of(say, &result.numbers), result.cut()),
    };
    let begun = baseline.iter().map(|(round, it)| share(round, it, "actions-measured-baseline"));
    let after = later.iter().map(|(round, it)| share(round, it, "actions-measured-later"));
    Some(MeasuredView {
        measure: measure.measure.clone(),
        source: measure.source.clone(),
        target: measure.target.map(|it| format!("{it}%")).unwrap_or_default(),
        rows: begun.chain(after).collect(),
    })
}

fn moved(say: &Say, moved: &Move) -> MoveView {
    let values = [
        ("by", moved.moved_by.clone().into()),
        ("day", say.day(moved.moved_at.date_naive()).into()),
    ];
    MoveView {
        was: say.day(moved.due_on),
        now: say.day(moved.moved_to),
        reason: moved.reason.clone(),
        agreed: say.with("actions-move-agreed", &[("by", moved.agreed_by.clone().into())]),
        by: say.with("actions-said-by", &values),
    }
}

fn standing(say: &Say, standing: &Standing) -> StandingView {
    StandingView {
        since: say.day(standing.since.date_naive()),
        rag: CellView::rag(say, standing.rag),
        reason: standing.reason.clone(),
        outlook: say.t(&format!("outlook-{}", standing.outlook.key().replace('_', "-"))),
        by: standing.said_by.clone(),
    }
}
