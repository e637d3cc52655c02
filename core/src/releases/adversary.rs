//! Somebody outside who has kept everything that was shown of a whole round.
//!
//! Questions that lead to questions, questions with several answers, who took
//! part, and all of it again when more have answered or a mistake was found. What
//! is shown is what the ledger says; what can be had from it is tried by listing
//! everything that fits ([`crate::disclosure::adversary`]), which knows nothing of
//! the engine.

use proptest::prelude::*;
use uuid::Uuid;

use super::asked::Gates;
use super::known::Known;
use super::rows::Subject;
use crate::RecordId;
use crate::disclosure::adversary::{
    STORIES, Truth, attack_one, attack_two, between, fillings, is_difference_told, is_told,
};
use crate::disclosure::{self, Distribution, Figure, OptionCount, Policy, Protected, Turnout};
use crate::packs::AskedOf;

/// Of the children who gave one answer that leads on: what they said next.
#[derive(Clone, Debug)]
struct Led {
    /// Said yes to the next question, and one of two answers to the one after it
    /// or nothing.
    yes: [u64; 3],
    no: u64,
    left_out: u64,
}

/// The children of one questionnaire as they were counted once.
#[derive(Clone, Debug)]
struct Children {
    led: Vec<Led>,
    /// How many gave each of the other answers.
    others: Vec<u64>,
    /// How many chose each of several, of all who answered that question.
    several: Vec<u64>,
    several_base: u64,
    /// Who answered nothing of this, and who could have.
    silent: u64,
    missed: u64,
}

impl Children {
    fn know(&self) -> Truth {
        let led = self.led.iter().map(|it| it.yes.iter().sum::<u64>() + it.no + it.left_out);
        Truth { counts: led.chain(self.others.iter().copied()).collect(), cut: 1 }
    }

    fn trust(&self) -> Truth {
        let yes = self.led.iter().flat_map(|it| it.yes).sum();
        Truth { counts: vec![yes, self.led.iter().map(|it| it.no).sum()], cut: 1 }
    }

    fn why(&self) -> Truth {
        let said = |which: usize| self.led.iter().map(|it| it.yes[which]).sum();
        Truth { counts: vec![said(0), said(1)], cut: 1 }
    }

    fn several(&self) -> Distribution {
        let option = |(index, chosen): (usize, &u64)| OptionCount {
            label: index.to_string(),
            chosen: *chosen,
            is_positive: false,
        };
        let options = self.several.iter().enumerate().map(option).collect();
        Distribution { base: self.several_base, is_multiple: true, options }
    }

    fn responded(&self) -> u64 {
        let base = self.know().counts.iter().sum::<u64>();
        base.max(self.several_base) + self.silent
    }
}

/// One question's releases, each with what was counted.
struct Told<T> {
    truths: Vec<T>,
    shown: Vec<Protected>,
}

impl<T> Default for Told<T> {
    fn default() -> Self {
        Self { truths: Vec::new(), shown: Vec::new() }
    }
}

/// Everything that was ever shown of a questionnaire.
#[derive(Default)]
struct Everything {
    know: Told<Truth>,
    trust: Told<Truth>,
    why: Told<Truth>,
    several: Told<Distribution>,
    turnouts: Vec<((u64, u64), Turnout)>,
}

fn subject(indicator: &str) -> Subject {
    ("ylyc-11-18".to_owned(), indicator.to_owned())
}

/// What the ledger shows of each version in turn.
fn publish(versions: &[(Children, bool)], policy: Policy) -> Everything {
    let mut gates = Gates::default();
    let after = |indicator: &str, answers: usize| AskedOf::Answered {
        indicator: indicator.to_owned(),
        answers: (0..answers).map(|it| it.to_string()).collect(),
    };
    let led = versions.first().map_or(0, |it| it.0.led.len());
    gates.note(&subject("trust"), Some(&after("know", led)));
    gates.note(&subject("why"), Some(&after("trust", 1)));
    let mut known = Known::new(RecordId(Uuid::from_u128(1)), policy, gates);
    let mut id = 1;
    let mut show = |name: &str, counted: &Distribution| {
        let release = known.judge(&subject(name), counted);
        id += 1;
        let entered =
            known.enter(Uuid::from_u128(id), &subject(name), counted.is_multiple, &release);
        entered.map(|_| release.numbers)
    };
    let mut told = Everything::default();
    let mut turnouts: Vec<(Turnout, Policy)> = Vec::new();
    for (children, is_backwards) in versions {
        let mut questions = [(0, children.know()), (1, children.trust()), (2, children.why())];
        // Whoever records by hand may begin anywhere.
        if *is_backwards {
            questions.reverse();
        }
        for (which, truth) in questions {
            let (name, told) = match which {
                0 => ("know", &mut told.know),
                1 => ("trust", &mut told.trust),
                _ => ("why", &mut told.why),
            };
            if let Some(numbers) = show(name, &truth.distribution()) {
                told.truths.push(truth);
                told.shown.push(numbers);
            }
        }
        if let Some(numbers) = show("several", &children.several()) {
            told.several.truths.push(children.several());
            told.several.shown.push(numbers);
        }
        let (responded, missed) = (children.responded(), children.missed);
        let now = disclosure::turnout(Some(responded + missed), responded, policy, &turnouts).0;
        if turnouts.last().is_none_or(|(last, _)| *last != now) {
            turnouts.push((now, policy));
            told.turnouts.push(((responded, missed), now));
        }
    }
    told
}

