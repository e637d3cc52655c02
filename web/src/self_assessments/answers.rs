//! The form of a sheet: a score and a note for each question.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use lodestar_core::packs::Sheet;
use lodestar_core::self_assessments::{self, SelfAssessment};
use lodestar_core::{Answers, Conflict, Deed, Error, Kind, Version, Wrong};
use serde::Serialize;

use crate::answers::Form;
use crate::nouns::{Choice, FieldView, ProblemView, Question, Sort};
use crate::page_error::Answer;
use crate::signed_in::{OfRecord, Place, Scope as _};
use crate::words::Say;

#[derive(Serialize)]
struct AnswersView {
    title: String,
    about: String,
    action: String,
    back: String,
    version: i32,
    /// Who was faster, if somebody was.
    changed_by: String,
    problems: Vec<ProblemView>,
    standards: Vec<StandardView>,
}

#[derive(Serialize)]
struct StandardView {
    /// Empty where its one question says the same.
    title: String,
    groups: Vec<GroupView>,
}

#[derive(Serialize)]
struct GroupView {
    /// The criterion; empty where the standard has none.
    title: String,
    fields: Vec<FieldView>,
}

pub(super) async fn ask(place: Place, OfRecord(id): OfRecord) -> Answer {
    place.context.require(Deed::Change(Kind::SelfAssessment), Some(place.authority.id))?;
    let record = self_assessments::find(&place.context, place.authority.id, id).await?;
    if !record.head.is_live() {
        return Err(Error::Conflict(Conflict::Withdrawn).into());
    }
    let sheet = self_assessments::sheet_of(&place.context, &record).await?;
    let view = view(&place, &record, &sheet, &stored(&record, &sheet), &[]);
    let heading = place.say.t("self-assessments-answer");
    place.app.page("self_assessments/answers", place.frame(&heading), &view)
}

pub(super) async fn save(place: Place, OfRecord(id): OfRecord, Form(typed): Form) -> Answer {
    place.context.require(Deed::Change(Kind::SelfAssessment), Some(place.authority.id))?;
    let record = self_assessments::find(&place.context, place.authority.id, id).await?;
    let sheet = self_assessments::sheet_of(&place.context, &record).await?;
    let heading = place.say.t("self-assessments-answer");
    let answers = match self_assessments::parse_answers(&sheet, &typed) {
        Ok(answers) => answers,
        Err(wrong) => {
            let view = view(&place, &record, &sheet, &typed, &wrong);
            let frame = place.frame(&heading);
            return place.app.form_again("self_assessments/answers", frame, &view);
        }
    };
    let seen = Version::parse(typed.one("version")).unwrap_or(Version(0));
    let (context, authority) = (&place.context, place.authority.id);
    match self_assessments::set_answers(context, authority, id, seen, &sheet, &answers).await {
        Ok(()) => {
            let scores = place.path(&format!("/self-assessments/{id}/scores"));
            Ok(Redirect::to(&scores).into_response())
        }
        // What was typed stays in the form, and the page says who was faster.
        Err(Error::Conflict(Conflict::Stale { version, changed_by, .. })) => {
            let view = AnswersView {
                changed_by,
                version: version.0,
                ..view(&place, &record, &sheet, &typed, &[])
            };
            let frame = place.frame(&place.say.t("conflict-heading"));
            let page = place.app.page("self_assessments/answers", frame, &view)?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// What is stored, as its form would send it.
fn stored(record: &SelfAssessment, sheet: &Sheet) -> Answers {
    sheet.questions.iter().fold(Answers::default(), |all, it| {
        let answer = record.answer(&it.key);
        let score = answer.and_then(|it| it.score).map(|it| it.to_string());
        let note = answer.map(|it| it.note.clone());
        all.with(&format!("score_{}", it.key), score.unwrap_or_default())
            .with(&format!("note_{}", it.key), note.unwrap_or_default())
    })
}

fn view(
    place: &Place,
    record: &SelfAssessment,
    sheet: &Sheet,
    answers: &Answers,
    wrong: &[(String, Wrong)],
) -> AnswersView {
    let say = &place.say;
    let here = place.path(&format!("/self-assessments/{}", record.head.id));
    let problems: Vec<ProblemView> = wrong.iter().map(|it| problem(say, it)).collect();
    let group = |standard: &str, criterion: &str, title: &str| {
        let own = sheet.questions.iter().enumerate();
        let own = own.filter(|(_, it)| it.standard == standard && it.criterion == criterion);
        let fields = own.flat_map(|(index, it)| {
            let questions = questions(say, sheet, index + 1, &it.key, &it.wording);
            questions.map(|question| FieldView::new(&question, answers, &problems))
        });
        GroupView { title: title.to_owned(), fields: fields.collect() }
    };
    let standard = |it: &lodestar_core::packs::Standard| {
        let criteria = sheet.criteria.iter().filter(|criterion| criterion.standard == it.key);
        let criteria = criteria.map(|criterion| group(&it.key, &criterion.key, &criterion.title));
        let groups = std::iter::once(group(&it.key, "", "")).chain(criteria);
        let groups = groups.filter(|it| !it.fields.is_empty()).collect();
        let mut asked = sheet.questions.iter().filter(|question| question.standard == it.key);
        let is_said = asked.next().is_some_and(|first| first.wording == it.title);
        let is_said = is_said && asked.next().is_none();
        StandardView { title: if is_said { String::new() } else { it.title.clone() }, groups }
    };
    AnswersView {
        title: record.head.title.clone(),
        about: sheet.about.clone(),
        action: format!("{here}/answers"),
        back: here,
        version: record.head.version.0,
        changed_by: String::new(),
        standards: sheet.standards.iter().map(standard).collect(),
        problems,
    }
}

/// The two inputs of one question of the sheet.
fn questions(say: &Say, sheet: &Sheet, number: usize, key: &str, wording: &str) -> [Question; 2] {
    let unanswered = Choice {
        value: String::new(),
        label: say.t("self-assessments-not-answered"),
        kind: String::new(),
    };
    let levels = sheet.levels.iter().map(|it| Choice {
        value: it.score.to_string(),
        label: format!("{}: {}", it.score, it.words),
        kind: String::new(),
    });
    let score = Question {
        name: format!("score_{key}"),
        label: format!("{number}. {wording}"),
        hint: String::new(),
        sort: Sort::One(levels.chain([unanswered]).collect()),
    };
    let note = Question {
        name: format!("note_{key}"),
        label: say.with("self-assessments-note", &[("number", number.into())]),
        hint: String::new(),
        sort: Sort::Line,
    };
    [score, note]
}

fn problem(say: &Say, (field, wrong): &(String, Wrong)) -> ProblemView {
    let text = match wrong {
        Wrong::TooLong { characters_max } => {
            say.with("self-assessments-note-too-long", &[("limit", (*characters_max).into())])
        }
        _ => say.t("self-assessments-score-not-a-choice"),
    };
    ProblemView { field: field.clone(), text }
}
