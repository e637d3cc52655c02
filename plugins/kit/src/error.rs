use std::io;
use std::path::{Path, PathBuf};

/// Why there is no new project, or no package of one.
#[derive(Debug, thiserror::Error)]
pub enum KitError {
    /// A plugin cannot have this id.
    #[error(
        "“{0}” is no id for a plugin: use 2 to 40 lower-case letters, digits and single hyphens, \
         beginning with a letter"
    )]
    Id(String),
    /// A plugin cannot have this title.
    #[error(
        "“{0}” is no title for a plugin: use 1 to 60 characters without quotation marks, \
         backslashes or control characters"
    )]
    Title(String),
    /// There is something where the project should go.
    #[error("{0} is not empty: choose a folder that does not exist yet")]
    NotEmpty(PathBuf),
    /// What should be a project has no `plugin.toml` that can be read.
    #[error("{0} is no plugin’s project: {1}")]
    NoProject(PathBuf, String),
    /// The library has not been built.
    #[error(
        "there is no {name} in {folder}, nor in its dist, target/release or target/debug: build it first"
    )]
    NoLibrary {
        /// The project.
        folder: PathBuf,
        /// What was looked for.
        name: String,
    },
    /// The system would not.
    #[error("cannot write or read {0}")]
    Io(PathBuf, #[source] io::Error),
}

impl KitError {
    /// For `map_err`: what was being read or written.
    pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + use<'_> {
        |error| Self::Io(path.to_owned(), error)
    }
}
