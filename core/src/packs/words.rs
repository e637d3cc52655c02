//! Own wording for the pages, and own texts for reports.

use std::collections::BTreeMap;

use super::fields::Fields;
use super::header::Header;
use super::mistake::Fault;

/// The texts that reports have a place for.
pub const BOILERPLATE: &[&str] = &["about_figures", "contact"];

/// Knows the words of the pages: their keys, and what may stand in them. The
/// web has them; this crate has none.
pub trait Vocabulary {
    /// Whether these words may stand for ours.
    fn judge(&self, language: &str, key: &str, text: &str) -> Result<(), Misused>;
}

/// Why words may not stand for ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misused {
    /// There are no words of ours under this key.
    Unknown,
    /// They have other values in them.
    Variables {
        /// Those of ours.
        wanted: String,
        /// Those that were given.
        given: String,
    },
    /// They do not read as a message.
    Unreadable(String),
}

/// Lets every word pass: for packs that were judged when they were installed.
pub(super) struct Judged;

impl Vocabulary for Judged {
    fn judge(&self, _: &str, _: &str, _: &str) -> Result<(), Misused> {
        Ok(())
    }
}

/// Own wording: key and text.
pub(super) fn read(
    file: &Fields<'_, '_>,
    header: &Header,
    vocabulary: &dyn Vocabulary,
) -> BTreeMap<String, String> {
    let Some(fields) = file.table("words") else { return BTreeMap::new() };
    let texts = fields.texts();
    if texts.is_empty() {
        fields.wrong_at(fields.line, "", Fault::Empty);
    }
    for said in &texts {
        let fault = match vocabulary.judge(&header.language, &said.key, &said.text) {
            Ok(()) => continue,
            Err(Misused::Unknown) => Fault::UnknownWords,
            Err(Misused::Variables { wanted, given }) => Fault::OtherVariables { wanted, given },
            Err(Misused::Unreadable(detail)) => Fault::UnreadableWords(detail),
        };
        fields.wrong_at(said.line, &said.key, fault);
    }
    texts.into_iter().map(|it| (it.key, it.text)).collect()
}

/// Texts for reports: key and text.
pub(super) fn read_boilerplate(file: &Fields<'_, '_>) -> BTreeMap<String, String> {
    let Some(fields) = file.table("texts") else { return BTreeMap::new() };
    let texts = fields.texts();
    if texts.is_empty() {
        fields.wrong_at(fields.line, "", Fault::Empty);
    }
    for said in texts.iter().filter(|it| !BOILERPLATE.contains(&it.key.as_str())) {
        let known = BOILERPLATE.to_vec();
        fields.wrong_at(said.line, &said.key, Fault::UnknownKey { known });
    }
    texts.into_iter().map(|it| (it.key, it.text)).collect()
}
