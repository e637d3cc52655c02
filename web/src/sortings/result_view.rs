//! What the template of the results may use.

use lodestar_core::sortings::{PEOPLE_MIN, Sorted, Sorting};
use lodestar_core::statistics::q_sort::{self, ContrastLevel, Factors, NoFactors, SORTS_MIN};
use lodestar_core::{Deed, Kind};
use serde::Serialize;

use super::arrange::column_label;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
pub(super) struct ResultsView {
    purpose: String,
    back: String,
    arrange: String,
    counted: String,
    /// Why nothing is shown yet; empty if something is.
    too_few: String,
    consensus: String,
    ranks: Vec<RankView>,
    own: Vec<String>,
    /// Why there are no groups of views; empty if there are.
    no_factors: String,
    factors: Vec<FactorView>,
    loadings: Vec<LoadingView>,
    shared: Vec<String>,
    sorts: Vec<SortView>,
    may_change: bool,
}

#[derive(Serialize)]
struct RankView {
    rank: usize,
    words: String,
    mean: String,
    spread: String,
}

#[derive(Serialize)]
struct FactorView {
    title: String,
    explained: String,
    most: Vec<String>,
    least: Vec<String>,
    distinguishing: Vec<String>,
}

#[derive(Serialize)]
struct LoadingView {
    sort: String,
    cells: Vec<LoadingCell>,
}

#[derive(Serialize)]
struct LoadingCell {
    value: String,
    is_defining: bool,
}

#[derive(Serialize)]
struct SortView {
    label: String,
    about: String,
    /// Where each card lies, for who enters them; empty for others.
    places: Vec<String>,
    withdrawn: String,
    withdraw: String,
}

impl ResultsView {
    pub(super) fn new(
        place: &Place,
        sorting: &Sorting,
        sorts: &[Sorted],
        counted: &[q_sort::Sort],
        factors: &Result<Factors, NoFactors>,
    ) -> Self {
        let (say, id) = (&place.say, sorting.head.id);
        let may_change = place.context.may(Deed::Change(Kind::Sorting), Some(place.authority.id));
        let live: Vec<&Sorted> = sorts.iter().filter(|it| it.withdrawn.is_none()).collect();
        let people: u64 = live.iter().map(|it| u64::from(it.people)).sum();
        let is_enough = !counted.is_empty();
        let own = live.iter().flat_map(|it| &it.own).map(|(words, _)| words.clone());
        let w = q_sort::kendalls_w(counted);
        let found = factors.as_ref().ok();
        let here = place.path(&format!("/sortings/{id}"));
        Self {
            purpose: sorting.purpose.clone(),
            arrange: if may_change && sorting.head.is_live() {
                format!("{here}/sorts/new")
            } else {
                String::new()
            },
            counted: if is_enough {
                let values = [("sorts", live.len().into()), ("people", people.into())];
                say.with("sorts-counted", &values)
            } else {
                String::new()
            },
            too_few: if is_enough {
                String::new()
            } else {
                say.with("sorts-too-few", &[("least", PEOPLE_MIN.into())])
            },
            consensus: match w {
                Some(w) if 2 <= live.len() => {
                    say.with("sorts-consensus", &[("w", format!("{w:.2}").into())])
                }
                _ => String::new(),
            },
            ranks: ranks(sorting, counted),
            own: if is_enough { own.collect() } else { Vec::new() },
            no_factors: match factors {
                Ok(_) => String::new(),
                Err(NoFactors::TooFewSorts) => {
                    say.with("sorts-no-factors-too-few", &[("least", SORTS_MIN.into())])
                }
                Err(_) => say.t("sorts-no-factors"),
            },
            factors: found.map(|it| views(say, sorting, it)).unwrap_or_default(),
            loadings: found.map(|it| loadings(&live, it)).unwrap_or_default(),
            shared: found.map(|it| shared(sorting, it)).unwrap_or_default(),
            sorts: sorts.iter().map(|it| sort(place, sorting, it, may_change)).collect(),
            back: here,
            may_change,
        }
    }
}

