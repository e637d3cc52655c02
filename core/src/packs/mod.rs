//! Packs: versioned data that could differ between authorities, nations or
//! years.
//!
//! Some come with the program and are always there ([`shipped`]); others are
//! installed. Of each pack the highest version counts, and of some kinds only
//! the pack that was installed last. Installing rewrites nothing that was
//! recorded before, and nothing is deleted: a version is retired.

mod authorities;
mod codebook;
mod comparator;
mod contents;
mod cycle;
mod difference;
mod entity;
mod fields;
mod framework;
mod header;
mod in_force;
mod memory;
mod mistake;
mod model;
mod pack;
mod page;
mod preview;
mod profile;
mod rag;
mod rubric;
mod sheet;
pub mod shipped;
mod store;
#[cfg(test)]
mod tests;
mod words;

pub use authorities::{AliasLine, AuthorityLine, aliases, authorities};
pub use codebook::{AskedOf, Codebook, Domain, Question, Questionnaire};
pub use comparator::{Comparison, Precision, Whom};
pub use contents::Entry;
pub use cycle::{Choice, Cycle, Floor, Item, Never, Step};
pub use difference::Difference;
pub use framework::{Framework, Horizon, Outcome};
pub use header::{Header, LANGUAGES, PackKind, Requirement, Urn};
pub(crate) use in_force::is_retired;
pub use in_force::{
    Wording, boilerplate, codebook, codebook_at, comparisons, cycle_of, cycles, framework,
    framework_of, frameworks, profile, rag_scheme, rubric, rubric_of, sheet_of, sheets, wording,
};
pub use mistake::{Expected, Fault, Mistake};
pub use model::{Crossed, How, LinkKind, LogicModel, ModelLink, Part};
pub use pack::{Content, PACK_KIBIBYTES_MAX, Pack};
pub use preview::{Fit, Installed, Preview, Refusal};
pub use profile::Profile;
pub use rag::RagState;
pub use rubric::Rubric;
pub use sheet::{Criterion, Level, Sheet, SheetQuestion, Standard};
pub use store::{Listed, by_urn, dependents, find, find_shipped, install, list, preview, retire};
pub use words::{BOILERPLATE, Misused, Vocabulary};
