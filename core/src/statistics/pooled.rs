//! Other authorities together, to compare one with.
//!
//! **Who is in it.** Not the authority itself, and not those that it came from
//! or became. Of each other authority only the round that opened nearest to the one
//! that is compared, because most children of one round are still in care at the
//! next and would count twice, and because what was said then stays what it was
//! when others ask again.
//! Nobody with a base under ten, or what the authority hides, which is nobody's to know. At least
//! three authorities, so that one among many is not what is compared with.
//!
//! **What it gives away: nothing.** Were the counts simply added, whoever sees
//! the shares of all contributors but one could subtract them; and because each
//! authority's pool leaves out itself, two pools would always differ by two
//! authorities' counts. So a share that is hidden does not enter as counted. Its
//! small number, of those who did or of those who did not, is taken as 3, the
//! middle of 1 to 5, or of what the authority hides. Then a pool is made only of what may be seen anyway, and of
//! which of the two numbers is the small one. No subtraction of pools, however
//! many, brings out more.
//!
//! **When too much is hidden.** A pool of which no more shares are shown than hidden
//! would be made of middles more than of children, so there is none.
//!
//! **What that costs.** At most 2 children for each hidden share, in a pool of
//! hundreds; 3 where even a zero is hidden, and 5 in a group of 10. Leaving these authorities out would
//! cost more: they are hidden for being very good or very bad, so the pool would
//! lean to the middle.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::Proportion;
use crate::AuthorityId;
use crate::choices::choices;
use crate::disclosure::{Distribution, OptionCount, Policy, Share, protect};

/// Fewer than this many others are not pooled.
pub const CONTRIBUTORS_MIN: usize = 3;

/// What one round of one authority may add: what its own pages show. Whoever
/// gathers them takes only results to the same question, by
/// [`Asked::differences`](super::Asked::differences).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The authority.
    pub authority: AuthorityId,
    /// When its round opened.
    pub opened_on: NaiveDate,
    base: u32,
    part: Part,
    policy: Policy,
}

/// How many of those who answered gave an answer of the cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Shown(u32),
    /// Hidden, and fewer than those who did not.
    Few,
    /// Hidden, and more than those who did not, or as many.
    Many,
}

impl Contribution {
    /// Of what was counted. What is to be seen of it is decided here.
    pub fn counted(
        authority: AuthorityId,
        opened_on: NaiveDate,
        counted: Proportion,
        policy: Policy,
    ) -> Self {
        let seen = is_shown(counted, policy).then_some(counted.count());
        Self::released(authority, opened_on, (counted.base(), seen), counted, policy)
    }

    /// Of what was released: how many answered, and how many of them gave an
    /// answer of the cut, if that is shown. Which of its two numbers is the small
    /// one is all that is taken from what was counted.
    pub fn released(
        authority: AuthorityId,
        opened_on: NaiveDate,
        (base, seen): (u32, Option<u32>),
        counted: Proportion,
        policy: Policy,
    ) -> Self {
        let hidden = if counted.rest() < counted.count() { Part::Many } else { Part::Few };
        Self { authority, opened_on, base, part: seen.map_or(hidden, Part::Shown), policy }
    }

    /// How many gave an answer of the cut, with the small number of a hidden share
    /// taken as the middle of what it may be. Where both numbers may be small, not
    /// even which is smaller is told.
    fn count(&self) -> u64 {
        let (base, small_max) = (u64::from(self.base), self.policy.small_max());
        let taken_as = small_max.div_ceil(2);
        match self.part {
            Part::Shown(count) => u64::from(count),
            _ if base <= 2 * small_max => base / 2,
            Part::Few => taken_as,
            Part::Many => base - taken_as,
        }
    }
}

choices! {
    /// Why there is no pool.
    pub enum NoPool {
        /// Fewer than [`CONTRIBUTORS_MIN`] others have answers to this question.
        TooFew = "too-few",
        /// What they said together is hidden, as one authority's would be.
        Hidden = "hidden",
    }
}

/// Other authorities together, in numbers that may be shown. Only [`pool`]
/// makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pooled {
    proportion: Proportion,
    contributors: usize,
    taken: usize,
    years: (i32, i32),
}

impl Pooled {
    /// How many gave an answer of the cut, and of how many. Flags are tested
    /// with these numbers too, so that a p-value tells no more than they do.
    pub const fn proportion(&self) -> Proportion {
        self.proportion
    }

    /// How many authorities it is made of.
    pub const fn contributors(&self) -> usize {
        self.contributors
    }

    /// For how many of them a small number was taken as 3, because it is hidden.
    pub const fn taken(&self) -> usize {
        self.taken
    }

    /// The years in which the first and the last of their rounds opened.
    pub const fn years(&self) -> (i32, i32) {
        self.years
    }
}

