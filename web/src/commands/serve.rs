use std::net::SocketAddr;

use anyhow::Context as _;
use clap::Args;
use tokio::net::TcpListener;
use tokio::signal;

use super::options::Options;
use super::setup;
use crate::{App, router};

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Where to listen
    #[arg(long, env = "LODESTAR_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
}

impl Serve {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        // A setting that is wrong is told before any work.
        let postman = options.postman()?;
        let app = setup::app(options).await?;
        let listener = listen(self.listen).await?;
        if let Some(postman) = postman {
            tokio::spawn(postman.work(app.clone()));
        }
        println!("Lodestar listens on http://{}", listener.local_addr()?);
        serve(app, listener).await
    }
}

/// Takes the address before any other work, so that a clash is told at once.
pub(super) async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("{address} is not free; choose another with --listen"))
}

/// Serves until told to stop, and then lets pages under way finish.
pub(super) async fn serve(app: App, listener: TcpListener) -> anyhow::Result<()> {
    axum::serve(listener, router(app)).with_graceful_shutdown(told_to_stop()).await?;
    Ok(())
}

async fn told_to_stop() {
    let interrupt = async {
        let _ = signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => {
                terminate.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => (),
        () = terminate => (),
    }
}
