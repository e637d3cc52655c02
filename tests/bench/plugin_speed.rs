//! How fast plugins start and answer, and what they cost while nobody asks.
//! Prints and asserts nothing: a busy machine is no broken promise.
//!
//! ```sh
//! cargo bench -p lodestar-tests --bench plugin_speed -- PROGRAM LIBRARY
//! ```
//!
//! Without the two paths, what tests start is measured, which is a debug build.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "measures, and says what came out")]

use std::hash::{DefaultHasher, Hasher as _};
use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use lodestar_plugin_protocol::batch::Batch;
use lodestar_plugin_protocol::codebook::Codebook;
use lodestar_plugin_protocol::walls::Which;
use lodestar_plugin_protocol::{ImportQuestion, Request, Response, wire};
use lodestar_plugin_supervisor::{Guest, Launch};
use lodestar_tests::{lodestar_program, plugin_library};

const PATIENCE: Duration = Duration::from_secs(20);
const IDLE: usize = 10;

#[tokio::main]
async fn main() {
    let mut paths = std::env::args_os().skip(1).filter(|it| !it.to_string_lossy().starts_with('-'));
    let (program, library) = match (paths.next(), paths.next()) {
        (Some(program), Some(library)) => (PathBuf::from(program), PathBuf::from(library)),
        _ => (lodestar_program(), plugin_library("misbehaving")),
    };
    let launch = Launch::library(&library, PATIENCE);
    let guest = || Guest::new(&program, launch.clone());
    let mut without = launch.clone();
    without.left_down = vec![Which::Files, Which::Calls];

    println!("{:<34}{:>10}{:>10}", "", "p50", "p95");
    let with_walls = start(|| Guest::new(&program, launch.clone())).await;
    say("start until it said who it is", &with_walls);
    say(
        "the same without two of the walls",
        &start(|| Guest::new(&program, without.clone())).await,
    );
    for (name, bytes) in [("10 KB", 10_000), ("1 MB", 1_000_000)] {
        let warm = answers(&guest(), bytes, 200).await;
        let here = in_this_process(bytes, 200);
        say(&format!("answer to {name}"), &warm);
        say(&format!("the same in this process, {name}"), &here);
        println!("{:<34}{:>9.1}x", "", ratio(&warm, &here));
    }

    let idle: Vec<Guest> = (0..IDLE).map(|_| guest()).collect();
    for it in &idle {
        it.describe().await.unwrap();
    }
    let processes: Vec<u32> = idle.iter().flat_map(Guest::waiting).collect();
    let kib: u64 = processes.iter().filter_map(|&it| memory_kib(it)).sum();
    println!("{} plugins that wait: {kib} KiB of memory in all", processes.len());
}

async fn start(guest: impl Fn() -> Guest) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..50 {
        let (guest, start) = (guest(), Instant::now());
        guest.describe().await.unwrap();
        times.push(start.elapsed());
    }
    sorted(times)
}

async fn answers(guest: &Guest, bytes: usize, count: usize) -> Vec<Duration> {
    let file = file(bytes);
    guest.describe().await.unwrap();
    let mut times = Vec::new();
    for _ in 0..count {
        let start = Instant::now();
        black_box(guest.import(question(), &file).await.unwrap());
        times.push(start.elapsed());
    }
    sorted(times)
}

/// What the plugin does with a file, and the messages around it, without a process.
fn in_this_process(bytes: usize, count: usize) -> Vec<Duration> {
    let file = file(bytes);
    let mut times = Vec::new();
    for _ in 0..count {
        let start = Instant::now();
        let question = wire::write(&Request::Import(Box::new(question())), &[&file]).unwrap();
        let (_, files): (Request, _) = wire::read(&question).unwrap();
        let mut hasher = DefaultHasher::new();
        hasher.write(files[0]);
        let batch = Batch { rows: hasher.finish(), ..Batch::default() };
        let answer = wire::write(&Response::Batch(Box::new(batch)), &[]).unwrap();
        black_box(wire::read::<Response>(&answer).unwrap());
        times.push(start.elapsed());
    }
    sorted(times)
}

fn file(bytes: usize) -> Vec<u8> {
    [b"behave ".to_vec(), vec![b'x'; bytes]].concat()
}

fn question() -> ImportQuestion {
    ImportQuestion {
        file_name: "survey.txt".to_owned(),
        language: "en".to_owned(),
        questionnaire: None,
        codebook: Codebook::default(),
        rows_max: 1000,
        ..ImportQuestion::default()
    }
}

fn sorted(mut times: Vec<Duration>) -> Vec<Duration> {
    times.sort_unstable();
    times
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    sorted[(sorted.len() * percent).div_ceil(100) - 1]
}

fn say(what: &str, sorted: &[Duration]) {
    let micros = |percent| percentile(sorted, percent).as_micros();
    println!("{what:<34}{:>7} µs{:>7} µs", micros(50), micros(95));
}

fn ratio(one: &[Duration], other: &[Duration]) -> f64 {
    percentile(one, 50).as_secs_f64() / percentile(other, 50).as_secs_f64()
}

/// A process's own part of the memory that it shares with others; if nobody but
/// root may know that, the part that it shares with nobody.
fn memory_kib(process: u32) -> Option<u64> {
    let kib = |file: &str, name: &str| {
        let text = std::fs::read_to_string(format!("/proc/{process}/{file}")).ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse().ok()
    };
    kib("smaps_rollup", "Pss:").or_else(|| kib("status", "RssAnon:"))
}
