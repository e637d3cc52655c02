//! What exporters may see, made by hand from the core's types with the least
//! that a report needs. Numbers come out of the core already suppressed.

use std::collections::{BTreeMap, BTreeSet};

use lodestar_core::authorities::Authority;
use lodestar_core::disclosure::{Figure, Share};
use lodestar_core::packs::{self, Codebook, RagState};
use lodestar_core::plugins::Capability;
use lodestar_core::rounds::{self, Participation, Round, SurveyResult, comparable};
use lodestar_core::{Context, Error, RecordId, thread};
use lodestar_plugin_protocol::snapshot as protocol;
use lodestar_plugin_protocol::snapshot::{Choice, KeyEntry, Snapshot};

use super::snapshot_plan as plan;
use crate::rounds::{dates, figure, share};
use crate::words::Say;

/// Takes a snapshot of an authority's thread as it stands now.
pub(super) async fn take(
    context: &Context,
    say: &Say,
    authority: &Authority,
    number: &str,
    audience: &str,
) -> Result<Snapshot, Error> {
    let codebook = packs::codebook(context).await?;
    let all_rounds = rounds::list(context, authority.id).await?;
    let live: Vec<&Round> = all_rounds.iter().filter(|it| it.head.is_live()).collect();
    let results = rounds::results(context, authority.id).await?;
    let links = thread::links(context, authority.id).await?;
    let surveys = surveys(say, &codebook, &live, &results);
    let of_result = results_by_id(say, &codebook, &live, &results);
    let plan = plan::Plan::load(context, authority.id).await?;
    Ok(Snapshot {
        number: number.to_owned(),
        taken_on: context.today().to_string(),
        taken_on_words: say.day(context.today()),
        language: say.language.tag().to_owned(),
        audience: audience.to_owned(),
        authority: protocol::Authority {
            name: authority.head.title.clone(),
            group: authority.group_name.clone(),
            board: authority.board_name.clone(),
            is_fictional: authority.is_fictional,
        },
        surveys,
        findings: plan.findings(say, &links, &of_result),
        priorities: plan.priorities(say),
        pledges: plan.pledges(say, context.today()),
        actions: plan.actions(say, context.today()),
        evidence: plan.evidence(say, &links),
        outcomes: plan::outcomes(context, say, authority.id).await?,
        rag_key: rag_key(context).await?,
        shorthand_key: vec![
            KeyEntry { mark: "[c]".to_owned(), meaning: say.t("shorthand-c") },
            KeyEntry { mark: say.t("no-base"), meaning: say.t("shorthand-no-base") },
        ],
        boilerplate: packs::boilerplate(context, say.language.tag()).await?,
    })
}

/// The same with nothing in it but what a plugin was granted. What was withheld
/// is not even named elsewhere.
pub(super) fn only(mut snapshot: Snapshot, granted: &BTreeSet<Capability>) -> Snapshot {
    if !granted.contains(&Capability::SurveyResults) {
        snapshot.surveys.clear();
        snapshot.findings.clear();
        for priority in &mut snapshot.priorities {
            priority.findings.clear();
        }
        for evidence in &mut snapshot.evidence {
            evidence.findings.clear();
        }
    }
    if !granted.contains(&Capability::Commitments) {
        snapshot.priorities.clear();
        snapshot.pledges.clear();
        snapshot.actions.clear();
        for finding in &mut snapshot.findings {
            finding.priorities.clear();
        }
        for evidence in &mut snapshot.evidence {
            evidence.actions.clear();
            evidence.pledges.clear();
        }
    }
    if !granted.contains(&Capability::Evidence) {
        snapshot.evidence.clear();
    }
    if !granted.contains(&Capability::Ratings) {
        snapshot.outcomes = None;
    }
    snapshot
}

/// A key with its words.
pub(super) fn choice(say: &Say, group: &str, key: &str) -> Choice {
    Choice { key: key.to_owned(), words: say.t(&format!("{group}-{}", key.replace('_', "-"))) }
}

