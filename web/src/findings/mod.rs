//! The pages of findings: what children said.

use lodestar_core::findings::{self, Finding, FindingKind, NewFinding};
use lodestar_core::packs::Domain;
use lodestar_core::{Answers, Error, Head, Kind, Problems, RecordId, Version, rounds};

use crate::nouns::{self, Noun, Question, Sort, keys, live, sources};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::Place;

pub(crate) struct Findings;

pub(crate) fn routes() -> Routes {
    nouns::routes::<Findings>()
}

impl Noun for Findings {
    const KIND: Kind = Kind::Finding;
    const FOLDER: &'static str = "findings";
    const COLUMNS: &'static [&'static str] = &["kind", "domain"];
    const NEXT: &'static [&'static str] = &["priorities"];

    type Place = Place;
    type Record = Finding;
    type New = NewFinding;

    async fn list(place: &Place) -> Result<Vec<Finding>, Error> {
        findings::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Finding, Error> {
        findings::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let say = &place.say;
        let ask = |name, sort| Question::new(say, Self::FOLDER, name, sort);
        let rounds = rounds::list(&place.context, place.authority.id).await?;
        let heads = rounds.iter().map(|round| &round.head);
        Ok(vec![
            ask("title", Sort::Line),
            ask("said_child", Sort::Line),
            Question::choice(
                say,
                Self::FOLDER,
                "kind",
                "finding-kind",
                keys(FindingKind::ALL, FindingKind::key),
            ),
            Question::choice(say, Self::FOLDER, "domain", "domain", keys(Domain::ALL, Domain::key)),
            sources(place, Self::FOLDER, live(heads), answers).await?,
            ask("no_action_reason", Sort::Text),
            ask("said_cy", Sort::Line),
            ask("said_child_cy", Sort::Line),
        ])
    }

    async fn parse(_: &Place, answers: &Answers) -> Result<NewFinding, Problems> {
        NewFinding::parse(answers)
    }

    async fn add(place: &Place, new: NewFinding) -> Result<RecordId, PageError> {
        Ok(findings::add(&place.context, place.authority.id, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewFinding,
    ) -> Result<(), Error> {
        findings::change(&place.context, place.authority.id, id, seen, new).await
    }

    fn head(record: &Finding) -> &Head {
        &record.head
    }

    fn answers(record: &Finding) -> Answers {
        record.answers()
    }
}
