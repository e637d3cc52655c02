//! The policy, and what a number looks like once it has passed.

/// Counts from 1 to this are hidden: fewer than six children can be known by
/// those around them. The practice of the Department for Education's figures
/// on children's social care.
pub const SMALL_MAX: u64 = 5;

/// Below this base nothing of a question is shown.
pub const BASE_MIN: u64 = 10;

/// Below this base, an answer that everybody gave is hidden too: then each
/// child's answer would be known.
pub const UNANIMOUS_BASE_MIN: u64 = 20;

/// The answers to one question, as they were counted. Not for anybody's eyes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// How many children answered the question.
    pub base: u64,
    /// Whether a child may have chosen several options; then the counts do not
    /// add up to the base.
    pub is_multiple: bool,
    /// In the order of the form.
    pub options: Vec<OptionCount>,
}

/// One answer and how many gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionCount {
    /// The answer.
    pub label: String,
    /// How many children gave it.
    pub chosen: u64,
    /// Whether it belongs to the cut: the answers that the reported percentage
    /// counts.
    pub is_positive: bool,
}

/// A count that may be seen, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// This many.
    Shown(u64),
    /// Printed as `[c]`.
    Hidden,
}

/// A percentage that may be seen, or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Share {
    /// In percent, not rounded.
    Percent(f64),
    /// Printed as `[c]`.
    Hidden,
    /// Nobody answered, so there is nothing to take a share of.
    NoBase,
}

impl Figure {
    /// The number, if it may be seen.
    pub const fn value(self) -> Option<u64> {
        match self {
            Self::Shown(value) => Some(value),
            Self::Hidden => None,
        }
    }
}

impl Share {
    /// A share of a base, both of which may be seen.
    #[expect(clippy::cast_precision_loss, reason = "numbers of children are far below 2^52")]
    pub fn of(part: u64, base: u64) -> Self {
        if base == 0 { Self::NoBase } else { Self::Percent(100.0 * part as f64 / base as f64) }
    }

    /// In percent, if it may be seen.
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::Percent(value) => Some(value),
            Self::Hidden | Self::NoBase => None,
        }
    }
}

/// Whether this many children could be known by those around them.
pub(super) const fn is_small(count: u64) -> bool {
    1 <= count && count <= SMALL_MAX
}
