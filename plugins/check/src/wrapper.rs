//! A program of our own around the runner: it hands the plugin to a memory
//! checker before the runner starts.

use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use lodestar_plugin_supervisor::Failure;
use tempfile::TempDir;
use tokio::time::sleep;

use crate::asking::{Asking, Start};

/// While another thread starts a process, that process has our script open for
/// a moment, and the system does not run what is open to be written.
const BUSY_PAUSE: Duration = Duration::from_millis(20);
const BUSY_TIMES: usize = 50;

/// A script in a folder of its own, which goes when this is dropped.
#[derive(Debug)]
pub(crate) struct Wrapper {
    folder: TempDir,
}

impl Wrapper {
    /// A script that sets these variables and runs these words before the program.
    pub(crate) fn new(program: &Path, variables: &str, words: &str) -> io::Result<Self> {
        let wrapper = Self { folder: TempDir::new()? };
        let program = quoted(program);
        let script = format!("#!/bin/sh\n{variables} exec {words} {program} \"$@\"\n");
        std::fs::write(wrapper.script(), script)?;
        std::fs::set_permissions(wrapper.script(), std::fs::Permissions::from_mode(0o700))?;
        Ok(wrapper)
    }

    /// Starts a plugin inside.
    pub(crate) async fn start(&self, mut start: Start) -> Result<Asking, Failure> {
        start.program = self.script();
        let mut times = 0;
        loop {
            times += 1;
            match Asking::start(&start).await {
                Err(Failure::Io(error))
                    if error.kind() == io::ErrorKind::ExecutableFileBusy && times < BUSY_TIMES => {}
                started => return started,
            }
            sleep(BUSY_PAUSE).await;
        }
    }

    fn script(&self) -> PathBuf {
        self.folder.path().join("program")
    }
}

/// For the shell.
fn quoted(path: &Path) -> String {
    format!("'{}'", path.to_string_lossy().replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_a_quotation_mark_is_one_word() {
        assert_eq!(quoted(Path::new("/it's here")), r"'/it'\''s here'");
    }
}
