//! What is shown of a thing, given everything that was shown of it before.

use super::asked::{AtLeast, Gate};
use super::difference::{Telling, hold};
use super::policy::Policy;
use super::protect::{Protected, ProtectedOption, Question, Reasons};
use super::rules::{Distribution, Figure, Reason, Share};
use super::table::{Shape, Sort, Table};

/// What somebody has who has kept everything that was shown of a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// What was shown of the question itself, oldest first.
    pub earlier: Vec<Earlier>,
    /// What questions that came after it say of who gave which answer.
    pub later: Vec<AtLeast>,
    /// The questions before it of which only some answers led to this one.
    pub gates: Vec<Gate>,
}

/// What was shown of a question earlier.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// What was shown.
    pub numbers: Protected,
    /// Why the rest was not.
    pub reasons: Reasons,
    /// Whether a child may have chosen several answers.
    pub is_multiple: bool,
    /// Under which policy.
    pub policy: Policy,
    /// Whether it is of the very same result, and not of another round whose
    /// children were the same.
    pub is_same: bool,
}

/// What may be shown of a question now.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// What may be shown.
    pub numbers: Protected,
    /// Why the rest may not.
    pub reasons: Reasons,
    /// Whether these are the numbers of an earlier release, because the new ones
    /// beside them would tell of few children.
    pub is_kept: bool,
}

/// Hides what must be hidden of one question's answers, given what was shown of
/// them before.
///
/// If the new numbers do not hold beside the earlier ones, more of them is hidden.
/// If that takes the headline or the base, what was shown last is kept instead:
/// numbers that are known already tell nothing more. Nothing is shown of a
/// question if the number who were asked it would give away a hidden answer to
/// the question that led to it.
pub fn release(distribution: &Distribution, policy: Policy, shown: &Shown) -> Release {
    let Shown { earlier, later, gates } = shown;
    let question = Question::of(distribution);
    let counts = question.counts(distribution);
    let mut table = question.table(&counts, policy);
    let alone = question.protected(distribution, &table);
    let newest = earlier.iter().rev().find(|it| it.is_same);
    if let Some(newest) = newest
        && newest.numbers == alone
    {
        return newest.again();
    }
    let tellings = earlier.iter().filter_map(|it| it.telling(later)).collect::<Vec<_>>();
    let others = of_cells(&alone, later);
    let keys = keys(&alone, distribution.is_multiple);
    hold(&mut table, (&keys, &others), Some(question.base()), &tellings, policy);
    if let Some(base) = table.seen()[question.base()]
        && gates.iter().any(|gate| gate.is_given_away_by(base, policy))
    {
        table.hide_all(Reason::Secondary);
    }
    let numbers = question.protected(distribution, &table);
    let is_lost = (alone.base != Figure::Hidden && numbers.base == Figure::Hidden)
        || (matches!(alone.headline, Share::Percent(_)) && numbers.headline == Share::Hidden);
    match newest {
        Some(newest) if is_lost && newest.can_stand_for(&alone, distribution, policy) => {
            newest.again()
        }
        _ => Release { numbers, reasons: question.reasons(&table), is_kept: false },
    }
}

impl Earlier {
    fn again(&self) -> Release {
        Release { numbers: self.numbers.clone(), reasons: self.reasons.clone(), is_kept: true }
    }

    /// Whether everybody of few would be known to have given one answer if so many
    /// did.
    pub(super) fn is_unanimous_with(&self, count: u64, policy: Policy) -> bool {
        let is_seen = |it: &ProtectedOption| it.chosen == Figure::Shown(count);
        let base = self.numbers.base.value();
        base.is_some_and(|base| policy.is_unanimous(count, base))
            && !self.numbers.options.iter().any(is_seen)
    }

    /// None if it told nothing. `later` is what other questions say of it.
    pub(super) fn telling(&self, later: &[AtLeast]) -> Option<Telling> {
        self.numbers.base.value().filter(|base| 0 < *base)?;
        let cut: Vec<bool> = self.numbers.options.iter().map(|it| it.is_positive).collect();
        let question = Question::with(&cut, self.is_multiple);
        let seen = question.seen(&self.numbers);
        let keys = keys(&self.numbers, self.is_multiple);
        let telling = Telling { shape: question.shape, keys, seen, at_least: Vec::new() };
        Some(telling.told_by(of_cells(&self.numbers, later)))
    }

    /// Whether it is about the same answers and hides as much as the policy asks.
    fn can_stand_for(&self, now: &Protected, distribution: &Distribution, policy: Policy) -> bool {
        let labels = |it: &Protected| -> Vec<(String, bool)> {
            it.options.iter().map(|it| (it.label.clone(), it.is_positive)).collect()
        };
        self.is_multiple == distribution.is_multiple
            && policy.small_max() <= self.policy.small_max()
            && labels(&self.numbers) == labels(now)
    }
}

