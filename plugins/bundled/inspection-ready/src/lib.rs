//! Writes the summary that an inspector reads: what, how known, and what next.
//!
//! A snapshot comes in and a document goes out. Each module is one part of the
//! summary, in the order of [`document`]; every sentence is in [`words`]. The
//! rule of each part is claim, evidence, impact; nothing here proposes a grade.

mod ahead;
mod cells;
mod chart;
mod did;
mod front;
mod index;
mod knows;
mod number;
mod tells;
#[cfg(test)]
mod tests;
mod thread;
mod voice;
mod words;

use lodestar_plugin_sdk::document::{Block, Document};
use lodestar_plugin_sdk::snapshot::Snapshot;
use lodestar_plugin_sdk::{ExportQuestion, Kind, Offer, Plugin, Refusal};

lodestar_plugin_sdk::export!(InspectionReady);

/// The one report that this plugin writes.
const REPORT: &str = "inspection-summary";

/// The plugin.
pub struct InspectionReady;

impl Plugin for InspectionReady {
    fn id(&self) -> &'static str {
        "inspection-ready"
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
            REPORT => Ok(document(&question.snapshot)),
            other => Err(Refusal::because(words::unknown_report(other))),
        }
    }
}

fn document(snapshot: &Snapshot) -> Document {
    let sections: [fn(&Snapshot) -> Vec<Block>; 9] = [
        front::questions,
        tells::section,
        knows::section,
        did::section,
        voice::section,
        chart::section,
        ahead::section,
        index::section,
        index::keys,
    ];
    Document {
        language: words::LANGUAGE.to_owned(),
        title: words::TITLE.to_owned(),
        subtitle: words::authority(&snapshot.authority).to_owned(),
        facts: front::facts(snapshot),
        blocks: sections.iter().flat_map(|section| section(snapshot)).collect(),
        footer: front::footer(snapshot),
    }
}
