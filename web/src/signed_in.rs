//! Who a request comes from, and which authority it is about.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use lodestar_core::authorities::{self, Authority};
use lodestar_core::{Actor, AuthorityId, Context, Error, Head, RecordId, people};
use serde::Deserialize;

use crate::App;
use crate::nouns::{self, StripView};
use crate::page::Frame;
use crate::page_error::PageError;
use crate::words::{Language, Say};

/// The name of the cookie that holds a session's secret.
pub(crate) const SESSION_COOKIE: &str = "lodestar-session";

/// The name of the cookie that holds the language of the pages.
pub(crate) const LANGUAGE_COOKIE: &str = "lodestar-language";

/// A request from anybody.
#[derive(Debug)]
pub(crate) struct Visitor {
    pub(crate) app: App,
    pub(crate) say: Say,
    /// The page that it asks for, to come back to.
    pub(crate) address: String,
}

/// A request from someone who has signed in.
///
/// A handler that takes this cannot be reached by anyone else, and has all that
/// a use case needs in `context`.
#[derive(Debug)]
pub(crate) struct SignedIn {
    pub(crate) app: App,
    pub(crate) context: Context,
    pub(crate) say: Say,
    pub(crate) address: String,
}

/// A request about an authority that the person belongs to.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) app: App,
    pub(crate) context: Context,
    pub(crate) say: Say,
    pub(crate) address: String,
    pub(crate) authority: Authority,
}

#[derive(Deserialize)]
struct AuthorityPath {
    authority: String,
}

/// The record of an address. What does not parse does not exist.
#[derive(Deserialize)]
struct IdPath {
    id: String,
}

/// The record that an address names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OfRecord(pub(crate) RecordId);

impl FromRequestParts<App> for Visitor {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let jar = CookieJar::from_headers(&parts.headers);
        let language = jar.get(LANGUAGE_COOKIE).map(|it| Language::of_tag(it.value()));
        let address = parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
        Ok(Self { app: app.clone(), say: app.say(language.unwrap_or_default()), address })
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        let jar = CookieJar::from_headers(&parts.headers);
        let token = jar.get(SESSION_COOKIE).ok_or(PageError::SignIn)?.value().to_owned();
        let context = Context { actor: Actor::nobody(), now: app.clock.now(), db: app.db.clone() };
        let actor = people::actor_of(&context, &token).await?.ok_or(PageError::SignIn)?;
        let context = Context { actor, ..context };
        Ok(Self { app: visitor.app, context, say: visitor.say, address: visitor.address })
    }
}

impl FromRequestParts<App> for Place {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let SignedIn { app, context, say, address } =
            SignedIn::from_request_parts(parts, app).await?;
        let path = Path::<AuthorityPath>::from_request_parts(parts, &app).await?;
        let authority = authorities::by_slug(&context, &path.authority).await?;
        Ok(Self { app, context, say, address, authority })
    }
}

impl FromRequestParts<App> for OfRecord {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let path = Path::<IdPath>::from_request_parts(parts, app).await?;
        Ok(Self(RecordId::parse(&path.id).ok_or(Error::NotFound("record"))?))
    }
}

/// Where the records of a noun live, and what a page there needs.
pub(crate) trait Scope:
    FromRequestParts<App, Rejection = PageError> + Send + Sync + 'static
{
    /// What its addresses begin with.
    const BASE: &'static str;

    fn app(&self) -> &App;
    fn context(&self) -> &Context;
    fn say(&self) -> &Say;
    /// Whose rights count; none over the whole programme.
    fn authority(&self) -> Option<AuthorityId>;
    /// An address here.
    fn path(&self, rest: &str) -> String;
    fn frame(&self, heading: &str) -> Frame;
    /// Where a record here stands on the thread.
    fn strip(&self, head: &Head) -> impl Future<Output = Result<StripView, Error>> + Send;
}

impl Scope for Place {
    const BASE: &'static str = "/authorities/{authority}";

    fn app(&self) -> &App {
        &self.app
    }

    fn context(&self) -> &Context {
        &self.context
    }

    fn say(&self) -> &Say {
        &self.say
    }

    fn authority(&self) -> Option<AuthorityId> {
        Some(self.authority.id)
    }

    fn path(&self, rest: &str) -> String {
        format!("/authorities/{}{rest}", self.authority.slug)
    }

    fn frame(&self, heading: &str) -> Frame {
        Frame::of_place(self, heading)
    }

    async fn strip(&self, head: &Head) -> Result<StripView, Error> {
        nouns::strip(self, head).await
    }
}

impl Scope for SignedIn {
    const BASE: &'static str = "";

    fn app(&self) -> &App {
        &self.app
    }

    fn context(&self) -> &Context {
        &self.context
    }

    fn say(&self) -> &Say {
        &self.say
    }

    fn authority(&self) -> Option<AuthorityId> {
        None
    }

    fn path(&self, rest: &str) -> String {
        rest.to_owned()
    }

    fn frame(&self, heading: &str) -> Frame {
        Frame::of_person(self, heading)
    }

    async fn strip(&self, head: &Head) -> Result<StripView, Error> {
        Ok(StripView::alone(&head.title))
    }
}

impl Place {
    /// The authority's name in the language of the page.
    pub(crate) fn authority_name(&self) -> &str {
        match self.say.language {
            Language::Welsh if !self.authority.name_cy.is_empty() => &self.authority.name_cy,
            _ => &self.authority.head.title,
        }
    }

    /// The board, under its own name.
    pub(crate) fn board_name(&self) -> &str {
        &self.authority.board_name
    }

    /// The young people's group, under its own name.
    pub(crate) fn group_name(&self) -> &str {
        match self.say.language {
            Language::Welsh if !self.authority.group_name_cy.is_empty() => {
                &self.authority.group_name_cy
            }
            _ => &self.authority.group_name,
        }
    }
}
