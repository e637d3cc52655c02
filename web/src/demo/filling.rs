//! From what stands in a TOML file to answers: names of other records become
//! their ids, and days counted from today become dates.

use std::collections::BTreeMap;

use anyhow::Context as _;
use chrono::NaiveDate;
use lodestar_core::{Answers, RecordId};
use toml::{Table, Value};

use super::dates;

/// What texts and links are filled in with.
pub(super) struct Filling {
    pub(super) today: NaiveDate,
    /// What each round is called, by its key.
    pub(super) rounds: BTreeMap<String, String>,
    /// The records that were made, by the keys of the files.
    pub(super) ids: BTreeMap<String, RecordId>,
}

impl Filling {
    /// The answers that an entry stands for.
    pub(super) fn answers(&self, entry: &Table) -> anyhow::Result<Answers> {
        let mut answers = Answers::default();
        for (question, value) in entry {
            match value {
                Value::String(text) => answers.put(question, self.text(text)),
                Value::Integer(days) => {
                    answers.put(question, dates::day(self.today, *days)?.to_string());
                }
                Value::Array(keys) => {
                    for key in keys {
                        answers.put(question, self.id(key.as_str().unwrap_or_default())?);
                    }
                }
                other => anyhow::bail!("{question} is a {}", other.type_str()),
            }
        }
        Ok(answers)
    }

    /// The id of the record with this key.
    fn id(&self, key: &str) -> anyhow::Result<String> {
        let id = self.ids.get(key).with_context(|| format!("nothing is called {key}"))?;
        Ok(id.to_string())
    }

    /// A text with `{first}` and the like replaced by what the round is called.
    fn text(&self, text: &str) -> String {
        self.rounds
            .iter()
            .fold(text.to_owned(), |text, (key, name)| text.replace(&format!("{{{key}}}"), name))
    }
}
