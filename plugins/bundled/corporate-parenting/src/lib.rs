//! Writes the report that a corporate parenting board reads before it decides.
//!
//! A snapshot comes in and a document goes out. Each module is one part of the
//! report, in the order of [`document`]; every sentence is in [`words`].

mod annex;
mod asked;
mod cells;
mod change;
mod decisions;
mod front;
mod number;
mod plan;
mod pledges;
mod priorities;
mod said;
mod state;
mod summary;
#[cfg(test)]
mod tests;
mod verdicts;
mod words;

use lodestar_plugin_sdk::document::{Block, Document};
use lodestar_plugin_sdk::snapshot::Snapshot;
use lodestar_plugin_sdk::{ExportQuestion, Kind, Offer, Plugin, ReadSettings, Refusal};

lodestar_plugin_sdk::export!(CorporateParenting);

/// The one report that this plugin writes.
const REPORT: &str = "board-report";

/// The one thing that an authority may set, under this name in `plugin.toml`.
const FINDINGS_MAX: &str = "findings_max";

/// The plugin.
pub struct CorporateParenting;

impl Plugin for CorporateParenting {
    fn id(&self) -> &'static str {
        "corporate-parenting"
    }

    fn title(&self) -> &'static str {
        words::TITLE
    }

    fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    fn offers(&self) -> Vec<Offer> {
        vec![Offer {
            kind: Kind::Exporter,
            key: REPORT.to_owned(),
            title: words::TITLE.to_owned(),
            file_endings: Vec::new(),
        }]
    }

    fn export(&self, question: &ExportQuestion) -> Result<Document, Refusal> {
        match question.report.as_str() {
            REPORT => Ok(document(question)),
            other => Err(Refusal::because(words::unknown_report(other))),
        }
    }
}

fn document(question: &ExportQuestion) -> Document {
    let snapshot = &question.snapshot;
    let quoted_max = question.settings.count(FINDINGS_MAX).unwrap_or(summary::QUOTED_MAX);
    let sections: [fn(&Snapshot) -> Vec<Block>; 9] = [
        asked::section,
        said::section,
        priorities::section,
        pledges::section,
        plan::section,
        plan::exceptions,
        change::section,
        verdicts::section,
        annex::section,
    ];
    let mut blocks = summary::section(snapshot, quoted_max);
    blocks.extend(sections.iter().flat_map(|section| section(snapshot)));
    Document {
        language: words::LANGUAGE.to_owned(),
        title: words::TITLE.to_owned(),
        subtitle: words::authority(&snapshot.authority).to_owned(),
        facts: front::facts(snapshot),
        blocks,
        footer: front::footer(snapshot),
    }
}
