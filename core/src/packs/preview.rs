//! What installing a pack would do, and why it may not be installed.

use std::sync::Arc;

use super::difference::Difference;
use super::header::{PackKind, Requirement};
use super::mistake::{Fault, Mistake};
use super::pack::{Content, Pack};
use crate::{Head, Kind, RecordId};

/// What installing a pack would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Whether it may be installed.
    pub fit: Fit,
    /// Which version counts now: its URN, version and title. None if there is
    /// nothing of the kind yet.
    pub against: Option<(String, i32, String)>,
    /// What would differ from it.
    pub differences: Vec<Difference>,
    /// What is there that keeps the old version: kind and how many.
    pub touches: Vec<(Kind, usize)>,
}

/// Whether a pack may be installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It may.
    Fits,
    /// The same file is installed; nothing would change.
    Same(Option<RecordId>),
    /// It may not.
    Refused(Vec<Refusal>),
}

/// Why a pack may not be installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This version is there with another text.
    OtherText {
        /// The checksum of what is there.
        stored: String,
        /// The checksum of what was given.
        given: String,
    },
    /// A higher version is there.
    Lower {
        /// The highest that is there.
        highest: i32,
    },
    /// It requires packs that are not there.
    Requires(Vec<Requirement>),
    /// It contradicts a pack that it requires.
    Contradicts(Vec<Mistake>),
}

/// What came of installing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Installed {
    /// It counts from now on.
    Now(RecordId),
    /// The same file was there; nothing changed.
    Same(Option<RecordId>),
    /// Nothing changed.
    Refused(Vec<Refusal>),
}

/// Which records keep what they were made with when a pack changes.
pub(super) fn keepers(kind: PackKind) -> &'static [Kind] {
    match kind {
        PackKind::Codebook | PackKind::Cycle => &[Kind::Round],
        PackKind::Framework => &[Kind::Assessment, Kind::Report],
        PackKind::Rubric | PackKind::Rag | PackKind::Boilerplate => &[Kind::Report],
        PackKind::Profile => &[Kind::Authority],
        PackKind::Sheet => &[Kind::SelfAssessment],
        PackKind::Words | PackKind::Comparator => &[],
    }
}

impl Fit {
    /// Judges a pack beside those that are there.
    pub(super) fn of(new: &Pack, installed: &[(Arc<Pack>, Head)], shipped: &[Arc<Pack>]) -> Self {
        let header = &new.header;
        let same = |it: &Pack| it.header.urn == header.urn && it.header.version == header.version;
        let mut refusals = Vec::new();
        for (pack, head) in installed.iter().filter(|(pack, _)| same(pack)) {
            if pack.sha256 != new.sha256 {
                refusals.push(Refusal::other_text(pack, new));
            } else if head.is_live() {
                return Self::Same(Some(head.id));
            }
        }
        for pack in shipped.iter().filter(|it| same(it)) {
            if pack.sha256 == new.sha256 {
                return Self::Same(None);
            }
            refusals.push(Refusal::other_text(pack, new));
        }
        let live = installed.iter().filter(|(_, head)| head.is_live()).map(|(pack, _)| pack);
        let there: Vec<&Pack> = live.chain(shipped).map(AsRef::as_ref).collect();
        let of_urn = there.iter().filter(|it| it.header.urn == header.urn);
        let highest = of_urn.map(|it| it.header.version).max().unwrap_or_default();
        if header.version < highest {
            refusals.push(Refusal::Lower { highest });
        }
        let missing = header.requires.iter().filter(|it| !it.is_met_by(&there));
        let missing: Vec<Requirement> = missing.cloned().collect();
        if !missing.is_empty() {
            refusals.push(Refusal::Requires(missing));
        }
        let contradictions = contradictions(new, &there);
        if !contradictions.is_empty() {
            refusals.push(Refusal::Contradicts(contradictions));
        }
        if refusals.is_empty() { Self::Fits } else { Self::Refused(refusals) }
    }
}

impl Refusal {
    fn other_text(stored: &Pack, given: &Pack) -> Self {
        Self::OtherText { stored: stored.sha256.clone(), given: given.sha256.clone() }
    }
}

impl Requirement {
    /// Whether one of these packs will do.
    pub(super) fn is_met_by(&self, packs: &[&Pack]) -> bool {
        let of_urn = packs.iter().filter(|it| it.header.urn == self.urn);
        of_urn.into_iter().any(|it| self.version_min <= it.header.version)
    }
}

/// Where a rubric speaks of sources that its framework does not have.
fn contradictions(new: &Pack, there: &[&Pack]) -> Vec<Mistake> {
    let Content::Rubric(rubric) = &new.content else { return Vec::new() };
    let of_urn = there.iter().filter(|it| Some(&it.header.urn) == rubric.framework.as_ref());
    let framework = of_urn.max_by_key(|it| it.header.version);
    let Some(Content::Framework(framework)) = framework.map(|it| &it.content) else {
        return Vec::new();
    };
    let descriptors = new.entries.iter().filter(|it| it.part == "descriptor");
    let strange = rubric.descriptors.iter().zip(descriptors);
    let strange = strange.filter(|((source, ..), _)| !framework.sources.contains(source));
    strange
        .map(|((source, ..), entry)| Mistake {
            line: entry.line,
            key: "descriptor.source".to_owned(),
            fault: Fault::Dangling { value: source.clone(), among: "source.key" },
        })
        .collect()
}
