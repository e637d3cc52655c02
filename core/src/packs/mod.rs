//! Packs: versioned data that could differ between authorities, nations or
//! years. They are read from `core/packs` when the program is built.

mod authorities;
mod codebook;
mod framework;

pub use authorities::{AliasLine, AuthorityLine, aliases, authorities};
pub use codebook::{Codebook, Domain, Question, Questionnaire, codebook};
pub use framework::{Framework, Horizon, Outcome, RagState, Rubric, framework, rag_scheme, rubric};
