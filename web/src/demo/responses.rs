//! Files as a survey tool would export them: a row for each child that nobody
//! is, with blanks and “Prefer not to say” in between.

use std::fmt::Write as _;

use lodestar_core::packs::{Codebook, Question};

use super::counts::{counts, part};
use super::random::Random;
use super::rates::{Local, Rates, Shares};

/// Written by a child who would rather not answer.
pub(super) const NOT_SAID: &str = "Prefer not to say";

/// Whose answers, when, to what, and how many.
pub(super) struct Asked<'a> {
    pub(super) authority: &'a str,
    pub(super) round: &'a str,
    pub(super) questionnaire: &'a str,
    pub(super) eligible: u64,
    pub(super) responded: u64,
}

/// One questionnaire's answers as CSV.
pub(super) fn csv(
    codebook: &Codebook,
    rates: &Rates,
    local: &Local,
    asked: &Asked<'_>,
) -> anyhow::Result<String> {
    let questions = codebook.questions.iter().filter(|it| it.questionnaire == asked.questionnaire);
    let mut header = "Respondent ID,questionnaire,eligible".to_owned();
    let mut columns = Vec::new();
    for question in questions {
        let shares = rates.shares(question, local, asked.round)?;
        header.push(',');
        header.push_str(&question.indicator);
        columns.push(column(question, &shares, rates.skipped(question)?, asked));
    }

    let mut file = header;
    for (number, row) in (1..=asked.responded).zip(0..) {
        write!(file, "\r\ninvented-{number:03},{},{}", asked.questionnaire, asked.eligible)?;
        for cell in columns.iter().filter_map(|cells| cells.get::<usize>(row)) {
            file.push(',');
            file.push_str(&quoted(cell));
        }
    }
    file.push_str("\r\n");
    Ok(file)
}

/// Every child's answer to one question, in no order that means anything.
fn column(question: &Question, shares: &Shares, skipped: f64, asked: &Asked<'_>) -> Vec<String> {
    let skipped = part(skipped, asked.responded);
    let counts = counts(question, shares, asked.responded - skipped);
    let mut cells = if question.is_multiple {
        several(question, &counts, asked.responded - skipped)
    } else {
        let options = question.options.iter().zip(counts);
        options.flat_map(|((label, _), count)| (0..count).map(|_| label.clone())).collect()
    };
    let not_said = (0..skipped).map(|it| if it % 2 == 1 { NOT_SAID } else { "" }.to_owned());
    cells.extend(not_said);
    let name = [asked.authority, asked.round, asked.questionnaire, &question.indicator].join("/");
    Random::of(&name).shuffle(&mut cells);
    cells
}

/// Several answers a child. Whoever says “no one” says nothing else, and the
/// other answers go round among the rest until each has at least one.
fn several(question: &Question, counts: &[u64], base: u64) -> Vec<String> {
    let mut alone = 0;
    let mut given = Vec::new();
    for ((label, is_positive), count) in question.options.iter().zip(counts) {
        if *is_positive {
            given.extend((0..*count).map(|_| label.as_str()));
        } else {
            alone += count;
        }
    }
    let others = usize::try_from(base - alone).unwrap_or_default();
    let mut cells = vec![Vec::new(); others];
    for (position, label) in given.into_iter().enumerate() {
        if let Some(cell) = cells.get_mut(position % others.max(1)) {
            cell.push(label);
        }
    }
    let mut cells: Vec<String> = cells.into_iter().map(|it| it.join("; ")).collect();
    let negative = question.options.iter().find(|(_, is_positive)| !is_positive);
    let negative = negative.map(|(label, _)| label.clone()).unwrap_or_default();
    cells.extend((0..alone).map(|_| negative.clone()));
    cells
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
