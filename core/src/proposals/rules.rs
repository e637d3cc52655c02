//! What suggests a finding, and what may be decided about it.

use chrono::{DateTime, Utc};

use crate::choices::choices;
use crate::comparisons::{Before, Change, Compared, Comparisons};
use crate::findings::{FindingKind, NewFinding};
use crate::statistics::{AgainstPopulation, Direction, Effect, Flag, Standing};
use crate::{RecordId, Version};

choices! {
    /// Why a finding is proposed.
    pub enum Ground {
        /// Better than other authorities, by more than chance.
        Better = "better",
        /// Worse than other authorities, by more than chance.
        Worse = "worse",
        /// The same as or better than the general population.
        AsGoodAsPopulation = "as-good-as-population",
        /// Much better than in the round before, surely.
        MuchBetter = "much-better",
        /// Much worse than in the round before, surely.
        MuchWorse = "much-worse",
        /// Much other than in the round before, where neither way is good.
        MuchOther = "much-other",
    }
}

choices! {
    /// What a person decided.
    pub enum Decision {
        /// It is a finding, as it was proposed.
        Accepted = "accepted",
        /// It is a finding, in other words.
        Edited = "edited",
        /// It is none, for a reason.
        Declined = "declined",
    }
}

/// A finding that a result suggests.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The result beside what it was compared with.
    pub compared: Compared,
    /// At least one.
    pub grounds: Vec<Ground>,
    /// What kind of finding it would be.
    pub kind: FindingKind,
}

/// What somebody decided about a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The result that suggested it.
    pub result: RecordId,
    /// Why it was proposed.
    pub grounds: Vec<Ground>,
    /// What was proposed, in words.
    pub sentence: String,
    /// What was decided.
    pub decision: Decision,
    /// Why, if it was declined.
    pub reason: String,
    /// The finding that came of it.
    pub finding: Option<RecordId>,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom, by name as it was then.
    pub by: String,
}

/// Everything that a round suggests.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposals {
    /// The round with its comparisons.
    pub comparisons: Comparisons,
    /// What nobody has decided yet.
    pub open: Vec<Proposal>,
    /// What somebody has, oldest first.
    pub decided: Vec<Decided>,
}

/// A decision about a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDecision {
    /// The version of the result that the person saw.
    pub seen: Version,
    /// What was proposed, in words.
    pub sentence: String,
    /// What is decided.
    pub answer: Answer,
}

/// What is decided about a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It becomes a finding as it is.
    Accept(NewFinding),
    /// It becomes a finding in other words.
    Edit(NewFinding),
    /// It becomes none. The reason is not empty.
    Decline(String),
}

impl Answer {
    /// Which decision it is.
    pub const fn decision(&self) -> Decision {
        match self {
            Self::Accept(_) => Decision::Accepted,
            Self::Edit(_) => Decision::Edited,
            Self::Decline(_) => Decision::Declined,
        }
    }
}

impl Proposal {
    /// The finding that a result suggests, if it suggests one.
    pub(super) fn of(compared: &Compared) -> Option<Self> {
        let grounds = grounds(compared);
        let has = |wanted: &[Ground]| grounds.iter().any(|it| wanted.contains(it));
        let kind = if has(&[Ground::Worse, Ground::MuchWorse]) {
            FindingKind::Improve
        } else if has(&[Ground::MuchOther]) {
            FindingKind::Know
        } else {
            FindingKind::BrightSpot
        };
        (!grounds.is_empty()).then(|| Self { compared: compared.clone(), grounds, kind })
    }
}

fn grounds(compared: &Compared) -> Vec<Ground> {
    let verdict = match compared.flag() {
        Some(Flag::Given { standing: Standing::Better, .. }) => Some(Ground::Better),
        Some(Flag::Given { standing: Standing::Worse, .. }) => Some(Ground::Worse),
        _ => None,
    };
    let population = compared.population.as_ref().and_then(|it| it.standing);
    let population =
        (population == Some(AgainstPopulation::SameOrBetter)).then_some(Ground::AsGoodAsPopulation);
    let change = match &compared.before {
        Before::Comparable { change: Some(change), .. } => large(change, compared.direction),
        _ => None,
    };
    [verdict, population, change].into_iter().flatten().collect()
}

fn large(change: &Change, direction: Direction) -> Option<Ground> {
    if change.effect != Effect::Large {
        return None;
    }
    let is_more = 0.0 < change.difference.estimate;
    Some(match (direction, is_more) {
        (Direction::HighIsGood, true) | (Direction::LowIsGood, false) => Ground::MuchBetter,
        (Direction::HighIsGood, false) | (Direction::LowIsGood, true) => Ground::MuchWorse,
        (Direction::Neither, _) => Ground::MuchOther,
    })
}
