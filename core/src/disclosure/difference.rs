//! What can be had by setting a new table beside earlier releases of the same
//! thing.
//!
//! Whoever kept an earlier release can subtract it from the new one. The
//! difference is a table itself: of the children who were added, or of the
//! answers that were corrected. It must hold like any other.

use super::knowledge::{Bounds, Knowledge, MOST};
use super::policy::Policy;
use super::rules::Reason;
use super::table::{Shape, Table};

/// What was told of a thing at one time.
#[derive(Clone, Debug)]
pub(super) struct Telling {
    pub(super) shape: Shape,
    /// What each cell counts. The same key counts the same in every telling.
    pub(super) keys: Vec<String>,
    pub(super) seen: Vec<Option<u64>>,
    /// Cells that come to at least so many together, as other questions say.
    pub(super) at_least: Vec<(Vec<usize>, u64)>,
}

impl Telling {
    /// Adds what other questions say of cells. What the numbers themselves rule
    /// out is of other children, and is left away.
    pub(super) fn told_by(mut self, others: impl IntoIterator<Item = (Vec<usize>, u64)>) -> Self {
        for other in others {
            self.at_least.push(other);
            let mut known = Knowledge::default();
            self.tell(&mut known);
            if !known.narrow() {
                self.at_least.pop();
            }
        }
        self
    }

    /// The same without what other questions say.
    fn by_itself(&self) -> Self {
        Self { at_least: Vec::new(), ..self.clone() }
    }

    /// What somebody knows who sees it. Returns where its numbers begin.
    fn tell(&self, known: &mut Knowledge) -> usize {
        let start = self.shape.tell(&self.seen, known);
        for (cells, least) in &self.at_least {
            let together = known.number((i64::try_from(*least).unwrap_or(MOST), MOST));
            known.adds_up(together, cells.iter().map(|cell| start + cell));
        }
        start
    }

    /// Whether a hidden cell can be known too well from this alone.
    fn is_told(&self, cell: usize, policy: Policy) -> bool {
        let mut known = Knowledge::default();
        let start = self.tell(&mut known);
        known.narrow() && !known.is_open(start + cell, self.shape.small(&self.seen, cell, policy))
    }
}

/// What somebody may believe of two releases, if what they see does not say
/// otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Belief {
    /// Anything may have changed.
    Nothing,
    /// They are the same numbers.
    Same,
    /// Children were added, and nothing else changed.
    Grown,
    /// Children were taken out, and nothing else changed.
    Shrunk,
}

const BELIEFS: [Belief; 4] = [Belief::Nothing, Belief::Same, Belief::Grown, Belief::Shrunk];

impl Belief {
    const fn difference(self) -> Bounds {
        match self {
            Self::Nothing => (-MOST, MOST),
            Self::Same => (0, 0),
            Self::Grown => (0, MOST),
            Self::Shrunk => (-MOST, 0),
        }
    }
}

/// Hides more of a table until it holds beside each earlier telling, and beside
/// all of them. `base` is the cell that counts all who answered, if only a base
/// of some size may be told. `others` is what other questions say of its cells.
pub(super) fn hold(
    table: &mut Table<'_>,
    (keys, others): (&[String], &[(Vec<usize>, u64)]),
    base: Option<usize>,
    earlier: &[Telling],
    policy: Policy,
) {
    let excused = excused(keys, earlier, policy);
    loop {
        let now = Telling {
            shape: table.shape.clone(),
            keys: keys.to_vec(),
            seen: table.seen(),
            at_least: Vec::new(),
        };
        let now = now.told_by(others.iter().cloned());
        let Some(cell) = trouble(&now, base, earlier, policy, &excused) else { return };
        if base == Some(cell) {
            table.hide_all(Reason::Differencing);
        } else if !table.hide_each(&[cell], Reason::Differencing)
            && !table.hide_for(cell, Reason::Differencing)
        {
            return;
        }
        table.close(policy);
    }
}

/// Cells that earlier releases alone tell of, because they were made under
/// another policy. Nobody can take that back.
fn excused(keys: &[String], earlier: &[Telling], policy: Policy) -> Vec<bool> {
    let is_excused = |key: &String| {
        earlier.iter().any(|it| {
            let cell = it.keys.iter().position(|other| other == key);
            cell.is_some_and(|cell| match it.seen[cell] {
                Some(count) => policy.is_small(count),
                None => it.is_told(cell, policy),
            })
        })
    };
    keys.iter().map(is_excused).collect()
}

/// The first cell of the newest telling that tells too much beside earlier ones.
fn trouble(
    now: &Telling,
    base: Option<usize>,
    earlier: &[Telling],
    policy: Policy,
    excused: &[bool],
) -> Option<usize> {
    // Where nothing is shown, nothing can be subtracted.
    if now.seen.iter().all(Option::is_none) {
        return None;
    }
    let all: Vec<&Telling> = earlier.iter().chain([now]).collect();
    let is_told_by_others = all.iter().any(|it| !it.at_least.is_empty());
    if !is_told_by_others {
        return trouble_of(&all, base, policy, excused);
    }
    // What others say may be of other children than is thought: then the numbers
    // themselves are all that one has.
    let alone: Vec<Telling> = all.iter().map(|it| it.by_itself()).collect();
    let alone: Vec<&Telling> = alone.iter().collect();
    trouble_of(&all, base, policy, excused).or_else(|| trouble_of(&alone, base, policy, excused))
}

