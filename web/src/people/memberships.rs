use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use lodestar_core::people::{self, Membership, NewMembership, PersonId};
use lodestar_core::{
    Answers, AuthorityId, Context, Error, Head, Kind, Problems, RecordId, Role, Version,
    authorities,
};
use serde::Deserialize;

use crate::App;
use crate::nouns::{Choice, Noun, Question, Sort, StripView, keys};
use crate::page::Frame;
use crate::page_error::PageError;
use crate::signed_in::{Scope, SignedIn};
use crate::words::Say;

/// What a person is, and where.
pub(super) struct Memberships;

/// A request about one person's memberships.
pub(crate) struct OfPerson {
    signed_in: SignedIn,
    person: PersonId,
}

#[derive(Deserialize)]
struct PersonPath {
    person: String,
}

impl FromRequestParts<App> for OfPerson {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let signed_in = SignedIn::from_request_parts(parts, app).await?;
        let Path(path) = Path::<PersonPath>::from_request_parts(parts, app).await?;
        let id = RecordId::parse(&path.person).ok_or(Error::NotFound("person"))?;
        Ok(Self { signed_in, person: PersonId(id.0) })
    }
}

impl Scope for OfPerson {
    const BASE: &'static str = "/people/{person}";

    fn app(&self) -> &App {
        self.signed_in.app()
    }

    fn context(&self) -> &Context {
        self.signed_in.context()
    }

    fn say(&self) -> &Say {
        self.signed_in.say()
    }

    fn authority(&self) -> Option<AuthorityId> {
        None
    }

    fn path(&self, rest: &str) -> String {
        format!("/people/{}{rest}", RecordId(self.person.0))
    }

    fn frame(&self, heading: &str) -> Frame {
        self.signed_in.frame(heading)
    }

    async fn strip(&self, head: &Head) -> Result<StripView, Error> {
        self.signed_in.strip(head).await
    }
}

impl Noun for Memberships {
    const KIND: Kind = Kind::Membership;
    const FOLDER: &'static str = "memberships";
    const COLUMNS: &'static [&'static str] = &["role", "authority"];
    const NEXT: &'static [&'static str] = &[];

    type Place = OfPerson;
    type Record = Membership;
    type New = NewMembership;

    async fn list(place: &OfPerson) -> Result<Vec<Membership>, Error> {
        people::memberships(place.context(), place.person).await
    }

    async fn find(place: &OfPerson, id: RecordId) -> Result<Membership, Error> {
        people::membership(place.context(), place.person, id).await
    }

    async fn questions(place: &OfPerson, _: &Answers) -> Result<Vec<Question>, Error> {
        let say = place.say();
        let everywhere = Choice {
            value: "programme".to_owned(),
            label: say.t("memberships-programme"),
            kind: String::new(),
        };
        let authorities = authorities::list(place.context()).await?;
        let authorities = authorities.into_iter().filter(|it| it.head.is_live());
        let authorities = authorities.map(|it| Choice {
            value: RecordId::from(it.id).to_string(),
            label: it.head.title,
            kind: String::new(),
        });
        let places = std::iter::once(everywhere).chain(authorities).collect();
        Ok(vec![
            Question::choice(say, Self::FOLDER, "role", "role", keys(Role::ALL, Role::key)),
            Question::new(say, Self::FOLDER, "authority", Sort::OneOfMany(places)),
        ])
    }

    async fn parse(_: &OfPerson, answers: &Answers) -> Result<NewMembership, Problems> {
        NewMembership::parse(answers)
    }

    async fn add(place: &OfPerson, new: NewMembership) -> Result<RecordId, PageError> {
        Ok(people::grant(place.context(), place.person, new).await?)
    }

    async fn change(
        place: &OfPerson,
        id: RecordId,
        seen: Version,
        new: NewMembership,
    ) -> Result<(), Error> {
        let stored = Self::find(place, id).await?;
        // Elsewhere would be another membership.
        if stored.authority != new.authority {
            return Err(Error::NotFound("membership"));
        }
        people::regrant(place.context(), place.person, id, seen, new.role).await
    }

    fn head(record: &Membership) -> &Head {
        &record.head
    }

    fn answers(record: &Membership) -> Answers {
        let authority = record.authority.map(RecordId::from);
        let authority = authority.map_or_else(|| "programme".to_owned(), |it| it.to_string());
        record.answers().with("authority", authority)
    }
}
