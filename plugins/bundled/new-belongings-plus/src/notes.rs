//! What was found in the small tables, and what there is to say about it.

use lodestar_plugin_sdk::Refusal;
use lodestar_plugin_sdk::batch::{Batch, Choice, Column, Note, SelfAssessment};

use crate::words;

/// Rows that are named one by one; the rest are one number.
const REFUSED_MAX: usize = 500;

/// A sentence and its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) code: &'static str,
    pub(crate) text: String,
}

/// Everything but answers.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) self_assessment: Option<SelfAssessment>,
    pub(crate) choices: Vec<Choice>,
    pub(crate) columns: Vec<Column>,
    /// How many rows were read, whether they were taken or refused.
    pub(crate) rows: u64,
    warnings: Vec<Note>,
    refused: Vec<Note>,
    more_refused: usize,
}

impl Found {
    /// Says something about the whole file.
    pub(crate) fn warn(&mut self, sentence: Sentence) {
        self.warnings.push(note(sentence, None, None));
    }

    /// Says something about a line.
    pub(crate) fn warn_at(&mut self, line: u64, sheet: &str, sentence: Sentence) {
        self.warnings.push(note(words::on(sheet, sentence), Some(line), None));
    }

    /// Whether something was said already.
    pub(crate) fn has_warned(&self, code: &str) -> bool {
        self.warnings.iter().any(|it| it.code == code)
    }

    /// Leaves a row out, with its reason.
    pub(crate) fn refuse(
        &mut self,
        line: u64,
        sheet: &str,
        column: Option<String>,
        sentence: Sentence,
    ) {
        if self.refused.len() < REFUSED_MAX {
            self.refused.push(note(words::on(sheet, sentence), Some(line), column));
        } else {
            self.more_refused += 1;
        }
    }

    /// All of it, with the answers that were counted.
    ///
    /// # Errors
    /// A refusal if there is nothing to record.
    pub(crate) fn batch(mut self, survey: Option<Batch>) -> Result<Batch, Refusal> {
        if 0 < self.more_refused {
            let sentence = words::more_refused(self.more_refused);
            self.refused.push(note(sentence, None, None));
        }
        let has_answers = self.self_assessment.as_ref().is_some_and(|it| !it.answers.is_empty());
        if survey.is_none() && !has_answers && self.choices.is_empty() {
            return Err(words::nothing(&self.refused));
        }
        let mut batch = survey.unwrap_or_default();
        // The other sheets are not left out here.
        batch.warnings.retain(|it| it.code != "other-sheets");
        batch.warnings.extend(self.warnings);
        batch.refused.extend(self.refused);
        batch.columns.extend(self.columns);
        batch.rows += self.rows;
        batch.self_assessment = self.self_assessment.filter(|_| has_answers);
        batch.choices = self.choices;
        Ok(batch)
    }
}

fn note(sentence: Sentence, line: Option<u64>, column: Option<String>) -> Note {
    Note { code: sentence.code.to_owned(), line, column, text: sentence.text }
}
