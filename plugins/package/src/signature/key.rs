//! Keys: the secret half of a publisher, the public half that is trusted.

use std::{fmt, io};

use ed25519_dalek::{SigningKey, VerifyingKey};

use crate::hex;

/// A public key that an administrator trusts, under a name of their choosing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustedKey {
    name: String,
    key: VerifyingKey,
}

/// With which a publisher signs. It is wiped from memory when it is dropped.
pub struct SecretKey(pub(super) SigningKey);

/// A text that is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a key is 64 hexadecimal digits, and this is none")]
pub struct BadKey;

/// A new secret key, from the system's own source of chance.
pub fn new_key() -> io::Result<SecretKey> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed)?;
    Ok(SecretKey(SigningKey::from_bytes(&seed)))
}

impl SecretKey {
    /// From 64 hexadecimal digits.
    pub fn parse(text: &str) -> Result<Self, BadKey> {
        let seed = hex::read::<32>(text.trim()).ok_or(BadKey)?;
        Ok(Self(SigningKey::from_bytes(&seed)))
    }

    /// The public half, in hexadecimal digits: for those who shall trust it.
    pub fn public(&self) -> String {
        hex::write(self.0.verifying_key().as_bytes())
    }

    /// The key itself, in hexadecimal digits. To be kept, and shown to nobody.
    pub fn reveal(&self) -> String {
        hex::write(self.0.as_bytes())
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "SecretKey(of {})", self.public())
    }
}

impl TrustedKey {
    /// A public key of 64 hexadecimal digits, and whose it is.
    pub fn new(name: impl Into<String>, key: &str) -> Result<Self, BadKey> {
        let key = public(key.trim()).ok_or(BadKey)?;
        Ok(Self { name: name.into(), key })
    }

    /// Whose it is.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key, in hexadecimal digits.
    pub fn key(&self) -> String {
        hex::write(self.key.as_bytes())
    }

    pub(super) fn is(&self, key: &VerifyingKey) -> bool {
        self.key == *key
    }
}

/// A key for which not every signature would fit.
pub(super) fn public(text: &str) -> Option<VerifyingKey> {
    let key = VerifyingKey::from_bytes(&hex::read::<32>(text)?).ok()?;
    (!key.is_weak()).then_some(key)
}
