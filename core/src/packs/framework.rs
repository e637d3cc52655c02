//! Frameworks, rubrics and colour schemes: TOML under `core/packs`.

use toml::{Table, Value};

use crate::Error;
use crate::choices::choices;

const FRAMEWORK: &str = include_str!("../../packs/frameworks/bright-spots.toml");
const RUBRIC: &str = include_str!("../../packs/rubrics/draft.toml");
const RAG: &str = include_str!("../../packs/rag/default.toml");

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

/// A logic model, as far as the outcomes chart needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    /// Stable.
    pub key: String,
    /// Raised with every change of meaning.
    pub version: i32,
    /// Its name.
    pub title: String,
    /// In the order of the chart's columns.
    pub outcomes: Vec<Outcome>,
    /// The keys of the sources of evidence, in the order of the chart's rows.
    pub sources: Vec<String>,
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

/// When evidence counts as some and when as strong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rubric {
    /// What it is, and whose.
    pub title: String,
    /// Source, level (`some` or `strong`) and what must be seen.
    pub descriptors: Vec<(String, String, String)>,
}

/// One state of a colour scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RagState {
    /// `blue`, `green`, `amber`, `red` or `grey`.
    pub key: String,
    /// As in “On track”.
    pub word: String,
    /// What it means.
    pub meaning: String,
}

/// The Bright Spots logic model.
pub fn framework() -> Result<Framework, Error> {
    let table = read("frameworks/bright-spots", FRAMEWORK)?;
    let mut outcomes = Vec::new();
    for outcome in tables(&table, "outcome") {
        let order = outcome.get("column_order").and_then(Value::as_integer).unwrap_or_default();
        outcomes.push((
            order,
            Outcome {
                key: text(outcome, "key"),
                title: text(outcome, "title"),
                short_title: text(outcome, "short_title"),
                horizon: Horizon::stored(&text(outcome, "horizon"))?,
                definition: text(outcome, "definition"),
            },
        ));
    }
    outcomes.sort_by_key(|(order, _)| *order);
    let version = table.get("version").and_then(Value::as_integer).unwrap_or_default();
    Ok(Framework {
        key: text(&table, "key"),
        version: i32::try_from(version).unwrap_or_default(),
        title: text(&table, "title"),
        outcomes: outcomes.into_iter().map(|(_, outcome)| outcome).collect(),
        sources: tables(&table, "source").map(|it| text(it, "key")).collect(),
    })
}

/// The rubric for the outcomes chart: a draft, ours.
pub fn rubric() -> Result<Rubric, Error> {
    let table = read("rubrics/draft", RUBRIC)?;
    let descriptors = tables(&table, "descriptor")
        .map(|it| (text(it, "source"), text(it, "level"), text(it, "text")))
        .collect();
    Ok(Rubric { title: text(&table, "title"), descriptors })
}

/// The colours of delivery and what they mean.
pub fn rag_scheme() -> Result<Vec<RagState>, Error> {
    let table = read("rag/default", RAG)?;
    Ok(tables(&table, "rag")
        .map(|it| RagState {
            key: text(it, "key"),
            word: text(it, "word"),
            meaning: text(it, "meaning"),
        })
        .collect())
}

fn read(pack: &'static str, source: &str) -> Result<Table, Error> {
    source.parse().map_err(|error: toml::de::Error| Error::Pack(pack, error.to_string()))
}

fn tables<'a>(table: &'a Table, name: &str) -> impl Iterator<Item = &'a Table> {
    table.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

fn text(table: &Table, name: &str) -> String {
    table.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chart_has_its_ten_columns_and_three_rows() {
        let framework = framework().unwrap();
        assert_eq!(framework.outcomes.len(), 10);
        assert_eq!(framework.outcomes[9].key, "children_have_a_say");
        assert_eq!(framework.sources, ["document", "interview", "focus_group"]);
        assert!(framework.outcomes.iter().all(|it| !it.definition.is_empty()));
    }

    #[test]
    fn every_source_has_a_descriptor_for_some_and_for_strong() {
        let rubric = rubric().unwrap();
        for source in framework().unwrap().sources {
            for level in ["some", "strong"] {
                let found = rubric.descriptors.iter().any(|it| it.0 == source && it.1 == level);
                assert!(found, "{source} {level}");
            }
        }
    }

    #[test]
    fn every_colour_has_a_word_and_a_meaning() {
        let keys: Vec<String> = rag_scheme().unwrap().into_iter().map(|it| it.key).collect();
        assert_eq!(keys, ["blue", "green", "amber", "red", "grey"]);
        assert!(
            rag_scheme().unwrap().iter().all(|it| !it.word.is_empty() && !it.meaning.is_empty())
        );
    }
}
