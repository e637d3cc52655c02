use axum::routing::get;

use super::{Noun, pages};
use crate::routes::Routes;
use crate::signed_in::Scope as _;

/// The addresses of a noun. A change of state is a new thing (`withdrawal`),
/// not a verb.
pub(crate) fn routes<N: Noun>() -> Routes {
    let at = |rest: &str| format!("{}/{}{rest}", N::Place::BASE, N::FOLDER);
    Routes::new()
        .route(&at(""), get(pages::list::<N>).post(pages::add::<N>))
        .route(&at("/new"), get(pages::new::<N>))
        .route(&at("/{id}"), get(pages::open::<N>).post(pages::change::<N>))
        .route(&at("/{id}/change"), get(pages::edit::<N>))
        .route(&at("/{id}/withdrawal"), get(pages::ask_why::<N>).post(pages::withdraw::<N>))
}
