//! Whether a package is what somebody meant to run.

use std::fmt;

use crate::package::Package;
use crate::signature::{Signature, TrustedKey};

/// How far the files of a plugin can be trusted to be what they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Integrity {
    /// It came with this Lodestar, and is as good as Lodestar itself.
    Bundled,
    /// Signed with a key that the installation trusts.
    Signed {
        /// The name under which the key is trusted.
        by: String,
    },
    /// Nobody whom the installation trusts has signed it.
    Unsigned,
    /// Its files are not those that were installed.
    Modified,
    /// Its signature is not one of its files.
    Invalid,
}

impl Integrity {
    /// Of a package that did not come with Lodestar. `pinned` is its
    /// [`Package::sha256`] as it was when it was installed; none before that.
    ///
    /// An installed package that can no longer be opened is [`Self::Modified`].
    pub fn of(package: &Package, pinned: Option<&str>, trusted: &[TrustedKey]) -> Self {
        if pinned.is_some_and(|it| !it.eq_ignore_ascii_case(package.sha256())) {
            return Self::Modified;
        }
        match package.signed_by(trusted) {
            Signature::Trusted { name } => Self::Signed { by: name },
            // That a stranger signed it is worth as much as that nobody did.
            Signature::None | Signature::Unknown { .. } => Self::Unsigned,
            Signature::Invalid => Self::Invalid,
        }
    }

    /// Whether it may never run, whatever the installation allows.
    pub fn is_broken(&self) -> bool {
        matches!(self, Self::Modified | Self::Invalid)
    }

    /// Stable and lower-case, for records, pages and programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Bundled => "bundled",
            Self::Signed { .. } => "signed",
            Self::Unsigned => "unsigned",
            Self::Modified => "modified",
            Self::Invalid => "invalid",
        }
    }
}

impl fmt::Display for Integrity {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signed { by } => write!(to, "signed by {by}"),
            other => to.write_str(other.code()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::fixture::package;
    use crate::signature::{SecretKey, new_key, sign};

    fn trusted(secret: &SecretKey) -> Vec<TrustedKey> {
        vec![TrustedKey::new("Gwynedd", &secret.public()).unwrap()]
    }

    #[test]
    fn an_unsigned_package_is_unsigned_and_stays_so_while_its_hash_is_the_pinned_one() {
        let folder = package("a-plugin", "1.0.0");
        let package = Package::open(folder.path()).unwrap();

        assert_eq!(Integrity::of(&package, None, &[]), Integrity::Unsigned);
        assert_eq!(Integrity::of(&package, Some(package.sha256()), &[]), Integrity::Unsigned);
    }

    #[test]
    fn a_signature_counts_only_if_its_key_is_trusted() {
        let folder = package("a-plugin", "1.0.0");
        let secret = new_key().unwrap();
        let package = sign(folder.path(), &secret).unwrap();

        let signed = Integrity::of(&package, None, &trusted(&secret));
        assert_eq!(signed, Integrity::Signed { by: "Gwynedd".into() });
        assert_eq!(signed.to_string(), "signed by Gwynedd");
        let stranger = trusted(&new_key().unwrap());
        assert_eq!(Integrity::of(&package, None, &stranger), Integrity::Unsigned);
    }

    #[test]
    fn a_changed_file_is_modified_where_a_hash_is_pinned_and_else_invalid() {
        let folder = package("a-plugin", "1.0.0");
        let secret = new_key().unwrap();
        let before = sign(folder.path(), &secret).unwrap();
        fs::write(folder.path().join("plugin.py"), "print('changed')").unwrap();
        let after = Package::open(folder.path()).unwrap();

        let pinned = Integrity::of(&after, Some(before.sha256()), &trusted(&secret));
        assert_eq!(pinned, Integrity::Modified);
        let invalid = Integrity::of(&after, None, &trusted(&secret));
        assert_eq!(invalid, Integrity::Invalid);
        assert!(pinned.is_broken() && invalid.is_broken());
    }
}