async fn rag_key(context: &Context) -> Result<Vec<KeyEntry>, Error> {
    let states = packs::rag_scheme(context).await?;
    let entry = |it: &RagState| KeyEntry { mark: it.word.clone(), meaning: it.meaning.clone() };
    Ok(states.iter().map(entry).collect())
}

fn surveys(
    say: &Say,
    codebook: &Codebook,
    rounds: &[&Round],
    results: &[SurveyResult],
) -> Vec<protocol::Survey> {
    let survey = |(position, round): (usize, &&Round)| {
        let earlier = of_round(results, rounds.get(position + 1).copied());
        let now = of_round(results, Some(round));
        protocol::Survey {
            name: round.head.title.clone(),
            dates: dates(say, round),
            participation: round
                .participation
                .iter()
                .map(|it| participation(say, codebook, it))
                .collect(),
            results: now.iter().map(|it| result(say, codebook, it, &earlier)).collect(),
        }
    };
    rounds.iter().enumerate().map(survey).collect()
}

/// Every result in the form that exporters get, to stand beside findings.
fn results_by_id(
    say: &Say,
    codebook: &Codebook,
    rounds: &[&Round],
    results: &[SurveyResult],
) -> BTreeMap<RecordId, protocol::SurveyResult> {
    let mut by_id = BTreeMap::new();
    for (position, round) in rounds.iter().enumerate() {
        let earlier = of_round(results, rounds.get(position + 1).copied());
        for it in of_round(results, Some(round)) {
            by_id.insert(it.head.id, result(say, codebook, &it, &earlier));
        }
    }
    by_id
}

fn of_round(results: &[SurveyResult], round: Option<&Round>) -> Vec<SurveyResult> {
    let Some(round) = round else { return Vec::new() };
    results.iter().filter(|it| it.round == round.head.id).cloned().collect()
}

fn questionnaire(codebook: &Codebook, key: &str) -> Choice {
    let title = codebook.questionnaire(key).map_or(key, |it| it.title.as_str());
    Choice { key: key.to_owned(), words: title.to_owned() }
}

fn participation(say: &Say, codebook: &Codebook, line: &Participation) -> protocol::Participation {
    let not_known = || protocol::Figure { text: say.t("not-known"), value: None };
    protocol::Participation {
        questionnaire: questionnaire(codebook, &line.questionnaire),
        eligible: line.eligible.map_or_else(not_known, of_count),
        responded: of_count(line.responded),
        rate: match line.rate {
            Share::NoBase => not_known(),
            rate => of_share(say, rate),
        },
    }
}

fn result(
    say: &Say,
    codebook: &Codebook,
    result: &SurveyResult,
    earlier: &[SurveyResult],
) -> protocol::SurveyResult {
    let question = codebook.question(&result.questionnaire, &result.indicator);
    let domain = question.map_or("", |it| it.domain.key());
    let several = || protocol::Figure { text: say.t("several-answers"), value: None };
    let headline = |it: &SurveyResult| {
        if it.is_multiple { several() } else { of_share(say, it.numbers.headline) }
    };
    protocol::SurveyResult {
        questionnaire: questionnaire(codebook, &result.questionnaire),
        indicator: Choice { key: result.indicator.clone(), words: result.head.title.clone() },
        domain: if domain.is_empty() { Choice::default() } else { choice(say, "domain", domain) },
        wording: result.wording.clone(),
        cut: if result.is_multiple { say.t("several-answers-cut") } else { result.cut() },
        base: of_count(result.numbers.base),
        share: headline(result),
        share_before: comparable(result, earlier).map(headline),
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of children are far below 2^52")]
fn of_count(count: Figure) -> protocol::Figure {
    protocol::Figure { text: figure(count), value: count.value().map(|it| it as f64) }
}

/// Rounded, as it is printed: a report must not carry what it does not show.
fn of_share(say: &Say, of: Share) -> protocol::Figure {
    protocol::Figure { text: share(say, of), value: of.value().map(f64::round) }
}
