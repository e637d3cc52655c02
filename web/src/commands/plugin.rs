use clap::Subcommand;
use lodestar_plugin_protocol::Kind;
use lodestar_plugin_supervisor::{Plugins, own_program};

use super::options::Options;
use crate::PLUGIN_PATIENCE;

#[derive(Debug, Subcommand)]
pub(super) enum Plugin {
    /// Every plugin: what it offers, its version, or what is wrong with it.
    List,
}

impl Plugin {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        let Self::List = self;
        let folder = options.plugins()?;
        let plugins = Plugins::discover(own_program(), &folder, PLUGIN_PATIENCE)?;
        if plugins.all().is_empty() {
            anyhow::bail!("there are no plugins in {}", folder.display());
        }
        let mut is_any_silent = false;
        for guest in plugins.all() {
            match guest.describe().await {
                Ok(description) => {
                    println!("{} {}: {}", description.id, description.version, description.title);
                    for offer in &description.offers {
                        let kind = match offer.kind {
                            Kind::Importer => "imports",
                            Kind::Exporter => "exports",
                            Kind::Unknown => "offers",
                        };
                        println!("  {kind} {}: {}", offer.key, offer.title);
                    }
                }
                Err(failure) => {
                    is_any_silent = true;
                    println!("{}: does not work: {failure}", guest.id());
                }
            }
        }
        if is_any_silent {
            anyhow::bail!("not every plugin works");
        }
        Ok(())
    }
}
