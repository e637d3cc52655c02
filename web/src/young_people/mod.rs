//! The page of the young people's group: you said, we will, we did, and what
//! they say about it. Its own world: no navigation of the adults, no names of
//! officers, no small numbers.

mod pages;
mod view;

use axum::routing::{get, post};

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/authorities/{authority}/group", get(pages::cards))
        .route("/authorities/{authority}/group/{id}/verdict", post(pages::give_verdict))
}
