//! However many rows a survey has, an importer keeps none of them.

use lodestar_plugin_protocol::ImportQuestion;
use lodestar_plugin_protocol::codebook::{Codebook, Question, Questionnaire};
use lodestar_plugin_supervisor::{Guest, Launch};
use lodestar_tests::{lodestar_program, plugin_library, skip};

use crate::plugin_process::{PATIENCE, question};

const QUESTIONS: usize = 40;

fn asked() -> ImportQuestion {
    let questionnaire = Questionnaire { key: "ylbc".into(), title: "A".into(), aliases: vec![] };
    let questions = (0..QUESTIONS).map(|it| Question {
        questionnaire: questionnaire.key.clone(),
        indicator: format!("indicator_{it}"),
        title: format!("Indicator {it}"),
        wording: format!("What about {it}?"),
        wording_variants: Vec::new(),
        options: ["Yes", "No"].map(str::to_owned).to_vec(),
        codes: Vec::new(),
        is_multiple: false,
    });
    let questions = questions.collect();
    let codebook =
        Codebook { version: String::new(), questionnaires: vec![questionnaire], questions };
    ImportQuestion {
        codebook,
        questionnaire: Some("ylbc".to_owned()),
        rows_max: 100_000,
        quotes: true,
        ..question()
    }
}

/// Answers, words, and a row in ten that is wrong.
fn file(rows: usize) -> String {
    let mut text = String::from("survey,comments");
    text.extend((0..QUESTIONS).map(|it| format!(",indicator_{it}")));
    for row in 0..rows {
        let survey = if row % 10 == 0 { "adults" } else { "ylbc" };
        text.extend(["\n", survey, ",Some words ", &row.to_string()]);
        text.extend((0..QUESTIONS).map(|it| if (row + it) % 3 == 0 { ",No" } else { ",Yes" }));
    }
    text
}

/// The most memory that counting a file of so many rows took, and the file's own.
async fn memory_kib(rows: usize) -> Option<(u64, u64)> {
    let launch = Launch::library(&plugin_library("bright-spots"), PATIENCE);
    let guest = Guest::new(lodestar_program(), launch);
    let file = file(rows);
    let batch = guest.import(asked(), file.as_bytes()).await.unwrap();
    assert_eq!(batch.rows, rows as u64);
    let process = guest.waiting()[0];
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let most = most.split_whitespace().next()?.parse().ok()?;
    Some((most, file.len() as u64 / 1024))
}

#[tokio::test]
async fn memory_does_not_grow_with_the_number_of_rows() {
    let (few, many) = (memory_kib(1_000).await, memory_kib(30_000).await);
    let (Some(few), Some(many)) = (few, many) else {
        return skip("this system does not tell how much memory a process took");
    };
    // Where each cell of a row begins and ends takes more than its letters.
    let (grown, file) = (many.0.saturating_sub(few.0), many.1 - few.1);
    assert!(grown < file * 2, "{grown} KiB for {file} KiB more of file");
}
