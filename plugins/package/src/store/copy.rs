//! Copies a package so that a loss of power leaves all of it or none.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::StoreError;
use crate::files::{PackageFile, place};
use crate::package::Package;
use crate::permission;

/// Copies every file of the package to a new folder, and looks at the copy: what
/// is installed is what was opened, whatever became of the original.
pub(super) fn copy(package: &Package, to: &Path) -> Result<(), StoreError> {
    fs::create_dir(to).map_err(|it| StoreError::io(to, it))?;
    let mut folders = BTreeSet::from([to.to_owned()]);
    for file in package.files() {
        let path = place(to, &file.name);
        let original = place(package.folder(), &file.name);
        let from = File::open(&original).map_err(|it| StoreError::io(&original, it))?;
        copy_file(from, file, &path).map_err(|it| StoreError::io(&path, it))?;
        let above = path.ancestors().skip(1).take_while(|it| it.starts_with(to));
        folders.extend(above.map(Path::to_owned));
    }
    let copied = Package::open(to)?;
    if copied.sha256() != package.sha256() || copied.signature() != package.signature() {
        return Err(StoreError::Changed);
    }
    protect(&folders).map_err(|it| StoreError::io(to, it))
}

fn copy_file(from: File, file: &PackageFile, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut copy = File::create_new(to)?;
    io::copy(&mut from.take(file.bytes + 1), &mut copy)?;
    copy.sync_all()?;
    permission::protect(to, file.is_executable)
}

/// The deepest folders first: the system must know of a file before its folder
/// is closed.
fn protect(folders: &BTreeSet<PathBuf>) -> io::Result<()> {
    for folder in folders.iter().rev() {
        sync(folder)?;
        permission::protect_folder(folder)?;
    }
    Ok(())
}

/// Gives the copy its name, for good.
pub(super) fn settle(temporary: &Path, place: &Path) -> io::Result<()> {
    fs::rename(temporary, place)?;
    for folder in place.ancestors().skip(1).take(2) {
        sync(folder)?;
    }
    Ok(())
}

/// Makes the names in a folder last. Only Unix lets one open a folder.
fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
