//! A report as `JUnit` XML: a suite for the plugin, a class for each group.

use crate::Status;
use crate::report::{Line, Report};

pub(super) fn write(report: &Report) -> String {
    let name = escape(&format!("{} {}", report.id, report.version));
    let milliseconds = report.lines.iter().map(|it| it.milliseconds).sum();
    let cases: Vec<String> = report.lines.iter().map(case).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuite name=\"{name}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" \
         time=\"{}\">\n{}</testsuite>\n",
        report.lines.len(),
        report.count(Status::Fail),
        report.count(Status::Crash),
        report.count(Status::Skip),
        seconds(milliseconds),
        cases.concat()
    )
}

fn case(line: &Line) -> String {
    let seen = escape(&line.seen);
    let advice =
        escape(&format!("Expected: {} Seen: {}. To do: {}", line.expected, line.seen, line.to_do));
    let inside = match line.status {
        Status::Pass => String::new(),
        Status::Warn => format!("<system-out>{advice}</system-out>"),
        Status::Skip => format!("<skipped message=\"{seen}\"/>"),
        Status::Fail => format!("<failure message=\"{seen}\">{advice}</failure>"),
        Status::Crash => format!("<error message=\"{seen}\">{advice}</error>"),
    };
    let (name, group, time) = (line.name, line.group.key(), seconds(line.milliseconds));
    format!(
        "  <testcase name=\"{name}\" classname=\"{group}\" time=\"{time}\">{inside}</testcase>\n"
    )
}

fn seconds(milliseconds: u64) -> String {
    format!("{}.{:03}", milliseconds / 1000, milliseconds % 1000)
}

/// Leaves out what no XML may hold, whatever a plugin has said.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'),
            it if it.is_control() => escaped.push(' '),
            it => escaped.push(it),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::tests::{line, report};
    use super::*;

    #[test]
    fn each_status_has_its_element_and_hostile_words_stay_words() {
        let hostile = "]]></failure>&\"'\u{0}\u{1b}\u{FFFF}ŵ";
        let lines = vec![
            line("one", Status::Pass, "fine"),
            line("two", Status::Fail, hostile),
            line("three", Status::Crash, "signal: 11 (SIGSEGV)"),
            line("four", Status::Skip, "no <importer>"),
            line("five", Status::Warn, "odd"),
        ];
        let xml = write(&report(lines));
        let head = "<testsuite name=\"sample 1.0.0\" tests=\"5\" failures=\"1\" errors=\"1\" \
                    skipped=\"1\" time=\"7.500\">";
        assert!(xml.contains(head), "{xml}");
        let words = "]]&gt;&lt;/failure&gt;&amp;&quot;&apos;  \u{FFFD}ŵ";
        assert!(xml.contains(&format!("<failure message=\"{words}\">")), "{xml}");
        assert!(xml.contains("<error message=\"signal: 11 (SIGSEGV)\">"), "{xml}");
        assert!(xml.contains("<skipped message=\"no &lt;importer&gt;\"/>"), "{xml}");
        assert!(xml.contains("<system-out>Expected: It does so. Seen: odd."), "{xml}");
        assert!(xml.contains("classname=\"manifest\" time=\"1.500\"></testcase>"), "{xml}");
    }
}
