//! Puts the templates, and the sources of the SDK, into the program: so that
//! `lodestar plugin new` needs nothing but the program itself.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a kit that lacks a file must not be built")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use toml::{Table, Value};

/// What somebody may have left in a template by trying it.
const NOT_EMBEDDED: [&str; 5] = ["Cargo.lock", "__pycache__", "dist", "run-tests", "target"];

/// What a plugin's project gets of each crate, beside its `Cargo.toml`.
const VENDORED: [(&str, &[&str]); 2] = [("protocol", &["src"]), ("sdk", &["src", "COOKBOOK.md"])];

fn main() {
    let plugins = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned();
    let root = manifest(&plugins.join("../Cargo.toml"));
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());

    let mut files = Vec::new();
    for language in ["c", "python", "rust"] {
        collect(&plugins.join("examples").join(language), language, &mut files);
    }
    for (name, parts) in VENDORED {
        let folder = format!("vendor/lodestar-plugin-{name}");
        for part in parts {
            collect(&plugins.join(name).join(part), &format!("{folder}/{part}"), &mut files);
        }
        let written = out.join(format!("{name}.toml"));
        let resolved = resolve(&manifest(&plugins.join(name).join("Cargo.toml")), &root);
        fs::write(&written, resolved.to_string()).unwrap();
        files.push((format!("{folder}/Cargo.toml"), written));
    }

    files.sort();
    let mut list = String::from("&[\n");
    for (name, path) in files {
        let path = path.to_str().unwrap();
        writeln!(list, "    ({name:?}, include_str!({path:?})),").unwrap();
    }
    fs::write(out.join("embedded.rs"), list + "]\n").unwrap();
}

/// Every file at or below a path, with the name that it gets.
fn collect(path: &Path, name: &str, files: &mut Vec<(String, PathBuf)>) {
    println!("cargo::rerun-if-changed={}", path.display());
    if !path.is_dir() {
        files.push((name.to_owned(), path.canonicalize().unwrap()));
        return;
    }
    for entry in fs::read_dir(path).unwrap() {
        let entry = entry.unwrap();
        let below = entry.file_name().into_string().unwrap();
        if !NOT_EMBEDDED.contains(&below.as_str()) {
            collect(&entry.path(), &format!("{name}/{below}"), files);
        }
    }
}

fn manifest(path: &Path) -> Table {
    println!("cargo::rerun-if-changed={}", path.display());
    fs::read_to_string(path).unwrap().parse().unwrap()
}

/// The manifest of a crate that stands outside of this workspace: with nothing
/// of it inherited, no optional parts, and no tests.
fn resolve(manifest: &Table, root: &Table) -> Table {
    let workspace = root["workspace"].as_table().unwrap();
    let mut package = manifest["package"].as_table().unwrap().clone();
    for (key, value) in &mut package {
        if is_inherited(value) {
            *value = workspace["package"][key.as_str()].clone();
        }
    }
    let mut dependencies = manifest["dependencies"].as_table().unwrap().clone();
    dependencies.retain(|_, it| it.get("optional").is_none());
    for (name, value) in &mut dependencies {
        if is_inherited(value) {
            *value = workspace["dependencies"][name.as_str()].clone();
        }
        if let Some(path) = value.get_mut("path") {
            *path = Value::from(format!("../{name}"));
        }
    }
    let optional = manifest.get("features").and_then(Value::as_table);
    let optional: Vec<String> =
        optional.into_iter().flatten().map(|(name, _)| format!("{name:?}")).collect();
    let known = format!("cfg(feature, values({}))", optional.join(", "));
    let lints = toml::toml! {
        [rust.unexpected_cfgs]
        level = "warn"
    };
    let mut lints = Value::Table(lints);
    lints["rust"]["unexpected_cfgs"]
        .as_table_mut()
        .unwrap()
        .insert("check-cfg".to_owned(), Value::from(vec![known]));
    let parts = [
        ("package", Value::Table(package)),
        ("dependencies", Value::Table(dependencies)),
        ("lints", lints),
    ];
    parts.into_iter().map(|(name, part)| (name.to_owned(), part)).collect()
}

fn is_inherited(value: &Value) -> bool {
    value.get("workspace").and_then(Value::as_bool) == Some(true)
}
