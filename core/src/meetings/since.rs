//! Since the last meeting: what changed, was added, slipped and was completed.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::read;
use super::rules::Meeting;
use crate::actions::Delivery;
use crate::audit::{self, Change, Entry};
use crate::pledges::PledgeStatus;
use crate::records::Verb;
use crate::{AuthorityId, Context, Deed, Error, Kind, RecordId};

/// The nouns that a board asks about. Files, figures and people are not.
const KINDS: &[Kind] = &[
    Kind::Finding,
    Kind::Priority,
    Kind::Pledge,
    Kind::Decision,
    Kind::Challenge,
    Kind::Action,
    Kind::Evidence,
    Kind::Rating,
    Kind::Report,
];

/// What happened on the whole to one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It is done, or kept.
    Completed,
    /// Its day moved back.
    Slipped,
    /// It is new.
    Added,
    /// Some of its answers changed.
    Changed,
    /// It was taken back.
    Withdrawn,
}

/// One record, and what is different about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Net {
    /// Which record.
    pub record: RecordId,
    /// Which noun it is.
    pub kind: Kind,
    /// What it is called now.
    pub title: String,
    /// What happened on the whole.
    pub what: What,
    /// What each answer was, and is. What came and went is not here.
    pub changes: Vec<Change>,
}

/// Where the time to look at begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// With the end of this meeting.
    Meeting(Box<Meeting>),
    /// There was no meeting before: with the first record.
    Nothing,
}

/// What is different at a meeting from the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// The meeting.
    pub meeting: Meeting,
    /// The one before it in its series.
    pub before: Before,
    /// The records that are different, by noun and then by what happened.
    pub nets: Vec<Net>,
}

/// Everything that is different at a meeting from the end of the one before it,
/// up to its own end or now. Four statements, however much there is.
pub async fn since(
    context: &Context,
    authority: AuthorityId,
    id: RecordId,
) -> Result<Since, Error> {
    context.require(Deed::Read(Kind::Meeting), Some(authority))?;
    let meetings = read::all(&context.db.read, authority).await?;
    let meeting = meetings.iter().find(|it| it.head.id == id).cloned();
    let meeting = meeting.ok_or(Error::NotFound("meeting"))?;
    let earlier = meetings.into_iter().take_while(|it| it.head.id != id);
    let before =
        earlier.filter(|it| it.body == meeting.body && it.head.is_live() && it.is_locked()).last();
    let from = before.as_ref().and_then(|it| it.closed_at);
    let until = meeting.closed_at.unwrap_or(context.now);
    let from = from.unwrap_or(DateTime::<Utc>::UNIX_EPOCH);
    let entries = audit::between(context, authority, KINDS, (from, until)).await?;
    let before = before.map_or(Before::Nothing, |it| Before::Meeting(Box::new(it)));
    Ok(Since { meeting, before, nets: net(entries) })
}

/// The difference that a story makes on the whole; `entries` are oldest first.
pub fn net(entries: Vec<Entry>) -> Vec<Net> {
    let mut stories: BTreeMap<RecordId, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        if let Some(record) = entry.record {
            stories.entry(record).or_default().push(entry);
        }
    }
    let mut nets: Vec<Net> =
        stories.into_iter().filter_map(|(record, story)| of_story(record, &story)).collect();
    nets.sort_by_key(|it| (it.kind, it.what, it.record));
    nets
}

fn of_story(record: RecordId, story: &[Entry]) -> Option<Net> {
    let last = story.last()?;
    let is = |verb: Verb| move |entry: &Entry| entry.verb == verb.key();
    let is_new = story.iter().any(is(Verb::Recorded));
    let is_gone = story.iter().rev().find_map(|it| match it.verb {
        verb if verb == Verb::Withdrawn.key() => Some(true),
        verb if verb == Verb::Restored.key() => Some(false),
        _ => None,
    });
    let is_gone = is_gone.unwrap_or(false);
    // What came and went in between was never there for the board.
    if is_new && is_gone {
        return None;
    }
    let changes = folded(story);
    let what = if is_gone {
        What::Withdrawn
    } else if changes.iter().any(is_completion) {
        What::Completed
    } else if is_new {
        What::Added
    } else if changes.iter().any(is_slip) {
        What::Slipped
    } else {
        What::Changed
    };
    // A new record says on its own page what it says.
    let changes = if is_new { Vec::new() } else { changes };
    let is_different = is_new || is_gone || !changes.is_empty();
    let net = Net { record, kind: last.kind, title: last.title.clone(), what, changes };
    is_different.then_some(net)
}

