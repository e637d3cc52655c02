//! Putting the statements in order: one choice each, which a script makes a board
//! of columns.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use lodestar_core::sortings::{self, NewSort, Sorting};
use lodestar_core::{Answers, Deed, Error, Kind, Problems, RecordId};
use serde::{Deserialize, Serialize};

use crate::answers::Form;
use crate::nouns::{FieldView, ProblemView, Question, Sort};
use crate::page_error::Answer;
use crate::signed_in::{Place, Scope as _};

#[derive(Deserialize)]
pub(super) struct SortingPath {
    id: String,
}

impl SortingPath {
    pub(super) fn id(&self) -> Result<RecordId, Error> {
        RecordId::parse(&self.id).ok_or(Error::NotFound("sorting"))
    }
}

#[derive(Serialize)]
struct ArrangeView {
    title: String,
    purpose: String,
    back: String,
    action: String,
    sizes: String,
    problems: Vec<ProblemView>,
    fields: Vec<FieldView>,
    columns: Vec<ColumnView>,
    cards: Vec<CardView>,
}

#[derive(Serialize)]
struct ColumnView {
    number: usize,
    label: String,
    /// How many cards it takes; 0 if any number.
    size: usize,
}

#[derive(Serialize)]
struct CardView {
    /// The name of the choice.
    name: String,
    /// What the card says; empty for one that people write themselves.
    words: String,
    /// The name of what they write; empty for the others.
    own: String,
    own_words: String,
    places: Vec<PlaceView>,
}

#[derive(Serialize)]
struct PlaceView {
    value: usize,
    label: String,
    is_chosen: bool,
}

pub(super) async fn ask(place: Place, Path(path): Path<SortingPath>) -> Answer {
    let sorting = to_sort(&place, path.id()?).await?;
    let blank =
        Answers::default().with("people", "1").with("made_on", place.context.today().to_string());
    let view = view(&place, &sorting, &blank, &Problems::default());
    place.app.page("sortings/arrange", place.frame(&place.say.t("sortings-arrange")), &view)
}

pub(super) async fn save(
    place: Place,
    Path(path): Path<SortingPath>,
    Form(answers): Form,
) -> Answer {
    let sorting = to_sort(&place, path.id()?).await?;
    match NewSort::parse(&sorting, &answers, place.context.today()) {
        Ok(new) => {
            let id = sorting.head.id;
            sortings::add_sort(&place.context, place.authority.id, id, new).await?;
            Ok(Redirect::to(&place.path(&format!("/sortings/{id}/results"))).into_response())
        }
        Err(problems) => {
            let view = view(&place, &sorting, &answers, &problems);
            let frame = place.frame(&place.say.t("sortings-arrange"));
            place.app.form_again("sortings/arrange", frame, &view)
        }
    }
}

async fn to_sort(place: &Place, id: RecordId) -> Result<Sorting, Error> {
    if !place.context.may(Deed::Record(Kind::Sorting), Some(place.authority.id)) {
        return Err(Error::Forbidden);
    }
    sortings::find(&place.context, place.authority.id, id).await
}

fn view(place: &Place, sorting: &Sorting, answers: &Answers, problems: &Problems) -> ArrangeView {
    let say = &place.say;
    let id = sorting.head.id;
    let ask = |name, sort| Question::new(say, "sorts", name, sort);
    let questions =
        [ask("label", Sort::Line), ask("people", Sort::Number), ask("made_on", Sort::Day)];
    let mut problems = ProblemView::all(say, "sorts", &questions, problems);
    problems.dedup_by(|one, other| one.text == other.text);
    // All cards share one sentence; it leads to the first of them.
    for problem in problems.iter_mut().filter(|it| ["places", "own"].contains(&&*it.field)) {
        "place-0".clone_into(&mut problem.field);
    }
    let column = |number: usize| ColumnView {
        number,
        label: column_label(place, sorting, number),
        size: sorting.sizes.as_ref().map_or(0, |it| it[number]),
    };
    let places = |name: &str| {
        let chosen = answers.one(name);
        let view = |number: usize| PlaceView {
            value: number,
            label: column_label(place, sorting, number),
            is_chosen: chosen == number.to_string(),
        };
        (0..sorting.columns).map(view).collect()
    };
    let statements = sorting.statements.iter().enumerate().map(|(number, it)| {
        let name = format!("place-{number}");
        let (own, own_words) = (String::new(), String::new());
        CardView { places: places(&name), name, words: it.words.clone(), own, own_words }
    });
    let blanks = (0..sorting.blanks).map(|number| {
        let (name, own) = (format!("own-place-{number}"), format!("own-{number}"));
        let own_words = answers.one(&own).to_owned();
        CardView { places: places(&name), name, words: String::new(), own, own_words }
    });
    ArrangeView {
        title: sorting.head.title.clone(),
        purpose: sorting.purpose.clone(),
        back: place.path(&format!("/sortings/{id}")),
        action: place.path(&format!("/sortings/{id}/sorts/new")),
        sizes: match &sorting.sizes {
            Some(_) => say.t("sorts-forced"),
            None => say.t("sorts-free"),
        },
        fields: FieldView::all(&questions, answers, &problems),
        problems,
        columns: (0..sorting.columns).map(column).collect(),
        cards: statements.chain(blanks).collect(),
    }
}

/// The ends say what they mean; between them a number does.
pub(super) fn column_label(place: &Place, sorting: &Sorting, number: usize) -> String {
    let values = [("number", (number + 1).into())];
    if number == 0 {
        place.say.with("sorts-least", &values)
    } else if number + 1 == sorting.columns {
        place.say.with("sorts-most", &values)
    } else {
        place.say.with("sorts-column", &values)
    }
}
