//! Files that belong to pieces of evidence: policies, minutes, photographs.
//!
//! A file comes in through [`Limited`], is looked at by [`sniff`], kept by
//! [`Store`] and given out with [`headers`]. Nothing here believes what the
//! browser says a file is, and nothing runs one.

mod name;
mod served;
mod sniff;
mod store;
mod upload;

pub(crate) use name::plain_name;
pub(crate) use served::headers;
pub(crate) use sniff::{FileType, Refused, sniff};
pub(crate) use store::{Store, StoreError};
pub(crate) use upload::Limited;
