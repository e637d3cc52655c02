//! The pages of reports: ask a plugin for one, freeze it, read it, take it away.

mod make;
mod noun;
mod pages;
mod snapshot;
mod snapshot_plan;

use axum::routing::get;

pub(crate) use make::make;

use crate::nouns;
use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    nouns::routes::<noun::Reports>()
        .route("/authorities/{authority}/reports/{id}/document", get(pages::document))
        .route("/authorities/{authority}/reports/{id}/document.html", get(pages::html))
        .route("/authorities/{authority}/reports/{id}/document.pdf", get(pages::pdf))
}
