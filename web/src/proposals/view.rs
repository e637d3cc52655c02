//! What the page of proposals shows.

use lodestar_core::packs::Codebook;
use lodestar_core::proposals::{Decided, Proposal, Proposals};
use lodestar_core::{Deed, Kind};
use serde::Serialize;

use super::sentence::sentence;
use crate::comparisons::{
    BeforeView, OthersView, VerdictView, base_words, interval_words, population_words, rules_words,
};
use crate::signed_in::{Place, Scope as _};

#[derive(Serialize)]
pub(super) struct ProposalsView {
    back: String,
    count: String,
    open: Vec<ProposalView>,
    decided: Vec<DecidedView>,
    rules: String,
    may_decide: bool,
}

#[derive(Serialize)]
struct ProposalView {
    id: String,
    version: i32,
    sentence: String,
    domain: &'static str,
    domain_words: String,
    grounds: Vec<String>,
    kind: String,
    base: String,
    interval: String,
    wording: String,
    verdict: VerdictView,
    others: Vec<OthersView>,
    population: Vec<String>,
    before: BeforeView,
    result: String,
    accept: String,
    edit: String,
    decline: String,
}

#[derive(Serialize)]
struct DecidedView {
    sentence: String,
    grounds: Vec<String>,
    decision: String,
    by: String,
    reason: String,
    finding: String,
}

impl ProposalsView {
    pub(super) fn new(place: &Place, proposals: &Proposals, codebook: &Codebook) -> Self {
        let say = &place.say;
        let round = proposals.comparisons.round.head.id;
        let view = |it: &Proposal| proposal(place, proposals, codebook, it);
        Self {
            back: place.path(&format!("/rounds/{round}/results")),
            count: say.count("proposals-count", proposals.open.len()),
            open: proposals.open.iter().map(view).collect(),
            decided: proposals.decided.iter().map(|it| decided(place, it)).collect(),
            rules: rules_words(say, &proposals.comparisons.rules),
            may_decide: place.context.may(Deed::Record(Kind::Finding), Some(place.authority.id)),
        }
    }
}

fn proposal(
    place: &Place,
    proposals: &Proposals,
    codebook: &Codebook,
    proposal: &Proposal,
) -> ProposalView {
    let (say, compared) = (&place.say, &proposal.compared);
    let (result, rules) = (&compared.result, &proposals.comparisons.rules);
    let here = place.path(&format!("/results/{}", result.head.id));
    let domain = compared.domain.map_or("", |it| it.key());
    let rows = proposals.comparisons.rows.iter().map(|it| &it.result);
    let interval = compared.interval.map(|it| interval_words(say, it, rules.level_percent));
    let population = compared.population.as_ref().map(|it| population_words(say, it));
    ProposalView {
        id: result.head.id.to_string(),
        version: result.head.version.0,
        sentence: sentence(say, codebook, proposal),
        domain,
        domain_words: if domain.is_empty() {
            String::new()
        } else {
            say.t(&format!("domain-{domain}"))
        },
        grounds: proposal
            .grounds
            .iter()
            .map(|it| say.t(&format!("proposals-ground-{}", it.key())))
            .collect(),
        kind: say.t(&format!("finding-kind-{}", proposal.kind.key().replace('_', "-"))),
        base: base_words(say, codebook, result, rows),
        interval: interval.unwrap_or_default(),
        wording: result.wording.clone(),
        verdict: VerdictView::of(say, compared, rules),
        others: OthersView::all(say, compared),
        population: population.unwrap_or_default(),
        before: BeforeView::of(say, &compared.before, rules),
        accept: format!("{here}/proposal/acceptance"),
        edit: format!("{here}/proposal"),
        decline: format!("{here}/proposal/refusal"),
        result: here,
    }
}

fn decided(place: &Place, decided: &Decided) -> DecidedView {
    let say = &place.say;
    let grounds = decided.grounds.iter();
    DecidedView {
        sentence: decided.sentence.clone(),
        grounds: grounds.map(|it| say.t(&format!("proposals-ground-{}", it.key()))).collect(),
        decision: say.t(&format!("proposals-decision-{}", decided.decision.key())),
        by: say.with(
            "proposals-by",
            &[("by", decided.by.clone().into()), ("at", say.moment(decided.at).into())],
        ),
        reason: decided.reason.clone(),
        finding: decided
            .finding
            .map(|it| place.path(&format!("/findings/{it}")))
            .unwrap_or_default(),
    }
}
