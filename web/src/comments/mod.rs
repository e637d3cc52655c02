//! Comments on a record, and following it.
//!
//! Both stand on the page of the record itself, in its story. The page here is
//! for whom the record's own page is not, and for words that need mending.

mod pages;
mod view;

use axum::routing::{get, post};

use crate::routes::Routes;

pub(crate) use view::{CommentView, TalkView, of_record};

pub(crate) fn routes() -> Routes {
    let at = |rest: &str| format!("/authorities/{{authority}}{rest}");
    Routes::new()
        .route(&at("/comments/{id}"), get(pages::open).post(pages::add))
        .route(
            &at("/comments/{id}/{comment}/withdrawal"),
            get(pages::ask_why).post(pages::withdraw),
        )
        .route(&at("/following/{id}"), post(pages::follow))
}
