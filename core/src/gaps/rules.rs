//! Finding gaps in what is recorded. Pure.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use crate::actions::Action;
use crate::assessments::{CellState, Chart, RatingState};
use crate::findings::{Finding, FindingKind};
use crate::packs::Framework;
use crate::pledges::{Pledge, PledgeStatus};
use crate::priorities::Priority;
use crate::rounds::SurveyResult;
use crate::thread::Links;
use crate::{Head, RecordId};

/// A pledge of which nobody has heard for so long is quiet.
const QUIET_DAYS: u64 = 90;

/// Where the thread ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// The newest survey that was answered, whose results were looked at.
    pub round: Option<RecordId>,
    /// Findings to improve that no pledge and no action answers.
    pub findings: Vec<Gap>,
    /// Questionnaires of the newest survey of which nothing came.
    pub bands: Vec<Band>,
    /// Outcomes for which nobody has looked at any evidence.
    pub outcomes: Vec<Outcome>,
    /// Pledges with no action, or of which nobody has heard for long.
    pub pledges: Vec<Quiet>,
}

/// A finding, and what would take it further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The finding.
    pub finding: Head,
    /// The one next step.
    pub step: Step,
}

/// What would take a finding further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nobody has chosen it, nor said why not.
    Choose,
    /// It was chosen as this priority, and nothing was promised.
    Promise(RecordId),
}

/// A questionnaire, which stands for an age band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The questionnaire's key.
    pub questionnaire: String,
    /// How many results it has.
    pub results: usize,
    /// The one next step.
    pub step: BandStep,
}

/// What would take an age band further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BandStep {
    /// Its results led to no finding.
    Find,
    /// A finding came of them, and nothing came of this one.
    Answer(Head),
}

/// An outcome of the framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its key.
    pub key: String,
    /// Its name.
    pub title: String,
}

/// A pledge that has gone quiet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// The pledge.
    pub pledge: Head,
    /// Whether an action stands behind it.
    pub has_action: bool,
}

/// All that gaps are looked for in.
pub(super) struct Everything<'a> {
    pub(super) findings: &'a [Finding],
    pub(super) priorities: &'a [Priority],
    pub(super) pledges: &'a [Pledge],
    pub(super) actions: &'a [Action],
    /// Of the newest survey.
    pub(super) results: &'a [SurveyResult],
    pub(super) framework: &'a Framework,
    /// Of the newest assessment; none if there is none.
    pub(super) chart: Option<&'a Chart>,
    pub(super) links: &'a Links,
}

pub(super) fn gaps(all: &Everything<'_>, today: NaiveDate) -> Gaps {
    Gaps {
        round: None,
        findings: findings(all),
        bands: bands(all),
        outcomes: outcomes(all),
        pledges: pledges(all, today),
    }
}

fn live<'a>(heads: impl Iterator<Item = &'a Head>) -> BTreeSet<RecordId> {
    heads.filter(|it| it.is_live()).map(|it| it.id).collect()
}

fn findings(all: &Everything<'_>) -> Vec<Gap> {
    let priorities = live(all.priorities.iter().map(|it| &it.head));
    let promises = promises(all);
    let open = all.findings.iter().filter(|it| is_to_answer(it));
    let gap = |finding: &Finding| {
        let after = all.links.all_after(finding.head.id);
        if !after.is_disjoint(&promises) {
            return None;
        }
        let chosen = after.intersection(&priorities).next();
        let step = chosen.map_or(Step::Choose, |it| Step::Promise(*it));
        Some(Gap { finding: finding.head.clone(), step })
    };
    open.filter_map(gap).collect()
}

/// Somebody has to answer it, and has not said why nothing will be done.
fn is_to_answer(finding: &Finding) -> bool {
    finding.head.is_live()
        && finding.kind == FindingKind::Improve
        && finding.no_action_reason.is_empty()
}

/// Pledges and actions that count.
fn promises(all: &Everything<'_>) -> BTreeSet<RecordId> {
    let pledges = all.pledges.iter().map(|it| &it.head);
    live(pledges.chain(all.actions.iter().map(|it| &it.head)))
}

fn bands(all: &Everything<'_>) -> Vec<Band> {
    let promises = promises(all);
    let mut by_band: BTreeMap<&str, Vec<&SurveyResult>> = BTreeMap::new();
    for result in all.results {
        by_band.entry(&result.questionnaire).or_default().push(result);
    }
    let band = |(questionnaire, results): (&str, Vec<&SurveyResult>)| {
        let after: BTreeSet<RecordId> =
            results.iter().flat_map(|it| all.links.all_after(it.head.id)).collect();
        if !after.is_disjoint(&promises) {
            return None;
        }
        let found = all.findings.iter().filter(|it| it.head.is_live());
        // What somebody said nothing will be done about is answered.
        let mut found = found.filter(|it| after.contains(&it.head.id)).peekable();
        let step = match found.peek() {
            None => BandStep::Find,
            Some(_) => BandStep::Answer(found.find(|it| is_to_answer(it))?.head.clone()),
        };
        let questionnaire = questionnaire.to_owned();
        Some(Band { questionnaire, results: results.len(), step })
    };
    by_band.into_iter().filter_map(band).collect()
}

fn outcomes(all: &Everything<'_>) -> Vec<Outcome> {
    let is_unseen = |index: usize| {
        let unseen = |state| {
            matches!(state, CellState::Agreed(RatingState::NotLookedAt | RatingState::NotRatedYet))
        };
        let of_column = |chart: &Chart| {
            chart.rows.iter().all(|row| row.cells.get(index).is_none_or(|it| unseen(it.state)))
        };
        all.chart.is_none_or(of_column)
    };
    let outcomes = all.framework.outcomes.iter().enumerate();
    outcomes
        .filter(|(index, _)| is_unseen(*index))
        .map(|(_, it)| Outcome { key: it.key.clone(), title: it.title.clone() })
        .collect()
}

fn pledges(all: &Everything<'_>, today: NaiveDate) -> Vec<Quiet> {
    let since = today.checked_sub_days(Days::new(QUIET_DAYS)).unwrap_or(NaiveDate::MIN);
    let open = all.pledges.iter().filter(|it| {
        let is_settled = matches!(it.status, PledgeStatus::Kept | PledgeStatus::Cannot);
        it.head.is_live() && !is_settled
    });
    let quiet = |pledge: &Pledge| {
        let after = all.links.all_after(pledge.head.id);
        let behind = all.actions.iter().filter(|it| it.head.is_live());
        let behind: Vec<&Action> = behind.filter(|it| after.contains(&it.head.id)).collect();
        let mut heard = behind.iter().map(|it| &it.head).chain([&pledge.head]);
        let is_quiet = !heard.any(|it| since <= it.changed_at.date_naive());
        let has_action = !behind.is_empty();
        (is_quiet || !has_action).then(|| Quiet { pledge: pledge.head.clone(), has_action })
    };
    open.filter_map(quiet).collect()
}
