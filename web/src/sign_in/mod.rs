//! Signing in and out, and choosing a language.

mod pages;

use axum::routing::{get, post};

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/sign-in", get(pages::form).post(pages::sign_in))
        .route("/sign-out", post(pages::sign_out))
        .route("/language", post(pages::choose_language))
}
