//! How long the national file takes: 30,000 rows of 60 columns, read, matched and
//! counted, beside a pass of the bare `csv` crate over the same bytes. Run with
//! `cargo bench -p lodestar-plugin-bright-spots`.

#![expect(clippy::print_stdout, reason = "the figures are for the person who runs it")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use lodestar_plugin_bright_spots::BrightSpots;
use lodestar_plugin_sdk::batch::Batch;
use lodestar_plugin_sdk::codebook::{Codebook, Question, Questionnaire};
use lodestar_plugin_sdk::{ImportQuestion, Plugin, Refusal};

const ROWS: usize = 30_000;
const QUESTIONS: usize = 57;

/// Times the bare pass that an import may take.
const RATIO_MAX: f64 = 1.5;

const RUNS: usize = 25;

/// As the questions of the real forms have them.
const OPTIONS: [&[&str]; 5] = [
    &["Yes", "No"],
    &["All or most of the time", "Sometimes", "Hardly ever", "Never"],
    &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
    &["Too little", "Just right", "Too much", "I do not see them"],
    &["Yes", "Not sure", "No"],
];

fn main() {
    let question = question();
    let file = file();
    let (mut bare, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        bare.push(timed(|| pass(&file)).1);
        let (batch, taken) = timed(|| import(&question, &file));
        let counted = batch.map(|it| (it.rows, it.results.len()));
        assert_eq!(counted.ok(), Some((ROWS as u64, QUESTIONS)));
        whole.push(taken);
    }
    let [bare, whole] = [least(&bare), least(&whole)];
    let ratio = whole.as_secs_f64() / bare.as_secs_f64();
    println!("{ROWS} rows of {} columns, {} MB", QUESTIONS + 3, file.len() / 1_000_000);
    println!("bare pass {bare:.1?}, import {whole:.1?}: {ratio:.2} times, at most {RATIO_MAX}");
}

fn import(question: &ImportQuestion, file: &[u8]) -> Result<Batch, Refusal> {
    BrightSpots.import(question, file)
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

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = black_box(work());
    (done, start.elapsed())
}

/// The fastest run: what other programs took from the rest is not ours.
fn least(runs: &[Duration]) -> Duration {
    runs.iter().copied().min().unwrap_or_default()
}

fn options(question: usize) -> &'static [&'static str] {
    OPTIONS[question % OPTIONS.len()]
}

fn question() -> ImportQuestion {
    let questionnaire = Questionnaire {
        key: "ylyc-11-18".into(),
        title: "Your Life, Your Care, 11 to 18".into(),
        aliases: Vec::new(),
    };
    let questions = (0..QUESTIONS).map(|it| Question {
        questionnaire: questionnaire.key.clone(),
        indicator: format!("indicator_{it}"),
        title: format!("Indicator {it}"),
        wording: format!("What do you say to question {it}?"),
        wording_variants: Vec::new(),
        options: options(it).iter().map(|&it| it.to_owned()).collect(),
        codes: Vec::new(),
        is_multiple: false,
    });
    let questions = questions.collect();
    ImportQuestion {
        file_name: "national.csv".into(),
        language: "en".into(),
        questionnaire: None,
        codebook: Codebook {
            version: "bench 1".into(),
            questionnaires: vec![questionnaire],
            questions,
        },
        rows_max: 100_000,
        ..ImportQuestion::default()
    }
}

/// The same invented answers in every run, with some that were not given.
fn file() -> Vec<u8> {
    let mut text = String::from("Respondent ID,questionnaire,eligible");
    for it in 0..QUESTIONS {
        text.extend([",indicator_", &it.to_string()]);
    }
    let mut state: usize = 1;
    for row in 0..ROWS {
        text.extend(["\r\n", &row.to_string(), ",ylyc-11-18,80000"]);
        for it in 0..QUESTIONS {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let chance = state >> 33;
            let cell = match chance % 100 {
                0..4 => "",
                4..6 => "Prefer not to say",
                _ => options(it)[chance / 100 % options(it).len()],
            };
            text.push(',');
            text.push_str(cell);
        }
    }
    text.into_bytes()
}
