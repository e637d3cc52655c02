//! What a proposal says, with its numbers: the same on the page and in the
//! finding that comes of it.

use lodestar_core::comparisons::{Before, Compared};
use lodestar_core::packs::{Codebook, Domain};
use lodestar_core::proposals::{Ground, Proposal};
use lodestar_core::{Answers, RecordId};

use crate::comparisons::others_in_short;
use crate::rounds::{figure, share};
use crate::words::Say;

/// “Feeling settled, ages 11–18: 76% of 96 (Yes). Not as good as in other
/// authorities (others 90%).”
pub(super) fn sentence(say: &Say, codebook: &Codebook, proposal: &Proposal) -> String {
    let (compared, result) = (&proposal.compared, &proposal.compared.result);
    let questionnaire = codebook.questionnaire(&result.questionnaire);
    let ages = match result.asked.ages.as_str() {
        "" => questionnaire.map_or("", |it| it.ages.as_str()),
        ages => ages,
    };
    let grounds = proposal.grounds.iter().map(|it| ground(say, compared, *it));
    let grounds: Vec<String> = grounds.collect();
    say.with(
        "proposals-sentence",
        &[
            ("title", result.head.title.clone().into()),
            ("ages", ages.replace('-', "–").into()),
            ("share", share(say, result.numbers.headline).into()),
            ("base", figure(result.numbers.base).into()),
            ("cut", result.cut().into()),
            ("grounds", grounds.join(" ").into()),
        ],
    )
}

/// The finding that a proposal would be, as its form would send it.
pub(super) fn answers(sentence: String, proposal: &Proposal, result: RecordId) -> Answers {
    let domain = proposal.compared.domain.unwrap_or(Domain::Wellbeing);
    Answers::default()
        .with("title", sentence)
        .with("kind", proposal.kind.key())
        .with("domain", domain.key())
        .with("sources", result.to_string())
}

fn ground(say: &Say, compared: &Compared, ground: Ground) -> String {
    let population = compared.population.as_ref();
    let population = population.map(|it| format!("{:.0}%", it.share.percent())).unwrap_or_default();
    let (round, before) = match &compared.before {
        Before::Comparable { round, share: before, .. } => {
            (round.head.title.clone(), share(say, *before))
        }
        _ => (String::new(), String::new()),
    };
    say.with(
        &format!("proposals-grounds-{}", ground.key()),
        &[
            ("others", others_in_short(say, compared).into()),
            ("population", population.into()),
            ("round", round.into()),
            ("before", before.into()),
        ],
    )
}
