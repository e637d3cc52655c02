//! A plugin as it is handed over: a folder that has been looked at.

mod error;
#[cfg(test)]
mod tests;

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

pub use self::error::PackageError;
use crate::archive;
use crate::files::{self, place};
pub use crate::files::{BYTES_MAX, FILES_MAX, PackageFile};
use crate::manifest::{self, MANIFEST_BYTES_MAX, Manifest};
use crate::signature::{self, Signature, TrustedKey};

/// A folder whose manifest was read and whose every file was hashed.
///
/// It says what the folder was when it was opened. Open it again to know what
/// it is now.
#[derive(Clone, Debug)]
pub struct Package {
    folder: PathBuf,
    manifest: Manifest,
    files: Vec<PackageFile>,
    sha256: String,
    signature: Option<String>,
}

impl Package {
    /// Looks at a folder, and runs nothing in it.
    pub fn open(folder: impl AsRef<Path>) -> Result<Self, PackageError> {
        let folder = folder.as_ref();
        let cannot_read = |source| PackageError::cannot_read(folder, source);
        let about = fs::symlink_metadata(folder).map_err(cannot_read)?;
        if about.is_symlink() {
            return Err(PackageError::Symlink(folder.display().to_string()));
        }
        if !about.is_dir() {
            return Err(PackageError::NotAFolder(folder.to_owned()));
        }
        // The runner works in another folder, where a relative path is lost.
        let folder = folder.canonicalize().map_err(cannot_read)?;
        let files = files::read(&folder)?;
        let text = text(&folder, &files, manifest::FILE, MANIFEST_BYTES_MAX)?;
        let text = text.ok_or(PackageError::NoManifest)?;
        let manifest = Manifest::parse(&text)?;
        if let Some(name) = manifest.run.file()
            && !files.iter().any(|it| it.name == name)
        {
            return Err(PackageError::NothingToRun(name));
        }
        let signature =
            self::text(&folder, &files, signature::FILE, signature::SIGNATURE_BYTES_MAX)?;
        let sha256 = files::digest(&files, signature::FILE);
        Ok(Self { folder, manifest, files, sha256, signature })
    }

    /// Puts the content of a `.zip` package into a folder that does not exist
    /// yet or is empty, and opens it. Leaves nothing behind if that fails.
    pub fn unpack(archive: &[u8], into: &Path) -> Result<Self, PackageError> {
        archive::unpack(archive, into)
    }

    /// The package in a folder as the bytes of a `.zip`: the same for the same
    /// files, whenever and wherever it is made.
    pub fn pack(folder: impl AsRef<Path>) -> Result<Vec<u8>, PackageError> {
        archive::pack(&Self::open(folder)?)
    }

    /// Where it is, without links and from the root.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What it says about itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Every file, by name.
    pub fn files(&self) -> &[PackageFile] {
        &self.files
    }

    /// The hash over all files but the signature, in lower-case hexadecimal
    /// digits. The same as
    /// `find * -type f ! -path plugin.sig -exec sha256sum {} + | LC_ALL=C sort | sha256sum`.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The text of `plugin.sig`, if there is one. [`Package::signed_by`] says
    /// what it is worth.
    pub fn signature(&self) -> Option<&str> {
        self.signature.as_deref()
    }

    /// Who vouches for exactly these files.
    pub fn signed_by(&self, trusted: &[TrustedKey]) -> Signature {
        match &self.signature {
            Some(text) => signature::verify(text, &self.sha256, trusted),
            None => Signature::None,
        }
    }

    /// Where the library or program of the package is. None for a program of
    /// the system, as in `python3`.
    pub fn entry(&self) -> Option<PathBuf> {
        Some(place(&self.folder, &self.manifest.run.file()?))
    }
}

/// The text of a file at the top, if it is there.
fn text(
    folder: &Path,
    files: &[PackageFile],
    name: &str,
    bytes_max: u64,
) -> Result<Option<String>, PackageError> {
    let Some(known) = files.iter().find(|it| it.name == name) else { return Ok(None) };
    let path = place(folder, name);
    let mut bytes = Vec::new();
    let file = File::open(&path).map_err(|it| PackageError::cannot_read(&path, it))?;
    let read = file.take(bytes_max + 1).read_to_end(&mut bytes);
    read.map_err(|it| PackageError::cannot_read(&path, it))?;
    if bytes_max < known.bytes.max(bytes.len() as u64) {
        return Err(PackageError::TooLong { name: name.to_owned(), bytes_max });
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(text)),
        Err(_) => Err(PackageError::NotText(name.to_owned())),
    }
}
