//! What stands on an agenda, and what was minuted about it.

use std::fmt;

use uuid::Uuid;

use super::entity::meeting_item;
use crate::choices::choices;
use crate::{Answers, Error, Problems, RecordId, Version, Wrong};

/// The most items that a meeting can be asked to move something behind.
const POSITION_MAX: u64 = 999;

/// The id of one item of an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub Uuid);

choices! {
    /// Why it stands on the agenda.
    pub enum Origin {
        /// Every meeting of the body has it.
        Usual = "usual",
        /// The last meeting did not reach it.
        Backlog = "backlog",
        /// Somebody put it there.
        Added = "added",
        /// An action is overdue.
        OverdueAction = "overdue_action",
        /// An action is due soon.
        DueAction = "due_action",
        /// The day of a pledge has passed and nobody has said how it stands.
        Pledge = "pledge",
        /// The body wanted to come back to a decision.
        Decision = "decision",
        /// A question still has no answer.
        Challenge = "challenge",
        /// A report was made that the body has not received.
        Report = "report",
    }
}

choices! {
    /// What became of it.
    pub enum ItemState {
        /// Nobody has come to it yet.
        ToCome = "to_come",
        /// It was talked about.
        DealtWith = "dealt_with",
        /// The meeting ended before it: it goes to the next one.
        NotReached = "not_reached",
        /// It was taken off, and goes nowhere.
        Dropped = "dropped",
    }
}

/// One item of an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// Its place, from 1.
    pub position: i32,
    /// What it is about.
    pub title: String,
    /// Why it is there.
    pub origin: Origin,
    /// The record that is due.
    pub record: Option<RecordId>,
    /// The item of an earlier meeting that it carries on.
    pub carried_from: Option<ItemId>,
    /// What was said, or empty.
    pub note: String,
    /// What became of it.
    pub state: ItemState,
    /// How often it was saved.
    pub version: Version,
    /// Who saved it last.
    pub changed_by: String,
}

/// What somebody says of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    /// What it is about.
    pub title: String,
    /// Its place; last if none was named.
    pub position: Option<i32>,
    /// What was said, or empty.
    pub note: String,
    /// What became of it.
    pub state: ItemState,
}

impl ItemId {
    /// The item that was chosen or sent.
    pub fn parse(text: &str) -> Result<Self, Wrong> {
        match text.trim() {
            "" => Err(Wrong::Missing),
            id => Uuid::try_parse(id).map(Self).map_err(|_| Wrong::NotAChoice),
        }
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(formatter)
    }
}

impl Item {
    pub(super) fn from_row(row: meeting_item::Model) -> Result<Self, Error> {
        Ok(Self {
            id: ItemId(row.id),
            position: row.position,
            title: row.title,
            origin: Origin::stored(&row.origin)?,
            record: row.record_id.map(RecordId),
            carried_from: row.carried_from.map(ItemId),
            note: row.note,
            state: ItemState::stored(&row.state)?,
            version: Version(row.version),
            changed_by: row.changed_by,
        })
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewItem {
            title: self.title.clone(),
            position: Some(self.position),
            note: self.note.clone(),
            state: self.state,
        }
        .answers()
    }
}

impl NewItem {
    /// Judges answers. A new item is still to come, so its form need not say so.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", answers.line("title"));
        let position = answers.optional_count("position").and_then(|it| match it {
            Some(0 | POSITION_MAX..) => {
                let high = u32::try_from(POSITION_MAX).unwrap_or(u32::MAX);
                Err(Wrong::OutOfRange { low: 1, high })
            }
            other => Ok(other.and_then(|it| i32::try_from(it).ok())),
        });
        let position = problems.check("position", position);
        let note = problems.check("note", answers.optional_text("note"));
        let state = match answers.one("state") {
            "" => Ok(ItemState::ToCome),
            key => ItemState::parse(key),
        };
        let state = problems.check("state", state);
        match (title, position, note, state) {
            (Some(title), Some(position), Some(note), Some(state)) => {
                Ok(Self { title, position, note, state })
            }
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.title.clone())
            .with("position", self.position.map(|it| it.to_string()).unwrap_or_default())
            .with("note", self.note.clone())
            .with("state", self.state.key())
    }
}

/// Where each item stands after one of them moved. Only those that moved.
pub(super) fn moved(order: &[(ItemId, i32)], item: ItemId, to: i32) -> Vec<(ItemId, i32)> {
    let mut ids: Vec<ItemId> = order.iter().map(|(id, _)| *id).filter(|id| *id != item).collect();
    let index = usize::try_from(to - 1).unwrap_or_default().min(ids.len());
    ids.insert(index, item);
    let placed = (1..).zip(ids).map(|(position, id)| (id, position));
    placed.filter(|it| !order.contains(it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> ItemId {
        ItemId(Uuid::from_u128(number))
    }

    #[test]
    fn an_item_moves_and_the_others_make_room() {
        let order = [(id(1), 1), (id(2), 2), (id(3), 3)];
        assert_eq!(moved(&order, id(3), 1), [(id(3), 1), (id(1), 2), (id(2), 3)]);
        assert_eq!(moved(&order, id(1), 99), [(id(2), 1), (id(3), 2), (id(1), 3)]);
        assert_eq!(moved(&order, id(2), 2), []);
    }

    #[test]
    fn an_item_stands_somewhere_or_last() {
        let parse = |position: &str| {
            let answers = Answers::default().with("title", "Health").with("position", position);
            NewItem::parse(&answers).map(|it| it.position)
        };
        assert_eq!(parse(""), Ok(None));
        assert_eq!(parse("3"), Ok(Some(3)));
        for wrong in ["0", "5000"] {
            let problems = parse(wrong).unwrap_err();
            let wrong: Vec<Wrong> = problems.iter().map(|it| it.wrong).collect();
            assert_eq!(wrong, [Wrong::OutOfRange { low: 1, high: 999 }]);
        }
    }
}
