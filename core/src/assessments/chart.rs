//! The outcomes chart: one row a source, one column an outcome.

use super::rules::{Assessment, Rating, RatingState};
use super::said::Said;
use crate::RecordId;
use crate::evidence::Source;
use crate::packs::Framework;

/// The chart of one assessment in one authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The assessment's name.
    pub assessment: String,
    /// One row a source, in the framework's order.
    pub rows: Vec<ChartRow>,
}

/// What one source shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRow {
    /// The source.
    pub source: Source,
    /// One cell an outcome, in the framework's order.
    pub cells: Vec<Cell>,
}

/// What one source shows of one outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The outcome's key.
    pub outcome: String,
    /// What the raters say.
    pub state: CellState,
    /// Whether its raters have agreed on it since, whatever each of them said.
    pub is_agreed_on: bool,
    /// Whether another source says the opposite: a star here and nothing there.
    pub is_in_conflict: bool,
    /// The ratings behind it.
    pub ratings: Vec<RecordId>,
}

/// What the raters of one cell say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellState {
    /// All say the same, or only one has said anything.
    Agreed(RatingState),
    /// They differ. Which is right is for people to decide.
    RatersDiffer,
}

impl CellState {
    /// The stable key, as exporters get it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agreed(state) => state.key(),
            Self::RatersDiffer => "raters_differ",
        }
    }

    /// How many stars stand for it.
    pub const fn stars(self) -> u8 {
        match self {
            Self::Agreed(state) => state.stars(),
            Self::RatersDiffer => 0,
        }
    }
}

/// Draws the chart together. Withdrawn ratings do not count; a cell that nobody
/// has rated is “not rated yet”, never “no evidence”. What raters have agreed on
/// stands there in place of what each of them said.
pub fn chart(framework: &Framework, assessment: &Assessment, said: &Said) -> Chart {
    let counts =
        |rating: &&Rating| rating.head.is_live() && rating.assessment == assessment.head.id;
    let ratings: Vec<&Rating> = said.ratings.iter().filter(counts).collect();
    let agreed = |outcome: &str, source: Source| {
        said.agreed.iter().find(|it| {
            it.assessment == assessment.head.id && it.outcome == outcome && it.source == source
        })
    };
    let sources = framework.sources.iter().filter_map(|key| Source::parse(key).ok());
    let mut rows: Vec<ChartRow> = sources
        .map(|source| {
            let cell = |outcome: &String| {
                let of_cell =
                    ratings.iter().filter(|it| it.source == source && &it.outcome == outcome);
                let of_cell: Vec<&Rating> = of_cell.copied().collect();
                Cell {
                    outcome: outcome.clone(),
                    state: agreed(outcome, source)
                        .map_or_else(|| together(&of_cell), |it| CellState::Agreed(it.state)),
                    is_agreed_on: agreed(outcome, source).is_some(),
                    is_in_conflict: false,
                    ratings: of_cell.iter().map(|it| it.head.id).collect(),
                }
            };
            let cells = framework.outcomes.iter().map(|outcome| cell(&outcome.key));
            ChartRow { source, cells: cells.collect() }
        })
        .collect();

    for column in 0..framework.outcomes.len() {
        let states: Vec<CellState> = rows.iter().map(|row| row.cells[column].state).collect();
        let has_star = states.iter().any(|state| 0 < state.stars());
        let has_nothing = states.contains(&CellState::Agreed(RatingState::NoEvidence));
        for row in &mut rows {
            let cell = &mut row.cells[column];
            let takes_part =
                0 < cell.state.stars() || cell.state == CellState::Agreed(RatingState::NoEvidence);
            cell.is_in_conflict = has_star && has_nothing && takes_part;
        }
    }
    Chart { assessment: assessment.head.title.clone(), rows }
}

