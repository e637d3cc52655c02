//! Numbers of children in forms: what may be seen of them, and what is typed.

use crate::disclosure::Figure;
use crate::{Answers, Wrong};

/// What stands in a form for a number that may not be seen.
const HIDDEN: &str = "[c]";

pub(super) fn text(figure: Figure) -> String {
    match figure {
        Figure::Shown(count) => count.to_string(),
        Figure::Hidden => HIDDEN.to_owned(),
    }
}

/// A number that was typed. What is blank, or still the mark of a hidden one,
/// leaves what is stored.
pub(super) fn typed(answers: &Answers, field: &str) -> Result<Option<u64>, Wrong> {
    match answers.one(field).trim() {
        HIDDEN => Ok(None),
        _ => answers.optional_count(field),
    }
}

/// A count as a column keeps it.
pub(super) fn to_row(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A count as a column has kept it.
pub(super) fn from_row(stored: i64) -> u64 {
    u64::try_from(stored).unwrap_or_default()
}