/// Pools the others for a round of an authority, which is given together with those
/// it came from and became.
///
/// # Errors
/// Why there is no pool.
pub fn pool(
    itself: &[AuthorityId],
    opened_on: NaiveDate,
    contributions: &[Contribution],
) -> Result<Pooled, NoPool> {
    let mut nearest: BTreeMap<AuthorityId, &Contribution> = BTreeMap::new();
    let days = |it: &Contribution| (it.opened_on - opened_on).num_days().unsigned_abs();
    for one in contributions.iter().filter(|it| !itself.contains(&it.authority)) {
        let seen = nearest.entry(one.authority).or_insert(one);
        if (days(one), Reverse(age(one))) < (days(seen), Reverse(age(seen))) {
            *seen = one;
        }
    }
    let mut others: Vec<_> = nearest.into_values().collect();
    others.retain(|it| it.policy.base_min() <= u64::from(it.base));
    if others.len() < CONTRIBUTORS_MIN {
        return Err(NoPool::TooFew);
    }
    let (mut count, mut base, mut taken) = (0, 0, 0);
    for other in &others {
        base += u64::from(other.base);
        count += other.count();
        taken += usize::from(!matches!(other.part, Part::Shown(_)));
    }
    if others.len() - taken <= taken {
        return Err(NoPool::Hidden);
    }
    // The pool hides as much as the strictest of those that are in it.
    let strictest = others.iter().map(|it| it.policy.small_max()).max().unwrap_or_default();
    let strictest = Policy::hiding_up_to(strictest);
    let all = Proportion::of(count, base).filter(|it| is_shown(*it, strictest));
    let all = all.ok_or(NoPool::Hidden)?;
    let years = || others.iter().map(|it| it.opened_on.year());
    let years = (years().min().unwrap_or_default(), years().max().unwrap_or_default());
    Ok(Pooled { proportion: all, contributors: others.len(), taken, years })
}

/// Rounds that opened on one day are told apart by what is shown, so that the
/// order in which they come decides nothing.
fn age(it: &Contribution) -> (NaiveDate, u32, Part) {
    (it.opened_on, it.base, it.part)
}

