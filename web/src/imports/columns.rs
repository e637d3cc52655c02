//! Saying what the columns mean that nobody has recognised. What is said is kept
//! as the authority's own codebook, and the same file is read again by it.

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use lodestar_core::imports::{self, Import};
use lodestar_core::mappings::{self, Collision, Mapping, Meaning, NewMapping};
use lodestar_core::packs::Codebook;
use lodestar_core::{Answers, Deed, Kind};
use lodestar_plugin_protocol::batch::{Batch, Column, Fate};
use serde::Serialize;

use super::pages::{codebook_of, follow};
use super::readings::{self, Purpose};
use super::steps::{Step, StepsView};
use crate::answers::Form;
use crate::nouns::{Choice, FieldView, ProblemView, Question, Sort};
use crate::page_error::{Answer, PageError};
use crate::signed_in::{OfRecord, Place, Scope as _};
use crate::words::Say;

/// What a form sends for a column that holds no question.
const NO_QUESTION: &str = "none";

#[derive(Serialize)]
struct ColumnsView {
    steps: StepsView,
    file: String,
    action: String,
    /// Where to go on without them.
    onward: String,
    own: String,
    /// Where to hand the file in again, if it is not held any more.
    again: String,
    problems: Vec<ProblemView>,
    fields: Vec<FieldView>,
}

/// An import with all that its columns are judged by.
struct Before {
    import: Import,
    batch: Batch,
    codebook: Codebook,
    own: Vec<Mapping>,
    questionnaires: Vec<String>,
}

pub(super) async fn ask(place: Place, OfRecord(id): OfRecord, RawQuery(query): RawQuery) -> Answer {
    place.context.require(Deed::Change(Kind::Import), Some(place.authority.id))?;
    let before = Before::of(&place, id).await?;
    let is_gone = query.as_deref() == Some("gone");
    let view = before.view(&place, &Answers::default(), Vec::new(), is_gone);
    place.app.page("imports/columns", place.frame(&place.say.t("imports-columns")), &view)
}

pub(super) async fn say(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    place.context.require(Deed::Change(Kind::Import), Some(place.authority.id))?;
    let before = Before::of(&place, id).await?;
    let (new, problems) = before.judge(&place.say, &answers);
    if !problems.is_empty() {
        let view = before.view(&place, &answers, problems, false);
        let frame = place.frame(&place.say.t("imports-columns"));
        return place.app.form_again("imports/columns", frame, &view);
    }
    let authority = place.authority.id;
    mappings::add(&place.context, authority, id, &before.codebook, &new).await?;
    let here = place.path(&format!("/imports/{id}"));
    let is_decided = before.import.approved_at.is_some() || !before.import.head.is_live();
    if is_decided || new.iter().all(|it| it.meaning == Meaning::NoQuestion) {
        return Ok(Redirect::to(&here).into_response());
    }
    let Some(upload) = place.app.readings.files.get(id) else {
        return Ok(Redirect::to(&format!("{here}/columns?gone")).into_response());
    };
    let where_to = (authority, before.import.round);
    let purpose = Purpose::Again(id, before.import.head.version);
    let (app, context) = (&place.app, &place.context);
    let (reading, begun) =
        readings::begin(app, context, where_to, place.say.language, upload, purpose);
    follow(&place, before.import.round, reading, begun.progress().await).await
}

/// The columns that nobody has said anything of yet, with their places.
pub(super) fn unknown<'a>(
    batch: &'a Batch,
    own: &[Mapping],
    questionnaires: &[String],
) -> Vec<(usize, &'a Column)> {
    let is_left_out = |column: &Column| {
        own.iter().any(|it| {
            it.meaning == Meaning::NoQuestion
                && questionnaires.contains(&it.questionnaire)
                && it.is_about(&column.heading)
        })
    };
    let columns = batch.columns.iter().enumerate();
    let columns = columns.filter(|(_, it)| it.fate == Fate::Unknown && !it.heading.is_empty());
    columns.filter(|(_, it)| !is_left_out(it)).collect()
}

/// The questionnaires that a file holds; every one if nobody can tell.
pub(super) fn held(batch: &Batch, codebook: &Codebook) -> Vec<String> {
    if batch.participation.is_empty() {
        return codebook.questionnaires.iter().map(|it| it.key.clone()).collect();
    }
    batch.participation.iter().map(|it| it.questionnaire.clone()).collect()
}

impl Before {
    async fn of(place: &Place, id: lodestar_core::RecordId) -> Result<Self, PageError> {
        let import = imports::find(&place.context, place.authority.id, id).await?;
        let batch: Batch = serde_json::from_str(&import.batch)?;
        let codebook = codebook_of(place, &import).await?;
        let questionnaires = held(&batch, &codebook);
        let own = mappings::live(&place.context, place.authority.id).await?;
        let codebook = mappings::merge(&codebook, &own, Some(&questionnaires));
        Ok(Self { import, batch, codebook, own, questionnaires })
    }

    fn unknown(&self) -> Vec<(usize, &Column)> {
        unknown(&self.batch, &self.own, &self.questionnaires)
    }

    /// The indicators whose answers were counted.
    fn counted(&self) -> Vec<String> {
        let counted = self.batch.columns.iter().filter_map(|it| match &it.fate {
            Fate::Counted(indicator) => Some(indicator.clone()),
            _ => None,
        });
        counted.collect()
    }

