//! A plugin that does what it is told to do wrong: by the first word of a file,
//! or by the key of a report. Any other word is answered as it should be.
//!
//! Every misdeed has a line in `tests/suite/plugin_walls.rs`, which says how it
//! must end.
#![allow(clippy::panic, clippy::print_stdout, reason = "that is what it is for")]

mod attempts;
mod deeds;

use std::hash::{DefaultHasher, Hasher as _};
use std::sync::atomic::{AtomicU64, Ordering};

use lodestar_plugin_sdk::batch::{Batch, Note};
use lodestar_plugin_sdk::document::{Block, Document};
use lodestar_plugin_sdk::{ExportQuestion, ImportQuestion, Kind, Offer, Plugin, Refusal};

lodestar_plugin_sdk::export!(Misbehaving);

/// The number of the question that is being answered. The first was who it is.
static QUESTION: AtomicU64 = AtomicU64::new(1);

/// More than an answer may have.
const HUGE_BYTES: usize = 65 * 1024 * 1024;

/// The plugin.
pub struct Misbehaving;

impl Plugin for Misbehaving {
    fn id(&self) -> &'static str {
        "misbehaving"
    }

    fn title(&self) -> &'static str {
        "Misbehaving"
    }

    fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    fn offers(&self) -> Vec<Offer> {
        let offer = |kind, key: &str, title: &str, file_endings| Offer {
            kind,
            key: key.to_owned(),
            title: title.to_owned(),
            file_endings,
        };
        // A report is asked for by its key, so each misdeed over HTTP is an offer.
        vec![
            offer(Kind::Importer, "misdeed", "A file of misdeeds", vec!["txt".to_owned()]),
            offer(Kind::Exporter, "misdeeds", "A report of misdeeds", Vec::new()),
            offer(Kind::Exporter, "hang", "A report that never comes", Vec::new()),
            offer(Kind::Exporter, "panic", "A report that falls over", Vec::new()),
            offer(Kind::Exporter, "refuse", "A report that is refused", Vec::new()),
        ]
    }

    fn import(&self, _: &ImportQuestion, file: &[u8]) -> Result<Batch, Refusal> {
        let end = file.iter().position(u8::is_ascii_whitespace).unwrap_or(file.len());
        let word = String::from_utf8_lossy(&file[..end]);
        let note = match obey(&word)? {
            Some(said) => said,
            // What a test compares to see that a file came across unchanged.
            None => fingerprint(file),
        };
        let warning = Note { code: word.into_owned(), line: None, column: None, text: note };
        Ok(Batch { rows: file.len() as u64, warnings: vec![warning], ..Batch::default() })
    }

    fn export(&self, question: &ExportQuestion) -> Result<Document, Refusal> {
        let said = obey(&question.report)?.unwrap_or_default();
        let blocks = vec![Block::Paragraph { text: said }];
        Ok(Document { title: question.report.clone(), blocks, ..Document::default() })
    }
}

/// Does not always come back; may have something to say when it does.
fn obey(word: &str) -> Result<Option<String>, Refusal> {
    let question = QUESTION.fetch_add(1, Ordering::Relaxed) + 1;
    if let Some(outcome) = attempts::attempt(word) {
        return Ok(Some(outcome));
    }
    match word {
        "panic" => panic!("as told"),
        "abort" => std::process::abort(),
        "exit" => std::process::exit(3),
        "segfault" => deeds::segfault(),
        "overflow" => deeds::overflow(),
        "hang" => deeds::hang(),
        "sleep" => deeds::sleep(),
        "late" => deeds::be_late(),
        "work" => deeds::work(),
        "allocate" => deeds::allocate(),
        "leak" => deeds::leak(),
        "free-twice" => deeds::free_twice(),
        "flood" => deeds::flood(),
        "twice" => deeds::answer_by_itself(question),
        "claim" => deeds::claim_a_long_answer(question),
        "process" => return Ok(Some(std::process::id().to_string())),
        "print" => println!("this is not an answer"),
        "garbage" => deeds::write_garbage_everywhere(),
        "huge" => return Ok(Some("x".repeat(HUGE_BYTES))),
        "offspring" => return Ok(Some(attempts::start_a_process())),
        "refuse" => return Err(Refusal::because("This is not a file that it reads.")),
        _ => (),
    }
    Ok(None)
}

fn fingerprint(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish().to_string()
}
