//! The pages of imports: hand in a file, look at what was found, approve it.

mod changes;
mod columns;
mod form;
mod memory;
mod others;
mod pages;
mod progress;
mod quotes;
mod reading;
mod readings;
mod steps;
mod undo;
mod upload_view;
mod view;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

pub(crate) use reading::{Handed, import};
pub(crate) use readings::Readings;

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    // The limit on a file is checked where its sentence is; this one is the wall behind it.
    let upload = get(pages::new).post(pages::stage).layer(DefaultBodyLimit::disable());
    Routes::new()
        .route("/authorities/{authority}/rounds/{id}/import", upload)
        .route("/authorities/{authority}/rounds/{id}/readings/{reading}", get(progress::open))
        .route("/authorities/{authority}/imports", get(pages::list))
        .route("/authorities/{authority}/imports/{id}", get(pages::open))
        .route("/authorities/{authority}/imports/{id}/approval", post(pages::approve))
        .route(
            "/authorities/{authority}/imports/{id}/columns",
            get(columns::ask).post(columns::say),
        )
        .route(
            "/authorities/{authority}/imports/{id}/quotes",
            get(quotes::clear).post(quotes::decide),
        )
        .route("/authorities/{authority}/imports/{id}/reversal", get(undo::ask).post(undo::undo))
        .route(
            "/authorities/{authority}/imports/{id}/withdrawal",
            get(pages::ask_why).post(pages::withdraw),
        )
}
