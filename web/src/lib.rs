//! Pages over HTTP: who is asking, what they typed, and what they see.

mod actions;
mod answers;
mod app;
mod assessments;
mod assets;
mod audit;
mod authorities;
mod briefing;
mod calendars;
mod challenges;
mod chart;
mod clock;
pub mod commands;
mod comments;
mod comparisons;
mod database;
mod decisions;
mod demo;
mod digests;
mod evidence;
mod fates;
mod fieldwork;
mod files;
mod findings;
mod gaps;
mod handover;
mod health;
mod help;
mod home;
mod imports;
mod indicators;
mod mappings;
mod meetings;
mod notices;
mod nouns;
mod outcomes;
mod packs;
mod page;
mod page_error;
mod people;
mod pledges;
mod plugins;
mod priorities;
mod proposals;
mod quotes;
mod raters;
mod ratings;
mod reports;
mod results;
mod rounds;
mod routes;
mod self_assessments;
mod sign_in;
mod signed_in;
mod sortings;
mod spreadsheet;
mod survey_rules;
mod templates;
mod thread;
mod words;
mod young_people;

use axum::http::{HeaderName, HeaderValue, header};
use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::trace::TraceLayer;

use page_error::PageError;
use routes::Routes;

pub use app::{App, Limits};
pub use clock::Clock;
pub use database::open as open_database;
pub use digests::{Postman, Round};
pub use plugins::{Desk, DeskOptions, Policy, Publisher};

/// Nothing but our own pages, styles and scripts; no frames, no inline code.
const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'; object-src 'none'; img-src 'self' data:";

fn routes() -> Routes {
    Routes::new()
        .merge(actions::routes())
        .merge(assessments::routes())
        .merge(audit::routes())
        .merge(authorities::routes())
        .merge(briefing::routes())
        .merge(calendars::routes())
        .merge(challenges::routes())
        .merge(comments::routes())
        .merge(decisions::routes())
        .merge(digests::routes())
        .merge(evidence::routes())
        .merge(fieldwork::routes())
        .merge(findings::routes())
        .merge(fates::routes())
        .merge(gaps::routes())
        .merge(handover::routes())
        .merge(health::routes())
        .merge(help::routes())
        .merge(home::routes())
        .merge(imports::routes())
        .merge(indicators::routes())
        .merge(meetings::routes())
        .merge(mappings::routes())
        .merge(notices::routes())
        .merge(outcomes::routes())
        .merge(packs::routes())
        .merge(people::routes())
        .merge(pledges::routes())
        .merge(plugins::routes())
        .merge(priorities::routes())
        .merge(proposals::routes())
        .merge(quotes::routes())
        .merge(raters::routes())
        .merge(sortings::routes())
        .merge(ratings::routes())
        .merge(reports::routes())
        .merge(results::routes())
        .merge(rounds::routes())
        .merge(self_assessments::routes())
        .merge(sign_in::routes())
        .merge(survey_rules::routes())
        .merge(thread::routes())
        .merge(young_people::routes())
}

/// Every address of the site but its styles, for the test of who may open what.
pub fn addresses() -> Vec<String> {
    routes().into_parts().1
}

/// Every page of Lodestar.
pub fn router(app: App) -> Router {
    let (pages, _) = routes().into_parts();
    let set = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
    };
    pages
        .merge(assets::router())
        .fallback(async || PageError::from(lodestar_core::Error::NotFound("page")))
        .layer(middleware::map_response_with_state(app.clone(), page_error::draw))
        .layer(middleware::from_fn_with_state(app.clone(), packs::with_own_words))
        .with_state(app)
        .layer(CsrfLayer::new())
        .layer(set(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY))
        .layer(set(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(set(header::REFERRER_POLICY, "same-origin"))
        .layer(set(header::CACHE_CONTROL, "no-store"))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(TraceLayer::new_for_http())
}
