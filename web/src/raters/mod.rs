//! Where raters work: the desk of one, and what two of them say side by side.

mod desk;
mod desk_view;
mod moderation;
mod moderation_view;
mod submission;

use axum::routing::{get, post};

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    let at = |rest: &str| format!("/authorities/{{authority}}/outcomes/{{id}}{rest}");
    Routes::new()
        .route(&at("/desk"), get(desk::page).post(desk::save))
        .route(&at("/desk/cell"), post(desk::save_cell))
        .route(&at("/submission"), post(submission::set))
        .route(&at("/raters"), get(moderation::page))
        .route(&at("/raters/{outcome}/{source}"), get(moderation::ask).post(moderation::agree))
}
