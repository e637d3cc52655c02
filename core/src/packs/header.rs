//! What stands at the head of every pack.

use std::fmt;

use super::fields::{Fields, is_name};
use super::mistake::Fault;
use crate::choices::choices;

choices! {
    /// What a pack holds.
    pub enum PackKind {
        /// A logic model: outcomes, domains and sources of evidence.
        Framework = "framework",
        /// Questionnaires, and which question measures which indicator.
        Codebook = "codebook",
        /// When evidence counts as some and when as strong.
        Rubric = "rubric",
        /// What the colours of delivery mean.
        Rag = "rag",
        /// Own wording for the pages.
        Words = "words",
        /// Texts that reports print.
        Boilerplate = "boilerplate",
        /// Published figures to compare with.
        Comparator = "comparator",
        /// What a nation or an authority calls its things.
        Profile = "profile",
        /// The steps from one survey to the next, and the checklist of each.
        Cycle = "cycle",
        /// What a service can assess itself against.
        Sheet = "sheet",
    }
}

/// The languages that a pack may be in.
pub const LANGUAGES: &[&str] = &["en-GB", "cy"];

/// More than a million editions nobody writes.
const VERSION_MAX: i64 = 1_000_000;

/// The key of an assessment's framework has so much room.
const NAME_BYTES_MAX: usize = 40;

/// A pack's lasting name: `urn:lodestar:KIND:NAME`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Urn {
    /// What it holds.
    pub kind: PackKind,
    /// Its own name among those of its kind.
    pub name: String,
}

/// What a pack says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its lasting name.
    pub urn: Urn,
    /// Raised with every change.
    pub version: i32,
    /// Its name for people.
    pub title: String,
    /// Who answers for it.
    pub publisher: String,
    /// What one may do with it.
    pub licence: String,
    /// Where it comes from.
    pub provenance: String,
    /// The language of what it says.
    pub language: String,
    /// What must be there before it.
    pub requires: Vec<Requirement>,
    /// What is new in this version.
    pub changes: String,
}

/// Another pack that must be there, in this version or a later one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Requirement {
    /// Which.
    pub urn: Urn,
    /// The lowest version that will do.
    pub version_min: i32,
}

impl Urn {
    /// The URN that was written; none if it is not one of ours.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, name) = text.strip_prefix("urn:lodestar:")?.split_once(':')?;
        let kind = PackKind::parse(kind).ok()?;
        let is_short = name.len() <= NAME_BYTES_MAX;
        (is_name(name) && is_short).then(|| Self { kind, name: name.to_owned() })
    }
}

impl fmt::Display for Urn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "urn:lodestar:{}:{}", self.kind.key(), self.name)
    }
}

impl Header {
    /// Reads `[pack]`. None if not even its name and kind can be told.
    pub(super) fn read(pack: &Fields<'_, '_>) -> Option<Self> {
        let urn = urn(pack, "urn");
        let kinds: Vec<&'static str> = PackKind::ALL.iter().map(|it| it.key()).collect();
        let kind = PackKind::parse(&pack.choice("kind", &kinds)).ok();
        if let (Some(urn), Some(kind)) = (&urn, kind)
            && urn.kind != kind
        {
            pack.wrong("urn", Fault::OtherKind { value: urn.kind.key().to_owned() });
        }
        let version = version(pack, "version");
        let (title, publisher) = (pack.line("title"), pack.line("publisher"));
        let (licence, provenance) = (pack.line("licence"), pack.text("provenance"));
        let (language, changes) = (pack.choice("language", LANGUAGES), pack.text("changes"));
        let requires = requires(pack);
        pack.done();
        Some(Self {
            urn: urn.filter(|it| Some(it.kind) == kind)?,
            version,
            title,
            publisher,
            licence,
            provenance,
            language,
            requires,
            changes,
        })
    }
}

/// The URN of a key that must be there.
pub(super) fn urn(fields: &Fields<'_, '_>, key: &'static str) -> Option<Urn> {
    let said = fields.line(key);
    let urn = Urn::parse(&said);
    if urn.is_none() && !said.is_empty() {
        fields.wrong(key, Fault::NotAUrn);
    }
    urn
}

fn version(fields: &Fields<'_, '_>, key: &'static str) -> i32 {
    i32::try_from(fields.number(key, 1, VERSION_MAX)).unwrap_or(1)
}

fn requires(pack: &Fields<'_, '_>) -> Vec<Requirement> {
    let mut requires = Vec::new();
    let mut said = Vec::new();
    for fields in pack.required_tables("requires") {
        let (urn, version_min) = (urn(&fields, "urn"), version(&fields, "version_min"));
        fields.done();
        if let Some(urn) = urn {
            said.push((urn.to_string(), fields.line));
            requires.push(Requirement { urn, version_min });
        }
    }
    pack.once("requires", said.into_iter());
    requires
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_urn_names_a_kind_and_has_a_plain_name() {
        let urn = Urn::parse("urn:lodestar:codebook:bright-spots").unwrap();
        assert_eq!((urn.kind, urn.name.as_str()), (PackKind::Codebook, "bright-spots"));
        assert_eq!(urn.to_string(), "urn:lodestar:codebook:bright-spots");
        for wrong in [
            "bright-spots",
            "urn:other:codebook:a",
            "urn:lodestar:poem:a",
            "urn:lodestar:rag:",
            "urn:lodestar:rag:A",
            "urn:lodestar:rag:a:b",
            "urn:lodestar:rag:../a",
        ] {
            assert_eq!(Urn::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Urn::parse(&format!("urn:lodestar:rag:{}", "a".repeat(41))), None);
    }
}
