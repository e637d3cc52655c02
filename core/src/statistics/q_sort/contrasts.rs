//! On which statements the views of the factors differ, and on which they do not.

use super::scores::Scores;

/// How unlikely a difference between two z-scores is, were there none.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Level {
    /// p < 0.05: more than 1.96 standard errors.
    FiveInAHundred,
    /// p < 0.01: more than 2.58 standard errors; then it is also below 0.05.
    OneInAHundred,
}

/// How the factors stand on one statement. They are compared two at a time, with no
/// correction for how many comparisons there are, as is usual in Q.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Contrast {
    /// The strictest level at which any two factors differ. None if no two differ:
    /// a consensus statement of qmethod.
    pub any: Option<Level>,
    /// For each factor the strictest level at which it differs from every other: a
    /// distinguishing statement of that factor. None if it does not, or if the
    /// factor has no scores; that one is left out of every comparison.
    pub distinguishes: Vec<Option<Level>>,
}

impl Contrast {
    /// Whether no two factors differ at this level. At p < 0.01 that is asked more
    /// easily than at p < 0.05: there are at least as many such statements.
    pub fn is_consensus(&self, level: Level) -> bool {
        self.any < Some(level)
    }

    /// Whether this factor differs from every other at this level.
    pub fn is_distinguishing(&self, factor: usize, level: Level) -> bool {
        self.distinguishes.get(factor).is_some_and(|it| Some(level) <= *it)
    }
}

/// The standard error of the difference between a z-score of one factor and of
/// another: √(SE² + SE²).
///
/// Brown, Political Subjectivity (1980), page 245; Zabala, The R Journal 6(2)
/// (2014), pages 163–173.
pub(super) fn standard_error(one: &Scores, other: &Scores) -> f64 {
    one.standard_error.hypot(other.standard_error)
}

/// How the factors stand on each statement, from their scores, in the order of the
/// factors. None if fewer than two have scores.
pub(crate) fn contrasts(factors: &[Option<&Scores>]) -> Option<Vec<Contrast>> {
    let scored: Vec<&Scores> = factors.iter().filter_map(|it| *it).collect();
    let statements = scored.get(1)?.z.len();
    let of = |statement: usize| {
        let against = |one: &Scores| {
            let others = scored.iter().filter(|it| !std::ptr::eq(**it, one));
            others.map(|other| level(one, other, statement)).collect::<Vec<_>>()
        };
        let any = scored.iter().flat_map(|it| against(it)).max().flatten();
        let least = |one: &Scores| against(one).into_iter().min().flatten();
        let distinguishes = factors.iter().map(|it| it.and_then(least)).collect();
        Contrast { any, distinguishes }
    };
    Some((0..statements).map(of).collect())
}

fn level(one: &Scores, other: &Scores, statement: usize) -> Option<Level> {
    let difference = (one.z[statement] - other.z[statement]).abs();
    let error = standard_error(one, other);
    if 2.58 * error < difference {
        Some(Level::OneInAHundred)
    } else if 1.96 * error < difference {
        Some(Level::FiveInAHundred)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Scores of one statement, with an error of 0.3: two of them have 0.4243
    /// together, so that 0.8316 and 1.0946 are the limits.
    fn view(z: f64) -> Scores {
        Scores { z: vec![z], array: None, reliability: 0.91, standard_error: 0.3 }
    }

    fn contrast(scores: &[Scores]) -> Contrast {
        contrasts(&scores.iter().map(Some).collect::<Vec<_>>()).unwrap().remove(0)
    }

    #[test]
    fn the_limits_are_those_of_brown() {
        let any = |z: f64| contrast(&[view(0.0), view(z)]).any;
        assert_eq!([any(0.83), any(-0.83)], [None; 2]);
        assert_eq!([any(0.84), any(-1.09)], [Some(Level::FiveInAHundred); 2]);
        assert_eq!([any(1.1), any(-1.1)], [Some(Level::OneInAHundred); 2]);
    }

    #[test]
    fn a_factor_distinguishes_by_its_weakest_difference() {
        let found = contrast(&[view(0.0), view(1.0), view(2.1)]);
        let (five, one) = (Some(Level::FiveInAHundred), Some(Level::OneInAHundred));
        assert_eq!((found.any, found.distinguishes), (one, vec![five, five, one]));
        let found = contrast(&[view(0.0), view(0.5), view(1.0)]);
        assert_eq!((found.any, found.distinguishes), (five, vec![None, None, None]));
    }

    #[test]
    fn the_levels_are_asked_each_in_its_way() {
        let found = contrast(&[view(0.0), view(1.0)]);
        assert!(!found.is_consensus(Level::FiveInAHundred));
        assert!(found.is_consensus(Level::OneInAHundred));
        assert!(found.is_distinguishing(0, Level::FiveInAHundred));
        assert!(!found.is_distinguishing(0, Level::OneInAHundred));
        assert!(!found.is_distinguishing(2, Level::FiveInAHundred));
    }

    #[test]
    fn a_factor_without_scores_is_left_out() {
        let (one, other) = (view(0.0), view(2.0));
        let found = contrasts(&[Some(&one), None, Some(&other)]).unwrap().remove(0);
        let strict = Some(Level::OneInAHundred);
        assert_eq!(found.distinguishes, [strict, None, strict]);
        assert_eq!(contrasts(&[Some(&one), None]), None);
    }
}
