//! A program of our own around the runner: it hands the plugin to a memory
//! checker before the runner starts.

use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use tempfile::TempDir;

use crate::asking::Start;

/// A script in a folder of its own, which goes when this is dropped.
#[derive(Debug)]
pub(crate) struct Wrapper {
    folder: TempDir,
}

impl Wrapper {
    /// A script that sets these variables and runs these words before the program.
    pub(crate) fn new(program: &Path, variables: &str, words: &str) -> io::Result<Self> {
        let folder = TempDir::new()?;
        let script = format!(
            "#!/bin/sh\n{variables} exec {words} {} \"$@\"\n",
            quoted(&program.to_string_lossy())
        );
        let path = folder.path().join("program");
        std::fs::write(&path, script)?;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700))?;
        Ok(Self { folder })
    }

    pub(crate) fn around(&self, mut start: Start) -> Start {
        start.program = self.folder.path().join("program");
        start
    }
}

/// For the shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_a_quotation_mark_is_one_word() {
        assert_eq!(quoted("/it's here"), r"'/it'\''s here'");
    }
}
