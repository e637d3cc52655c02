//! The installed packages: `<folder>/<id>/<version>/`, several versions beside
//! one another, so that one can go back.
//!
//! A version is whole or not there at all: it is copied under a temporary name
//! and then renamed. Names that start with a point are no versions, and what an
//! interrupted install left under one is cleaned up by the next of that plugin.

mod copy;
mod error;
#[cfg(test)]
mod tests;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use semver::Version;

pub use self::error::StoreError;
use crate::name::is_id;
use crate::package::Package;
use crate::permission;

/// A folder of installed packages.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The store in this folder, which need not exist yet.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Copies a package into the store and says where it is. The same package
    /// again changes nothing; another one under the same version is refused.
    pub fn install(&self, package: &Package) -> Result<PathBuf, StoreError> {
        let manifest = package.manifest();
        let (id, version) = (manifest.id.as_str(), &manifest.version);
        let versions = self.folder.join(id);
        fs::create_dir_all(&versions).map_err(|it| StoreError::io(&versions, it))?;
        let _lock = self.lock()?;
        clean(&versions)?;
        let place = versions.join(version.to_string());
        if fs::symlink_metadata(&place).is_ok() {
            return self.already(package, place);
        }
        let temporary = versions.join(format!(".new-{version}"));
        if let Err(error) = copy::copy(package, &temporary) {
            let _ = permission::discard(&temporary);
            return Err(error);
        }
        copy::settle(&temporary, &place).map_err(|it| StoreError::io(&place, it))?;
        Ok(place)
    }

    /// The ids of all plugins of which a version is installed.
    pub fn ids(&self) -> Result<Vec<String>, StoreError> {
        let names = folders(&self.folder).map_err(|it| StoreError::io(&self.folder, it))?;
        let mut ids = Vec::new();
        for name in names.into_iter().filter(|it| is_id(it)) {
            if !self.versions(&name)?.is_empty() {
                ids.push(name);
            }
        }
        ids.sort_unstable();
        Ok(ids)
    }

    /// The installed versions of a plugin, oldest first.
    pub fn versions(&self, id: &str) -> Result<Vec<Version>, StoreError> {
        if !is_id(id) {
            return Ok(Vec::new());
        }
        let folder = self.folder.join(id);
        let names = folders(&folder).map_err(|it| StoreError::io(&folder, it))?;
        let mut versions: Vec<Version> =
            names.iter().filter_map(|it| Version::parse(it).ok()).collect();
        versions.sort_unstable();
        Ok(versions)
    }

    /// An installed package, read and hashed anew.
    pub fn open(&self, id: &str, version: &Version) -> Result<Package, StoreError> {
        let package = Package::open(self.place(id, version)?)?;
        let manifest = package.manifest();
        if manifest.id != id || manifest.version != *version {
            return Err(StoreError::Mislabelled { id: id.to_owned(), version: version.clone() });
        }
        Ok(package)
    }

    /// Removes one version. A process that runs it has it in memory; new ones
    /// cannot be started.
    pub fn remove(&self, id: &str, version: &Version) -> Result<(), StoreError> {
        // Without this, a store that does not exist yet could not be locked.
        self.place(id, version)?;
        let _lock = self.lock()?;
        let place = self.place(id, version)?;
        let versions = self.folder.join(id);
        let temporary = versions.join(format!(".old-{version}"));
        let remove = || -> io::Result<()> {
            // First it is no version any more, and then it is not there.
            permission::unprotect_folder(&place)?;
            fs::rename(&place, &temporary)?;
            permission::discard(&temporary)?;
            if fs::read_dir(&versions)?.next().is_none() {
                fs::remove_dir(&versions)?;
            }
            Ok(())
        };
        remove().map_err(|it| StoreError::io(&place, it))
    }

    /// Where this version is, if it is.
    fn place(&self, id: &str, version: &Version) -> Result<PathBuf, StoreError> {
        let place = self.folder.join(id).join(version.to_string());
        // A link would lead whoever removes it out of the store.
        if is_id(id) && fs::symlink_metadata(&place).is_ok_and(|it| it.is_dir()) {
            return Ok(place);
        }
        Err(StoreError::NotInstalled { id: id.to_owned(), version: version.clone() })
    }

    /// Who installs or removes waits for others who do, in whatever process.
    fn lock(&self) -> Result<File, StoreError> {
        let path = self.folder.join(".lock");
        let lock = || -> io::Result<File> {
            let file = File::options().create(true).append(true).open(&path)?;
            file.lock()?;
            Ok(file)
        };
        lock().map_err(|it| StoreError::io(&path, it))
    }

    fn already(&self, package: &Package, place: PathBuf) -> Result<PathBuf, StoreError> {
        let manifest = package.manifest();
        let (id, version) = (manifest.id.clone(), manifest.version.clone());
        let installed = self.open(&id, &version).ok();
        match installed.filter(|it| it.sha256() == package.sha256()) {
            Some(installed) if installed.signature() == package.signature() => Ok(place),
            Some(_) => Err(StoreError::OtherSignature { id, version }),
            None => Err(StoreError::OtherBytes { id, version }),
        }
    }
}

/// Nobody is at work while the lock is held, so what has a temporary name
/// was left behind.
fn clean(versions: &Path) -> Result<(), StoreError> {
    // Whoever removed the last version while this one waited took it along.
    fs::create_dir_all(versions).map_err(|it| StoreError::io(versions, it))?;
    let names = folders(versions).map_err(|it| StoreError::io(versions, it))?;
    for name in names.iter().filter(|it| it.starts_with('.')) {
        let left_behind = versions.join(name);
        permission::discard(&left_behind).map_err(|it| StoreError::io(&left_behind, it))?;
    }
    Ok(())
}

/// The names of the folders in a folder; none if it does not exist.
fn folders(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir()
            && let Ok(name) = entry.file_name().into_string()
        {
            names.push(name);
        }
    }
    Ok(names)
}
