//! What is to be started, and how much it may use.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use lodestar_plugin_protocol::walls::Which;

const LIBRARY_PREFIX: &str = "lodestar_plugin_";
const BYTES_PER_MIB: u64 = 1024 * 1024;

/// The runner passes no longer answer on.
const ANSWER_BYTES_MAX: u64 = 64 * BYTES_PER_MIB;

/// One plugin, and everything that starting it depends on. If any of it
/// changes, it is another launch, and needs another process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Launch {
    /// What the plugin must call itself.
    pub id: String,
    /// The version that it must say it is, if that is known beforehand.
    pub version: Option<String>,
    /// What to start.
    pub run: Run,
    /// How much each of its processes may use.
    pub limits: Limits,
    /// How many processes it may have, and so how many questions at a time.
    pub processes_max: usize,
    /// For how long a process waits for its next question before it is ended.
    pub idle_max: Duration,
    /// Start it only if every wall stands.
    pub requires_walls: bool,
    /// Walls to leave down: for tests, and to look for what is wrong with a plugin.
    pub left_down: Vec<Which>,
}

/// The two ways to run a plugin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// A library that exports the C table.
    Library(PathBuf),
    /// A program of any language that reads and writes lines.
    Program {
        /// The package that it is in.
        folder: PathBuf,
        /// An interpreter and its arguments, as in `python3 plugin.py`.
        command: Vec<String>,
    },
}

/// How much a process may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Memory, the question and the answer included.
    pub memory_bytes: u64,
    /// Processor time for one question.
    pub cpu_seconds: u64,
    /// Time for one answer.
    pub patience: Duration,
    /// The longest answer.
    pub answer_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            memory_bytes: 512 * BYTES_PER_MIB,
            cpu_seconds: 60,
            patience: Duration::from_mins(1),
            answer_bytes: ANSWER_BYTES_MAX,
        }
    }
}

impl Launch {
    /// A plugin with the usual limits.
    pub fn new(id: impl Into<String>, run: Run) -> Self {
        Self {
            id: id.into(),
            version: None,
            run,
            limits: Limits::default(),
            processes_max: 2,
            idle_max: Duration::from_mins(5),
            requires_walls: false,
            left_down: Vec::new(),
        }
    }

    /// A library outside a package. Its file is named after its plugin, as in
    /// `liblodestar_plugin_bright_spots.so`, so no plugin can pass for another.
    pub fn library(library: &Path, patience: Duration) -> Self {
        let id = id_of(library).unwrap_or_default();
        let mut launch = Self::new(id, Run::Library(library.to_owned()));
        launch.limits.patience = patience;
        launch
    }

    /// What must be there before anything is started.
    pub(crate) fn path(&self) -> &Path {
        match &self.run {
            Run::Library(library) => library,
            Run::Program { folder, .. } => folder,
        }
    }

    /// The longest answer that is read.
    pub(crate) fn answer_bytes_max(&self) -> u64 {
        self.limits.answer_bytes.min(ANSWER_BYTES_MAX)
    }

    /// How the runner is called. It runs elsewhere, so `path` is absolute.
    pub(crate) fn arguments(&self, path: &Path) -> Vec<OsString> {
        let mut arguments: Vec<OsString> = vec!["plugin-runner".into()];
        let mut say = |words: &[&str]| arguments.extend(words.iter().map(OsString::from));
        let memory_mib = self.limits.memory_bytes.div_ceil(BYTES_PER_MIB).to_string();
        // A process counts over its life. It is replaced before it has used half,
        // so that each question may use as much as one question may.
        let cpu_seconds = self.limits.cpu_seconds.saturating_mul(2).to_string();
        say(&["--memory-mib", &memory_mib, "--cpu-seconds", &cpu_seconds]);
        if self.requires_walls {
            say(&["--strict"]);
        }
        for which in &self.left_down {
            say(&["--without", which.as_str()]);
        }
        match &self.run {
            Run::Library(_) => arguments.push(path.into()),
            Run::Program { command, .. } => {
                arguments.extend(["--program".into(), path.into(), "--".into()]);
                arguments.extend(command.iter().map(OsString::from));
            }
        }
        arguments
    }
}

/// As in `bright-spots` for `liblodestar_plugin_bright_spots.so`; nothing for a
/// file that is not named like a plugin.
pub(crate) fn id_of(library: &Path) -> Option<String> {
    let name = library.file_name()?.to_str()?;
    let name = name.strip_prefix(DLL_PREFIX)?.strip_suffix(DLL_SUFFIX)?;
    let id = name.strip_prefix(LIBRARY_PREFIX)?.replace('_', "-");
    Some(id).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_is_named_after_its_plugin() {
        let id = |name: &str| id_of(Path::new(&format!("/plugins/{DLL_PREFIX}{name}")));
        let plugin = format!("lodestar_plugin_bright_spots{DLL_SUFFIX}");
        assert_eq!(id(&plugin).as_deref(), Some("bright-spots"));
        assert_eq!(id(&format!("lodestar_plugin_{DLL_SUFFIX}")), None);
        assert_eq!(id(&format!("c{DLL_SUFFIX}")), None);
        assert_eq!(id("lodestar_plugin_bright_spots.rlib"), None);
    }

    #[test]
    fn the_runner_is_told_everything_and_a_program_s_own_words_come_last() {
        let command = vec!["python3".to_owned(), "--strict".to_owned()];
        let run = Run::Program { folder: "survey".into(), command };
        let mut launch = Launch::new("survey", run);
        launch.limits.memory_bytes = BYTES_PER_MIB + 1;
        launch.limits.cpu_seconds = 7;
        launch.requires_walls = true;
        launch.left_down = vec![Which::Calls];
        let arguments = launch.arguments(Path::new("/plugins/survey"));
        assert_eq!(
            arguments.join(" ".as_ref()),
            "plugin-runner --memory-mib 2 --cpu-seconds 14 --strict --without calls \
             --program /plugins/survey -- python3 --strict"
        );
    }
}
