//! What the templates of two raters may use.

use lodestar_core::assessments::{Agreed, Assessment, Pair, PairCell, Rating, Said, Submission};
use lodestar_core::evidence::{Evidence, Source};
use lodestar_core::packs::Framework;
use lodestar_core::statistics::{Agreement, CELLS_MIN, Coefficient};
use lodestar_core::{Deed, Kind, RecordId};
use serde::Serialize;

use super::desk_view::moderation_address;
use crate::outcomes::stars;
use crate::signed_in::{Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
pub(super) struct RatersView {
    assessment: String,
    back: String,
    pairs: Vec<PairView>,
    agreements: Vec<AgreementView>,
}

#[derive(Serialize)]
struct AgreementView {
    cell: String,
    state: String,
    reason: String,
    who: String,
}

/// Two raters beside each other.
#[derive(Serialize)]
pub(super) struct PairView {
    first: String,
    second: String,
    /// How many cells, how many alike, in a sentence.
    alike: String,
    left_out: String,
    too_few: String,
    levels: Vec<String>,
    crossed: Vec<CrossedView>,
    coefficients: Vec<CoefficientView>,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct CrossedView {
    level: String,
    counts: Vec<CountView>,
}

#[derive(Serialize)]
struct CountView {
    count: u32,
    is_alike: bool,
}

#[derive(Serialize)]
struct CoefficientView {
    name: String,
    value: String,
    interval: String,
}

#[derive(Serialize)]
struct RowView {
    cell: String,
    is_alike: bool,
    said: Vec<SaidView>,
    agreed: String,
    agreed_reason: String,
    /// Where it can be agreed on; empty for who may not.
    agree: String,
}

#[derive(Serialize)]
struct SaidView {
    words: String,
    stars: &'static str,
    reason: String,
    address: String,
}

impl RatersView {
    pub(super) fn new(
        place: &Place,
        assessment: &Assessment,
        framework: &Framework,
        pairs: Vec<PairView>,
        agreements: &[Agreed],
    ) -> Self {
        let say = &place.say;
        let agreement = |it: &Agreed| AgreementView {
            cell: cell_words(say, framework, &it.outcome, it.source),
            state: state(say, it.state.key()),
            reason: it.reason.clone(),
            who: say.with(
                "raters-agreed-by",
                &[("by", it.by.clone().into()), ("day", say.day(it.at.date_naive()).into())],
            ),
        };
        Self {
            assessment: assessment.head.title.clone(),
            back: place.path(&format!("/outcomes?assessment={}", assessment.head.id)),
            pairs,
            agreements: agreements.iter().rev().map(agreement).collect(),
        }
    }
}

impl PairView {
    pub(super) fn new(
        place: &Place,
        assessment: &Assessment,
        framework: &Framework,
        said: &Said,
        raters: [&Submission; 2],
        pair: &Pair<'_>,
        agreement: &Agreement,
    ) -> Self {
        let say = &place.say;
        let levels = ["no_evidence", "some_evidence", "strong_evidence"];
        let crossed = pair.crossed.iter().zip(levels).enumerate();
        let crossed = crossed.map(|(row, (counts, level))| CrossedView {
            level: state(say, level),
            counts: counts
                .iter()
                .enumerate()
                .map(|(column, count)| CountView { count: *count, is_alike: row == column })
                .collect(),
        });
        let percent = if agreement.cells == 0 {
            String::new()
        } else {
            let share = f64::from(agreement.alike) / f64::from(agreement.cells);
            format!("{:.0}", share * 100.0)
        };
        let alike = [
            ("cells", agreement.cells.into()),
            ("alike", agreement.alike.into()),
            ("percent", percent.into()),
        ];
        let coefficients = [
            ("kappa-linear", agreement.kappa_linear),
            ("ac2", agreement.ac2),
            ("kappa", agreement.kappa),
            ("ac1", agreement.ac1),
        ];
        let may_agree = place.context.may(Deed::Record(Kind::Rating), Some(place.authority.id));
        let row = |cell: &PairCell<'_>| {
            let agreed = said.agreed.iter().find(|it| {
                it.assessment == assessment.head.id
                    && it.outcome == cell.outcome
                    && it.source == cell.source
            });
            RowView {
                cell: cell_words(say, framework, cell.outcome, cell.source),
                is_alike: cell.is_alike(),
                said: cell.said.iter().map(|it| one(place, *it)).collect(),
                agreed: agreed.map(|it| state(say, it.state.key())).unwrap_or_default(),
                agreed_reason: agreed.map(|it| it.reason.clone()).unwrap_or_default(),
                agree: if may_agree {
                    moderation_address(place, assessment.head.id, cell.outcome, cell.source)
                } else {
                    String::new()
                },
            }
        };
        let is_enough = CELLS_MIN <= agreement.cells;
        Self {
            first: raters[0].name.clone(),
            second: raters[1].name.clone(),
            alike: say.with(
                if agreement.cells == 0 { "raters-none-alike" } else { "raters-alike" },
                &alike,
            ),
            left_out: if pair.left_out == 0 {
                String::new()
            } else {
                say.with("raters-left-out", &[("count", pair.left_out.into())])
            },
            too_few: if is_enough {
                String::new()
            } else {
                say.with("raters-too-few", &[("least", CELLS_MIN.into())])
            },
            levels: levels.iter().map(|it| state(say, it)).collect(),
            crossed: crossed.collect(),
            coefficients: if is_enough {
                coefficients.iter().map(|(name, it)| coefficient(say, name, *it)).collect()
            } else {
                Vec::new()
            },
            rows: pair.cells.iter().filter(|it| it.is_rated()).map(row).collect(),
        }
    }
}

/// What each rater says of a cell, before it is agreed on.
pub(super) fn cell_about(
    place: &Place,
    assessment: RecordId,
    said: &Said,
    outcome: &str,
    source: Source,
    evidence: &[Evidence],
) -> Vec<String> {
    let of_cell = said.ratings.iter().filter(|it| {
        it.head.is_live()
            && it.assessment == assessment
            && it.outcome == outcome
            && it.source == source
    });
    let sentence = |it: &Rating| {
        let titles = evidence.iter().filter(|piece| it.sources.contains(&piece.head.id));
        let titles: Vec<&str> = titles.map(|piece| piece.head.title.as_str()).collect();
        let values = [
            ("rater", it.head.created_by.clone().into()),
            ("state", state(&place.say, it.state.key()).into()),
            ("reason", it.reason.clone().into()),
            ("evidence", titles.join("; ").into()),
        ];
        match (it.reason.is_empty(), titles.is_empty()) {
            (true, true) => place.say.with("agreed-said", &values),
            (_, true) => place.say.with("agreed-said-why", &values),
            _ => place.say.with("agreed-said-on", &values),
        }
    };
    let about = of_cell.map(sentence);
    about.chain([place.say.t("agreed-about")]).collect()
}

fn one(place: &Place, rating: Option<&Rating>) -> SaidView {
    let say = &place.say;
    SaidView {
        words: rating.map_or_else(|| state(say, "not_rated_yet"), |it| state(say, it.state.key())),
        stars: stars(rating.map_or(0, |it| it.state.stars())),
        reason: rating.map(|it| it.reason.clone()).unwrap_or_default(),
        address: rating
            .map(|it| place.path(&format!("/ratings/{}", it.head.id)))
            .unwrap_or_default(),
    }
}

fn coefficient(say: &Say, name: &str, coefficient: Coefficient) -> CoefficientView {
    let (value, interval) = match coefficient {
        Coefficient::Is { value, interval } => (
            format!("{value:.2}"),
            interval.map(|it| format!("{:.2} – {:.2}", it.low, it.high)).unwrap_or_default(),
        ),
        Coefficient::Undefined => (say.t("raters-undefined"), String::new()),
        Coefficient::TooFew => (String::new(), String::new()),
    };
    CoefficientView { name: say.t(&format!("raters-{name}")), value, interval }
}

fn cell_words(say: &Say, framework: &Framework, outcome: &str, source: Source) -> String {
    let title = framework.outcomes.iter().find(|it| it.key == outcome);
    let title = title.map_or(outcome, |it| it.short_title.as_str());
    format!("{title}, {}", say.t(&format!("sources-{}", source.key().replace('_', "-"))))
}

fn state(say: &Say, key: &str) -> String {
    say.t(&format!("rating-{}", key.replace('_', "-")))
}
