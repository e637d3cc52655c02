//! The files of a package: plain files under plain names, and not too many.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::hex;
use crate::name::is_plain;
use crate::package::PackageError;
use crate::permission;

/// The most files of one package; as many folders are allowed.
pub const FILES_MAX: usize = 200;

/// The most bytes of all files together.
pub const BYTES_MAX: u64 = 256 * 1024 * 1024;

/// The longest name of a file with its folders.
const NAME_BYTES_MAX: usize = 200;

/// The most folders within folders.
const DEPTH_MAX: usize = 8;

/// One file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageFile {
    /// From the package's folder, with `/` between folders.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Of its content, in lower-case hexadecimal digits.
    pub sha256: String,
    /// Whether it may be run as a program.
    pub is_executable: bool,
}

/// Every file below a folder, by name. Follows no link.
pub(crate) fn read(folder: &Path) -> Result<Vec<PackageFile>, PackageError> {
    let mut names = Vec::new();
    list(folder, "", &mut names)?;
    names.sort_unstable();
    let mut left = BYTES_MAX;
    let mut files = Vec::with_capacity(names.len());
    for name in names {
        let file = measure(folder, name, left)?;
        left -= file.bytes;
        files.push(file);
    }
    Ok(files)
}

fn list(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<(), PackageError> {
    let cannot_read = |source| PackageError::cannot_read(folder, source);
    let mut folders = 0;
    for entry in fs::read_dir(folder).map_err(cannot_read)? {
        let entry = entry.map_err(cannot_read)?;
        let name = entry.file_name();
        let name = format!("{prefix}{}", name.to_str().unwrap_or("\u{fffd}"));
        check_name(&name)?;
        let kind = entry.file_type().map_err(cannot_read)?;
        if kind.is_symlink() {
            return Err(PackageError::Symlink(name));
        }
        if kind.is_dir() {
            folders += 1;
            if FILES_MAX < folders {
                return Err(PackageError::TooManyFiles);
            }
            list(&entry.path(), &format!("{name}/"), names)?;
        } else if kind.is_file() {
            if names.len() == FILES_MAX {
                return Err(PackageError::TooManyFiles);
            }
            names.push(name);
        } else {
            return Err(PackageError::NotAFile(name));
        }
    }
    Ok(())
}

/// Whether a file may be called so, in a folder and in an archive alike.
pub(crate) fn check_name(name: &str) -> Result<(), PackageError> {
    let bad = |why| Err(PackageError::BadName { name: shown(name), why });
    if name.contains('\u{fffd}') || !is_plain(name) {
        return bad("it has a character that cannot be seen or read");
    }
    if name.contains(['\\', ':']) {
        return bad("it has a character that stands for a folder or drive on some systems");
    }
    if name.starts_with('/') {
        return bad("it leads out of the package");
    }
    if NAME_BYTES_MAX < name.len() || DEPTH_MAX < name.split('/').count() {
        return bad("it is too long, or in too many folders");
    }
    for part in name.split('/') {
        match part {
            ".." => return bad("it leads out of the package"),
            "" => return bad("it is empty"),
            hidden if hidden.starts_with('.') => return bad("it is hidden"),
            _ => {}
        }
    }
    Ok(())
}

fn shown(name: &str) -> String {
    let shown = |it: char| if is_plain(it.encode_utf8(&mut [0; 4])) { it } else { '?' };
    name.chars().take(80).map(shown).collect()
}

fn measure(folder: &Path, name: String, bytes_max: u64) -> Result<PackageFile, PackageError> {
    let path = place(folder, &name);
    let cannot_read = |source| PackageError::cannot_read(&path, source);
    let file = File::open(&path).map_err(cannot_read)?;
    let about = file.metadata().map_err(cannot_read)?;
    if !about.is_file() {
        return Err(PackageError::NotAFile(name));
    }
    if bytes_max < about.len() {
        return Err(PackageError::TooLarge);
    }
    let mut hash = Sha256::new();
    // The size is what was read: a file may grow while it is looked at.
    let bytes = io::copy(&mut file.take(bytes_max + 1), &mut hash).map_err(cannot_read)?;
    if bytes_max < bytes {
        return Err(PackageError::TooLarge);
    }
    let is_executable = permission::is_executable(&about);
    Ok(PackageFile { name, bytes, sha256: hex::write(&hash.finalize()), is_executable })
}

/// Where a file of this name is.
pub(crate) fn place(folder: &Path, name: &str) -> PathBuf {
    folder.join(name.split('/').collect::<PathBuf>())
}

/// The hash over all files but one: of the sorted lines `hash  name`, so that
/// `sha256sum`, `sort` and `sha256sum` again say the same.
pub(crate) fn digest(files: &[PackageFile], without: &str) -> String {
    let files = files.iter().filter(|it| it.name != without);
    let mut lines: Vec<String> = files.map(|it| format!("{}  {}\n", it.sha256, it.name)).collect();
    lines.sort_unstable();
    hex::write(&Sha256::digest(lines.concat()))
}
