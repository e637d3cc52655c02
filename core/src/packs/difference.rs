//! What differs between two versions of a pack.

use super::contents::Entry;

/// One entry that is not the same in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It is new.
    Added(Entry),
    /// It says something else.
    Changed {
        /// The entry as it will be.
        entry: Entry,
        /// Each key that differs, with what it said and what it will say.
        changes: Vec<(String, String, String)>,
    },
    /// It is gone.
    Removed(Entry),
}

/// Every difference: those of the new version in its order, then what is gone.
pub(super) fn differences(before: &[Entry], after: &[Entry]) -> Vec<Difference> {
    let same = |one: &Entry, other: &Entry| one.part == other.part && one.key == other.key;
    let mut differences = Vec::new();
    for entry in after {
        let Some(old) = before.iter().find(|it| same(it, entry)) else {
            differences.push(Difference::Added(entry.clone()));
            continue;
        };
        let changes = changes(old, entry);
        if !changes.is_empty() {
            differences.push(Difference::Changed { entry: entry.clone(), changes });
        }
    }
    let gone = before.iter().filter(|it| !after.iter().any(|other| same(it, other)));
    differences.extend(gone.cloned().map(Difference::Removed));
    differences
}

fn changes(old: &Entry, new: &Entry) -> Vec<(String, String, String)> {
    let of = |entry: &Entry, key: &str| {
        let said = entry.said.iter().find(|(it, _)| it == key);
        said.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let mut keys: Vec<&String> = new.said.iter().map(|(key, _)| key).collect();
    keys.extend(
        old.said
            .iter()
            .map(|(key, _)| key)
            .filter(|it| !new.said.iter().any(|(key, _)| key == *it)),
    );
    let changes = keys.into_iter().map(|key| (key.clone(), of(old, key), of(new, key)));
    changes.filter(|(_, before, after)| before != after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(key: &str, said: &[(&str, &str)]) -> Entry {
        let said = said.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
        Entry { part: "question".into(), key: key.into(), line: 1, said: said.collect() }
    }

    #[test]
    fn what_is_new_what_changed_and_what_is_gone_is_told_apart() {
        let before = [entry("pet", &[("title", "A pet")]), entry("bed", &[("title", "A bed")])];
        let moved = Entry { line: 9, ..entry("bed", &[("title", "A bed")]) };
        let pet = entry("pet", &[("title", "Pets"), ("hint", "Any")]);
        let after = [moved, pet.clone(), entry("friend", &[])];
        let changes = vec![
            ("title".to_owned(), "A pet".to_owned(), "Pets".to_owned()),
            ("hint".to_owned(), String::new(), "Any".to_owned()),
        ];
        assert_eq!(
            differences(&before, &after),
            [Difference::Changed { entry: pet, changes }, Difference::Added(entry("friend", &[]))]
        );
        let gone = differences(&before, &[]);
        assert_eq!(gone, before.map(Difference::Removed));
    }
}
