//! The pages of meetings: the series, an agenda that becomes minutes, and what
//! changed since the meeting before.

mod changes;
mod corrections;
mod item_view;
mod items;
mod noun;
mod pages;
mod usual;
mod view;

use axum::routing::{get, post};

use crate::nouns;
use crate::routes::Routes;
use noun::Meetings;

pub(crate) fn routes() -> Routes {
    let at = |rest: &str| format!("/authorities/{{authority}}/meetings{rest}");
    nouns::routes_with::<Meetings>(get(pages::list), get(pages::open))
        .route(&at("/{id}/opening"), post(pages::begin))
        .route(&at("/{id}/closing"), get(pages::ask_to_close).post(pages::close))
        .route(&at("/{id}/agenda"), post(items::bring_up_to_date))
        .route(&at("/{id}/items"), post(items::add))
        .route(&at("/{id}/items/new"), get(items::new))
        .route(&at("/{id}/items/{item}"), get(items::edit).post(items::change))
        .route(&at("/{id}/corrections"), get(corrections::new).post(corrections::add))
        .route(&at("/{id}/corrections/{correction}/approval"), post(corrections::approve))
        .route(&at("/{id}/changes"), get(changes::page))
        .route("/authorities/{authority}/agendas/{body}", get(usual::open).post(usual::change))
}
