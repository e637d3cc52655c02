//! Walking the links, in memory: an authority has hundreds, not millions.

use std::collections::{BTreeMap, BTreeSet};

use crate::records::{Kind, RecordId};

/// Every link of an authority.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    forward: BTreeMap<RecordId, Vec<RecordId>>,
    back: BTreeMap<RecordId, Vec<RecordId>>,
}

/// A record along the thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which record.
    pub id: RecordId,
    /// Which noun it is.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// Whether it still counts.
    pub is_live: bool,
}

/// What a record came from, and what came of it, all the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// In the order of the thread, the first cause first.
    pub came_from: Vec<Step>,
    /// In the order of the thread.
    pub came_of: Vec<Step>,
}

impl Links {
    /// Links from pairs of “from” and “to”.
    pub fn new(pairs: impl IntoIterator<Item = (RecordId, RecordId)>) -> Self {
        let mut links = Self::default();
        for (from, to) in pairs {
            links.forward.entry(from).or_default().push(to);
            links.back.entry(to).or_default().push(from);
        }
        links
    }

    /// What came directly of a record.
    pub fn after(&self, id: RecordId) -> &[RecordId] {
        self.forward.get(&id).map_or(&[], Vec::as_slice)
    }

    /// What a record came directly from.
    pub fn before(&self, id: RecordId) -> &[RecordId] {
        self.back.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Everything that came of a record, however far along.
    pub fn all_after(&self, id: RecordId) -> BTreeSet<RecordId> {
        walk(&self.forward, id)
    }

    /// Everything that a record came from, however far back.
    pub fn all_before(&self, id: RecordId) -> BTreeSet<RecordId> {
        walk(&self.back, id)
    }
}

fn walk(links: &BTreeMap<RecordId, Vec<RecordId>>, start: RecordId) -> BTreeSet<RecordId> {
    let mut reached = BTreeSet::new();
    let mut ahead = vec![start];
    while let Some(id) = ahead.pop() {
        for next in links.get(&id).into_iter().flatten() {
            if reached.insert(*next) {
                ahead.push(*next);
            }
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn one_can_walk_from_a_star_to_what_a_child_said_and_back() {
        let id = |number| RecordId(Uuid::from_u128(number));
        let links = Links::new([(id(1), id(2)), (id(2), id(3)), (id(9), id(3)), (id(3), id(4))]);
        assert_eq!(links.all_before(id(4)), [id(1), id(2), id(3), id(9)].into());
        assert_eq!(links.all_after(id(1)), [id(2), id(3), id(4)].into());
        assert_eq!(links.after(id(4)), []);
        assert_eq!(links.before(id(3)), [id(2), id(9)]);
    }
}
