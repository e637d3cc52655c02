//! What the pages of meetings show.

use std::collections::BTreeMap;

use lodestar_core::handover::{Vacancy, Waiting};
use lodestar_core::meetings::{Correction, Item, ItemState, Meeting, MeetingState, Minutes};
use lodestar_core::{Deed, Kind, RecordId};
use serde::Serialize;

use super::item_view::ItemView;
use super::noun::body_name;
use crate::nouns::{HistoryView, WithdrawnView};
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
pub(super) struct LinkView {
    pub(super) address: String,
    pub(super) label: String,
}

/// Every meeting: the one that is being held, those ahead, those that were.
#[derive(Serialize)]
pub(super) struct ListView {
    parts: Vec<PartView>,
    /// Posts that are empty, with what hangs on them.
    waiting: Vec<String>,
    handover: String,
    withdrawn: Vec<WithdrawnView>,
    new: String,
    links: Vec<LinkView>,
}

#[derive(Serialize)]
struct PartView {
    id: &'static str,
    heading: String,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    address: String,
    title: String,
    body: String,
    held_on: String,
    place: String,
}

/// What came of a meeting, for who may see it.
pub(super) struct Reached {
    pub(super) may_read: bool,
    /// The actions of each decision and each question.
    pub(super) actions: BTreeMap<RecordId, Vec<RecordId>>,
    pub(super) titles: BTreeMap<RecordId, String>,
}

/// One meeting with its agenda or minutes.
#[expect(clippy::struct_excessive_bools, reason = "a template asks one question a flag")]
#[derive(Serialize)]
pub(super) struct OpenView {
    here: String,
    body: String,
    state: String,
    is_planned: bool,
    is_open: bool,
    is_closed: bool,
    may_change: bool,
    version: i32,
    withdrawn: String,
    locked: String,
    facts: Vec<FactView>,
    links: Vec<LinkView>,
    agenda_heading: String,
    items: Vec<ItemView>,
    dropped: Vec<ItemView>,
    corrections: Vec<CorrectionView>,
    to_approve: Vec<CorrectionView>,
    history: Option<HistoryView>,
}

#[derive(Serialize)]
struct FactView {
    label: String,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct CorrectionView {
    text: Vec<String>,
    noted: String,
    /// Which meeting approved it, or that none has.
    approved: String,
    /// Where to approve it; empty for who may not.
    approve: String,
}

/// Asking whether a meeting is over.
#[derive(Serialize)]
pub(super) struct ClosingView {
    title: String,
    here: String,
    version: i32,
    not_reached: Vec<String>,
    next: String,
}

impl ListView {
    pub(super) fn new(place: &Place, meetings: &[Meeting], waiting: &Waiting) -> Self {
        let may = |deed| place.context.may(deed, Some(place.authority.id));
        let part = |id: &'static str, state: MeetingState| {
            let of_state = meetings.iter().filter(|it| it.head.is_live() && it.state == state);
            let mut rows: Vec<&Meeting> = of_state.collect();
            // What is ahead is read from the next one on, what was from the last.
            if state == MeetingState::Planned {
                rows.reverse();
            }
            PartView {
                id,
                heading: place.say.t(&format!("meetings-part-{id}")),
                rows: rows.into_iter().map(|it| row(place, it)).collect(),
            }
        };
        let parts = [
            part("open", MeetingState::Open),
            part("ahead", MeetingState::Planned),
            part("held", MeetingState::Closed),
        ];
        let link = |deed, key: &str, address: &str| {
            let label = place.say.t(key);
            may(deed).then(|| LinkView { address: place.path(address), label })
        };
        let links = [
            link(Deed::Read(Kind::Pledge), "briefing-heading", "/briefing"),
            link(Deed::Read(Kind::Action), "handover-heading", "/handover"),
            link(Deed::Read(Kind::Finding), "fates-heading", "/fates"),
            link(Deed::Read(Kind::Finding), "gaps-heading", "/gaps"),
            link(Deed::Read(Kind::Decision), "decisions-list", "/decisions"),
            link(Deed::Read(Kind::Challenge), "challenges-list", "/challenges"),
            link(Deed::Change(Kind::Meeting), "agendas-board", "/agendas/board"),
            link(Deed::Change(Kind::Meeting), "agendas-group", "/agendas/group"),
        ];
        Self {
            waiting: waiting.vacancies.iter().map(|it| vacant(&place.say, it)).collect(),
            handover: place.path("/handover"),
            parts: parts.into_iter().filter(|it| !it.rows.is_empty()).collect(),
            withdrawn: meetings
                .iter()
                .filter_map(|it| {
                    let address = place.path(&format!("/meetings/{}", it.head.id));
                    WithdrawnView::of(&place.say, &it.head, address)
                })
                .collect(),
            new: if may(Deed::Record(Kind::Meeting)) {
                place.path("/meetings/new")
            } else {
                String::new()
            },
            links: links.into_iter().flatten().collect(),
        }
    }
}

