//! Answers as somebody gave them: raw text by question, before any rule.
//!
//! A form, a file and the command line all end up here, so that one rule judges
//! them all. The same shape carries what is stored back into a form, into the
//! two sides of an edit conflict and into the audit trail's “before” and
//! “after”.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{RecordId, Wrong};

/// The longest single line: names and titles.
pub const LINE_CHARACTERS_MAX: usize = 300;

/// The longest text of several lines.
pub const TEXT_CHARACTERS_MAX: usize = 5_000;

/// What was answered to each question; a question may have several answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Vec<String>>);

impl Answers {
    /// Adds an answer to a question.
    pub fn put(&mut self, question: &str, answer: impl Into<String>) {
        self.0.entry(question.to_owned()).or_default().push(answer.into());
    }

    /// The same answers and one more.
    #[must_use]
    pub fn with(mut self, question: &str, answer: impl Into<String>) -> Self {
        self.put(question, answer);
        self
    }

    /// The same answers, with those to one question replaced by several others.
    #[must_use]
    pub fn with_all(mut self, question: &str, answers: impl IntoIterator<Item = String>) -> Self {
        self.0.insert(question.to_owned(), answers.into_iter().collect());
        self
    }

    /// The first answer to a question, or nothing.
    pub fn one(&self, question: &str) -> &str {
        self.all(question).first().map_or("", String::as_str)
    }

    /// Every answer to a question.
    pub fn all(&self, question: &str) -> &[String] {
        self.0.get(question).map_or(&[], Vec::as_slice)
    }

    /// Every question that has an entry, in alphabetical order.
    pub fn questions(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// A line that must be there.
    pub fn line(&self, question: &str) -> Result<String, Wrong> {
        let line = self.optional_line(question)?;
        if line.is_empty() { Err(Wrong::Missing) } else { Ok(line) }
    }

    /// A line that may be left out, which is then empty.
    pub fn optional_line(&self, question: &str) -> Result<String, Wrong> {
        // A pasted line break or run of spaces is not part of a name.
        let line = self.one(question).split_whitespace().collect::<Vec<_>>().join(" ");
        no_longer_than(line, LINE_CHARACTERS_MAX)
    }

    /// Text of several lines that must be there.
    pub fn text(&self, question: &str) -> Result<String, Wrong> {
        let text = self.optional_text(question)?;
        if text.is_empty() { Err(Wrong::Missing) } else { Ok(text) }
    }

    /// Text of several lines that may be left out, which is then empty.
    pub fn optional_text(&self, question: &str) -> Result<String, Wrong> {
        let text = self.one(question).replace("\r\n", "\n").trim().to_owned();
        no_longer_than(text, TEXT_CHARACTERS_MAX)
    }

    /// A day that must be there, as `YYYY-MM-DD`.
    pub fn date(&self, question: &str) -> Result<NaiveDate, Wrong> {
        self.optional_date(question)?.ok_or(Wrong::Missing)
    }

    /// A day that may be left out.
    pub fn optional_date(&self, question: &str) -> Result<Option<NaiveDate>, Wrong> {
        match self.one(question).trim() {
            "" => Ok(None),
            answer => parse_date(answer).map(Some).ok_or(Wrong::NotADate),
        }
    }

    /// A day that has come, today at the latest.
    pub fn past_date(&self, question: &str, today: NaiveDate) -> Result<NaiveDate, Wrong> {
        let date = self.date(question)?;
        if today < date { Err(Wrong::InTheFuture) } else { Ok(date) }
    }

    /// A number of people that may be left out.
    pub fn optional_count(&self, question: &str) -> Result<Option<u64>, Wrong> {
        match self.one(question).trim() {
            "" => Ok(None),
            answer => match answer.replace(',', "").parse::<u64>() {
                // No authority on earth has more; a slip of the finger has.
                Ok(count) if count <= 1_000_000 => Ok(Some(count)),
                _ => Err(Wrong::NotANumber),
            },
        }
    }

    /// The records that were ticked.
    pub fn records(&self, question: &str) -> Result<Vec<RecordId>, Wrong> {
        let answers = self.all(question).iter().filter(|answer| !answer.is_empty());
        let mut ids = Vec::new();
        for answer in answers {
            let id = RecordId::parse(answer).ok_or(Wrong::NotAChoice)?;
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Ok(ids)
    }
}

fn no_longer_than(text: String, characters_max: usize) -> Result<String, Wrong> {
    if text.contains('\0') {
        return Err(Wrong::NotAChoice);
    }
    if characters_max < text.chars().count() {
        return Err(Wrong::TooLong { characters_max });
    }
    Ok(text)
}

/// `2026-03-27`, or `27/3/2026` as people in the UK type it.
fn parse_date(answer: &str) -> Option<NaiveDate> {
    let date = answer
        .parse()
        .ok()
        .or_else(|| NaiveDate::parse_from_str(answer, "%d/%m/%Y").ok())
        .or_else(|| NaiveDate::parse_from_str(answer, "%d %m %Y").ok())
        .or_else(|| NaiveDate::parse_from_str(answer, "%d %B %Y").ok())?;
    let years = NaiveDate::from_ymd_opt(1990, 1, 1)?..NaiveDate::from_ymd_opt(2100, 1, 1)?;
    years.contains(&date).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(answer: &str) -> Answers {
        Answers::default().with("question", answer)
    }

    #[test]
    fn a_line_has_no_line_breaks_and_a_limit() {
        assert_eq!(answers(" a \r\n b ").line("question").as_deref(), Ok("a b"));
        assert_eq!(answers(" \n ").line("question"), Err(Wrong::Missing));
        let long = "ŵ".repeat(LINE_CHARACTERS_MAX);
        assert!(answers(&long).line("question").is_ok());
        let wrong = answers(&format!("{long}x")).line("question");
        assert_eq!(wrong, Err(Wrong::TooLong { characters_max: LINE_CHARACTERS_MAX }));
    }

    #[test]
    fn a_day_may_be_typed_as_people_in_the_uk_do() {
        for typed in ["2026-03-07", "7/3/2026", "07/03/2026", "7 3 2026", "7 March 2026"] {
            let date = answers(typed).date("question").unwrap();
            assert_eq!(date.to_string(), "2026-03-07", "{typed}");
        }
        for typed in ["31/2/2026", "0026-03-07", "soon", "2026-13-01"] {
            assert_eq!(answers(typed).date("question"), Err(Wrong::NotADate), "{typed}");
        }
    }

    #[test]
    fn a_number_of_people_is_whole_and_not_negative() {
        assert_eq!(answers("1,204").optional_count("question"), Ok(Some(1204)));
        for typed in ["-1", "1.5", "many", "99999999999999999999"] {
            assert_eq!(answers(typed).optional_count("question"), Err(Wrong::NotANumber));
        }
    }
}
