//! Digests: choosing how often one wants a mail, ending them from a mail, and
//! the postman who writes and sends them.

mod letter;
mod pages;
mod postman;

use axum::routing::{get, post};

use crate::routes::Routes;

pub(crate) use pages::form;
pub use postman::{Postman, Round};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/notices/digest", post(pages::choose))
        .route("/digests/{token}", get(pages::ask).post(pages::stop))
}
