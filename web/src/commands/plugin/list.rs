use anyhow::Context as _;
use clap::Args;
use lodestar_core::plugins;
use lodestar_plugin_package::{Integrity, manifest};
use lodestar_plugin_protocol::Kind;

use super::super::options::Options;
use super::super::setup;
use crate::App;
use crate::plugins::{Refusal, Standing};

#[derive(Debug, Args)]
pub(in crate::commands) struct Inspect {
    /// The plugin's id, as in bright-spots
    id: String,
}

#[derive(Debug, Args)]
pub(in crate::commands) struct Verify {
    /// One plugin's id; all of them if none is named
    id: Option<String>,
}

/// How every plugin stands on this machine.
pub(super) async fn standings(app: &App) -> anyhow::Result<Vec<Standing>> {
    let all = plugins::all(&setup::operator(app)).await?;
    Ok(app.desk.standings(all).await)
}

pub(super) async fn run(options: &Options) -> anyhow::Result<()> {
    let app = setup::app_to_look(options).await?;
    let standings = standings(&app).await?;
    if standings.is_empty() {
        anyhow::bail!("there are no plugins in {}", app.desk.options().bundled.display());
    }
    let mut is_any_silent = false;
    for standing in &standings {
        let plugin = &standing.plugin;
        let state = match works(standing).await {
            Ok(()) => "works".to_owned(),
            Err(why) => {
                is_any_silent |= standing.refusal.as_ref().is_none_or(Refusal::is_trouble);
                why
            }
        };
        let origin = origin(standing);
        println!("{} {}: {} ({origin}; {state})", plugin.name, plugin.version, plugin.head.title);
        for offer in standing.manifest.iter().flat_map(|it| &it.offers) {
            println!("  {} {}: {}", kind(offer), offer.key, offer.title);
        }
    }
    if is_any_silent {
        anyhow::bail!("not every plugin works");
    }
    Ok(())
}

/// Whether it starts and says who it is.
async fn works(standing: &Standing) -> Result<(), String> {
    if let Some(refusal) = &standing.refusal {
        return Err(why_not(refusal));
    }
    let guest = standing.guest.as_ref().ok_or("is not started")?;
    match guest.describe().await {
        Ok(_) => Ok(()),
        Err(failure) => Err(format!("does not work: {failure}")),
    }
}

pub(super) fn why_not(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Disabled => "switched off".to_owned(),
        Refusal::Quarantined => "in quarantine".to_owned(),
        Refusal::SafeMode => "not started: safe mode".to_owned(),
        Refusal::Missing => {
            "its files are not there; install it again, or name its place with --plugin-store"
                .to_owned()
        }
        Refusal::Broken(why) => format!("its package does not read: {why}"),
        // Why not stands beside it: where it comes from.
        Refusal::Modified | Refusal::InvalidSignature | Refusal::Unsigned => {
            "not started".to_owned()
        }
        Refusal::NotWalledOff(missing) => {
            format!("this system does not wall it off ({}); not started", missing.join("; "))
        }
    }
}

pub(super) fn origin(standing: &Standing) -> String {
    match &standing.integrity {
        Some(Integrity::Bundled) => "came with Lodestar".to_owned(),
        Some(Integrity::Signed { by }) => format!("signed by {by}"),
        Some(Integrity::Unsigned) => "not signed by a trusted key".to_owned(),
        Some(Integrity::Modified) => "changed since it was installed".to_owned(),
        Some(Integrity::Invalid) => "its signature is wrong".to_owned(),
        None => "cannot be told".to_owned(),
    }
}

fn kind(offer: &manifest::Offer) -> &'static str {
    match offer.kind {
        Kind::Importer => "imports",
        Kind::Exporter => "exports",
        Kind::Unknown => "offers",
    }
}

impl Inspect {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        let app = setup::app_to_look(options).await?;
        let standings = standings(&app).await?;
        let found = standings.iter().find(|it| it.plugin.name == self.id);
        let standing = found.with_context(|| format!("there is no plugin “{}”", self.id))?;
        let plugin = &standing.plugin;
        println!("{} {}: {}", plugin.name, plugin.version, plugin.head.title);
        println!("from: {}", origin(standing));
        match works(standing).await {
            Ok(()) => println!("state: works"),
            Err(why) => println!("state: {why}"),
        }
        if let Some(quarantine) = &plugin.quarantine {
            println!("quarantine: {}", quarantine.why);
        }
        if let Some(manifest) = &standing.manifest {
            println!("publisher: {}", manifest.publisher);
            println!("about: {}", manifest.summary);
            println!("protocol: {}", manifest.protocol);
            println!("languages: {}", manifest.languages.join(", "));
            for capability in &manifest.capabilities {
                println!("asks for {}: {}", capability.name(), capability.meaning());
            }
            for offer in &manifest.offers {
                println!("{} {}: {}", kind(offer), offer.key, offer.title);
            }
            for field in manifest.settings.fields() {
                println!("setting {}: {}", field.name, field.title);
            }
        }
        if let Some(walls) = standing.guest.as_ref().and_then(|it| it.walls()) {
            for (name, wall) in walls.each() {
                println!("wall {name}: {wall}");
            }
        }
        for version in plugin.versions.iter().rev() {
            let in_use = if version.version == plugin.version { ", in use" } else { "" };
            println!(
                "version {}: {}, installed {} by {}{in_use}",
                version.version,
                version.sha256,
                version.installed_at.format("%Y-%m-%d"),
                version.installed_by
            );
        }
        Ok(())
    }
}

impl Verify {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        let app = setup::app_to_look(options).await?;
        let all = standings(&app).await?;
        let is_asked = |it: &&Standing| self.id.as_ref().is_none_or(|id| *id == it.plugin.name);
        let asked: Vec<&Standing> = all.iter().filter(is_asked).collect();
        if asked.is_empty() {
            anyhow::bail!("there is no such plugin; `lodestar plugin list` shows them all");
        }
        let mut is_any_bad = false;
        for standing in asked {
            let is_good = standing.integrity.as_ref().is_some_and(|it| !it.is_broken());
            is_any_bad |= !is_good;
            println!("{}: {}", standing.plugin.name, origin(standing));
        }
        if is_any_bad {
            anyhow::bail!("not every plugin is as it was installed");
        }
        Ok(())
    }
}
