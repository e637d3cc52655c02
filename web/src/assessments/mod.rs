//! The pages of assessments: one evaluation exercise each.

use lodestar_core::assessments::{self, Assessment, NewAssessment};
use lodestar_core::{Answers, Error, Head, Kind, Problems, RecordId, Version, packs};

use crate::nouns::{self, Noun, Question, Sort};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) struct Assessments;

pub(crate) fn routes() -> Routes {
    nouns::routes::<Assessments>()
}

impl Noun for Assessments {
    const KIND: Kind = Kind::Assessment;
    const FOLDER: &'static str = "assessments";
    const COLUMNS: &'static [&'static str] = &["started_on"];
    const NEXT: &'static [&'static str] = &[];

    type Place = Place;
    type Record = Assessment;
    type New = NewAssessment;

    async fn list(place: &Place) -> Result<Vec<Assessment>, Error> {
        assessments::of_authority(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Assessment, Error> {
        assessments::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, _: &Answers) -> Result<Vec<Question>, Error> {
        let ask = |name, sort| Question::new(&place.say, Self::FOLDER, name, sort);
        Ok(vec![ask("title", Sort::Line), ask("started_on", Sort::Day)])
    }

    async fn parse(place: &Place, answers: &Answers) -> Result<NewAssessment, Problems> {
        NewAssessment::parse(answers, place.context.today())
    }

    async fn add(place: &Place, new: NewAssessment) -> Result<RecordId, PageError> {
        let framework = packs::framework(&place.context).await?;
        Ok(assessments::add(&place.context, &[place.authority.id], &framework, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewAssessment,
    ) -> Result<(), Error> {
        assessments::change(&place.context, place.authority.id, id, seen, new).await
    }

    fn head(record: &Assessment) -> &Head {
        &record.head
    }

    fn answers(record: &Assessment) -> Answers {
        record.answers()
    }

    fn blank(place: &Place) -> Answers {
        Answers::default().with("started_on", place.context.today().to_string())
    }

    fn links(place: &Place, record: &Assessment) -> Vec<(&'static str, String)> {
        vec![("outcomes-open", place.path(&format!("/outcomes?assessment={}", record.head.id)))]
    }
}
