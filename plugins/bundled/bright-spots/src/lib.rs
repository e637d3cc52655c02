//! Reads Bright Spots survey files: counts the answers and forgets the rows.
//!
//! How is in `lodestar-plugin-survey`, which every importer of surveys shares.

#[cfg(test)]
mod tests;

use lodestar_plugin_sdk::batch::Batch;
use lodestar_plugin_sdk::{ImportQuestion, Offer, Plugin, Refusal};
use lodestar_plugin_survey::FILE_ENDINGS;

lodestar_plugin_sdk::export!(BrightSpots);

/// The importer of survey files.
pub struct BrightSpots;

impl Plugin for BrightSpots {
    fn id(&self) -> &'static str {
        "bright-spots"
    }

    fn title(&self) -> &'static str {
        "Bright Spots"
    }

    fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    fn offers(&self) -> Vec<Offer> {
        vec![Offer {
            kind: lodestar_plugin_sdk::Kind::Importer,
            key: "survey".to_owned(),
            title: "Bright Spots survey".to_owned(),
            file_endings: FILE_ENDINGS.map(str::to_owned).to_vec(),
        }]
    }

    fn import(&self, question: &ImportQuestion, file: &[u8]) -> Result<Batch, Refusal> {
        lodestar_plugin_survey::import(question, file)
    }
}
