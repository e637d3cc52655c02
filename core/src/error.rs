use crate::answers::Answers;
use crate::problems::Problems;
use crate::records::Version;

/// Why a use case was not carried out, sorted by what the caller can do next.
///
/// Add a variant only when some caller would act differently on it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The record does not exist, or this person may not know that it does.
    #[error("{0} not found")]
    NotFound(&'static str),

    /// The person may see the record, but may not do this to it.
    #[error("not allowed")]
    Forbidden,

    /// Something else happened first.
    #[error("conflict: {0:?}")]
    Conflict(Conflict),

    /// The answers do not fit what is stored. The person answers again.
    #[error("refused: {0:?}")]
    Refused(Problems),

    /// A row says what its table should not let it say. An operator must look.
    #[error("a stored {0} makes no sense")]
    Corrupt(&'static str),

    /// A data pack that is compiled in does not read. A test finds it first.
    #[error("the pack {0} does not read: {1}")]
    Pack(&'static str, String),

    /// A password could not be hashed.
    #[error("the password could not be hashed")]
    Password,

    /// Nobody but an operator can help.
    #[error("the database could not be used")]
    Storage(#[from] sea_orm::DbErr),
}

/// Each way of being too late, or of asking for what the record cannot bear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The record changed since the person last saw it. Both versions are for
    /// the person to look at: theirs is in the request, ours is here.
    Stale {
        /// The version that is stored now.
        version: Version,
        /// What is stored now, answer by answer.
        stored: Answers,
        /// Who changed it last.
        changed_by: String,
    },
    /// The record was withdrawn.
    Withdrawn,
    /// This very file was approved before.
    AlreadyImported {
        /// The import that did it.
        import: crate::RecordId,
    },
    /// The import was approved or thrown away already.
    AlreadyDecided,
    /// The rater has submitted what they say; others may have seen it.
    RatingsSubmitted,
    /// There is nothing to submit.
    NothingRated,
    /// A cell that the rater began lacks something, so it cannot be submitted.
    CellsNotWhole,
    /// Not enough raters have submitted for them to see each other.
    RatersNotReady,
    /// The rubric of the assessment was retired: nothing is rated under it any more.
    RubricRetired,
    /// Something else in the installation has this name, address or code.
    Taken,
    /// The meeting was closed: its minutes do not change any more.
    MinutesLocked,
    /// The meeting is not being minuted.
    MeetingNotOpen,
    /// The meeting was not closed: its minutes can still be changed themselves.
    MeetingNotClosed,
    /// Others were built on it, so it cannot be withdrawn before they are.
    BuiltUpon {
        /// How many.
        count: usize,
    },
}