/// Whether disclosure control shows a share.
fn is_shown(proportion: Proportion, policy: Policy) -> bool {
    let option = |chosen: u32, is_positive| OptionCount {
        label: String::new(),
        chosen: u64::from(chosen),
        is_positive,
    };
    let options = vec![option(proportion.count(), true), option(proportion.rest(), false)];
    let base = u64::from(proportion.base());
    let protected = protect(&Distribution { base, is_multiple: false, options }, policy);
    matches!(protected.headline, Share::Percent(_))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::super::references::of;
    use super::*;

    fn authority(number: u128) -> AuthorityId {
        AuthorityId(Uuid::from_u128(number))
    }

    fn round(number: u128, year: i32, counted: (u64, u64)) -> Contribution {
        let opened_on = NaiveDate::from_ymd_opt(year, 3, 1).unwrap();
        Contribution::counted(authority(number), opened_on, of(counted), Policy::default())
    }

    /// Authorities 1, 2 and so on, each with a round of 2026.
    fn rounds(counted: &[(u64, u64)]) -> Vec<Contribution> {
        (1..).zip(counted).map(|(number, it)| round(number, 2026, *it)).collect()
    }

    fn pooled(counted: &[(u64, u64)]) -> Result<(Proportion, usize), NoPool> {
        let pooled = pool(&[authority(0)], now(), &rounds(counted))?;
        Ok((pooled.proportion(), pooled.taken()))
    }

    fn now() -> NaiveDate {
        "2026-02-01".parse().unwrap()
    }

    const SHOWN: [(u64, u64); 3] = [(30, 60), (40, 80), (20, 50)];

    #[test]
    fn neither_the_authority_itself_nor_what_it_came_from_is_among_the_others() {
        let mut all = rounds(&SHOWN);
        all.push(round(7, 2026, (50, 90)));
        all.push(round(8, 2025, (50, 90)));
        let pooled = pool(&[authority(7), authority(8)], now(), &all).unwrap();
        assert_eq!(pooled.proportion(), of((90, 190)));
        assert_eq!(pooled.contributors(), 3);
    }

    #[test]
    fn of_each_authority_the_newest_round_counts_in_whatever_order_they_come() {
        let mut all = rounds(&SHOWN);
        all.insert(0, round(1, 2024, (10, 60)));
        all.push(round(2, 2022, (10, 70)));
        let pooled = pool(&[authority(0)], now(), &all).unwrap();
        assert_eq!((pooled.proportion(), pooled.years()), (of((90, 190)), (2026, 2026)));
        all.reverse();
        assert_eq!(pool(&[authority(0)], now(), &all), Ok(pooled));
    }

    #[test]
    fn an_older_round_is_compared_with_what_others_said_then() {
        let then = "2024-03-01".parse().unwrap();
        let mut all = rounds(&SHOWN);
        all.push(round(1, 2024, (10, 60)));
        let pooled = |on| pool(&[authority(0)], on, &all).unwrap().proportion();
        assert_eq!((pooled(then), pooled(now())), (of((70, 190)), of((90, 190))));
    }

    #[test]
    fn three_others_are_needed_and_several_rounds_do_not_make_one_more() {
        assert_eq!(pooled(&SHOWN[..2]), Err(NoPool::TooFew));
        let mut all = rounds(&SHOWN[..2]);
        all.push(round(2, 2024, (20, 50)));
        assert_eq!(pool(&[authority(0)], now(), &all), Err(NoPool::TooFew));
        assert_eq!(pool(&[authority(2)], now(), &rounds(&SHOWN)), Err(NoPool::TooFew));
    }

    #[test]
    fn a_base_under_ten_adds_nothing() {
        assert_eq!(pooled(&[(30, 60), (40, 80), (4, 9)]), Err(NoPool::TooFew));
        let four = [(30, 60), (40, 80), (20, 50), (4, 9)];
        assert_eq!(pooled(&four), Ok((of((90, 190)), 0)));
    }

    #[test]
    fn what_all_of_them_hide_together_is_hidden() {
        assert_eq!(pooled(&[(0, 40), (0, 40), (1, 40)]), Err(NoPool::Hidden));
    }

    #[test]
    fn what_is_hidden_cannot_be_had_by_taking_away_what_is_shown() {
        for small in 1..=5 {
            let mut counted = SHOWN.to_vec();
            counted.push((small, 50));
            assert_eq!(pooled(&counted), Ok((of((93, 240)), 1)));
            counted.push((60 - small, 60));
            assert_eq!(pooled(&counted), Ok((of((150, 300)), 2)));
        }
    }

    #[test]
    fn what_an_authority_hides_by_its_own_limit_enters_as_hidden() {
        let mut all = rounds(&SHOWN);
        let opened_on = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let ten = Policy::hiding_up_to(10);
        all.push(Contribution::counted(authority(9), opened_on, of((8, 60)), ten));
        let pooled = pool(&[authority(0)], now(), &all).unwrap();
        assert_eq!((pooled.proportion(), pooled.taken()), (of((95, 250)), 1));
    }

    #[test]
    fn a_correction_that_is_held_back_moves_no_pool() {
        let opened_on = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let with = |counted, seen| {
            let (policy, mut all) = (Policy::default(), rounds(&SHOWN));
            all.push(Contribution::released(authority(9), opened_on, seen, of(counted), policy));
            pool(&[authority(0)], now(), &all).unwrap().proportion()
        };
        // 60 of 100 is shown, while 63 of 103 are counted by now.
        assert_eq!(with((63, 103), (100, Some(60))), of((150, 290)));
        assert_eq!(with((99, 103), (100, None)), of((187, 290)));
    }

    #[test]
    fn two_pools_differ_by_nothing_that_is_hidden() {
        // Authorities 4 and 5 each read a pool without themselves.
        let mut counted = SHOWN.to_vec();
        counted.extend([(2, 50), (30, 70)]);
        let all = rounds(&counted);
        let count = |itself| pool(&[authority(itself)], now(), &all).unwrap().proportion().count();
        assert_eq!(count(4) - count(5), 30 - 3);
    }

    /// A share, and whether its count is among the few or the many.
    fn shares() -> impl Strategy<Value = (u64, u64)> {
        let parts = (10_u64..400, 0_u64..8, any::<bool>(), any::<bool>());
        parts.prop_map(|(base, small, is_turned, is_middle)| {
            let small = if is_middle { base / 2 } else { small.min(base / 2) };
            (if is_turned { base - small } else { small }, base)
        })
    }

    proptest! {
        #[test]
        fn any_hidden_number_could_be_any_other_and_the_pool_would_be_the_same(
            counted in prop::collection::vec(shares(), 3..8),
            others in prop::collection::vec(1_u64..=Policy::default().small_max(), 8),
        ) {
            let otherwise = |((count, base), other): (&(u64, u64), &u64)| {
                match (is_shown(of((*count, *base)), Policy::default()), *count <= base - count) {
                    (true, _) => (*count, *base),
                    (false, _) if *base == 10 => (2 * other, 10),
                    (false, true) => (*other, *base),
                    (false, false) => (base - other, *base),
                }
            };
            let changed: Vec<_> = counted.iter().zip(&others).map(otherwise).collect();
            prop_assert_eq!(pooled(&counted), pooled(&changed));
        }

        #[test]
        fn a_pool_is_off_by_few_children(counted in prop::collection::vec(shares(), 3..8)) {
            if let Ok((pooled, taken)) = pooled(&counted) {
                let exact: u64 = counted.iter().map(|it| it.0).sum();
                let base: u64 = counted.iter().map(|it| it.1).sum();
                prop_assert_eq!(u64::from(pooled.base()), base);
                let tens = counted.iter().filter(|it| it.1 == 10).count();
                let off = u64::from(pooled.count()).abs_diff(exact);
                prop_assert!(off <= 3 * taken as u64 + 2 * tens as u64);
            }
        }
    }
}
