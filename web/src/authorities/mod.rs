//! The list of authorities, and their own words.

use lodestar_core::authorities::{self, Authority, Nation, NewAuthority};
use lodestar_core::{Answers, AuthorityId, Deed, Error, Head, Kind, Problems, RecordId, Version};

use crate::nouns::{self, Noun, Question, Sort, keys};
use crate::page_error::PageError;
use crate::routes::Routes;
use crate::signed_in::SignedIn;

pub(crate) struct Authorities;

pub(crate) fn routes() -> Routes {
    nouns::routes::<Authorities>()
}

impl Noun for Authorities {
    const KIND: Kind = Kind::Authority;
    // `/authorities/{authority}` is an authority's own home.
    const FOLDER: &'static str = "list-of-authorities";
    const COLUMNS: &'static [&'static str] = &["code", "nation", "group_name"];
    const NEXT: &'static [&'static str] = &[];

    type Place = SignedIn;
    type Record = (Authority, Vec<String>);
    type New = NewAuthority;

    async fn list(place: &SignedIn) -> Result<Vec<Self::Record>, Error> {
        let mut codes = authorities::codes(&place.context).await?;
        let all = authorities::list(&place.context).await?.into_iter();
        Ok(all
            .map(|it| {
                let codes = codes.remove(&it.id).unwrap_or_default();
                (it, codes)
            })
            .collect())
    }

    async fn find(place: &SignedIn, id: RecordId) -> Result<Self::Record, Error> {
        let all = Self::list(place).await?;
        all.into_iter().find(|(it, _)| it.head.id == id).ok_or(Error::NotFound("authority"))
    }

    async fn questions(place: &SignedIn, answers: &Answers) -> Result<Vec<Question>, Error> {
        let ask = |name, sort| Question::new(&place.say, Self::FOLDER, name, sort);
        let mut questions = vec![
            ask("title", Sort::Line),
            ask("name_cy", Sort::Line),
            Question::choice(
                &place.say,
                Self::FOLDER,
                "nation",
                "nation",
                keys(Nation::ALL, Nation::key),
            ),
            ask("group_name", Sort::Line),
            ask("group_name_cy", Sort::Line),
            ask("board_name", Sort::Line),
        ];
        // Once recorded, a code is history and not an answer to change.
        if answers.one("version").is_empty() {
            questions.push(ask("code", Sort::Line));
        }
        Ok(questions)
    }

    async fn parse(_: &SignedIn, answers: &Answers) -> Result<NewAuthority, Problems> {
        NewAuthority::parse(answers)
    }

    async fn add(place: &SignedIn, new: NewAuthority) -> Result<RecordId, PageError> {
        Ok(authorities::add(&place.context, new).await?.head.id)
    }

    async fn change(
        place: &SignedIn,
        id: RecordId,
        seen: Version,
        new: NewAuthority,
    ) -> Result<(), Error> {
        authorities::change(&place.context, AuthorityId(id.0), seen, new).await
    }

    fn head((authority, _): &Self::Record) -> &Head {
        &authority.head
    }

    fn answers((authority, codes): &Self::Record) -> Answers {
        authority.answers().with("code", codes.join(", "))
    }

    fn links(place: &SignedIn, (authority, _): &Self::Record) -> Vec<(&'static str, String)> {
        if !place.context.may(Deed::Change(Kind::Plugin), Some(authority.id)) {
            return Vec::new();
        }
        vec![("plugins-grants-heading", format!("/authorities/{}/plugins", authority.slug))]
    }

    fn to_change((authority, _): &Self::Record) -> Answers {
        authority.answers().with("version", authority.head.version.0.to_string())
    }
}
