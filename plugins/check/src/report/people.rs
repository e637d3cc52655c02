//! A report for somebody who reads it.

use std::fmt;

use crate::report::Report;
use crate::{Group, Status};

pub(super) fn write(report: &Report, to: &mut fmt::Formatter<'_>) -> fmt::Result {
    writeln!(to, "{} {}", report.id, report.version)?;
    let mut group: Option<Group> = None;
    for line in &report.lines {
        if group != Some(line.group) {
            writeln!(to, "\n{}", line.group.key())?;
            group = Some(line.group);
        }
        writeln!(to, "  {:<5}  {}", line.status.key(), line.name)?;
        match line.status {
            Status::Pass => {}
            Status::Skip => writeln!(to, "         Not looked at: {}.", line.seen)?,
            Status::Warn | Status::Fail | Status::Crash => {
                writeln!(to, "         Expected: {}", line.expected)?;
                writeln!(to, "         Seen: {}.", line.seen)?;
                writeln!(to, "         To do: {}", line.to_do)?;
            }
        }
    }
    let counts = Status::ALL.map(|it| format!("{} {}", report.count(it), it.key()));
    let verdict = if report.is_conformant() { "Conformant" } else { "Not conformant" };
    writeln!(to, "\n{verdict}: {}.", counts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{line, report};
    use super::*;

    #[test]
    fn a_failure_says_what_was_expected_what_was_seen_and_what_to_do() {
        let lines = vec![
            line("one", Status::Pass, "it does"),
            line("two", Status::Skip, "it is no importer"),
            line("three", Status::Fail, "it does not"),
        ];
        let text = report(lines).to_string();
        let to_do = report(vec![line("three", Status::Fail, "")]).lines[0].to_do;
        assert_eq!(
            text,
            format!(
                "sample 1.0.0\n\nmanifest\n  pass   one\n  skip   two\n         \
                 Not looked at: it is no importer.\n  fail   three\n         \
                 Expected: It does so.\n         Seen: it does not.\n         To do: {to_do}\n\n\
                 Not conformant: 1 pass, 0 warn, 1 skip, 1 fail, 0 crash.\n"
            )
        );
    }
}
