//! One item of an agenda, with what was said, decided and asked about it.

use lodestar_core::meetings::{Item, ItemState, MeetingState, Minutes, Origin};
use lodestar_core::{Kind, RecordId};
use serde::Serialize;

use super::view::{LinkView, Reached};
use crate::nouns::address;
use crate::signed_in::{Place, Scope as _};

#[derive(Serialize)]
pub(super) struct ItemView {
    id: String,
    number: i32,
    title: String,
    /// Why it is there; empty for what every meeting has.
    origin: String,
    is_late: bool,
    /// The record that is due, for who may read it.
    record: String,
    state: String,
    is_done: bool,
    note: Vec<String>,
    decisions: Vec<DecisionView>,
    challenges: Vec<ChallengeView>,
    /// Where to minute it; empty for who may not.
    change: String,
    decide: String,
    ask: String,
}

#[derive(Serialize)]
struct DecisionView {
    title: String,
    address: String,
    reason: Vec<String>,
    follow_up: String,
    actions: Vec<LinkView>,
    act: String,
}

#[derive(Serialize)]
struct ChallengeView {
    question: String,
    address: String,
    answer: Vec<String>,
    asked_by: String,
    answered_by: String,
    actions: Vec<LinkView>,
    act: String,
}

impl ItemView {
    pub(super) fn new(
        place: &Place,
        minutes: &Minutes,
        item: &Item,
        reached: &Reached,
        may_change: bool,
    ) -> Self {
        let (say, meeting) = (&place.say, &minutes.meeting);
        let here = place.path(&format!("/meetings/{}/items/{}", meeting.head.id, item.id));
        let only_if = |is_so: bool, address: String| if is_so { address } else { String::new() };
        let is_minuted = may_change && meeting.state == MeetingState::Open;
        let decisions = minutes.decisions.iter().filter(|it| it.item == item.id);
        let challenges = minutes.challenges.iter().filter(|it| it.item == item.id);
        let record = item.record.filter(|_| reached.may_read).zip(kind(item.origin));
        Self {
            id: item.id.to_string(),
            number: item.position,
            title: item.title.clone(),
            origin: match item.origin {
                Origin::Usual | Origin::Added => String::new(),
                origin => say.t(&format!("item-origin-{}", origin.key().replace('_', "-"))),
            },
            is_late: matches!(item.origin, Origin::OverdueAction | Origin::Pledge),
            record: record.map(|(id, kind)| address(place, kind, id)).unwrap_or_default(),
            state: say.t(&format!("item-state-{}", item.state.key().replace('_', "-"))),
            is_done: item.state == ItemState::DealtWith,
            note: item.note.lines().map(str::to_owned).collect(),
            decisions: decisions
                .map(|it| DecisionView {
                    title: it.head.title.clone(),
                    address: own(place, reached, Kind::Decision, it.head.id),
                    reason: it.reason.lines().map(str::to_owned).collect(),
                    follow_up: it.follow_up_on.map_or_else(String::new, |day| {
                        say.with("decisions-comes-back", &[("day", say.day(day).into())])
                    }),
                    actions: actions(place, reached, it.head.id),
                    act: only_if(may_change, act(place, it.head.id)),
                })
                .collect(),
            challenges: challenges
                .map(|it| ChallengeView {
                    question: it.head.title.clone(),
                    address: own(place, reached, Kind::Challenge, it.head.id),
                    answer: it.answer.lines().map(str::to_owned).collect(),
                    asked_by: it.asked_by.clone(),
                    answered_by: it.answered_by.clone(),
                    actions: actions(place, reached, it.head.id),
                    act: only_if(may_change, act(place, it.head.id)),
                })
                .collect(),
            change: only_if(may_change && !meeting.is_locked(), here),
            decide: only_if(is_minuted, place.path(&format!("/decisions/new?item={}", item.id))),
            ask: only_if(is_minuted, place.path(&format!("/challenges/new?item={}", item.id))),
        }
    }
}

/// Which noun is due; an item that was carried over does not say.
fn kind(origin: Origin) -> Option<Kind> {
    match origin {
        Origin::OverdueAction | Origin::DueAction => Some(Kind::Action),
        Origin::Pledge => Some(Kind::Pledge),
        Origin::Decision => Some(Kind::Decision),
        Origin::Challenge => Some(Kind::Challenge),
        Origin::Report => Some(Kind::Report),
        Origin::Usual | Origin::Backlog | Origin::Added => None,
    }
}

fn own(place: &Place, reached: &Reached, kind: Kind, id: RecordId) -> String {
    if reached.may_read { address(place, kind, id) } else { String::new() }
}

fn act(place: &Place, source: RecordId) -> String {
    place.path(&format!("/actions/new?sources={source}"))
}

fn actions(place: &Place, reached: &Reached, source: RecordId) -> Vec<LinkView> {
    let ids = reached.actions.get(&source).map_or(&[][..], Vec::as_slice);
    let link = |id: &RecordId| {
        let label = reached.titles.get(id)?.clone();
        Some(LinkView { address: address(place, Kind::Action, *id), label })
    };
    ids.iter().filter_map(link).collect()
}
