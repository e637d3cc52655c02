use std::io;
use std::path::{Path, PathBuf};

use semver::Version;

use crate::package::PackageError;

/// Why a package was not installed, opened or removed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A version never changes once it is installed.
    #[error("{id} {version} is installed with other files; give the new package a new version")]
    OtherBytes {
        /// The plugin.
        id: String,
        /// The version that both claim to be.
        version: Version,
    },
    /// The same files, vouched for by somebody else, or by nobody.
    #[error("{id} {version} is installed with another signature; remove it first")]
    OtherSignature {
        /// The plugin.
        id: String,
        /// The version.
        version: Version,
    },
    /// There is no such version, or no such plugin.
    #[error("{id} {version} is not installed")]
    NotInstalled {
        /// The plugin.
        id: String,
        /// The version that was asked for.
        version: Version,
    },
    /// The folder of one version holds another.
    #[error("the folder of {id} {version} holds another plugin or version")]
    Mislabelled {
        /// The plugin that should be there.
        id: String,
        /// The version that should be there.
        version: Version,
    },
    /// Somebody wrote into the package while it was being copied.
    #[error("the package changed while it was being installed; try again")]
    Changed,
    /// What is installed is no package any more.
    #[error(transparent)]
    Package(#[from] PackageError),
    /// The system said no.
    #[error("cannot read or write {}", path.display())]
    Io {
        /// What was being read or written.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl StoreError {
    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }
}
