//! The views of a form, of an edit conflict and of taking a record back.

use lodestar_core::{Answers, Problems, Version};
use serde::Serialize;

use super::field::{FieldView, ProblemView};
use super::question::Question;
use crate::words::Say;

/// A form, new or to change something.
#[derive(Debug, Serialize)]
pub(crate) struct FormView {
    pub(crate) action: String,
    pub(crate) back: String,
    pub(crate) button: String,
    pub(crate) version: Option<i32>,
    pub(crate) problems: Vec<ProblemView>,
    pub(crate) fields: Vec<FieldView>,
}

/// Two versions side by side: what was typed, and what is stored meanwhile.
#[derive(Debug, Serialize)]
pub(crate) struct ConflictView {
    pub(crate) changed_by: String,
    pub(crate) back: String,
    pub(crate) sides: Vec<SidesView>,
    pub(crate) form: FormView,
}

/// One question in both versions.
#[derive(Debug, Serialize)]
pub(crate) struct SidesView {
    label: String,
    yours: String,
    stored: String,
    differs: bool,
}

/// Asking why a record is taken back.
#[derive(Debug, Serialize)]
pub(crate) struct WithdrawalView {
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) form: FormView,
}

impl FormView {
    pub(crate) fn new(
        say: &Say,
        folder: &str,
        questions: &[Question],
        answers: &Answers,
        problems: &Problems,
    ) -> Self {
        let problems = ProblemView::all(say, folder, questions, problems);
        Self {
            action: String::new(),
            back: String::new(),
            button: say.t("form-save"),
            version: None,
            fields: FieldView::all(questions, answers, &problems),
            problems,
        }
    }

    pub(crate) fn to(self, action: String, back: String) -> Self {
        Self { action, back, ..self }
    }

    pub(crate) fn of_version(self, version: Version) -> Self {
        Self { version: Some(version.0), ..self }
    }
}

/// Every question in both versions, with whether they differ.
pub(crate) fn sides(
    say: &Say,
    questions: &[Question],
    yours: &Answers,
    stored: &Answers,
) -> Vec<SidesView> {
    let text = |question: &Question, answers: &Answers| {
        let mut shown: Vec<String> =
            question.shown(say, answers).into_iter().map(|it| it.text).collect();
        shown.sort();
        if shown.is_empty() { say.t("none") } else { shown.join("; ") }
    };
    questions
        .iter()
        .map(|question| {
            let (yours, stored) = (text(question, yours), text(question, stored));
            SidesView { label: question.label.clone(), differs: yours != stored, yours, stored }
        })
        .collect()
}
