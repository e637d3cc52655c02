//! The pages of evidence: what shows change, or its absence.

mod files;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use lodestar_core::evidence::{
    self, Attribution, Classification, Direction, Evidence, NewEvidence, Source,
};
use lodestar_core::{Answers, Error, Head, Kind, Problems, RecordId, Version, actions, pledges};

use crate::nouns::{self, Noun, Question, Sort, keys, live, sources};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) struct AllEvidence;

pub(crate) fn routes() -> Routes {
    let at = |rest: &str| format!("/authorities/{{authority}}/evidence/{{id}}/files{rest}");
    let upload = get(files::list).post(files::add).layer(DefaultBodyLimit::disable());
    nouns::routes::<AllEvidence>()
        .route(&at(""), upload)
        .route(&at("/{file}"), get(files::give))
        .route(&at("/{file}/withdrawal"), post(files::withdraw))
}

impl Noun for AllEvidence {
    const KIND: Kind = Kind::Evidence;
    const FOLDER: &'static str = "evidence";
    const COLUMNS: &'static [&'static str] = &["source", "dated_on", "direction"];
    const NEXT: &'static [&'static str] = &[];

    type Place = Place;
    type Record = Evidence;
    type New = NewEvidence;

    async fn list(place: &Place) -> Result<Vec<Evidence>, Error> {
        evidence::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Evidence, Error> {
        evidence::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let say = &place.say;
        let ask = |name, sort| Question::new(say, Self::FOLDER, name, sort);
        let choice = |name, group, keys: Vec<&'static str>| {
            Question::choice(say, Self::FOLDER, name, group, keys)
        };
        let pledges = pledges::list(&place.context, place.authority.id).await?;
        let actions = actions::list(&place.context, place.authority.id).await?;
        let heads = pledges.iter().map(|it| &it.head).chain(actions.iter().map(|it| &it.head));
        Ok(vec![
            ask("title", Sort::Line),
            choice("source", "source", keys(Source::ALL, Source::key).collect()),
            ask("dated_on", Sort::Day),
            ask("provenance", Sort::Line),
            ask("summary", Sort::Text),
            choice("direction", "direction", keys(Direction::ALL, Direction::key).collect()),
            choice(
                "attribution",
                "attribution",
                keys(Attribution::ALL, Attribution::key).collect(),
            ),
            ask("other_explanations", Sort::Text),
            choice(
                "classification",
                "classification",
                keys(Classification::ALL, Classification::key).collect(),
            ),
            ask("exempt_reason", Sort::Line),
            sources(place, Self::FOLDER, live(heads), answers).await?,
        ])
    }

    async fn parse(place: &Place, answers: &Answers) -> Result<NewEvidence, Problems> {
        NewEvidence::parse(answers, place.context.today())
    }

    async fn add(place: &Place, new: NewEvidence) -> Result<RecordId, PageError> {
        Ok(evidence::add(&place.context, place.authority.id, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewEvidence,
    ) -> Result<(), Error> {
        evidence::change(&place.context, place.authority.id, id, seen, new).await
    }

    fn head(record: &Evidence) -> &Head {
        &record.head
    }

    fn answers(record: &Evidence) -> Answers {
        record.answers()
    }

    fn blank(_: &Place) -> Answers {
        Answers::default().with("classification", Classification::Internal.key())
    }

    fn links(place: &Place, record: &Evidence) -> Vec<(&'static str, String)> {
        let here = place.path(&format!("/evidence/{}/files", record.head.id));
        vec![("files-heading", here)]
    }
}
