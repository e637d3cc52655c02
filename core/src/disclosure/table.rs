//! Tables of counts with the sums among them, and which cells to hide in one.

use super::knowledge::{Bounds, Knowledge, MOST};
use super::policy::Policy;
use super::rules::Reason;

/// Which counts there are, and which add up to which. The same for every release
/// of a thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    cells: Vec<Cell>,
    /// A whole with its parts.
    sums: Vec<(usize, Vec<usize>)>,
    /// Two groups, and the cell without which nobody can tell one from the other:
    /// while it is hidden they are one.
    sides: Option<([usize; 2], usize)>,
}

/// One place in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cell {
    sort: Sort,
    /// Cells of one group show their zeros unless all of them are hidden.
    group: usize,
}

/// What may become of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// It is printed unless it is hidden.
    Told,
    /// The same, and the first to be hidden for others: nobody misses it much.
    Spare,
    /// It stays, unless everything goes: how many there are in all.
    Base,
    /// It is never printed, and it must not be possible to work it out.
    Untold,
}

/// Which cells are hidden, and why.
pub(super) type Hidden = Vec<Option<Reason>>;

impl Shape {
    pub(super) fn cell(&mut self, sort: Sort, group: usize) -> usize {
        self.cells.push(Cell { sort, group });
        self.cells.len() - 1
    }

    pub(super) fn adds_up(&mut self, whole: usize, parts: impl IntoIterator<Item = usize>) {
        self.sums.push((whole, parts.into_iter().collect()));
    }

    /// Groups that are one while this cell is hidden.
    pub(super) fn tells_apart(&mut self, cell: usize, groups: [usize; 2]) {
        self.sides = Some((groups, cell));
    }

    /// Every whole with its parts.
    pub(super) fn each_sum(&self, mut of: impl FnMut(usize, &[usize])) {
        for (whole, parts) in &self.sums {
            of(*whole, parts);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    pub(super) fn is_untold(&self, cell: usize) -> bool {
        self.cells[cell].sort == Sort::Untold
    }

    fn is_base(&self, cell: usize) -> bool {
        self.cells[cell].sort == Sort::Base
    }

    fn is_whole(&self, cell: usize) -> bool {
        self.sums.iter().any(|(whole, _)| *whole == cell)
    }

    /// What somebody knows who sees these cells: one number a cell, after those
    /// that are known already. Returns where they begin.
    pub(super) fn tell(&self, seen: &[Option<u64>], known: &mut Knowledge) -> usize {
        let mut first = None;
        for cell in 0..self.len() {
            let number = known.number(self.bounds(seen, cell));
            first.get_or_insert(number);
        }
        let first = first.unwrap_or_default();
        for (whole, parts) in &self.sums {
            known.adds_up(first + whole, parts.iter().map(|part| first + part));
        }
        first
    }

    /// What is known of one cell before anything is added up. Zeros are shown,
    /// so a hidden count is at least 1, unless its whole group is hidden.
    fn bounds(&self, seen: &[Option<u64>], cell: usize) -> Bounds {
        if let Some(count) = seen[cell] {
            let count = i64::try_from(count).unwrap_or(MOST);
            return (count, count);
        }
        let least = i64::from(!self.is_untold(cell) && !self.is_group_hidden(seen, cell));
        (if self.is_whole(cell) { 0 } else { least }, MOST)
    }

    fn is_group_hidden(&self, seen: &[Option<u64>], cell: usize) -> bool {
        match self.sides {
            // Where a side alone is hidden and nobody knows how many it is, its zeros
            // would have been shown, so it tells of the other side too.
            Some((groups, teller))
                if seen[teller].is_none() && groups.contains(&self.cells[cell].group) =>
            {
                let mut both = (0..self.len()).filter(|it| groups.contains(&self.cells[*it].group));
                both.all(|it| seen[it].is_none())
            }
            _ => self.group_of(cell).all(|it| seen[it].is_none()),
        }
    }

    fn group_of(&self, cell: usize) -> impl Iterator<Item = usize> {
        let group = self.cells[cell].group;
        (0..self.len()).filter(move |it| self.cells[*it].group == group)
    }

    /// The counts between which nobody may be able to tell: as small as the
    /// policy says. A sum of hidden cells is at least as many as there are.
    pub(super) fn small(&self, seen: &[Option<u64>], cell: usize, policy: Policy) -> Bounds {
        let parts = self.sums.iter().filter(|(whole, _)| *whole == cell);
        let least = |parts: &[usize]| parts.iter().map(|it| self.bounds(seen, *it).0).sum::<i64>();
        let least = parts.map(|(_, parts)| least(parts)).max().unwrap_or_default();
        let most = i64::try_from(policy.small_max()).unwrap_or(MOST);
        (least.clamp(1, most), most)
    }

    /// The first cell that is not shown, though it could be known to be small.
    pub(super) fn first_known(
        &self,
        seen: &[Option<u64>],
        policy: Policy,
        is_excused: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let mut known = Knowledge::default();
        self.tell(seen, &mut known);
        known.narrow();
        let unseen = (0..self.len()).filter(|it| seen[*it].is_none() && !is_excused(*it));
        unseen.into_iter().find(|it| !known.is_open(*it, self.small(seen, *it, policy)))
    }

    /// The smallest cell from which an unshown one can be worked out, those that
    /// nobody misses first. Follows every sum that the unshown one is in, and
    /// those that hidden cells of these are in.
    fn smallest_near(&self, counts: &[u64], hidden: &Hidden, start: usize) -> Option<usize> {
        let mut near = vec![start];
        let mut position = 0;
        while position < near.len() {
            let cell = near[position];
            position += 1;
            let is_open = |it: usize| hidden[it].is_some() || self.is_untold(it);
            if cell != start && !is_open(cell) {
                continue;
            }
            for (whole, parts) in &self.sums {
                if *whole == cell || parts.contains(&cell) {
                    let of_sum = parts.iter().chain([whole]).copied();
                    let new: Vec<usize> = of_sum.filter(|it| !near.contains(it)).collect();
                    near.extend(new);
                }
            }
        }
        near.into_iter()
            .filter(|it| hidden[*it].is_none() && 0 < counts[*it])
            .filter(|it| matches!(self.cells[*it].sort, Sort::Told | Sort::Spare))
            .min_by_key(|it| (self.cells[*it].sort != Sort::Spare, counts[*it], *it))
    }
}

/// A table as it was counted, and what is hidden of it so far.
#[derive(Clone, Debug)]
pub(super) struct Table<'a> {
    pub(super) shape: &'a Shape,
    pub(super) counts: &'a [u64],
    pub(super) hidden: Hidden,
}

impl<'a> Table<'a> {
    /// Nothing is hidden but what is small.
    pub(super) fn new(shape: &'a Shape, counts: &'a [u64], policy: Policy) -> Self {
        let reason = |(cell, count): (usize, &u64)| {
            let is_hidden = policy.is_small(*count) && !shape.is_untold(cell);
            is_hidden.then_some(Reason::Primary)
        };
        let hidden = counts.iter().enumerate().map(reason).collect();
        Self { shape, counts, hidden }
    }

