//! A person's days as a feed for their own calendar (RFC 5545).

mod pages;
mod writing;

use axum::routing::{get, post};

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/notices/calendar", post(pages::renew))
        .route("/calendars/{token}", get(pages::feed))
}