/// The first “before” and the last “after” of each answer, if they differ.
fn folded(story: &[Entry]) -> Vec<Change> {
    let mut folded: Vec<Change> = Vec::new();
    for change in story.iter().flat_map(|it| &it.changes) {
        match folded.iter_mut().find(|it| it.field == change.field) {
            Some(known) => known.after.clone_from(&change.after),
            None => folded.push(change.clone()),
        }
    }
    folded.retain(|it| it.before != it.after);
    folded
}

fn is_completion(change: &Change) -> bool {
    match change.field.as_str() {
        "delivery" => change.after == Delivery::Complete.key(),
        "status" => change.after == PledgeStatus::Kept.key(),
        _ => false,
    }
}

fn is_slip(change: &Change) -> bool {
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    let days = day(&change.before).zip(day(&change.after));
    change.field == "due_on" && days.is_some_and(|(before, after)| before < after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(number: u128, verb: Verb, changes: &[(&str, &str, &str)]) -> Entry {
        let change = |(field, before, after): &(&str, &str, &str)| Change {
            field: (*field).to_owned(),
            before: (*before).to_owned(),
            after: (*after).to_owned(),
        };
        Entry {
            at: DateTime::<Utc>::UNIX_EPOCH,
            by: "Lena Lead".to_owned(),
            kind: Kind::Action,
            record: Some(RecordId(uuid::Uuid::from_u128(number))),
            title: "Train 60 workers".to_owned(),
            verb: verb.key(),
            changes: changes.iter().map(change).collect(),
        }
    }

    fn what(entries: Vec<Entry>) -> Vec<What> {
        net(entries).into_iter().map(|it| it.what).collect()
    }

    #[test]
    fn a_day_that_moved_twice_moved_once_on_the_whole() {
        let nets = net(vec![
            entry(1, Verb::Changed, &[("due_on", "2026-05-01", "2026-06-01")]),
            entry(1, Verb::Changed, &[("due_on", "2026-06-01", "2026-07-01")]),
        ]);
        assert_eq!(nets[0].what, What::Slipped);
        assert_eq!(nets[0].changes.len(), 1);
        assert_eq!(nets[0].changes[0].before, "2026-05-01");
        assert_eq!(nets[0].changes[0].after, "2026-07-01");
    }

    #[test]
    fn what_came_and_went_or_went_and_came_back_is_no_difference() {
        let there = [("rag", "green", "red")];
        let back = [("rag", "red", "green")];
        let to_and_fro = vec![entry(1, Verb::Changed, &there), entry(1, Verb::Changed, &back)];
        assert_eq!(what(to_and_fro), []);
        let brief = vec![entry(1, Verb::Recorded, &[]), entry(1, Verb::Withdrawn, &[])];
        assert_eq!(what(brief), []);
    }

    #[test]
    fn done_comes_before_slipped_and_taken_back_is_last() {
        let done = [("delivery", "in_progress", "complete")];
        let slipped = [("due_on", "2026-05-01", "2026-06-01")];
        let nets = vec![
            entry(3, Verb::Withdrawn, &[("reason", "", "Recorded twice")]),
            entry(2, Verb::Changed, &slipped),
            entry(1, Verb::Changed, &done),
            entry(4, Verb::Recorded, &[("title", "", "New")]),
        ];
        assert_eq!(what(nets), [What::Completed, What::Slipped, What::Added, What::Withdrawn]);
    }
}
