//! Whether the sources agree on an outcome. Nothing is averaged: where they do
//! not, that is the answer.

use super::chart::{CellState, Chart};
use super::rules::RatingState;
use crate::choices::choices;
use crate::evidence::Source;

choices! {
    /// How the sources of one outcome stand to each other.
    pub enum Pattern {
        /// Two or more were looked at and all see a change, or none does.
        Agree = "agree",
        /// One sees a change where another sees none.
        Conflict = "conflict",
        /// Only one was looked at.
        Alone = "alone",
        /// Nobody looked.
        NotLookedAt = "not_looked_at",
    }
}

choices! {
    /// What children and young people themselves say of a change.
    pub enum ChildrenSay {
        /// They see it.
        Yes = "yes",
        /// They were asked and do not see it.
        No = "no",
        /// Nobody asked them, or nobody has decided what they say.
        NotHeard = "not_heard",
    }
}

/// One outcome over all its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Triangulated {
    /// The outcome's key.
    pub outcome: String,
    /// How its sources stand to each other.
    pub pattern: Pattern,
    /// What children say.
    pub children: ChildrenSay,
    /// What others say and children do not, or the other way round.
    pub is_children_against_others: bool,
    /// Whether the raters of some cell differ, so that it counts neither way yet.
    pub has_undecided: bool,
    /// Of all sources together, by the rule of [`triangulated`]. None where the
    /// rule gives none.
    pub overall: Option<RatingState>,
}

/// Looks at each outcome of a chart.
///
/// Overall, by our own rule (the published evaluation states none): none unless
/// two sources were looked at; strong if two see a change, one of them strongly,
/// and none sees nothing; some if one sees a change; else no evidence.
pub fn triangulated(chart: &Chart) -> Vec<Triangulated> {
    let outcomes = chart.rows.first().map(|row| row.cells.len()).unwrap_or_default();
    (0..outcomes).map(|column| of_outcome(chart, column)).collect()
}

fn of_outcome(chart: &Chart, column: usize) -> Triangulated {
    let cells: Vec<(Source, CellState)> =
        chart.rows.iter().map(|row| (row.source, row.cells[column].state)).collect();
    // What was looked at and decided: whether it shows a change.
    let seen: Vec<(Source, RatingState)> = cells
        .iter()
        .filter_map(|(source, state)| match state {
            CellState::Agreed(it) if it.is_star() || *it == RatingState::NoEvidence => {
                Some((*source, *it))
            }
            _ => None,
        })
        .collect();
    let of = |is_children: bool, is_star: bool| {
        seen.iter().any(|(source, state)| {
            is_of_children(*source) == is_children && state.is_star() == is_star
        })
    };
    let stars = seen.iter().filter(|(_, state)| state.is_star()).count();
    let pattern = match seen.len() {
        0 => Pattern::NotLookedAt,
        1 => Pattern::Alone,
        all if stars == 0 || stars == all => Pattern::Agree,
        _ => Pattern::Conflict,
    };
    let children = match (of(true, true), of(true, false)) {
        (true, _) => ChildrenSay::Yes,
        (false, true) => ChildrenSay::No,
        (false, false) => ChildrenSay::NotHeard,
    };
    let is_strong = seen.iter().any(|(_, state)| *state == RatingState::StrongEvidence);
    Triangulated {
        outcome: chart
            .rows
            .first()
            .map(|row| row.cells[column].outcome.clone())
            .unwrap_or_default(),
        pattern,
        children,
        is_children_against_others: (of(true, true) && of(false, false))
            || (of(true, false) && of(false, true)),
        has_undecided: cells.iter().any(|(_, state)| *state == CellState::RatersDiffer),
        overall: (2 <= seen.len()).then_some(match stars {
            0 => RatingState::NoEvidence,
            1 => RatingState::SomeEvidence,
            _ if is_strong && pattern == Pattern::Agree => RatingState::StrongEvidence,
            _ => RatingState::SomeEvidence,
        }),
    }
}

/// Whether it is children and young people who speak: documents are written and
/// interviews given by those who work for them.
pub const fn is_of_children(source: Source) -> bool {
    matches!(source, Source::FocusGroup | Source::Survey)
}

#[cfg(test)]
mod tests {
    use super::super::chart::{Cell, ChartRow};
    use super::*;

    const NONE: CellState = CellState::Agreed(RatingState::NoEvidence);
    const SOME: CellState = CellState::Agreed(RatingState::SomeEvidence);
    const STRONG: CellState = CellState::Agreed(RatingState::StrongEvidence);
    const UNSEEN: CellState = CellState::Agreed(RatingState::NotLookedAt);

    fn of(documents: CellState, interviews: CellState, focus_groups: CellState) -> Triangulated {
        let row = |(source, state)| ChartRow {
            source,
            cells: vec![Cell {
                outcome: "rights".to_owned(),
                state,
                is_in_conflict: false,
                is_agreed_on: false,
                ratings: Vec::new(),
            }],
        };
        let rows = [
            (Source::Document, documents),
            (Source::Interview, interviews),
            (Source::FocusGroup, focus_groups),
        ];
        let chart = Chart { assessment: String::new(), rows: rows.map(row).to_vec() };
        triangulated(&chart).remove(0)
    }

    #[test]
    fn what_professionals_say_and_children_deny_is_a_conflict_and_never_strong() {
        let it = of(STRONG, STRONG, NONE);
        assert_eq!((it.pattern, it.children), (Pattern::Conflict, ChildrenSay::No));
        assert_eq!(it.overall, Some(RatingState::SomeEvidence));
        assert!(it.is_children_against_others);
        // Professionals among themselves are no conflict with children.
        assert!(!of(STRONG, NONE, UNSEEN).is_children_against_others);
    }

    #[test]
    fn strong_needs_two_sources_one_of_them_strong() {
        assert_eq!(of(SOME, STRONG, UNSEEN).overall, Some(RatingState::StrongEvidence));
        assert_eq!(of(SOME, SOME, SOME).overall, Some(RatingState::SomeEvidence));
        assert_eq!(of(NONE, NONE, UNSEEN).overall, Some(RatingState::NoEvidence));
    }

    #[test]
    fn one_source_alone_gives_no_overall_however_strong() {
        let it = of(UNSEEN, STRONG, UNSEEN);
        assert_eq!((it.pattern, it.overall), (Pattern::Alone, None));
        assert_eq!(it.children, ChildrenSay::NotHeard);
    }

    #[test]
    fn what_raters_differ_on_counts_neither_way() {
        let it = of(SOME, CellState::RatersDiffer, UNSEEN);
        assert_eq!((it.pattern, it.overall, it.has_undecided), (Pattern::Alone, None, true));
        assert_eq!(of(UNSEEN, UNSEEN, UNSEEN).pattern, Pattern::NotLookedAt);
    }
}
