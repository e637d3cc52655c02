use std::collections::BTreeMap;

use anyhow::Context as _;
use clap::Args;
use lodestar_core::plugins::{self, Capability};
use lodestar_core::{Context, Error};

use super::super::options::Options;
use super::super::setup;

#[derive(Debug, Args)]
pub(in crate::commands) struct Name {
    /// The plugin's id, as in bright-spots
    id: String,
}

#[derive(Debug, Args)]
pub(in crate::commands) struct Quarantine {
    /// The plugin's id
    id: String,

    /// Why it is mistrusted
    #[arg(long)]
    reason: String,
}

#[derive(Debug, Args)]
pub(in crate::commands) struct Decide {
    /// The plugin's id
    id: String,

    /// What it asks for, as in survey-files; `lodestar plugin inspect` shows it all
    capabilities: Vec<String>,

    /// The authority: its code or its part of an address
    #[arg(long)]
    authority: String,
}

/// A plugin by its id.
pub(super) async fn find(context: &Context, id: &str) -> anyhow::Result<plugins::Plugin> {
    match plugins::find(context, id).await {
        Err(Error::NotFound(_)) => {
            anyhow::bail!("there is no plugin “{id}”; `lodestar plugin list` shows them all")
        }
        found => Ok(found?),
    }
}

impl Name {
    pub(super) async fn enable(self, options: &Options) -> anyhow::Result<()> {
        let context = setup::operator(&setup::app(options).await?);
        let plugin = find(&context, &self.id).await?;
        plugins::set_disabled(&context, &self.id, plugin.head.version, false).await?;
        println!("{} is switched on.", self.id);
        Ok(())
    }

    pub(super) async fn disable(self, options: &Options) -> anyhow::Result<()> {
        let context = setup::operator(&setup::app(options).await?);
        let plugin = find(&context, &self.id).await?;
        plugins::set_disabled(&context, &self.id, plugin.head.version, true).await?;
        println!("{} is switched off.", self.id);
        Ok(())
    }

    pub(super) async fn release(self, options: &Options) -> anyhow::Result<()> {
        let context = setup::operator(&setup::app(options).await?);
        let plugin = find(&context, &self.id).await?;
        plugins::release(&context, &self.id, plugin.head.version).await?;
        println!("{} is out of quarantine.", self.id);
        Ok(())
    }
}

impl Quarantine {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        let context = setup::operator(&setup::app(options).await?);
        find(&context, &self.id).await?;
        let reason = self.reason.trim();
        anyhow::ensure!(!reason.is_empty(), "say why it is mistrusted");
        plugins::quarantine(&context, &self.id, reason).await?;
        println!("{} is in quarantine.", self.id);
        Ok(())
    }
}

impl Decide {
    pub(super) async fn run(self, options: &Options, is_granted: bool) -> anyhow::Result<()> {
        let app = setup::app(options).await?;
        let context = setup::operator(&app);
        let authority = setup::authority(&context, &self.authority).await?;
        find(&context, &self.id).await?;
        let there = app.desk.in_authority(&context, authority.id).await?;
        let standing = there.iter().find(|(it, _)| it.plugin.name == self.id);
        let (standing, _) = standing.context("the plugin is gone")?;
        let mut decisions = BTreeMap::new();
        for name in &self.capabilities {
            let capability =
                Capability::parse(name).ok().filter(|it| standing.asked().contains(it));
            let capability = capability.with_context(|| {
                let asked: Vec<_> = standing.asked().iter().map(|it| it.key()).collect();
                format!("{} does not ask for “{name}”; it asks for: {}", self.id, asked.join(", "))
            })?;
            anyhow::ensure!(
                capability != Capability::UnsuppressedNumbers,
                "nobody holds the right to see small numbers, so no plugin can be given them"
            );
            decisions.insert(capability, is_granted);
        }
        anyhow::ensure!(!decisions.is_empty(), "name what to grant or deny, as in survey-files");
        plugins::decide(&context, &self.id, authority.id, &decisions).await?;
        let word = if is_granted { "may have" } else { "may not have" };
        println!(
            "In {}, {} {word} {}.",
            authority.head.title,
            self.id,
            self.capabilities.join(", ")
        );
        Ok(())
    }
}
