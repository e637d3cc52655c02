//! Actions that wait for each other for ever. Pure.

use std::collections::{BTreeMap, BTreeSet};

use crate::RecordId;

/// Which action waits for which.
pub(super) type Waits = BTreeMap<RecordId, BTreeSet<RecordId>>;

/// Whether an action would wait for itself, by way of others, if it waited for
/// these.
pub(super) fn is_circle(waits: &Waits, action: RecordId, new: &BTreeSet<RecordId>) -> bool {
    let mut ahead: Vec<RecordId> = new.iter().copied().collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = ahead.pop() {
        if id == action {
            return true;
        }
        if seen.insert(id) {
            ahead.extend(waits.get(&id).into_iter().flatten());
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn nothing_waits_for_itself_however_long_the_way() {
        let id = |number| RecordId(Uuid::from_u128(number));
        let waits: Waits = [(id(1), [id(2)].into()), (id(2), [id(3)].into())].into();
        assert!(is_circle(&waits, id(3), &[id(1)].into()));
        assert!(is_circle(&waits, id(4), &[id(4)].into()));
        assert!(!is_circle(&waits, id(3), &[id(4)].into()));
        assert!(!is_circle(&waits, id(1), &[id(2), id(3)].into()), "two ways are no circle");
    }
}