    /// What is shown.
    pub(super) fn seen(&self) -> Vec<Option<u64>> {
        let is_shown = |cell: usize| self.hidden[cell].is_none() && !self.shape.is_untold(cell);
        (0..self.counts.len()).map(|it| is_shown(it).then_some(self.counts[it])).collect()
    }

    /// Hides the smallest others until no cell can be known to be small.
    pub(super) fn close(&mut self, policy: Policy) {
        while let Some(cell) = self.shape.first_known(&self.seen(), policy, |_| false) {
            let is_complement = self.shape.is_untold(cell) && policy.is_small(self.counts[cell]);
            let reason = if is_complement { Reason::Complement } else { Reason::Secondary };
            if !self.hide_for(cell, reason) {
                return;
            }
        }
    }

    /// Shows again what was hidden for others and need not have been, the largest
    /// first: hiding the smallest one by one goes further than it must where rows
    /// and columns cross.
    pub(super) fn relax(&mut self, policy: Policy) {
        let is_for_others = |it: &usize| self.hidden[*it] == Some(Reason::Secondary);
        let mut spared: Vec<usize> = (0..self.counts.len()).filter(is_for_others).collect();
        spared.sort_by_key(|it| (std::cmp::Reverse(self.counts[*it]), *it));
        for cell in spared {
            self.hidden[cell] = None;
            if self.shape.first_known(&self.seen(), policy, |_| false).is_some() {
                self.hidden[cell] = Some(Reason::Secondary);
            }
        }
    }

    /// Hides one thing more so that a cell is known less well. False if there is
    /// nothing left to hide.
    pub(super) fn hide_for(&mut self, cell: usize, reason: Reason) -> bool {
        if let Some(smallest) = self.shape.smallest_near(self.counts, &self.hidden, cell) {
            self.hidden[smallest] = Some(reason);
            return true;
        }
        // Even the zeros: then nobody can count on the others being at least 1.
        let group: Vec<usize> = self.shape.group_of(cell).collect();
        self.hide_each(&group, reason)
            || self.hide_all_but_base(reason)
            || self.hide_each(&(0..self.counts.len()).collect::<Vec<_>>(), reason)
    }

    /// Drops the breakdown. False if that was done already.
    pub(super) fn hide_all_but_base(&mut self, reason: Reason) -> bool {
        let cells = (0..self.counts.len()).filter(|it| !self.shape.is_base(*it));
        self.hide_each(&cells.collect::<Vec<_>>(), reason)
    }

    /// Hides everything.
    pub(super) fn hide_all(&mut self, reason: Reason) {
        self.hide_each(&(0..self.counts.len()).collect::<Vec<_>>(), reason);
    }

    /// Hides cells that are not hidden yet. False if there were none.
    pub(super) fn hide_each(&mut self, cells: &[usize], reason: Reason) -> bool {
        let mut is_any = false;
        for cell in cells {
            if self.hidden[*cell].is_none() && !self.shape.is_untold(*cell) {
                self.hidden[*cell] = Some(reason);
                is_any = true;
            }
        }
        is_any
    }
}
