//! The pages of people and memberships, for whoever lets people in.

mod memberships;

use lodestar_core::people::{self, NewPerson, Person, PersonId};
use lodestar_core::{Answers, Error, Head, Kind, Problems, RecordId, Version};

use crate::nouns::{self, Noun, Question, Sort};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::SignedIn;

pub(crate) struct People;

pub(crate) fn routes() -> Routes {
    nouns::routes::<People>().merge(nouns::routes::<memberships::Memberships>())
}

impl Noun for People {
    const KIND: Kind = Kind::Person;
    const FOLDER: &'static str = "people";
    const COLUMNS: &'static [&'static str] = &["email"];
    const NEXT: &'static [&'static str] = &[];

    type Place = SignedIn;
    type Record = Person;
    type New = NewPerson;

    async fn list(place: &SignedIn) -> Result<Vec<Person>, Error> {
        people::list(&place.context).await
    }

    async fn find(place: &SignedIn, id: RecordId) -> Result<Person, Error> {
        people::find(&place.context, PersonId(id.0)).await
    }

    async fn questions(place: &SignedIn, _: &Answers) -> Result<Vec<Question>, Error> {
        let ask = |name, sort| Question::new(&place.say, Self::FOLDER, name, sort);
        Ok(vec![
            ask("title", Sort::Line),
            ask("email", Sort::Email),
            ask("password", Sort::Password),
        ])
    }

    async fn parse(_: &SignedIn, answers: &Answers) -> Result<NewPerson, Problems> {
        NewPerson::parse(answers, answers.one("version").is_empty())
    }

    async fn add(place: &SignedIn, new: NewPerson) -> Result<RecordId, PageError> {
        Ok(RecordId(people::add(&place.context, new).await?.0))
    }

    async fn change(
        place: &SignedIn,
        id: RecordId,
        seen: Version,
        new: NewPerson,
    ) -> Result<(), Error> {
        people::change(&place.context, PersonId(id.0), seen, new).await
    }

    fn head(record: &Person) -> &Head {
        &record.head
    }

    fn answers(record: &Person) -> Answers {
        record.answers()
    }

    fn links(_: &SignedIn, record: &Person) -> Vec<(&'static str, String)> {
        vec![("memberships-list", format!("/people/{}/memberships", record.head.id))]
    }
}
