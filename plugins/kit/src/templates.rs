//! The examples, as they are part of this program.

/// Every file by its path: `LANGUAGE/KIND/…`, or `vendor/…` for the SDK.
pub(crate) const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// What a plugin is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Turns a file into counts.
    Importer,
    /// Turns a snapshot into a document.
    Exporter,
}

/// What a plugin is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// A library, with the SDK.
    Rust,
    /// A library, with the header.
    C,
    /// A program that reads and writes lines.
    Python,
}

/// An example that a new project is made from.
#[derive(Clone, Copy, Debug)]
pub struct Template {
    /// What it is asked for.
    pub kind: Kind,
    /// What it is written in.
    pub language: Language,
}

impl Kind {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Importer, Self::Exporter];

    /// As it is typed, as in `importer`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Importer => "importer",
            Self::Exporter => "exporter",
        }
    }

    /// The kind of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rust, Self::C, Self::Python];

    /// As it is typed, as in `python`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::C => "c",
            Self::Python => "python",
        }
    }

    /// The language of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

impl Template {
    /// The files of a project, by their paths in it, with the example's names.
    pub fn files(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let own = format!("{}/{}/", self.language.name(), self.kind.name());
        let is_rust = self.language == Language::Rust;
        FILES.iter().filter_map(move |(path, text)| {
            let vendored = is_rust && path.starts_with("vendor/");
            let path = path.strip_prefix(&own).or(vendored.then_some(*path))?;
            Some((path, *text))
        })
    }
}

/// One for each kind and language.
pub fn templates() -> Vec<Template> {
    let of = |language| Kind::ALL.map(|kind| Template { kind, language });
    Language::ALL.into_iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_has_what_a_project_needs() {
        for template in templates() {
            let files: Vec<&str> = template.files().map(|(path, _)| path).collect();
            let own: &[&str] = match template.language {
                Language::Rust => &["Cargo.toml", "src/lib.rs", "src/tests.rs"],
                Language::C => &["Makefile", "plugin.c", "test.c", "lodestar_plugin.h"],
                Language::Python => &["plugin.py", "test_plugin.py", "lodestar_plugin.py"],
            };
            for needed in own.iter().chain(&["plugin.toml", "README.md", ".gitignore"]) {
                assert!(files.contains(needed), "{template:?} has no {needed}");
            }
        }
    }

    #[test]
    fn the_vendored_sdk_stands_outside_of_any_workspace() {
        let vendored = |path: &str| path.starts_with("vendor/") && path.ends_with("Cargo.toml");
        let manifests: Vec<_> = FILES.iter().filter(|(path, _)| vendored(path)).collect();
        assert_eq!(manifests.len(), 2);
        for (path, text) in manifests {
            let manifest: toml::Table = text.parse().unwrap();
            assert!(!text.contains("workspace"), "{path}: {text}");
            assert_eq!(manifest["package"]["version"].as_str(), Some(env!("CARGO_PKG_VERSION")));
        }
    }

    #[test]
    fn kinds_and_languages_are_known_by_their_names() {
        assert_eq!(Kind::parse("exporter"), Some(Kind::Exporter));
        assert_eq!(Language::parse("c"), Some(Language::C));
        assert_eq!((Kind::parse("poster"), Language::parse("C++")), (None, None));
    }
}
