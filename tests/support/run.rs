//! How a test runs: on a runtime that all tests share, with a database of its own.

use std::panic;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use tokio::runtime::Runtime;

use crate::{Database, Lodestar};

/// One runtime for the whole test program. A plugin's process ends with the
/// thread that started it, so a test must not be that thread: the plugins are
/// shared, and this runtime's workers stay.
pub(crate) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let print = panic::take_hook();
    panic::set_hook(Box::new(move |why| {
        let keep = |failure: &Failure| *lock(failure) = why.to_string();
        if FAILURE.try_with(keep).is_err() {
            print(why);
        }
    }));
    Runtime::new().unwrap()
});

/// Why a test failed, and where. A worker's own words would be lost: they go
/// to the test that started the runtime.
type Failure = Arc<Mutex<String>>;

tokio::task_local! {
    static FAILURE: Failure;
}

/// Makes a test of each function, once on each database. The test
/// `a_fact(lodestar: Lodestar)` becomes `a_fact::sqlite` and `a_fact::postgres`.
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($lodestar:ident: Lodestar $(,)?) $body:block)+) => {$(
        $(#[$meta])*
        mod $name {
            #[allow(unused_imports, reason = "some tests need nothing but a Lodestar")]
            use super::*;

            async fn test($lodestar: $crate::Lodestar) $body

            #[test]
            fn sqlite() {
                $crate::run($crate::Database::Sqlite, test);
            }

            #[test]
            fn postgres() {
                $crate::run($crate::Database::Postgres, test);
            }
        }
    )+};
}

/// Runs a test on one database, which is thrown away afterwards.
pub fn run<Test, Future>(database: Database, test: Test)
where
    Test: FnOnce(Lodestar) -> Future + Send + 'static,
    Future: std::future::Future<Output = ()> + Send + 'static,
{
    if let Err(why) = database.is_there() {
        return skip(why);
    }
    let outcome = RUNTIME.block_on(async {
        let place = RUNTIME.spawn(database.filled()).await.unwrap();
        let lodestar = Lodestar::start(database, place.url().to_owned());
        let outcome = attempt(async { test(lodestar.await).await }).await;
        RUNTIME.spawn(place.remove()).await.unwrap();
        outcome
    });
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
}

/// Runs a test to its end, and keeps what it said if it failed.
pub(crate) async fn attempt<Test>(test: Test) -> Result<(), String>
where
    Test: Future<Output = ()> + Send + 'static,
{
    let failure = Failure::default();
    let outcome = RUNTIME.spawn(FAILURE.scope(failure.clone(), test)).await;
    outcome.map_err(|_| lock(&failure).clone())
}

fn lock(failure: &Failure) -> std::sync::MutexGuard<'_, String> {
    failure.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a test does that lacks a program: it says so and passes, unless every
/// test is compulsory.
pub fn skip(why: &str) {
    assert!(std::env::var_os("LODESTAR_TEST_EVERYTHING").is_none(), "{why}");
    println!("skipped: {why}");
}
