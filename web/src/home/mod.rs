//! Where everybody starts: their authorities, and an authority's own home with
//! the thread as seven counted stages and what needs somebody.

mod needs;
mod pages;
mod stations;
mod view;

use axum::routing::get;

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/", get(pages::start))
        .route("/authorities/{authority}", get(pages::authority))
}
