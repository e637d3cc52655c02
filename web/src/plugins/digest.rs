//! The digests of large files, worked out once for as long as they stay as they
//! are. A library is looked at before every use; reading it each time would cost
//! more than asking it.

use std::collections::HashMap;
use std::io::{self, Read as _, Seek as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use lodestar_plugin_package::{Package, Store, StoreError, Version};
use sha2::{Digest as _, Sha256};

/// What changes when somebody writes to a file or puts another in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: (i64, i64),
    changed: (i64, i64),
    inode: u64,
}

static KNOWN: LazyLock<Mutex<HashMap<PathBuf, (Stamp, String)>>> = LazyLock::new(Mutex::default);

type Packages = HashMap<PathBuf, (Vec<(PathBuf, Stamp)>, Arc<Package>)>;

static PACKAGES: LazyLock<Mutex<Packages>> = LazyLock::new(Mutex::default);

/// An installed package, opened and digested anew if any file of it changed.
pub(super) fn of_package(
    store: &Store,
    id: &str,
    version: &Version,
) -> Result<Arc<Package>, StoreError> {
    let folder = store.folder().join(id).join(version.to_string());
    let mut stamps = Vec::new();
    let is_whole = stamps_below(&folder, &mut stamps).is_ok();
    stamps.sort_by(|one, other| one.0.cmp(&other.0));
    let known = PACKAGES.lock().unwrap_or_else(PoisonError::into_inner).get(&folder).cloned();
    if let Some((then, package)) = known
        && is_whole
        && then == stamps
    {
        return Ok(package);
    }
    let package = Arc::new(store.open(id, version)?);
    let mut known = PACKAGES.lock().unwrap_or_else(PoisonError::into_inner);
    known.insert(folder, (stamps, Arc::clone(&package)));
    Ok(package)
}

fn stamps_below(folder: &Path, stamps: &mut Vec<(PathBuf, Stamp)>) -> io::Result<()> {
    for entry in folder.read_dir()? {
        let path = entry?.path();
        stamps.push((path.clone(), stamp(&path)?));
        if path.symlink_metadata()?.is_dir() {
            stamps_below(&path, stamps)?;
        }
    }
    Ok(())
}

/// What tells one build of a program from another: its length, and the digest of
/// its beginning and its end. Two machines with the same release agree, whenever
/// they unpacked it; reading all of it would slow down every start.
pub(super) fn of_program(path: &Path) -> String {
    const PART: u64 = 1 << 20;
    let read = || -> io::Result<String> {
        let mut file = std::fs::File::open(path)?;
        let length = file.metadata()?.len();
        let mut bytes = Vec::new();
        file.by_ref().take(PART).read_to_end(&mut bytes)?;
        file.seek(io::SeekFrom::Start(length.saturating_sub(PART)))?;
        file.take(PART).read_to_end(&mut bytes)?;
        Ok(format!("{length} {:x}", Sha256::digest(&bytes)))
    };
    let build = read().unwrap_or_default();
    format!("{} {build}", env!("CARGO_PKG_VERSION")).trim().to_owned()
}

/// The SHA-256 of a file, in hexadecimal.
pub(super) fn of_file(path: &Path) -> io::Result<String> {
    let stamp = stamp(path)?;
    let known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned();
    if let Some((then, digest)) = known
        && then == stamp
    {
        return Ok(digest);
    }
    let digest = read(path)?;
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.insert(path.to_owned(), (stamp, digest.clone()));
    Ok(digest)
}

fn read(path: &Path) -> io::Result<String> {
    let mut file = std::fs::File::open(path)?;
    let (mut hasher, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(format!("{:x}", hasher.finalize())),
            read => hasher.update(&buffer[..read]),
        }
    }
}

/// Of what a link leads to, as reading it does.
fn stamp(path: &Path) -> io::Result<Stamp> {
    let about = path.metadata()?;
    Ok(Stamp {
        length: about.len(),
        modified: (about.mtime(), about.mtime_nsec()),
        changed: (about.ctime(), about.ctime_nsec()),
        inode: about.ino(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_changed_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library");
        std::fs::write(&path, "abc").unwrap();
        // The first test vector of FIPS 180-2, appendix B.1.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(of_file(&path).unwrap(), abc);
        std::fs::write(&path, "abd").unwrap();
        assert_ne!(of_file(&path).unwrap(), abc);
    }
}
