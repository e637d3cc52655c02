//! What a run of the checks came to, and the three ways to print it.

mod junit;
mod people;

use std::fmt;
use std::time::Duration;

use serde::Serialize;
use serde_json::{Value, json};

use crate::{Check, Group, Status};

/// What a run came to: a line a check, in the order of the list.
#[derive(Clone, Debug)]
pub struct Report {
    /// The plugin's id, as its manifest says it; empty if there is none.
    pub id: String,
    /// The plugin's version, in the same way.
    pub version: String,
    /// What became of each check that was asked for.
    pub lines: Vec<Line>,
}

/// What became of one check.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// The check's.
    pub name: &'static str,
    /// The check's.
    pub group: Group,
    /// How it ended.
    pub status: Status,
    /// What was expected.
    pub expected: &'static str,
    /// What was seen.
    pub seen: String,
    /// What to do, unless all is well.
    pub to_do: &'static str,
    /// How long it took.
    pub milliseconds: u64,
}

impl Line {
    pub(crate) fn new(check: &Check, status: Status, seen: String, took: Duration) -> Self {
        let to_do = match status {
            Status::Pass | Status::Skip => "",
            Status::Warn | Status::Fail | Status::Crash => check.to_do,
        };
        let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        let (name, group, expected) = (check.name, check.group, check.says);
        Self { name, group, status, expected, seen, to_do, milliseconds }
    }
}

impl Report {
    /// Whether no promise is broken, and at least one was looked at.
    pub fn is_conformant(&self) -> bool {
        self.count(Status::Pass) + self.count(Status::Warn) != 0
            && !self.lines.iter().any(|it| it.status.is_broken())
    }

    /// How many checks ended so.
    pub fn count(&self, status: Status) -> usize {
        self.lines.iter().filter(|it| it.status == status).count()
    }

    /// For programs. Names of fields do not change; new ones may come.
    pub fn json(&self) -> Value {
        let counts = Status::ALL.map(|it| (it.key().to_owned(), json!(self.count(it))));
        json!({
            "id": self.id,
            "version": self.version,
            "is_conformant": self.is_conformant(),
            "counts": serde_json::Map::from_iter(counts),
            "checks": self.lines,
        })
    }

    /// For programs that read the results of tests.
    pub fn junit(&self) -> String {
        junit::write(self)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        people::write(self, formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn line(name: &'static str, status: Status, seen: &str) -> Line {
        let check = crate::checks().next().unwrap();
        let line = Line::new(check, status, seen.to_owned(), Duration::from_millis(1500));
        Line { name, expected: "It does so.", ..line }
    }

    pub(super) fn report(lines: Vec<Line>) -> Report {
        Report { id: "sample".to_owned(), version: "1.0.0".to_owned(), lines }
    }

    #[test]
    fn one_failure_or_one_crash_is_not_conformant() {
        let with = |status| {
            let lines = vec![line("one", Status::Pass, ""), line("two", status, "")];
            report(lines).is_conformant()
        };
        assert!(with(Status::Pass) && with(Status::Warn) && with(Status::Skip));
        assert!(!with(Status::Fail) && !with(Status::Crash));
        assert!(!report(vec![line("one", Status::Skip, "")]).is_conformant(), "nothing was seen");
    }

    #[test]
    fn the_names_of_the_fields_have_not_changed() {
        let json = report(vec![line("one", Status::Fail, "it does not")]).json();
        let expected = json!({
            "id": "sample",
            "version": "1.0.0",
            "is_conformant": false,
            "counts": {"pass": 0, "warn": 0, "skip": 0, "fail": 1, "crash": 0},
            "checks": [{
                "name": "one",
                "group": "manifest",
                "status": "fail",
                "expected": "It does so.",
                "seen": "it does not",
                "to_do": json["checks"][0]["to_do"],
                "milliseconds": 1500,
            }],
        });
        assert_eq!(json, expected);
        assert_ne!(json["checks"][0]["to_do"], "");
    }
}
