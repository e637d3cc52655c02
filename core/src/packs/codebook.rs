//! The questionnaires, and which question measures which indicator.

use super::fields::Fields;
use super::header::Header;
use super::mistake::Fault;
use crate::choices::choices;
use crate::statistics::Direction;

choices! {
    /// The domains of well-being. Which indicator belongs to which is the
    /// framework's affair and may differ between versions.
    pub enum Domain {
        /// Keeping and developing those that matter.
        Relationships = "relationships",
        /// Learning to manage life's challenges.
        Resilience = "resilience",
        /// Taking part in decisions, knowing rights, free from abuse.
        Rights = "rights",
        /// Coming to terms with what happened and feeling valued.
        Recovery = "recovery",
        /// How life is, all in all.
        Wellbeing = "wellbeing",
    }
}

/// Where the text of a question comes from.
const PROVENANCES: &[&str] = &["found", "remembered", "mixed"];

/// The column that keeps a questionnaire's key has so much room.
const QUESTIONNAIRE_BYTES_MAX: usize = 32;
const INDICATOR_BYTES_MAX: usize = 64;

/// Every question of every questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codebook {
    /// The pack and its version, as in `bright-spots 1`.
    pub version: String,
    /// In the order of age.
    pub questionnaires: Vec<Questionnaire>,
    /// In the order of the pack.
    pub questions: Vec<Question>,
}

/// One of the forms that children answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// Stable, as in `ylyc-8-11`.
    pub key: String,
    /// The survey that it belongs to: `YLYC` or `YLBC`.
    pub survey: String,
    /// In English, as in “Your Life, Your Care, 8 to 11”.
    pub title: String,
    /// The ages, as in `8 to 11`.
    pub ages: String,
    /// Other names in files, lower-case.
    pub aliases: Vec<String>,
}

/// One question of one questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The questionnaire's key.
    pub questionnaire: String,
    /// The indicator that it measures.
    pub indicator: String,
    /// The indicator's name.
    pub title: String,
    /// The indicator's domain.
    pub domain: Domain,
    /// The question as it is asked.
    pub wording: String,
    /// Other wordings that mean the same question in files.
    pub wording_variants: Vec<String>,
    /// The answers on offer, each with whether it belongs to the cut.
    pub options: Vec<(String, bool)>,
    /// What files may write instead of each option, in the same order; empty if
    /// the form has no codes.
    pub codes: Vec<String>,
    /// Which way a share of the cut is good.
    pub direction: Direction,
    /// Of whom it is asked, if not of everybody who answers the questionnaire.
    pub asked_of: Option<AskedOf>,
    /// Whether a child may choose several answers.
    pub is_multiple: bool,
}

/// Of whom a question is asked: the base of its percentages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskedOf {
    /// Of those who gave one of these answers to another question.
    Answered {
        /// The indicator of the other question, in the same questionnaire.
        indicator: String,
        /// The answers.
        answers: Vec<String>,
    },
    /// Of others, in words.
    Words(String),
}

impl Codebook {
    /// The question for an indicator in a questionnaire.
    pub fn question(&self, questionnaire: &str, indicator: &str) -> Option<&Question> {
        self.questions
            .iter()
            .find(|it| it.questionnaire == questionnaire && it.indicator == indicator)
    }

    /// A questionnaire by its key.
    pub fn questionnaire(&self, key: &str) -> Option<&Questionnaire> {
        self.questionnaires.iter().find(|it| it.key == key)
    }

    pub(super) fn read(file: &Fields<'_, '_>, header: &Header) -> Self {
        let (mut keys, mut aliases) = (Vec::new(), Vec::new());
        let mut questionnaires = Vec::new();
        for fields in file.tables("questionnaire") {
            let questionnaire = Questionnaire::read(&fields, &mut aliases);
            keys.push((questionnaire.key.clone(), fields.line));
            questionnaires.push(questionnaire);
        }
        file.once("questionnaire.key", keys.into_iter());
        // An importer must never guess which questionnaire a name means.
        file.once("questionnaire.aliases", aliases.into_iter());
        let (mut names, mut questions) = (Vec::new(), Vec::new());
        for fields in file.tables("question") {
            let Some(question) = Question::read(&fields, &questionnaires) else { continue };
            let name = format!("{} in {}", question.indicator, question.questionnaire);
            names.push((name, fields.line));
            questions.push(question);
        }
        for (question, (_, line)) in questions.iter().zip(&names) {
            check_asked_of(file, *line, question, &questions);
        }
        file.once("question.indicator", names.into_iter());
        let version = format!("{} {}", header.urn.name, header.version);
        Self { version, questionnaires, questions }
    }
}

impl Questionnaire {
    fn read(fields: &Fields<'_, '_>, aliases: &mut Vec<(String, usize)>) -> Self {
        let key = fields.name("key", QUESTIONNAIRE_BYTES_MAX);
        let survey = fields.line("survey");
        fields.optional_line("title_cy");
        let (title, ages) = (fields.line("title"), fields.line("ages"));
        let own = fields.lines("aliases");
        fields.done();
        aliases.extend(own.iter().map(|it| (it.text.clone(), it.line)));
        Self { key, survey, title, ages, aliases: own.into_iter().map(|it| it.text).collect() }
    }
}

