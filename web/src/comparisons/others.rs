//! Whom a result is compared with, each with n, source and years.

use lodestar_core::comparisons::{Against, Compared, Population, Source};
use lodestar_core::packs::{Comparison, Precision};
use lodestar_core::statistics::{Comparator, Flag, Pooled, PublishedShare};
use serde::Serialize;

use super::numbers::share_words;
use super::verdict::standing_words;
use crate::words::Say;

/// One comparator, in a sentence.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OthersView {
    /// Share, base, source and years.
    pub(crate) words: String,
    /// Its own verdict, for those that are not the first.
    pub(crate) verdict: String,
}

impl OthersView {
    /// Every comparator, the one with the verdict first.
    pub(crate) fn all(say: &Say, compared: &Compared) -> Vec<Self> {
        let view = |(position, it): (usize, &Against)| Self {
            words: words(say, it),
            verdict: match it.flag {
                Flag::Given { standing, .. } if 0 < position => standing_words(say, standing),
                _ => String::new(),
            },
        };
        compared.against.iter().enumerate().map(view).collect()
    }
}

/// The share of the comparator that has the verdict, from 0 to 1.
pub(crate) fn compared_share(compared: &Compared) -> Option<f64> {
    match &compared.against.first()?.comparator {
        Comparator::Others(pooled) => pooled.proportion().share(),
        Comparator::Published(published) => Some(published.percent() / 100.0),
    }
}

/// The same in a few words, as in “others 90%”. Empty if there is none.
pub(crate) fn others_in_short(say: &Say, compared: &Compared) -> String {
    let share = compared_share(compared).map(|it| format!("{:.0}%", 100.0 * it));
    share.map_or_else(String::new, |it| say.with("comparisons-others", &[("share", it.into())]))
}

/// What the general population says, with its ages and source, and how the
/// authority stands to it.
pub(crate) fn population_words(say: &Say, population: &Population) -> Vec<String> {
    let standing = population.standing.map(|it| say.t(&format!("comparisons-{}", it.key())));
    let figure = published(say, &population.figure, population.share);
    standing.into_iter().chain([figure]).collect()
}

fn words(say: &Say, against: &Against) -> String {
    match (&against.comparator, &against.source) {
        (Comparator::Others(pooled), _) => pool(say, pooled),
        (Comparator::Published(share), Source::Published(figure)) => published(say, figure, *share),
        (Comparator::Published(_), Source::Installation) => String::new(),
    }
}

fn pool(say: &Say, pooled: &Pooled) -> String {
    let (first, last) = pooled.years();
    let years = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let pool = say.with(
        "comparisons-pool",
        &[
            ("share", share_words(pooled.proportion()).into()),
            ("base", crate::rounds::thousands(u64::from(pooled.proportion().base())).into()),
            ("authorities", pooled.contributors().to_string().into()),
            ("years", years.into()),
        ],
    );
    match pooled.taken() {
        0 => pool,
        taken => format!("{pool} {}", say.count("comparisons-taken", taken)),
    }
}

/// Printed as it was published; where the other answers were, that is said.
fn published(say: &Say, figure: &Comparison, share: PublishedShare) -> String {
    let whom = [figure.population.as_str(), &figure.ages.replace('-', "–")];
    let whom: Vec<&str> = whom.into_iter().filter(|it| !it.is_empty()).collect();
    let base = figure.base.and_then(|it| u64::try_from(it).ok());
    let base = base.map_or_else(
        || say.t("comparisons-base-unknown"),
        |it| say.with("comparisons-of", &[("base", crate::rounds::thousands(it).into())]),
    );
    let as_published = say.with(
        "comparisons-published",
        &[
            ("share", format!("{}%", trimmed(share.percent())).into()),
            ("whom", whom.join(", ").into()),
            ("base", base.into()),
            ("years", figure.when().into()),
            ("published", format!("{}%", trimmed(figure.share)).into()),
            ("words", figure.published_as.clone().into()),
            ("source", figure.source.clone().into()),
        ],
    );
    match figure.precision {
        Precision::Exact => as_published,
        other => {
            let precision = say.t(&format!("comparisons-precision-{}", other.key()));
            format!("{as_published} {precision}")
        }
    }
}

/// Without a fraction that is none: `87` and `12.5`.
fn trimmed(percent: f64) -> String {
    let text = format!("{percent:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
