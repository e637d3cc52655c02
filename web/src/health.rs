//! Whether the server can do its work, for whoever watches it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use crate::App;
use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new().route("/health", get(health))
}

async fn health(State(app): State<App>) -> (StatusCode, &'static str) {
    match app.db.read.ping().await {
        Ok(()) => (StatusCode::OK, "ok"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer"),
    }
}
