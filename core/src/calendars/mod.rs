//! Calendars: a person's days as a feed that their own calendar reads.
//!
//! A calendar program cannot sign in, so the feed has an address that only its
//! owner knows. It is shown once and kept as a fingerprint; a new one ends the
//! old one.

mod entity;
mod store;

pub use store::{Calendar, Entry, made_at, of_token, renew};
