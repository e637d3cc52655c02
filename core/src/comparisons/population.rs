//! The general population: a rule of its own, without a test.

use super::others::newest;
use crate::packs::{Comparison, Whom};
use crate::rounds::SurveyResult;
use crate::statistics::{AgainstPopulation, Direction, Proportion, PublishedShare, Unseen};

/// A result beside what children or young people in general say.
#[derive(Clone, Debug, PartialEq)]
pub struct Population {
    /// The figure, with its ages and its source.
    pub figure: Comparison,
    /// Its share of the same answers.
    pub share: PublishedShare,
    /// The same or better, or not as good. None if the authority's own share is
    /// hidden, or if neither is good.
    pub standing: Option<AgainstPopulation>,
}

impl Population {
    pub(super) fn of(
        result: &SurveyResult,
        own: Result<Proportion, Unseen>,
        published: &[Comparison],
        direction: Direction,
    ) -> Option<Self> {
        let (figure, share) = newest(result, published, Whom::GeneralPopulation)?;
        let standing = own.ok().and_then(|own| AgainstPopulation::of(own, share, direction));
        Some(Self { figure: figure.clone(), share, standing })
    }
}
