//! What the columns of a file mean.

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::{Column, Fate};
use lodestar_plugin_sdk::codebook::Codebook;

use crate::csv::Row;

const COLUMNS_MAX: usize = 1000;

/// A spreadsheet would take a cell that begins so for a formula.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// What a column is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Use {
    /// It says which questionnaire a row answers.
    Questionnaire,
    /// It holds the answers to this indicator.
    Answers(String),
    Unknown,
}

pub struct Heading {
    pub titles: Vec<String>,
    pub uses: Vec<Use>,
}

impl Heading {
    pub fn read(codebook: &Codebook, row: &Row) -> Result<Self, Refusal> {
        let (titles, line) = (row.cells.clone(), row.line);
        if COLUMNS_MAX < titles.len() {
            let reason = format!("Line {line} has more than {COLUMNS_MAX} columns.");
            return Err(Refusal::because(reason));
        }
        let uses: Vec<Use> = titles.iter().map(|it| use_of(codebook, it)).collect();
        if !uses.iter().any(|it| matches!(it, Use::Answers(_))) {
            return Err(Refusal::because(format!(
                "No heading in line {line} is a question of the codebook. Head each column with \
                 the exact wording of its question, or with its indicator’s key."
            )));
        }
        for (index, (title, what)) in titles.iter().zip(&uses).enumerate() {
            let number = index + 1;
            if *what == Use::Unknown {
                if title.starts_with(FORMULA) {
                    let reason = format!("The heading of column {number} begins like a formula.");
                    return Err(Refusal::because(reason));
                }
            } else if let Some(first) = uses[..index].iter().position(|it| it == what) {
                let first = first + 1;
                let reason = format!("Columns {first} and {number} hold the same question.");
                return Err(Refusal::because(reason));
            }
        }
        Ok(Self { titles, uses })
    }

    /// The column that says which questionnaire a row answers.
    pub fn questionnaire(&self) -> Option<usize> {
        self.uses.iter().position(|it| *it == Use::Questionnaire)
    }

    /// What became of each column, for a person to see.
    pub fn columns(&self) -> Vec<Column> {
        let fate = |it: &Use| match it {
            Use::Questionnaire => Fate::Understood,
            Use::Answers(indicator) => Fate::Counted(indicator.clone()),
            Use::Unknown => Fate::Unknown,
        };
        let columns = self.titles.iter().zip(&self.uses).map(|(title, it)| Column {
            heading: title.clone(),
            fate: fate(it),
            candidates: Vec::new(),
        });
        columns.collect()
    }
}

fn use_of(codebook: &Codebook, title: &str) -> Use {
    if title == "questionnaire" {
        return Use::Questionnaire;
    }
    let question = codebook.questions.iter().find(|it| {
        it.indicator == title
            || it.wording.trim() == title
            || it.wording_variants.iter().any(|variant| variant.trim() == title)
    });
    question.map_or(Use::Unknown, |it| Use::Answers(it.indicator.clone()))
}
