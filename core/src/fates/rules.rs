//! How far each finding came. Pure.

use std::collections::BTreeSet;

use crate::actions::{Action, Delivery};
use crate::choices::choices;
use crate::evidence::Evidence;
use crate::findings::Finding;
use crate::pledges::Pledge;
use crate::priorities::Priority;
use crate::thread::Links;
use crate::{Head, RecordId};

/// A board that takes up more than a handful at once finishes few of them.
pub const ACTIVE_MAX: usize = 5;

choices! {
    /// Where a finding may come on its way, in order.
    pub enum Stage {
        /// Somebody chose it as a priority.
        Chosen = "chosen",
        /// Something was promised.
        Promised = "promised",
        /// Somebody has it to do.
        Acting = "acting",
        /// Something that was to be done is done.
        Done = "done",
        /// Somebody has looked for a change, and written down what they saw.
        Seen = "seen",
    }
}

/// How far a finding came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// Nobody has chosen it, nor said why not.
    Undecided,
    /// Somebody has said why nothing will be done.
    Declined,
    /// This far.
    Stage(Stage),
}

/// What became of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// The finding.
    pub finding: Finding,
    /// How far it came.
    pub reached: Reached,
    /// Every stage that it came to: something may be done that nobody promised.
    pub stages: BTreeSet<Stage>,
}

/// What became of everything that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fates {
    /// In the order of the findings.
    pub fates: Vec<Fate>,
    /// The priorities whose choosers said what they did not choose, and why.
    pub not_chosen: Vec<Priority>,
    /// How many priorities are active.
    pub active: usize,
}

impl Fates {
    /// How many came just so far.
    pub fn count(&self, reached: Reached) -> usize {
        self.fates.iter().filter(|it| it.reached == reached).count()
    }

    /// Whether more priorities are active than can be done well.
    pub const fn are_too_many(&self) -> bool {
        ACTIVE_MAX < self.active
    }
}

/// All that fates are made of.
pub(super) struct Everything<'a> {
    pub(super) findings: Vec<Finding>,
    pub(super) priorities: Vec<Priority>,
    pub(super) pledges: &'a [Pledge],
    pub(super) actions: &'a [Action],
    pub(super) evidence: &'a [Evidence],
    pub(super) links: &'a Links,
}

pub(super) fn fates(all: Everything<'_>) -> Fates {
    let heads = |heads: Vec<&Head>| -> BTreeSet<RecordId> {
        heads.into_iter().filter(|it| it.is_live()).map(|it| it.id).collect()
    };
    let done = all.actions.iter().filter(|it| it.delivery == Delivery::Complete);
    let of_stage = [
        (Stage::Chosen, heads(all.priorities.iter().map(|it| &it.head).collect())),
        (Stage::Promised, heads(all.pledges.iter().map(|it| &it.head).collect())),
        (Stage::Acting, heads(all.actions.iter().map(|it| &it.head).collect())),
        (Stage::Done, heads(done.map(|it| &it.head).collect())),
        (Stage::Seen, heads(all.evidence.iter().map(|it| &it.head).collect())),
    ];
    let fate = |finding: Finding| {
        let after = all.links.all_after(finding.head.id);
        let reached = of_stage.iter().filter(|(_, of_it)| !after.is_disjoint(of_it));
        let stages: BTreeSet<Stage> = reached.map(|(stage, _)| *stage).collect();
        let reached = match stages.last() {
            Some(stage) => Reached::Stage(*stage),
            None if finding.no_action_reason.is_empty() => Reached::Undecided,
            None => Reached::Declined,
        };
        Fate { finding, reached, stages }
    };
    let findings = all.findings.into_iter().filter(|it| it.head.is_live());
    let fates = findings.map(fate).collect();
    let live: Vec<Priority> = all.priorities.into_iter().filter(|it| it.head.is_live()).collect();
    let active = live.len();
    let not_chosen = live.into_iter().filter(|it| !it.not_chosen.is_empty()).collect();
    Fates { fates, not_chosen, active }
}
