//! Which question a result answers: what must be the same before two results are
//! set side by side.

use super::entity::result;
use super::rules::{Counted, SurveyResult};
use crate::packs::{AskedOf, Codebook, Question};
use crate::statistics::Asked;

/// A line break is in no label.
const BETWEEN_ANSWERS: &str = "\n";

/// Which version of a question was asked, and of whom. Every field is empty for
/// results that were recorded before this was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionVersion {
    /// The codebook and its version, as in `bright-spots 2`.
    pub codebook: String,
    /// The ages that the questionnaire was for.
    pub ages: String,
    /// Of whom it was asked; none if of everybody who answered.
    pub asked_of: Option<AskedOf>,
}

impl QuestionVersion {
    /// The version of a question that a codebook has.
    pub fn of(codebook: &Codebook, question: &Question) -> Self {
        let questionnaire = codebook.questionnaire(&question.questionnaire);
        Self {
            codebook: codebook.version.clone(),
            ages: questionnaire.map(|it| it.ages.clone()).unwrap_or_default(),
            asked_of: question.asked_of.clone(),
        }
    }

    /// Of whom it was asked, in one text. Empty for everybody.
    fn base(&self) -> String {
        let (indicator, of) = self.stored_base();
        [indicator, of].join(BETWEEN_ANSWERS).trim().to_owned()
    }

    /// The same as it is stored: the other question's indicator, and its answers
    /// or words.
    pub(crate) fn stored_base(&self) -> (String, String) {
        match &self.asked_of {
            None => (String::new(), String::new()),
            Some(AskedOf::Words(words)) => (String::new(), words.clone()),
            Some(AskedOf::Answered { indicator, answers }) => {
                (indicator.clone(), answers.join(BETWEEN_ANSWERS))
            }
        }
    }

    pub(super) fn of_row(row: &result::Model) -> Self {
        let (codebook, ages) = (row.codebook.clone(), row.ages.clone());
        Self::stored(codebook, ages, row.asked_of_indicator.clone(), &row.asked_of)
    }

    /// From what is stored.
    pub(crate) fn stored(codebook: String, ages: String, indicator: String, of: &str) -> Self {
        let asked_of = match (indicator.is_empty(), of.is_empty()) {
            (_, true) => None,
            (true, false) => Some(AskedOf::Words(of.to_owned())),
            (false, false) => {
                let answers = of.split(BETWEEN_ANSWERS).map(str::to_owned).collect();
                Some(AskedOf::Answered { indicator, answers })
            }
        };
        Self { codebook, ages, asked_of }
    }
}

impl SurveyResult {
    /// What was asked, of whom, and how many in a hundred answered: what decides
    /// whether it may be compared. `base` is from [`SurveyResult::base`].
    pub fn asked<'a>(&'a self, base: &'a str, rate: Option<f64>) -> Asked<'a> {
        let options = self.numbers.options.iter();
        Asked {
            indicator: &self.indicator,
            questionnaire: &self.questionnaire,
            ages: &self.asked.ages,
            asked_of: base,
            wording: &self.wording,
            is_multiple: self.is_multiple,
            options: options.map(|it| (it.label.as_str(), it.is_positive)).collect(),
            rate,
        }
    }

    /// Of whom it was asked, in one text. Empty for everybody.
    pub fn base(&self) -> String {
        self.asked.base()
    }

    /// What is the same for results that may be put together.
    pub(crate) fn fingerprint(&self) -> String {
        self.asked(&self.base(), None).fingerprint()
    }
}

impl Counted {
    /// What is the same for results that may be put together.
    pub(super) fn fingerprint(&self) -> String {
        let options = self.distribution.options.iter();
        Asked {
            indicator: &self.indicator,
            questionnaire: &self.questionnaire,
            ages: &self.asked.ages,
            asked_of: &self.asked.base(),
            wording: &self.wording,
            is_multiple: self.distribution.is_multiple,
            options: options.map(|it| (it.label.as_str(), it.is_positive)).collect(),
            rate: None,
        }
        .fingerprint()
    }
}
