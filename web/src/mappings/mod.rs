//! The authority's own codebook: what its people have said that the columns of
//! their files mean.

use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use lodestar_core::mappings::{self, Mapping, Meaning};
use lodestar_core::packs::{self, Codebook};
use lodestar_core::{Answers, Conflict, Deed, Error, Kind, Problems};
use serde::Serialize;

use crate::answers::Form;
use crate::nouns::{FormView, Question, Sort, WithdrawalView};
use crate::page_error::Answer;
use crate::routes::Routes;
use crate::signed_in::{OfRecord, Place, Scope as _};
use crate::words::Say;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/authorities/{authority}/codebook", get(list))
        .route("/authorities/{authority}/codebook/{id}/withdrawal", get(ask_why).post(take_back))
}

#[derive(Serialize)]
struct CodebookView {
    rows: Vec<MappingRow>,
    taken_back: Vec<MappingRow>,
    may_change: bool,
}

#[derive(Serialize)]
struct MappingRow {
    heading: String,
    questionnaire: String,
    meaning: String,
    said: String,
    /// Why it was taken back, or where to do so.
    why: String,
    withdraw: String,
}

async fn list(place: Place) -> Answer {
    let all = mappings::list(&place.context, place.authority.id).await?;
    let codebook = packs::codebook(&place.context).await?;
    let may_change = place.context.may(Deed::Change(Kind::Import), Some(place.authority.id));
    let (taken_back, live): (Vec<&Mapping>, Vec<&Mapping>) =
        all.iter().partition(|it| it.taken_back.is_some());
    let rows = |mappings: Vec<&Mapping>| {
        mappings.into_iter().map(|it| row(&place, &codebook, it)).collect()
    };
    let view = CodebookView { rows: rows(live), taken_back: rows(taken_back), may_change };
    place.app.page("imports/codebook", place.frame(&place.say.t("codebook-heading")), &view)
}

async fn ask_why(place: Place, OfRecord(id): OfRecord) -> Answer {
    place.context.require(Deed::Change(Kind::Import), Some(place.authority.id))?;
    let mapping = find(&place, id).await?;
    let view = why(&place, &mapping, &Answers::default(), &Problems::default());
    place.app.page("nouns/withdrawal", place.frame(&place.say.t("codebook-withdraw")), &view)
}

async fn take_back(place: Place, OfRecord(id): OfRecord, Form(answers): Form) -> Answer {
    place.context.require(Deed::Change(Kind::Import), Some(place.authority.id))?;
    let mapping = find(&place, id).await?;
    let mut problems = Problems::default();
    let Some(reason) = problems.check("reason", answers.text("reason")) else {
        let view = why(&place, &mapping, &answers, &problems);
        let frame = place.frame(&place.say.t("codebook-withdraw"));
        return place.app.form_again("nouns/withdrawal", frame, &view);
    };
    mappings::take_back(&place.context, place.authority.id, id, &reason).await?;
    Ok(Redirect::to(&place.path("/codebook")).into_response())
}

async fn find(place: &Place, id: lodestar_core::RecordId) -> Result<Mapping, Error> {
    let all = mappings::list(&place.context, place.authority.id).await?;
    let mapping = all.into_iter().find(|it| it.id == id).ok_or(Error::NotFound("mapping"))?;
    if mapping.taken_back.is_some() {
        return Err(Error::Conflict(Conflict::AlreadyDecided));
    }
    Ok(mapping)
}

fn why(place: &Place, mapping: &Mapping, answers: &Answers, problems: &Problems) -> WithdrawalView {
    let questions = [Question::new(&place.say, "withdraw", "reason", Sort::Text)];
    let list = place.path("/codebook");
    let form = FormView::new(&place.say, "withdraw", &questions, answers, problems)
        .to(format!("{list}/{}/withdrawal", mapping.id), list);
    let button = place.say.t("codebook-withdraw");
    let about = place.say.t("withdraw-about");
    WithdrawalView { title: mapping.heading.clone(), about, form: FormView { button, ..form } }
}

fn row(place: &Place, codebook: &Codebook, mapping: &Mapping) -> MappingRow {
    let say = &place.say;
    let questionnaire = codebook.questionnaire(&mapping.questionnaire);
    let said = [
        ("day", say.day(mapping.mapped_at.date_naive()).into()),
        ("by", mapping.mapped_by.clone().into()),
    ];
    let why = mapping.taken_back.as_ref().map(|it| {
        let values = [
            ("day", say.day(it.at.date_naive()).into()),
            ("by", it.by.clone().into()),
            ("reason", it.reason.clone().into()),
        ];
        say.with("withdrawn-note", &values)
    });
    MappingRow {
        heading: mapping.heading.clone(),
        questionnaire: questionnaire.map_or(&mapping.questionnaire, |it| &it.title).clone(),
        meaning: meaning(say, codebook, mapping),
        said: say.with("codebook-said", &said),
        why: why.unwrap_or_default(),
        withdraw: place.path(&format!("/codebook/{}/withdrawal", mapping.id)),
    }
}

fn meaning(say: &Say, codebook: &Codebook, mapping: &Mapping) -> String {
    match &mapping.meaning {
        Meaning::NoQuestion => say.t("imports-columns-no-question"),
        Meaning::Question(indicator) => {
            let question = codebook.question(&mapping.questionnaire, indicator);
            question.map_or(indicator, |it| &it.title).clone()
        }
    }
}
