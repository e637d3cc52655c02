//! Ask a plugin as Lodestar would, through the same bytes, in one process.
//!
//! [`question`] and [`report`] are questions to begin with, over a made-up
//! [`codebook`] and [`snapshot`]. [`check_batch`] and [`check_document`] say
//! what is wrong with an answer.

mod batches;
mod codebook;
mod documents;
mod snapshot;

pub use batches::check_batch;
pub use codebook::codebook;
pub use documents::{check_document, row, table, texts};
pub use snapshot::{blank_snapshot, empty_snapshot, snapshot};

use lodestar_plugin_protocol::{ExportQuestion, ImportQuestion, Request, Response, Settings, wire};

use crate::batch::Batch;
use crate::document::Document;
use crate::{Plugin, Refusal, export::respond};

/// A question about a file of this name: in English, without a questionnaire
/// chosen, of at most 1000 rows.
pub fn question(file_name: impl Into<String>) -> ImportQuestion {
    ImportQuestion {
        file_name: file_name.into(),
        language: "en".to_owned(),
        codebook: codebook(),
        rows_max: 1000,
        ..ImportQuestion::default()
    }
}

/// A question for this report on the made-up [`snapshot`].
pub fn report(key: impl Into<String>) -> ExportQuestion {
    ExportQuestion { report: key.into(), snapshot: snapshot(), settings: Settings::new() }
}

/// What the plugin would find in this file, or why it would refuse it.
pub fn import(
    plugin: &dyn Plugin,
    question: ImportQuestion,
    file: &[u8],
) -> Result<Batch, Refusal> {
    match ask(plugin, &Request::Import(Box::new(question)), &[file]) {
        Response::Batch(batch) => Ok(*batch),
        other => Err(not_given(other)),
    }
}

/// The report that the plugin would write, or why it would refuse to.
pub fn export(plugin: &dyn Plugin, question: ExportQuestion) -> Result<Document, Refusal> {
    match ask(plugin, &Request::Export(Box::new(question)), &[]) {
        Response::Document(document) => Ok(*document),
        other => Err(not_given(other)),
    }
}

fn ask(plugin: &dyn Plugin, request: &Request, files: &[&[u8]]) -> Response {
    match wire::write(request, files) {
        Ok(message) => respond(plugin, &message),
        Err(error) => Response::Failure { message: error.to_string() },
    }
}

fn not_given(response: Response) -> Refusal {
    match response {
        Response::Refusal { reasons } => Refusal { reasons },
        other => Refusal::because(format!("{other:?}")),
    }
}
