//! Real child processes and real libraries, through what a page would call.

use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use lodestar_plugin_protocol::batch::Batch;
use lodestar_plugin_protocol::codebook::Codebook;
use lodestar_plugin_protocol::document::{Block, Document};
use lodestar_plugin_protocol::snapshot::Snapshot;
use lodestar_plugin_protocol::walls::Which;
use lodestar_plugin_protocol::{ExportQuestion, ImportQuestion, Settings};
use lodestar_plugin_supervisor::{Failure, Guest, Launch, State};
use lodestar_tests::{lodestar_program, plugin_library, skip};
use tempfile::TempDir;

/// Long enough for a busy machine; a plugin that hangs is given less.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);
const LITTLE_PATIENCE: Duration = Duration::from_secs(1);

pub(crate) fn launch(patience: Duration) -> Launch {
    Launch::library(&plugin_library("misbehaving"), patience)
}

pub(crate) fn misbehaving(patience: Duration) -> Guest {
    Guest::new(lodestar_program(), launch(patience))
}

/// The number of the process that answered.
pub(crate) async fn process(plugin: &Guest) -> String {
    said(&export(plugin, "process").await.unwrap()).to_owned()
}

pub(crate) async fn import(plugin: &Guest, file: impl AsRef<[u8]>) -> Result<Batch, Failure> {
    plugin.import(question(), file.as_ref()).await
}

pub(crate) fn question() -> ImportQuestion {
    ImportQuestion {
        file_name: "survey.txt".to_owned(),
        language: "en".to_owned(),
        questionnaire: None,
        codebook: Codebook::default(),
        rows_max: 1000,
        ..ImportQuestion::default()
    }
}

pub(crate) async fn export(plugin: &Guest, report: &str) -> Result<Document, Failure> {
    let question = ExportQuestion {
        report: report.to_owned(),
        snapshot: Snapshot::default(),
        settings: Settings::new(),
    };
    plugin.export(question).await
}

pub(crate) fn said(document: &Document) -> &str {
    match document.blocks.as_slice() {
        [Block::Paragraph { text }] => text,
        other => panic!("{other:?}"),
    }
}

