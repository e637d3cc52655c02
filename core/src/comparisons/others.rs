//! Other authorities, in this installation or as they were published.

use crate::packs::{Comparison, Whom};
use crate::rounds::SurveyResult;
use crate::statistics::{
    Comparator, Controlled, Direction, Flag, NoPool, Pooled, Proportion, PublishedShare, Rules,
    Unseen,
};

/// One comparison with other authorities.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    /// Which others, from where.
    pub source: Source,
    /// Their share.
    pub comparator: Comparator,
    /// Better, in line, worse, or why nothing is said.
    pub flag: Flag,
    /// The flag once more, if the authority has asked that it be taken into
    /// account how many flags are read together.
    pub controlled: Option<Controlled>,
}

/// Where the share of others is from.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// The other authorities of this installation.
    Installation,
    /// A published figure.
    Published(Box<Comparison>),
}

/// Every comparison with others, first the one whose flag is the verdict: the
/// other authorities of the installation, and where they are too few the newest
/// published figure.
pub(super) fn against(
    result: &SurveyResult,
    own: Result<Proportion, Unseen>,
    pooled: Option<&Pooled>,
    published: &[Comparison],
    (direction, rules): (Direction, Rules),
) -> Vec<Against> {
    let of = |source, comparator: Comparator| {
        let flag = Flag::of(own, &comparator, direction, rules);
        Against { source, comparator, flag, controlled: None }
    };
    let mut against = Vec::new();
    if let Some(pooled) = pooled {
        against.push(of(Source::Installation, Comparator::Others(pooled.clone())));
    }
    if let Some((figure, share)) = newest(result, published, Whom::Others) {
        let source = Source::Published(Box::new(figure.clone()));
        against.push(of(source, Comparator::Published(share)));
    }
    against
}

/// The newest published figure that counts the same answers to the same question
/// of the same questionnaire, and its share of the result's cut.
pub(super) fn newest<'a>(
    result: &SurveyResult,
    published: &'a [Comparison],
    whom: Whom,
) -> Option<(&'a Comparison, PublishedShare)> {
    if result.is_multiple {
        return None;
    }
    let options: Vec<(&str, bool)> =
        result.numbers.options.iter().map(|it| (it.label.as_str(), it.is_positive)).collect();
    let fitting = published.iter().filter_map(|it| {
        let is_asked = it.whom == whom
            && it.indicator == result.indicator
            && it.questionnaire == result.questionnaire
            // In general others of about that age; of others only the same ages.
            && (whom == Whom::GeneralPopulation || it.ages == result.asked.ages);
        let base = it.base.and_then(|base| u64::try_from(base).ok());
        let share = is_asked.then(|| it.share_of(&options)).flatten();
        Some((it, PublishedShare::of(share?, base)?))
    });
    // Of several of one year the one that says how many it is of.
    fitting.max_by_key(|(it, _)| (it.year, it.base.is_some()))
}

/// Why the others of this installation are not compared with.
pub(super) fn no_pool(pooled: Option<&Result<Pooled, NoPool>>) -> NoPool {
    pooled.and_then(|it| it.as_ref().err().copied()).unwrap_or(NoPool::TooFew)
}
