//! Opening the database, and bringing its tables up to date.
//!
//! SQLite by default, PostgreSQL where the address says so. Two servers may
//! start at once on either: one migrates while the other waits.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;
use lodestar_core::{Actor, Context, Db, authorities};
use lodestar_migrations::Migrator;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};
use sea_orm_migration::MigratorTrait as _;
use sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};

use crate::Clock;

/// Readers that may work at once.
const READERS: u32 = 4;

/// The key of the lock under which servers migrate a PostgreSQL database.
const MIGRATION_LOCK: i64 = 0x4c4f_4445_5354_4152;

/// Opens a database whose tables are up to date and whose authorities are there.
pub async fn open(url: &str, clock: Clock) -> anyhow::Result<Db> {
    match sqlite_path(url) {
        Some(path) => {
            let path = path.to_owned();
            // Held until this returns; a file lock ends with its process, too.
            let _lock = tokio::task::spawn_blocking(move || lock_beside(&path)).await??;
            let db = connect_sqlite(url).await?;
            prepare(&db, clock).await?;
            Ok(db)
        }
        None => open_postgres(url, clock).await,
    }
}

async fn open_postgres(url: &str, clock: Clock) -> anyhow::Result<Db> {
    let mut options = ConnectOptions::new(url.to_owned());
    options.max_connections(10).min_connections(1).sqlx_logging(false);
    options.acquire_timeout(Duration::from_secs(10));
    let pool = Database::connect(options).await.with_context(|| could_not_open("PostgreSQL"))?;
    let db = Db { read: pool.clone(), write: pool };

    // A connection of its own holds the lock; closing it gives the lock back.
    let mut options = ConnectOptions::new(url.to_owned());
    options.max_connections(1).sqlx_logging(false);
    let keeper = Database::connect(options).await?;
    keeper.execute_unprepared(&format!("SELECT pg_advisory_lock({MIGRATION_LOCK})")).await?;
    let prepared = prepare(&db, clock).await;
    keeper.close().await?;
    prepared?;
    Ok(db)
}

async fn prepare(db: &Db, clock: Clock) -> anyhow::Result<()> {
    Migrator::up(&db.write, None).await.context("the tables could not be brought up to date")?;
    let context = Context { actor: Actor::Operator, now: clock.now(), db: db.clone() };
    let added = authorities::seed(&context).await?;
    if 0 < added {
        tracing::info!(authorities = added, "the list of authorities was loaded");
    }
    Ok(())
}

/// One connection writes, several read: SQLite has one writer at a time, and a
/// queue of one is fair where a crowd of writers would fail with “locked”.
async fn connect_sqlite(url: &str) -> anyhow::Result<Db> {
    let write = connect_pool(url, 1).await?;
    let read = connect_pool(url, READERS).await?;
    Ok(Db { read, write })
}

async fn connect_pool(url: &str, connections: u32) -> anyhow::Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url.to_owned());
    options.max_connections(connections).min_connections(1).sqlx_logging(false);
    options.acquire_timeout(Duration::from_secs(10)).map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(Duration::from_secs(5))
            .foreign_keys(true)
            .pragma("cache_size", "-16384")
            .pragma("temp_store", "memory")
            .statement_cache_capacity(256)
    });
    Database::connect(options).await.with_context(|| could_not_open("SQLite"))
}

fn could_not_open(kind: &str) -> String {
    format!("the {kind} database could not be opened; check its address and that it may be written")
}

/// The file of a SQLite address; none for another database.
fn sqlite_path(url: &str) -> Option<&Path> {
    let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"))?;
    Some(Path::new(path.split('?').next().unwrap_or(path)))
}

fn lock_beside(database: &Path) -> anyhow::Result<File> {
    let mut name = database.as_os_str().to_owned();
    name.push(".lock");
    let path = PathBuf::from(name);
    let lock = File::options().create(true).truncate(false).write(true).open(&path);
    let lock = lock.with_context(|| format!("{} could not be written", path.display()))?;
    lock.lock().with_context(|| format!("{} could not be locked", path.display()))?;
    Ok(lock)
}
