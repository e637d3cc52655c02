//! The policy as a value: which numbers are small, and from which base on what
//! may be shown.

use crate::survey_rules::SurveyRules;

/// Counts from 1 to this are hidden unless an authority has set another limit:
/// fewer than six children can be known by those around them. The practice of
/// the Department for Education's figures on children's social care.
pub const SMALL_MAX: u64 = 5;

/// Below this base nothing of a question is shown.
pub const BASE_MIN: u64 = 10;

/// Below this base, an answer that everybody gave is hidden too: then each
/// child's answer would be known.
pub const UNANIMOUS_BASE_MIN: u64 = 20;

/// Below this base a percentage moves by several points with each child, and is
/// marked as unreliable.
const RELIABLE_BASE_MIN: u64 = 30;

/// Raised with every change of what the engine hides, and kept with each release.
pub const ENGINE_VERSION: i32 = 2;

/// What an authority hides. The same numbers under the same policy after the
/// same earlier releases are always protected alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    small_max: u64,
}

impl Default for Policy {
    fn default() -> Self {
        Self { small_max: SMALL_MAX }
    }
}

impl From<&SurveyRules> for Policy {
    fn from(rules: &SurveyRules) -> Self {
        Self::hiding_up_to(u64::from(rules.small_max))
    }
}

impl Policy {
    /// Hides counts from 1 to `small_max`. Why an authority may hide less than
    /// usual is for [`SurveyRules`] to ask.
    pub const fn hiding_up_to(small_max: u64) -> Self {
        Self { small_max: if small_max < 1 { 1 } else { small_max } }
    }

    /// The largest count that is hidden as small.
    pub const fn small_max(self) -> u64 {
        self.small_max
    }

    /// Below this base nothing of a question is shown. The base is a count of
    /// children itself, so it is never one of the small ones.
    pub const fn base_min(self) -> u64 {
        if BASE_MIN <= self.small_max { self.small_max + 1 } else { BASE_MIN }
    }

    /// Below this base, what everybody answered is hidden.
    pub const fn unanimous_base_min(self) -> u64 {
        let least = self.base_min();
        if UNANIMOUS_BASE_MIN < least { least } else { UNANIMOUS_BASE_MIN }
    }

    /// Whether this many children could be known by those around them.
    pub const fn is_small(self, count: u64) -> bool {
        1 <= count && count <= self.small_max
    }

    /// Whether a count is everybody, of few.
    pub(super) const fn is_unanimous(self, count: u64, base: u64) -> bool {
        base < self.unanimous_base_min() && count == base
    }

    /// The same in words that a program can sort, to be kept with each release.
    pub fn version(self) -> String {
        format!("{ENGINE_VERSION}:{}", self.small_max)
    }
}

/// Whether a percentage of this base is marked with `[u]`.
pub const fn is_unreliable(base: u64) -> bool {
    1 <= base && base < RELIABLE_BASE_MIN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_never_one_of_the_small_counts() {
        for small_max in 1..=20 {
            let policy = Policy::hiding_up_to(small_max);
            assert!(!policy.is_small(policy.base_min()), "{small_max}");
            assert!(policy.base_min() <= policy.unanimous_base_min(), "{small_max}");
        }
        assert_eq!(Policy::default().base_min(), 10);
        assert_eq!(Policy::hiding_up_to(10).base_min(), 11);
    }

    #[test]
    fn the_usual_policy_is_that_of_an_authority_which_has_set_nothing() {
        assert_eq!(Policy::from(&SurveyRules::default()), Policy::default());
    }
}
