//! Brings the typefaces of the PDF into the build folder, once for each lock file.
//!
//! They are npm packages, pinned by `fonts/package-lock.json`; none is committed.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs, io};

/// An already fetched `node_modules` folder, for builds without a network.
const ALREADY_FETCHED: &str = "LODESTAR_FONTS";

/// What the crate calls each face, and where its package keeps it.
const FACES: [(&str, &str); 4] = [
    ("LODESTAR_FACE_REGULAR", "arimo/400Regular/Arimo_400Regular.ttf"),
    ("LODESTAR_FACE_BOLD", "arimo/700Bold/Arimo_700Bold.ttf"),
    ("LODESTAR_FACE_SYMBOLS", "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf"),
    ("LODESTAR_FACE_EMOJI", "noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=fonts/package-lock.json");
    println!("cargo::rerun-if-env-changed={ALREADY_FETCHED}");

    match packages().and_then(|packages| announce(&packages)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            println!("cargo::error={}", problem.replace('\n', " "));
            ExitCode::FAILURE
        }
    }
}

/// Tells the compiler where each face lies.
fn announce(packages: &Path) -> Result<(), String> {
    for (name, file) in FACES {
        let face = packages.join("@expo-google-fonts").join(file);
        if !face.is_file() {
            return Err(format!("The typeface {} is not there.", face.display()));
        }
        println!("cargo::rustc-env={name}={}", face.display());
    }
    Ok(())
}

/// The `node_modules` folder that holds the typefaces.
fn packages() -> Result<PathBuf, String> {
    if let Some(folder) = env::var_os(ALREADY_FETCHED) {
        return fs::canonicalize(&folder).map_err(|error| {
            format!(
                "{ALREADY_FETCHED} names {}, which cannot be opened: {error}.",
                folder.display()
            )
        });
    }
    let from = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("fonts");
    let to = PathBuf::from(variable("OUT_DIR")?).join("fonts");
    fetch(&from, &to)?;
    Ok(to.join("node_modules"))
}

/// Runs npm in `to`, unless a run with the same lock file has already ended well there.
fn fetch(from: &Path, to: &Path) -> Result<(), String> {
    let unwritable = |error: io::Error| format!("{} cannot be used: {error}.", to.display());
    let lock = fs::read(from.join("package-lock.json")).map_err(unwritable)?;
    let fetched = to.join("fetched");
    if fs::read(&fetched).is_ok_and(|earlier| earlier == lock) {
        return Ok(());
    }
    fs::create_dir_all(to).map_err(unwritable)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(from.join(file), to.join(file)).map_err(unwritable)?;
    }
    install(to)?;
    fs::write(&fetched, lock).map_err(unwritable)
}

fn install(folder: &Path) -> Result<(), String> {
    let advice = format!(
        "Lodestar's PDFs need typefaces from npm. Install Node 20 or newer with npm, or set \
         {ALREADY_FETCHED} to a node_modules folder fetched with plugins/press/fonts/package.json."
    );
    let npm = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(folder)
        .output()
        .map_err(|error| format!("npm could not be started ({error}). {advice}"))?;
    if npm.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&npm.stderr);
    Err(format!("npm ci failed. {advice} It said: {}", said.trim()))
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("Cargo did not set {name}."))
}
