//! What whoever writes a plugin does with it, on their own machine. None of it
//! needs a database.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use lodestar_plugin_kit::{self as kit, Kind, Language};
use lodestar_plugin_package::Package;
use lodestar_plugin_package::signature::{self, SecretKey};

#[derive(Debug, Args)]
pub(in crate::commands) struct New {
    /// The plugin's id, as in county-survey
    id: String,

    /// What it is asked for: importer or exporter
    #[arg(long, value_parser = kind)]
    kind: Kind,

    /// What it is written in: rust, c or python
    #[arg(long, value_parser = language)]
    language: Language,

    /// What people read where they choose; by default made of the id
    #[arg(long)]
    title: Option<String>,

    /// The folder of the project; by default named after the id
    #[arg(long)]
    to: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::commands) struct Key {
    /// The file for the secret part. Keep it; give it to nobody.
    file: PathBuf,
}

#[derive(Debug, Args)]
pub(in crate::commands) struct Sign {
    /// The package to sign
    package: PathBuf,

    /// The file with the secret part of the key
    #[arg(long)]
    key: PathBuf,
}

#[derive(Debug, Args)]
pub(in crate::commands) struct Pack {
    /// The package
    package: PathBuf,

    /// The file to write, as in county-survey-1.0.0.zip
    #[arg(long)]
    to: PathBuf,
}

fn kind(name: &str) -> Result<Kind, &'static str> {
    Kind::parse(name).ok_or("choose importer or exporter")
}

fn language(name: &str) -> Result<Language, &'static str> {
    Language::parse(name).ok_or("choose rust, c or python")
}

impl New {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let title = self.title.unwrap_or_else(|| titled(&self.id));
        let folder = self.to.unwrap_or_else(|| PathBuf::from(&self.id));
        let files = kit::new_project(self.kind, self.language, &self.id, &title, &folder)?;
        println!("{} files are in {}.", files.len(), folder.display());
        println!("Read {} next.", folder.join("README.md").display());
        Ok(())
    }
}

/// As in “County survey” for `county-survey`.
fn titled(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

impl Key {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let secret = signature::new_key().context("the system gives no random numbers")?;
        let file = self.file.display();
        write_secret(&self.file, &secret.reveal())
            .with_context(|| format!("{file} could not be written, or is there already"))?;
        println!("The secret part is in {file}. Keep it, and give it to nobody.");
        println!(
            "Whoever trusts you starts Lodestar with\n  --trusted-key NAME={}",
            secret.public()
        );
        Ok(())
    }
}

/// A new file that only its owner can read.
fn write_secret(path: &std::path::Path, secret: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;

    let mut file = std::fs::File::options().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(file, "{secret}")
}

impl Sign {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let text = std::fs::read_to_string(&self.key)
            .with_context(|| format!("{} could not be read", self.key.display()))?;
        let secret = SecretKey::parse(text.trim())
            .with_context(|| format!("{} is no key", self.key.display()))?;
        let package = signature::sign(&super::package_of(&self.package), &secret)?;
        println!("{} is signed: {}", package.manifest().id, package.sha256());
        Ok(())
    }
}

impl Pack {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let bytes = Package::pack(super::package_of(&self.package))?;
        std::fs::write(&self.to, &bytes)
            .with_context(|| format!("{} could not be written", self.to.display()))?;
        println!("{} has {} bytes.", self.to.display(), bytes.len());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::titled;

    #[test]
    fn a_title_is_made_of_the_id() {
        assert_eq!(titled("county-survey"), "County survey");
        assert_eq!(titled("ŵyl"), "Ŵyl");
    }
}
