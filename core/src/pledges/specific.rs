//! What would make a pledge easier to keep and to check. Hints, never refusals:
//! people know why they write as they do.

use super::rules::Pledge;
use crate::choices::choices;

choices! {
    /// What a pledge leaves open.
    pub enum Vague {
        /// Its verb says that somebody will try, and not what they will do.
        Verb = "verb",
        /// It does not say which team or person.
        Who = "who",
        /// It does not say by when.
        ByWhen = "by-when",
        /// It does not say how a child would notice.
        Notice = "notice",
    }
}

/// Verbs of trying. A pledge that begins with one can be neither kept nor broken.
const VERBS_OF_TRYING: &[&str] = &[
    "aim",
    "attempt",
    "consider",
    "endeavour",
    "ensure",
    "explore",
    "improve",
    "improving",
    "look at",
    "look into",
    "looking at",
    "looking into",
    "promote",
    "promoting",
    "seek",
    "strive",
    "support",
    "try",
    "trying",
    "work on",
    "work toward",
    "work towards",
    "work with",
    "working on",
    "working towards",
    "working with",
];

/// What may stand between the beginning and the verb.
const BEFORE_THE_VERB: &[&str] = &["we will", "we'll", "we’ll", "we are going to", "to"];

impl Pledge {
    /// What it leaves open, in the order in which people are told. English
    /// wording only: of other languages nothing is known, and nothing is said.
    pub fn vague(&self) -> Vec<Vague> {
        let is_named = !self.made_by_name.is_empty();
        let open = [
            (begins_with_trying(&self.head.title), Vague::Verb),
            (!is_named, Vague::Who),
            (self.due_on.is_none(), Vague::ByWhen),
            (self.notice.is_empty(), Vague::Notice),
        ];
        open.into_iter().filter(|(is_open, _)| *is_open).map(|(_, vague)| vague).collect()
    }
}

fn begins_with_trying(wording: &str) -> bool {
    let wording = wording.to_lowercase();
    let mut rest = wording.trim_start();
    for before in BEFORE_THE_VERB {
        rest = rest.strip_prefix(before).unwrap_or(rest).trim_start();
    }
    let is_word = |verb: &str| {
        rest.strip_prefix(verb).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
    };
    VERBS_OF_TRYING.iter().any(|verb| is_word(verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_of_trying_can_be_neither_kept_nor_broken() {
        for wording in [
            "We will try to visit you more often",
            "Improve how we listen",
            "We will look at brothers and sisters living together",
            "To work towards a better handover",
            "We are going to consider your views",
        ] {
            assert!(begins_with_trying(wording), "{wording}");
        }
    }

    #[test]
    fn a_verb_of_doing_can_be_checked() {
        for wording in [
            "We will send you a page about your social worker",
            "Every child gets a page about their social worker",
            "Visit every child before a new worker starts",
            "Tryst House will open its garden",
            "We will not move you without telling you",
        ] {
            assert!(!begins_with_trying(wording), "{wording}");
        }
    }
}
