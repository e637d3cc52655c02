//! The pages of priorities: what was chosen, by whom and why.

use lodestar_core::priorities::{self, ChosenBy, Method, NewPriority, Priority};
use lodestar_core::{Answers, Deed, Error, Head, Kind, Problems, RecordId, Version, findings};

use crate::nouns::{self, Noun, Question, Sort, keys, live, sources};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) struct Priorities;

pub(crate) fn routes() -> Routes {
    nouns::routes::<Priorities>()
}

impl Noun for Priorities {
    const KIND: Kind = Kind::Priority;
    const FOLDER: &'static str = "priorities";
    const COLUMNS: &'static [&'static str] = &["chosen_by", "method", "chosen_on"];
    const NEXT: &'static [&'static str] = &["pledges", "actions"];

    type Place = Place;
    type Record = Priority;
    type New = NewPriority;

    async fn list(place: &Place) -> Result<Vec<Priority>, Error> {
        priorities::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Priority, Error> {
        priorities::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let say = &place.say;
        let ask = |name, sort| Question::new(say, Self::FOLDER, name, sort);
        let findings = findings::list(&place.context, place.authority.id).await?;
        let heads = findings.iter().map(|finding| &finding.head);
        Ok(vec![
            ask("title", Sort::Line),
            sources(place, Self::FOLDER, live(heads), answers).await?,
            Question::choice(
                say,
                Self::FOLDER,
                "chosen_by",
                "chosen-by",
                keys(ChosenBy::ALL, ChosenBy::key),
            ),
            Question::choice(say, Self::FOLDER, "method", "method", keys(Method::ALL, Method::key)),
            ask("ranked", Sort::Number),
            ask("chosen_on", Sort::Day),
            ask("reason", Sort::Text),
            ask("not_chosen", Sort::Text),
        ])
    }

    async fn parse(place: &Place, answers: &Answers) -> Result<NewPriority, Problems> {
        NewPriority::parse(answers, place.context.today())
    }

    async fn add(place: &Place, new: NewPriority) -> Result<RecordId, PageError> {
        Ok(priorities::add(&place.context, place.authority.id, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewPriority,
    ) -> Result<(), Error> {
        priorities::change(&place.context, place.authority.id, id, seen, new).await
    }

    fn head(record: &Priority) -> &Head {
        &record.head
    }

    fn answers(record: &Priority) -> Answers {
        record.answers()
    }

    /// What came from a file answers no finding yet: somebody must say which.
    fn marks(_: &Place, record: &Priority) -> Vec<&'static str> {
        if record.sources.is_empty() { vec!["priorities-mark-no-finding"] } else { Vec::new() }
    }

    fn links(place: &Place, record: &Priority) -> Vec<(&'static str, String)> {
        let may_change = place.context.may(Deed::Change(Kind::Priority), Some(place.authority.id));
        if !record.sources.is_empty() || !record.head.is_live() || !may_change {
            return Vec::new();
        }
        let here = place.path(&format!("/priorities/{}", record.head.id));
        vec![("priorities-link-findings", format!("{here}/change"))]
    }

    fn blank(place: &Place) -> Answers {
        Answers::default().with("chosen_on", place.context.today().to_string())
    }
}
