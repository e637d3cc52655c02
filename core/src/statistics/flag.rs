//! The flag beside an indicator: better, in line or worse than others.
//!
//! Whether it is the same as or better than the general population is another
//! question with another answer: see [`AgainstPopulation`](super::AgainstPopulation).

use std::cmp::Ordering;

use super::{Level, Pooled, Proportion, PublishedShare, Unseen, binomial, fisher};
use crate::choices::choices;
use crate::disclosure::BASE_MIN;

choices! {
    /// How an authority stands to others.
    pub enum Standing {
        /// Better, by more than chance.
        Better = "better",
        /// No difference that chance could not have made.
        InLine = "in-line",
        /// Worse, by more than chance.
        Worse = "worse",
    }
}

choices! {
    /// Which way an indicator is good. It is data, and part of the codebook.
    pub enum Direction {
        /// A high share is good, as with trust.
        HighIsGood = "high",
        /// A low share is good, as with anxiety.
        LowIsGood = "low",
        /// Neither is good or bad, as with the number of pets.
        Neither = "neither",
    }
}

choices! {
    /// The test behind a flag.
    pub enum Test {
        /// Fisher's exact test, against a count of a base.
        Fisher = "fisher",
        /// The exact binomial test, against a share without a base.
        Binomial = "binomial",
    }
}

choices! {
    /// Why there is no flag.
    pub enum NoFlag {
        /// Disclosure control hides the authority's own share.
        Hidden = "hidden",
        /// Nobody answered.
        NobodyAnswered = "nobody-answered",
        /// Of those who could answer, too few did.
        LowRate = "low-rate",
        /// Too few answered.
        SmallBase = "small-base",
        /// Too few answered where it is compared with.
        SmallComparator = "small-comparator",
        /// It is compared with 0% or 100% without a base. Taken as exactly true,
        /// the answer of one child would refute it.
        ShareAtAnEnd = "share-at-an-end",
        /// The indicator is neither good nor bad.
        NoDirection = "no-direction",
    }
}

/// What an authority's share is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Comparator {
    /// Other authorities together. They never include the authority itself,
    /// because only [`pool`](super::pool) makes them.
    Others(Pooled),
    /// A published share.
    Published(PublishedShare),
}

/// What a flag takes. An authority may set both; a report prints them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rules {
    /// Below this p-value a difference is more than chance.
    pub level: Level,
    /// Below this base, on either side, there is no flag.
    pub base_min: u64,
}

/// A flag, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Flag {
    /// The comparison was made.
    Given {
        /// What came of it.
        standing: Standing,
        /// How it was tested.
        test: Test,
        /// The two-sided p-value, from 0 to 1.
        p_value: f64,
    },
    /// The comparison was not made.
    NotGiven(NoFlag),
}

impl Default for Rules {
    fn default() -> Self {
        Self { level: Level::FIVE_IN_A_HUNDRED, base_min: BASE_MIN }
    }
}

impl From<Unseen> for NoFlag {
    fn from(unseen: Unseen) -> Self {
        match unseen {
            Unseen::Hidden => Self::Hidden,
            Unseen::NobodyAnswered => Self::NobodyAnswered,
            Unseen::FewAnswered => Self::LowRate,
        }
    }
}

impl Direction {
    /// The same for the other answers.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::HighIsGood => Self::LowIsGood,
            Self::LowIsGood => Self::HighIsGood,
            Self::Neither => Self::Neither,
        }
    }
}

impl Flag {
    /// Compares what may be seen of an authority's share, from
    /// [`Proportion::shown`], with others. What is hidden gets no flag, because a
    /// flag would tell about it.
    pub fn of(
        own: Result<Proportion, Unseen>,
        comparator: &Comparator,
        direction: Direction,
        rules: Rules,
    ) -> Self {
        match judge(own, comparator, direction, rules) {
            Ok(flag) => flag,
            Err(reason) => Self::NotGiven(reason),
        }
    }
}

fn judge(
    own: Result<Proportion, Unseen>,
    comparator: &Comparator,
    direction: Direction,
    rules: Rules,
) -> Result<Flag, NoFlag> {
    let own = own?;
    let share = own.share().ok_or(NoFlag::NobodyAnswered)?;
    let is_small = |it: Proportion| u64::from(it.base()) < rules.base_min;
    if is_small(own) {
        return Err(NoFlag::SmallBase);
    }
    let counted = match comparator {
        Comparator::Others(pooled) => Ok(pooled.proportion()),
        Comparator::Published(published) => published.counted().ok_or(published),
    };
    let (test, p_value, other) = match counted {
        Ok(other) if is_small(other) => return Err(NoFlag::SmallComparator),
        Ok(other) => (Test::Fisher, fisher(own, other), other.share()),
        Err(published) if published.is_at_an_end() => return Err(NoFlag::ShareAtAnEnd),
        Err(published) => {
            (Test::Binomial, binomial(own, *published), Some(published.percent() / 100.0))
        }
    };
    let difference = other.and_then(|it| share.partial_cmp(&it)).unwrap_or(Ordering::Equal);
    let standing = match (direction, difference) {
        (Direction::Neither, _) => return Err(NoFlag::NoDirection),
        (_, Ordering::Equal) => Standing::InLine,
        _ if rules.level.share() <= p_value => Standing::InLine,
        (Direction::HighIsGood, Ordering::Greater) | (Direction::LowIsGood, Ordering::Less) => {
            Standing::Better
        }
        (Direction::HighIsGood, Ordering::Less) | (Direction::LowIsGood, Ordering::Greater) => {
            Standing::Worse
        }
    };
    Ok(Flag::Given { standing, test, p_value })
}

