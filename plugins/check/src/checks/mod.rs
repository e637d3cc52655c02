//! Every check, in the order in which they are printed. A group is a file.

mod abi;
mod batch;
mod cancellation;
mod descriptor;
mod determinism;
mod document;
mod lifecycle;
mod limits;
mod locale;
mod malformed;
mod manifest;
mod memory;
mod numbers;
mod settings;
mod suppression;

use crate::Check;

const GROUPS: [&[Check]; 14] = [
    manifest::CHECKS,
    descriptor::CHECKS,
    abi::CHECKS,
    lifecycle::CHECKS,
    memory::CHECKS,
    determinism::CHECKS,
    malformed::CHECKS,
    limits::CHECKS,
    batch::CHECKS,
    locale::CHECKS,
    cancellation::CHECKS,
    suppression::CHECKS,
    document::CHECKS,
    settings::CHECKS,
];

/// Every check there is.
pub fn checks() -> impl Iterator<Item = &'static Check> {
    GROUPS.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_hyphenated_unique_and_begin_with_their_group() {
        let mut names = BTreeSet::new();
        for check in checks() {
            let is_plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
            assert!(check.name.chars().all(is_plain), "{}", check.name);
            assert!(check.name.starts_with(&format!("{}-", check.group.key())), "{}", check.name);
            assert!(names.insert(check.name), "{} is there twice", check.name);
        }
    }

    #[test]
    fn every_check_says_what_it_expects_and_what_to_do() {
        for check in checks() {
            for sentence in [check.says, check.to_do] {
                assert!(sentence.ends_with('.') && 20 < sentence.len(), "{}", check.name);
            }
        }
    }
}
