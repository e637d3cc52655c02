//! What one question looks like on a form.

use chrono::NaiveDate;
use lodestar_core::{Answers, Problem, Problems, Wrong};
use serde::Serialize;

use super::question::{Option as Choice, Question, Sort};
use crate::words::Say;

/// One line of the error summary. It links to the input whose `id` is `field`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ProblemView {
    pub(crate) field: String,
    pub(crate) text: String,
}

/// What one input shows: what was typed, and what is wrong with it.
#[expect(clippy::struct_excessive_bools, reason = "a template asks one question a flag")]
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FieldView {
    name: String,
    label: String,
    hint: String,
    value: String,
    problem: String,
    described_by: String,
    is_text: bool,
    is_one: bool,
    is_select: bool,
    is_records: bool,
    input_type: &'static str,
    input_mode: &'static str,
    is_short: bool,
    autocomplete: &'static str,
    options: Vec<OptionView>,
}

#[derive(Clone, Debug, Serialize)]
struct OptionView {
    /// The first option has the field's own id, so that the summary leads to it.
    id: String,
    value: String,
    label: String,
    kind: String,
    is_chosen: bool,
}

impl ProblemView {
    /// The sentences for what is wrong. `findings-title-missing` if there is
    /// one, else a sentence for the sort of mistake with the question in it.
    pub(crate) fn all(
        say: &Say,
        folder: &str,
        questions: &[Question],
        problems: &Problems,
    ) -> Vec<Self> {
        let view = |Problem { field, wrong }: &Problem| {
            let (key, limit) = key_of(*wrong);
            let label = questions.iter().find(|it| it.name == *field);
            let label = label.map_or_else(String::new, |it| it.label.clone());
            let own = format!("{folder}-{}-{key}", unnumbered(field).replace('_', "-"));
            let limit = limit.unwrap_or_default();
            let (low, high) = match wrong {
                Wrong::OutOfRange { low, high } => (*low, *high),
                _ => (0, 0),
            };
            let values = [
                ("label", label.into()),
                ("limit", limit.into()),
                ("low", low.into()),
                ("high", high.into()),
            ];
            let text = match say.maybe(&own) {
                Some(_) => say.with(&own, &values),
                None => say.with(&format!("problem-{key}"), &values),
            };
            Self { field: (*field).to_owned(), text }
        };
        problems.iter().map(view).collect()
    }
}

/// The fields of a list are numbered and share their sentences: `answered-3`.
fn unnumbered(field: &str) -> &str {
    match field.rsplit_once('-') {
        Some((name, number)) if number.bytes().all(|it| it.is_ascii_digit()) => name,
        _ => field,
    }
}

fn key_of(wrong: Wrong) -> (&'static str, std::option::Option<usize>) {
    match wrong {
        Wrong::Missing => ("missing", None),
        Wrong::TooLong { characters_max } => ("too-long", Some(characters_max)),
        Wrong::NotADate => ("not-a-date", None),
        Wrong::TooEarly => ("too-early", None),
        Wrong::InTheFuture => ("in-the-future", None),
        Wrong::NotAChoice => ("not-a-choice", None),
        Wrong::NotANumber => ("not-a-number", None),
        Wrong::OutOfRange { .. } => ("out-of-range", None),
        Wrong::TooMany => ("too-many", None),
        Wrong::NotAnEmail => ("not-an-email", None),
        Wrong::TooShort { characters_min } => ("too-short", Some(characters_min)),
        Wrong::Needed => ("needed", None),
        Wrong::Contradicts => ("contradicts", None),
        Wrong::Taken => ("taken", None),
    }
}

impl FieldView {
    /// Every question with its answer.
    pub(crate) fn all(
        questions: &[Question],
        answers: &Answers,
        problems: &[ProblemView],
    ) -> Vec<Self> {
        questions.iter().map(|question| Self::new(question, answers, problems)).collect()
    }

    pub(crate) fn new(question: &Question, answers: &Answers, problems: &[ProblemView]) -> Self {
        let name = question.name.clone();
        let problem = problems.iter().find(|it| it.field == name);
        let problem = problem.map(|it| it.text.clone()).unwrap_or_default();
        let described_by = [("hint", &question.hint), ("problem", &problem)];
        let described_by = described_by.iter().filter(|(_, text)| !text.is_empty());
        let described_by: Vec<_> = described_by.map(|(part, _)| format!("{name}-{part}")).collect();
        let options = match &question.sort {
            Sort::One(options) | Sort::OneOfMany(options) | Sort::Records(options) => {
                option_views(&name, options, answers.all(&name))
            }
            _ => Vec::new(),
        };
        Self {
            label: question.label.clone(),
            hint: question.hint.clone(),
            value: match question.sort {
                Sort::Password => String::new(),
                Sort::Day => as_typed(answers.one(&name)),
                _ => answers.one(&name).to_owned(),
            },
            problem,
            described_by: described_by.join(" "),
            is_text: matches!(question.sort, Sort::Text),
            is_one: matches!(question.sort, Sort::One(_)),
            is_select: matches!(question.sort, Sort::OneOfMany(_)),
            is_records: matches!(question.sort, Sort::Records(_)),
            input_type: match question.sort {
                Sort::Password => "password",
                Sort::Email => "email",
                _ => "text",
            },
            input_mode: if matches!(question.sort, Sort::Number) { "numeric" } else { "" },
            is_short: matches!(question.sort, Sort::Number | Sort::Day),
            autocomplete: if matches!(question.sort, Sort::Password) {
                "new-password"
            } else {
                "off"
            },
            options,
            name,
        }
    }
}

/// A stored day as people in the UK type it; what is no day stays as it was.
fn as_typed(answer: &str) -> String {
    let day = answer.parse::<NaiveDate>();
    day.map_or_else(|_| answer.to_owned(), |it| it.format("%-d/%-m/%Y").to_string())
}

fn option_views(name: &str, options: &[Choice], chosen: &[String]) -> Vec<OptionView> {
    let view = |(position, option): (usize, &Choice)| OptionView {
        id: if position == 0 { name.to_owned() } else { format!("{name}-{position}") },
        value: option.value.clone(),
        label: option.label.clone(),
        kind: option.kind.clone(),
        is_chosen: chosen.contains(&option.value),
    };
    options.iter().enumerate().map(view).collect()
}
