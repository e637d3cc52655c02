//! Who may do what with a file. Installed packages are there to be read.

use std::fs::{self, Metadata, Permissions};
use std::io;
use std::path::Path;

/// Whether anybody may run it. Systems without such a mark run what they can.
#[cfg(unix)]
pub(crate) fn is_executable(about: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    about.permissions().mode() & 0o111 != 0
}

#[cfg(not(unix))]
pub(crate) fn is_executable(_: &Metadata) -> bool {
    false
}

/// Files that nobody may change.
pub(crate) fn protect(file: &Path, is_executable: bool) -> io::Result<()> {
    set(file, if is_executable { 0o555 } else { 0o444 }, true)
}

/// Folders to which nobody may add anything.
pub(crate) fn protect_folder(folder: &Path) -> io::Result<()> {
    set(folder, 0o555, true)
}

/// A folder that its owner may change again.
pub(crate) fn unprotect_folder(folder: &Path) -> io::Result<()> {
    set(folder, 0o755, false)
}

/// A file that its owner may change.
pub(crate) fn open_up(file: &Path, is_executable: bool) -> io::Result<()> {
    set(file, if is_executable { 0o755 } else { 0o644 }, false)
}

/// Removes a folder, even a protected one. Follows no link.
pub(crate) fn discard(folder: &Path) -> io::Result<()> {
    unprotect(folder)?;
    fs::remove_dir_all(folder)
}

fn unprotect(folder: &Path) -> io::Result<()> {
    unprotect_folder(folder)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            unprotect(&entry.path())?;
        } else if cfg!(windows) && kind.is_file() {
            set(&entry.path(), 0o644, false)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn set(path: &Path, mode: u32, _is_read_only: bool) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn set(path: &Path, _mode: u32, is_read_only: bool) -> io::Result<()> {
    let mut permissions: Permissions = fs::metadata(path)?.permissions();
    permissions.set_readonly(is_read_only);
    fs::set_permissions(path, permissions)
}
