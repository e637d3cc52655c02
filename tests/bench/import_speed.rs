//! How long the national file takes: 30,000 children and 60 columns, from its
//! bytes to protected results in the database, beside the bare `csv` crate and
//! beside pandas over the same bytes in the same run. Prints and asserts nothing:
//! a busy machine is no broken promise.
//!
//! ```sh
//! cargo build --release -p lodestar-web -p lodestar-plugin-bright-spots
//! PYTHON=python3 cargo bench -p lodestar-tests --bench import_speed -- PROGRAM LIBRARY
//! ```
//!
//! Without the two paths, what tests start is measured, which is a debug build.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "measures, and says what came out")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lodestar_core::disclosure::{self, Policy};
use lodestar_core::imports::{self, Found, NewImport};
use lodestar_core::packs::{self, Codebook, Question};
use lodestar_core::rounds::{self, Mode, NewRound};
use lodestar_core::{AuthorityId, Context, RecordId, Version, authorities};
use lodestar_plugin_protocol::batch::Batch;
use lodestar_plugin_protocol::{ImportQuestion, codebook as protocol};
use lodestar_plugin_supervisor::{Guest, Launch};
use lodestar_tests::{Database, Lodestar, lodestar_program, plugin_library, run};

const PATIENCE: Duration = Duration::from_mins(2);
const RUNS: usize = 15;
const ROWS: usize = 30_000;
const QUESTIONS: usize = 57;
const QUESTIONNAIRE: &str = "ylyc-11-18";

fn main() {
    let mut paths = std::env::args_os().skip(1).filter(|it| !it.to_string_lossy().starts_with('-'));
    let (program, library) = match (paths.next(), paths.next()) {
        (Some(program), Some(library)) => (PathBuf::from(program), PathBuf::from(library)),
        _ => (lodestar_program(), plugin_library("bright-spots")),
    };
    run(Database::Sqlite, |lodestar| async move { measure(&lodestar, &program, &library).await });
}

async fn measure(lodestar: &Lodestar, program: &Path, library: &Path) {
    let context = lodestar.operator();
    let authority = authorities::by_slug(&context, "ambleford").await.unwrap().id;
    let codebook = national(&packs::codebook(&context).await.unwrap());
    let guest = || Guest::new(program, Launch::library(library, PATIENCE));
    let warm = guest();
    warm.describe().await.unwrap();

    let mut taken = Taken::default();
    for at in 0..RUNS {
        // Another file and another round each time: the same one changes nothing.
        let file = Arc::new(file(&codebook, ROWS, at));
        let round = round(&context, authority, at).await;
        taken.bare.push(timed(|| pass(&file)));
        let whole = Instant::now();
        let same = Arc::clone(&file);
        let sha256 = tokio::task::spawn_blocking(move || NewImport::sha256(&same));
        let batch = warm.import(question(&codebook), &file).await.unwrap();
        taken.counted.push(whole.elapsed());
        let found = found(&codebook, &batch);
        for result in &found.results {
            black_box(disclosure::protect(&result.distribution, Policy::default()));
        }
        record(&context, authority, round, (sha256.await.unwrap(), file.len()), &found).await;
        taken.recorded.push(whole.elapsed());
        assert_eq!((batch.rows, found.results.len()), (ROWS as u64, QUESTIONS));
    }
    let file = file(&codebook, ROWS, 0);
    println!("{ROWS} rows of {} columns, {} MB", QUESTIONS + 3, file.len() / 1_000_000);
    let bare = least(&taken.bare);
    say("bare csv crate, every row as bytes", bare, bare);
    say("counted, through the plugin's process", least(&taken.counted), bare);
    say("and protected, compared, recorded", least(&taken.recorded), bare);
    for (name, time) in others(&file) {
        say(&format!("{name}, read and counted"), time, bare);
    }
    for rows in [ROWS, 4 * ROWS] {
        let guest = guest();
        let file = crate::file(&codebook, rows, 0);
        guest.import(question(&codebook), &file).await.unwrap();
        let kib = guest.waiting().iter().filter_map(|&it| most_memory_kib(it)).max();
        let file_kib = file.len() as u64 / 1024;
        let beside = kib.unwrap_or_default().saturating_sub(file_kib);
        println!("{rows} rows: {beside} KiB of memory at most, beside the {file_kib} of the file");
    }
}

/// Each run's times.
#[derive(Default)]
struct Taken {
    bare: Vec<Duration>,
    counted: Vec<Duration>,
    /// From the first byte to the end of the transaction.
    recorded: Vec<Duration>,
}

/// A round of its own, in a year of its own: children of other rounds are others.
async fn round(context: &Context, authority: AuthorityId, at: usize) -> RecordId {
    let year = 1990 + at;
    let round = NewRound {
        name: format!("Round {at}"),
        opened_on: format!("{year}-01-05").parse().unwrap(),
        closed_on: format!("{year}-03-05").parse().ok(),
        mode: Mode::Both,
    };
    rounds::add(context, authority, round).await.unwrap()
}

