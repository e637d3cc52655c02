//! How large a share of children gives each answer, everywhere and in one
//! authority.

use std::collections::BTreeMap;

use anyhow::Context as _;
use lodestar_core::packs::Question;
use serde::Deserialize;

const RATES: &str = include_str!("../../demo/rates.toml");
const SCALES: &str = include_str!("../../demo/scales.toml");

/// The share who skip a question where nothing else is said.
const SKIPPED: f64 = 0.02;

/// The share of each answer, in the order of the form.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shares(pub(super) Vec<f64>);

/// The rates that every authority starts from.
pub(super) struct Rates {
    everywhere: BTreeMap<String, BTreeMap<String, Everywhere>>,
    scales: BTreeMap<String, Vec<f64>>,
}

/// Where an authority differs: by round, questionnaire and indicator.
pub(super) type Local = BTreeMap<String, BTreeMap<String, BTreeMap<String, Rate>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Everywhere {
    cut: Option<f64>,
    shares: Option<Vec<f64>>,
    skipped: Option<f64>,
    source: String,
}

/// The share of the cut, or one share an option.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Rate {
    Cut(f64),
    Shares(Vec<f64>),
}

#[derive(Deserialize)]
struct Scales {
    scale: Vec<Scale>,
}

#[derive(Deserialize)]
struct Scale {
    options: String,
    weights: Vec<f64>,
}

impl Rates {
    /// The rates that are compiled in.
    pub(super) fn read() -> anyhow::Result<Self> {
        let everywhere = toml::from_str(RATES).context("demo/rates.toml")?;
        let scales: Scales = toml::from_str(SCALES).context("demo/scales.toml")?;
        let scales = scales.scale.into_iter().map(|it| (it.options, it.weights)).collect();
        Ok(Self { everywhere, scales })
    }

    /// The shares of a question's answers, in one round of one authority.
    pub(super) fn shares(
        &self,
        question: &Question,
        local: &Local,
        round: &str,
    ) -> anyhow::Result<Shares> {
        let everywhere = self.everywhere(question)?;
        let local = local
            .get(round)
            .and_then(|it| it.get(&question.questionnaire))
            .and_then(|it| it.get(&question.indicator));
        let rate = match (local, &everywhere.shares, everywhere.cut) {
            (Some(rate), _, _) => rate.clone(),
            (None, Some(shares), _) => Rate::Shares(shares.clone()),
            (None, None, Some(cut)) => Rate::Cut(cut),
            (None, None, None) => anyhow::bail!("{} has no rate", question.indicator),
        };
        let shares = match rate {
            Rate::Shares(shares) => shares,
            Rate::Cut(cut) => self.spread(question, cut)?,
        };
        anyhow::ensure!(shares.len() == question.options.len(), "{} shares", question.indicator);
        Ok(Shares(shares))
    }

    /// The share who leave a question out.
    pub(super) fn skipped(&self, question: &Question) -> anyhow::Result<f64> {
        Ok(self.everywhere(question)?.skipped.unwrap_or(SKIPPED))
    }

    /// Where a rate comes from.
    #[cfg(test)]
    pub(super) fn source(&self, question: &Question) -> anyhow::Result<&str> {
        Ok(&self.everywhere(question)?.source)
    }

    /// How many rates there are.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.everywhere.values().map(BTreeMap::len).sum()
    }

    fn everywhere(&self, question: &Question) -> anyhow::Result<&Everywhere> {
        self.everywhere
            .get(&question.questionnaire)
            .and_then(|it| it.get(&question.indicator))
            .filter(|it| !it.source.is_empty())
            .with_context(|| format!("no rate for {}", question.indicator))
    }

    /// Both sides of the cut, each in the proportions of its scale.
    fn spread(&self, question: &Question, cut: f64) -> anyhow::Result<Vec<f64>> {
        let labels: Vec<&str> = question.options.iter().map(|(label, _)| label.as_str()).collect();
        let labels = labels.join("|");
        let weights = self.scales.get(&labels).with_context(|| format!("no scale {labels}"))?;
        let sum = |side: bool| -> f64 {
            let options = question.options.iter().zip(weights);
            options.filter(|((_, it), _)| *it == side).map(|(_, weight)| weight).sum()
        };
        let (positive, others) = (sum(true), sum(false));
        let options = question.options.iter().zip(weights);
        let share = |((_, is_positive), weight): (&(String, bool), &f64)| {
            if *is_positive { cut * weight / positive } else { (1.0 - cut) * weight / others }
        };
        Ok(options.map(share).collect())
    }
}

impl Shares {
    /// The share of the cut.
    pub(super) fn cut(&self, question: &Question) -> f64 {
        let options = question.options.iter().zip(&self.0);
        options.filter(|((_, it), _)| *it).map(|(_, share)| share).sum()
    }
}
