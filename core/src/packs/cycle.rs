//! Cycles: the steps from one survey to the next, and what each step asks of
//! those who run it.

use super::fields::{Fields, Said};
use super::header::{Header, Urn};
use super::mistake::Fault;

/// The columns that keep these keys have so much room.
const KEY_BYTES_MAX: usize = 32;

/// A line has room for so many.
const STEPS_MAX: usize = 12;

/// A form asks one number for each kind of adult, and stays a form.
const ADULTS_MAX: usize = 16;

/// No survey was ever bound to more.
const ELIGIBLE_MAX: i64 = 1_000_000;

/// Who can never help a child to answer: the survey asks about them.
const NEVER: &[&str] = &["carer", "social_worker"];

/// The steps of a survey's life, with the checklist of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// Its lasting name.
    pub urn: Urn,
    /// Raised with every change.
    pub version: i32,
    /// Its name.
    pub title: String,
    /// The surveys that are run in it, as codebooks name them: `YLYC`.
    pub surveys: Vec<String>,
    /// In their order; after the last one, it begins again.
    pub steps: Vec<Step>,
    /// What to see to in each step.
    pub items: Vec<Item>,
    /// Where children live.
    pub settings: Vec<Choice>,
    /// Whom children may ask for help with the answers.
    pub adults: Vec<Choice>,
    /// Who never helps with them.
    pub never: Vec<Never>,
    /// How many there should be for the figures to say much.
    pub floors: Vec<Floor>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Stable.
    pub key: String,
    /// In a word or two.
    pub title: String,
    /// What happens in it.
    pub meaning: String,
}

/// One thing to see to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The key of its step.
    pub step: String,
    /// Stable; no other item of the pack has it.
    pub key: String,
    /// What to do.
    pub title: String,
    /// Why, or how; empty if the title says it all.
    pub why: String,
}

/// A setting, or a kind of trusted adult.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Stable.
    pub key: String,
    /// Its name.
    pub title: String,
}

/// A kind of adult who never helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Never {
    /// Stable.
    pub key: String,
    /// Its name.
    pub title: String,
    /// The words by which such a person is recognised.
    pub words: Vec<String>,
    /// Why not.
    pub why: String,
}

/// How many children there should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Floor {
    /// The survey, as codebooks name it.
    pub survey: String,
    /// Fewer than this who could answer are too few.
    pub eligible_min: u64,
    /// Who they are, as in “children in care”.
    pub people: String,
    /// Who says so.
    pub source: String,
}

impl Cycle {
    pub(super) fn read(file: &Fields<'_, '_>, header: &Header) -> Self {
        let surveys = file.table("cycle").map(|fields| {
            let surveys = fields.lines("surveys");
            fields.done();
            surveys.into_iter().map(|it| it.text).collect::<Vec<_>>()
        });
        let surveys = surveys.unwrap_or_default();
        let steps = steps(file);
        let items = items(file, &steps);
        let never = never(file);
        let adults = choices(file, "adult", "adult.key");
        let settings = unlined(choices(file, "setting", "setting.key"));
        if ADULTS_MAX < adults.len() {
            file.wrong("adult", Fault::TooMany { most: ADULTS_MAX });
        }
        let cycle = Self {
            urn: header.urn.clone(),
            version: header.version,
            title: header.title.clone(),
            floors: floors(file, &surveys),
            settings,
            surveys,
            steps,
            items,
            adults: unlined(adults.clone()),
            never,
        };
        // Nobody is on both lists, whatever their key.
        for (adult, line) in adults {
            if cycle.who_never_helps(&adult.title).is_some() {
                file.wrong_at(line, "adult.title", Fault::Barred { value: adult.title });
            }
        }
        cycle
    }

    /// The step with this key, and its place from 0.
    pub fn step(&self, key: &str) -> Option<(usize, &Step)> {
        self.steps.iter().enumerate().find(|(_, step)| step.key == key)
    }

