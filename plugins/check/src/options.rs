use std::path::PathBuf;
use std::time::Duration;

/// How thoroughly to look.
#[derive(Clone, Debug)]
pub struct Options {
    /// Names of checks or of groups; none means all.
    pub only: Vec<String>,
    /// How long to wait for one answer.
    pub patience: Duration,
    /// How long one check may take, with all its questions.
    pub check_patience: Duration,
    /// How many checks are under way at a time.
    pub at_a_time: usize,
    /// Whether to run the plugin under valgrind, which is slow.
    pub has_valgrind: bool,
    /// Files that the importer reads, for one that does not read the tool's own.
    pub samples: Vec<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            only: Vec::new(),
            patience: Duration::from_secs(30),
            check_patience: Duration::from_mins(3),
            at_a_time: std::thread::available_parallelism().map_or(2, usize::from),
            has_valgrind: false,
            samples: Vec::new(),
        }
    }
}