impl Question {
    /// None if its indicator, questionnaire or domain is not there.
    fn read(fields: &Fields<'_, '_>, questionnaires: &[Questionnaire]) -> Option<Self> {
        let questionnaire = fields.name("questionnaire", QUESTIONNAIRE_BYTES_MAX);
        if !questionnaire.is_empty() && !questionnaires.iter().any(|it| it.key == questionnaire) {
            let (value, among) = (questionnaire.clone(), "questionnaire.key");
            fields.wrong("questionnaire", Fault::Dangling { value, among });
        }
        let indicator = fields.name("indicator", INDICATOR_BYTES_MAX);
        let title = fields.line("title");
        let domains: Vec<&'static str> = Domain::ALL.iter().map(|it| it.key()).collect();
        let domain = fields.choice("domain", &domains);
        let wording = fields.text("wording");
        let variants = fields.optional_lines("wording_variants");
        let options = options(fields);
        let codes = codes(fields, options.len());
        let (direction, asked_of) = (direction(fields), asked_of(fields));
        let is_multiple = fields.flag("is_multiple", false);
        fields.choice("provenance", PROVENANCES);
        fields.done();
        let is_named = !questionnaire.is_empty() && !indicator.is_empty();
        is_named.then_some(Self {
            questionnaire,
            indicator,
            title,
            domain: Domain::parse(&domain).ok()?,
            wording,
            wording_variants: variants.into_iter().map(|it| it.text).collect(),
            options,
            codes,
            direction,
            asked_of,
            is_multiple,
        })
    }
}

/// Which way it is good. Older packs say `is_higher_better`, which knows no
/// question that is neither.
fn direction(fields: &Fields<'_, '_>) -> Direction {
    let is_higher_better = fields.flag("is_higher_better", true);
    let directions: Vec<&'static str> = Direction::ALL.iter().map(|it| it.key()).collect();
    let said = fields.optional_choice("direction", &directions);
    match Direction::parse(&said) {
        Ok(direction) => direction,
        Err(_) if is_higher_better => Direction::HighIsGood,
        Err(_) => Direction::LowIsGood,
    }
}

/// Of whom it is asked, by another question or in words.
fn asked_of(fields: &Fields<'_, '_>) -> Option<AskedOf> {
    let words = fields.optional_line("asked_of");
    let indicator = fields.optional_line("asked_of_indicator");
    let answers = fields.optional_lines("asked_of_answers");
    if indicator.is_empty() != answers.is_empty() {
        let missing = if indicator.is_empty() { "asked_of_indicator" } else { "asked_of_answers" };
        fields.wrong(missing, Fault::Missing);
    }
    if !indicator.is_empty() {
        let answers = answers.into_iter().map(|it| it.text).collect();
        return Some(AskedOf::Answered { indicator, answers });
    }
    (!words.is_empty()).then_some(AskedOf::Words(words))
}

/// Whether the other question is in the same questionnaire and has the answers.
fn check_asked_of(file: &Fields<'_, '_>, line: usize, question: &Question, questions: &[Question]) {
    let Some(AskedOf::Answered { indicator, answers }) = &question.asked_of else { return };
    let other = questions
        .iter()
        .find(|it| it.questionnaire == question.questionnaire && it.indicator == *indicator);
    let Some(other) = other else {
        let (value, among) = (indicator.clone(), "question.indicator");
        file.wrong_at(line, "question.asked_of_indicator", Fault::Dangling { value, among });
        return;
    };
    for answer in answers {
        if !other.options.iter().any(|(label, _)| label == answer) {
            let (value, among) = (answer.clone(), "question.options");
            file.wrong_at(line, "question.asked_of_answers", Fault::Dangling { value, among });
        }
    }
}

/// A code for each option, or for none: a code that is missing would be a guess.
fn codes(fields: &Fields<'_, '_>, options: usize) -> Vec<String> {
    let codes = fields.optional_lines("codes");
    if !codes.is_empty() && codes.len() != options {
        fields.wrong("codes", Fault::NotOneForEach { among: "question.options" });
    }
    codes.into_iter().map(|it| it.text).collect()
}

/// The answers on offer. The cut is some of them, and never all.
fn options(fields: &Fields<'_, '_>) -> Vec<(String, bool)> {
    let (options, positive) = (fields.lines("options"), fields.lines("positive"));
    for said in &positive {
        if !options.iter().any(|it| it.text == said.text) {
            let (value, among) = (said.text.clone(), "question.options");
            fields.wrong_at(said.line, "positive", Fault::Dangling { value, among });
        }
    }
    let is_positive = |option: &str| positive.iter().any(|it| it.text == option);
    let options: Vec<(String, bool)> =
        options.into_iter().map(|it| (it.text.clone(), is_positive(&it.text))).collect();
    if !options.is_empty() && options.iter().all(|(_, is_positive)| *is_positive) {
        fields.wrong("positive", Fault::CutIsAll);
    }
    options
}
