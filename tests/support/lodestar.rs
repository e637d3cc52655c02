use axum::Router;
use lodestar_core::{Actor, Context};
use lodestar_web::{App, Clock, Desk, DeskOptions, Limits, open_database};
use sea_orm::{ConnectionTrait as _, Statement};

use crate::{Database, Person, Who, desk_options};

/// A Lodestar of the test's own, with Ambleford, Kelderwick and their people in
/// it. It is always noon on 1 April 2026 in there.
#[derive(Clone, Debug)]
pub struct Lodestar {
    /// Which database it has.
    pub database: Database,
    /// What lives as long as it.
    pub app: App,
    url: String,
    router: Router,
}

/// Always noon on 1 April 2026.
pub(crate) fn clock() -> Clock {
    Clock::Fixed("2026-04-01T12:00:00Z".parse().unwrap())
}

impl Lodestar {
    /// The largest file that may be uploaded here.
    pub const FILE_BYTES_MAX: usize = 1 << 20;

    /// A server on a database, as `lodestar serve` would start it.
    pub async fn start(database: Database, url: String) -> Self {
        let nowhere = std::env::temp_dir().join("lodestar-no-plugins");
        Self::start_with(database, url, desk_options(&nowhere)).await
    }

    /// The same with other plugins.
    pub async fn start_with(database: Database, url: String, plugins: DeskOptions) -> Self {
        let db = open_database(&url, clock()).await.unwrap();
        let context = Context { actor: Actor::Operator, now: clock().now(), db: db.clone() };
        let desk = Desk::open(plugins, &context).await.unwrap();
        let limits = Limits { file_bytes_max: Self::FILE_BYTES_MAX, ..Limits::default() };
        let mut app = App::new(db, clock(), desk, limits).unwrap();
        // One folder for all: files lie there under their checksums.
        app.files = std::env::temp_dir().join("lodestar-test-files").display().to_string().into();
        Self { database, url, router: lodestar_web::router(app.clone()), app }
    }

    /// A second server on the same database.
    pub async fn again(&self) -> Self {
        Self::start(self.database, self.url.clone()).await
    }

    /// The same server at another moment, as in `2026-06-10T12:00:00Z`.
    #[must_use]
    pub fn at(&self, moment: &str) -> Self {
        let mut app = self.app.clone();
        app.clock = Clock::Fixed(moment.parse().unwrap());
        Self { router: lodestar_web::router(app.clone()), app, ..self.clone() }
    }

    /// The same server with other plugins.
    pub async fn with_desk(&self, plugins: DeskOptions) -> Self {
        Self::start_with(self.database, self.url.clone(), plugins).await
    }

    /// What whoever runs the program may do.
    pub fn operator(&self) -> Context {
        Context { actor: Actor::Operator, now: clock().now(), db: self.app.db.clone() }
    }

    /// How many lines the audit trail has.
    pub async fn audit_events(&self) -> i64 {
        self.count("audit_event").await
    }

    /// How many rows a table has.
    pub async fn count(&self, table: &str) -> i64 {
        let db = &self.app.db.read;
        let count = format!("SELECT COUNT(*) AS lines FROM {table}");
        let count = Statement::from_string(db.get_database_backend(), count);
        let row = db.query_one_raw(count).await.unwrap().unwrap();
        row.try_get("", "lines").unwrap()
    }

    /// Somebody who has not signed in.
    pub fn nobody(&self) -> Person {
        Person::nobody(self.router.clone())
    }

    /// Somebody who has signed in, by the page for it.
    pub async fn person(&self, who: Who) -> Person {
        self.nobody().sign_in(who).await
    }

    /// The participation lead of Ambleford, who does most of the work.
    pub async fn lead(&self) -> Person {
        self.person(Who::Lead).await
    }
}
