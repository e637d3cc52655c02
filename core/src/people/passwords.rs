//! Passwords are kept as Argon2id hashes, and checked in the same time whether
//! or not there is such an account.

use argon2::{Argon2, PasswordHasher, PasswordVerifier};

use crate::Error;

/// The fewest characters of a password.
pub(super) const PASSWORD_CHARACTERS_MIN: usize = 12;

/// The most characters of a password: more is somebody's attack on the hash.
pub(super) const PASSWORD_CHARACTERS_MAX: usize = 200;

/// A hash with a salt of its own.
pub(super) fn hash(password: &str) -> Result<String, Error> {
    let hash = Argon2::default().hash_password(password.as_bytes());
    Ok(hash.map_err(|_| Error::Password)?.to_string())
}

/// Whether it is the password of this hash.
pub(super) fn matches(password: &str, hash: &str) -> bool {
    let Ok(hash) = argon2::PasswordHash::new(hash) else { return false };
    Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
}
