//! A plugin that is a program: asked by lines, and walled off as a library is.

use std::fs;
use std::path::Path;

use lodestar_plugin_protocol::walls::Which;
use lodestar_plugin_supervisor::{Failure, Guest, Launch, Run};
use lodestar_tests::{lodestar_program, skip};
use tempfile::TempDir;

use crate::plugin_walls::Outcome::{Answers, Garbled, OutOfMemory, Says, Stops, TimesOut, TooLong};
use crate::plugin_walls::{
    LITTLE_PATIENCE, Outcome, REFUSED, are_complete, check, import, nothing_is_left_after,
};

const PYTHON: &str = include_str!("../misbehaving/plugin.py");

/// What the same plugin in Python tries, and what it comes to.
const MISDEEDS_IN_PYTHON: &[(&str, Outcome)] = &[
    ("environ", Says("LANG=C.UTF-8 PYTHONDONTWRITEBYTECODE=1")),
    ("read", REFUSED),
    ("list", REFUSED),
    ("secret", REFUSED),
    ("write", REFUSED),
    ("tcp", REFUSED),
    ("udp", REFUSED),
    ("unix", REFUSED),
    ("fork", REFUSED),
    ("exec", REFUSED),
    ("thread", Says("refused: RuntimeError")),
    ("signal", REFUSED),
    ("code", REFUSED),
    ("rlimit", Says("refused: ValueError")),
    ("library", Says("done")),
    ("raise", Stops("it failed: as told")),
    ("exit", Stops("it stopped before it answered (exit status: 3)")),
    ("become", Stops("it stopped before it answered (exit status: 0)")),
    ("allocate", OutOfMemory),
    ("hang", TimesOut),
    ("print", Garbled),
    ("endless", TooLong),
    ("twice", Answers),
];

/// A program's package, or nothing if there is no Python here.
fn in_python(folder: &Path) -> Option<Launch> {
    if !["/usr/local/bin/python3", "/usr/bin/python3", "/bin/python3"]
        .iter()
        .any(|it| Path::new(it).exists())
    {
        skip("there is no python3");
        return None;
    }
    fs::write(folder.join("plugin.py"), PYTHON).unwrap();
    let command = vec!["python3".to_owned(), "plugin.py".to_owned()];
    Some(Launch::new("misbehaving", Run::Program { folder: folder.to_owned(), command }))
}

#[tokio::test]
async fn a_program_is_walled_off_as_a_library_is() {
    let (folder, secrets) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let secret = secrets.path().join("lodestar.db");
    fs::write(&secret, "what children said").unwrap();
    let Some(mut launch) = in_python(folder.path()) else { return };
    let patient = Guest::new(lodestar_program(), launch.clone());
    launch.limits.patience = LITTLE_PATIENCE;
    let impatient = Guest::new(lodestar_program(), launch);
    if !are_complete(&patient).await {
        return;
    }
    assert_eq!(patient.describe().await.unwrap().title, "Misbehaving in Python");
    for &(word, expected) in MISDEEDS_IN_PYTHON {
        let guest = if matches!(expected, TimesOut) { &impatient } else { &patient };
        let told = format!("{word} {}", secret.display());
        check(word, expected, &import(guest, &told).await);
        let mut next = import(guest, "behave").await;
        if matches!((word, &next), ("twice", Err(Failure::Garbled(_)))) {
            next = import(guest, "behave").await;
        }
        check(word, Answers, &next);
    }
    assert!(!folder.path().join("written").exists());
    drop(impatient);
    nothing_is_left_after(patient, folder.path()).await;
}

#[tokio::test]
async fn without_the_walls_a_program_reads_what_the_server_can() {
    let folder = TempDir::new().unwrap();
    let Some(mut launch) = in_python(folder.path()) else { return };
    launch.left_down = vec![Which::Files, Which::Calls];
    let guest = Guest::new(lodestar_program(), launch);
    for word in ["read", "udp", "signal"] {
        check(word, Says("done"), &import(&guest, word).await);
    }
}

#[tokio::test]
async fn a_program_that_cannot_be_run_says_why() {
    let folder = TempDir::new().unwrap();
    let run = |command: &[&str]| {
        let command = command.iter().map(|&it| it.to_owned()).collect();
        let run = Run::Program { folder: folder.path().to_owned(), command };
        Guest::new(lodestar_program(), Launch::new("misbehaving", run))
    };
    let cases: [(&[&str], &str); 3] = [
        (&["no-such-language", "x"], "there is no no-such-language on this system"),
        (&["/bin/sh", "-c", "true"], "/bin/sh is not within the package"),
        (&["./missing"], "there is no program at"),
    ];
    for (command, expected) in cases {
        let failure = run(command).describe().await.unwrap_err();
        assert!(matches!(&failure, Failure::CannotLoad(it) if it.contains(expected)), "{failure}");
    }
}
