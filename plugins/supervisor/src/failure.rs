use std::io;
use std::path::PathBuf;
use std::time::Duration;

/// Why a plugin gave no answer.
///
/// What is displayed is for administrators and the log. It quotes nothing that
/// the plugin printed, because that may quote the file that it was reading.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The library, or the program's package, is no longer where it should be, or
    /// never was.
    #[error("there is no plugin at {}", .0.display())]
    NotFound(PathBuf),
    /// It must not be started unless every wall stands, and not every one does.
    /// Nothing of the plugin has run.
    #[error("this system does not wall it off ({})", .missing.join("; "))]
    NotWalledOff {
        /// The walls that are missing, and why, as in `files: missing, this
        /// kernel has no Landlock`.
        missing: Vec<String>,
    },
    /// The process could not load the library or run the program, and said why.
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
    /// It used as much processor time as it may, and was then stopped.
    #[error("it used more than {seconds} seconds of processor time")]
    OutOfProcessorTime {
        /// How much it may use.
        seconds: u64,
    },
    /// It asked for more memory than it may have, and ended because it got none.
    #[error("it needed more memory than the {} MiB that it may have", .bytes_max / (1024 * 1024))]
    OutOfMemory {
        /// How much it may have.
        bytes_max: u64,
    },
    /// It was stopped before it had given its answer in full.
    #[error("its answer has {bytes} bytes; the limit is {bytes_max}")]
    TooLong {
        /// The length of the answer, as far as it is known.
        bytes: u64,
        /// The most that an answer may have.
        bytes_max: u64,
    },
    /// What came back is not an answer, or not one to this question.
    #[error("its answer was not understood: {0}")]
    Garbled(String),
    /// A considered no. The reasons are for the person who asked.
    #[error("it refused, for {} reason(s)", .0.len())]
    Refused(Vec<String>),
    /// The plugin says that it could not answer. Its process goes on.
    #[error("it failed: {0}")]
    Failed(String),
    /// It was stopped too often in a row, or an administrator has stopped it. It is
    /// not started again until an administrator says so.
    #[error("it is not started any more: {reason}")]
    Quarantined {
        /// As in `it failed 5 times in a row`, or in an administrator's words.
        reason: String,
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
