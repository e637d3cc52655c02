//! Plugins: which there are, which may run and why not, what an authority lets
//! them have, and asking them.
//!
//! [`Desk`] brings four things together: what is installed (core), what lies in
//! the folders (package), what an administrator of the machine has set
//! ([`DeskOptions`]), and the processes (supervisor).

mod ask;
mod authority;
mod bundled;
mod desk;
mod digest;
mod options;
mod pages;
mod plugin_view;
mod probe;
mod standing;
mod view;

use axum::routing::get;

pub(crate) use ask::Offered;
pub use desk::{Desk, Publisher};
pub use options::{DeskOptions, Policy};
pub(crate) use standing::{Refusal, Standing};

use crate::routes::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/plugins", get(pages::list))
        .route("/plugins/{plugin}", get(pages::open).post(pages::change))
        .route("/authorities/{authority}/plugins", get(authority::open).post(authority::decide))
        .route(
            "/authorities/{authority}/plugins/{plugin}",
            get(authority::settings).post(authority::set),
        )
}