/// Which post is empty since when, or who left.
fn vacant(say: &Say, vacancy: &Vacancy) -> String {
    let key = if vacancy.person.is_empty() { "handover-post-empty" } else { "handover-has-left" };
    let values = [
        ("post", vacancy.post.clone().into()),
        ("person", vacancy.person.clone().into()),
        ("day", say.day(vacancy.since).into()),
    ];
    say.with(key, &values)
}

fn row(place: &Place, meeting: &Meeting) -> RowView {
    RowView {
        address: place.path(&format!("/meetings/{}", meeting.head.id)),
        title: meeting.head.title.clone(),
        body: body_name(place, meeting.body).to_owned(),
        held_on: place.say.day(meeting.held_on),
        place: meeting.place.clone(),
    }
}

impl OpenView {
    pub(super) fn new(
        place: &Place,
        minutes: &Minutes,
        reached: &Reached,
        history: Option<HistoryView>,
    ) -> Self {
        let (say, meeting) = (&place.say, &minutes.meeting);
        let may_change = meeting.head.is_live()
            && place.context.may(Deed::Change(Kind::Meeting), Some(place.authority.id));
        let is_open = meeting.state == MeetingState::Open;
        let item = |it: &Item| ItemView::new(place, minutes, it, reached, may_change);
        let (dropped, items): (Vec<&Item>, Vec<&Item>) =
            minutes.items.iter().partition(|it| it.state == ItemState::Dropped);
        let withdrawn = WithdrawnView::of(say, &meeting.head, String::new());
        Self {
            here: place.path(&format!("/meetings/{}", meeting.head.id)),
            body: body_name(place, meeting.body).to_owned(),
            state: say.t(&format!("meeting-state-{}", meeting.state.key())),
            is_planned: meeting.state == MeetingState::Planned,
            is_open,
            is_closed: meeting.is_locked(),
            may_change,
            version: meeting.head.version.0,
            withdrawn: withdrawn.map(WithdrawnView::into_note).unwrap_or_default(),
            locked: locked(place, meeting),
            facts: facts(place, meeting),
            links: links(place, minutes, reached),
            agenda_heading: say.t(if meeting.state == MeetingState::Planned {
                "meetings-agenda"
            } else {
                "meetings-minutes"
            }),
            items: items.into_iter().map(item).collect(),
            dropped: dropped.into_iter().map(item).collect(),
            corrections: corrections(place, minutes, &minutes.corrections, false),
            to_approve: corrections(place, minutes, &minutes.to_approve, is_open && may_change),
            history,
        }
    }
}

fn locked(place: &Place, meeting: &Meeting) -> String {
    meeting.closed_at.map_or_else(String::new, |at| {
        place.say.with("meetings-locked", &[("day", place.say.day(at.date_naive()).into())])
    })
}

