use clap::Subcommand;
use lodestar_core::authorities;

use super::options::Options;
use super::setup;

#[derive(Debug, Subcommand)]
pub(super) enum Authority {
    /// Every authority: part of address, codes (the current one first), name.
    List,
}

impl Authority {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        let Self::List = self;
        let app = setup::app(options).await?;
        let context = setup::operator(&app);
        let mut codes = authorities::codes(&context).await?;
        for authority in authorities::list(&context).await? {
            let codes = codes.remove(&authority.id).unwrap_or_default().join(" ");
            println!("{}\t{codes}\t{}", authority.slug, authority.head.title);
        }
        Ok(())
    }
}
