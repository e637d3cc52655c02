//! Packages as one file. An archive comes from anywhere, so nothing in it is
//! believed: neither its names, nor its sizes, nor that its parts are apart.

#[cfg(test)]
mod tests;

use std::fs::{self, File};
use std::io::{self, Cursor, Read, Write};
use std::path::Path;

use zip::read::ZipFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::files::{BYTES_MAX, FILES_MAX, check_name, place};
use crate::package::{Package, PackageError};
use crate::permission;

/// How many times its packed size a whole package may have. Native libraries
/// shrink to a third or a quarter.
const RATIO_MAX: u64 = 100;

/// Below this, the ratio is of no interest.
const BYTES_HARMLESS: u64 = 1024 * 1024;

/// The bits of a Unix mode that say what kind of file it is, and two kinds.
const KIND: u32 = 0o170_000;
const LINK: u32 = 0o120_000;
const REGULAR: u32 = 0o100_000;

pub(crate) fn unpack(bytes: &[u8], into: &Path) -> Result<Package, PackageError> {
    let cannot_write = |source| PackageError::cannot_read(into, source);
    fs::create_dir_all(into).map_err(cannot_write)?;
    if fs::read_dir(into).map_err(cannot_write)?.next().is_some() {
        return Err(PackageError::NotEmpty(into.to_owned()));
    }
    let package = extract(bytes, into, BYTES_MAX).and_then(|()| Package::open(into));
    if package.is_err() {
        // What went wrong first is what there is to tell.
        let _ = permission::discard(into);
    }
    package
}

fn extract(bytes: &[u8], into: &Path, bytes_max: u64) -> Result<(), PackageError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    // As many folders as files, as in a folder.
    if 2 * FILES_MAX < archive.len() {
        return Err(PackageError::TooManyFiles);
    }
    if archive.has_duplicate_names() {
        return Err(refused("it has two files of one name"));
    }
    // Another program must not see other files in it than this one.
    archive.validate_header_consistency().map_err(damaged)?;
    if archive.has_overlapping_entries().map_err(damaged)? {
        return Err(refused("its files lie over one another"));
    }
    let packed = bytes.len() as u64;
    let mut left = bytes_max.min(packed.saturating_mul(RATIO_MAX).max(BYTES_HARMLESS));
    let is_by_size = left == bytes_max;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(damaged)?;
        let (name, is_folder) = checked_name(&entry)?;
        let path = place(into, &name);
        if is_folder {
            make_folder(&path)?;
            continue;
        }
        if let Some(parent) = path.parent() {
            make_folder(parent)?;
        }
        let written = write(&mut entry, &path, left)?;
        if left < written {
            let ratio = format!("it unpacks to more than {RATIO_MAX} times its size");
            return Err(if is_by_size { PackageError::TooLarge } else { refused(ratio) });
        }
        left -= written;
    }
    Ok(())
}

/// The name without the slash that marks a folder.
fn checked_name<R: Read>(entry: &ZipFile<'_, R>) -> Result<(String, bool), PackageError> {
    let name = entry.name().map_err(damaged)?.into_owned();
    let kind = entry.unix_mode().unwrap_or(0) & KIND;
    if entry.is_symlink() || kind == LINK {
        return Err(PackageError::Symlink(name));
    }
    if entry.encrypted() {
        return Err(refused("it is locked with a password"));
    }
    let is_folder = name.ends_with('/');
    if !is_folder && kind != 0 && kind != REGULAR {
        return Err(PackageError::NotAFile(name));
    }
    let name = name.strip_suffix('/').unwrap_or(&name).to_owned();
    check_name(&name)?;
    Ok((name, is_folder))
}

fn make_folder(path: &Path) -> Result<(), PackageError> {
    fs::create_dir_all(path).map_err(|it| PackageError::cannot_read(path, it))
}

/// Writes at most one byte more than is left, and says how many there were.
/// What the archive says about sizes is not asked.
fn write<R: Read>(entry: &mut ZipFile<'_, R>, path: &Path, left: u64) -> Result<u64, PackageError> {
    let cannot_write = |source| PackageError::cannot_read(path, source);
    let is_executable = entry.unix_mode().is_some_and(|it| it & 0o111 != 0);
    let mut file = File::create_new(path).map_err(cannot_write)?;
    let mut buffer = vec![0; 64 * 1024];
    let mut entry = entry.take(left + 1);
    let mut written = 0;
    loop {
        // Reading fails if the archive is wrong, writing if the disk is full.
        let read = entry.read(&mut buffer).map_err(|it| damaged(it.into()))?;
        if read == 0 {
            break;
        }
        file.write_all(&buffer[..read]).map_err(cannot_write)?;
        written += read as u64;
    }
    drop(file);
    permission::open_up(path, is_executable).map_err(cannot_write)?;
    Ok(written)
}

pub(crate) fn pack(package: &Package) -> Result<Vec<u8>, PackageError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in package.files() {
        let path = place(package.folder(), &file.name);
        let mode = if file.is_executable { 0o755 } else { 0o644 };
        // No file has a date, so the same files make the same archive.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(6))
            .last_modified_time(DateTime::default())
            .unix_permissions(mode);
        let mut add = || -> io::Result<()> {
            zip.start_file(file.name.as_str(), options)?;
            io::copy(&mut File::open(&path)?.take(BYTES_MAX), &mut zip)?;
            Ok(())
        };
        add().map_err(|it| PackageError::cannot_read(&path, it))?;
    }
    Ok(zip.finish().map_err(damaged)?.into_inner())
}

fn refused(why: impl Into<String>) -> PackageError {
    PackageError::Archive(why.into())
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn damaged(error: zip::result::ZipError) -> PackageError {
    refused(format!("it is damaged or not a zip file ({error})"))
}
