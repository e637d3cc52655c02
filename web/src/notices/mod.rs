//! For you: what a person should know, across their authorities, and how they
//! want to be told.

mod pages;
mod view;

use axum::routing::{get, post};

use crate::routes::Routes;

pub(crate) use pages::settings_again;
pub(crate) use view::{place_of, what};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/notices", get(pages::list))
        .route("/notices/seen", post(pages::see))
        .route("/notices/settings", get(pages::settings))
}
