//! The pages of survey rounds: who answered, and what they answered.

mod file;
mod pages;
mod result_row;
mod results_view;
mod view;

pub(crate) use view::{dates, eligible, figure, rate, share, share_of, thousands};

use axum::routing::get;
use lodestar_core::rounds::{self, Mode, NewRound, Round};
use lodestar_core::{Answers, Deed, Error, Head, Kind, Problems, RecordId, Version};

use crate::fieldwork;
use crate::nouns::{self, Column, Noun, Question, Sort, keys};
use crate::page_error::{Answer, PageError};
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) struct Rounds;

pub(crate) fn routes() -> Routes {
    nouns::routes::<Rounds>()
        .route("/authorities/{authority}/rounds/{id}/results", get(pages::results))
        .route("/authorities/{authority}/rounds/{id}/results.csv", get(pages::results_file))
}

impl Noun for Rounds {
    const KIND: Kind = Kind::Round;
    const FOLDER: &'static str = "rounds";
    const COLUMNS: &'static [&'static str] = &["opened_on", "closed_on", "mode"];
    const NEXT: &'static [&'static str] = &["findings"];

    type Place = Place;
    type Record = Round;
    type New = NewRound;

    async fn list(place: &Place) -> Result<Vec<Round>, Error> {
        rounds::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Round, Error> {
        rounds::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, _: &Answers) -> Result<Vec<Question>, Error> {
        let say = &place.say;
        let ask = |name, sort| Question::new(say, Self::FOLDER, name, sort);
        Ok(vec![
            ask("title", Sort::Line),
            ask("opened_on", Sort::Day),
            ask("closed_on", Sort::Day),
            Question::choice(say, Self::FOLDER, "mode", "mode", keys(Mode::ALL, Mode::key)),
        ])
    }

    async fn parse(_: &Place, answers: &Answers) -> Result<NewRound, Problems> {
        NewRound::parse(answers)
    }

    async fn add(place: &Place, new: NewRound) -> Result<RecordId, PageError> {
        Ok(rounds::add(&place.context, place.authority.id, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewRound,
    ) -> Result<(), Error> {
        rounds::change(&place.context, place.authority.id, id, seen, new).await
    }

    async fn open(place: Place, id: RecordId) -> Answer {
        fieldwork::open(place, id).await
    }

    async fn column(place: &Place) -> Result<Option<Column>, Error> {
        fieldwork::column(place).await
    }

    fn head(record: &Round) -> &Head {
        &record.head
    }

    fn answers(record: &Round) -> Answers {
        record.answers()
    }

    fn links(place: &Place, record: &Round) -> Vec<(&'static str, String)> {
        let here = place.path(&format!("/rounds/{}", record.head.id));
        let mut links = vec![("rounds-results", format!("{here}/results"))];
        links.push(("rounds-quotes", place.path("/quotes")));
        let may_import = place.context.may(Deed::Record(Kind::Import), Some(place.authority.id));
        if may_import && record.head.is_live() {
            links.push(("rounds-import", format!("{here}/import")));
        }
        let deed = Deed::Record(Kind::SelfAssessment);
        if record.head.is_live() && place.context.may(deed, Some(place.authority.id)) {
            let new = place.path(&format!("/self-assessments/new?round={}", record.head.id));
            links.push(("rounds-self-assessment", new));
        }
        links.push(("self-assessments-list", place.path("/self-assessments")));
        if place.context.may(Deed::SetSurveyRules, Some(place.authority.id)) {
            links.push(("survey-rules-heading", place.path("/survey-rules")));
        }
        links
    }
}
