//! A form that is not a noun's own: shown, shown again with its problems, or beside what
//! somebody else has stored meanwhile.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use lodestar_core::{Answers, Conflict, Error, Problems, Version};
use serde::Serialize;

use super::{ConflictView, FormView, Question, sides};
use crate::page_error::Answer;
use crate::signed_in::{Place, Scope as _};

/// What a form asks, and where.
pub(crate) struct Asking<'a> {
    pub(crate) place: &'a Place,
    /// The page's heading.
    pub(crate) heading: String,
    /// What it is about, in a sentence or two.
    pub(crate) about: Vec<String>,
    /// What begins the keys of its words.
    pub(crate) folder: &'static str,
    pub(crate) questions: Vec<Question>,
    /// Where it is sent.
    pub(crate) action: String,
    /// Where one comes from, and goes when it is done.
    pub(crate) back: String,
}

#[derive(Serialize)]
struct View {
    about: Vec<String>,
    form: FormView,
}

impl Asking<'_> {
    pub(crate) fn show(self, answers: &Answers, version: i32) -> Answer {
        let form = self.form(answers, &Problems::default(), version);
        let frame = self.place.frame(&self.heading);
        self.place.app.page("nouns/asking", frame, &View { about: self.about, form })
    }

    pub(crate) fn again(self, answers: &Answers, problems: &Problems) -> Answer {
        let form = self.form(answers, problems, seen(answers));
        let frame = self.place.frame(&self.heading);
        self.place.app.form_again("nouns/asking", frame, &View { about: self.about, form })
    }

    /// Goes back if it is done. If somebody was faster, nothing is lost.
    pub(crate) fn done(self, answers: &Answers, result: Result<(), Error>) -> Answer {
        match result {
            Ok(()) => Ok(Redirect::to(&self.back).into_response()),
            Err(Error::Refused(problems)) => self.again(answers, &problems),
            Err(Error::Conflict(Conflict::Stale { version, stored, changed_by })) => {
                self.conflict(answers, version, &stored, changed_by)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The same of what is judged only beside what is stored.
    pub(crate) fn judged(
        self,
        answers: &Answers,
        result: Result<Result<(), Problems>, Error>,
    ) -> Answer {
        match result {
            Ok(Err(problems)) => self.again(answers, &problems),
            Ok(Ok(())) => self.done(answers, Ok(())),
            Err(error) => self.done(answers, Err(error)),
        }
    }

    fn conflict(
        self,
        yours: &Answers,
        version: Version,
        stored: &Answers,
        changed_by: String,
    ) -> Answer {
        let place = self.place;
        let view = ConflictView {
            changed_by,
            back: self.back.clone(),
            sides: sides(&place.say, &self.questions, yours, stored),
            form: self.form(yours, &Problems::default(), version.0),
        };
        let frame = place.frame(&place.say.t("conflict-heading"));
        let page = place.app.page("nouns/conflict", frame, &view)?;
        Ok((StatusCode::CONFLICT, page).into_response())
    }

    fn form(&self, answers: &Answers, problems: &Problems, version: i32) -> FormView {
        FormView::new(&self.place.say, self.folder, &self.questions, answers, problems)
            .to(self.action.clone(), self.back.clone())
            .of_version(Version(version))
    }
}

/// The version that a form says it saw. Nobody has ever stored the one of a form
/// that does not say.
pub(crate) fn seen(answers: &Answers) -> i32 {
    answers.one("version").parse().unwrap_or(-1)
}
