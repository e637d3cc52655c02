//! The questionnaires, and which question measures which indicator.

use std::collections::BTreeMap;

use crate::Error;
use crate::choices::choices;

const QUESTIONNAIRES: &str = include_str!("../../packs/questionnaires.csv");
const BRIGHT_SPOTS: &str = include_str!("../../packs/codebooks/bright-spots.csv");

choices! {
    /// The domains of well-being. Which indicator belongs to which is the
    /// framework's affair and may differ between versions.
    pub enum Domain {
        /// Keeping and developing those that matter.
        Relationships = "relationships",
        /// Learning to manage life's challenges.
        Resilience = "resilience",
        /// Taking part in decisions, knowing rights, free from abuse.
        Rights = "rights",
        /// Coming to terms with what happened and feeling valued.
        Recovery = "recovery",
        /// How life is, all in all.
        Wellbeing = "wellbeing",
    }
}

/// Every question of every questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codebook {
    /// The pack and its version.
    pub version: &'static str,
    /// In the order of age.
    pub questionnaires: Vec<Questionnaire>,
    /// In the order of the pack.
    pub questions: Vec<Question>,
}

/// One of the forms that children answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// Stable, as in `ylyc-8-11`.
    pub key: String,
    /// In English, as in “Your Life, Your Care, 8 to 11”.
    pub title: String,
    /// The ages, as in `8 to 11`.
    pub ages: String,
    /// Other names in files, lower-case.
    pub aliases: Vec<String>,
}

/// One question of one questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The questionnaire's key.
    pub questionnaire: String,
    /// The indicator that it measures.
    pub indicator: String,
    /// The indicator's name.
    pub title: String,
    /// The indicator's domain.
    pub domain: Domain,
    /// The question as it is asked.
    pub wording: String,
    /// The answers on offer, each with whether it belongs to the cut.
    pub options: Vec<(String, bool)>,
    /// Whether a higher share of the cut is good.
    pub is_higher_better: bool,
    /// Whether a child may choose several answers.
    pub is_multiple: bool,
}

impl Codebook {
    /// The question for an indicator in a questionnaire.
    pub fn question(&self, questionnaire: &str, indicator: &str) -> Option<&Question> {
        self.questions
            .iter()
            .find(|it| it.questionnaire == questionnaire && it.indicator == indicator)
    }

    /// A questionnaire by its key.
    pub fn questionnaire(&self, key: &str) -> Option<&Questionnaire> {
        self.questionnaires.iter().find(|it| it.key == key)
    }
}

/// The Bright Spots codebook.
///
/// # Errors
/// [`Error::Pack`] if the file does not read; a test would have found it.
pub fn codebook() -> Result<Codebook, Error> {
    let questionnaires = rows("questionnaires", QUESTIONNAIRES)?.into_iter().map(|row| {
        let aliases = row.get("aliases");
        Questionnaire {
            key: row.get("key"),
            title: row.get("title"),
            ages: row.get("ages"),
            aliases: parts(&aliases).map(str::to_owned).collect(),
        }
    });
    let questions = rows("bright-spots", BRIGHT_SPOTS)?.into_iter().map(|row| {
        let (options, positive) = (row.get("options"), row.get("positive"));
        let is_positive = |option: &str| parts(&positive).any(|it| it == option);
        Ok(Question {
            questionnaire: row.get("questionnaire"),
            indicator: row.get("indicator"),
            title: row.get("title"),
            domain: Domain::stored(&row.get("domain"))?,
            wording: row.get("wording"),
            options: parts(&options).map(|it| (it.to_owned(), is_positive(it))).collect(),
            is_higher_better: row.get("is_higher_better") == "true",
            is_multiple: row.get("is_multiple") == "true",
        })
    });
    Ok(Codebook {
        version: "bright-spots 1",
        questionnaires: questionnaires.collect(),
        questions: questions.collect::<Result<_, Error>>()?,
    })
}

/// A line of a CSV pack, by the names of its columns.
pub(super) struct Row(BTreeMap<String, String>);

impl Row {
    /// A cell; empty if there is no such column.
    pub(super) fn get(&self, column: &str) -> String {
        self.0.get(column).cloned().unwrap_or_default()
    }
}

pub(super) fn rows(pack: &'static str, source: &str) -> Result<Vec<Row>, Error> {
    let wrong = |error: csv::Error| Error::Pack(pack, error.to_string());
    let mut reader = csv::Reader::from_reader(source.as_bytes());
    let headers = reader.headers().map_err(wrong)?.clone();
    let row = |record: csv::StringRecord| {
        let cells = headers.iter().zip(record.iter());
        Row(cells.map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect())
    };
    reader.records().map(|record| record.map(row).map_err(wrong)).collect()
}

fn parts(list: &str) -> impl Iterator<Item = &str> {
    list.split('|').map(str::trim).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_a_questionnaire_options_and_a_cut_among_them() {
        let codebook = codebook().unwrap();
        assert_eq!(codebook.questionnaires.len(), 4);
        assert!(100 < codebook.questions.len());
        for question in &codebook.questions {
            let name = (&question.questionnaire, &question.indicator);
            assert!(codebook.questionnaire(&question.questionnaire).is_some(), "{name:?}");
            assert!(1 < question.options.len(), "{name:?}");
            let positive = question.options.iter().filter(|(_, it)| *it).count();
            assert!(0 < positive && positive < question.options.len(), "{name:?}");
        }
    }

    #[test]
    fn an_indicator_stands_once_in_a_questionnaire() {
        let codebook = codebook().unwrap();
        for question in &codebook.questions {
            let same = codebook.questions.iter().filter(|it| {
                it.questionnaire == question.questionnaire && it.indicator == question.indicator
            });
            assert_eq!(same.count(), 1, "{question:?}");
        }
    }
}
