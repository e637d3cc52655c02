//! One indicator on the results page: its line of dots, and its row of the table.

use lodestar_core::comparisons::{Compared, Comparisons};
use lodestar_core::packs::Codebook;
use lodestar_core::statistics::Proportion;
use lodestar_core::{Deed, Kind};
use serde::Serialize;

use super::view::share_of;
use crate::chart::DotsView;
use crate::comparisons::{
    BeforeView, OthersView, VerdictView, base_words, compared_share, interval_words,
    others_in_short, population_words, question_words,
};
use crate::signed_in::{Place, Scope as _};

#[derive(Serialize)]
pub(super) struct ResultRow {
    id: String,
    address: String,
    /// The same indicator over all rounds.
    over_rounds: String,
    title: String,
    wording: String,
    question: String,
    cut: String,
    domain: &'static str,
    domain_words: String,
    base: String,
    share: String,
    interval: String,
    /// In a few words beside the dots.
    values: String,
    dots: DotsView,
    verdict: VerdictView,
    others: Vec<OthersView>,
    population: Vec<String>,
    before: BeforeView,
    finding: String,
}

impl ResultRow {
    pub(super) fn new(
        place: &Place,
        comparisons: &Comparisons,
        codebook: &Codebook,
        compared: &Compared,
    ) -> Self {
        let (say, result) = (&place.say, &compared.result);
        let id = result.head.id.to_string();
        let domain = compared.domain.map_or("", |it| it.key());
        let headline = if result.is_multiple {
            say.t("several-answers")
        } else {
            share_of(say, &result.numbers)
        };
        let level_percent = comparisons.rules.level_percent;
        let interval = compared.interval.map(|it| interval_words(say, it, level_percent));
        let interval = interval.unwrap_or_default();
        let others = others_in_short(say, compared);
        let verdict = VerdictView::of(say, compared, &comparisons.rules);
        let base = base_words(say, codebook, result, comparisons.rows.iter().map(|it| &it.result));
        let parts = [headline.as_str(), &interval, &others];
        let values: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        let values = values.join(", ");
        let words = say.with(
            "results-dots",
            &[
                ("title", result.head.title.clone().into()),
                ("values", values.clone().into()),
                ("verdict", verdict.sentence().into()),
            ],
        );
        let may_record = place.context.may(Deed::Record(Kind::Finding), Some(place.authority.id));
        Self {
            address: place.path(&format!("/results/{id}")),
            over_rounds: place.path(&format!("/indicators/{}", result.indicator)),
            title: result.head.title.clone(),
            wording: result.wording.clone(),
            question: question_words(say, result),
            cut: if result.is_multiple { say.t("several-answers-cut") } else { result.cut() },
            domain,
            domain_words: if domain.is_empty() {
                String::new()
            } else {
                say.t(&format!("domain-{domain}"))
            },
            base,
            share: headline,
            interval,
            values,
            dots: DotsView::new(
                format!("dots-{id}"),
                words,
                compared.own.ok().and_then(Proportion::share),
                compared.interval,
                compared_share(compared),
            ),
            verdict,
            others: OthersView::all(say, compared),
            population: compared
                .population
                .as_ref()
                .map(|it| population_words(say, it))
                .unwrap_or_default(),
            before: BeforeView::of(say, &compared.before, &comparisons.rules),
            finding: if may_record {
                place.path(&format!("/findings/new?sources={id}&domain={domain}"))
            } else {
                String::new()
            },
            id,
        }
    }
}
