use axum::routing::{MethodRouter, get};

use super::{Noun, pages};
use crate::App;
use crate::routes::Routes;
use crate::signed_in::Scope as _;

/// The addresses of a noun. A change of state is a new thing (`withdrawal`),
/// not a verb.
pub(crate) fn routes<N: Noun>() -> Routes {
    routes_with::<N>(get(pages::list::<N>), get(pages::open::<N>))
}

/// The same for a noun with a list and a record's page of its own.
pub(crate) fn routes_with<N: Noun>(list: MethodRouter<App>, open: MethodRouter<App>) -> Routes {
    let at = |rest: &str| format!("{}/{}{rest}", N::Place::BASE, N::FOLDER);
    Routes::new()
        .route(&at(""), list.post(pages::add::<N>))
        .route(&at("/new"), get(pages::new::<N>))
        .route(&at("/{id}"), open.post(pages::change::<N>))
        .route(&at("/{id}/change"), get(pages::edit::<N>))
        .route(&at("/{id}/withdrawal"), get(pages::ask_why::<N>).post(pages::withdraw::<N>))
}
