//! The half of a snapshot that people decided: findings, priorities, pledges,
//! actions, evidence and ratings. What was withdrawn is not reported.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use lodestar_core::actions::{self, Action};
use lodestar_core::assessments;
use lodestar_core::evidence::{self, Evidence};
use lodestar_core::findings::{self, Finding};
use lodestar_core::pledges::{self, GivenVerdict, Pledge};
use lodestar_core::priorities::{self, Priority};
use lodestar_core::thread::Links;
use lodestar_core::{AuthorityId, Context, Error, Head, RecordId, packs};
use lodestar_plugin_protocol::snapshot as protocol;

use super::snapshot::choice;
use crate::words::Say;

/// Everything that is live.
pub(super) struct Plan {
    findings: Vec<Finding>,
    priorities: Vec<Priority>,
    pledges: Vec<Pledge>,
    verdicts: BTreeMap<RecordId, GivenVerdict>,
    actions: Vec<Action>,
    evidence: Vec<Evidence>,
}

impl Plan {
    pub(super) async fn load(context: &Context, authority: AuthorityId) -> Result<Self, Error> {
        let mut plan = Self {
            findings: findings::list(context, authority).await?,
            priorities: priorities::list(context, authority).await?,
            pledges: pledges::list(context, authority).await?,
            verdicts: pledges::verdicts(context, authority).await?,
            actions: actions::list(context, authority).await?,
            evidence: evidence::list(context, authority).await?,
        };
        plan.findings.retain(|it| it.head.is_live());
        plan.priorities.retain(|it| it.head.is_live());
        plan.pledges.retain(|it| it.head.is_live());
        plan.actions.retain(|it| it.head.is_live());
        plan.evidence.retain(|it| it.head.is_live());
        Ok(plan)
    }

    pub(super) fn findings(
        &self,
        say: &Say,
        links: &Links,
        results: &BTreeMap<RecordId, protocol::SurveyResult>,
    ) -> Vec<protocol::Finding> {
        let of = |finding: &Finding| protocol::Finding {
            said: finding.head.title.clone(),
            kind: choice(say, "finding-kind", finding.kind.key()),
            domain: choice(say, "domain", finding.domain.key()),
            results: finding.sources.iter().filter_map(|it| results.get(it)).cloned().collect(),
            priorities: titles(
                self.priorities.iter().map(|it| &it.head),
                links.after(finding.head.id),
            ),
            no_action_reason: finding.no_action_reason.clone(),
        };
        self.findings.iter().map(of).collect()
    }

    pub(super) fn priorities(&self, say: &Say) -> Vec<protocol::Priority> {
        let of = |priority: &Priority| protocol::Priority {
            title: priority.head.title.clone(),
            chosen_by: choice(say, "chosen-by", priority.chosen_by.key()),
            method: choice(say, "method", priority.method.key()),
            chosen_on: say.day(priority.chosen_on),
            reason: priority.reason.clone(),
            not_chosen: priority.not_chosen.clone(),
            findings: titles(self.findings.iter().map(|it| &it.head), &priority.sources),
        };
        self.priorities.iter().map(of).collect()
    }

    pub(super) fn pledges(&self, say: &Say, today: NaiveDate) -> Vec<protocol::Pledge> {
        let of = |pledge: &Pledge| protocol::Pledge {
            wording: pledge.head.title.clone(),
            made_by: if pledge.made_by_name.is_empty() {
                say.t(&format!("made-by-{}", pledge.made_by.key()))
            } else {
                pledge.made_by_name.clone()
            },
            status: choice(say, "pledge-status", pledge.status.key()),
            status_reason: pledge.status_reason.clone(),
            due_on: say.day_or_none(pledge.due_on),
            is_overdue: pledge.is_overdue(today),
            did: pledge.did_child.clone(),
            told_on: say.day_or_none(pledge.told_on),
            verdict: self
                .verdicts
                .get(&pledge.head.id)
                .map(|given| choice(say, "verdict", given.verdict.key())),
            priorities: titles(self.priorities.iter().map(|it| &it.head), &pledge.sources),
        };
        self.pledges.iter().map(of).collect()
    }

    pub(super) fn actions(&self, say: &Say, today: NaiveDate) -> Vec<protocol::Action> {
        let of = |action: &Action| protocol::Action {
            reference: action.reference.clone(),
            what: action.head.title.clone(),
            owner: action.owner_post.clone(),
            due_on: say.day(action.due_on),
            due: action.due_on.to_string(),
            is_overdue: action.is_overdue(today),
            delivery: choice(say, "delivery", action.delivery.key()),
            rag: choice(say, "rag", action.rag.key()),
            rag_reason: action.rag_reason.clone(),
            impact: choice(say, "impact", action.impact.key()),
            pledges: titles(self.pledges.iter().map(|it| &it.head), &action.sources),
        };
        self.actions.iter().map(of).collect()
    }

    pub(super) fn evidence(&self, say: &Say, links: &Links) -> Vec<protocol::Evidence> {
        let of = |evidence: &Evidence| {
            let causes: Vec<RecordId> = links.all_before(evidence.head.id).into_iter().collect();
            protocol::Evidence {
                title: evidence.head.title.clone(),
                source: choice(say, "source", evidence.source.key()),
                dated_on: say.day(evidence.dated_on),
                summary: evidence.summary.clone(),
                direction: choice(say, "direction", evidence.direction.key()),
                attribution: choice(say, "attribution", evidence.attribution.key()),
                actions: titles(self.actions.iter().map(|it| &it.head), &evidence.sources),
                pledges: titles(self.pledges.iter().map(|it| &it.head), &causes),
                findings: titles(self.findings.iter().map(|it| &it.head), &causes),
            }
        };
        self.evidence.iter().map(of).collect()
    }
}

/// The chart of the newest assessment, if there is one.
pub(super) async fn outcomes(
    context: &Context,
    say: &Say,
    authority: AuthorityId,
) -> Result<Option<protocol::Outcomes>, Error> {
    let all = assessments::of_authority(context, authority).await?;
    let Some(assessment) = all.iter().find(|it| it.head.is_live()) else { return Ok(None) };
    // What a report says stays said: nothing of raters who may not see each other yet.
    let said = assessments::said_to_all(context, authority).await?;
    let (key, version) = (&assessment.framework, assessment.framework_version);
    let framework = packs::framework_of(context, key, version).await?;
    let chart = assessments::chart(&framework, assessment, &said);
    let row = |row: &assessments::ChartRow| protocol::OutcomesRow {
        source: choice(say, "sources", row.source.key()),
        cells: row
            .cells
            .iter()
            .map(|cell| protocol::OutcomeCell {
                state: choice(say, "rating", cell.state.key()),
                stars: cell.state.stars(),
                is_in_conflict: cell.is_in_conflict,
            })
            .collect(),
    };
    Ok(Some(protocol::Outcomes {
        assessment: assessment.head.title.clone(),
        framework: format!("{} {}", framework.title, assessment.framework_version),
        rubric: packs::rubric(context).await?.title.clone(),
        columns: framework.outcomes.iter().map(|it| it.short_title.clone()).collect(),
        rows: chart.rows.iter().map(row).collect(),
    }))
}

fn titles<'a>(heads: impl Iterator<Item = &'a Head>, wanted: &[RecordId]) -> Vec<String> {
    heads.filter(|head| wanted.contains(&head.id)).map(|head| head.title.clone()).collect()
}