/// What later questions say, of the cells of a question's table: its options come
/// first in it.
fn of_cells(numbers: &Protected, later: &[AtLeast]) -> Vec<(Vec<usize>, u64)> {
    let cells = |it: &AtLeast| -> Vec<usize> {
        let options = numbers.options.iter().enumerate();
        let led = options.filter(|(_, option)| it.answers.contains(&option.label));
        led.map(|(cell, _)| cell).collect()
    };
    let cells = later.iter().map(|it| (cells(it), it.base));
    cells.filter(|(cells, _)| !cells.is_empty()).collect()
}

/// What each cell of a question's table counts, in the order of the table.
fn keys(numbers: &Protected, is_multiple: bool) -> Vec<String> {
    let sort = if is_multiple { "of several" } else { "of one" };
    let labels = || numbers.options.iter().map(|it| it.label.as_str());
    let mut keys: Vec<String> = labels().map(|it| format!("{sort}: {it}")).collect();
    keys.push("base".to_owned());
    if is_multiple {
        keys.extend(labels().map(|it| format!("not: {it}")));
    } else {
        let side = |wanted: bool| {
            let side = numbers.options.iter().filter(|it| it.is_positive == wanted);
            let mut side: Vec<&str> = side.map(|it| it.label.as_str()).collect();
            side.sort_unstable();
            format!("any of: {}", side.join("\n"))
        };
        keys.extend([side(true), side(false)]);
    }
    keys
}

/// Who could answer a questionnaire and who did, as may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnout {
    /// How many could have answered. None if nobody said.
    pub eligible: Option<Figure>,
    /// How many did.
    pub responded: Figure,
}

/// Why numbers of a [`Turnout`] are hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TurnoutReasons {
    /// Of those who could have answered.
    pub eligible: Option<Reason>,
    /// Of those who did.
    pub responded: Option<Reason>,
}

/// Hides what must be hidden of who could answer a questionnaire and who did,
/// given what was shown of it before, oldest first. How many did not answer is
/// never printed, and must not be worked out if it is small.
///
/// Numbers that would tell of few children beside earlier ones are not shown;
/// what was shown last is kept instead.
pub fn turnout(
    eligible: Option<u64>,
    responded: u64,
    policy: Policy,
    earlier: &[(Turnout, Policy)],
) -> (Turnout, TurnoutReasons) {
    let shape = turnout_shape(eligible.is_some());
    let missed = eligible.map(|it| [it, it.saturating_sub(responded)]);
    let counts: Vec<u64> = [responded].into_iter().chain(missed.into_iter().flatten()).collect();
    let mut table = Table::new(&shape, &counts, policy);
    table.close(policy);
    let alone = turnout_of(&table);
    let tellings: Vec<Telling> = earlier.iter().map(|(it, _)| telling(it)).collect();
    hold(&mut table, (&turnout_keys(eligible.is_some()), &[]), None, &tellings, policy);
    let now = turnout_of(&table);
    let last = earlier.last().filter(|(it, then)| {
        let is_alike = it.eligible.is_some() == eligible.is_some();
        is_alike && policy.small_max() <= then.small_max()
    });
    match last {
        Some((last, _)) if now.0 != alone.0 => (
            *last,
            TurnoutReasons {
                eligible: last.eligible.and_then(Figure::mark).map(|_| Reason::Differencing),
                responded: last.responded.mark().map(|_| Reason::Differencing),
            },
        ),
        _ => now,
    }
}

fn turnout_shape(is_eligible_known: bool) -> Shape {
    let mut shape = Shape::default();
    let responded = shape.cell(Sort::Told, 0);
    if is_eligible_known {
        // It goes before those who responded: the bases of questions say that at
        // least so many did, and so at most how many did not.
        let eligible = shape.cell(Sort::Spare, 1);
        let missed = shape.cell(Sort::Untold, 2);
        shape.adds_up(eligible, [responded, missed]);
    }
    shape
}

fn turnout_keys(is_eligible_known: bool) -> Vec<String> {
    let keys: &[&str] =
        if is_eligible_known { &["responded", "eligible", "missed"] } else { &["responded"] };
    keys.iter().map(|it| (*it).to_owned()).collect()
}

fn turnout_of(table: &Table<'_>) -> (Turnout, TurnoutReasons) {
    let seen = table.seen();
    let is_known = 1 < seen.len();
    let turnout = Turnout { eligible: is_known.then(|| seen[1].into()), responded: seen[0].into() };
    let eligible = table.hidden.get(1).copied().flatten();
    (turnout, TurnoutReasons { eligible, responded: table.hidden[0] })
}

fn telling(turnout: &Turnout) -> Telling {
    let is_known = turnout.eligible.is_some();
    let mut seen = vec![turnout.responded.value()];
    if let Some(eligible) = turnout.eligible {
        seen.extend([eligible.value(), None]);
    }
    let (shape, keys) = (turnout_shape(is_known), turnout_keys(is_known));
    Telling { shape, keys, seen, at_least: Vec::new() }
}

#[cfg(test)]
mod tests;