/// Stages, compares and approves.
async fn record(
    context: &Context,
    authority: AuthorityId,
    round: RecordId,
    (file_sha256, file_bytes): (String, usize),
    found: &Found,
) -> RecordId {
    let new = NewImport {
        file_name: "national.csv".to_owned(),
        file_sha256,
        file_bytes: file_bytes as u64,
        plugin: "bright-spots".to_owned(),
        batch: String::new(),
    };
    let import = imports::stage(context, authority, round, new).await.unwrap();
    let would = imports::compare(context, authority, round, found).await.unwrap();
    let did = imports::approve(context, authority, import, Version(1), found).await.unwrap();
    assert_eq!((would.summary(), did.added), (did, QUESTIONS));
    import
}

fn found(codebook: &Codebook, batch: &Batch) -> Found {
    let mut found = Found::default();
    for it in &batch.participation {
        found.participated(codebook, &it.questionnaire, it.eligible, it.responded).unwrap();
    }
    for it in &batch.results {
        let options: Vec<_> = it.options.iter().map(|it| (it.option.clone(), it.count)).collect();
        let of = (it.questionnaire.as_str(), it.indicator.as_str());
        found.counted(codebook, of, (it.base, it.skipped), &options).unwrap();
    }
    found
}

/// The shipped questions, as many of all questionnaires as the file has columns
/// for, as if one asked them all.
fn national(shipped: &Codebook) -> Codebook {
    let mut questions: Vec<Question> = Vec::new();
    let own = shipped.questions.iter().filter(|it| it.questionnaire == QUESTIONNAIRE);
    for question in own.chain(&shipped.questions).filter(|it| !it.is_multiple) {
        if questions.len() < QUESTIONS
            && questions.iter().all(|it| it.indicator != question.indicator)
        {
            let questionnaire = QUESTIONNAIRE.to_owned();
            questions.push(Question { questionnaire, ..question.clone() });
        }
    }
    assert_eq!(questions.len(), QUESTIONS);
    Codebook { questions, ..shipped.clone() }
}

fn question(codebook: &Codebook) -> ImportQuestion {
    let questionnaires = codebook.questionnaires.iter().map(|it| protocol::Questionnaire {
        key: it.key.clone(),
        title: it.title.clone(),
        aliases: it.aliases.clone(),
    });
    let questions = codebook.questions.iter().map(|it| protocol::Question {
        questionnaire: it.questionnaire.clone(),
        indicator: it.indicator.clone(),
        title: it.title.clone(),
        wording: it.wording.clone(),
        wording_variants: it.wording_variants.clone(),
        options: it.options.iter().map(|(label, _)| label.clone()).collect(),
        codes: it.codes.clone(),
        is_multiple: it.is_multiple,
    });
    ImportQuestion {
        file_name: "national.csv".to_owned(),
        language: "en".to_owned(),
        codebook: protocol::Codebook {
            version: codebook.version.clone(),
            questionnaires: questionnaires.collect(),
            questions: questions.collect(),
        },
        rows_max: 200_000,
        ..ImportQuestion::default()
    }
}

/// Invented answers, some of them not given; no two of these files are the same.
fn file(codebook: &Codebook, rows: usize, which: usize) -> Vec<u8> {
    let mut text = String::from("Respondent ID,questionnaire,eligible");
    for question in &codebook.questions {
        text.extend([",", &question.indicator]);
    }
    let mut state = which;
    for row in 0..rows {
        text.extend(["\r\n", &row.to_string(), ",", QUESTIONNAIRE, ",900000"]);
        for question in &codebook.questions {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let chance = state >> 33;
            text.push(',');
            text.push_str(match chance % 100 {
                0..4 => "",
                4..6 => "Prefer not to say",
                _ => &question.options[chance / 100 % question.options.len()].0,
            });
        }
    }
    text.into_bytes()
}

/// Every row of the file, and nothing done with it.
fn pass(file: &[u8]) -> usize {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file);
    let mut row = csv::ByteRecord::new();
    let mut cells = 0;
    while reader.read_byte_record(&mut row).unwrap_or(false) {
        cells += row.len();
    }
    cells
}

/// What other programs take for the same counts: those that are installed.
fn others(file: &[u8]) -> Vec<(String, Duration)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("national.csv");
    std::fs::write(&path, file).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/bench/import_speed.py");
    let python = std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    let output = Command::new(python).arg(script).arg(&path).output();
    let said = output.map(|it| String::from_utf8_lossy(&it.stdout).into_owned());
    let said = said.unwrap_or_default();
    let times = said.lines().filter_map(|line| {
        let (name, seconds) = line.split_once('\t')?;
        Some((name.to_owned(), Duration::from_secs_f64(seconds.parse().ok()?)))
    });
    times.collect()
}

fn timed(work: impl FnOnce() -> usize) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// The fastest run: what other programs took from the rest is not ours.
fn least(runs: &[Duration]) -> Duration {
    runs.iter().copied().min().unwrap_or_default()
}

fn say(what: &str, taken: Duration, bare: Duration) {
    let ratio = taken.as_secs_f64() / bare.as_secs_f64();
    println!("{what:<42}{:>8.1} ms{ratio:>8.2} times", taken.as_secs_f64() * 1000.0);
}

fn most_memory_kib(process: u32) -> Option<u64> {
    let text = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
