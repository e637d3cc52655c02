//! What somebody outside can know of numbers: between what each lies, and which
//! of them add up to which.
//!
//! Narrowing goes over every sum until nothing changes (interval propagation).
//! What it leaves is at least as wide as what can be known, so it proves that a
//! number cannot be small. That a number *can* be something is proved the other
//! way: by a filling of everything that fits ([`Knowledge::can_be`]). Whoever
//! sees only the shown numbers cannot rule that filling out, however well they
//! calculate, so what the engine takes for safe is safe from exact methods too.

/// More than any count in a table.
pub(super) const MOST: i64 = 4_000_000;

/// From the least that a number can be to the most.
pub(super) type Bounds = (i64, i64);

/// How often a search may guess. If it finds nothing by then, it is taken that
/// there is nothing, which hides more.
const GUESSES_MAX: usize = 400;

/// How often all sums are gone over. Each pass only narrows.
const PASSES_MAX: usize = 200;

/// Numbers, and equations between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Knowledge {
    bounds: Vec<Bounds>,
    /// Each adds up to nothing: numbers with their factor, 1 or -1.
    equations: Vec<Vec<(usize, i64)>>,
}

impl Knowledge {
    /// Adds a number that lies within bounds.
    pub(super) fn number(&mut self, within: Bounds) -> usize {
        self.bounds.push(within);
        self.bounds.len() - 1
    }

    /// Parts add up to a whole.
    pub(super) fn adds_up(&mut self, whole: usize, parts: impl Iterator<Item = usize>) {
        let mut terms: Vec<_> = parts.map(|part| (part, 1)).collect();
        terms.push((whole, -1));
        self.equations.push(terms);
    }

    /// Between what a number lies.
    pub(super) fn bounds(&self, number: usize) -> Bounds {
        self.bounds[number]
    }

    /// Narrows every number by every sum. False if nothing fits: then what was
    /// assumed is wrong.
    pub(super) fn narrow(&mut self) -> bool {
        for _ in 0..PASSES_MAX {
            let mut is_changed = false;
            for equation in &self.equations {
                match narrow_by(equation, &mut self.bounds) {
                    None => return false,
                    Some(changed) => is_changed |= changed,
                }
            }
            if !is_changed {
                break;
            }
        }
        true
    }

    /// Whether a filling fits in which this number is within these bounds.
    pub(super) fn can_be(&self, number: usize, within: Bounds) -> bool {
        let mut assumed = self.clone();
        if !assumed.assume(number, within) {
            return false;
        }
        let mut guesses = GUESSES_MAX;
        assumed.can_be_filled(&mut guesses)
    }

    /// Whether nobody can say of a number that it is one of the small ones more
    /// closely than that: it cannot be any of them, or it can be the least and
    /// the most of them.
    pub(super) fn is_open(&self, number: usize, small: Bounds) -> bool {
        let (low, high) = self.bounds[number];
        if high < small.0 || small.1 < low {
            return true;
        }
        self.can_be(number, (-MOST, small.0)) && self.can_be(number, (small.1, MOST))
    }

    fn assume(&mut self, number: usize, within: Bounds) -> bool {
        let (low, high) = self.bounds[number];
        self.bounds[number] = (low.max(within.0), high.min(within.1));
        self.bounds[number].0 <= self.bounds[number].1 && self.narrow()
    }

    /// Searches for a filling, the numbers that are known best first.
    fn can_be_filled(&self, guesses: &mut usize) -> bool {
        let width = |it: &Bounds| it.1 - it.0;
        let open = (0..self.bounds.len()).filter(|it| 0 < width(&self.bounds[*it]));
        let Some(number) = open.min_by_key(|it| width(&self.bounds[*it])) else { return true };
        let (low, high) = self.bounds[number];
        for value in [low, high, i64::midpoint(low, high)] {
            if *guesses == 0 {
                return false;
            }
            *guesses -= 1;
            let mut assumed = self.clone();
            if assumed.assume(number, (value, value)) && assumed.can_be_filled(guesses) {
                return true;
            }
        }
        false
    }
}

/// Narrows the numbers of one equation. None if nothing fits, else whether any
/// was narrowed.
fn narrow_by(equation: &[(usize, i64)], bounds: &mut [Bounds]) -> Option<bool> {
    // What a term adds at least and at most.
    let least = |(number, factor): (usize, i64), bounds: &[Bounds]| {
        if factor < 0 { -bounds[number].1 } else { bounds[number].0 }
    };
    let most = |(number, factor): (usize, i64), bounds: &[Bounds]| {
        if factor < 0 { -bounds[number].0 } else { bounds[number].1 }
    };
    let (mut low, mut high) = (0, 0);
    for term in equation {
        low += least(*term, bounds);
        high += most(*term, bounds);
    }
    let mut is_changed = false;
    for term in equation {
        let (own_least, own_most) = (least(*term, bounds), most(*term, bounds));
        // The term is what the others take away.
        let term_low = own_least.max(-(high - own_most));
        let term_high = own_most.min(-(low - own_least));
        if term_high < term_low {
            return None;
        }
        if (term_low, term_high) != (own_least, own_most) {
            is_changed = true;
            low += term_low - own_least;
            high += term_high - own_most;
            let (number, factor) = *term;
            bounds[number] =
                if factor < 0 { (-term_high, -term_low) } else { (term_low, term_high) };
        }
    }
    Some(is_changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_unknown_of_a_sum_is_known() {
        let mut known = Knowledge::default();
        let whole = known.number((50, 50));
        let parts = [known.number((47, 47)), known.number((1, MOST))];
        known.adds_up(whole, parts.into_iter());
        assert!(known.narrow());
        assert_eq!(known.bounds(parts[1]), (3, 3));
        assert!(!known.is_open(parts[1], (1, 5)));
    }

    #[test]
    fn what_contradicts_itself_cannot_be() {
        let mut known = Knowledge::default();
        let whole = known.number((5, 5));
        let parts = [known.number((4, MOST)), known.number((2, MOST))];
        known.adds_up(whole, parts.into_iter());
        assert!(!known.can_be(whole, (5, 5)));
        assert!(!known.narrow());
    }

    #[test]
    fn a_filling_is_found_where_bounds_alone_would_mislead() {
        // a + b = 3, b + c = 3 and a + c = 3 leave 0 to 3 for each, yet have no
        // filling in whole numbers.
        let mut known = Knowledge::default();
        let three: Vec<usize> = (0..3).map(|_| known.number((3, 3))).collect();
        let cells: Vec<usize> = (0..3).map(|_| known.number((0, 3))).collect();
        for (whole, (one, other)) in three.into_iter().zip([(0, 1), (1, 2), (0, 2)]) {
            known.adds_up(whole, [cells[one], cells[other]].into_iter());
        }
        assert!(known.narrow());
        assert_eq!(known.bounds(cells[0]), (0, 3));
        assert!(!known.can_be(cells[0], (0, 3)));
    }
}
