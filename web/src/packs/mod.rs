//! The pages of packs: which count, what is in one, what installing one would
//! change, and retiring one. Only administrators of the programme open them.

mod form;
mod pages;
mod sentences;
mod view;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::get;
use lodestar_core::packs::PACK_KIBIBYTES_MAX;

pub(crate) use sentences::{difference, mistake, refusals, touches};
pub(crate) use view::state;

use crate::App;
use crate::routes::Routes;

/// The limit on a pack is checked where its sentence is; this is the wall
/// behind it. A form makes three letters of many a one.
const BODY_BYTES_MAX: usize = 8 * (PACK_KIBIBYTES_MAX << 10);

pub(crate) fn routes() -> Routes {
    let wall = || DefaultBodyLimit::max(BODY_BYTES_MAX);
    Routes::new()
        .route("/packs", get(pages::list).post(pages::install).layer(wall()))
        .route("/packs/new", get(pages::new).post(pages::preview).layer(wall()))
        .route("/packs/{id}", get(pages::open))
        .route("/packs/{id}/file", get(pages::file))
        .route("/packs/{id}/withdrawal", get(pages::ask_why).post(pages::retire))
}

/// Has every page speak with the wording in force. Styles have no words.
pub(crate) async fn with_own_words(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Response {
    if !request.uri().path().starts_with("/assets/") {
        app.refresh_words().await;
    }
    next.run(request).await
}
