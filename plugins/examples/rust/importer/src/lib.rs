//! Counts the answers in a plain CSV file: a heading, then one row for each child.
//!
//! A column counts if its heading is a question's exact wording or its
//! indicator's key. Nothing here guesses: what is not understood is refused,
//! with its line, and no answer is ever quoted.

mod csv;
mod heading;
mod survey;
#[cfg(test)]
mod tests;

use lodestar_plugin_sdk::batch::Batch;
use lodestar_plugin_sdk::{ImportQuestion, Kind, Offer, Plugin, Refusal};

lodestar_plugin_sdk::export!(Importer);

/// The plugin.
pub struct Importer;

impl Plugin for Importer {
    fn id(&self) -> &'static str {
        "my-importer"
    }

    fn title(&self) -> &'static str {
        "My importer"
    }

    fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    fn offers(&self) -> Vec<Offer> {
        vec![Offer {
            kind: Kind::Importer,
            key: "survey".to_owned(),
            title: self.title().to_owned(),
            file_endings: vec!["csv".to_owned()],
        }]
    }

    fn import(&self, question: &ImportQuestion, file: &[u8]) -> Result<Batch, Refusal> {
        let mut rows = csv::Rows::of(text(file)?);
        let titles = rows.next_row()?.ok_or_else(|| Refusal::because("The file is empty."))?;
        survey::Survey::new(question, &titles)?.count(rows)
    }
}

fn text(file: &[u8]) -> Result<&str, Refusal> {
    let text = std::str::from_utf8(file).ok().filter(|it| !it.contains('\0'));
    let text = text.ok_or_else(|| {
        Refusal::because("The file is not UTF-8 text. Save it as “CSV UTF-8” and try again.")
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}