/// What was answered about the meeting; nobody is shown an empty line.
fn facts(place: &Place, meeting: &Meeting) -> Vec<FactView> {
    let day = place.say.day(meeting.held_on);
    let answers = [
        ("meetings-held-on", &day),
        ("meetings-place", &meeting.place),
        ("meetings-chair", &meeting.chair),
        ("meetings-present", &meeting.present),
        ("meetings-apologies", &meeting.apologies),
    ];
    let given = answers.into_iter().filter(|(_, answer)| !answer.is_empty());
    given
        .map(|(key, answer)| FactView {
            label: place.say.t(key),
            lines: answer.lines().map(str::to_owned).collect(),
        })
        .collect()
}

/// The meetings before and after, and what changed in between.
fn links(place: &Place, minutes: &Minutes, reached: &Reached) -> Vec<LinkView> {
    let (say, id) = (&place.say, minutes.meeting.head.id);
    let index = minutes.series.iter().position(|it| it.head.id == id);
    let neighbour = |key: &str, meeting: Option<&Meeting>| {
        meeting.map(|it| LinkView {
            address: place.path(&format!("/meetings/{}", it.head.id)),
            label: say.with(key, &[("title", it.head.title.clone().into())]),
        })
    };
    let before = index.and_then(|it| minutes.series.get(it.checked_sub(1)?));
    let after = index.and_then(|it| minutes.series.get(it + 1));
    let changes = reached.may_read.then(|| LinkView {
        address: place.path(&format!("/meetings/{id}/changes")),
        label: say.t("meetings-changes"),
    });
    let whole = reached.may_read.then(|| LinkView {
        address: place.path(&format!("/thread/{id}")),
        label: say.t("thread-link"),
    });
    [changes, neighbour("meetings-before", before), neighbour("meetings-after", after), whole]
        .into_iter()
        .flatten()
        .collect()
}

fn corrections(
    place: &Place,
    minutes: &Minutes,
    corrections: &[Correction],
    may_approve: bool,
) -> Vec<CorrectionView> {
    let say = &place.say;
    let title = |id: RecordId| {
        let meeting = minutes.series.iter().find(|it| it.head.id == id);
        meeting.map(|it| it.head.title.clone()).unwrap_or_default()
    };
    let here = place.path(&format!("/meetings/{}", minutes.meeting.head.id));
    let view = |it: &Correction| CorrectionView {
        text: it.correction.lines().map(str::to_owned).collect(),
        noted: say.with(
            "meetings-correction-noted",
            &[
                ("day", say.day(it.noted_at.date_naive()).into()),
                ("by", it.noted_by.clone().into()),
                ("title", title(it.of).into()),
            ],
        ),
        approved: it.approval.map_or_else(
            || say.t("meetings-correction-waits"),
            |(meeting, _)| {
                say.with("meetings-correction-approved", &[("title", title(meeting).into())])
            },
        ),
        approve: if may_approve {
            format!("{here}/corrections/{}/approval", it.id)
        } else {
            String::new()
        },
    };
    corrections.iter().map(view).collect()
}

impl ClosingView {
    pub(super) fn new(place: &Place, minutes: &Minutes) -> Self {
        let meeting = &minutes.meeting;
        let not_reached = minutes.items.iter().filter(|it| it.state == ItemState::ToCome);
        let next = minutes.series.iter().find(|it| it.state == MeetingState::Planned);
        Self {
            title: meeting.head.title.clone(),
            here: place.path(&format!("/meetings/{}", meeting.head.id)),
            version: meeting.head.version.0,
            not_reached: not_reached.map(|it| it.title.clone()).collect(),
            next: next.map_or_else(
                || place.say.t("meetings-close-no-next"),
                |it| {
                    let title = it.head.title.clone().into();
                    place.say.with("meetings-close-next", &[("title", title)])
                },
            ),
        }
    }
}
