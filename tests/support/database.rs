//! A database for each test: a copy of one that is made once.

use std::sync::atomic::{AtomicU32, Ordering};

use lodestar_core::{Actor, Context};
use lodestar_web::open_database;
use sea_orm::ConnectionTrait as _;
use tempfile::TempDir;
use tokio::sync::OnceCell;

use crate::{lodestar, postgres, world};

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    /// A file in a temporary folder.
    Sqlite,
    /// A server of the test program's own, or the one of `LODESTAR_TEST_POSTGRES`.
    Postgres,
}

/// Where one database is.
#[derive(Debug)]
pub enum Place {
    /// The file is in a folder that goes when this goes.
    File(TempDir, String),
    /// Its name on the server, and its address.
    Server(String, String),
}

/// The bytes of the `SQLite` database that all tests start with.
static TEMPLATE_FILE: OnceCell<Vec<u8>> = OnceCell::const_new();

/// The name of the PostgreSQL database that all tests start with.
static TEMPLATE_NAME: OnceCell<String> = OnceCell::const_new();

impl Database {
    /// Whether it can be had, or why not.
    pub fn is_there(self) -> Result<(), &'static str> {
        match self {
            Self::Sqlite => Ok(()),
            Self::Postgres => postgres::server().map(|_| ()),
        }
    }

    /// A database with nothing in it, not even tables.
    pub async fn empty(self) -> Place {
        match self {
            Self::Sqlite => {
                let folder = TempDir::new().unwrap();
                let url = format!("sqlite://{}", folder.path().join("lodestar.db").display());
                Place::File(folder, url)
            }
            Self::Postgres => {
                let name = next_name();
                server().execute(&format!("CREATE DATABASE {name}")).await;
                let url = server().url(&name);
                Place::Server(name, url)
            }
        }
    }

    /// A database with every table, every authority and the people of the tests.
    pub(crate) async fn filled(self) -> Place {
        match self {
            Self::Sqlite => {
                let template = TEMPLATE_FILE.get_or_init(template_file).await;
                let place = self.empty().await;
                let Place::File(folder, _) = &place else { unreachable!() };
                std::fs::write(folder.path().join("lodestar.db"), template).unwrap();
                place
            }
            Self::Postgres => {
                let template = TEMPLATE_NAME.get_or_init(template_name).await;
                let name = next_name();
                server().execute(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
                let url = server().url(&name);
                Place::Server(name, url)
            }
        }
    }
}

impl Place {
    /// Its address, as the program takes it.
    pub fn url(&self) -> &str {
        match self {
            Self::File(_, url) | Self::Server(_, url) => url,
        }
    }

    /// Throws it away, whoever is still connected.
    pub async fn remove(self) {
        if let Self::Server(name, _) = self {
            server().execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

async fn template_file() -> Vec<u8> {
    let place = Database::Sqlite.empty().await;
    fill(place.url()).await;
    let Place::File(folder, _) = place else { unreachable!() };
    std::fs::read(folder.path().join("lodestar.db")).unwrap()
}

async fn template_name() -> String {
    let place = Database::Postgres.empty().await;
    fill(place.url()).await;
    let Place::Server(name, _) = place else { unreachable!() };
    name
}

/// Makes the tables and the world, and lets go of the database.
async fn fill(url: &str) {
    let clock = lodestar::clock();
    let db = open_database(url, clock).await.unwrap();
    let context = Context { actor: Actor::Operator, now: clock.now(), db: db.clone() };
    world::build(&context).await;
    db.read.close_by_ref().await.unwrap();
    if url.starts_with("sqlite") {
        db.write.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
    }
    db.write.close_by_ref().await.unwrap();
}

fn server() -> &'static postgres::Server {
    postgres::server().unwrap()
}

fn next_name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("lodestar_test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}
