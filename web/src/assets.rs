//! The style sheet and the little script there is. Nothing comes from elsewhere.

use axum::Router;
use axum::http::{HeaderName, header};
use axum::response::IntoResponse;
use axum::routing::get;

use crate::App;

const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/lodestar.css"));
const GOVUK_SCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/govuk-frontend.min.js"));
const SCRIPT: &str = include_str!("../assets/lodestar.js");
const SORT_SCRIPT: &str = include_str!("../assets/sort.js");
const DESK_SCRIPT: &str = include_str!("../assets/desk.js");

/// A mark: a star of eight points, ours.
const ICON: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#f2b400" d="M16 0l3.2 11.2L28 4l-7.2 8.8L32 16l-11.2 3.2L28 28l-8.8-7.2L16 32l-3.2-11.2L4 28l7.2-8.8L0 16l11.2-3.2L4 4l8.8 7.2z"/></svg>"##;

/// Public, so that the sign-in page can be styled too.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/assets/lodestar.css", get(async || style()))
        .route("/assets/lodestar.js", get(async || file("text/javascript; charset=utf-8", SCRIPT)))
        .route("/assets/sort.js", get(async || file("text/javascript; charset=utf-8", SORT_SCRIPT)))
        .route("/assets/desk.js", get(async || file("text/javascript; charset=utf-8", DESK_SCRIPT)))
        .route(
            "/assets/govuk-frontend.min.js",
            get(async || file("text/javascript; charset=utf-8", GOVUK_SCRIPT)),
        )
        .route("/assets/star.svg", get(async || file("image/svg+xml", ICON)))
}

fn style() -> impl IntoResponse {
    let css = [STYLE, lodestar_press::DOCUMENT_CSS].concat();
    (headers("text/css; charset=utf-8"), css)
}

fn file(kind: &'static str, content: &'static str) -> impl IntoResponse {
    (headers(kind), content)
}

/// An hour: long enough for a visit, short enough for an upgrade.
fn headers(kind: &'static str) -> [(HeaderName, &'static str); 2] {
    [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=3600")]
}
