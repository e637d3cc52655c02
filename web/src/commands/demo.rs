use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::ensure;
use clap::Args;

use super::options::Options;
use super::progress::Progress;
use super::{serve, setup};
use crate::demo;

#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Where to listen
    #[arg(long, env = "LODESTAR_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,

    /// Keep the demonstration's database in this new file; by default it is
    /// in a temporary folder and goes when the server stops
    #[arg(long)]
    keep: Option<PathBuf>,

    /// Only make the database, and stop
    #[arg(long, requires = "keep")]
    no_server: bool,
}

impl Demo {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        if let Some(path) = &self.keep {
            let place = path.display();
            ensure!(!path.exists(), "{place} is there already; the demonstration makes a new one");
        }
        let listener = if self.no_server { None } else { Some(serve::listen(self.listen).await?) };
        let folder = tempfile_folder()?;
        let path = self.keep.clone().unwrap_or_else(|| folder.join("demo.db"));
        let options = options.with_database(format!("sqlite://{}", path.display()));
        let files = match &self.keep {
            Some(path) => path.with_extension("files"),
            None => folder.join("files"),
        };
        let options = options.with_files(files.display().to_string());

        let progress = Progress::start("Making a fictional year");
        let app = setup::app(&options).await?;
        let loaded = demo::load(&app, &|what: &str| progress.say(what)).await;
        progress.done();
        let loaded = loaded?;
        let served = match listener {
            Some(listener) => {
                welcome(&loaded, &format!("http://{}", listener.local_addr()?));
                let goes = if self.keep.is_some() { "is kept" } else { "goes with it" };
                println!("\nStop the server with Ctrl+C; the demonstration {goes}.");
                serve::serve(app, listener).await
            }
            None => {
                welcome(&loaded, &path.display().to_string());
                Ok(())
            }
        };
        // Best effort: the system clears its temporary folder anyhow.
        let _ = std::fs::remove_dir_all(folder);
        served
    }
}

/// A folder of this run's own.
fn tempfile_folder() -> anyhow::Result<PathBuf> {
    let name = format!("lodestar-demo-{}-{:08x}", std::process::id(), rand::random::<u32>());
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir(&folder)?;
    Ok(folder)
}

/// What somebody needs to begin.
fn welcome(demo: &demo::Demo, place: &str) {
    println!("\nThe demonstration is ready: {place}");
    println!("Fictional authorities: {}.", demo.authorities.join(", "));
    println!("Sign in as one of these people. They and their figures are invented.\n");
    for it in &demo.sign_ins {
        let place = it.authority.as_deref().unwrap_or("the whole service");
        println!("  {:<32} {:<20} {}. {}, {place}", it.email, it.password, it.name, it.role);
    }
}
