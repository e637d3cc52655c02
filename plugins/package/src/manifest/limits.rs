//! How much a plugin needs at most, by its own account.

use super::ManifestError;
use crate::keys::Keys;

/// Each is optional: without one, the installation's own limit holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Memory of the whole process.
    pub memory_mib: Option<u64>,
    /// Time for one answer.
    pub seconds: Option<u64>,
    /// The size of one answer.
    pub answer_mib: Option<u64>,
    /// Rows of a survey file.
    pub rows: Option<u64>,
    /// Pages of a report.
    pub pages: Option<u64>,
}

impl Limits {
    /// The lower of each of both. A plugin can make do with less than the
    /// installation allows, and never gets more.
    #[must_use]
    pub fn within(self, own: Self) -> Self {
        let lower = |theirs: Option<u64>, own: Option<u64>| match (theirs, own) {
            (Some(theirs), Some(own)) => Some(theirs.min(own)),
            (one, other) => one.or(other),
        };
        Self {
            memory_mib: lower(self.memory_mib, own.memory_mib),
            seconds: lower(self.seconds, own.seconds),
            answer_mib: lower(self.answer_mib, own.answer_mib),
            rows: lower(self.rows, own.rows),
            pages: lower(self.pages, own.pages),
        }
    }

    pub(super) fn read(root: &Keys<'_>) -> Result<Self, ManifestError> {
        let Some(entry) = root.get("limits") else { return Ok(Self::default()) };
        let keys = entry.keys("a table of limits")?;
        keys.only(&["memory_mib", "seconds", "answer_mib", "rows", "pages"])?;
        // The upper ends keep a mistyped number from meaning “no limit”.
        Ok(Self {
            memory_mib: limit(&keys, "memory_mib", 65_536)?,
            seconds: limit(&keys, "seconds", 3_600)?,
            answer_mib: limit(&keys, "answer_mib", 1_024)?,
            rows: limit(&keys, "rows", 10_000_000)?,
            pages: limit(&keys, "pages", 10_000)?,
        })
    }
}

fn limit(keys: &Keys<'_>, key: &str, most: u64) -> Result<Option<u64>, ManifestError> {
    let Some(entry) = keys.get(key) else { return Ok(None) };
    let what = format!("a whole number from 1 to {most}");
    let limit = u64::try_from(entry.integer(&what)?).ok();
    let limit = limit.filter(|it| (1..=most).contains(it));
    limit.map(Some).ok_or_else(|| entry.wrong(format!("must be {what}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plugin_never_gets_more_than_the_installation_allows() {
        let theirs = Limits { memory_mib: Some(4096), seconds: Some(5), ..Limits::default() };
        let own = Limits { memory_mib: Some(512), rows: Some(100), ..Limits::default() };

        let both = theirs.within(own);

        assert_eq!(both.memory_mib, Some(512));
        assert_eq!(both.seconds, Some(5));
        assert_eq!(both.rows, Some(100));
        assert_eq!(both.pages, None);
    }
}
