//! The walls around a plugin: what each misdeed comes to, and that every wall is
//! there for a reason.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::time::Duration;

use lodestar_plugin_protocol::ImportQuestion;
use lodestar_plugin_protocol::codebook::Codebook;
use lodestar_plugin_protocol::walls::Which;
use lodestar_plugin_supervisor::{Failure, Guest, Launch, Run};
use lodestar_tests::{lodestar_program, plugin_library, skip};
use tempfile::TempDir;

pub(crate) const PATIENCE: Duration = Duration::from_secs(20);
pub(crate) const LITTLE_PATIENCE: Duration = Duration::from_secs(1);

#[derive(Clone, Copy, Debug)]
pub(crate) enum Outcome {
    /// The plugin goes on, and has this to say.
    Says(&'static str),
    /// The plugin goes on, and answers as it should.
    Answers,
    /// Its process ends, in this way.
    Stops(&'static str),
    TimesOut,
    Garbled,
    OutOfMemory,
    TooLong,
    /// It is believed what it says of itself.
    Refuses,
}

use Outcome::{Answers, Garbled, OutOfMemory, Refuses, Says, Stops, TimesOut, TooLong};

pub(crate) const REFUSED: Outcome = Says("refused: PermissionDenied");

/// Every misdeed that the misbehaving plugin knows, and what it comes to.
const MISDEEDS: &[(&str, Outcome)] = &[
    ("panic", Outcome::Stops("it failed: the plugin panicked; its log says where")),
    ("abort", Stops("it stopped before it answered (signal: 6 (SIGABRT))")),
    ("exit", Stops("it stopped before it answered (exit status: 3)")),
    ("segfault", Stops("it stopped before it answered (signal: 11 (SIGSEGV))")),
    ("overflow", Stops("it stopped before it answered (signal: 6 (SIGABRT))")),
    ("free-twice", Stops("it stopped before it answered (signal: 6 (SIGABRT))")),
    ("hang", TimesOut),
    ("sleep", TimesOut),
    ("late", TimesOut),
    ("allocate", OutOfMemory),
    ("leak", OutOfMemory),
    ("constructor", REFUSED),
    ("read", REFUSED),
    ("write", REFUSED),
    ("environ", REFUSED),
    ("memory", REFUSED),
    ("tcp", REFUSED),
    ("udp", REFUSED),
    ("unix", REFUSED),
    ("fork", REFUSED),
    ("thread", REFUSED),
    ("exec", REFUSED),
    ("code", REFUSED),
    ("signal", REFUSED),
    ("trace", REFUSED),
    ("rlimit", REFUSED),
    ("own", REFUSED),
    ("uring", REFUSED),
    ("offspring", Says("Operation not permitted (os error 1)")),
    ("print", Answers),
    ("flood", Answers),
    ("garbage", Garbled),
    ("twice", Refuses),
    ("claim", TooLong),
    ("huge", TooLong),
];

/// Misdeeds that a wall stops which are nothing to anybody without it. The last
/// ones only if the user is root, whom limits do not bind.
const HARMLESS_WITHOUT: &[(&[Which], &[&str], &[&str])] = &[
    (&[Which::Files], &["constructor"], &[]),
    (&[Which::Calls], &["udp", "unix", "code", "own"], &["fork", "thread"]),
    (
        &[Which::Files, Which::Calls],
        &["constructor", "read", "write", "tcp", "signal"],
        &["environ", "memory", "exec"],
    ),
];

pub(crate) async fn import(plugin: &Guest, file: &str) -> Result<String, Failure> {
    let question = ImportQuestion {
        file_name: "survey.txt".to_owned(),
        language: "en".to_owned(),
        questionnaire: None,
        codebook: Codebook::default(),
        rows_max: 1000,
        ..ImportQuestion::default()
    };
    let batch = plugin.import(question, file.as_bytes()).await?;
    Ok(batch.warnings.first().map(|it| it.text.clone()).unwrap_or_default())
}

/// A misbehaving plugin under a path of its own, by which its processes are found.
fn misbehaving(folder: &Path, left_down: &[Which]) -> Launch {
    let library = plugin_library("misbehaving");
    let own = folder.join(library.file_name().unwrap());
    if !own.exists() {
        fs::copy(&library, &own).unwrap();
    }
    let mut launch = Launch::library(&own, PATIENCE);
    launch.left_down = left_down.to_vec();
    launch
}

/// Whether the walls stand; if not, what follows would say nothing about them.
pub(crate) async fn are_complete(guest: &Guest) -> bool {
    guest.describe().await.unwrap();
    let missing = guest.walls().unwrap().missing();
    if !missing.is_empty() {
        skip(&format!("this system has not every wall: {}", missing.join("; ")));
    }
    missing.is_empty()
}

pub(crate) fn check(word: &str, expected: Outcome, came: &Result<String, Failure>) {
    let is_as_expected = match (expected, came) {
        (Says(said), Ok(text)) => said == text,
        (Answers, Ok(text)) => text.parse::<u64>().is_ok(),
        (Stops(how), Err(failure)) => failure.to_string() == how,
        (TimesOut, Err(Failure::TimedOut(_)))
        | (Garbled, Err(Failure::Garbled(_)))
        | (OutOfMemory, Err(Failure::OutOfMemory { .. }))
        | (TooLong, Err(Failure::TooLong { .. })) => true,
        (Refuses, Err(Failure::Refused(reasons))) => reasons == &["forged"],
        _ => false,
    };
    assert!(is_as_expected, "{word}: {came:?} is not {expected:?}");
}

#[tokio::test]
async fn every_misdeed_comes_to_nothing_and_the_next_question_is_answered() {
    let folder = TempDir::new().unwrap();
    let patient = Guest::new(lodestar_program(), misbehaving(folder.path(), &[]));
    let mut launch = misbehaving(folder.path(), &[]);
    launch.limits.patience = LITTLE_PATIENCE;
    let impatient = Guest::new(lodestar_program(), launch);
    if !are_complete(&patient).await {
        return;
    }
    for &(word, expected) in MISDEEDS {
        let guest = if matches!(expected, TimesOut) { &impatient } else { &patient };
        check(word, expected, &import(guest, word).await);
        let mut next = import(guest, "behave").await;
        // What is one too many may be found only when the next answer is awaited.
        if matches!((expected, &next), (Refuses, Err(Failure::Garbled(_)))) {
            next = import(guest, "behave").await;
        }
        check(word, Answers, &next);
    }
    drop((patient, impatient));
    nothing_is_left_of(folder.path()).await;
}

#[test]
fn every_misdeed_has_a_line() {
    let sources = concat!(env!("CARGO_MANIFEST_DIR"), "/misbehaving/src");
    for (file, start) in [("lib.rs", "    match word {"), ("attempts.rs", "let outcome = match")] {
        let source = fs::read_to_string(Path::new(sources).join(file)).unwrap();
        let arms = source.split_once(start).unwrap().1.lines();
        let words =
            arms.filter_map(|line| line.trim_start().strip_prefix('"')?.split_once("\" =>"));
        let known = ["process", "refuse", "work"];
        for (word, _) in words.take_while(|(word, _)| !word.is_empty()) {
            let has_line = MISDEEDS.iter().any(|(it, _)| *it == word) || known.contains(&word);
            assert!(has_line, "“{word}” has no line");
        }
    }
}

#[tokio::test]
async fn without_a_wall_a_misdeed_that_it_stops_is_done() {
    let folder = TempDir::new().unwrap();
    let everything = Guest::new(lodestar_program(), misbehaving(folder.path(), &[]));
    if !are_complete(&everything).await {
        return;
    }
    let is_root = fs::metadata("/proc/self").unwrap().uid() == 0;
    for (left_down, done, done_by_root) in HARMLESS_WITHOUT {
        let guest = Guest::new(lodestar_program(), misbehaving(folder.path(), left_down));
        let by_root: &[&str] = if is_root { done_by_root } else { &[] };
        for word in done.iter().chain(by_root) {
            check(word, Says("done"), &import(&guest, word).await);
        }
        let missing = guest.walls().unwrap().missing().join("; ");
        for which in *left_down {
            let expected = format!("{}: missing, it was left down on purpose", which.as_str());
            assert!(missing.contains(&expected), "{missing}");
        }
    }
    nothing_is_left_after(everything, folder.path()).await;
}

#[tokio::test]
async fn a_plugin_that_must_be_walled_off_is_not_opened_without_every_wall() {
    let folder = TempDir::new().unwrap();
    // Were it opened, the failure would be that it is no library.
    let text = folder.path().join("liblodestar_plugin_text.so");
    fs::write(&text, "not a library").unwrap();
    let mut launch = Launch::library(&text, PATIENCE);
    launch.requires_walls = true;
    launch.left_down = vec![Which::Files];

    let refused = Guest::new(lodestar_program(), launch).describe().await.unwrap_err();

    let Failure::NotWalledOff { missing } = &refused else { panic!("{refused:?}") };
    assert!(missing.contains(&"files: missing, it was left down on purpose".to_owned()));
    let shell = Run::Program { folder: folder.path().to_owned(), command: vec!["sh".to_owned()] };
    let mut launch = Launch::new("text", shell);
    launch.requires_walls = true;
    launch.left_down = vec![Which::Calls];
    let refused = Guest::new(lodestar_program(), launch).describe().await.unwrap_err();
    assert!(matches!(refused, Failure::NotWalledOff { .. }), "{refused}");

    let mut launch = misbehaving(folder.path(), &[]);
    launch.requires_walls = true;
    let guest = Guest::new(lodestar_program(), launch);
    match guest.describe().await {
        Ok(_) => assert!(guest.walls().unwrap().is_complete()),
        Err(failure) => assert!(matches!(failure, Failure::NotWalledOff { .. }), "{failure}"),
    }
}

#[test]
fn a_probe_says_as_one_line_which_walls_there_are() {
    let probe = |arguments: &[&str]| {
        let mut command = std::process::Command::new(lodestar_program());
        let output = command.args(["plugin-runner", "--probe"]).args(arguments).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.matches('\n').count() == 1, "{text}");
        serde_json::from_str::<serde_json::Value>(&text).unwrap()
    };
    let down = probe(&["--without", "calls"]);
    assert_eq!(down["walls"]["calls"]["state"], "missing");
    assert_eq!(down["walls"]["privileges"]["state"], "up");
    assert_eq!(probe(&[])["abi_major"], 1);
}

pub(crate) async fn nothing_is_left_after(guest: Guest, folder: &Path) {
    drop(guest);
    nothing_is_left_of(folder).await;
}

/// No process that was started with this folder in its command runs on, nor a
/// child of one, which would have the same command.
async fn nothing_is_left_of(folder: &Path) {
    let folder = folder.to_string_lossy().into_owned();
    let gone = async {
        while is_in_a_command(&folder) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(PATIENCE, gone).await.unwrap();
}

fn is_in_a_command(words: &str) -> bool {
    let processes = fs::read_dir("/proc").unwrap().map(|it| it.unwrap().path());
    // A process that has ended has no command any more.
    processes
        .filter_map(|process| fs::read(process.join("cmdline")).ok())
        .any(|command| String::from_utf8_lossy(&command).contains(words))
}
