//! What the scores of a sheet come to, part by part.

use super::rules::Answer;
use crate::packs::Sheet;

/// The parts of a sheet for which there is a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All of it.
    Overall,
    /// One standard or promise.
    Standard,
    /// One criterion of a standard.
    Criterion,
    /// One question.
    Question,
}

/// What the questions of a part were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Its questions, by key.
    pub questions: Vec<String>,
    /// Those that were answered, by key.
    pub answered: Vec<String>,
    /// The sum of their scores.
    pub scored: u32,
    /// What it could be.
    pub most: u32,
}

/// One part of a sheet with what it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which sort of part.
    pub part: Part,
    /// Its key; empty for all.
    pub key: String,
    /// Its name or wording; the sheet's title for all.
    pub title: String,
    /// What it was given.
    pub tally: Tally,
    /// What was written beside a question. May be empty.
    pub note: String,
}

impl Tally {
    /// The share of the highest score, in percent; undefined where nothing was
    /// answered.
    pub fn percent(&self) -> Option<f64> {
        (0 < self.most).then(|| f64::from(self.scored) * 100.0 / f64::from(self.most))
    }

    /// How many questions nobody answered.
    pub fn unanswered(&self) -> usize {
        self.questions.len() - self.answered.len()
    }

    fn add(&mut self, question: &str, score: Option<u32>, score_max: u32) {
        self.questions.push(question.to_owned());
        if let Some(score) = score {
            self.answered.push(question.to_owned());
            self.scored += score;
            self.most += score_max;
        }
    }
}

/// Every part of a sheet with what it was given: all of it first, then each
/// standard with its criteria and questions.
pub fn lines(sheet: &Sheet, answers: &[Answer]) -> Vec<Line> {
    let mut lines = vec![line(Part::Overall, "", &sheet.title, tally(sheet, answers, |_| true))];
    for standard in &sheet.standards {
        let whole = tally(sheet, answers, |it| it.standard == standard.key);
        lines.push(line(Part::Standard, &standard.key, &standard.title, whole));
        lines.extend(questions(sheet, answers, &standard.key, ""));
        for criterion in sheet.criteria.iter().filter(|it| it.standard == standard.key) {
            let whole = tally(sheet, answers, |it| it.criterion == criterion.key);
            lines.push(line(Part::Criterion, &criterion.key, &criterion.title, whole));
            lines.extend(questions(sheet, answers, &standard.key, &criterion.key));
        }
    }
    lines
}

fn questions(sheet: &Sheet, answers: &[Answer], standard: &str, criterion: &str) -> Vec<Line> {
    let own = sheet.questions.iter();
    let own = own.filter(|it| it.standard == standard && it.criterion == criterion);
    own.map(|question| {
        let answer = answers.iter().find(|it| it.question == question.key);
        let whole = tally(sheet, answers, |it| it.key == question.key);
        let note = answer.map(|it| it.note.clone()).unwrap_or_default();
        Line { note, ..line(Part::Question, &question.key, &question.wording, whole) }
    })
    .collect()
}

fn line(part: Part, key: &str, title: &str, tally: Tally) -> Line {
    Line { part, key: key.to_owned(), title: title.to_owned(), tally, note: String::new() }
}

fn tally(
    sheet: &Sheet,
    answers: &[Answer],
    is_of: impl Fn(&crate::packs::SheetQuestion) -> bool,
) -> Tally {
    let mut tally = Tally::default();
    for question in sheet.questions.iter().filter(|it| is_of(it)) {
        let answer = answers.iter().find(|it| it.question == question.key);
        tally.add(&question.key, answer.and_then(|it| it.score), sheet.score_max());
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs::{Content, Urn, shipped};

    fn sheet() -> std::sync::Arc<Sheet> {
        let urn = Urn::parse("urn:lodestar:sheet:leaving-care-standards").unwrap();
        match &shipped::by_urn(&urn).unwrap().unwrap().content {
            Content::Sheet(sheet) => sheet.clone(),
            other => panic!("{other:?}"),
        }
    }

    fn answers(given: &[(&str, u32)]) -> Vec<Answer> {
        let answer = |(question, score): &(&str, u32)| Answer {
            question: (*question).to_owned(),
            score: Some(*score),
            note: String::new(),
        };
        given.iter().map(answer).collect()
    }

    fn percent(given: &[(&str, u32)], part: Part, key: &str) -> Option<f64> {
        let lines = lines(&sheet(), &answers(given));
        let found = lines.iter().find(|it| it.part == part && it.key == key);
        found.unwrap().tally.percent()
    }

    #[test]
    fn a_percentage_is_of_the_highest_score_of_what_was_answered() {
        let given = [("published", 2), ("six_areas", 1), ("offer_known", 0)];
        assert_eq!(percent(&given, Part::Criterion, "offer_published"), Some(75.0));
        assert_eq!(percent(&given, Part::Criterion, "offer_used"), Some(0.0));
        assert_eq!(percent(&given, Part::Standard, "local_offer"), Some(50.0));
        assert_eq!(percent(&given, Part::Overall, ""), Some(50.0));
    }

    #[test]
    fn what_nobody_answered_is_undefined_and_never_zero() {
        let given = [("published", 0)];
        assert_eq!(percent(&given, Part::Standard, "home"), None);
        assert_eq!(percent(&given, Part::Question, "published"), Some(0.0));
        assert_eq!(percent(&[], Part::Overall, ""), None);
        let lines = lines(&sheet(), &answers(&given));
        assert_eq!((lines[0].tally.answered.len(), lines[0].tally.unanswered()), (1, 21));
    }

    #[test]
    fn every_question_stands_once_among_the_lines() {
        let sheet = sheet();
        let lines = lines(&sheet, &[]);
        let asked = lines.iter().filter(|it| it.part == Part::Question).map(|it| &it.key);
        assert!(asked.eq(sheet.questions.iter().map(|it| &it.key)));
    }
}
