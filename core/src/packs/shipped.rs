//! The packs that come with the program, as versions that are always there.
//!
//! A correction of one is a new version beside the old: assessments that began
//! under the old one are shown under it.

use std::sync::{Arc, LazyLock};

use super::codebook::Codebook;
use super::framework::Framework;
use super::header::{PackKind, Urn};
use super::pack::{Content, Pack};
use super::rag::RagState;
use super::rubric::Rubric;
use crate::Error;

const TEXTS: &[(&str, &str)] = &[
    ("frameworks/bright-spots", include_str!("../../packs/frameworks/bright-spots.toml")),
    ("frameworks/bright-spots-2", include_str!("../../packs/frameworks/bright-spots-2.toml")),
    (
        "frameworks/corporate-parenting",
        include_str!("../../packs/frameworks/corporate-parenting.toml"),
    ),
    ("codebooks/bright-spots", include_str!("../../packs/codebooks/bright-spots.toml")),
    ("codebooks/bright-spots-2", include_str!("../../packs/codebooks/bright-spots-2.toml")),
    ("comparators/published", include_str!("../../packs/comparators/published.toml")),
    (
        "comparators/general-population",
        include_str!("../../packs/comparators/general-population.toml"),
    ),
    ("rubrics/draft", include_str!("../../packs/rubrics/draft.toml")),
    ("rag/default", include_str!("../../packs/rag/default.toml")),
    ("profiles/standard", include_str!("../../packs/profiles/standard.toml")),
    ("cycles/bright-spots", include_str!("../../packs/cycles/bright-spots.toml")),
    ("cycles/new-belongings-plus", include_str!("../../packs/cycles/new-belongings-plus.toml")),
    ("sheets/care-leavers-charter", include_str!("../../packs/sheets/care-leavers-charter.toml")),
    (
        "sheets/leaving-care-standards",
        include_str!("../../packs/sheets/leaving-care-standards.toml"),
    ),
];

type Read = Result<Vec<Arc<Pack>>, (&'static str, String)>;

/// Every pack that comes with the program.
///
/// # Errors
/// [`Error::Pack`] if one does not read; a test would have found it.
pub fn all() -> Result<&'static [Arc<Pack>], Error> {
    static PACKS: LazyLock<Read> = LazyLock::new(|| {
        let read = |(name, text): &(&'static str, &'static str)| {
            let pack = Pack::judged((*text).to_owned());
            pack.map(Arc::new).map_err(|mistakes| (*name, format!("{mistakes:?}")))
        };
        TEXTS.iter().map(read).collect()
    });
    PACKS.as_deref().map_err(|(name, wrong)| Error::Pack(name, wrong.clone()))
}

/// The highest version of a pack that comes with the program.
pub fn by_urn(urn: &Urn) -> Result<Option<&'static Arc<Pack>>, Error> {
    let of_urn = all()?.iter().filter(|it| it.header.urn == *urn);
    Ok(of_urn.max_by_key(|it| it.header.version))
}

/// The pack of a kind that counts while nothing is installed.
pub(super) fn by_kind(kind: PackKind) -> Result<Option<&'static Arc<Pack>>, Error> {
    match all()?.iter().find(|it| it.header.urn.kind == kind) {
        Some(first) => by_urn(&first.header.urn),
        None => Ok(None),
    }
}

/// The Bright Spots codebook.
pub fn codebook() -> Result<Arc<Codebook>, Error> {
    match by_kind(PackKind::Codebook)?.map(|it| &it.content) {
        Some(Content::Codebook(codebook)) => Ok(codebook.clone()),
        _ => Err(Error::Corrupt("codebook")),
    }
}

/// The Bright Spots logic model.
pub fn framework() -> Result<Arc<Framework>, Error> {
    match by_kind(PackKind::Framework)?.map(|it| &it.content) {
        Some(Content::Framework(framework)) => Ok(framework.clone()),
        _ => Err(Error::Corrupt("framework")),
    }
}

/// The rubric for the outcomes chart: a draft, ours.
pub fn rubric() -> Result<Arc<Rubric>, Error> {
    match by_kind(PackKind::Rubric)?.map(|it| &it.content) {
        Some(Content::Rubric(rubric)) => Ok(rubric.clone()),
        _ => Err(Error::Corrupt("rubric")),
    }
}

/// The colours of delivery and what they mean.
pub fn rag_scheme() -> Result<Arc<Vec<RagState>>, Error> {
    match by_kind(PackKind::Rag)?.map(|it| &it.content) {
        Some(Content::Rag(states)) => Ok(states.clone()),
        _ => Err(Error::Corrupt("colour scheme")),
    }
}
