//! How a check ended, and what was seen.

use lodestar_plugin_supervisor::Failure;
use serde::{Serialize, Serializer};

/// The end of what was printed says most.
const PRINTED_CHARACTERS_MAX: usize = 300;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// The promise is kept.
    Pass,
    /// It is kept, and something about it deserves a look.
    Warn,
    /// It was not looked at; the sentence says why.
    Skip,
    /// It is not kept.
    Fail,
    /// The plugin's process came to its end over it.
    Crash,
}

impl Status {
    /// All of them, from the best to the worst.
    pub const ALL: [Self; 5] = [Self::Pass, Self::Warn, Self::Skip, Self::Fail, Self::Crash];

    /// Stable, for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Warn => "warn",
            Self::Skip => "skip",
            Self::Fail => "fail",
            Self::Crash => "crash",
        }
    }

    /// Whether a plugin with this is not conformant.
    pub fn is_broken(self) -> bool {
        matches!(self, Self::Fail | Self::Crash)
    }
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// What a check comes to: what was seen if the promise is kept.
pub(crate) type Verdict = Result<String, Otherwise>;

/// A check that did not simply pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Otherwise {
    pub(crate) status: Status,
    /// Without a full stop.
    pub(crate) seen: String,
}

impl Otherwise {
    pub(crate) fn fail(seen: impl Into<String>) -> Self {
        Self { status: Status::Fail, seen: seen.into() }
    }

    pub(crate) fn crash(seen: impl Into<String>) -> Self {
        Self { status: Status::Crash, seen: seen.into() }
    }

    pub(crate) fn skip(seen: impl Into<String>) -> Self {
        Self { status: Status::Skip, seen: seen.into() }
    }

    pub(crate) fn warn(seen: impl Into<String>) -> Self {
        Self { status: Status::Warn, seen: seen.into() }
    }

    /// The same, with the question that it happened over.
    pub(crate) fn over(self, what: &str) -> Self {
        Self { seen: format!("{what}: {}", self.seen), ..self }
    }
}

impl From<Failure> for Otherwise {
    fn from(failure: Failure) -> Self {
        match &failure {
            Failure::Stopped { stderr_tail, .. } => {
                Self::crash(format!("{failure}{}", printed(stderr_tail)))
            }
            // The source says more than “could not be started”.
            Failure::Io(error) => Self::fail(format!("it could not be spoken to: {error}")),
            _ => Self::fail(failure.to_string()),
        }
    }
}

/// Whoever runs this tool wrote the plugin, or means to use it, and no file
/// here is a real one: so what it printed is shown.
fn printed(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let end = &letters[letters.len().saturating_sub(PRINTED_CHARACTERS_MAX)..];
    match end {
        [] => String::new(),
        end => format!("; it printed: {}", end.iter().collect::<String>()),
    }
}

/// Fails with this sentence unless the condition holds.
pub(crate) fn require(holds: bool, seen: impl FnOnce() -> String) -> Result<(), Otherwise> {
    if holds { Ok(()) } else { Err(Otherwise::fail(seen())) }
}