    fn judge(&self, say: &Say, answers: &Answers) -> (Vec<NewMapping>, Vec<ProblemView>) {
        let (mut new, mut problems) = (Vec::new(), Vec::new());
        let mut counted = self.counted();
        for (index, column) in self.unknown() {
            let field = format!("column-{index}");
            let meaning = match answers.one(&field) {
                "" => continue,
                NO_QUESTION => Meaning::NoQuestion,
                indicator => Meaning::Question(indicator.to_owned()),
            };
            let mapping = NewMapping {
                heading: column.heading.clone(),
                questionnaires: self.questionnaires.clone(),
                meaning,
                codes: codes(answers.one(&format!("codes-{index}"))),
            };
            match mappings::judge(&self.codebook, &counted, &mapping) {
                Ok(()) => {
                    if let Meaning::Question(indicator) = &mapping.meaning {
                        counted.push(indicator.clone());
                    }
                    new.push(mapping);
                }
                Err(collision) => {
                    let text = sentence(say, &column.heading, &collision);
                    problems.push(ProblemView { field, text });
                }
            }
        }
        if new.is_empty() && problems.is_empty() {
            let first = self.unknown().first().map(|(index, _)| format!("column-{index}"));
            let text = say.t("imports-columns-nothing-said");
            problems.extend(first.map(|field| ProblemView { field, text }));
        }
        (new, problems)
    }

    fn view(
        &self,
        place: &Place,
        answers: &Answers,
        problems: Vec<ProblemView>,
        is_gone: bool,
    ) -> ColumnsView {
        let (say, id) = (&place.say, self.import.head.id);
        let here = place.path(&format!("/imports/{id}"));
        let fields = self.unknown().into_iter().flat_map(|(index, column)| {
            let question = Question {
                name: format!("column-{index}"),
                label: column.heading.chars().take(200).collect(),
                hint: String::new(),
                sort: Sort::OneOfMany(self.choices(say, column)),
            };
            let codes = Question {
                name: format!("codes-{index}"),
                label: say.t("imports-columns-codes"),
                hint: self.codes_hint(say, column),
                sort: Sort::Line,
            };
            [question, codes].map(|it| FieldView::new(&it, answers, &problems))
        });
        let again = place.path(&format!("/rounds/{}/import", self.import.round));
        ColumnsView {
            steps: StepsView::of_import(place, self.import.round, id, Step::Columns),
            file: self.import.head.title.clone(),
            action: format!("{here}/columns"),
            fields: fields.collect(),
            onward: here,
            own: place.path("/codebook"),
            again: if is_gone { again } else { String::new() },
            problems,
        }
    }

    /// The answers of the question that the column is most likely of, in their order.
    fn codes_hint(&self, say: &Say, column: &Column) -> String {
        let near = column.candidates.first();
        let question = near.and_then(|near| {
            self.codebook
                .questions
                .iter()
                .find(|it| it.indicator == *near && self.questionnaires.contains(&it.questionnaire))
        });
        let Some(question) = question else { return say.t("imports-columns-codes-hint") };
        let answers: Vec<&str> = question.options.iter().map(|(label, _)| label.as_str()).collect();
        let values =
            [("question", question.title.clone().into()), ("answers", answers.join("; ").into())];
        say.with("imports-columns-codes-of", &values)
    }

    /// What a column may be: the nearest questions first, then every other that
    /// no column of the file answers yet.
    fn choices(&self, say: &Say, column: &Column) -> Vec<Choice> {
        let choice = |value: &str, label: String| Choice {
            value: value.to_owned(),
            label,
            kind: String::new(),
        };
        let mut choices = vec![
            choice("", say.t("imports-columns-undecided")),
            choice(NO_QUESTION, say.t("imports-columns-no-question")),
        ];
        let counted = self.counted();
        let asked = self.codebook.questions.iter().filter(|it| {
            self.questionnaires.contains(&it.questionnaire) && !counted.contains(&it.indicator)
        });
        let asked: Vec<_> = asked.collect();
        let near = column.candidates.iter().filter_map(|near| {
            asked
                .iter()
                .find(|it| it.indicator == *near)
                .map(|it| (it.indicator.as_str(), &it.title))
        });
        let near: Vec<(&str, &String)> = near.collect();
        for (indicator, title) in &near {
            let values = [("question", title.as_str().into())];
            choices.push(choice(indicator, say.with("imports-columns-near", &values)));
        }
        for question in asked {
            if !choices.iter().any(|it| it.value == question.indicator) {
                choices.push(choice(&question.indicator, question.title.clone()));
            }
        }
        choices
    }
}

/// Codes as somebody types them: one for each answer, with commas between them.
fn codes(typed: &str) -> Vec<String> {
    let codes = typed.split([',', ';']).map(str::trim).filter(|it| !it.is_empty());
    codes.map(str::to_owned).collect()
}

fn sentence(say: &Say, heading: &str, collision: &Collision) -> String {
    let heading: String = heading.chars().take(100).collect();
    let answers;
    let (key, question) = match collision {
        Collision::Codes(of) => {
            answers = of.join("; ");
            ("imports-columns-codes-wrong", answers.as_str())
        }
        Collision::Heading => ("imports-columns-heading", ""),
        Collision::NotAsked => ("imports-columns-not-asked", ""),
        Collision::Means(question) => ("imports-columns-means", question.as_str()),
        Collision::Twice(question) => ("imports-columns-twice", question.as_str()),
    };
    say.with(key, &[("heading", heading.into()), ("question", question.into())])
}
