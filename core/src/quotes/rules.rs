//! What a quote is, and what whoever clears one must have made sure of.

use chrono::{DateTime, Utc};

use super::entity::quote;
use crate::packs::Codebook;
use crate::people::PersonId;
use crate::{Answers, Head, Problems, RecordId, Wrong};

/// The longest quote.
pub const WORDS_CHARACTERS_MAX: usize = 1_200;

/// What whoever clears a quote has looked for and not left in it.
pub const CHECKS: &[&str] = &["names", "places", "schools", "ages", "rare_facts"];

/// A child's words, with their clearance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Its record; the title says what it is about, and never quotes it.
    pub head: Head,
    /// The round in which it was said.
    pub round: RecordId,
    /// The key of the questionnaire that was answered.
    pub questionnaire: String,
    /// The indicator that was asked, or empty.
    pub indicator: String,
    /// The words, as they were cleared.
    pub words: String,
    /// Who cleared them first.
    pub cleared_by: String,
    /// When.
    pub cleared_at: DateTime<Utc>,
    /// The second who looked, and when. Until then nobody else sees it.
    pub approved: Option<(String, DateTime<Utc>)>,
    /// Whose account cleared them.
    pub(super) cleared_by_id: Option<PersonId>,
}

/// A quote that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewQuote {
    /// What it is about.
    pub title: String,
    /// The round in which it was said.
    pub round: RecordId,
    /// The key of the questionnaire that was answered.
    pub questionnaire: String,
    /// The indicator that was asked, or empty.
    pub indicator: String,
    /// The words, with nothing in them that tells who it was.
    pub words: String,
}

impl Quote {
    pub(super) fn from_row(head: Head, row: quote::Model) -> Self {
        Self {
            head,
            round: RecordId(row.round_id),
            questionnaire: row.questionnaire,
            indicator: row.indicator,
            words: row.words,
            cleared_by: row.cleared_by,
            cleared_at: row.cleared_at,
            approved: row.approved_by.zip(row.approved_at),
            cleared_by_id: row.cleared_by_id.map(PersonId),
        }
    }

    /// Whether this person cleared it first, and so may not be the second.
    pub fn is_cleared_by(&self, person: Option<PersonId>) -> bool {
        self.cleared_by_id == person
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewQuote {
            title: self.head.title.clone(),
            round: self.round,
            questionnaire: self.questionnaire.clone(),
            indicator: self.indicator.clone(),
            words: self.words.clone(),
        }
        .answers()
    }
}

impl NewQuote {
    /// Judges answers.
    pub fn parse(codebook: &Codebook, answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", answers.line("title"));
        let words = answers.text("quote_words").and_then(|words| {
            let characters_max = WORDS_CHARACTERS_MAX;
            let is_too_long = characters_max < words.chars().count();
            if is_too_long { Err(Wrong::TooLong { characters_max }) } else { Ok(words) }
        });
        let words = problems.check("quote_words", words);
        let round = RecordId::parse(answers.one("round")).ok_or(Wrong::Missing);
        let round = problems.check("round", round);
        let questionnaire = answers.one("questionnaire").to_owned();
        let known = codebook.questionnaire(&questionnaire).map(drop).ok_or(Wrong::Missing);
        problems.check("questionnaire", known);
        let indicator = answers.one("indicator").to_owned();
        let is_asked =
            indicator.is_empty() || codebook.question(&questionnaire, &indicator).is_some();
        problems.check("indicator", if is_asked { Ok(()) } else { Err(Wrong::NotAChoice) });
        let checked = answers.all("checked");
        let is_checked = CHECKS.iter().all(|check| checked.iter().any(|it| it == check));
        problems.check("checked", if is_checked { Ok(()) } else { Err(Wrong::Missing) });
        match (title, words, round) {
            (Some(title), Some(words), Some(round)) if problems.is_empty() => {
                Ok(Self { title, round, questionnaire, indicator, words })
            }
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.title.clone())
            .with("quote_words", self.words.clone())
            .with("round", self.round.to_string())
            .with("questionnaire", self.questionnaire.clone())
            .with("indicator", self.indicator.clone())
            .with_all("checked", CHECKS.iter().map(|it| (*it).to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::shipped::codebook;

    fn wrongs(change: &[(&str, &[&str])]) -> Vec<(&'static str, Wrong)> {
        let mut answers = Answers::default()
            .with("title", "Social workers")
            .with("quote_words", "She listens to me.")
            .with("round", "01900000-0000-7000-8000-000000000000")
            .with("questionnaire", "ylyc-8-11")
            .with("indicator", "trust_sw")
            .with_all("checked", CHECKS.iter().map(|it| (*it).to_owned()));
        for (field, values) in change {
            answers = answers.with_all(field, values.iter().map(|it| (*it).to_owned()));
        }
        let problems = NewQuote::parse(&codebook().unwrap(), &answers).err().unwrap_or_default();
        problems.iter().map(|it| (it.field, it.wrong)).collect()
    }

    #[test]
    fn whoever_clears_a_quote_has_looked_for_each_thing() {
        assert_eq!(wrongs(&[]), []);
        let all_but_one = &["names", "places", "schools", "ages"];
        assert_eq!(wrongs(&[("checked", all_but_one)]), [("checked", Wrong::Missing)]);
    }

    #[test]
    fn a_quote_belongs_to_a_questionnaire_and_a_question_of_it_or_none() {
        assert_eq!(wrongs(&[("indicator", &[""])]), []);
        assert_eq!(wrongs(&[("indicator", &["shoe_size"])]), [("indicator", Wrong::NotAChoice)]);
        assert_eq!(wrongs(&[("questionnaire", &[""]), ("indicator", &[""])]).len(), 1);
        assert_eq!(wrongs(&[("quote_words", &[" "])]), [("quote_words", Wrong::Missing)]);
    }
}