/// Every way to fill in a question's releases that fits what is shown of it and
/// of the questions it leads to: the first `led` answers lead there, so that many
/// gave one of them at least.
fn possible(told: &Told<Truth>, (later, led): (&[Protected], usize)) -> Vec<Option<Vec<Vec<i64>>>> {
    let asked: Vec<i64> =
        later.iter().filter_map(|it| it.base.value()).map(u64::cast_signed).collect();
    let sum = |counts: &[i64]| counts.iter().take(led).sum::<i64>();
    let of_one = |(truth, shown): (&Truth, &Protected)| {
        let counts: Vec<i64> = truth.counts.iter().map(|it| it.cast_signed()).collect();
        // What is not true of these children is no attack.
        let least = asked.iter().filter(|it| **it <= sum(&counts)).max().copied();
        let mut all = fillings(shown)?;
        all.retain(|it| least.is_none_or(|least| least <= sum(it)));
        Some(all)
    };
    told.truths.iter().zip(&told.shown).map(of_one).collect()
}

fn attack(
    told: &Told<Truth>,
    later: (&[Protected], usize),
    policy: Policy,
) -> Result<(), TestCaseError> {
    let all = possible(told, later);
    for then in 0..all.len() {
        let Some(one) = &all[then] else { continue };
        attack_one(&told.truths[then], one, &told.shown[then], policy)?;
        for (now, other) in all.iter().enumerate().skip(then + 1) {
            let Some(other) = other else { continue };
            for story in STORIES {
                let pair = told.truths[then].counts.iter().zip(&told.truths[now].counts);
                let is_true = pair.clone().all(|(a, b)| story(a.cast_signed(), b.cast_signed()));
                if is_true {
                    let (then, now) = (&told.truths[then], &told.truths[now]);
                    attack_two((then, one), (now, other), story, policy)?;
                }
            }
        }
    }
    Ok(())
}

/// Of several answers each: who chose one, and who did not.
fn attack_several(told: &Told<Distribution>, policy: Policy) -> Result<(), TestCaseError> {
    type Range = (i64, i64);
    let ranges = |shown: &Protected, option: usize| -> Option<(i64, Range)> {
        let base = shown.base.value()?.cast_signed();
        let is_all_hidden = shown.options.iter().all(|it| it.chosen == Figure::Hidden);
        let range = match shown.options[option].chosen {
            Figure::Shown(count) => (count.cast_signed(), count.cast_signed()),
            Figure::Hidden => (i64::from(!is_all_hidden), base),
        };
        Some((base, range))
    };
    let options = told.truths.first().map_or(0, |it| it.options.len());
    for option in 0..options {
        let truth = |it: &Distribution| it.options[option].chosen.cast_signed();
        for (then, (truths, shown)) in told.truths.iter().zip(&told.shown).enumerate() {
            let Some((base, range)) = ranges(shown, option) else { continue };
            let chosen = truth(truths);
            prop_assert!(!is_told(chosen, range, 1, policy), "{truths:?} {shown:?}");
            let others = (base - range.1, base - range.0);
            prop_assert!(!is_told(base - chosen, others, 1, policy), "{truths:?} {shown:?}");
            for now in then + 1..told.shown.len() {
                let Some((_, after)) = ranges(&told.shown[now], option) else { continue };
                let step = truth(&told.truths[now]) - chosen;
                let known = (after.0 - range.1, after.1 - range.0);
                let why = || format!("{truths:?} {shown:?} {:?}", told.shown[now]);
                prop_assert!(!is_difference_told(step, known, policy), "{}", why());
            }
        }
    }
    Ok(())
}

/// Who answered is at least who answered any question.
fn attack_turnouts(told: &Everything, policy: Policy) -> Result<(), TestCaseError> {
    for ((responded, missed), turnout) in &told.turnouts {
        let bases = told.know.shown.iter().chain(&told.several.shown);
        let bases = bases.filter_map(|it| it.base.value()).filter(|it| it <= responded);
        let least = bases.max().unwrap_or_default().cast_signed();
        let eligible = turnout.eligible.and_then(Figure::value).map(u64::cast_signed);
        let all = eligible.map_or(least..=200, |it| it..=it);
        let part = turnout.responded.value().map(u64::cast_signed);
        let fits = all.flat_map(|all| (least..=all).map(move |part| (all, part)));
        let fits: Vec<_> = fits.filter(|it| part.is_none_or(|part| part == it.1)).collect();
        for (truth, range) in [
            (*responded, between(fits.iter().map(|it| it.1))),
            (*missed, between(fits.iter().map(|it| it.0 - it.1))),
        ] {
            let told = is_told(truth.cast_signed(), range.unwrap(), 1, policy);
            prop_assert!(!told, "{responded} {missed} {turnout:?} {least}");
        }
    }
    Ok(())
}

