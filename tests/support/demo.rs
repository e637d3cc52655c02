//! The demonstration's database, made once for each test program.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use tempfile::TempDir;

use crate::{lodestar_program, plugin_folder};

static DEMO: LazyLock<Demo> = LazyLock::new(make);

/// What `lodestar demo` made and said.
#[derive(Debug)]
pub struct Demo {
    /// What it printed.
    pub said: String,
    /// The database, and what was not yet written back to it: an ending and
    /// the bytes of each file.
    files: Vec<(&'static str, Vec<u8>)>,
}

impl Demo {
    /// Everybody's password.
    pub const PASSWORD: &str = "lodestar-demo-2026";

    /// The demonstration that all tests share.
    pub fn shared() -> &'static Self {
        &DEMO
    }

    /// A copy of the database in a folder. Returns its address.
    pub fn copy_to(&self, folder: &Path) -> String {
        for (ending, file) in &self.files {
            std::fs::write(folder.join(format!("demo.db{ending}")), file).unwrap();
        }
        format!("sqlite://{}", folder.join("demo.db").display())
    }
}

fn make() -> Demo {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("demo.db");
    let output = Command::new(lodestar_program())
        .args(["demo", "--no-server", "--listen", "127.0.0.1:0", "--keep"])
        .arg(&path)
        .env("LODESTAR_PLUGINS", plugin_folder())
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read = |ending| {
        let file = std::fs::read(folder.path().join(format!("demo.db{ending}")));
        Some((ending, file.ok()?))
    };
    let said = String::from_utf8(output.stdout).unwrap();
    Demo { said, files: ["", "-wal"].into_iter().filter_map(read).collect() }
}
