//! Releases: what was shown of each result and of who took part, and when.
//!
//! Everything that was shown outside stays here, so that a new number is looked
//! at beside all the earlier ones before it is shown. The newest release of a
//! thing is what every page, chart, report and plugin reads: they cannot differ.

#[cfg(test)]
mod adversary;
mod asked;
mod entity;
mod known;
mod ledger;
mod rows;
mod store;
mod turnouts;

pub(crate) use asked::Gates;
pub(crate) use ledger::Ledger;
pub(crate) use rows::{Released, Subject};
pub(crate) use store::{current, note_report, shares};
pub(crate) use turnouts::{
    Counted as CountedTurnout, current as current_turnouts, judge_turnouts, release_turnouts,
    turnouts_of,
};
