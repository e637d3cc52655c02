//! Addresses that can be listed, so that a test can ask who may open each.

use axum::Router;
use axum::routing::MethodRouter;

use crate::App;

/// A router that knows its addresses.
#[derive(Debug, Default)]
pub(crate) struct Routes {
    router: Router<App>,
    addresses: Vec<String>,
}

impl Routes {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn route(mut self, address: &str, methods: MethodRouter<App>) -> Self {
        self.addresses.push(address.to_owned());
        Self { router: self.router.route(address, methods), ..self }
    }

    pub(crate) fn merge(mut self, other: Self) -> Self {
        self.addresses.extend(other.addresses);
        Self { router: self.router.merge(other.router), ..self }
    }

    /// The router, and every address in it.
    pub(crate) fn into_parts(self) -> (Router<App>, Vec<String>) {
        (self.router, self.addresses)
    }
}
