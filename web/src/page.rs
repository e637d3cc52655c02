//! Turning a view into a page: the frame round it, and the problems on top.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use lodestar_core::{Actor, Context, Deed, Kind, Role};
use serde::Serialize;

use crate::App;
use crate::page_error::PageError;
use crate::signed_in::{Place, Scope as _, SignedIn, Visitor};
use crate::words::{Language, Say};

/// What stands round every page.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Frame {
    language: &'static str,
    is_welsh: bool,
    /// The page's one main heading, which its title repeats.
    heading: String,
    has_problems: bool,
    address: String,
    person: String,
    authority: Option<AuthorityFrame>,
    navigation: Vec<NavigationItem>,
    /// Pages that belong to no authority, for those who look after the list.
    is_administrator: bool,
    /// For those who look after plugins: that some need it.
    plugin_trouble: String,
}

#[derive(Clone, Debug, Serialize)]
struct AuthorityFrame {
    name: String,
    address: String,
    is_fictional: bool,
}

#[derive(Clone, Debug, Serialize)]
struct NavigationItem {
    address: String,
    label: String,
    is_current: bool,
}

/// The pages of an authority: folder, and the kind that one must be allowed to
/// read to be offered it.
const NAVIGATION: &[(&str, Deed)] = &[
    ("", Deed::Read(Kind::Finding)),
    ("/rounds", Deed::Read(Kind::Round)),
    ("/findings", Deed::Read(Kind::Finding)),
    ("/priorities", Deed::Read(Kind::Priority)),
    ("/pledges", Deed::Read(Kind::Pledge)),
    ("/actions", Deed::Read(Kind::Action)),
    ("/evidence", Deed::Read(Kind::Evidence)),
    ("/outcomes", Deed::Read(Kind::Rating)),
    ("/meetings", Deed::ReadGroupPage),
    ("/reports", Deed::Read(Kind::Report)),
    ("/group", Deed::ReadGroupPage),
];

#[derive(Serialize)]
struct WholePage<'a, V: Serialize> {
    frame: Frame,
    #[serde(flatten)]
    view: &'a V,
}

impl Frame {
    pub(crate) fn of_visitor(visitor: &Visitor, heading: &str) -> Self {
        Self { address: visitor.address.clone(), ..Self::plain(&visitor.say, heading) }
    }

    pub(crate) fn of_person(signed_in: &SignedIn, heading: &str) -> Self {
        Self {
            address: signed_in.address.clone(),
            person: signed_in.context.actor.name().to_owned(),
            is_administrator: is_administrator(&signed_in.context),
            plugin_trouble: plugin_trouble(&signed_in.app, &signed_in.context, &signed_in.say),
            ..Self::plain(&signed_in.say, heading)
        }
    }

    pub(crate) fn of_place(place: &Place, heading: &str) -> Self {
        let offered = NAVIGATION
            .iter()
            .filter(|(_, deed)| place.context.may(*deed, Some(place.authority.id)));
        let navigation = offered.map(|(folder, _)| NavigationItem {
            address: place.path(folder),
            label: place.say.t(&format!("navigation{}", folder.replace('/', "-"))),
            is_current: is_current(&place.address, &place.path(""), folder),
        });
        Self {
            address: place.address.clone(),
            person: place.context.actor.name().to_owned(),
            is_administrator: is_administrator(&place.context),
            plugin_trouble: plugin_trouble(&place.app, &place.context, &place.say),
            authority: Some(AuthorityFrame {
                name: place.authority_name().to_owned(),
                address: place.path(""),
                is_fictional: place.authority.is_fictional,
            }),
            navigation: navigation.collect(),
            ..Self::plain(&place.say, heading)
        }
    }

    /// The same page with problems on it: its title begins with “Error”.
    pub(crate) fn with_problems(self) -> Self {
        Self { has_problems: true, ..self }
    }

    fn plain(say: &Say, heading: &str) -> Self {
        Self {
            language: say.language.tag(),
            is_welsh: say.language == Language::Welsh,
            heading: heading.to_owned(),
            ..Self::default()
        }
    }
}

fn is_current(address: &str, home: &str, folder: &str) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    let Some(rest) = path.strip_prefix(home) else { return false };
    let first = rest.split('/').nth(1).unwrap_or_default();
    folder.trim_start_matches('/') == first
}

fn is_administrator(context: &Context) -> bool {
    match &context.actor {
        Actor::Person { grants, .. } => grants.iter().any(|it| it.role == Role::Administrator),
        Actor::Operator => true,
    }
}

fn plugin_trouble(app: &App, context: &Context, say: &Say) -> String {
    match app.desk.troubled() {
        0 => String::new(),
        _ if !context.may(Deed::Change(Kind::Plugin), None) => String::new(),
        count => say.count("plugins-trouble", count),
    }
}

impl App {
    /// A page.
    pub(crate) fn page(
        &self,
        template: &str,
        frame: Frame,
        view: &impl Serialize,
    ) -> Result<Response, PageError> {
        let html = self.templates.render(template, &WholePage { frame, view })?;
        Ok(Html(html).into_response())
    }

    /// The same form again, with what was typed and what to correct.
    pub(crate) fn form_again(
        &self,
        template: &str,
        frame: Frame,
        view: &impl Serialize,
    ) -> Result<Response, PageError> {
        let page = self.page(template, frame.with_problems(), view)?;
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    }
}
