use std::io;
use std::path::PathBuf;
use std::time::Duration;

/// Why a plugin gave no answer.
///
/// What is displayed is for administrators and the log. It quotes nothing that
/// the plugin printed, because that may quote the file that it was reading.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The library is no longer, or never was, where it should be.
    #[error("there is no library at {}", .0.display())]
    NotFound(PathBuf),
    /// The process could not load the library, and said why.
    #[error("it cannot be loaded: {0}")]
    CannotLoad(String),
    /// The plugin was built for another version of the messages.
    #[error("it speaks version {theirs} of the plugin protocol; this Lodestar speaks {ours}")]
    Incompatible {
        /// The version that the plugin was built against.
        theirs: u32,
        /// The version that Lodestar speaks.
        ours: u32,
    },
    /// The process came to its end before it answered.
    #[error("it stopped before it answered ({how})")]
    Stopped {
        /// As in `signal: 11 (SIGSEGV)`.
        how: String,
        /// The end of what it printed. It may quote what the plugin was asked,
        /// so it is for an administrator to see and never for the log.
        stderr_tail: String,
    },
    /// It was given this long, and was then stopped.
    #[error("it did not answer within {0:?}")]
    TimedOut(Duration),
    /// What came back is not an answer, or not one to this question.
    #[error("its answer was not understood: {0}")]
    Garbled(String),
    /// A considered no. The reasons are for the person who asked.
    #[error("it refused, for {} reason(s)", .0.len())]
    Refused(Vec<String>),
    /// The plugin says that it could not answer. Its process goes on.
    #[error("it failed: {0}")]
    Failed(String),
    /// It was stopped too often in a row and is not started again until an
    /// administrator says so.
    #[error("it is not started any more after {failures} failures in a row")]
    Quarantined {
        /// How often in a row it had to be stopped.
        failures: u32,
    },
    /// The question was not asked: its files are larger than any plugin takes.
    #[error("the question has {bytes} bytes; the limit is {bytes_max}")]
    TooLarge {
        /// The size of the question with its files.
        bytes: u64,
        /// The most that a question may have.
        bytes_max: u64,
    },
    /// The system did not let Lodestar start the process or speak to it.
    #[error("it could not be started or spoken to")]
    Io(#[from] io::Error),
}

impl Failure {
    /// Whether the plugin can be asked the next question as if nothing had
    /// happened. After any other failure its process has ended.
    pub fn is_harmless(&self) -> bool {
        matches!(self, Self::Refused(_) | Self::Failed(_) | Self::TooLarge { .. })
    }
}
