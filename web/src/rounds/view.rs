//! What the results page shows: only numbers that have passed disclosure
//! control, each with its base, its wording and its cut.

use lodestar_core::disclosure::{Figure, Share};
use lodestar_core::packs::Codebook;
use lodestar_core::rounds::{Participation, Round, SurveyResult, comparable};
use lodestar_core::{Deed, Kind};
use serde::Serialize;

use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
pub(super) struct ResultsView {
    round: String,
    dates: String,
    before: String,
    participation: Vec<ParticipationView>,
    questionnaires: Vec<QuestionnaireView>,
    import: String,
    by_hand: String,
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
    rows: Vec<ResultRow>,
}

#[derive(Serialize)]
struct ResultRow {
    address: String,
    title: String,
    wording: String,
    cut: String,
    domain: &'static str,
    domain_words: String,
    base: String,
    share: String,
    before: String,
    /// Where the dot and the diamond stand, in percent of the scale.
    has_dot: bool,
    dot: String,
    has_diamond: bool,
    diamond: String,
    values: String,
    finding: String,
}

impl ResultsView {
    pub(super) fn new(
        place: &Place,
        round: &Round,
        before: Option<&Round>,
        results: &[SurveyResult],
        codebook: &Codebook,
    ) -> Self {
        let say = &place.say;
        let of = |round: &Round| -> Vec<SurveyResult> {
            results.iter().filter(|it| it.round == round.head.id).cloned().collect()
        };
        let (now, earlier) = (of(round), before.map(of).unwrap_or_default());
        let sections = codebook.questionnaires.iter().filter_map(|questionnaire| {
            let of_it = now.iter().filter(|it| it.questionnaire == questionnaire.key);
            let rows: Vec<ResultRow> =
                of_it.map(|it| row(place, codebook, it, comparable(it, &earlier))).collect();
            let line = round.participation.iter().find(|it| it.questionnaire == questionnaire.key);
            (!rows.is_empty()).then(|| QuestionnaireView {
                key: questionnaire.key.clone(),
                title: questionnaire.title.clone(),
                base: line.map(|it| base_words(say, it)).unwrap_or_default(),
                rows,
            })
        });
        let may_import = place.context.may(Deed::Record(Kind::Import), Some(place.authority.id));
        let here = place.path(&format!("/rounds/{}", round.head.id));
        Self {
            round: round.head.title.clone(),
            dates: dates(say, round),
            before: before.map(|it| it.head.title.clone()).unwrap_or_default(),
            participation: round
                .participation
                .iter()
                .map(|it| participation_view(say, codebook, it))
                .collect(),
            questionnaires: sections.collect(),
            import: if may_import { format!("{here}/import") } else { String::new() },
            by_hand: if may_import {
                place.path(&format!("/results/new?round={}", round.head.id))
            } else {
                String::new()
            },
        }
    }
}

/// When a round ran, in words.
pub(crate) fn dates(say: &Say, round: &Round) -> String {
    let opened = say.day(round.opened_on);
    match round.closed_on {
        Some(closed) => {
            say.with("date-range", &[("from", opened.into()), ("to", say.day(closed).into())])
        }
        None => say.with("date-since", &[("from", opened.into())]),
    }
}

/// A count, or the mark of a hidden one.
pub(crate) fn figure(figure: Figure) -> String {
    match figure {
        Figure::Shown(count) => thousands(count),
        Figure::Hidden => "[c]".to_owned(),
    }
}

/// A percentage in whole numbers, or the mark of a hidden one.
pub(crate) fn share(say: &Say, share: Share) -> String {
    match share {
        Share::Percent(percent) => format!("{percent:.0}%"),
        Share::Hidden => "[c]".to_owned(),
        Share::NoBase => say.t("no-base"),
    }
}

/// `4994` as `4,994`.
fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if 0 < position && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn base_words(say: &Say, line: &Participation) -> String {
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
        eligible: line.eligible.map_or_else(|| say.t("not-known"), figure),
        responded: figure(line.responded),
        rate: match line.rate {
            Share::NoBase => say.t("not-known"),
            rate => share(say, rate),
        },
    }
}

fn row(
    place: &Place,
    codebook: &Codebook,
    result: &SurveyResult,
    before: Option<&SurveyResult>,
) -> ResultRow {
    let say = &place.say;
    let question = codebook.question(&result.questionnaire, &result.indicator);
    let domain = question.map_or("", |it| it.domain.key());
    let (now, then) = (result.numbers.headline, before.map(|it| it.numbers.headline));
    let headline = if result.is_multiple { say.t("several-answers") } else { share(say, now) };
    let then_words = then.map_or_else(|| say.t("not-comparable"), |it| share(say, it));
    let coordinate =
        |share: Option<Share>| share.and_then(Share::value).map(|it| format!("{it:.1}%"));
    let (dot, diamond) = (coordinate(Some(now)), coordinate(then));
    let values = match then {
        Some(_) => say.with(
            "results-values",
            &[("now", headline.clone().into()), ("before", then_words.clone().into())],
        ),
        None => headline.clone(),
    };
    let may_record = place.context.may(Deed::Record(Kind::Finding), Some(place.authority.id));
    ResultRow {
        address: place.path(&format!("/results/{}", result.head.id)),
        title: result.head.title.clone(),
        wording: result.wording.clone(),
        cut: if result.is_multiple { say.t("several-answers-cut") } else { result.cut() },
        domain,
        domain_words: if domain.is_empty() {
            String::new()
        } else {
            say.t(&format!("domain-{domain}"))
        },
        base: figure(result.numbers.base),
        share: headline,
        before: then_words,
        has_dot: dot.is_some(),
        dot: dot.unwrap_or_default(),
        has_diamond: diamond.is_some(),
        diamond: diamond.unwrap_or_default(),
        values,
        finding: if may_record {
            place.path(&format!("/findings/new?sources={}&domain={domain}", result.head.id))
        } else {
            String::new()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_have_a_comma() {
        assert_eq!(
            [0, 999, 1000, 4994, 1_234_567].map(thousands),
            ["0", "999", "1,000", "4,994", "1,234,567"]
        );
    }

    #[test]
    fn a_hidden_number_is_a_mark_and_never_a_star() {
        assert_eq!(figure(Figure::Hidden), "[c]");
    }
}
