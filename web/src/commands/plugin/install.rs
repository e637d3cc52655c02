use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use lodestar_core::plugins::{self, Installed};
use lodestar_plugin_package::{Capability, Package, Signature};

use super::super::options::Options;
use super::super::setup;
use crate::plugins::{Policy, Publisher};

/// No package is larger than this, packed or not.
const ARCHIVE_BYTES_MAX: u64 = 256 << 20;

#[derive(Debug, Args)]
pub(in crate::commands) struct Install {
    /// The package: a folder with plugin.toml in it, a .zip of one, or a project that was built
    package: PathBuf,

    /// Take it although another key signed the version in use; what was granted is taken back
    #[arg(long)]
    accept_new_publisher: bool,
}

#[derive(Debug, Args)]
pub(in crate::commands) struct Rollback {
    /// The plugin's id
    id: String,

    /// The version to go back to; the one before by default
    #[arg(long)]
    to: Option<String>,
}

impl Install {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        let app = setup::app(options).await?;
        let unpacked = tempfile::tempdir().context("there is no place to unpack to")?;
        let folder = if self.package.is_file() {
            let archive = super::read_at_most(&self.package, ARCHIVE_BYTES_MAX)?;
            let folder = unpacked.path().join("package");
            Package::unpack(&archive, &folder)?;
            folder
        } else {
            super::package_of(&self.package)
        };
        let package = Package::open(&folder)?;
        let signature = package.signed_by(&app.desk.options().trusted_keys);
        match &signature {
            Signature::Invalid => anyhow::bail!("its signature is wrong; get it again"),
            Signature::Trusted { name } => println!("Signed by {name}."),
            Signature::Unknown { key } => {
                println!("Signed by a key that is not trusted here: {key}");
            }
            Signature::None => println!("Not signed."),
        }
        let publisher = if self.accept_new_publisher { Publisher::New } else { Publisher::Same };
        let is_strict = app.desk.options().policy == Policy::Strict;
        if is_strict && !matches!(signature, Signature::Trusted { .. }) {
            anyhow::bail!("Lodestar was told to be strict: a trusted key must have signed it");
        }
        let (manifest, installed) =
            app.desk.install(&setup::operator(&app), &folder, publisher).await?;
        match installed {
            Installed::New => println!("Installed {} {}.", manifest.id, manifest.version),
            Installed::Replaced => println!("{} {} is in use now.", manifest.id, manifest.version),
            Installed::Same => {
                println!(
                    "{} {} was in use already; nothing changed.",
                    manifest.id, manifest.version
                );
            }
        }
        let mut grantable = Vec::new();
        for capability in &manifest.capabilities {
            if *capability == Capability::UnsuppressedNumbers {
                println!("It asks for {capability}, which is given to no plugin.");
                continue;
            }
            println!("It asks for {capability}: {}", capability.meaning());
            grantable.push(capability.name());
        }
        println!(
            "An administrator grants this in each authority, on its page of plugins, or with\n  \
             lodestar plugin grant {} {} --authority CODE",
            manifest.id,
            grantable.join(" ")
        );
        let plugin = super::state::find(&setup::operator(&app), &manifest.id).await?;
        if plugin.quarantine.is_some() {
            println!("It is in quarantine, so it is not started before it is released.");
        }
        Ok(())
    }
}

impl Rollback {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        let app = setup::app(options).await?;
        let context = setup::operator(&app);
        let plugin = super::state::find(&context, &self.id).await?;
        anyhow::ensure!(
            !plugin.is_bundled,
            "{} came with Lodestar; go back to an older Lodestar instead",
            plugin.name
        );
        let version = match self.to {
            Some(version) => version,
            None => {
                let previous = plugin.previous().map(|it| it.version.clone());
                previous.with_context(|| {
                    format!("no version of {} was installed before {}", plugin.name, plugin.version)
                })?
            }
        };
        let use_it = plugins::use_version(&context, &plugin.name, plugin.head.version, &version);
        use_it.await.with_context(|| format!("version {version} cannot be used"))?;
        println!("{} {version} is in use now.", plugin.name);
        Ok(())
    }
}
