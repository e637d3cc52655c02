//! Ask a plugin as Lodestar would, through the same bytes, in one process.

use lodestar_plugin_protocol::{ExportQuestion, ImportQuestion, Request, Response, wire};

use crate::batch::Batch;
use crate::document::Document;
use crate::{Plugin, Refusal, export::respond};

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
