//! Makes the style sheet and fetches the script that pages link to.
//!
//! GOV.UK Frontend and the Sass compiler come from npm, pinned by `assets/package-lock.json`, into
//! Cargo's build folder; no third-party file is committed. To build without a network, set
//! `LODESTAR_NPM` to a `node_modules` folder that holds both.
//!
//! Leaves `lodestar.css` and `govuk-frontend.min.js` in `OUT_DIR`.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const FETCHED: &str = "LODESTAR_NPM";
const INSTALL_NODE: &str = "The style sheet is made with Node.js, which was not found. Install Node.js 20.19 or newer \
     together with npm (nodejs.org, or your system's packages), then build again.";
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=assets");
    println!("cargo::rerun-if-env-changed={FETCHED}");
    match make_assets() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            // Cargo reads one line for each instruction.
            for line in problem.lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn make_assets() -> Result<(), String> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("Cargo did not set OUT_DIR.")?);
    let modules = match env::var_os(FETCHED).filter(|folder| !folder.is_empty()) {
        Some(folder) => already_fetched(folder)?,
        None => fetch(&out.join("npm"))?,
    };
    compile(&modules, &out.join("lodestar.css"))?;
    copy(
        &modules.join("govuk-frontend/dist/govuk/govuk-frontend.min.js"),
        &out.join("govuk-frontend.min.js"),
    )
}

fn already_fetched(folder: OsString) -> Result<PathBuf, String> {
    let modules = PathBuf::from(folder);
    if is_complete(&modules) {
        return Ok(modules);
    }
    Err(format!(
        "{FETCHED} is set to {}, but that folder does not hold govuk-frontend and sass. Run \"npm ci --omit=optional\" \
         where web/assets/package.json and its lock file are, and name the node_modules folder it makes.",
        modules.display()
    ))
}

fn is_complete(modules: &Path) -> bool {
    modules.join("govuk-frontend/package.json").is_file() && modules.join("sass/sass.js").is_file()
}

/// Runs npm only when the lock file is not the one that was last fetched in full.
fn fetch(folder: &Path) -> Result<PathBuf, String> {
    let modules = folder.join("node_modules");
    let stamp = folder.join("fetched-lock.json");
    let lock = fs::read("assets/package-lock.json")
        .map_err(|error| format!("web/assets/package-lock.json cannot be read: {error}."))?;
    if is_complete(&modules) && fs::read(&stamp).is_ok_and(|fetched| fetched == lock) {
        return Ok(modules);
    }

    fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
    for name in ["package.json", "package-lock.json"] {
        copy(&Path::new("assets").join(name), &folder.join(name))?;
    }
    let mut npm = Command::new(NPM);
    // Sass's optional file watcher is native code that a build has no use for.
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--omit=optional"]);
    run(npm.current_dir(folder), "npm could not fetch GOV.UK Frontend and Sass")?;

    fs::write(&stamp, lock).map_err(|error| cannot_write(&stamp, &error))?;
    Ok(modules)
}

fn compile(modules: &Path, css: &Path) -> Result<(), String> {
    let mut sass = Command::new("node");
    sass.arg(modules.join("sass/sass.js"))
        .arg("--load-path")
        .arg(modules)
        .args(["--style=compressed", "--no-source-map", "--quiet-deps"])
        .arg("assets/lodestar.scss")
        .arg(css);
    run(&mut sass, "Sass could not compile web/assets/lodestar.scss")
}

fn run(command: &mut Command, problem: &str) -> Result<(), String> {
    match command.output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(format!("{problem}:\n{}", String::from_utf8_lossy(&output.stderr))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(INSTALL_NODE.to_owned()),
        Err(error) => Err(format!("{problem}: {error}.")),
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to)
        .map(|_| ())
        .map_err(|error| format!("{} cannot be copied: {error}.", from.display()))
}

fn cannot_write(path: &Path, error: &io::Error) -> String {
    format!("{} cannot be written: {error}.", path.display())
}
