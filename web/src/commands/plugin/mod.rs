//! What an operator does with plugins, and what whoever writes one does.

mod author;
mod check;
mod doctor;
mod install;
mod list;
mod state;

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use clap::Subcommand;
use lodestar_plugin_kit as kit;
use lodestar_plugin_package::Package;

use super::options::Options;

#[derive(Debug, Subcommand)]
pub(super) enum Plugin {
    /// Every plugin: what it offers, its version, or what is wrong with it.
    List,
    /// Everything that is known of one plugin.
    Inspect(list::Inspect),
    /// Look at the bytes of the installed plugins, and whose signature they bear.
    Verify(list::Verify),
    /// Take a package into use: a folder, or a .zip of one.
    Install(install::Install),
    /// Go back to the version before, or to another that was installed.
    Rollback(install::Rollback),
    /// Switch a plugin on again.
    Enable(state::Name),
    /// Switch a plugin off, in every authority.
    Disable(state::Name),
    /// Stop a plugin from being started, because it is mistrusted.
    Quarantine(state::Quarantine),
    /// Let a plugin out of quarantine.
    Release(state::Name),
    /// Let a plugin have something, in one authority.
    Grant(state::Decide),
    /// Take it back.
    Deny(state::Decide),
    /// Say what this system walls off, and what is wrong with plugins here.
    Doctor,
    /// Make a project for a new plugin.
    New(author::New),
    /// See whether a package keeps the promises of a plugin.
    Check(check::Check),
    /// Make a key with which to sign packages.
    Key(author::Key),
    /// Sign a package.
    Sign(author::Sign),
    /// Put a package into one .zip file, the same bytes each time.
    Pack(author::Pack),
}

/// The folder, if it is a package, or what its project has built. What is
/// neither is looked at too: whoever opens it says what is wrong.
fn package_of(folder: &Path) -> PathBuf {
    if Package::open(folder).is_ok() {
        return folder.to_owned();
    }
    kit::assemble(folder).unwrap_or_else(|_| folder.to_owned())
}

/// A file's bytes, if it is not larger than anything that would be taken.
fn read_at_most(path: &Path, bytes_max: u64) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path).with_context(|| format!("{} could not be read", path.display()))?;
    file.take(bytes_max + 1).read_to_end(&mut bytes)?;
    let is_small = bytes.len() as u64 <= bytes_max;
    ensure!(is_small, "{} has more than {} MiB", path.display(), bytes_max >> 20);
    Ok(bytes)
}

impl Plugin {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        match self {
            Self::List => list::run(options).await,
            Self::Inspect(command) => command.run(options).await,
            Self::Verify(command) => command.run(options).await,
            Self::Install(command) => command.run(options).await,
            Self::Rollback(command) => command.run(options).await,
            Self::Enable(command) => command.enable(options).await,
            Self::Disable(command) => command.disable(options).await,
            Self::Quarantine(command) => command.run(options).await,
            Self::Release(command) => command.release(options).await,
            Self::Grant(command) => command.run(options, true).await,
            Self::Deny(command) => command.run(options, false).await,
            Self::Doctor => doctor::run(options).await,
            Self::New(command) => command.run(),
            Self::Check(command) => command.run().await,
            Self::Key(command) => command.run(),
            Self::Sign(command) => command.run(),
            Self::Pack(command) => command.run(),
        }
    }
}
