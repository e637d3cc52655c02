//! What is started when a plugin is asked something.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};

use super::{ManifestError, shown};
use crate::keys::{Entry, Keys};
use crate::name::is_plain;

/// A library in the package, or a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// A native library; the system's prefix and ending are added to its stem.
    Library {
        /// As in `lodestar_plugin_bright_spots`.
        stem: String,
    },
    /// A program that reads and writes lines of JSON.
    Program {
        /// The program and its arguments. The program is one of the system's, as
        /// in `python3`, or a file of the package, as in `./answer`.
        command: Vec<String>,
    },
}

impl Run {
    /// The file of the package without which nothing runs, if there is one.
    pub fn file(&self) -> Option<String> {
        match self {
            Self::Library { stem } => Some(format!("{DLL_PREFIX}{stem}{DLL_SUFFIX}")),
            Self::Program { command } => command.first()?.strip_prefix("./").map(ToOwned::to_owned),
        }
    }

    pub(super) fn read(root: &Keys<'_>) -> Result<Self, ManifestError> {
        match (root.get("library"), root.get("program")) {
            (Some(entry), None) => Ok(Self::Library { stem: stem(&entry)? }),
            (None, Some(entry)) => Ok(Self::Program { command: command(&entry)? }),
            (Some(_), Some(entry)) => {
                Err(entry.wrong("there is a library as well; a plugin is one of both"))
            }
            (None, None) => Err(root.wrong(
                "library",
                "is missing; name the library of the plugin, or its program instead",
            )),
        }
    }
}

fn stem(entry: &Entry<'_>) -> Result<String, ManifestError> {
    let what = "the name of a library without prefix and ending: 1 to 80 letters, digits, _ and -";
    let stem = entry.text(what)?;
    let is_good = |it: char| it.is_ascii_alphanumeric() || it == '_' || it == '-';
    if (1..=80).contains(&stem.len()) && stem.chars().all(is_good) {
        return Ok(stem.to_owned());
    }
    Err(entry.wrong(format!("“{}” must be {what}", shown(stem))))
}

fn command(entry: &Entry<'_>) -> Result<Vec<String>, ManifestError> {
    let what = "a list of a program and its arguments, as in [\"python3\", \"plugin.py\"]";
    let mut command = Vec::new();
    for item in entry.list(what)? {
        let word = item.text(what)?;
        if word.is_empty() || 200 < word.len() || !is_plain(word) {
            return Err(item.wrong("a word is empty, too long, or cannot be seen"));
        }
        if command.is_empty() {
            check_program(&item, word)?;
        }
        command.push(word.to_owned());
    }
    if command.is_empty() || 20 < command.len() {
        return Err(entry.wrong(format!("must be {what}, with 1 to 20 words")));
    }
    Ok(command)
}

/// A path could lead out of the package, or differ from machine to machine.
fn check_program(entry: &Entry<'_>, program: &str) -> Result<(), ManifestError> {
    let inside = program.strip_prefix("./").unwrap_or(program);
    let is_in_package = inside.len() < program.len();
    let is_good =
        |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':']);
    if inside.split('/').all(is_good) && (is_in_package || !inside.contains('/')) {
        return Ok(());
    }
    Err(entry.wrong(format!(
        "“{}” must be a program of the system, as in python3, or a file of the package, as in ./answer",
        shown(program)
    )))
}
