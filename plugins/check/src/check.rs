use std::pin::Pin;

use serde::{Serialize, Serializer};

use crate::status::Verdict;
use crate::subject::Subject;

/// One promise of a plugin, and how to see whether it is kept.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Stable, hyphenated, and unique.
    pub name: &'static str,
    /// What the promise is about.
    pub group: Group,
    /// What is expected, in one sentence.
    pub says: &'static str,
    /// What to do about it if it is not so, in one sentence.
    pub to_do: &'static str,
    pub(crate) look: Look,
}

/// How to see whether a promise is kept.
pub(crate) type Look = for<'a> fn(&'a Subject) -> Looking<'a>;

/// Seeing it takes its time.
pub(crate) type Looking<'a> = Pin<Box<dyn Future<Output = Verdict> + Send + 'a>>;

/// What a promise is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What stands beside the library.
    Manifest,
    /// What the plugin says about itself.
    Descriptor,
    /// The table, the messages, and what is no message.
    Abi,
    /// Starting, answering again and again, and ending.
    Lifecycle,
    /// Who owns which bytes.
    Memory,
    /// The same question has the same answer.
    Determinism,
    /// Files that are wrong in the ways that files are.
    Malformed,
    /// What an importer found.
    Batch,
    /// Languages and letters.
    Locale,
    /// Being stopped in the middle.
    Cancellation,
    /// Small numbers and children's own words.
    Suppression,
    /// What an exporter wrote.
    Document,
    /// What an authority may set.
    Settings,
}

impl Group {
    /// Stable, for programs and for `--only`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Manifest => "manifest",
            Self::Descriptor => "descriptor",
            Self::Abi => "abi",
            Self::Lifecycle => "lifecycle",
            Self::Memory => "memory",
            Self::Determinism => "determinism",
            Self::Malformed => "malformed",
            Self::Batch => "batch",
            Self::Locale => "locale",
            Self::Cancellation => "cancellation",
            Self::Suppression => "suppression",
            Self::Document => "document",
            Self::Settings => "settings",
        }
    }
}

impl Serialize for Group {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl Check {
    /// Whether it is asked for, by its own name or its group's.
    pub fn is_named(&self, name: &str) -> bool {
        name == self.name || name == self.group.key()
    }
}
