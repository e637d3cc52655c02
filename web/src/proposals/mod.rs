//! The pages of proposed findings: what the numbers of a round suggest, and what
//! somebody decided about each.

mod pages;
mod sentence;
mod view;

use axum::routing::{get, post};

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/authorities/{authority}/rounds/{id}/proposals", get(pages::list))
        .route("/authorities/{authority}/results/{id}/proposal", get(pages::edit).post(pages::add))
        .route("/authorities/{authority}/results/{id}/proposal/acceptance", post(pages::accept))
        .route(
            "/authorities/{authority}/results/{id}/proposal/refusal",
            get(pages::ask_why).post(pages::decline),
        )
}
