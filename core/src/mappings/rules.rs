//! What a mapping is, and which ones would contradict a codebook.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::RecordId;
use crate::packs::{Codebook, Question};
use crate::records::Withdrawal;

/// The longest heading that can be mapped.
const HEADING_CHARACTERS_MAX: usize = 500;

/// One column heading, and what it means in one questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// Its own id.
    pub id: RecordId,
    /// The questionnaire's key.
    pub questionnaire: String,
    /// The heading as it stood in the file.
    pub heading: String,
    /// What it means.
    pub meaning: Meaning,
    /// What stands in it for each answer, in their order. None where the answers'
    /// own words do.
    pub codes: Vec<String>,
    /// When somebody said so.
    pub mapped_at: DateTime<Utc>,
    /// Who.
    pub mapped_by: String,
    /// Whether it was taken back.
    pub taken_back: Option<Withdrawal>,
}

/// What a column means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The answers to the question with this indicator.
    Question(String),
    /// Nothing that the survey asks.
    NoQuestion,
}

/// What somebody says of one column of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMapping {
    /// The heading as it stands in the file.
    pub heading: String,
    /// The questionnaires that the file holds.
    pub questionnaires: Vec<String>,
    /// What it means in them.
    pub meaning: Meaning,
    /// What stands in it for each answer, in their order; none for their own words.
    pub codes: Vec<String>,
}

/// Why a mapping is refused: it would make one heading mean two things, or count
/// one question twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Collision {
    /// The heading is too long, or says nothing.
    Heading,
    /// No questionnaire of the file asks this.
    NotAsked,
    /// The heading is the code, the title or a wording of this question.
    Means(String),
    /// There is not one code for each of these answers, or one code stands for two.
    Codes(Vec<String>),
    /// Another column of the file answers the same question.
    Twice(String),
}

impl NewMapping {
    /// The questionnaires of the file in which the question is asked.
    pub(super) fn asked_in<'a>(&'a self, codebook: &'a Codebook) -> Vec<&'a str> {
        let asks = |questionnaire: &&str| match &self.meaning {
            Meaning::Question(indicator) => codebook.question(questionnaire, indicator).is_some(),
            Meaning::NoQuestion => true,
        };
        self.questionnaires.iter().map(String::as_str).filter(asks).collect()
    }
}

/// Judges a mapping. `codebook` has the authority's own mappings in it; `counted`
/// are the indicators that other columns of the file answer.
///
/// # Errors
/// [`Collision`] if it would contradict them.
pub fn judge(codebook: &Codebook, counted: &[String], new: &NewMapping) -> Result<(), Collision> {
    let heading = words(&new.heading);
    if heading.is_empty() || HEADING_CHARACTERS_MAX < new.heading.chars().count() {
        return Err(Collision::Heading);
    }
    let Meaning::Question(indicator) = &new.meaning else { return Ok(()) };
    let asked_in = new.asked_in(codebook);
    if asked_in.is_empty() {
        return Err(Collision::NotAsked);
    }
    let of_file = codebook.questions.iter().filter(|it| asked_in.contains(&&*it.questionnaire));
    let other = of_file.clone().find(|it| it.indicator != *indicator && is_named(it, &heading));
    if let Some(other) = other {
        return Err(Collision::Means(other.title.clone()));
    }
    for question in of_file.clone().filter(|it| it.indicator == *indicator) {
        if !new.codes.is_empty() && !are_codes_of(&new.codes, question) {
            let answers = question.options.iter().map(|(label, _)| label.clone());
            return Err(Collision::Codes(answers.collect()));
        }
    }
    if counted.contains(indicator) {
        let title = of_file.clone().find(|it| it.indicator == *indicator);
        return Err(Collision::Twice(title.map(|it| it.title.clone()).unwrap_or_default()));
    }
    Ok(())
}

/// The codebook with an authority's own wordings in it. Where the questionnaires
/// of a file are known, a heading that means something else in others is no
/// matter.
pub fn merge(
    codebook: &Codebook,
    mappings: &[Mapping],
    questionnaires: Option<&[String]>,
) -> Codebook {
    let mut merged = codebook.clone();
    for mapping in mappings.iter().filter(|it| it.taken_back.is_none()) {
        let Meaning::Question(indicator) = &mapping.meaning else { continue };
        if questionnaires.is_some_and(|it| !it.contains(&mapping.questionnaire)) {
            continue;
        }
        let question = merged
            .questions
            .iter_mut()
            .find(|it| it.questionnaire == mapping.questionnaire && it.indicator == *indicator);
        if let Some(question) = question {
            question.wording_variants.push(mapping.heading.clone());
            if are_codes_of(&mapping.codes, question) {
                question.codes.clone_from(&mapping.codes);
            }
        }
    }
    merged
}

impl Mapping {
    /// Whether it is about a column with this heading.
    pub fn is_about(&self, heading: &str) -> bool {
        words(&self.heading) == words(heading)
    }
}

