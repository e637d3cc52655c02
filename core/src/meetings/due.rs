//! What a meeting should look at: pure, from what is recorded.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::items::Origin;
use super::rules::{Body, Meeting};
use crate::actions::Action;
use crate::challenges::Challenge;
use crate::decisions::Decision;
use crate::pledges::{Pledge, PledgeStatus};
use crate::reports::Report;
use crate::{Head, RecordId};

/// An action that is due so soon after the meeting is due before the next one.
const DUE_SOON_DAYS: u64 = 30;

/// One thing that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Due {
    pub(super) origin: Origin,
    pub(super) record: RecordId,
    pub(super) title: String,
}

/// Everything that may be due.
pub(super) struct Everything {
    pub(super) actions: Vec<Action>,
    pub(super) pledges: Vec<Pledge>,
    pub(super) decisions: Vec<Decision>,
    pub(super) challenges: Vec<Challenge>,
    pub(super) reports: Vec<Report>,
}

/// What is due at a meeting, in the order in which an agenda has it. `series` are
/// the meetings of its body, and `received` what stood on their agendas before.
///
/// The plan and the reports are the board's; each body looks after its own
/// decisions and questions, and both at the promises.
pub(super) fn due(
    all: &Everything,
    meeting: &Meeting,
    series: &BTreeSet<RecordId>,
    received: &BTreeSet<RecordId>,
    since: Option<DateTime<Utc>>,
) -> Vec<Due> {
    let mut due = Vec::new();
    let mut add = |origin, head: &Head, title: String| {
        due.push(Due { origin, record: head.id, title });
    };
    let day = meeting.held_on;
    let is_board = meeting.body == Body::Board;
    let open = all.actions.iter().filter(|it| is_board && it.head.is_live() && it.is_open());
    let (late, on_time): (Vec<_>, Vec<_>) = open.partition(|it| it.is_overdue(day));
    let soon = on_time.into_iter().filter(|it| is_due_soon(it, day));
    let named = |it: &Action| format!("{} {}", it.reference, it.head.title);
    for action in late {
        add(Origin::OverdueAction, &action.head, named(action));
    }
    for action in soon {
        add(Origin::DueAction, &action.head, named(action));
    }
    let pledges = all.pledges.iter().filter(|it| it.head.is_live() && is_unanswered(it, day));
    for pledge in pledges {
        add(Origin::Pledge, &pledge.head, pledge.head.title.clone());
    }
    for decision in all.decisions.iter().filter(|it| it.head.is_live()) {
        if series.contains(&decision.meeting) && decision.is_to_follow_up(day) {
            add(Origin::Decision, &decision.head, decision.head.title.clone());
        }
    }
    for challenge in all.challenges.iter().filter(|it| it.head.is_live()) {
        if series.contains(&challenge.meeting) && challenge.is_unanswered() {
            add(Origin::Challenge, &challenge.head, challenge.head.title.clone());
        }
    }
    let reports = all.reports.iter().filter(|it| is_board && it.head.is_live());
    for report in reports.filter(|it| since.is_none_or(|since| since < it.head.created_at)) {
        if !received.contains(&report.head.id) {
            let title = format!("{} {}", report.number, report.head.title);
            add(Origin::Report, &report.head, title);
        }
    }
    due
}

fn is_due_soon(action: &Action, day: NaiveDate) -> bool {
    day.checked_add_days(Days::new(DUE_SOON_DAYS)).is_some_and(|soon| action.due_on <= soon)
}

/// Its day has passed, and the authority has not said how it stands.
pub(super) fn is_unanswered(pledge: &Pledge, day: NaiveDate) -> bool {
    pledge.status == PledgeStatus::InHand && pledge.is_overdue(day)
}
