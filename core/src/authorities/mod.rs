//! Authorities: a local authority under its own words, and the codes it has had.
//!
//! A code names a boundary and may change while the authority stays, so the
//! key is our own id and the code an attribute.

mod entity;
mod rules;
mod seed;
mod store;

pub use rules::{Authority, Nation, NewAuthority};
pub use seed::seed;
pub(crate) use store::peers;
pub use store::{add, by_code, by_slug, change, code_of, codes, list, of_actor};
