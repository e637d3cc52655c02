//! Writes a new project.

use std::fs;
use std::path::{Path, PathBuf};

use crate::names::Names;
use crate::{Kind, KitError, Language, Template};

/// Where the example finds the SDK, and where a project has it.
const SDK: [&str; 2] = ["../../../sdk", "vendor/lodestar-plugin-sdk"];

/// Writes a project that builds, has tests and can be installed as it is.
/// Returns the files that it has written.
pub fn new_project(
    kind: Kind,
    language: Language,
    id: &str,
    title: &str,
    into: &Path,
) -> Result<Vec<PathBuf>, KitError> {
    let names = Names::new(id, title)?;
    require_empty(into)?;
    let mut written = Vec::new();
    for (path, text) in (Template { kind, language }).files() {
        let file = into.join(path);
        let folder = file.parent().unwrap_or(into);
        fs::create_dir_all(folder).map_err(KitError::at(folder))?;
        let text = match path {
            "Cargo.toml" => names.put_into(&text.replace(SDK[0], SDK[1]), kind),
            _ if path.starts_with("vendor/") => text.to_owned(),
            _ => names.put_into(text, kind),
        };
        fs::write(&file, text).map_err(KitError::at(&file))?;
        written.push(file);
    }
    Ok(written)
}

fn require_empty(folder: &Path) -> Result<(), KitError> {
    // Also a link that leads nowhere, and a file.
    if fs::symlink_metadata(folder).is_err() {
        return Ok(());
    }
    let is_empty = fs::read_dir(folder).is_ok_and(|mut it| it.next().is_none());
    if is_empty { Ok(()) } else { Err(KitError::NotEmpty(folder.to_owned())) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates;

    #[test]
    fn a_project_has_its_own_names_everywhere() {
        let folder = tempfile::tempdir().unwrap();
        for Template { kind, language } in templates() {
            let into = folder.path().join(format!("{kind:?}-{language:?}"));
            let files = new_project(kind, language, "year-end", "Year’s end", &into).unwrap();
            for file in files.iter().filter(|it| !it.to_string_lossy().contains("vendor")) {
                let text = fs::read_to_string(file).unwrap();
                for left in ["my-importer", "my_exporter", "My importer", "my-exporter", "../.."] {
                    assert!(!text.contains(left), "{left} in {}", file.display());
                }
            }
            let manifest = fs::read_to_string(into.join("plugin.toml")).unwrap();
            let manifest: toml::Table = manifest.parse().unwrap();
            assert_eq!(manifest["id"].as_str(), Some("year-end"));
            assert_eq!(manifest["title"].as_str(), Some("Year’s end"));
            if language != Language::Python {
                assert_eq!(manifest["library"].as_str(), Some("lodestar_plugin_year_end"));
            }
        }
    }

    #[test]
    fn nothing_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let new = |into: &Path| new_project(Kind::Importer, Language::C, "counts", "Counts", into);
        assert!(!new(folder.path()).unwrap().is_empty());
        assert!(matches!(new(folder.path()), Err(KitError::NotEmpty(_))));
        assert!(matches!(new(&folder.path().join("plugin.c")), Err(KitError::NotEmpty(_))));
    }

    #[test]
    fn a_project_without_a_good_name_is_not_begun() {
        let folder = tempfile::tempdir().unwrap();
        let into = folder.path().join("new");
        let new = |id, title| new_project(Kind::Exporter, Language::Rust, id, title, &into);
        assert!(matches!(new("Counts", "Counts"), Err(KitError::Id(_))));
        assert!(matches!(new("counts", " "), Err(KitError::Title(_))));
        assert!(!into.exists());
    }
}
