//! From a project to the package that is installed.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::KitError;

/// Where the package goes, in the project.
const PACKAGE: &str = "dist";

const MANIFEST: &str = "plugin.toml";

/// Where a build may have put a library.
const BUILT: [&str; 4] = ["", PACKAGE, "target/release", "target/debug"];

/// What a program's folder holds for its author only. What is hidden is too.
const NOT_PACKED: [&str; 4] = ["README", "Makefile", "sample", "test"];

/// Puts what belongs to a plugin into the `dist` of its project, and says where
/// that is: for a library the newest that was built, for a program every file
/// beside it. What the project has outside of `dist` is left as it is.
pub fn assemble(project: &Path) -> Result<PathBuf, KitError> {
    let manifest = project.join(MANIFEST);
    let text = fs::read_to_string(&manifest).map_err(KitError::at(&manifest))?;
    let no_project = |why: String| KitError::NoProject(project.to_owned(), why);
    let parsed: toml::Table = text.parse().map_err(|error| no_project(format!("{error}")))?;
    let files = match parsed.get("library").and_then(toml::Value::as_str) {
        Some(stem) => vec![library(project, stem)?],
        None if parsed.contains_key("program") => program(project)?,
        None => return Err(no_project("its plugin.toml names no library and no program".into())),
    };

    let package = project.join(PACKAGE);
    fs::create_dir_all(&package).map_err(KitError::at(&package))?;
    for file in files.iter().chain([&manifest]) {
        let to = package.join(file.file_name().unwrap_or_default());
        if *file != to {
            // Anew, not into the old one: a running plugin may have it open.
            let _ = fs::remove_file(&to);
            fs::copy(file, &to).map_err(KitError::at(&to))?;
        }
    }
    Ok(package)
}

/// The newest library of this name.
fn library(project: &Path, stem: &str) -> Result<PathBuf, KitError> {
    let name = format!("{DLL_PREFIX}{stem}{DLL_SUFFIX}");
    let built_at = |path: &PathBuf| -> Option<SystemTime> { path.metadata().ok()?.modified().ok() };
    let libraries = BUILT.iter().map(|it| project.join(it).join(&name)).filter(|it| it.is_file());
    let newest = libraries.max_by_key(built_at);
    newest.ok_or_else(|| KitError::NoLibrary { folder: project.to_owned(), name })
}

fn program(project: &Path) -> Result<Vec<PathBuf>, KitError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(project).map_err(KitError::at(project))? {
        let path = entry.map_err(KitError::at(project))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_for_author = NOT_PACKED.iter().any(|it| name.starts_with(it))
            || name.starts_with('.')
            || name.ends_with(".schema.json");
        if path.is_file() && !is_for_author && name != MANIFEST {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, Language, new_project};

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            names.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_package_of_a_program_is_what_runs_and_nothing_else() {
        let project = tempfile::tempdir().unwrap();
        new_project(Kind::Importer, Language::Python, "counts", "Counts", project.path()).unwrap();
        for _ in 0..2 {
            let package = assemble(project.path()).unwrap();
            assert_eq!(names(&package), ["lodestar_plugin.py", "plugin.py", "plugin.toml"]);
        }
    }

    #[test]
    fn the_package_of_a_library_has_the_newest_one() {
        let project = tempfile::tempdir().unwrap();
        new_project(Kind::Importer, Language::C, "counts", "Counts", project.path()).unwrap();
        let missing = assemble(project.path()).unwrap_err().to_string();
        assert!(missing.contains("build it first"), "{missing}");

        let name = format!("{DLL_PREFIX}lodestar_plugin_counts{DLL_SUFFIX}");
        for (folder, age) in [("dist", 9), ("target/debug", 0), ("target/release", 5)] {
            let file = project.path().join(folder).join(&name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, folder).unwrap();
            let built = SystemTime::now() - std::time::Duration::from_secs(age);
            fs::File::options().write(true).open(&file).unwrap().set_modified(built).unwrap();
        }
        let package = assemble(project.path()).unwrap();
        assert_eq!(fs::read_to_string(package.join(&name)).unwrap(), "target/debug");
        assert_eq!(names(&package), [name, "plugin.toml".to_owned()]);
    }

    #[test]
    fn what_is_no_project_is_said_to_be_none() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(assemble(folder.path()), Err(KitError::Io(..))));
        fs::write(folder.path().join(MANIFEST), "manifest = 1\n").unwrap();
        assert!(matches!(assemble(folder.path()), Err(KitError::NoProject(..))));
    }
}