    /// The kind of adult who never helps that these words name, if they do.
    pub fn who_never_helps(&self, said: &str) -> Option<&Never> {
        let said = plain(said);
        self.never.iter().find(|never| never.words.iter().any(|it| said.contains(&plain(it))))
    }
}

/// Words alone, each between spaces, so that “carer” is not found in “careers”.
fn plain(said: &str) -> String {
    let words = said.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.fold(" ".to_owned(), |plain, word| plain + &word.to_lowercase() + " ")
}

fn steps(file: &Fields<'_, '_>) -> Vec<Step> {
    let (mut keys, mut steps) = (Vec::new(), Vec::new());
    for fields in file.tables("step") {
        let key = fields.name("key", KEY_BYTES_MAX);
        let (title, meaning) = (fields.line("title"), fields.text("meaning"));
        fields.done();
        keys.push((key.clone(), fields.line));
        steps.push(Step { key, title, meaning });
    }
    file.once("step.key", keys.into_iter());
    if STEPS_MAX < steps.len() {
        file.wrong("step", Fault::TooMany { most: STEPS_MAX });
    }
    steps
}

fn items(file: &Fields<'_, '_>, steps: &[Step]) -> Vec<Item> {
    let (mut keys, mut items) = (Vec::new(), Vec::new());
    for fields in file.tables("item") {
        let (step, key) = (fields.line("step"), fields.name("key", KEY_BYTES_MAX));
        let (title, why) = (fields.line("title"), fields.optional_text("why"));
        if !step.is_empty() && !steps.iter().any(|it| it.key == step) {
            fields.wrong("step", Fault::Dangling { value: step.clone(), among: "step.key" });
        }
        fields.done();
        keys.push((key.clone(), fields.line));
        items.push(Item { step, key, title, why });
    }
    file.once("item.key", keys.into_iter());
    items
}

/// Keys with their titles, and the line of each.
fn choices(file: &Fields<'_, '_>, name: &'static str, path: &'static str) -> Vec<(Choice, usize)> {
    let mut choices = Vec::new();
    for fields in file.tables(name) {
        let (key, title) = (fields.name("key", KEY_BYTES_MAX), fields.line("title"));
        fields.done();
        choices.push((Choice { key, title }, fields.line));
    }
    file.once(path, choices.iter().map(|(choice, line)| (choice.key.clone(), *line)));
    choices
}

fn unlined(choices: Vec<(Choice, usize)>) -> Vec<Choice> {
    choices.into_iter().map(|(choice, _)| choice).collect()
}

fn never(file: &Fields<'_, '_>) -> Vec<Never> {
    let (mut keys, mut all) = (Vec::new(), Vec::new());
    for fields in file.tables("never") {
        let (key, title) = (fields.name("key", KEY_BYTES_MAX), fields.line("title"));
        let (words, why) = (fields.lines("words"), fields.text("why"));
        fields.done();
        keys.push((key.clone(), fields.line));
        let words = words.into_iter().map(|Said { text, .. }| text).collect();
        all.push(Never { key, title, words, why });
    }
    for key in NEVER {
        if !all.is_empty() && !all.iter().any(|it| it.key == *key) {
            file.wrong("never", Fault::Lacks { value: (*key).to_owned() });
        }
    }
    file.once("never.key", keys.into_iter());
    all
}

fn floors(file: &Fields<'_, '_>, surveys: &[String]) -> Vec<Floor> {
    let (mut named, mut floors) = (Vec::new(), Vec::new());
    for fields in file.optional_tables("floor") {
        let survey = fields.line("survey");
        if !survey.is_empty() && !surveys.contains(&survey) {
            let among = "cycle.surveys";
            fields.wrong("survey", Fault::Dangling { value: survey.clone(), among });
        }
        named.push((survey.clone(), fields.line));
        floors.push(Floor {
            survey,
            eligible_min: fields.number("eligible_min", 1, ELIGIBLE_MAX).unsigned_abs(),
            people: fields.line("people"),
            source: fields.text("source"),
        });
        fields.done();
    }
    file.once("floor.survey", named.into_iter());
    floors
}
