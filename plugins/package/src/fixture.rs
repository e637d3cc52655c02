//! Packages to test with.

use std::fs;

use tempfile::TempDir;

/// A manifest of a program, which needs no file but itself.
pub(crate) fn manifest(id: &str, version: &str) -> String {
    format!(
        r#"manifest = 1
id = "{id}"
title = "A plugin"
version = "{version}"
summary = "Writes a report."
publisher = "A council"
protocol = 1
languages = ["en"]
capabilities = []
program = ["python3", "plugin.py"]

[[offer]]
kind = "exporter"
key = "report"
title = "Report"
inputs = []
outputs = ["document"]
"#
    )
}

/// A folder with these files.
pub(crate) fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// A package with two files beside its manifest.
pub(crate) fn package(id: &str, version: &str) -> TempDir {
    folder(&[
        ("plugin.toml", manifest(id, version).as_bytes()),
        ("plugin.py", b"print('hello')\n"),
        ("words/en.txt", b"Hello"),
    ])
}