/// Whether there is a code for each answer, and no two are the same.
fn are_codes_of(codes: &[String], question: &Question) -> bool {
    let different: BTreeSet<&String> = codes.iter().collect();
    codes.len() == question.options.len() && different.len() == codes.len()
}

fn is_named(question: &Question, heading: &str) -> bool {
    let names = [&question.indicator, &question.title, &question.wording];
    names.into_iter().chain(&question.wording_variants).any(|name| words(name) == heading)
}

/// The words of a heading alone: importers compare by them, so that neither case
/// nor punctuation makes two headings of one.
pub(super) fn words(heading: &str) -> String {
    let lower = heading.to_lowercase();
    let words = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::shipped::codebook;

    fn new(heading: &str, indicator: &str) -> NewMapping {
        NewMapping {
            heading: heading.to_owned(),
            questionnaires: vec!["ylyc-8-11".to_owned()],
            meaning: Meaning::Question(indicator.to_owned()),
            codes: Vec::new(),
        }
    }

    fn mapped(heading: &str, indicator: &str, questionnaire: &str) -> Mapping {
        Mapping {
            id: RecordId(uuid::Uuid::nil()),
            questionnaire: questionnaire.to_owned(),
            heading: heading.to_owned(),
            meaning: Meaning::Question(indicator.to_owned()),
            codes: Vec::new(),
            mapped_at: DateTime::default(),
            mapped_by: "Lena Lead".to_owned(),
            taken_back: None,
        }
    }

    #[test]
    fn a_heading_never_means_two_questions_of_one_questionnaire() {
        let codebook = codebook().unwrap();
        assert_eq!(judge(&codebook, &[], &new("Q7 mate", "good_friend")), Ok(()));
        let taken = judge(&codebook, &[], &new("Good_Friend!", "trust_sw"));
        assert_eq!(taken, Err(Collision::Means("A really good friend".to_owned())));
        let own = [mapped("Q7: mate", "good_friend", "ylyc-8-11")];
        let merged = merge(&codebook, &own, None);
        let taken = judge(&merged, &[], &new("q7 MATE", "trust_sw"));
        assert_eq!(taken, Err(Collision::Means("A really good friend".to_owned())));
        assert_eq!(judge(&merged, &[], &new("Q7 mate", "good_friend")), Ok(()));
    }

    #[test]
    fn a_question_is_answered_by_one_column_of_a_file() {
        let codebook = codebook().unwrap();
        let twice = judge(&codebook, &["good_friend".to_owned()], &new("Mate", "good_friend"));
        assert_eq!(twice, Err(Collision::Twice("A really good friend".to_owned())));
        assert_eq!(judge(&codebook, &[], &new("Mate", "shoe_size")), Err(Collision::NotAsked));
        assert_eq!(judge(&codebook, &[], &new(" … ", "good_friend")), Err(Collision::Heading));
    }

    #[test]
    fn there_is_a_code_for_each_answer_and_none_stands_for_two() {
        let codebook = codebook().unwrap();
        let with = |codes: &[&str]| NewMapping {
            codes: codes.iter().map(|it| (*it).to_owned()).collect(),
            ..new("good_friend", "good_friend")
        };
        let answers = || codebook.question("ylyc-8-11", "good_friend").unwrap().options.clone();
        let answers: Vec<String> = answers().into_iter().map(|(label, _)| label).collect();
        let codes: Vec<String> = (1..=answers.len()).map(|it| it.to_string()).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        assert_eq!(judge(&codebook, &[], &with(&codes)), Ok(()));
        let refused = Err(Collision::Codes(answers));
        assert_eq!(judge(&codebook, &[], &with(&codes[1..])), refused);
        let twice = vec!["1"; codes.len()];
        assert_eq!(judge(&codebook, &[], &with(&twice)), refused);

        let own = [Mapping {
            codes: codes.iter().map(|it| (*it).to_owned()).collect(),
            ..mapped("good_friend", "good_friend", "ylyc-8-11")
        }];
        let merged = merge(&codebook, &own, None);
        assert_eq!(merged.question("ylyc-8-11", "good_friend").unwrap().codes, codes);
    }

    #[test]
    fn what_a_heading_means_in_another_questionnaire_is_no_matter() {
        let codebook = codebook().unwrap();
        let own = [mapped("Q7", "good_friend", "ylyc-8-11"), mapped("Q7", "pet", "ylyc-11-18")];
        let only = ["ylyc-11-18".to_owned()];
        let merged = merge(&codebook, &own, Some(&only));
        let variants = |questionnaire, indicator| {
            merged.question(questionnaire, indicator).unwrap().wording_variants.clone()
        };
        assert!(!variants("ylyc-8-11", "good_friend").contains(&"Q7".to_owned()));
        assert!(variants("ylyc-11-18", "pet").contains(&"Q7".to_owned()));
    }
}
