//! Sheets: what a service can assess itself against, question by question.

use super::fields::Fields;
use super::header::{Header, Urn};
use super::mistake::Fault;

/// The columns that keep these keys have so much room.
const KEY_BYTES_MAX: usize = 64;

/// A scale with more levels than this is a measurement, and no judgement.
const LEVELS_MAX: usize = 11;

/// A form asks every question, and stays a form.
const QUESTIONS_MAX: usize = 200;

/// What a service can assess itself against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its lasting name.
    pub urn: Urn,
    /// Raised with every change.
    pub version: i32,
    /// Its name.
    pub title: String,
    /// What it is and how far it can be trusted.
    pub about: String,
    /// From the score 0 upwards, without a gap.
    pub levels: Vec<Level>,
    /// In their order.
    pub standards: Vec<Standard>,
    /// In their order within the standards.
    pub criteria: Vec<Criterion>,
    /// In the order of the form.
    pub questions: Vec<SheetQuestion>,
}

/// One score, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// The score.
    pub score: u32,
    /// What it means, in a few words.
    pub words: String,
}

/// A standard or a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    /// Stable.
    pub key: String,
    /// In words.
    pub title: String,
}

/// One part of a standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// The key of its standard.
    pub standard: String,
    /// Stable; no other criterion of the pack has it.
    pub key: String,
    /// In words.
    pub title: String,
}

/// One question to the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetQuestion {
    /// The key of its standard.
    pub standard: String,
    /// The key of its criterion; empty where the standard has none.
    pub criterion: String,
    /// Stable; no other question of the pack has it.
    pub key: String,
    /// As it is asked.
    pub wording: String,
}

impl Sheet {
    pub(super) fn read(file: &Fields<'_, '_>, header: &Header) -> Self {
        let about = file.table("sheet").map(|fields| {
            let about = fields.text("about");
            fields.done();
            about
        });
        let standards = standards(file);
        let criteria = criteria(file, &standards);
        Self {
            urn: header.urn.clone(),
            version: header.version,
            title: header.title.clone(),
            about: about.unwrap_or_default(),
            levels: levels(file),
            questions: questions(file, &standards, &criteria),
            standards,
            criteria,
        }
    }

    /// The question with this key.
    pub fn question(&self, key: &str) -> Option<&SheetQuestion> {
        self.questions.iter().find(|it| it.key == key)
    }

    /// What a score means; nothing if it is not on the scale.
    pub fn level(&self, score: u32) -> Option<&Level> {
        self.levels.iter().find(|it| it.score == score)
    }

    /// The highest score of a question.
    pub fn score_max(&self) -> u32 {
        self.levels.last().map_or(0, |it| it.score)
    }
}

/// The scale. It begins at 0 and has no gap, so that a percentage of the highest
/// score means something.
fn levels(file: &Fields<'_, '_>) -> Vec<Level> {
    let mut levels = Vec::new();
    for (fields, score) in file.tables("level").iter().zip(0_u32..) {
        fields.number("score", i64::from(score), i64::from(score));
        levels.push(Level { score, words: fields.line("words") });
        fields.done();
    }
    if levels.len() == 1 {
        file.wrong("level", Fault::Lacks { value: "score = 1".to_owned() });
    }
    if LEVELS_MAX < levels.len() {
        file.wrong("level", Fault::TooMany { most: LEVELS_MAX });
    }
    levels
}

fn standards(file: &Fields<'_, '_>) -> Vec<Standard> {
    let (mut keys, mut standards) = (Vec::new(), Vec::new());
    for fields in file.tables("standard") {
        let (key, title) = (fields.name("key", KEY_BYTES_MAX), fields.line("title"));
        fields.done();
        keys.push((key.clone(), fields.line));
        standards.push(Standard { key, title });
    }
    file.once("standard.key", keys.into_iter());
    standards
}

fn criteria(file: &Fields<'_, '_>, standards: &[Standard]) -> Vec<Criterion> {
    let (mut keys, mut criteria) = (Vec::new(), Vec::new());
    for fields in file.optional_tables("criterion") {
        let standard = standard(&fields, standards);
        let (key, title) = (fields.name("key", KEY_BYTES_MAX), fields.line("title"));
        fields.done();
        keys.push((key.clone(), fields.line));
        criteria.push(Criterion { standard, key, title });
    }
    file.once("criterion.key", keys.into_iter());
    criteria
}

fn questions(
    file: &Fields<'_, '_>,
    standards: &[Standard],
    criteria: &[Criterion],
) -> Vec<SheetQuestion> {
    let (mut keys, mut questions) = (Vec::new(), Vec::new());
    for fields in file.tables("question") {
        let standard = standard(&fields, standards);
        let (key, criterion) =
            (fields.name("key", KEY_BYTES_MAX), fields.optional_line("criterion"));
        let is_its_own = |it: &Criterion| it.key == criterion && it.standard == standard;
        if !criterion.is_empty() && !standard.is_empty() && !criteria.iter().any(is_its_own) {
            let among = "criterion.key";
            fields.wrong("criterion", Fault::Dangling { value: criterion.clone(), among });
        }
        let wording = fields.line("wording");
        fields.done();
        keys.push((key.clone(), fields.line));
        questions.push(SheetQuestion { standard, criterion, key, wording });
    }
    file.once("question.key", keys.into_iter());
    if QUESTIONS_MAX < questions.len() {
        file.wrong("question", Fault::TooMany { most: QUESTIONS_MAX });
    }
    questions
}

/// The standard that something belongs to, which must be there.
fn standard(fields: &Fields<'_, '_>, standards: &[Standard]) -> String {
    let standard = fields.line("standard");
    if !standard.is_empty() && !standards.iter().any(|it| it.key == standard) {
        let among = "standard.key";
        fields.wrong("standard", Fault::Dangling { value: standard.clone(), among });
    }
    standard
}