#[cfg(test)]
mod tests {
    use super::super::references::{BINOMIAL, FISHER, assert_close, of};
    use super::*;

    fn published(percent: f64, base: Option<u64>) -> Comparator {
        Comparator::Published(PublishedShare::of(percent, base).unwrap())
    }

    fn flag(own: (u64, u64), comparator: &Comparator, direction: Direction) -> Flag {
        Flag::of(Ok(of(own)), comparator, direction, Rules::default())
    }

    fn standing(own: (u64, u64), comparator: &Comparator, direction: Direction) -> Standing {
        match flag(own, comparator, direction) {
            Flag::Given { standing, .. } => standing,
            Flag::NotGiven(reason) => panic!("{reason:?}"),
        }
    }

    #[test]
    fn what_is_better_depends_on_which_way_is_good() {
        // scipy 1.17.1: `fisher_exact([[126, 252], [110, 12]])` is 3.7e-30.
        let many = published(100.0 * 110.0 / 122.0, Some(122));
        assert_eq!(standing((126, 378), &many, Direction::HighIsGood), Standing::Worse);
        assert_eq!(standing((126, 378), &many, Direction::LowIsGood), Standing::Better);
        let few = published(100.0 * 126.0 / 378.0, Some(378));
        assert_eq!(standing((110, 122), &few, Direction::HighIsGood), Standing::Better);
        assert_eq!(standing((110, 122), &few, Direction::LowIsGood), Standing::Worse);
    }

    #[test]
    fn a_share_with_a_base_is_tested_as_fisher_does_and_without_as_binomial() {
        let base = |it: (u64, u64)| it.0 + it.1;
        let large = FISHER.iter().filter(|it| 10 <= base(it.0).min(base(it.1)));
        for (own, other, p) in large.copied() {
            let share = of((other.0, base(other))).share().unwrap();
            let comparator = published(100.0 * share, Some(base(other)));
            let flag = flag((own.0, base(own)), &comparator, Direction::HighIsGood);
            let Flag::Given { test, p_value, standing } = flag else { panic!("{own:?}") };
            assert_eq!(test, Test::Fisher);
            assert_close(p_value, p, &own);
            assert_eq!(standing == Standing::InLine, 0.05 <= p);
        }
        for (own, percent, p) in BINOMIAL {
            let flag = flag(own, &published(percent, None), Direction::HighIsGood);
            let Flag::Given { test, p_value, standing } = flag else { panic!("{own:?}") };
            assert_eq!(test, Test::Binomial);
            assert_close(p_value, p, &own);
            assert_eq!(standing == Standing::InLine, 0.05 <= p);
        }
    }

    #[test]
    fn the_level_decides_and_may_be_set() {
        // scipy 1.17.1: `binomtest(40, 82, 0.37)` is 0.0298.
        let comparator = published(37.0, None);
        let strict = Rules { level: Level::ONE_IN_A_HUNDRED, ..Rules::default() };
        let of = |rules| Flag::of(Ok(of((40, 82))), &comparator, Direction::LowIsGood, rules);
        let given = |flag| match flag {
            Flag::Given { standing, .. } => standing,
            Flag::NotGiven(reason) => panic!("{reason:?}"),
        };
        assert_eq!(given(of(Rules::default())), Standing::Worse);
        assert_eq!(given(of(strict)), Standing::InLine);
    }

    #[test]
    fn where_no_flag_is_given_the_reason_is() {
        let comparator = published(37.0, None);
        let no = |own, comparator: &Comparator, direction| match Flag::of(
            own,
            comparator,
            direction,
            Rules::default(),
        ) {
            Flag::NotGiven(reason) => reason.key(),
            Flag::Given { .. } => "given",
        };
        let high = Direction::HighIsGood;
        assert_eq!(no(Err(Unseen::Hidden), &comparator, high), "hidden");
        assert_eq!(no(Err(Unseen::NobodyAnswered), &comparator, high), "nobody-answered");
        assert_eq!(no(Ok(of((0, 0))), &comparator, high), "nobody-answered");
        assert_eq!(no(Ok(of((4, 9))), &comparator, high), "small-base");
        assert_eq!(no(Ok(of((4, 30))), &published(50.0, Some(8)), high), "small-comparator");
        assert_eq!(no(Ok(of((4, 30))), &published(0.0, None), high), "share-at-an-end");
        assert_eq!(no(Ok(of((4, 30))), &comparator, Direction::Neither), "no-direction");
    }
}
