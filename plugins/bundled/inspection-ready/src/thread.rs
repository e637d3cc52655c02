//! One thing that children said, followed forward to what was done about it.

use lodestar_plugin_sdk::snapshot::{Action, Evidence, Finding, Pledge, Snapshot};

/// A finding with everything that hangs on it.
pub(crate) struct Thread<'a> {
    pub(crate) finding: &'a Finding,
    pub(crate) pledges: Vec<&'a Pledge>,
    pub(crate) actions: Vec<&'a Action>,
    /// Each with its place in the evidence index.
    pub(crate) evidence: Vec<(usize, &'a Evidence)>,
}

impl<'a> Thread<'a> {
    /// Follows a finding to its priorities, their pledges and their actions, and
    /// gathers the evidence that goes back to any of them.
    pub(crate) fn of(snapshot: &'a Snapshot, finding: &'a Finding) -> Self {
        let answers = |pledge: &&Pledge| shares(&pledge.priorities, &finding.priorities);
        let pledges: Vec<&Pledge> = snapshot.pledges.iter().filter(answers).collect();
        let serves =
            |action: &&Action| pledges.iter().any(|it| action.pledges.contains(&it.wording));
        let actions: Vec<&Action> = snapshot.actions.iter().filter(serves).collect();
        let goes_back = |(_, it): &(usize, &Evidence)| {
            names(&it.findings, &finding.said)
                || pledges.iter().any(|pledge| names(&it.pledges, &pledge.wording))
                || actions.iter().any(|action| names(&it.actions, &action.what))
        };
        let evidence = snapshot.evidence.iter().enumerate().filter(goes_back).collect();
        Self { finding, pledges, actions, evidence }
    }
}

/// Every thread, in the order of the findings.
pub(crate) fn all(snapshot: &Snapshot) -> Vec<Thread<'_>> {
    snapshot.findings.iter().map(|finding| Thread::of(snapshot, finding)).collect()
}

fn shares(left: &[String], right: &[String]) -> bool {
    left.iter().any(|it| right.contains(it))
}

/// Whether a title is among these. What has no title cannot be named.
fn names(titles: &[String], title: &str) -> bool {
    !title.trim().is_empty() && titles.iter().any(|it| it == title)
}

/// Somebody still has something to do.
pub(crate) fn is_open(action: &Action) -> bool {
    !matches!(action.delivery.key.as_str(), "complete" | "closed")
}

/// Puts actions in the order of their dates; those without one come last.
pub(crate) fn sort_by_due(actions: &mut [&Action]) {
    actions.sort_by_key(|it| (it.due.is_empty(), it.due.as_str()));
}

/// Still open, and nobody's.
pub(crate) fn has_no_owner(action: &Action) -> bool {
    is_open(action) && action.owner.trim().is_empty()
}

/// Somebody has said whether the action helped.
pub(crate) fn has_known_impact(action: &Action) -> bool {
    !matches!(action.impact.key.as_str(), "" | "not_known")
}

/// It asks for an answer, and has neither a priority nor a reason why not.
///
/// A bright spot asks for nothing to be changed, so silence is no neglect.
pub(crate) fn is_unanswered(finding: &Finding) -> bool {
    finding.kind.key != "bright_spot"
        && finding.priorities.is_empty()
        && finding.no_action_reason.trim().is_empty()
}

/// What the young people's group says, as a key.
pub(crate) fn verdict_key(pledge: &Pledge) -> Option<&str> {
    pledge.verdict.as_ref().map(|verdict| verdict.key.as_str())
}

/// The authority says that something was done.
pub(crate) fn is_claimed(pledge: &Pledge) -> bool {
    matches!(pledge.status.key.as_str(), "kept" | "partly_kept") || !pledge.did.trim().is_empty()
}

/// The authority says that something was done; the group says not yet.
pub(crate) fn is_disputed(pledge: &Pledge) -> bool {
    is_claimed(pledge) && verdict_key(pledge) == Some("not_yet")
}
