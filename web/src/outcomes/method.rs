//! How an assessment was done, and what helped or hindered.

use axum::extract::Path;
use lodestar_core::assessments::{
    self, Assessment, FACTOR_FIELDS, Method, MethodStep, NewMethod, STEP_FIELDS, StepState,
};
use lodestar_core::{Deed, Error, Kind, RecordId};
use serde::{Deserialize, Serialize};

use crate::answers::Form;
use crate::nouns::{Asking, Choice, Question, Sort, seen};
use crate::page_error::Answer;
use crate::signed_in::{Place, Scope as _};

const FOLDER: &str = "method";

#[derive(Deserialize)]
pub(super) struct AssessmentPath {
    id: String,
}

#[derive(Serialize)]
struct MethodView {
    assessment: String,
    back: String,
    change: String,
    said: String,
    steps: Vec<StepView>,
    factors: Vec<FactorView>,
}

#[derive(Serialize)]
struct StepView {
    title: String,
    about: String,
    state: String,
    who: String,
    note: String,
}

#[derive(Serialize)]
struct FactorView {
    heading: String,
    lines: Vec<String>,
}

pub(super) async fn page(place: Place, Path(path): Path<AssessmentPath>) -> Answer {
    let assessment = find(&place, &path).await?;
    let (context, authority, id) = (&place.context, place.authority.id, assessment.head.id);
    let method = assessments::method(context, authority, id).await?;
    let view = MethodView::new(&place, &assessment, &method);
    place.app.page("outcomes/method", place.frame(&place.say.t("method-heading")), &view)
}

pub(super) async fn ask(place: Place, Path(path): Path<AssessmentPath>) -> Answer {
    let assessment = to_change(&place, &path).await?;
    let (context, authority, id) = (&place.context, place.authority.id, assessment.head.id);
    let method = assessments::method(context, authority, id).await?;
    asking(&place, &assessment).show(&method.answers, method.number)
}

pub(super) async fn set(
    place: Place,
    Path(path): Path<AssessmentPath>,
    Form(answers): Form,
) -> Answer {
    let assessment = to_change(&place, &path).await?;
    let asking = asking(&place, &assessment);
    match NewMethod::parse(&answers) {
        Ok(new) => {
            let (context, authority) = (&place.context, place.authority.id);
            let (id, seen) = (assessment.head.id, seen(&answers));
            let done = assessments::set_method(context, authority, id, seen, &new).await;
            asking.done(&answers, done)
        }
        Err(problems) => asking.again(&answers, &problems),
    }
}

async fn find(place: &Place, path: &AssessmentPath) -> Result<Assessment, Error> {
    let id = RecordId::parse(&path.id).ok_or(Error::NotFound("assessment"))?;
    assessments::find(&place.context, place.authority.id, id).await
}

async fn to_change(place: &Place, path: &AssessmentPath) -> Result<Assessment, Error> {
    if !place.context.may(Deed::Record(Kind::Rating), Some(place.authority.id)) {
        return Err(Error::Forbidden);
    }
    find(place, path).await
}

fn asking<'a>(place: &'a Place, assessment: &Assessment) -> Asking<'a> {
    let say = &place.say;
    let states = StepState::ALL.iter().map(|it| Choice {
        value: it.key().to_owned(),
        label: say.t(&format!("step-state-{}", it.key().replace('_', "-"))),
        kind: String::new(),
    });
    let states: Vec<Choice> = states.collect();
    let steps = MethodStep::ALL.iter().zip(STEP_FIELDS);
    let steps = steps.flat_map(|(step, [state, who, note])| {
        let title = say.t(&format!("method-step-{}", step.key().replace('_', "-")));
        let question = |name: &str, part: &str, sort| Question {
            name: name.to_owned(),
            label: say.with(&format!("method-{part}"), &[("step", title.clone().into())]),
            hint: match (part, step) {
                ("who", MethodStep::OutcomesPanel) => say.t("method-panel-hint"),
                _ => String::new(),
            },
            sort,
        };
        [
            question(state, "state", Sort::OneOfMany(states.clone())),
            question(who, "who", Sort::Line),
            question(note, "note", Sort::Line),
        ]
    });
    let factors = FACTOR_FIELDS.map(|name| Question::new(say, FOLDER, name, Sort::Text));
    let here = place.path(&format!("/outcomes/{}/method", assessment.head.id));
    Asking {
        place,
        heading: say.t("method-heading"),
        about: vec![assessment.head.title.clone()],
        folder: FOLDER,
        questions: steps.chain(factors).collect(),
        action: format!("{here}/change"),
        back: here,
    }
}

impl MethodView {
    fn new(place: &Place, assessment: &Assessment, method: &Method) -> Self {
        let (say, id) = (&place.say, assessment.head.id);
        let may = place.context.may(Deed::Record(Kind::Rating), Some(place.authority.id));
        let answers = &method.answers;
        let step = |(step, [state, who, note]): (&MethodStep, [&'static str; 3])| {
            let key = step.key().replace('_', "-");
            let state = match answers.one(state) {
                "" => StepState::Planned.key(),
                said => said,
            };
            StepView {
                title: say.t(&format!("method-step-{key}")),
                about: say.t(&format!("method-about-{key}")),
                state: say.t(&format!("step-state-{}", state.replace('_', "-"))),
                who: answers.one(who).to_owned(),
                note: answers.one(note).to_owned(),
            }
        };
        let factor = |field: &str| FactorView {
            heading: say.t(&format!("method-{field}")),
            lines: answers
                .one(field)
                .lines()
                .map(str::trim)
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
                .collect(),
        };
        Self {
            assessment: assessment.head.title.clone(),
            back: place.path(&format!("/outcomes?assessment={id}")),
            change: if may && assessment.head.is_live() {
                place.path(&format!("/outcomes/{id}/method/change"))
            } else {
                String::new()
            },
            said: method
                .said
                .as_ref()
                .map(|(by, at)| {
                    let day = say.day(at.date_naive());
                    let values = [("by", by.clone().into()), ("day", day.into())];
                    say.with("raters-agreed-by", &values)
                })
                .unwrap_or_default(),
            steps: MethodStep::ALL.iter().zip(STEP_FIELDS).map(step).collect(),
            factors: FACTOR_FIELDS.map(factor).into(),
        }
    }
}
