//! The outcomes chart: which source shows how much change of which outcome.

mod file;
mod layout;
mod method;
mod model;
mod pages;
mod sources;
mod view;

pub(crate) use view::stars;

use axum::routing::get;

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/authorities/{authority}/outcomes", get(pages::chart))
        .route("/authorities/{authority}/outcomes/example", get(file::example))
        .route("/authorities/{authority}/outcomes/example.csv", get(file::example_csv))
        .route("/authorities/{authority}/outcomes/{id}/chart.csv", get(file::csv))
        .route("/authorities/{authority}/outcomes/{id}/method", get(method::page))
        .route(
            "/authorities/{authority}/outcomes/{id}/method/change",
            get(method::ask).post(method::set),
        )
        .route("/authorities/{authority}/outcomes/{id}/model", get(model::page))
        .route("/authorities/{authority}/outcomes/{id}/sources", get(sources::page))
        .route("/authorities/{authority}/outcomes/{id}/{outcome}/{source}", get(pages::cell))
}