fn together(ratings: &[&Rating]) -> CellState {
    let decided = |rating: &&&Rating| rating.state != RatingState::NotRatedYet;
    let mut states = ratings.iter().filter(decided).map(|rating| rating.state);
    let Some(first) = states.next() else { return CellState::Agreed(RatingState::NotRatedYet) };
    if states.all(|state| state == first) {
        CellState::Agreed(first)
    } else {
        CellState::RatersDiffer
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use uuid::Uuid;

    use super::*;
    use crate::assessments::SeenBy;
    use crate::packs::shipped::framework;
    use crate::people::PersonId;
    use crate::{Head, Kind, Version};

    fn head(number: u128, kind: Kind) -> Head {
        let now: DateTime<Utc> = "2026-04-01T12:00:00Z".parse().unwrap();
        Head {
            id: RecordId(Uuid::from_u128(number)),
            kind,
            authority: None,
            title: "Assessment of 2026".to_owned(),
            version: Version(1),
            created_at: now,
            created_by: String::new(),
            changed_at: now,
            changed_by: String::new(),
            withdrawal: None,
        }
    }

    fn draw(ratings: &[(u128, &str, Source, RatingState)]) -> Chart {
        let assessment = Assessment {
            head: head(1, Kind::Assessment),
            framework: "bright-spots".to_owned(),
            framework_version: 1,
            started_on: "2026-03-01".parse().unwrap(),
            seen_by: SeenBy::Everybody,
            rubric: None,
            authorities: Vec::new(),
        };
        let rating = |(rater, outcome, source, state): &(u128, &str, Source, RatingState)| Rating {
            head: head(100 + rater, Kind::Rating),
            assessment: assessment.head.id,
            outcome: (*outcome).to_owned(),
            source: *source,
            rater: PersonId(Uuid::from_u128(*rater)),
            state: *state,
            reason: String::new(),
            sources: Vec::new(),
        };
        let ratings: Vec<Rating> = ratings.iter().map(rating).collect();
        chart(&framework().unwrap(), &assessment, &Said { ratings, ..Said::default() })
    }

    fn states(chart: &Chart, row: usize) -> Vec<&'static str> {
        chart.rows[row].cells.iter().take(4).map(|cell| cell.state.key()).collect()
    }

    #[test]
    fn what_nobody_rated_is_not_rated_yet_and_never_no_evidence() {
        let chart = draw(&[(1, "resilience", Source::FocusGroup, RatingState::NotLookedAt)]);
        assert_eq!(states(&chart, 0), ["not_rated_yet"; 4]);
        assert_eq!(states(&chart, 2)[1], "not_looked_at");
    }

    #[test]
    fn two_raters_who_differ_are_not_averaged() {
        let chart = draw(&[
            (1, "rights", Source::Interview, RatingState::StrongEvidence),
            (2, "rights", Source::Interview, RatingState::NoEvidence),
            (1, "resilience", Source::Interview, RatingState::SomeEvidence),
            (2, "resilience", Source::Interview, RatingState::SomeEvidence),
        ]);
        assert_eq!(
            states(&chart, 1),
            ["not_rated_yet", "some_evidence", "raters_differ", "not_rated_yet"]
        );
    }

    #[test]
    fn sources_conflict_when_one_sees_a_change_that_another_does_not() {
        let chart = draw(&[
            (1, "rights", Source::Interview, RatingState::StrongEvidence),
            (1, "rights", Source::FocusGroup, RatingState::NoEvidence),
            (1, "rights", Source::Document, RatingState::NotLookedAt),
            (1, "recovery", Source::Interview, RatingState::SomeEvidence),
            (1, "recovery", Source::FocusGroup, RatingState::NotLookedAt),
        ]);
        let conflicts = |column: usize| {
            chart.rows.iter().map(|row| row.cells[column].is_in_conflict).collect::<Vec<_>>()
        };
        assert_eq!(conflicts(2), [false, true, true]);
        assert_eq!(conflicts(3), [false, false, false]);
    }
}
