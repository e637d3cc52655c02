//! What an import is, and what makes its counts believable.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::choices::choices;
use crate::disclosure::{Distribution, OptionCount, Policy, Protected};
use crate::packs::{AskedOf, Codebook};
use crate::priorities::FoundPriority;
use crate::rounds::{Counted, Participation, QuestionVersion, Saved};
use crate::self_assessments::FoundSelfAssessment;
use crate::{Head, Kind, RecordId};

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its record; the title is the file's name.
    pub head: Head,
    /// The round that it is for.
    pub round: RecordId,
    /// The SHA-256 of the file, in hexadecimal.
    pub file_sha256: String,
    /// The size of the file.
    pub file_bytes: u64,
    /// Which plugin read it, and its version.
    pub plugin: String,
    /// What the plugin found, as the web wrote it down.
    pub batch: String,
    /// When somebody approved it, if anybody has.
    pub approved_at: Option<DateTime<Utc>>,
    /// When somebody undid that, if anybody has.
    pub undone_at: Option<DateTime<Utc>>,
    /// Whether what approving it changed was kept, so that it can be undone.
    pub is_kept: bool,
    /// How many of its quotes were dropped.
    pub quotes_dropped: u64,
}

/// A file that was read and may be staged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewImport {
    /// The file's name, without its folder.
    pub file_name: String,
    /// The SHA-256 of the file, in hexadecimal.
    pub file_sha256: String,
    /// The size of the file.
    pub file_bytes: u64,
    /// Which plugin read it, and its version.
    pub plugin: String,
    /// What the plugin found, as the web writes it down.
    pub batch: String,
}

/// What would be recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Questionnaire, eligible and responded.
    pub participation: Vec<(String, Option<u64>, u64)>,
    /// What was answered to each question.
    pub results: Vec<Counted>,
    /// How the service assessed itself.
    pub self_assessment: Option<FoundSelfAssessment>,
    /// What people chose to act on.
    pub priorities: Vec<FoundPriority>,
}

/// What may be seen of what was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What is hidden in this authority.
    pub policy: Policy,
    /// In the order in which it was found.
    pub participation: Vec<Participation>,
    /// In the order in which they were found.
    pub results: Vec<Protected>,
}

/// What approving did, or would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Approved {
    /// Results that were not there.
    pub added: usize,
    /// Results that said something else.
    pub changed: usize,
    /// Results that said the same.
    pub same: usize,
}

/// What approving would do, with nothing in it that may not be seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Who answered before, for each line of [`Found::participation`]; none if
    /// nobody has said.
    pub participation: Vec<Option<Participation>>,
    /// For each of [`Found::results`], what would become of it and what stands
    /// there now.
    pub results: Vec<(Effect, Option<Protected>)>,
}

choices! {
    /// What an import did to a record.
    pub enum Effect {
        /// It was not there.
        Added = "added",
        /// It said something else, or had been withdrawn.
        Changed = "changed",
        /// It said the same.
        Same = "same",
    }
}

/// A record that stands in the way of undoing an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// Which noun it is.
    pub kind: Kind,
    /// Which record.
    pub id: RecordId,
    /// What it is called.
    pub title: String,
    /// How it stands in the way.
    pub built: Obstruction,
}

/// How a record stands in the way of undoing an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstruction {
    /// It came of what was imported, or prints it.
    BuiltUpon,
    /// Somebody changed it since.
    ChangedSince,
    /// It is a later import of the same.
    ImportedSince,
}

/// Why a plugin's counts are not believed. A plugin is a guest: what it says is
/// checked like any other foreign word.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistrust {
    /// It names a questionnaire or an indicator that is not in the codebook.
    #[error("{questionnaire} has no indicator {indicator}")]
    Unknown {
        /// As it was named.
        questionnaire: String,
        /// As it was named.
        indicator: String,
    },
    /// The options are not those of the codebook.
    #[error("{0} has other options than the codebook")]
    Options(String),
    /// The counts contradict each other.
    #[error("the counts of {0} do not add up")]
    Sum(String),
    /// It names a sheet that is not there.
    #[error("there is no sheet {0}")]
    Sheet(String),
    /// It answers a question of a sheet that is not there, twice, or off the scale.
    #[error("the answer to {question} does not fit the sheet")]
    Answer {
        /// As it was named.
        question: String,
    },
    /// What was chosen cannot be a priority, or was named twice.
    #[error("{title} cannot be a priority")]
    Choice {
        /// As it was named, or the beginning of it.
        title: String,
    },
}

