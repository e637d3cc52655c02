//! People and memberships: accounts, and what each may be where.

mod entity;
mod members;
mod passwords;
mod rules;
mod sessions;
mod store;

pub(crate) use members::{address, everybody, members};
pub use rules::{Membership, NewMembership, NewPerson, Person, PersonId};
pub use sessions::{SignIn, TOKEN_HOURS, actor_of, sign_in, sign_out};
pub(crate) use sessions::{actor, fingerprint, secret};
pub use store::{add, change, find, grant, list, membership, memberships, regrant};
