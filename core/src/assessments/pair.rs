//! Two raters beside each other, cell by cell.

use super::raters::Submission;
use super::rules::{Rating, RatingState};
use crate::RecordId;
use crate::evidence::Source;
use crate::packs::Framework;
use crate::statistics::Crossed;

/// What two raters say of the same cells.
#[derive(Clone, Debug)]
pub struct Pair<'a> {
    /// Every cell of the chart, outcome by outcome.
    pub cells: Vec<PairCell<'a>>,
    /// How the cells fall that both put on a level.
    pub crossed: Crossed,
    /// Cells that at least one rated, and that not both put on a level: “not
    /// looked at” is no level, nor is a cell that one left out.
    pub left_out: u32,
}

/// One cell, as two raters see it.
#[derive(Clone, Copy, Debug)]
pub struct PairCell<'a> {
    /// The outcome's key.
    pub outcome: &'a str,
    /// The source.
    pub source: Source,
    /// What each says, if they say anything.
    pub said: [Option<&'a Rating>; 2],
}

impl PairCell<'_> {
    /// Whether both say the same, or neither says anything.
    pub fn is_alike(&self) -> bool {
        let [first, second] = self.said.map(|it| it.map(|it| it.state));
        first == second
    }

    /// Whether anybody says anything.
    pub fn is_rated(&self) -> bool {
        self.said.iter().any(Option::is_some)
    }
}

/// Sets what two raters said in an assessment side by side. Withdrawn ratings do
/// not count.
pub fn pair<'a>(
    framework: &'a Framework,
    assessment: RecordId,
    ratings: &'a [Rating],
    raters: [&Submission; 2],
) -> Pair<'a> {
    let mut pair = Pair { cells: Vec::new(), crossed: Crossed::default(), left_out: 0 };
    let sources: Vec<Source> =
        framework.sources.iter().filter_map(|key| Source::parse(key).ok()).collect();
    for outcome in &framework.outcomes {
        for source in &sources {
            let said = raters.map(|rater| {
                ratings.iter().find(|it| {
                    it.head.is_live()
                        && it.assessment == assessment
                        && it.rater == rater.rater
                        && it.outcome == outcome.key
                        && it.source == *source
                        && it.state != RatingState::NotRatedYet
                })
            });
            let cell = PairCell { outcome: &outcome.key, source: *source, said };
            match cell.said.map(|it| it.and_then(|it| level(it.state))) {
                [Some(first), Some(second)] => pair.crossed[first][second] += 1,
                _ if cell.is_rated() => pair.left_out += 1,
                _ => (),
            }
            pair.cells.push(cell);
        }
    }
    pair
}

const fn level(state: RatingState) -> Option<usize> {
    match state {
        RatingState::NoEvidence => Some(0),
        RatingState::SomeEvidence => Some(1),
        RatingState::StrongEvidence => Some(2),
        _ => None,
    }
}
