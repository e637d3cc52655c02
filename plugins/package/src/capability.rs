//! What a plugin may be given. It gets nothing that it has not named, and
//! nothing that it has named implies anything else.

use std::fmt;

/// One thing that a plugin may be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capability {
    /// Survey files as people choose them: one row a child.
    SurveyFiles,
    /// Suppressed figures and findings.
    SurveyResults,
    /// Priorities, pledges and actions, with their owners' posts and names.
    Commitments,
    /// Titles, dates and summaries of evidence.
    Evidence,
    /// Outcomes and stars.
    Ratings,
    /// Small numbers, which everybody else sees hidden.
    UnsuppressedNumbers,
}

impl Capability {
    /// Every one, from the least to the most that it tells about a child.
    pub const ALL: [Self; 6] = [
        Self::Ratings,
        Self::Commitments,
        Self::Evidence,
        Self::SurveyResults,
        Self::SurveyFiles,
        Self::UnsuppressedNumbers,
    ];

    /// As it stands in `plugin.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::SurveyFiles => "survey-files",
            Self::SurveyResults => "survey-results",
            Self::Commitments => "commitments",
            Self::Evidence => "evidence",
            Self::Ratings => "ratings",
            Self::UnsuppressedNumbers => "unsuppressed-numbers",
        }
    }

    /// The capability of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// What granting it means, in one sentence for an administrator.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::SurveyFiles => {
                "It is given the survey files that people choose, in which each row is one child."
            }
            Self::SurveyResults => {
                "It sees survey figures, with small numbers hidden, and what children said."
            }
            Self::Commitments => {
                "It sees priorities, pledges and actions, with the posts and names of their owners."
            }
            Self::Evidence => "It sees the titles, dates and summaries of evidence.",
            Self::Ratings => "It sees the outcomes and how many stars each has.",
            Self::UnsuppressedNumbers => {
                "It sees small numbers that are hidden from everybody else, \
                 from which a child might be recognised."
            }
        }
    }

    /// Whether it stands for a part of the snapshot that an exporter gets.
    pub fn is_part_of_snapshot(self) -> bool {
        self != Self::SurveyFiles
    }

    /// The names of those that pass the test, for a sentence.
    pub(crate) fn names(test: fn(Self) -> bool) -> String {
        let names = Self::ALL.into_iter().filter(|it| test(*it)).map(Self::name);
        names.collect::<Vec<_>>().join(", ")
    }
}

impl fmt::Display for Capability {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Grants are stored under these names.
    #[test]
    fn the_names_have_not_changed() {
        let names = Capability::names(|_| true);
        assert_eq!(
            names,
            "ratings, commitments, evidence, survey-results, survey-files, unsuppressed-numbers"
        );
    }

    #[test]
    fn every_name_leads_back_to_its_capability() {
        for capability in Capability::ALL {
            assert_eq!(Capability::parse(capability.name()), Some(capability));
        }
        assert_eq!(Capability::parse("network"), None);
    }

    #[test]
    fn every_meaning_is_a_sentence() {
        for capability in Capability::ALL {
            let meaning = capability.meaning();
            assert!(meaning.starts_with("It ") && meaning.ends_with('.'), "{meaning}");
        }
    }
}
