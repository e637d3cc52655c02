//! What a plugin is before any of it runs: a folder, its manifest, its marks.
//!
//! A *package* is a folder with a [`Manifest`] (`plugin.toml`) beside a native
//! library or a program. Nothing here starts a process or loads code: one can
//! read, check, sign, pack, unpack and install a package without trusting it.

mod archive;
pub mod capability;
mod files;
#[cfg(test)]
mod fixture;
mod hex;
pub mod integrity;
mod keys;
pub mod manifest;
mod name;
pub mod package;
mod permission;
pub mod schema;
pub mod signature;
pub mod store;

pub use semver::Version;

pub use crate::capability::Capability;
pub use crate::integrity::Integrity;
pub use crate::manifest::{Manifest, ManifestError};
pub use crate::package::{Package, PackageError};
pub use crate::schema::Schema;
pub use crate::signature::{Signature, TrustedKey};
pub use crate::store::{Store, StoreError};
