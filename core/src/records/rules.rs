//! What a record is, without its table.

use std::fmt;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::choices::choices;
use crate::{Problem, Wrong};

choices! {
    /// The nouns of the thread, in its order, after those that surround it.
    pub enum Kind {
        /// A local authority.
        Authority = "authority",
        /// An account.
        Person = "person",
        /// A person's role somewhere.
        Membership = "membership",
        /// One run of a survey in one authority.
        Round = "round",
        /// One indicator in one round.
        Result = "result",
        /// A file that was read, to look at before it is recorded.
        Import = "import",
        /// A child's words, with their clearance.
        Quote = "quote",
        /// How a service assessed itself.
        SelfAssessment = "self_assessment",
        /// One thing children said that somebody must answer.
        Finding = "finding",
        /// Findings chosen to act on.
        Priority = "priority",
        /// “We will.”
        Pledge = "pledge",
        /// A meeting of the board or of the young people's group.
        Meeting = "meeting",
        /// What a meeting decided.
        Decision = "decision",
        /// A question asked in a meeting, and the answer given.
        Challenge = "challenge",
        /// What worked somewhere, written up for others.
        Practice = "practice",
        /// One verb, one owner post, one due date.
        Action = "action",
        /// Something that shows change or its absence.
        Evidence = "evidence",
        /// Statements that people put in order.
        Sorting = "sorting",
        /// One evaluation exercise.
        Assessment = "assessment",
        /// How strong the evidence of one source for one outcome is.
        Rating = "rating",
        /// A frozen, numbered snapshot with its document.
        Report = "report",
        /// A guest program that was installed.
        Plugin = "plugin",
        /// Versioned data that was installed.
        Pack = "pack",
    }
}

choices! {
    /// What can happen to a record. Named in the audit trail.
    pub enum Verb {
        /// It was made.
        Recorded = "recorded",
        /// Some of its answers changed.
        Changed = "changed",
        /// It was taken back, with a reason.
        Withdrawn = "withdrawn",
        /// It was taken back and then put back.
        Restored = "restored",
        /// Somebody approved it.
        Approved = "approved",
        /// Somebody made a finding of what was proposed.
        Accepted = "accepted",
        /// Somebody declined what was proposed, for a reason.
        Declined = "declined",
        /// The young people's group gave its verdict.
        VerdictGiven = "verdict_given",
        /// Somebody said something about it.
        Commented = "commented",
        /// What somebody had said about it was taken back.
        CommentWithdrawn = "comment_withdrawn",
        /// Somebody signed in.
        SignedIn = "signed_in",
    }
}

/// The id of any record: a `UUIDv7`, which sorts by time and reveals no counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub Uuid);

/// The id of an authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AuthorityId(pub Uuid);

/// How often a record was saved, from 1. A save names the version it saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub i32);

/// What every record has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its id.
    pub id: RecordId,
    /// Which noun it is.
    pub kind: Kind,
    /// Whose it is. None for what spans authorities.
    pub authority: Option<AuthorityId>,
    /// What it is called in lists and links.
    pub title: String,
    /// The version that is stored.
    pub version: Version,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
    /// By whom, by name as it was then.
    pub created_by: String,
    /// When it was last changed, or recorded if never.
    pub changed_at: DateTime<Utc>,
    /// By whom.
    pub changed_by: String,
    /// Whether it was taken back.
    pub withdrawal: Option<Withdrawal>,
}

/// The fact that a record was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Why; never empty.
    pub reason: String,
}

impl RecordId {
    /// The id that was typed or sent; none if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text).ok().map(Self)
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(formatter)
    }
}

impl From<AuthorityId> for RecordId {
    fn from(id: AuthorityId) -> Self {
        Self(id.0)
    }
}

impl Version {
    /// The version that a form says it saw.
    ///
    /// # Errors
    /// A problem with the field `version` if it is not a number from 1 up.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        match text.parse() {
            Ok(version) if 1 <= version => Ok(Self(version)),
            _ => Err(Problem { field: "version", wrong: Wrong::Missing }),
        }
    }
}

impl Head {
    /// Whether it counts: it was not withdrawn.
    pub fn is_live(&self) -> bool {
        self.withdrawal.is_none()
    }
}
