//! What commands need before they can begin.

use lodestar_core::authorities::{self, Authority};
use lodestar_core::{Actor, Context};
use tracing_subscriber::EnvFilter;

use super::options::Options;
use crate::{App, Clock, Desk, DeskOptions, open_database};

/// Logs go to standard error, so that what a command says can be piped.
pub(super) fn log() {
    let filter = EnvFilter::try_from_env("LODESTAR_LOG")
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,sea_orm_migration=warn"));
    let _ =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

/// Everything that a server has, for commands that use it without one.
pub(super) async fn app(options: &Options) -> anyhow::Result<App> {
    open(options, true).await
}

/// The same for who only looks: nothing is taken over from another Lodestar.
pub(super) async fn app_to_look(options: &Options) -> anyhow::Result<App> {
    open(options, false).await
}

async fn open(options: &Options, takes_over: bool) -> anyhow::Result<App> {
    let db = open_database(&options.database(), Clock::System).await?;
    let context = Context { actor: Actor::Operator, now: Clock::System.now(), db: db.clone() };
    let desk = DeskOptions { takes_over, ..options.desk()? };
    let desk = Desk::open(desk, &context).await?;
    let mut app = App::new(db, Clock::System, desk, options.limits())?;
    if let Some(files) = options.files() {
        app.files = files.into();
    }
    Ok(app)
}

/// Whoever sits at the machine.
pub(super) fn operator(app: &App) -> Context {
    Context { actor: Actor::Operator, now: app.clock.now(), db: app.db.clone() }
}

/// An authority by its code, old or new, or by its part of an address.
pub(super) async fn authority(context: &Context, name: &str) -> anyhow::Result<Authority> {
    if let Ok(authority) = authorities::by_code(context, name).await {
        return Ok(authority);
    }
    authorities::by_slug(context, &name.to_lowercase()).await.map_err(|_| {
        anyhow::anyhow!(
            "there is no one authority with the code or name “{name}”; \
             `lodestar authority list` shows them all"
        )
    })
}