/// Every pair with the newest, and all of them.
fn trouble_of(
    all: &[&Telling],
    base: Option<usize>,
    policy: Policy,
    excused: &[bool],
) -> Option<usize> {
    let (now, earlier) = all.split_last()?;
    let lone = (!now.at_least.is_empty()).then(|| vec![*now]);
    let pairs = earlier.iter().map(|then| vec![*then, *now]);
    let chain = (1 < earlier.len()).then(|| all.to_vec());
    for chain in lone.into_iter().chain(pairs).chain(chain) {
        for belief in BELIEFS {
            let beside = Beside::new(&chain, belief);
            if let Some(cell) = beside.and_then(|it| it.trouble(base, policy, excused)) {
                return Some(cell);
            }
        }
    }
    None
}

/// Whether a hidden cell is given away by what another question says, which
/// `after` has and `before` has not.
pub(super) fn is_given_away(before: &[Telling], after: &[Telling], policy: Policy) -> bool {
    let is_told = |now: &Telling, earlier: &[Telling]| {
        trouble(now, None, earlier, policy, &excused(&now.keys, before, policy)).is_some()
    };
    after.iter().any(|one| is_told(one, &[]))
        || after.split_last().is_some_and(|(now, earlier)| is_told(now, earlier))
}

/// Tellings beside each other, under a belief. The last one is the new one.
struct Beside<'a> {
    tellings: &'a [&'a Telling],
    known: Knowledge,
    /// Where the numbers of each telling begin.
    starts: Vec<usize>,
    /// Cell of the new table, and the number that stands for its difference from
    /// the one before or from the first.
    differences: Vec<(usize, usize)>,
}

impl<'a> Beside<'a> {
    /// None if what is seen says that the belief is wrong.
    fn new(tellings: &'a [&'a Telling], belief: Belief) -> Option<Self> {
        let mut known = Knowledge::default();
        let starts: Vec<usize> = tellings.iter().map(|it| it.tell(&mut known)).collect();
        let now = tellings.last()?;
        let mut differences = Vec::new();
        for (position, pair) in tellings.windows(2).enumerate() {
            let (then_start, now_start) = (starts[position], starts[position + 1]);
            for (cell, key) in pair[1].keys.iter().enumerate() {
                let Some(before) = pair[0].keys.iter().position(|it| it == key) else { continue };
                let difference = known.number(belief.difference());
                known.adds_up(now_start + cell, [then_start + before, difference].into_iter());
                if let Some(cell) = now.keys.iter().position(|it| it == key) {
                    differences.push((cell, difference));
                }
            }
        }
        let mut beside = Self { tellings, known, starts, differences };
        beside.add_up_differences();
        beside.known.narrow().then_some(beside)
    }

    /// Where two tables count the same, their differences add up as they do.
    fn add_up_differences(&mut self) {
        let [then, now] = self.tellings else { return };
        if then.keys != now.keys || then.shape != now.shape {
            return;
        }
        let numbers: Vec<usize> = self.differences.iter().map(|(_, number)| *number).collect();
        now.shape.each_sum(|whole, parts| {
            self.known.adds_up(numbers[whole], parts.iter().map(|part| numbers[*part]));
        });
    }

    fn trouble(&self, base: Option<usize>, policy: Policy, excused: &[bool]) -> Option<usize> {
        let base = base.and_then(|cell| {
            let numbers = self.differences.iter().filter(move |it| it.0 == cell);
            let known = numbers.filter_map(|(_, number)| pinned(self.known.bounds(*number)));
            Some((cell, known.filter(|it| *it != 0).map(i64::unsigned_abs).min()?))
        });
        if let Some((cell, children)) = base
            && children < policy.base_min()
        {
            return Some(cell);
        }
        let of_few = base.map(|it| it.1).filter(|it| *it < policy.unanimous_base_min());
        let small = i64::try_from(policy.small_max()).unwrap_or(MOST);
        let is_told = |(cell, number): &(usize, usize)| {
            let all = pinned(self.known.bounds(*number)).map(i64::unsigned_abs);
            let is_base = base.is_some_and(|it| it.0 == *cell);
            let is_unanimous = !is_base && of_few.is_some() && all == of_few;
            is_unanimous || !is_open_either_way(&self.known, *number, small)
        };
        let told = self.differences.iter().find(|it| !excused[it.0] && is_told(it));
        told.map(|it| it.0).or_else(|| self.told_cell(policy, excused))
    }

    /// A hidden cell of any telling that is known too well now, as a cell of the
    /// new table.
    fn told_cell(&self, policy: Policy, excused: &[bool]) -> Option<usize> {
        let now = self.tellings.last()?;
        for (telling, start) in self.tellings.iter().zip(&self.starts) {
            for (cell, key) in telling.keys.iter().enumerate() {
                let Some(of_new) = now.keys.iter().position(|it| it == key) else { continue };
                if excused[of_new] || telling.seen[cell].is_some() {
                    continue;
                }
                let small = telling.shape.small(&telling.seen, cell, policy);
                if !self.known.is_open(start + cell, small) {
                    return Some(of_new);
                }
            }
        }
        None
    }
}

fn pinned((low, high): Bounds) -> Option<i64> {
    (low == high).then_some(low)
}

/// Whether nobody can tell that few were added, or that few were taken out.
fn is_open_either_way(known: &Knowledge, number: usize, small: i64) -> bool {
    let (low, high) = known.bounds(number);
    let is_never = |zone: Bounds| high < zone.0 || zone.1 < low;
    if is_never((1, small)) && is_never((-small, -1)) {
        return true;
    }
    let can_be = |low, high| known.can_be(number, (low, high));
    (can_be(-MOST, 1) && can_be(small, MOST)) || (can_be(-MOST, -small) && can_be(-1, MOST))
}
