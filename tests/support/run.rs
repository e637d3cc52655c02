//! How a test runs: on a runtime that all tests share, with a database of its own.

use std::panic::resume_unwind;
use std::sync::LazyLock;

use tokio::runtime::Runtime;

use crate::{Database, Lodestar};

/// One runtime for the whole test program. A plugin's process ends with the
/// thread that started it, so a test must not be that thread: the plugins are
/// shared, and this runtime's workers stay.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

/// Makes a test of each function, once on each database. The test
/// `a_fact(lodestar: Lodestar)` becomes `a_fact::sqlite` and `a_fact::postgres`.
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($lodestar:ident: Lodestar) $body:block)+) => {$(
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
        let outcome = RUNTIME.spawn(async { test(lodestar.await).await }).await;
        RUNTIME.spawn(place.remove()).await.unwrap();
        outcome
    });
    if let Err(failed) = outcome {
        resume_unwind(failed.into_panic());
    }
}

/// What a test does that lacks a program: it says so and passes, unless every
/// test is compulsory.
pub fn skip(why: &str) {
    assert!(std::env::var_os("LODESTAR_TEST_EVERYTHING").is_none(), "{why}");
    println!("skipped: {why}");
}
