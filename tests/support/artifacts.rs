//! Where Cargo put the things that tests start. `cargo test` does not say
//! (rust-lang/cargo#8311), so this asks `cargo build`, once.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX, EXE_SUFFIX};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

static ARTIFACTS: LazyLock<Vec<Artifact>> = LazyLock::new(build);
static PLUGIN_FOLDER: LazyLock<PathBuf> = LazyLock::new(link_bundled_plugins);

struct Artifact {
    file: PathBuf,
    manifest: PathBuf,
}

/// The `lodestar` program.
pub fn lodestar_program() -> PathBuf {
    find(&format!("lodestar{EXE_SUFFIX}"))
}

/// The library of one plugin, as in `bright-spots`.
pub fn plugin_library(id: &str) -> PathBuf {
    let name = id.replace('-', "_");
    find(&format!("{DLL_PREFIX}lodestar_plugin_{name}{DLL_SUFFIX}"))
}

/// A folder with the plugins that are shipped, and no other.
pub fn plugin_folder() -> &'static Path {
    &PLUGIN_FOLDER
}

fn find(file_name: &str) -> PathBuf {
    let found = ARTIFACTS.iter().find(|it| it.file.ends_with(file_name));
    found.unwrap_or_else(|| panic!("cargo built no {file_name}")).file.clone()
}

/// Cargo puts all libraries into one folder, also the misbehaving one.
fn link_bundled_plugins() -> PathBuf {
    let folder = lodestar_program().with_file_name("bundled-plugins");
    fs::create_dir_all(&folder).unwrap();
    // A plugin may have been renamed since the last time.
    for link in folder.read_dir().unwrap() {
        fs::remove_file(link.unwrap().path()).unwrap();
    }
    let bundled = workspace().join("plugins/bundled");
    let libraries = ARTIFACTS.iter().filter(|it| {
        it.manifest.starts_with(&bundled) && it.file.to_string_lossy().ends_with(DLL_SUFFIX)
    });
    for library in libraries {
        let link = folder.join(library.file.file_name().unwrap());
        match std::os::unix::fs::symlink(&library.file, link) {
            // Another test program was faster.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => (),
            linked => linked.unwrap(),
        }
    }
    folder
}

fn workspace() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).canonicalize().unwrap()
}

fn build() -> Vec<Artifact> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--workspace", "--message-format=json", "--quiet"]);
    // What Cargo tells a test about its package. ring's build script looks at
    // it, so that everything above ring would be compiled anew, twice each time.
    for (name, _) in std::env::vars_os() {
        let told = ["CARGO_PKG_", "CARGO_MANIFEST_"];
        if told.iter().any(|it| name.to_string_lossy().starts_with(it)) {
            cargo.env_remove(name);
        }
    }
    let output = cargo.current_dir(workspace()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    let messages = serde_json::Deserializer::from_slice(&output.stdout).into_iter::<Value>();
    let mut artifacts = Vec::new();
    for message in messages.map(Result::unwrap) {
        let manifest = PathBuf::from(message["manifest_path"].as_str().unwrap_or_default());
        let files = message["filenames"].as_array().into_iter().flatten();
        artifacts.extend(
            files
                .filter_map(Value::as_str)
                .map(|file| Artifact { file: PathBuf::from(file), manifest: manifest.clone() }),
        );
    }
    artifacts
}