/// A total over questionnaires is only of what is shown, so it tells nothing more.
fn attack_totals(told: &[Everything]) -> Result<(), TestCaseError> {
    let newest = |it: &Everything| it.know.shown.last().cloned();
    let shown: Vec<Protected> = told.iter().filter_map(newest).collect();
    for option in 0..shown.iter().map(|it| it.options.len()).min().unwrap_or_default() {
        let parts = || shown.iter().map(|it| it.options[option].chosen);
        if let Figure::Shown(total) = Figure::sum(parts()) {
            let known: Option<u64> = parts().map(Figure::value).sum();
            prop_assert_eq!(known, Some(total));
        }
    }
    Ok(())
}

fn children(led: usize, others: usize) -> impl Strategy<Value = Children> {
    let led = prop::collection::vec(
        ([0_u64..7, 0..7, 0..3], 0_u64..7, 0_u64..4).prop_map(|(yes, no, left_out)| Led {
            yes,
            no,
            left_out,
        }),
        led,
    );
    let others = prop::collection::vec(0_u64..9, others);
    let several = (10_u64..30, prop::collection::vec(0_u64..30, 2));
    (led, others, several, 0_u64..3, 0_u64..12).prop_map(
        |(led, others, (several_base, several), silent, missed)| {
            let several = several.into_iter().map(|it| it.min(several_base)).collect();
            Children { led, others, several, several_base, silent, missed }
        },
    )
}

/// The same children with others who came later, or counted anew.
fn after(before: &Children, more: &Children, is_grown: bool) -> Children {
    if !is_grown {
        return more.clone();
    }
    let led = before.led.iter().zip(&more.led).map(|(one, other)| Led {
        yes: std::array::from_fn(|it| one.yes[it] + other.yes[it] / 2),
        no: one.no + other.no / 2,
        left_out: one.left_out + other.left_out / 2,
    });
    let sums = |one: &[u64], other: &[u64]| -> Vec<u64> {
        one.iter().zip(other).map(|(one, other)| one + other / 2).collect()
    };
    Children {
        led: led.collect(),
        others: sums(&before.others, &more.others),
        several: sums(&before.several, &more.several),
        several_base: before.several_base + more.several_base / 2,
        silent: before.silent + more.silent,
        missed: before.missed.saturating_sub(more.missed),
    }
}

/// A questionnaire that is counted up to three times.
fn histories(times: usize) -> impl Strategy<Value = Vec<(Children, bool)>> {
    (1_usize..3, 1_usize..3).prop_flat_map(move |(led, others)| {
        let version = (children(led, others), any::<bool>(), any::<bool>());
        prop::collection::vec(version, 1..=times).prop_map(|drawn| {
            let mut versions: Vec<(Children, bool)> = Vec::new();
            for (new, is_backwards, is_grown) in drawn {
                let now = versions.last().map(|(it, _)| after(it, &new, is_grown));
                versions.push((now.unwrap_or(new), is_backwards));
            }
            versions
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn whoever_has_all_tables_of_a_round_knows_no_hidden_number_closer_than_the_policy_says(
        questionnaires in prop::collection::vec(histories(3), 1..3), small_max in 2_u64..6,
    ) {
        let policy = Policy::hiding_up_to(small_max);
        let mut all = Vec::new();
        for versions in &questionnaires {
            let told = publish(versions, policy);
            let led = versions[0].0.led.len();
            let later = [told.trust.shown.as_slice(), &told.why.shown].concat();
            attack(&told.know, (&later, led), policy)?;
            attack(&told.trust, (&told.why.shown, 1), policy)?;
            attack(&told.why, (&[], 0), policy)?;
            attack_several(&told.several, policy)?;
            attack_turnouts(&told, policy)?;
            all.push(told);
        }
        attack_totals(&all)?;
    }
}

#[test]
fn something_is_shown_of_most_questions_that_come_after_another() {
    // An engine that hides everything keeps every secret too.
    let shown = |left_out: u64, no: u64| {
        let led = Led { yes: [20, 15, 5], no: 40, left_out };
        let children = Children {
            led: vec![led],
            others: vec![no],
            several: vec![20, 30],
            several_base: 60,
            silent: 0,
            missed: 40,
        };
        let told = publish(&[(children, false)], Policy::default());
        let headline = |it: &Told<Truth>| it.shown.last().unwrap().headline.value().is_some();
        [headline(&told.know), headline(&told.trust), headline(&told.why)]
    };
    assert_eq!(shown(2, 20), [true, true, true]);
    assert_eq!(shown(2, 0), [true, true, true]);
    assert_eq!(shown(0, 3), [false, false, true]);
}