/// A library that cannot be used, and why not.
async fn why_not(library: &Path) -> String {
    let guest = Guest::new(lodestar_program(), Launch::library(library, PATIENCE));
    match guest.describe().await.unwrap_err() {
        failure @ (Failure::CannotLoad(_) | Failure::NotFound(_)) => failure.to_string(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_plugin_answers_from_a_process_of_its_own() {
    let plugin = misbehaving(PATIENCE);
    assert_eq!(plugin.health().state, State::Resting);

    let description = plugin.describe().await.unwrap();
    assert_eq!(description.id, "misbehaving");
    assert_eq!(import(&plugin, "behave").await.unwrap().rows, 6);
    assert_eq!(export(&plugin, "behave").await.unwrap().title, "behave");

    assert_eq!(plugin.health().state, State::Ready);
    assert_eq!(plugin.health().last_failure, None);
}

#[tokio::test]
async fn a_plugin_may_refuse_panic_or_print_and_still_be_asked_again() {
    let plugin = misbehaving(PATIENCE);

    let refused = import(&plugin, "refuse").await.unwrap_err();
    let Failure::Refused(reasons) = refused else { panic!("{refused:?}") };
    assert_eq!(reasons, ["This is not a file that it reads."]);
    assert_eq!(plugin.health().last_failure, None);

    let panicked = import(&plugin, "panic").await.unwrap_err();
    assert_eq!(panicked.to_string(), "it failed: the plugin panicked; its log says where");
    assert_eq!(import(&plugin, "print").await.unwrap().rows, 5);

    let health = plugin.health();
    assert_eq!((health.state, health.failures_in_a_row), (State::Ready, 0));
    // Its own words are kept with what it printed: they may be about children.
    assert_eq!(health.last_failure.as_deref(), Some("it said that it failed"));
    assert!(health.printed.starts_with("the plugin panicked"), "{}", health.printed);
}

#[tokio::test]
async fn a_plugin_that_hangs_is_stopped_in_time_and_started_for_the_next_question() {
    let plugin = misbehaving(LITTLE_PATIENCE);
    for misdeed in ["hang", "sleep"] {
        plugin.describe().await.unwrap();
        let asked = Instant::now();

        let hung = import(&plugin, misdeed).await.unwrap_err();

        assert_eq!(hung.to_string(), "it did not answer within 1s");
        assert!(asked.elapsed() < PATIENCE / 2, "{:?}", asked.elapsed());
        assert_eq!(plugin.health().state, State::Resting);
        assert_eq!(export(&plugin, "behave").await.unwrap().title, "behave");
    }
}

#[tokio::test]
async fn a_plugin_that_ends_takes_nothing_with_it() {
    let plugin = misbehaving(PATIENCE);
    let ends = [
        ("abort", "signal: 6 (SIGABRT)"),
        ("exit", "exit status: 3"),
        ("segfault", "signal: 11 (SIGSEGV)"),
        ("overflow", "signal: 6 (SIGABRT)"),
    ];
    for (misdeed, expected) in ends {
        let stopped = import(&plugin, misdeed).await.unwrap_err();
        let Failure::Stopped { how, .. } = &stopped else { panic!("{stopped:?}") };
        assert_eq!(how, expected, "{misdeed}");
        assert_eq!(import(&plugin, "behave").await.unwrap().rows, 6, "after {misdeed}");
    }
}

#[tokio::test]
async fn what_a_plugin_printed_before_its_end_is_kept_for_administrators_only() {
    let plugin = misbehaving(PATIENCE);

    let stopped = import(&plugin, "overflow").await.unwrap_err();

    assert!(plugin.health().printed.contains("overflowed its stack"));
    assert_eq!(stopped.to_string(), "it stopped before it answered (signal: 6 (SIGABRT))");
}

#[tokio::test]
async fn an_answer_that_is_garbage_or_too_long_is_named_as_such() {
    let plugin = misbehaving(PATIENCE);

    let garbled = import(&plugin, "garbage").await.unwrap_err();
    assert_eq!(
        garbled.to_string(),
        "its answer was not understood: it is not the answer to this question"
    );
    let huge = import(&plugin, "huge").await.unwrap_err();
    assert!(matches!(huge, Failure::TooLong { bytes_max: 67_108_864, .. }), "{huge}");
    assert_eq!(import(&plugin, "behave").await.unwrap().rows, 6);
}

#[tokio::test]
async fn a_large_file_crosses_quickly_and_unchanged() {
    let plugin = misbehaving(PATIENCE);
    plugin.describe().await.unwrap();
    let file: Vec<u8> = (0..20_000_000_u32).map(|it| it.to_le_bytes()[it as usize % 3]).collect();
    let mut hasher = DefaultHasher::new();
    hasher.write(&file);

    let asked = Instant::now();
    let batch = import(&plugin, &file).await.unwrap();

    assert_eq!(batch.rows, 20_000_000);
    assert_eq!(batch.warnings[0].text, hasher.finish().to_string());
    assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
}

#[tokio::test]
async fn a_plugin_that_stops_over_a_large_file_is_started_for_the_next() {
    let plugin = misbehaving(PATIENCE);
    let file = [b"abort ".to_vec(), vec![0; 20_000_000]].concat();
    assert!(matches!(import(&plugin, &file).await, Err(Failure::Stopped { .. })));
    assert_eq!(import(&plugin, "behave").await.unwrap().rows, 6);
}

#[tokio::test]
async fn a_file_that_is_larger_than_any_plugin_takes_is_not_handed_over() {
    let plugin = misbehaving(PATIENCE);
    let refused = import(&plugin, vec![0; 256 * 1024 * 1024]).await.unwrap_err();
    assert!(matches!(refused, Failure::TooLarge { .. }), "{refused}");
    assert_eq!(plugin.health().last_failure, None);
}

#[tokio::test]
async fn who_stops_waiting_leaves_no_answer_for_the_next() {
    let plugin = misbehaving(PATIENCE);
    plugin.describe().await.unwrap();

    let given_up = tokio::time::timeout(LITTLE_PATIENCE, import(&plugin, "sleep")).await;

    assert!(given_up.is_err());
    let health = plugin.health();
    assert_eq!((health.state, health.failures_in_a_row), (State::Resting, 0));
    assert_eq!(import(&plugin, "behave").await.unwrap().rows, 6);
}

#[tokio::test]
async fn a_library_that_cannot_be_used_says_why() {
    let folder = TempDir::new().unwrap();

    let missing = folder.path().join("missing.so");
    let expected = format!("there is no plugin at {}", missing.display());
    assert_eq!(why_not(&missing).await, expected);

    let text = folder.path().join("text.so");
    std::fs::write(&text, "not a library").unwrap();
    let reason = why_not(&text).await;
    assert!(reason.contains(&format!("cannot load {}", text.display())), "{reason}");

    let reason = why_not(&c_library()).await;
    assert!(
        reason.ends_with("is not a Lodestar plugin: it exports no lodestar_plugin"),
        "{reason}"
    );
}

/// A library that is surely here, since this program uses it.
fn c_library() -> PathBuf {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let paths = maps.lines().filter_map(|line| line.split_whitespace().last());
    paths.map(PathBuf::from).find(|it| it.to_string_lossy().contains("/libc.so")).unwrap()
}

#[tokio::test]
async fn what_a_plugin_has_started_ends_with_it() {
    let mut launch = launch(LITTLE_PATIENCE);
    // Behind the walls it could not start anything.
    launch.left_down = vec![Which::Files, Which::Calls];
    let plugin = Guest::new(lodestar_program(), launch);
    for misdeed in ["exit", "hang"] {
        let offspring = said(&export(&plugin, "offspring").await.unwrap()).to_owned();
        if offspring.parse::<u32>().is_err() {
            return skip("this user may not start a process beyond its limit");
        }
        assert!(is_running(&offspring), "{offspring}");
        import(&plugin, misdeed).await.unwrap_err();
        has_ended(&offspring).await;
    }
    let offspring = said(&export(&plugin, "offspring").await.unwrap()).to_owned();
    drop(plugin);
    has_ended(&offspring).await;
}

/// The system ends a killed process in its own time.
pub(crate) async fn has_ended(process: &str) {
    let ended = async {
        while is_running(process) {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(PATIENCE, ended).await.unwrap();
}

/// A zombie has ended, even if nobody has asked how.
fn is_running(process: &str) -> bool {
    std::fs::read_to_string(format!("/proc/{process}/stat"))
        .is_ok_and(|stat| !stat.contains(") Z ") && !stat.contains(") X "))
}
