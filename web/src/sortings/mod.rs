//! The pages of sortings: statements that people put in order, and what the orders
//! have in common.

mod arrange;
mod result_view;
mod results;

use axum::routing::{get, post};
use lodestar_core::sortings::{self, NewSorting, Sorting};
use lodestar_core::{
    Answers, Deed, Error, Head, Kind, Problems, RecordId, Version, actions, pledges,
};

use crate::nouns::{self, Choice, Noun, Question, Sort};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::{Place, Scope as _};

pub(crate) struct Sortings;

pub(crate) fn routes() -> Routes {
    let at = |rest: &str| format!("/authorities/{{authority}}/sortings/{{id}}{rest}");
    nouns::routes::<Sortings>()
        .route(&at("/sorts/new"), get(arrange::ask).post(arrange::save))
        .route(&at("/results"), get(results::page))
        .route(&at("/sorts/{sort}/withdrawal"), post(results::withdraw))
}

impl Noun for Sortings {
    const KIND: Kind = Kind::Sorting;
    const FOLDER: &'static str = "sortings";
    const COLUMNS: &'static [&'static str] = &["columns"];
    const NEXT: &'static [&'static str] = &[];

    type Place = Place;
    type Record = Sorting;
    type New = NewSorting;

    async fn list(place: &Place) -> Result<Vec<Sorting>, Error> {
        sortings::list(&place.context, place.authority.id).await
    }

    async fn find(place: &Place, id: RecordId) -> Result<Sorting, Error> {
        sortings::find(&place.context, place.authority.id, id).await
    }

    async fn questions(place: &Place, answers: &Answers) -> Result<Vec<Question>, Error> {
        let mut questions = Self::questions_to_change(place, answers).await?;
        // Their titles become statements, and are written among them from then on.
        if answers.one("columns").is_empty() || !answers.all("taken").is_empty() {
            let taken = taken(place).await?;
            let choices = taken.into_iter().map(|(id, title, kind)| Choice {
                value: id.to_string(),
                label: title,
                kind: place.say.kind(kind),
            });
            let ask =
                Question::new(&place.say, Self::FOLDER, "taken", Sort::Records(choices.collect()));
            questions.insert(3, ask);
        }
        Ok(questions)
    }

    async fn questions_to_change(place: &Place, _: &Answers) -> Result<Vec<Question>, Error> {
        let ask = |name, sort| Question::new(&place.say, Self::FOLDER, name, sort);
        Ok(vec![
            ask("title", Sort::Line),
            ask("purpose", Sort::Text),
            ask("statements", Sort::Text),
            ask("sizes", Sort::Line),
            ask("columns", Sort::Number),
            ask("blanks", Sort::Number),
        ])
    }

    async fn parse(place: &Place, answers: &Answers) -> Result<NewSorting, Problems> {
        let mut chosen = Vec::new();
        if !answers.all("taken").is_empty() {
            let offered = taken(place).await.unwrap_or_default();
            for (id, title, _) in offered {
                if answers.all("taken").contains(&id.to_string()) {
                    chosen.push((id, title));
                }
            }
        }
        NewSorting::parse(answers, &chosen)
    }

    async fn add(place: &Place, new: NewSorting) -> Result<RecordId, PageError> {
        Ok(sortings::add(&place.context, place.authority.id, new).await?)
    }

    async fn change(
        place: &Place,
        id: RecordId,
        seen: Version,
        new: NewSorting,
    ) -> Result<(), Error> {
        // Where a statement came from stays where its words do.
        let stored = Self::find(place, id).await?;
        let mut new = new;
        for statement in &mut new.statements {
            let before = stored.statements.iter().find(|it| it.words == statement.words);
            statement.source = statement.source.or_else(|| before.and_then(|it| it.source));
        }
        sortings::change(&place.context, place.authority.id, id, seen, new).await
    }

    fn head(record: &Sorting) -> &Head {
        &record.head
    }

    fn answers(record: &Sorting) -> Answers {
        record.answers()
    }

    fn blank(_: &Place) -> Answers {
        Answers::default().with("sizes", "1, 2, 3, 2, 1").with("blanks", "0")
    }

    fn links(place: &Place, record: &Sorting) -> Vec<(&'static str, String)> {
        let here = place.path(&format!("/sortings/{}", record.head.id));
        let mut links = vec![("sortings-results", format!("{here}/results"))];
        let may = place.context.may(Deed::Record(Kind::Sorting), Some(place.authority.id));
        if record.head.is_live() && may {
            links.insert(0, ("sortings-arrange", format!("{here}/sorts/new")));
        }
        links
    }
}

/// The live actions and pledges, whose titles can be statements.
async fn taken(place: &Place) -> Result<Vec<(RecordId, String, Kind)>, Error> {
    let (context, authority) = (&place.context, place.authority.id);
    let pledges = pledges::list(context, authority).await?;
    let actions = actions::list(context, authority).await?;
    let heads = pledges.iter().map(|it| &it.head).chain(actions.iter().map(|it| &it.head));
    let live = heads.filter(|it| it.is_live());
    Ok(live.map(|it| (it.id, it.title.clone(), it.kind)).collect())
}
