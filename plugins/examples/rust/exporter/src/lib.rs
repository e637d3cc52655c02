//! Writes one page for a notice board: what was promised, and how it stands.

#[cfg(test)]
mod tests;

use lodestar_plugin_sdk::document::{Block, Cell, Document, Fact, Table, Tone};
use lodestar_plugin_sdk::snapshot::{Pledge, Snapshot};
use lodestar_plugin_sdk::{ExportQuestion, Kind, Offer, Plugin, ReadSettings, Refusal};

lodestar_plugin_sdk::export!(Exporter);

const REPORT: &str = "promises";

const PROMISES_MAX: usize = 10;

/// The plugin.
pub struct Exporter;

impl Plugin for Exporter {
    fn id(&self) -> &'static str {
        "my-exporter"
    }

    fn title(&self) -> &'static str {
        "My exporter"
    }

    fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    fn offers(&self) -> Vec<Offer> {
        vec![Offer {
            kind: Kind::Exporter,
            key: REPORT.to_owned(),
            title: self.title().to_owned(),
            file_endings: Vec::new(),
        }]
    }

    fn export(&self, question: &ExportQuestion) -> Result<Document, Refusal> {
        if question.report != REPORT {
            let reason = format!("This plugin writes no other report than “{REPORT}”.");
            return Err(Refusal::because(reason));
        }
        let promises_max = question.settings.count("promises_max").unwrap_or(PROMISES_MAX);
        Ok(document(&question.snapshot, promises_max))
    }
}

fn document(snapshot: &Snapshot, promises_max: usize) -> Document {
    Document {
        language: "en-GB".to_owned(),
        title: "Promises at a glance".to_owned(),
        subtitle: snapshot.authority.name.clone(),
        facts: facts(snapshot),
        blocks: blocks(&snapshot.pledges, promises_max),
        footer: "Promises at a glance".to_owned(),
    }
}

fn facts(snapshot: &Snapshot) -> Vec<Fact> {
    let fictional = snapshot.authority.is_fictional.then(|| {
        Fact::new("Please note", "Fictional, for demonstration: no such authority exists")
    });
    let told = [
        Fact::new("As it stood on", said(&snapshot.taken_on_words, "No date recorded")),
        Fact::new("Young people’s group", said(&snapshot.authority.group, "Not named")),
    ];
    fictional.into_iter().chain(told).collect()
}

fn blocks(pledges: &[Pledge], promises_max: usize) -> Vec<Block> {
    let heading = Block::heading(2, "What was promised");
    if pledges.is_empty() {
        return vec![heading, Block::paragraph("No promise is on record yet.")];
    }
    let kept = pledges.iter().filter(|it| it.status.key == "kept").count();
    let rows = pledges.iter().take(promises_max).map(row).collect();
    let headers = ["Promise", "How it stands", "Young people say"];
    let mut blocks = vec![
        heading,
        Block::paragraph(format!("Promises kept: {kept} of {}.", pledges.len())),
        Block::Table(Table::of_words(
            "Each promise, and what young people say about it",
            &headers,
            rows,
        )),
    ];
    let more = pledges.len().saturating_sub(promises_max);
    if 0 < more {
        blocks.push(Block::paragraph(format!("Promises that are not shown here: {more}.")));
    }
    blocks
}

fn row(pledge: &Pledge) -> Vec<Cell> {
    let tone = match pledge.status.key.as_str() {
        _ if pledge.is_overdue => Tone::Red,
        "kept" => Tone::Blue,
        "in_hand" => Tone::Green,
        "partly_kept" | "not_kept_yet" => Tone::Amber,
        _ => Tone::Grey,
    };
    let status = said(&pledge.status.words, "Not set");
    let past = if pledge.is_overdue { ", past its date" } else { "" };
    let verdict = pledge.verdict.as_ref().map_or("", |it| it.words.as_str());
    vec![
        Cell::text_or(&pledge.wording, "No wording recorded"),
        Cell::Status { tone, words: format!("{status}{past}") },
        Cell::text_or(verdict, "Not asked yet"),
    ]
}

/// What was typed, or else these words: a report has no empty cells.
fn said<'a>(typed: &'a str, otherwise: &'a str) -> &'a str {
    match typed.trim() {
        "" => otherwise,
        typed => typed,
    }
}
