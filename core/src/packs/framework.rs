//! Logic models: what should change, by when, and what shows it.

use super::codebook::Domain;
use super::fields::Fields;
use super::header::{Header, Urn};
use super::mistake::Fault;
use super::model::{Crossed, LogicModel};
use crate::choices::choices;
use crate::evidence::Source;

choices! {
    /// When an outcome of the logic model may be expected.
    pub enum Horizon {
        /// Soon after the survey.
        Short = "short",
        /// Once findings are used.
        Intermediate = "intermediate",
        /// In the end.
        Long = "long",
    }
}

/// The column that keeps an outcome's key has so much room.
const OUTCOME_BYTES_MAX: usize = 64;

/// A logic model, as far as the outcomes chart needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    /// Its lasting name.
    pub urn: Urn,
    /// The last part of it, as assessments keep it.
    pub key: String,
    /// Raised with every change.
    pub version: i32,
    /// Its name.
    pub title: String,
    /// In the order of the chart's columns.
    pub outcomes: Vec<Outcome>,
    /// The keys of the sources of evidence, in the order of the chart's rows.
    pub sources: Vec<String>,
    /// What stands around the outcomes; none if it has outcomes alone.
    pub model: Option<LogicModel>,
    /// Which of its outcomes those of other frameworks speak to.
    pub crossed: Vec<Crossed>,
}

/// One outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Stable.
    pub key: String,
    /// What should change, in a few words.
    pub title: String,
    /// Over a column.
    pub short_title: String,
    /// When it may be expected.
    pub horizon: Horizon,
    /// What it means.
    pub definition: String,
}

impl Framework {
    pub(super) fn read(file: &Fields<'_, '_>, header: &Header) -> Self {
        let domains: Vec<&'static str> = Domain::ALL.iter().map(|it| it.key()).collect();
        let domains = keyed(file.optional_tables("domain"), file, "domain.key", &domains);
        let sources = keyed(file.tables("source"), file, "source.key", &sources());
        let (mut keys, mut outcomes) = (Vec::new(), Vec::new());
        for fields in file.tables("outcome") {
            let Some(outcome) = Outcome::read(&fields, &domains) else { continue };
            keys.push((outcome.key.clone(), fields.line));
            outcomes.push(outcome);
        }
        file.once("outcome.key", keys.into_iter());
        let model = LogicModel::read(file, &outcomes);
        let crossed = Crossed::read(file, header, &outcomes);
        Self {
            urn: header.urn.clone(),
            key: header.urn.name.clone(),
            version: header.version,
            title: header.title.clone(),
            outcomes,
            sources,
            model,
            crossed,
        }
    }
}

impl Outcome {
    /// None if its key or its horizon is not there.
    fn read(fields: &Fields<'_, '_>, domains: &[String]) -> Option<Self> {
        let key = fields.name("key", OUTCOME_BYTES_MAX);
        let (title, short_title) = (fields.line("title"), fields.line("short_title"));
        let horizons: Vec<&'static str> = Horizon::ALL.iter().map(|it| it.key()).collect();
        let horizon = fields.choice("horizon", &horizons);
        let domain = fields.optional_line("domain");
        if !domain.is_empty() && !domains.contains(&domain) {
            fields.wrong("domain", Fault::Dangling { value: domain, among: "domain.key" });
        }
        fields.optional_line("group");
        let definition = fields.text("definition");
        fields.done();
        let horizon = Horizon::parse(&horizon).ok()?;
        (!key.is_empty()).then_some(Self { key, title, short_title, horizon, definition })
    }
}

/// The keys of a list of things with a title each. Lodestar has words and
/// places only for those that it knows.
fn keyed(
    tables: Vec<Fields<'_, '_>>,
    file: &Fields<'_, '_>,
    path: &'static str,
    known: &[&'static str],
) -> Vec<String> {
    let mut keys = Vec::new();
    for fields in tables {
        keys.push((fields.choice("key", known), fields.line));
        fields.line("title");
        fields.done();
    }
    file.once(path, keys.iter().cloned());
    keys.into_iter().map(|(key, _)| key).filter(|key| !key.is_empty()).collect()
}

/// The keys of the sources that evidence can come from.
pub(super) fn sources() -> Vec<&'static str> {
    Source::ALL.iter().map(|it| it.key()).collect()
}
