//! What a mapping is, and which ones would contradict a codebook.

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
        }
    }

    fn mapped(heading: &str, indicator: &str, questionnaire: &str) -> Mapping {
        Mapping {
            id: RecordId(uuid::Uuid::nil()),
            questionnaire: questionnaire.to_owned(),
            heading: heading.to_owned(),
            meaning: Meaning::Question(indicator.to_owned()),
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
