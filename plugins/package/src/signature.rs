//! Who vouches for a package: an Ed25519 signature over its hash.
//!
//! `plugin.sig` lies beside `plugin.toml` and holds a public key and what was
//! signed with it. That a key is there says nothing; that an administrator
//! trusts it does.

mod key;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::{fs, io};

use ed25519_dalek::{Signature as Signed, Signer, VerifyingKey};

pub use self::key::{BadKey, SecretKey, TrustedKey, new_key};
use crate::keys::{self, Keys};
use crate::manifest::ManifestError;
use crate::package::{Package, PackageError};
use crate::{hex, permission};

/// The name of the file.
pub const FILE: &str = "plugin.sig";

/// The longest one. Ours have two lines.
pub const SIGNATURE_BYTES_MAX: u64 = 4096;

/// What stands before the hash in what is signed, so that a signature for
/// something else can never pass as one for a package.
const PURPOSE: &str = "lodestar plugin package 1\n";

/// What a signature is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    /// There is none.
    None,
    /// Somebody whom the installation trusts signed exactly these files.
    Trusted {
        /// The name under which the key is trusted.
        name: String,
    },
    /// Somebody signed exactly these files, and nobody here knows who.
    Unknown {
        /// The public key, in hexadecimal digits.
        key: String,
    },
    /// It is not a signature of these files.
    Invalid,
}

/// Signs the package in a folder: writes its `plugin.sig` anew.
pub fn sign(folder: &Path, secret: &SecretKey) -> Result<Package, PackageError> {
    // What an interrupted signing left behind would be signed as well.
    let beside = folder.join(format!("{FILE}.new"));
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(PackageError::cannot_read(&beside, error));
        }
        _ => {}
    }
    let package = Package::open(folder)?;
    let signed = secret.0.sign(&message(package.sha256()));
    let text = format!(
        "key = \"{}\"\nsignature = \"{}\"\n",
        secret.public(),
        hex::write(&signed.to_bytes())
    );
    // Beside it and then in its place, so that there is never half a signature.
    let path = package.folder().join(FILE);
    let write = || -> io::Result<()> {
        fs::write(&beside, &text)?;
        permission::open_up(&beside, false)?;
        fs::rename(&beside, &path)
    };
    write().map_err(|it| PackageError::cannot_read(&path, it))?;
    Package::open(folder)
}

/// What this `plugin.sig` is worth for a package with this hash.
pub(crate) fn verify(text: &str, sha256: &str, trusted: &[TrustedKey]) -> Signature {
    let Ok((key, signed)) = read(text) else { return Signature::Invalid };
    // Strict: refuses keys under which one signature fits many messages.
    let Some(public) = key::public(&key) else { return Signature::Invalid };
    if public.verify_strict(&message(sha256), &signed).is_err() {
        return Signature::Invalid;
    }
    match trusted.iter().find(|it| it.is(&public)) {
        Some(known) => Signature::Trusted { name: known.name().to_owned() },
        None => Signature::Unknown { key: hex::write(VerifyingKey::as_bytes(&public)) },
    }
}

fn message(sha256: &str) -> Vec<u8> {
    [PURPOSE.as_bytes(), sha256.as_bytes()].concat()
}

fn read(text: &str) -> Result<(String, Signed), ManifestError> {
    let table = keys::parse(text)?;
    let keys = Keys::of(text, &table);
    keys.only(&["key", "signature"])?;
    let key = keys.need("key", "a public key")?.text("a public key")?.to_owned();
    let entry = keys.need("signature", "a signature")?;
    let signed = hex::read::<64>(entry.text("a signature")?);
    let signed = signed.ok_or_else(|| entry.wrong("must be 128 hexadecimal digits"))?;
    Ok((key, Signed::from_bytes(&signed)))
}
