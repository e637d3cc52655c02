//! What a finding is.

use super::entity::finding;
use crate::choices::choices;
use crate::packs::Domain;
use crate::{Answers, Error, Head, Problems, RecordId};

choices! {
    /// What somebody should do about it.
    pub enum FindingKind {
        /// Better than elsewhere or as good as for other children: keep it up.
        BrightSpot = "bright_spot",
        /// Something to change.
        Improve = "improve",
        /// Something to know, neither good nor bad.
        Know = "know",
    }
}

/// One thing children said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its record; the title is what they said, for adults.
    pub head: Head,
    /// The same for children, or empty.
    pub said_child: String,
    /// The same in Welsh, or empty.
    pub said_cy: String,
    /// The same for children in Welsh, or empty.
    pub said_child_cy: String,
    /// What somebody should do about it.
    pub kind: FindingKind,
    /// Its domain of well-being.
    pub domain: Domain,
    /// Why nothing is being done about it. Empty while that is undecided.
    pub no_action_reason: String,
    /// The rounds and results that it came from.
    pub sources: Vec<RecordId>,
}

/// A finding that has passed every rule and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFinding {
    /// What they said.
    pub title: String,
    /// The same for children, or empty.
    pub said_child: String,
    /// The same in Welsh, or empty.
    pub said_cy: String,
    /// The same for children in Welsh, or empty.
    pub said_child_cy: String,
    /// What somebody should do about it.
    pub kind: FindingKind,
    /// Its domain of well-being.
    pub domain: Domain,
    /// Why nothing is being done about it, or empty.
    pub no_action_reason: String,
    /// The rounds and results that it came from.
    pub sources: Vec<RecordId>,
}

impl Finding {
    pub(super) fn from_row(
        head: Head,
        row: finding::Model,
        sources: Vec<RecordId>,
    ) -> Result<Self, Error> {
        Ok(Self {
            head,
            said_child: row.said_child,
            said_cy: row.said_cy,
            said_child_cy: row.said_child_cy,
            kind: FindingKind::stored(&row.kind)?,
            domain: Domain::stored(&row.domain)?,
            no_action_reason: row.no_action_reason,
            sources,
        })
    }

    /// What was answered to each question.
    pub fn answers(&self) -> Answers {
        NewFinding {
            title: self.head.title.clone(),
            said_child: self.said_child.clone(),
            said_cy: self.said_cy.clone(),
            said_child_cy: self.said_child_cy.clone(),
            kind: self.kind,
            domain: self.domain,
            no_action_reason: self.no_action_reason.clone(),
            sources: self.sources.clone(),
        }
        .answers()
    }
}

impl NewFinding {
    /// Judges answers.
    pub fn parse(answers: &Answers) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", answers.line("title"));
        let said_child = problems.check("said_child", answers.optional_line("said_child"));
        let said_cy = problems.check("said_cy", answers.optional_line("said_cy"));
        let said_child_cy = problems.check("said_child_cy", answers.optional_line("said_child_cy"));
        let kind = problems.check("kind", FindingKind::parse(answers.one("kind")));
        let domain = problems.check("domain", Domain::parse(answers.one("domain")));
        let reason = problems.check("no_action_reason", answers.optional_text("no_action_reason"));
        let sources = problems.check("sources", answers.records("sources"));
        match (title, said_child, said_cy, said_child_cy, kind, domain, reason, sources) {
            (
                Some(title),
                Some(said_child),
                Some(said_cy),
                Some(said_child_cy),
                Some(kind),
                Some(domain),
                Some(no_action_reason),
                Some(sources),
            ) => Ok(Self {
                title,
                said_child,
                said_cy,
                said_child_cy,
                kind,
                domain,
                no_action_reason,
                sources,
            }),
            _ => Err(problems),
        }
    }

    /// The answers in their final form.
    pub(super) fn answers(&self) -> Answers {
        Answers::default()
            .with("title", self.title.clone())
            .with("said_child", self.said_child.clone())
            .with("said_cy", self.said_cy.clone())
            .with("said_child_cy", self.said_child_cy.clone())
            .with("kind", self.kind.key())
            .with("domain", self.domain.key())
            .with("no_action_reason", self.no_action_reason.clone())
            .with_all("sources", self.sources.iter().map(ToString::to_string))
    }
}
