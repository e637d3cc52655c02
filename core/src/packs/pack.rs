//! A pack that has passed every rule.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::codebook::Codebook;
use super::comparator::{self, Comparison};
use super::contents::{Entry, entries};
use super::cycle::Cycle;
use super::fields::Fields;
use super::framework::Framework;
use super::header::{Header, PackKind};
use super::mistake::{Fault, Mistake};
use super::page::Page;
use super::profile::Profile;
use super::rag::{self, RagState};
use super::rubric::Rubric;
use super::sheet::Sheet;
use super::words::{self, Judged, Vocabulary};

/// The largest file that is read as a pack. The largest shipped has 40 KiB.
pub const PACK_KIBIBYTES_MAX: usize = 512;

/// A pack: its text, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// What it says about itself.
    pub header: Header,
    /// The SHA-256 of its text, in hexadecimal.
    pub sha256: String,
    /// Its text, with `\n` at the end of each line.
    pub text: String,
    /// What it holds, entry by entry, for people and for comparing versions.
    pub entries: Vec<Entry>,
    /// What it holds, for the program.
    pub content: Content,
}

/// What a pack holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A logic model.
    Framework(Arc<Framework>),
    /// Questionnaires and questions.
    Codebook(Arc<Codebook>),
    /// What makes evidence strong.
    Rubric(Arc<Rubric>),
    /// Colours.
    Rag(Arc<Vec<RagState>>),
    /// Own wording, by key.
    Words(BTreeMap<String, String>),
    /// Texts for reports, by key.
    Boilerplate(BTreeMap<String, String>),
    /// Published figures.
    Comparator(Vec<Comparison>),
    /// Names of things.
    Profile(Profile),
    /// Steps with their checklists.
    Cycle(Arc<Cycle>),
    /// What a service can assess itself against.
    Sheet(Arc<Sheet>),
}

impl Pack {
    /// Reads a file that somebody hands in.
    ///
    /// # Errors
    /// Everything that is wrong with it, from the first line to the last.
    pub fn parse(file: &[u8], vocabulary: &dyn Vocabulary) -> Result<Self, Vec<Mistake>> {
        let alone = |line, fault| vec![Mistake { line, key: String::new(), fault }];
        if PACK_KIBIBYTES_MAX << 10 < file.len() {
            return Err(alone(1, Fault::TooLarge { kibibytes_max: PACK_KIBIBYTES_MAX }));
        }
        let text = std::str::from_utf8(file).map_err(|error| {
            let good = &file[..error.valid_up_to()];
            let line = good.split(|byte| *byte == b'\n').count();
            alone(line, Fault::Syntax("a byte is not UTF-8".to_owned()))
        })?;
        // A browser and an editor end lines as they like; the pack is the same.
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        Self::read(text, vocabulary)
    }

    /// Reads a pack that was judged before.
    pub(super) fn judged(text: String) -> Result<Self, Vec<Mistake>> {
        Self::read(text, &Judged)
    }

    fn read(text: String, vocabulary: &dyn Vocabulary) -> Result<Self, Vec<Mistake>> {
        let page = Page::new(&text);
        let table = page.table();
        let file = Fields::whole(&page, &table);
        let header = file.table("pack").and_then(|it| Header::read(&it));
        // Without a kind nobody knows which keys there should be.
        let content = header.as_ref().map(|header| {
            let content = Content::read(&file, header, vocabulary);
            file.done();
            content
        });
        let entries = entries(&page, &table);
        let mistakes = page.mistakes();
        match (header, content) {
            (Some(header), Some(content)) if mistakes.is_empty() => {
                Ok(Self { header, sha256: sha256(&text), entries, content, text })
            }
            _ => Err(mistakes),
        }
    }
}

impl Content {
    fn read(file: &Fields<'_, '_>, header: &Header, vocabulary: &dyn Vocabulary) -> Self {
        match header.urn.kind {
            PackKind::Framework => Self::Framework(Arc::new(Framework::read(file, header))),
            PackKind::Codebook => Self::Codebook(Arc::new(Codebook::read(file, header))),
            PackKind::Rubric => Self::Rubric(Arc::new(Rubric::read(file, header))),
            PackKind::Rag => Self::Rag(Arc::new(rag::read(file))),
            PackKind::Words => Self::Words(words::read(file, header, vocabulary)),
            PackKind::Boilerplate => Self::Boilerplate(words::read_boilerplate(file)),
            PackKind::Comparator => Self::Comparator(comparator::read(file)),
            PackKind::Profile => Self::Profile(Profile::read(file)),
            PackKind::Cycle => Self::Cycle(Arc::new(Cycle::read(file, header))),
            PackKind::Sheet => Self::Sheet(Arc::new(Sheet::read(file, header))),
        }
    }
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::with_capacity(64), |mut hexadecimal, byte| {
        let _ = write!(hexadecimal, "{byte:02x}");
        hexadecimal
    })
}