impl Import {
    /// Whether it was approved, and not undone since.
    pub fn is_standing(&self) -> bool {
        self.approved_at.is_some() && self.undone_at.is_none() && self.head.is_live()
    }
}

impl Comparison {
    /// How many results would be added, changed and left.
    pub fn summary(&self) -> Approved {
        let of = |wanted| self.results.iter().filter(|(effect, _)| *effect == wanted).count();
        Approved { added: of(Effect::Added), changed: of(Effect::Changed), same: of(Effect::Same) }
    }
}

impl From<Saved> for Effect {
    fn from(saved: Saved) -> Self {
        match saved {
            Saved::Added => Self::Added,
            Saved::Changed => Self::Changed,
            Saved::Same => Self::Same,
        }
    }
}

impl NewImport {
    /// The fingerprint by which the same file is known again.
    pub fn sha256(file: &[u8]) -> String {
        use std::fmt::Write as _;
        Sha256::digest(file).iter().fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

impl Found {
    /// The questions, by questionnaire and title, that more answered than gave the
    /// answers which lead to them, each with the title of the question before it.
    pub fn asked_of_too_many(&self) -> Vec<(&str, &str, &str)> {
        let too_many = self.results.iter().filter_map(|it| {
            let Some(AskedOf::Answered { indicator, answers }) = it.asked_of() else { return None };
            let before = self.results.iter().find(|before| {
                before.questionnaire == it.questionnaire && before.indicator == *indicator
            })?;
            let led = before.distribution.options.iter();
            let led = led.filter(|option| answers.contains(&option.label));
            // Of several answers a child may have given more than one.
            let led: u64 = led.map(|option| option.chosen).sum();
            (led < it.distribution.base).then_some((
                it.questionnaire.as_str(),
                it.title.as_str(),
                before.title.as_str(),
            ))
        });
        too_many.collect()
    }

    /// Adds who answered a questionnaire.
    ///
    /// # Errors
    /// [`Mistrust`] if there is no such questionnaire, or if more answered than
    /// could.
    pub fn participated(
        &mut self,
        codebook: &Codebook,
        questionnaire: &str,
        eligible: Option<u64>,
        responded: u64,
    ) -> Result<(), Mistrust> {
        if codebook.questionnaire(questionnaire).is_none() {
            let questionnaire = questionnaire.to_owned();
            return Err(Mistrust::Unknown { questionnaire, indicator: String::new() });
        }
        if eligible.is_some_and(|eligible| eligible < responded) || COUNT_MAX < responded {
            return Err(Mistrust::Sum(questionnaire.to_owned()));
        }
        self.participation.push((questionnaire.to_owned(), eligible, responded));
        Ok(())
    }

    /// Adds the answers to a question.
    ///
    /// # Errors
    /// [`Mistrust`] if they do not fit the codebook or each other.
    pub fn counted(
        &mut self,
        codebook: &Codebook,
        (questionnaire, indicator): (&str, &str),
        (base, skipped): (u64, u64),
        options: &[(String, u64)],
    ) -> Result<(), Mistrust> {
        let question = codebook.question(questionnaire, indicator).ok_or_else(|| {
            let (questionnaire, indicator) = (questionnaire.to_owned(), indicator.to_owned());
            Mistrust::Unknown { questionnaire, indicator }
        })?;
        let labels = question.options.iter().map(|(label, _)| label);
        if !labels.eq(options.iter().map(|(label, _)| label)) {
            return Err(Mistrust::Options(question.title.clone()));
        }
        let sum = options.iter().fold(0_u64, |sum, (_, count)| sum.saturating_add(*count));
        let most = options.iter().map(|(_, count)| *count).max().unwrap_or_default();
        // Of several options a child may choose none; if every child did, the
        // question was hardly asked.
        let adds_up =
            if question.is_multiple { most <= base && (base == 0 || 0 < sum) } else { sum == base };
        let is_twice = self
            .results
            .iter()
            .any(|it| it.questionnaire == questionnaire && it.indicator == indicator);
        if !adds_up || is_twice || COUNT_MAX < base || COUNT_MAX < skipped {
            return Err(Mistrust::Sum(question.title.clone()));
        }
        let options = question.options.iter().zip(options);
        let options = options.map(|((label, is_positive), (_, chosen))| OptionCount {
            label: label.clone(),
            chosen: *chosen,
            is_positive: *is_positive,
        });
        self.results.push(Counted {
            questionnaire: questionnaire.to_owned(),
            indicator: indicator.to_owned(),
            title: question.title.clone(),
            wording: question.wording.clone(),
            asked: QuestionVersion::of(codebook, question),
            skipped: Some(skipped),
            distribution: Distribution {
                base,
                is_multiple: question.is_multiple,
                options: options.collect(),
            },
        });
        Ok(())
    }
}

/// No survey of children has more answers than this.
const COUNT_MAX: u64 = 1_000_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::shipped::codebook;

    fn options(counts: &[u64]) -> Vec<(String, u64)> {
        ["Yes", "No"]
            .iter()
            .zip(counts)
            .map(|(label, count)| ((*label).to_owned(), *count))
            .collect()
    }

    #[test]
    fn counts_that_do_not_add_up_are_not_believed() {
        let codebook = codebook().unwrap();
        let question = ("ylyc-8-11", "good_friend");
        let mut found = Found::default();
        assert_eq!(found.counted(&codebook, question, (30, 2), &options(&[20, 10])), Ok(()));
        for (base, counts) in [(31, [20, 10]), (u64::MAX, [u64::MAX, 1]), (30, [20, 10])] {
            let believed = found.counted(&codebook, question, (base, 0), &options(&counts));
            assert!(matches!(believed, Err(Mistrust::Sum(_))), "{base} {counts:?}");
        }
        assert_eq!(found.results.len(), 1);
    }

    #[test]
    fn a_child_may_choose_none_of_several_options_but_not_every_child() {
        let codebook = codebook().unwrap();
        let question = ("ylbc", "emotional_support");
        let labels = &codebook.question(question.0, question.1).unwrap().options;
        let believed = |base: u64, first: u64| {
            let count = |at: usize| if at == 0 { first } else { 0 };
            let options = labels.iter().enumerate();
            let options: Vec<_> = options.map(|(at, (it, _))| (it.clone(), count(at))).collect();
            Found::default().counted(&codebook, question, (base, 0), &options)
        };
        assert_eq!(believed(30, 12), Ok(()));
        assert_eq!(believed(0, 0), Ok(()));
        assert!(matches!(believed(30, 31), Err(Mistrust::Sum(_))));
        assert!(matches!(believed(30, 0), Err(Mistrust::Sum(_))));
    }

    #[test]
    fn questions_and_options_of_no_codebook_are_not_believed() {
        let codebook = codebook().unwrap();
        let mut found = Found::default();
        let unknown = found.counted(&codebook, ("ylyc-4-7", "shoe_size"), (0, 0), &[]);
        assert!(matches!(unknown, Err(Mistrust::Unknown { .. })));
        let other = [("Yes".to_owned(), 1), ("Perhaps".to_owned(), 2)];
        let other = found.counted(&codebook, ("ylyc-8-11", "good_friend"), (3, 0), &other);
        assert!(matches!(other, Err(Mistrust::Options(_))));
        assert!(found.participated(&codebook, "ylyc-8-11", Some(3), 4).is_err());
        assert!(found.participated(&codebook, "adults", None, 4).is_err());
    }
}
