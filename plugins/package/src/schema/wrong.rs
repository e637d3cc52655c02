use std::fmt;

use serde_json::Number;

/// What is wrong with one setting.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// The name of the setting.
    pub field: String,
    /// What is wrong with it.
    pub why: Why,
}

/// Why a value cannot be set. What is displayed is for developers and logs;
/// pages have words of their own for each.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// Nothing was set, there is no default, and the plugin needs it.
    Missing,
    /// Not a number at all.
    NotANumber,
    /// A number, but with a fraction.
    NotAWholeNumber,
    /// Below the least.
    TooSmall {
        /// The least that it may be.
        minimum: Number,
    },
    /// Above the most.
    TooLarge {
        /// The most that it may be.
        maximum: Number,
    },
    /// More characters than it may have.
    TooLong {
        /// In characters.
        length_max: usize,
    },
    /// None of the choices.
    NotAChoice,
    /// Not text. No form can send this.
    NotText,
    /// Neither yes nor no.
    NotAFlag,
    /// The plugin has no such setting.
    Unknown,
}

impl Why {
    /// Stable and hyphenated, for keys of words and for tests.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotANumber => "not-a-number",
            Self::NotAWholeNumber => "not-a-whole-number",
            Self::TooSmall { .. } => "too-small",
            Self::TooLarge { .. } => "too-large",
            Self::TooLong { .. } => "too-long",
            Self::NotAChoice => "not-a-choice",
            Self::NotText => "not-text",
            Self::NotAFlag => "not-a-flag",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => write!(to, "it is missing"),
            Self::NotANumber => write!(to, "it is not a number"),
            Self::NotAWholeNumber => write!(to, "it is not a whole number"),
            Self::TooSmall { minimum } => write!(to, "it is smaller than {minimum}"),
            Self::TooLarge { maximum } => write!(to, "it is larger than {maximum}"),
            Self::TooLong { length_max } => write!(to, "it has more than {length_max} characters"),
            Self::NotAChoice => write!(to, "it is none of the choices"),
            Self::NotText => write!(to, "it is not text"),
            Self::NotAFlag => write!(to, "it is neither true nor false"),
            Self::Unknown => write!(to, "there is no such setting"),
        }
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.field, self.why)
    }
}
