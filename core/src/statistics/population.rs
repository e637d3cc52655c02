//! Whether children say the same as or better than the general population.

use super::{Direction, Proportion, PublishedShare};
use crate::choices::choices;

choices! {
    /// The second way to a bright spot. No test is behind it: it says what was
    /// answered here and by others of about that age, and not that chance is
    /// ruled out. So it is a type of its own, which no flag can be mixed with.
    pub enum AgainstPopulation {
        /// The same as the general population, or better.
        SameOrBetter = "same-or-better",
        /// Not as good as the general population.
        NotAsGood = "not-as-good",
    }
}

impl AgainstPopulation {
    /// Compares whole percentages, because general figures are published as such
    /// and readers compare what is printed. None if nobody answered, or if the
    /// indicator is neither good nor bad.
    pub fn of(own: Proportion, population: PublishedShare, direction: Direction) -> Option<Self> {
        let own = (100.0 * own.share()?).round();
        let general = population.percent().round();
        let is_as_good = match direction {
            Direction::HighIsGood => general <= own,
            Direction::LowIsGood => own <= general,
            Direction::Neither => return None,
        };
        Some(if is_as_good { Self::SameOrBetter } else { Self::NotAsGood })
    }
}

#[cfg(test)]
mod tests {
    use super::super::references::of;
    use super::*;

    fn against(own: (u64, u64), percent: f64, direction: Direction) -> Option<AgainstPopulation> {
        AgainstPopulation::of(of(own), PublishedShare::of(percent, None).unwrap(), direction)
    }

    #[test]
    fn the_same_whole_percentage_is_the_same() {
        let same = Some(AgainstPopulation::SameOrBetter);
        assert_eq!(against((332, 400), 83.0, Direction::HighIsGood), same);
        assert_eq!(against((330, 400), 83.0, Direction::HighIsGood), same);
        assert_eq!(
            against((334, 400), 83.0, Direction::LowIsGood),
            Some(AgainstPopulation::NotAsGood)
        );
    }

    #[test]
    fn for_low_well_being_less_is_better() {
        let own = (4, 100);
        assert_eq!(against(own, 3.0, Direction::LowIsGood), Some(AgainstPopulation::NotAsGood));
        assert_eq!(against(own, 3.0, Direction::HighIsGood), Some(AgainstPopulation::SameOrBetter));
        assert_eq!(against(own, 3.0, Direction::Neither), None);
    }

    #[test]
    fn of_nobody_nothing_is_said() {
        assert_eq!(against((0, 0), 3.0, Direction::LowIsGood), None);
    }
}
