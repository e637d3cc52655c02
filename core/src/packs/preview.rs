//! What installing a pack would do, and why it may not be installed.

use super::difference::Difference;
use super::header::{PackKind, Requirement};
use super::mistake::Mistake;
use crate::{Kind, RecordId};

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
        PackKind::Codebook => &[Kind::Round],
        PackKind::Framework => &[Kind::Assessment, Kind::Report],
        PackKind::Rubric | PackKind::Rag | PackKind::Boilerplate => &[Kind::Report],
        PackKind::Profile => &[Kind::Authority],
        PackKind::Words | PackKind::Comparator => &[],
    }
}
