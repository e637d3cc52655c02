use std::io;
use std::path::{Path, PathBuf};

use super::{BYTES_MAX, FILES_MAX};
use crate::manifest::ManifestError;

/// Why a folder or an archive is no package. Each is a sentence for the person
/// who made it or wants to install it.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// There is something else of that name, or nothing.
    #[error("{} is not a folder", .0.display())]
    NotAFolder(PathBuf),
    /// The one file that every package has.
    #[error("it has no plugin.toml at its top")]
    NoManifest,
    /// The manifest is there and wrong.
    #[error("plugin.toml, {0}")]
    Manifest(#[from] ManifestError),
    /// The manifest names a library or program that is not there.
    #[error("it has no file {0}, which plugin.toml says is run")]
    NothingToRun(String),
    /// A link could lead anywhere.
    #[error("{0} is a link; put the file itself there")]
    Symlink(String),
    /// A pipe, a socket or a device.
    #[error("{0} is neither a file nor a folder")]
    NotAFile(String),
    /// A name that could do harm somewhere.
    #[error("a file cannot be called “{name}”: {why}")]
    BadName {
        /// What it is called, made safe to print.
        name: String,
        /// What is wrong with that, without a full stop.
        why: &'static str,
    },
    /// More than a plugin needs.
    #[error("it has more than {FILES_MAX} files or folders")]
    TooManyFiles,
    /// More than a plugin needs.
    #[error("its files come to more than {} MiB", BYTES_MAX / 1024 / 1024)]
    TooLarge,
    /// A file that is read as a whole is longer than it should be.
    #[error("{name} is longer than {bytes_max} bytes")]
    TooLong {
        /// Which file.
        name: String,
        /// How long it may be.
        bytes_max: u64,
    },
    /// A file that should be text is not UTF-8.
    #[error("{0} is not text in UTF-8")]
    NotText(String),
    /// The archive cannot be trusted, or cannot be read.
    #[error("the archive is refused: {0}")]
    Archive(String),
    /// The folder to unpack into has something in it.
    #[error("{} is not empty", .0.display())]
    NotEmpty(PathBuf),
    /// The system said no.
    #[error("cannot read or write {}", path.display())]
    Io {
        /// What was being read or written.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl PackageError {
    pub(crate) fn cannot_read(path: &Path, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }
}
