//! How many processes a plugin has, when they end, and what is counted of them.

use std::time::{Duration, Instant};

use lodestar_plugin_supervisor::{FAILURES_MAX, Failure, Guest, Home, Plugins, State};
use lodestar_tests::lodestar_program;

use crate::plugin_process::{PATIENCE, has_ended, import, launch, misbehaving, process, question};

#[tokio::test]
async fn after_five_failures_in_a_row_a_plugin_is_quarantined_until_it_is_pardoned() {
    let plugin = misbehaving(PATIENCE);
    for _ in 0..FAILURES_MAX {
        assert!(matches!(import(&plugin, "exit").await, Err(Failure::Stopped { .. })));
    }
    assert_eq!(plugin.health().state, State::Quarantined);

    let quarantined = import(&plugin, "behave").await.unwrap_err();
    assert_eq!(quarantined.to_string(), "it is not started any more: it failed 5 times in a row");
    assert!(plugin.describe().await.is_err());

    plugin.pardon();
    assert_eq!(import(&plugin, "behave").await.unwrap().rows, 6);
    assert_eq!(plugin.health().failures_in_a_row, 0);
}

#[tokio::test]
async fn what_an_administrator_has_stopped_answers_again_when_it_is_pardoned() {
    let plugin = misbehaving(PATIENCE);
    let process = process(&plugin).await;

    plugin.quarantine("it counts badly");

    has_ended(&process).await;
    let health = plugin.health();
    assert_eq!((health.state, health.failures_in_a_row), (State::Quarantined, 0));
    assert_eq!(health.quarantine.as_deref(), Some("it counts badly"));
    assert!(matches!(import(&plugin, "behave").await, Err(Failure::Quarantined { .. })));
    plugin.pardon();
    assert_eq!(import(&plugin, "behave").await.unwrap().rows, 6);
}

#[tokio::test]
async fn a_second_question_at_a_time_gets_a_second_process_and_a_third_waits() {
    let plugin = misbehaving(PATIENCE);
    let asked = Instant::now();

    let (late, also_late, third) =
        tokio::join!(import(&plugin, "late"), import(&plugin, "late"), import(&plugin, "behave"),);

    assert!(late.is_ok() && also_late.is_ok() && third.is_ok());
    assert!(asked.elapsed() < Duration::from_secs(4), "{:?}", asked.elapsed());
    let health = plugin.health();
    assert_eq!((health.state, health.processes, health.calls), (State::Ready, 2, 3));
    assert_eq!(plugin.waiting().len(), 2);
}

#[tokio::test]
async fn a_process_that_nobody_asks_ends_and_the_next_question_starts_another() {
    let mut launch = launch(PATIENCE);
    launch.idle_max = Duration::from_millis(50);
    let plugin = Guest::new(lodestar_program(), launch);

    let first = process(&plugin).await;
    has_ended(&first).await;

    assert_eq!(plugin.health().state, State::Resting);
    assert_ne!(process(&plugin).await, first);
    assert_eq!(plugin.health().restarts, 0);
}

#[tokio::test]
async fn how_a_plugin_does_is_counted() {
    let plugin = misbehaving(PATIENCE);
    for word in ["behave", "refuse", "exit", "behave"] {
        let _ = import(&plugin, word).await;
    }

    let health = plugin.health();

    assert_eq!((health.calls, health.restarts), (4, 1));
    assert!(health.p50.unwrap() <= health.p95.unwrap());
    assert!(health.last_failure_at.is_some());
    assert!(health.last_failure.unwrap().contains("exit status: 3"));
    assert!(health.walls.is_some());
}

#[tokio::test]
async fn a_limit_that_is_hit_is_named() {
    let mut launch = launch(PATIENCE);
    launch.limits.memory_bytes = 64 * 1024 * 1024;
    launch.limits.answer_bytes = 1000;
    launch.limits.cpu_seconds = 1;
    let plugin = Guest::new(lodestar_program(), launch);

    let failure = import(&plugin, "allocate").await.unwrap_err();
    assert_eq!(failure.to_string(), "it needed more memory than the 64 MiB that it may have");
    let failure = import(&plugin, "hang").await.unwrap_err();
    assert_eq!(failure.to_string(), "it used more than 1 seconds of processor time");
    let long = "x".repeat(1000);
    let failure = import(&plugin, &long).await.unwrap_err();
    assert!(matches!(failure, Failure::TooLong { bytes_max: 1000, .. }), "{failure}");
    assert_eq!(import(&plugin, "behave").await.unwrap().rows, 6);
    assert_eq!(plugin.health().restarts, 3);
}

#[tokio::test]
async fn a_process_that_has_worked_for_long_is_replaced_before_its_limit_hits_somebody() {
    let mut launch = launch(PATIENCE);
    launch.limits.cpu_seconds = 1;
    let plugin = Guest::new(lodestar_program(), launch);
    let first = process(&plugin).await;
    import(&plugin, "work").await.unwrap();
    assert_ne!(process(&plugin).await, first);
    assert_eq!(plugin.health().last_failure, None);
}

#[tokio::test]
async fn a_plugin_that_is_replaced_answers_what_it_was_asked_and_ends() {
    let (old, mut new) = (launch(PATIENCE), launch(PATIENCE));
    new.limits.memory_bytes *= 2;
    let plugins = Plugins::new(lodestar_program());
    plugins.set(vec![old.clone()]);
    let plugin = plugins.get("misbehaving").unwrap();
    let first = process(&plugin).await;
    plugins.set(vec![old]);
    assert_eq!(process(&plugins.get("misbehaving").unwrap()).await, first, "nothing has changed");

    let replace = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        plugins.set(vec![new]);
    };
    let (answer, ()) = tokio::join!(import(&plugin, "late"), replace);

    assert_eq!(answer.unwrap().rows, 4);
    has_ended(&first).await;
    assert_ne!(process(&plugins.get("misbehaving").unwrap()).await, first);
}

#[tokio::test]
async fn a_process_that_has_seen_one_authority_s_data_is_not_asked_about_another() {
    let plugin = misbehaving(PATIENCE);
    let process_for = async |home: Option<u128>| {
        let batch = plugin.import_of(home.map(Home), question(), b"process").await.unwrap();
        batch.warnings[0].text.clone()
    };
    plugin.describe().await.unwrap();
    let ambleford = process_for(Some(1)).await;
    assert_eq!(process_for(Some(1)).await, ambleford, "one that is warm is asked again");
    let kelderwick = process_for(Some(2)).await;
    assert_ne!(kelderwick, ambleford);
    assert_ne!(process_for(None).await, kelderwick);
    // Nor does anybody get a process back that made room for another.
    assert_ne!(process_for(Some(1)).await, ambleford);
    assert!(plugin.waiting().len() <= 2);
}
