//! What the page of an indicator shows.

use chrono::Datelike as _;
use lodestar_core::comparisons::{Before, Histories, History, Point};
use lodestar_core::packs::Codebook;
use lodestar_core::rounds::SurveyResult;
use lodestar_core::statistics::{NotComparable, Proportion};
use lodestar_core::survey_rules::SurveyRules;
use serde::Serialize;

use crate::chart::{TrendPoint, TrendView};
use crate::comparisons::{
    BeforeView, VerdictView, base_words, interval_words, question_words, reasons_words, rules_words,
};
use crate::rounds::{dates, share_of};
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
pub(super) struct IndicatorView {
    domain: &'static str,
    domain_words: String,
    questionnaires: Vec<QuestionnaireView>,
    rules: String,
}

#[derive(Serialize)]
struct QuestionnaireView {
    key: String,
    title: String,
    chart: TrendView,
    breaks: Vec<BreakView>,
    rows: Vec<RowView>,
}

/// Why the line is broken, with the mark that stands in the chart.
#[derive(Serialize)]
struct BreakView {
    title: String,
    reasons: Vec<String>,
}

#[derive(Serialize)]
struct RowView {
    address: String,
    round: String,
    dates: String,
    rate: String,
    wording: String,
    question: String,
    cut: String,
    base: String,
    share: String,
    interval: String,
    verdict: VerdictView,
    before: BeforeView,
}

impl IndicatorView {
    pub(super) fn new(place: &Place, histories: &Histories, codebook: &Codebook) -> Self {
        let domain = histories.domain.map_or("", |it| it.key());
        let view = |it: &History| questionnaire(place, it, &histories.rules, codebook);
        Self {
            domain,
            domain_words: if domain.is_empty() {
                String::new()
            } else {
                place.say.t(&format!("domain-{domain}"))
            },
            questionnaires: histories.questionnaires.iter().map(view).collect(),
            rules: rules_words(&place.say, &histories.rules),
        }
    }
}

fn questionnaire(
    place: &Place,
    history: &History,
    rules: &SurveyRules,
    codebook: &Codebook,
) -> QuestionnaireView {
    let say = &place.say;
    let title = codebook
        .questionnaire(&history.questionnaire)
        .map_or_else(|| history.questionnaire.clone(), |it| it.title.clone());
    let (mut points, mut breaks) = (Vec::new(), Vec::new());
    for point in &history.points {
        let reasons = broken(point);
        let number = breaks.len() + 1;
        points.push(trend_point(say, point, (!reasons.is_empty()).then(|| number.to_string())));
        if !reasons.is_empty() {
            let values =
                [("number", number.to_string().into()), ("round", round_title(point).into())];
            breaks.push(BreakView {
                title: say.with("indicators-break", &values),
                reasons: reasons_words(say, reasons),
            });
        }
    }
    let words: Vec<String> = history.points.iter().map(|it| point_words(say, it)).collect();
    let caption = say.with("indicators-caption", &[("questionnaire", title.clone().into())]);
    let id = format!("trend-{}", history.questionnaire);
    QuestionnaireView {
        key: history.questionnaire.clone(),
        chart: TrendView::new(id, caption, words.join(". "), &points),
        breaks,
        // The newest first, as in every list of surveys.
        rows: history.points.iter().rev().map(|it| row(place, it, rules, codebook)).collect(),
        title,
    }
}

fn broken(point: &Point) -> &[NotComparable] {
    match &point.compared.before {
        Before::NotComparable { reasons, .. } => reasons,
        _ => &[],
    }
}

fn round_title(point: &Point) -> String {
    point.round.head.title.clone()
}

fn headline(say: &Say, result: &SurveyResult) -> String {
    if result.is_multiple { say.t("several-answers") } else { share_of(say, &result.numbers) }
}

fn point_words(say: &Say, point: &Point) -> String {
    let share = headline(say, &point.compared.result);
    say.with("indicators-point", &[("round", round_title(point).into()), ("share", share.into())])
}

fn trend_point(say: &Say, point: &Point, broken: Option<String>) -> TrendPoint {
    TrendPoint {
        opened_on: point.round.opened_on,
        label: point.round.opened_on.year().to_string(),
        value: headline(say, &point.compared.result),
        share: point.compared.own.ok().and_then(Proportion::share),
        interval: point.compared.interval,
        broken,
    }
}

fn row(place: &Place, point: &Point, rules: &SurveyRules, codebook: &Codebook) -> RowView {
    let (say, compared) = (&place.say, &point.compared);
    let result = &compared.result;
    let interval = compared.interval.map(|it| interval_words(say, it, rules.level_percent));
    RowView {
        address: place.path(&format!("/rounds/{}/results", point.round.head.id)),
        round: round_title(point),
        dates: dates(say, &point.round),
        rate: point.rate.map_or_else(|| say.t("not-known"), |it| format!("{it:.0}%")),
        wording: result.wording.clone(),
        question: question_words(say, result),
        cut: if result.is_multiple { say.t("several-answers-cut") } else { result.cut() },
        base: base_words(say, codebook, result, []),
        share: headline(say, result),
        interval: interval.unwrap_or_default(),
        verdict: VerdictView::of(say, compared, rules),
        before: BeforeView::of(say, &compared.before, rules),
    }
}
