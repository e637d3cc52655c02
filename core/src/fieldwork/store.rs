//! What the use cases of fieldwork share.

use crate::audit::Change;
use crate::records::{self, Write};
use crate::{Answers, AuthorityId, Conflict, Error, Head, Kind, RecordId, Version};

/// The head of a round, locked. A round that was withdrawn is over.
pub(super) async fn live_round(
    write: &Write<'_>,
    authority: AuthorityId,
    round: RecordId,
) -> Result<Head, Error> {
    let head = records::to_change(write.tx(), Kind::Round, Some(authority), round).await?;
    if head.is_live() { Ok(head) } else { Err(Error::Conflict(Conflict::Withdrawn)) }
}

/// Somebody was faster: what is stored now, and by whom.
pub(super) fn stale(version: i32, stored: Answers, changed_by: String) -> Error {
    Error::Conflict(Conflict::Stale { version: Version(version), stored, changed_by })
}

pub(super) fn change(field: &str, before: impl Into<String>, after: impl Into<String>) -> Change {
    Change { field: field.to_owned(), before: before.into(), after: after.into() }
}
