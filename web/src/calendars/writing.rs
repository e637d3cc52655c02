//! Writing a calendar: lines of at most 75 bytes, with what has a meaning in it
//! escaped (RFC 5545, 3.1 and 3.3.11).

use chrono::{DateTime, TimeDelta, Utc};
use lodestar_core::calendars::{Calendar, Entry};

use crate::words::Say;

/// The longest line in bytes, without its end.
const LINE_BYTES_MAX: usize = 75;

/// The whole calendar.
pub(super) fn written(say: &Say, now: DateTime<Utc>, calendar: &Calendar) -> String {
    let name = say.with("calendars-of", &[("name", calendar.of.clone().into())]);
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Lodestar//Lodestar//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        format!("NAME:{}", escaped(&name)),
        format!("X-WR-CALNAME:{}", escaped(&name)),
    ];
    lines.extend(calendar.entries.iter().flat_map(|it| event(say, now, it)));
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// A whole day. Its id is that of the record, so that a day that moved is moved.
fn event(say: &Say, now: DateTime<Utc>, entry: &Entry) -> Vec<String> {
    let head = &entry.head;
    let title = format!("{} {}", entry.reference, head.title);
    let summary = format!("{}: {}", say.kind(head.kind), title.trim());
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@lodestar", head.id),
        format!("DTSTAMP:{}", now.format("%Y%m%dT%H%M%SZ")),
        format!("LAST-MODIFIED:{}", head.changed_at.format("%Y%m%dT%H%M%SZ")),
        format!("SEQUENCE:{}", head.version.0),
        format!("DTSTART;VALUE=DATE:{}", entry.on.format("%Y%m%d")),
        format!("DTEND;VALUE=DATE:{}", (entry.on + TimeDelta::days(1)).format("%Y%m%d")),
        format!("SUMMARY:{}", escaped(&summary)),
        format!("DESCRIPTION:{}", escaped(&entry.authority.head.title)),
        "TRANSP:TRANSPARENT".to_owned(),
    ];
    if !entry.place.is_empty() {
        lines.push(format!("LOCATION:{}", escaped(&entry.place)));
    }
    lines.push("END:VEVENT".to_owned());
    lines
}

fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A line with its end; a long one goes on after a space on the next. No letter
/// is cut in two.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut bytes = 0;
    for letter in line.chars() {
        if LINE_BYTES_MAX < bytes + letter.len_utf8() {
            folded.push_str("\r\n ");
            bytes = 1;
        }
        folded.push(letter);
        bytes += letter.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_is_escaped() {
        assert_eq!(escaped("a,b;c\\d\r\ne\u{7}"), "a\\,b\\;c\\\\d\\ne");
    }

    #[test]
    fn a_long_line_goes_on_and_no_letter_is_cut() {
        let line = format!("SUMMARY:{}", "é".repeat(100));
        let folded = folded(&line);
        assert!(folded.ends_with("\r\n"));
        for line in folded.trim_end().split("\r\n") {
            assert!(line.len() <= LINE_BYTES_MAX, "{line}");
        }
        assert_eq!(folded.replace("\r\n ", "").trim_end(), line);
        assert_eq!(super::folded("A:b"), "A:b\r\n");
    }
}
