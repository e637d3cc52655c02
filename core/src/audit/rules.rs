//! What the trail keeps of a deed.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::Answers;
use crate::records::{AuthorityId, Kind, RecordId, Verb};

/// One deed, about to be written.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    pub(crate) authority: Option<AuthorityId>,
    pub(crate) record: RecordId,
    pub(crate) kind: Kind,
    pub(crate) verb: Verb,
    pub(crate) title: String,
    pub(crate) changes: Vec<Change>,
}

/// One answer that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question's name.
    pub field: String,
    /// What was answered before; empty when it was recorded.
    pub before: String,
    /// What is answered now.
    pub after: String,
}

/// One line of the trail, as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When it happened.
    pub at: DateTime<Utc>,
    /// Who did it, by name as it was then.
    pub by: String,
    /// The kind of record.
    pub kind: Kind,
    /// Which record.
    pub record: Option<RecordId>,
    /// What it was called then.
    pub title: String,
    /// The key of what happened, as in `withdrawn`.
    pub verb: &'static str,
    /// What changed.
    pub changes: Vec<Change>,
}

/// Answers that are kept out of the trail: it is read by more people, for
/// longer, than the record itself.
const UNSAID: &[&str] = &["version", "sources", "password", "quote_words"];

impl Change {
    /// What differs between two sets of answers.
    pub(crate) fn between(before: &Answers, after: &Answers) -> Vec<Self> {
        let questions: BTreeSet<&str> = before.questions().chain(after.questions()).collect();
        let changes = questions.into_iter().filter(|question| !UNSAID.contains(question));
        changes
            .map(|question| Self {
                field: question.to_owned(),
                before: before.all(question).join("; "),
                after: after.all(question).join("; "),
            })
            .filter(|change| change.before != change.after)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_kept_and_never_a_password() {
        let before = Answers::default().with("title", "A").with("due_on", "2026-03-01");
        let after = Answers::default()
            .with("title", "A")
            .with("due_on", "2026-04-01")
            .with("password", "secret");
        let changes = Change::between(&before, &after);
        let change = Change {
            field: "due_on".to_owned(),
            before: "2026-03-01".to_owned(),
            after: "2026-04-01".to_owned(),
        };
        assert_eq!(changes, [change]);
    }
}
