use super::options::Options;
use crate::{Clock, open_database};

/// Opening a database is what brings it up to date.
pub(super) async fn run(options: &Options) -> anyhow::Result<()> {
    open_database(&options.database(), Clock::System).await?;
    println!("The database is up to date.");
    Ok(())
}