/// The statements, what mattered most first.
fn ranks(sorting: &Sorting, counted: &[q_sort::Sort]) -> Vec<RankView> {
    let Some(ranks) = q_sort::ranks(counted) else { return Vec::new() };
    let mut rows: Vec<_> = sorting.statements.iter().zip(ranks).collect();
    rows.sort_by(|(_, one), (_, other)| other.mean.total_cmp(&one.mean));
    let row = |(rank, (statement, it)): (usize, (&lodestar_core::sortings::Statement, _))| {
        let it: q_sort::StatementRank = it;
        RankView {
            rank,
            words: statement.words.clone(),
            mean: format!("{:.1}", it.mean),
            spread: it.standard_deviation.map(|it| format!("{it:.1}")).unwrap_or_default(),
        }
    };
    (1..).zip(rows).map(row).collect()
}

/// What each group of like orders has at its ends, and what only it says.
fn views(say: &Say, sorting: &Sorting, factors: &Factors) -> Vec<FactorView> {
    let view = |(number, factor): (usize, &q_sort::Factor)| {
        let mut ordered: Vec<(usize, f64)> =
            factor.scores.iter().flat_map(|it| it.z.iter().copied().enumerate()).collect();
        ordered.sort_by(|one, other| other.1.total_cmp(&one.1));
        let words = |(statement, z): &(usize, f64)| {
            format!("{} ({z:+.2})", sorting.statements[*statement].words)
        };
        let contrasts = factors.contrasts.iter().flatten().enumerate();
        let level = ContrastLevel::FiveInAHundred;
        let only = contrasts.filter(|(_, it)| it.is_distinguishing(number, level));
        FactorView {
            title: say.with(
                "sorts-factor",
                &[("number", (number + 1).into()), ("sorts", factor.defining.len().into())],
            ),
            explained: format!("{:.0}", factor.explained * 100.0),
            most: ordered.iter().take(3).map(words).collect(),
            least: ordered.iter().rev().take(3).map(words).collect(),
            distinguishing: only
                .map(|(statement, _)| sorting.statements[statement].words.clone())
                .collect(),
        }
    };
    factors.factors.iter().enumerate().map(view).collect()
}

fn loadings(live: &[&Sorted], factors: &Factors) -> Vec<LoadingView> {
    let row = |(row, sort): (usize, &&Sorted)| LoadingView {
        sort: sort.label.clone(),
        cells: (0..factors.rotated.ncols())
            .map(|column| LoadingCell {
                value: format!("{:.2}", factors.rotated[(row, column)]),
                is_defining: factors.defined.get(row).copied().flatten() == Some(column),
            })
            .collect(),
    };
    live.iter().enumerate().map(row).collect()
}

/// What no group says otherwise than another.
fn shared(sorting: &Sorting, factors: &Factors) -> Vec<String> {
    let contrasts = factors.contrasts.iter().flatten().enumerate();
    let level = ContrastLevel::FiveInAHundred;
    let shared = contrasts.filter(|(_, it)| it.is_consensus(level));
    shared.map(|(statement, _)| sorting.statements[statement].words.clone()).collect()
}

fn sort(place: &Place, sorting: &Sorting, it: &Sorted, may_change: bool) -> SortView {
    let say = &place.say;
    let about = [
        ("people", it.people.into()),
        ("day", say.day(it.made_on).into()),
        ("by", it.entered_by.clone().into()),
    ];
    let line = |column: usize| {
        let placed = sorting.statements.iter().zip(&it.places);
        let placed = placed.filter(|(_, at)| **at == column).map(|(card, _)| card.words.as_str());
        let own = it.own.iter().filter(|(_, at)| *at == column).map(|(words, _)| words.as_str());
        let cards: Vec<&str> = placed.chain(own).collect();
        (!cards.is_empty())
            .then(|| format!("{}: {}", column_label(place, sorting, column), cards.join("; ")))
    };
    SortView {
        label: it.label.clone(),
        about: say.with("sorts-about", &about),
        places: if may_change {
            (0..sorting.columns).rev().filter_map(line).collect()
        } else {
            Vec::new()
        },
        withdrawn: it.withdrawn.clone().unwrap_or_default(),
        withdraw: if may_change && it.withdrawn.is_none() {
            place.path(&format!("/sortings/{}/sorts/{}/withdrawal", sorting.head.id, it.id))
        } else {
            String::new()
        },
    }
}
