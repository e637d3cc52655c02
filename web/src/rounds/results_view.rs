//! What the results page shows: only numbers that have passed disclosure
//! control, each with its base, its wording, its cut and what it compares with.

use lodestar_core::comparisons::{Compared, Comparisons};
use lodestar_core::packs::{Codebook, Domain, Questionnaire};
use lodestar_core::rounds::Participation;
use lodestar_core::{Deed, Kind};
use serde::Serialize;

use super::result_row::ResultRow;
use super::view::{dates, eligible, figure, rate, share};
use crate::comparisons::rules_words;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
pub(super) struct ResultsView {
    round: String,
    dates: String,
    /// What stands out, so that nobody has to read forty rows to find it.
    outstanding: Vec<OutstandingView>,
    has_verdicts: bool,
    counts: String,
    participation: Vec<ParticipationView>,
    questionnaires: Vec<QuestionnaireView>,
    rules: String,
    import: String,
    by_hand: String,
    proposals: String,
    file: String,
    may_record: bool,
}

/// Every indicator with one verdict.
#[derive(Serialize)]
struct OutstandingView {
    title: String,
    class: &'static str,
    links: Vec<LinkView>,
}

#[derive(Serialize)]
struct LinkView {
    address: String,
    label: String,
}

#[derive(Serialize)]
struct ParticipationView {
    questionnaire: String,
    eligible: String,
    responded: String,
    rate: String,
}

#[derive(Serialize)]
struct QuestionnaireView {
    key: String,
    title: String,
    base: String,
    domains: Vec<DomainView>,
    rows: Vec<ResultRow>,
}

/// A chart: the indicators of one domain of well-being.
#[derive(Serialize)]
struct DomainView {
    key: &'static str,
    title: String,
    rows: Vec<ResultRow>,
}

impl ResultsView {
    pub(super) fn new(place: &Place, comparisons: &Comparisons, codebook: &Codebook) -> Self {
        let (say, round) = (&place.say, &comparisons.round);
        let authority = Some(place.authority.id);
        let may_import = place.context.may(Deed::Record(Kind::Import), authority);
        let here = place.path(&format!("/rounds/{}", round.head.id));
        let of = |class| outstanding(say, comparisons, codebook, class);
        let outstanding: Vec<_> = ["worse", "better"].into_iter().filter_map(of).collect();
        let verdicts = |key| {
            let rows = comparisons.rows.iter();
            rows.filter(|it| verdict(it) == key).count().to_string()
        };
        Self {
            round: round.head.title.clone(),
            dates: dates(say, round),
            has_verdicts: comparisons.rows.iter().any(|it| verdict(it) != "few"),
            counts: say.with(
                "results-verdicts",
                &[
                    ("better", verdicts("better").into()),
                    ("inline", verdicts("inline").into()),
                    ("worse", verdicts("worse").into()),
                    ("few", verdicts("few").into()),
                ],
            ),
            outstanding,
            participation: round
                .participation
                .iter()
                .map(|it| participation_view(say, codebook, it))
                .collect(),
            questionnaires: codebook
                .questionnaires
                .iter()
                .filter_map(|it| questionnaire(place, comparisons, codebook, it))
                .collect(),
            rules: rules_words(say, &comparisons.rules),
            import: if may_import { format!("{here}/import") } else { String::new() },
            by_hand: if may_import {
                place.path(&format!("/results/new?round={}", round.head.id))
            } else {
                String::new()
            },
            proposals: format!("{here}/proposals"),
            file: format!("{here}/results.csv"),
            may_record: place.context.may(Deed::Record(Kind::Finding), authority),
        }
    }
}

fn questionnaire(
    place: &Place,
    comparisons: &Comparisons,
    codebook: &Codebook,
    questionnaire: &Questionnaire,
) -> Option<QuestionnaireView> {
    let of_it = |it: &&Compared| it.result.questionnaire == questionnaire.key;
    let rows = |domain: Option<Domain>, is_all: bool| -> Vec<ResultRow> {
        let rows = comparisons.rows.iter().filter(of_it);
        let rows = rows.filter(|it| is_all || it.domain == domain);
        rows.map(|it| ResultRow::new(place, comparisons, codebook, it)).collect()
    };
    let all = rows(None, true);
    let domains = Domain::ALL.iter().map(|it| Some(*it)).chain([None]);
    let domains = domains.filter_map(|domain| {
        let rows = rows(domain, false);
        (!rows.is_empty()).then(|| DomainView {
            key: domain.map_or("none", Domain::key),
            title: domain.map_or_else(
                || place.say.t("results-no-domain"),
                |it| place.say.t(&format!("domain-{}", it.key())),
            ),
            rows,
        })
    });
    let line = comparisons.round.participation.iter();
    let line = line.into_iter().find(|it| it.questionnaire == questionnaire.key);
    (!all.is_empty()).then(|| QuestionnaireView {
        key: questionnaire.key.clone(),
        title: questionnaire.title.clone(),
        base: line.map(|it| answered_words(&place.say, it)).unwrap_or_default(),
        domains: domains.collect(),
        rows: all,
    })
}

/// The shape of a verdict: `better`, `worse`, `inline`, or `few` for none.
fn verdict(compared: &Compared) -> &'static str {
    use lodestar_core::statistics::{Flag, Standing};
    match compared.flag() {
        Some(Flag::Given { standing: Standing::Better, .. }) => "better",
        Some(Flag::Given { standing: Standing::Worse, .. }) => "worse",
        Some(Flag::Given { standing: Standing::InLine, .. }) => "inline",
        _ => "few",
    }
}

fn outstanding(
    say: &Say,
    comparisons: &Comparisons,
    codebook: &Codebook,
    class: &'static str,
) -> Option<OutstandingView> {
    let rows = comparisons.rows.iter().filter(|it| verdict(it) == class);
    let link = |it: &Compared| {
        let questionnaire = codebook.questionnaire(&it.result.questionnaire);
        let ages = questionnaire.map_or("", |it| it.ages.as_str()).replace('-', "–");
        LinkView {
            address: format!("#row-{}", it.result.head.id),
            label: say.with(
                "results-of-ages",
                &[("title", it.result.head.title.clone().into()), ("ages", ages.into())],
            ),
        }
    };
    let links: Vec<LinkView> = rows.map(link).collect();
    (!links.is_empty()).then(|| OutstandingView {
        title: say.t(&format!("results-{class}")),
        class,
        links,
    })
}

fn answered_words(say: &Say, line: &Participation) -> String {
    let responded = figure(line.responded);
    match line.eligible {
        Some(eligible) => say.with(
            "results-answered-of",
            &[
                ("responded", responded.into()),
                ("eligible", figure(eligible).into()),
                ("rate", share(say, line.rate).into()),
            ],
        ),
        None => say.with("results-answered", &[("responded", responded.into())]),
    }
}

fn participation_view(say: &Say, codebook: &Codebook, line: &Participation) -> ParticipationView {
    let questionnaire = codebook.questionnaire(&line.questionnaire);
    ParticipationView {
        questionnaire: questionnaire
            .map_or_else(|| line.questionnaire.clone(), |it| it.title.clone()),
        eligible: eligible(line),
        responded: figure(line.responded),
        rate: rate(say, line),
    }
}
