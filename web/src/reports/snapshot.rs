//! What exporters may see, made by hand from the core's types with the least
//! that a report needs. Numbers come out of the core already suppressed.

use std::collections::{BTreeMap, BTreeSet};

use lodestar_core::authorities::Authority;
use lodestar_core::comparisons::{self, Before, Compared, Comparisons};
use lodestar_core::disclosure::{Figure, Mark, Share};
use lodestar_core::packs::{self, Codebook, RagState};
use lodestar_core::plugins::Capability;
use lodestar_core::rounds::Participation;
use lodestar_core::{Context, Error, RecordId, thread};
use lodestar_plugin_protocol::snapshot as protocol;
use lodestar_plugin_protocol::snapshot::{Choice, KeyEntry, Snapshot};

use super::snapshot_plan as plan;
use crate::comparisons::{base_words, question_words};
use crate::rounds::{dates, eligible, figure, rate, share, share_of};
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
    let compared = comparisons::of_authority(context, authority.id).await?;
    let links = thread::links(context, authority.id).await?;
    let surveys = compared.iter().map(|it| survey(say, &codebook, it)).collect();
    let of_result = results_by_id(say, &codebook, &compared);
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
        shorthand_key: Mark::ALL.iter().map(|it| key_entry(say, *it)).collect(),
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

/// A mark and what it means.
fn key_entry(say: &Say, mark: Mark) -> KeyEntry {
    let meaning = say.t(&format!("shorthand-{}", mark.key()));
    KeyEntry { mark: mark.text().to_owned(), meaning }
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

fn survey(say: &Say, codebook: &Codebook, compared: &Comparisons) -> protocol::Survey {
    let round = &compared.round;
    protocol::Survey {
        name: round.head.title.clone(),
        dates: dates(say, round),
        participation: round
            .participation
            .iter()
            .map(|it| participation(say, codebook, it))
            .collect(),
        results: compared.rows.iter().map(|it| result(say, codebook, compared, it)).collect(),
    }
}

/// Every result in the form that exporters get, to stand beside findings.
fn results_by_id(
    say: &Say,
    codebook: &Codebook,
    compared: &[Comparisons],
) -> BTreeMap<RecordId, protocol::SurveyResult> {
    let mut by_id = BTreeMap::new();
    for round in compared {
        for it in &round.rows {
            by_id.insert(it.result.head.id, result(say, codebook, round, it));
        }
    }
    by_id
}

fn questionnaire(codebook: &Codebook, key: &str) -> Choice {
    let title = codebook.questionnaire(key).map_or(key, |it| it.title.as_str());
    Choice { key: key.to_owned(), words: title.to_owned() }
}

fn participation(say: &Say, codebook: &Codebook, line: &Participation) -> protocol::Participation {
    let number = |text, of: Option<Figure>| protocol::Figure {
        text,
        ..of.map(of_count).unwrap_or_default()
    };
    protocol::Participation {
        questionnaire: questionnaire(codebook, &line.questionnaire),
        eligible: number(eligible(line), line.eligible),
        responded: of_count(line.responded),
        rate: protocol::Figure { text: rate(say, line), ..of_share(line.rate) },
    }
}

fn result(
    say: &Say,
    codebook: &Codebook,
    round: &Comparisons,
    compared: &Compared,
) -> protocol::SurveyResult {
    let result = &compared.result;
    let domain = compared.domain.map_or("", |it| it.key());
    let several = || protocol::Figure { text: say.t("several-answers"), value: None };
    let headline = |text, it: Share| {
        if result.is_multiple { several() } else { protocol::Figure { text, ..of_share(it) } }
    };
    let rows = round.rows.iter().map(|it| &it.result);
    protocol::SurveyResult {
        questionnaire: questionnaire(codebook, &result.questionnaire),
        indicator: Choice { key: result.indicator.clone(), words: result.head.title.clone() },
        domain: if domain.is_empty() { Choice::default() } else { choice(say, "domain", domain) },
        wording: result.wording.clone(),
        question: question_words(say, result),
        cut: if result.is_multiple { say.t("several-answers-cut") } else { result.cut() },
        base: protocol::Figure {
            text: base_words(say, codebook, result, rows),
            ..of_count(result.numbers.base)
        },
        share: headline(share_of(say, &result.numbers), result.numbers.headline),
        share_before: match &compared.before {
            Before::Comparable { share: before, .. } => {
                Some(headline(share(say, *before), *before))
            }
            Before::Nothing | Before::NotComparable { .. } => None,
        },
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of children are far below 2^52")]
fn of_count(count: Figure) -> protocol::Figure {
    protocol::Figure { text: figure(count), value: count.value().map(|it| it as f64) }
}

/// Rounded, as it is printed: a report must not carry what it does not show.
fn of_share(of: Share) -> protocol::Figure {
    protocol::Figure { text: String::new(), value: of.value().map(f64::round) }
}
