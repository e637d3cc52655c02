//! The line of steps on top of the wizard's pages.

use lodestar_core::RecordId;
use serde::Serialize;

use crate::signed_in::{Place, Scope as _};

/// Where somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// Hands in a file.
    File,
    /// Waits until it is read.
    Read,
    /// Says what its columns mean.
    Columns,
    /// Looks at what would change, and approves.
    Approve,
}

impl Step {
    const ALL: [Self; 4] = [Self::File, Self::Read, Self::Columns, Self::Approve];

    const fn words(self) -> &'static str {
        match self {
            Self::File => "imports-step-file",
            Self::Read => "imports-step-read",
            Self::Columns => "imports-step-columns",
            Self::Approve => "imports-step-approve",
        }
    }
}

/// Every step, in order.
#[derive(Debug, Serialize)]
pub(super) struct StepsView {
    /// As in “Step 2 of 4”.
    here: String,
    steps: Vec<StepView>,
}

#[derive(Debug, Serialize)]
struct StepView {
    label: String,
    /// Where it is done; empty while it cannot be.
    address: String,
    is_here: bool,
    is_done: bool,
}

impl StepsView {
    /// Before anything was found.
    pub(super) fn of_round(place: &Place, round: RecordId, here: Step) -> Self {
        Self::new(place, round, None, here)
    }

    /// Once something was found.
    pub(super) fn of_import(place: &Place, round: RecordId, import: RecordId, here: Step) -> Self {
        Self::new(place, round, Some(import), here)
    }

    fn new(place: &Place, round: RecordId, import: Option<RecordId>, here: Step) -> Self {
        let of_import = |rest: &str| {
            import.map_or_else(String::new, |id| place.path(&format!("/imports/{id}{rest}")))
        };
        let address = |step| match step {
            Step::File => place.path(&format!("/rounds/{round}/import")),
            Step::Read => String::new(),
            Step::Columns => of_import("/columns"),
            Step::Approve => of_import(""),
        };
        let steps = Step::ALL.into_iter().map(|step| StepView {
            label: place.say.t(step.words()),
            address: address(step),
            is_here: step == here,
            is_done: step < here,
        });
        let number = Step::ALL.iter().filter(|step| **step <= here).count();
        let values = [("number", number.into()), ("all", Step::ALL.len().into())];
        Self { here: place.say.with("imports-step-here", &values), steps: steps.collect() }
    }
}
