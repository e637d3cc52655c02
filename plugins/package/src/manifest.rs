//! What a plugin says about itself, read before any of its code.
//!
//! `plugin.toml` is read strictly: a key that nobody knows, a value of another
//! type and a word that is not in its list are refused, each with its line.

mod error;
mod limits;
mod offer;
mod run;
mod settings;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use lodestar_plugin_protocol as protocol;
use semver::Version;

pub use self::error::{Incompatible, ManifestError};
pub use self::limits::Limits;
pub use self::offer::{Inputs, Offer, Output};
pub use self::run::Run;
use crate::capability::Capability;
use crate::keys::{self, Entry, Keys};
use crate::name::{is_id, is_plain};
use crate::schema::Schema;

/// The version of `plugin.toml` that is read here.
pub const FORMAT: i64 = 1;

/// The name of the file.
pub const FILE: &str = "plugin.toml";

/// The longest manifest. Ours have about 50 lines.
pub const MANIFEST_BYTES_MAX: u64 = 64 * 1024;

const KEYS: [&str; 14] = [
    "manifest",
    "id",
    "title",
    "version",
    "summary",
    "publisher",
    "protocol",
    "languages",
    "capabilities",
    "library",
    "program",
    "offer",
    "limits",
    "settings",
];

/// A plugin's own account of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Manifest {
    /// Stable, lower-case, hyphenated: records say which plugin made them.
    pub id: String,
    /// Shown in lists.
    pub title: String,
    /// Its own version.
    pub version: Version,
    /// What it does, in a sentence or two.
    pub summary: String,
    /// Who made it, by their own account. Only a signature shows it.
    pub publisher: String,
    /// The version of the messages that it was built against.
    pub protocol: u32,
    /// BCP 47 languages in which it can answer; the first is its fallback.
    pub languages: Vec<String>,
    /// What it asks to be given.
    pub capabilities: BTreeSet<Capability>,
    /// What is started.
    pub run: Run,
    /// What it can be asked for.
    pub offers: Vec<Offer>,
    /// How little it can make do with.
    pub limits: Limits,
    /// What an authority may set.
    pub settings: Schema,
}

impl Manifest {
    /// Reads a `plugin.toml`.
    pub fn parse(text: &str) -> Result<Self, ManifestError> {
        let table = keys::parse(text)?;
        let root = Keys::of(text, &table);
        // A later format may have other keys, so its version is read first.
        check_format(&root)?;
        root.only(&KEYS)?;
        let capabilities = capabilities(&root)?;
        Ok(Self {
            id: id(&root, "id")?,
            title: line(&root, "title", 80)?,
            version: version(&root)?,
            summary: line(&root, "summary", 300)?,
            publisher: line(&root, "publisher", 80)?,
            protocol: protocol_version(&root)?,
            languages: languages(&root)?,
            run: Run::read(&root)?,
            offers: offer::read(&root, &capabilities)?,
            limits: Limits::read(&root)?,
            settings: settings::read(&root)?,
            capabilities,
        })
    }

    /// Whether this Lodestar can talk with the plugin at all.
    pub fn check_protocol(&self) -> Result<(), Incompatible> {
        if self.protocol == protocol::VERSION {
            return Ok(());
        }
        Err(Incompatible { theirs: self.protocol, ours: protocol::VERSION })
    }
}

fn check_format(root: &Keys<'_>) -> Result<(), ManifestError> {
    let entry = root.need("manifest", "the version of this format: 1")?;
    let version = entry.integer("the version of this format, as in 1")?;
    if version == FORMAT {
        return Ok(());
    }
    let mend = if FORMAT < version {
        "update Lodestar, or ask the publisher for a package in the earlier version"
    } else {
        "ask the publisher for a newer package"
    };
    Err(entry.wrong(format!(
        "this file is written in version {version} of the format, \
         and this Lodestar reads version {FORMAT}; {mend}"
    )))
}

/// A name that is safe everywhere.
fn id(keys: &Keys<'_>, key: &str) -> Result<String, ManifestError> {
    let what =
        "2 to 40 lower-case letters and digits, with hyphens between words, as in bright-spots";
    let entry = keys.need(key, what)?;
    let id = entry.text(what)?;
    if is_id(id) {
        Ok(id.to_owned())
    } else {
        Err(entry.wrong(format!("“{}” must be {what}", shown(id))))
    }
}

/// One line for people.
fn line(keys: &Keys<'_>, key: &str, characters_max: usize) -> Result<String, ManifestError> {
    let what = format!("one line of text, at most {characters_max} characters");
    as_line(&keys.need(key, &what)?, characters_max)
}

fn as_line(entry: &Entry<'_>, characters_max: usize) -> Result<String, ManifestError> {
    let what = format!("one line of text, at most {characters_max} characters");
    let text = entry.text(&what)?.trim();
    if text.is_empty() {
        return Err(entry.wrong(format!("is empty; it must be {what}")));
    }
    let count = text.chars().count();
    if characters_max < count {
        return Err(entry.wrong(format!("must be {what}, but has {count}")));
    }
    if !is_plain(text) {
        return Err(entry.wrong("has a character that cannot be seen, such as a new line"));
    }
    Ok(text.to_owned())
}

fn version(root: &Keys<'_>) -> Result<Version, ManifestError> {
    let what = "three numbers with points, as in 1.4.0";
    let entry = root.need("version", what)?;
    let text = entry.text(what)?;
    let version = Version::parse(text).ok().filter(|_| text.len() <= 64);
    version.ok_or_else(|| entry.wrong(format!("“{}” must be {what}", shown(text))))
}

fn protocol_version(root: &Keys<'_>) -> Result<u32, ManifestError> {
    let what = "the version of the messages that the plugin speaks, as in 1";
    let entry = root.need("protocol", what)?;
    let version = u32::try_from(entry.integer(what)?).ok().filter(|it| 0 < *it);
    version.ok_or_else(|| entry.wrong(format!("must be {what}")))
}

fn languages(root: &Keys<'_>) -> Result<Vec<String>, ManifestError> {
    let what = "a list of languages, as in [\"en\", \"cy\"]";
    let entry = root.need("languages", what)?;
    let mut languages = Vec::new();
    for (item, language) in entry.texts(what)? {
        if !is_language(language) {
            return Err(item.wrong(format!(
                "“{}” is not a language; write it as in en or en-GB",
                shown(language)
            )));
        }
        languages.push(language.to_owned());
    }
    if languages.is_empty() {
        return Err(entry.wrong(format!("is empty; it must be {what}")));
    }
    Ok(languages)
}

/// The shape of BCP 47: a language, then anything of letters and digits.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.chars().all(|it| it.is_ascii_lowercase())
        && parts.all(|it| {
            (1..=8).contains(&it.len()) && it.chars().all(|it| it.is_ascii_alphanumeric())
        })
        && tag.len() <= 35
}

fn capabilities(root: &Keys<'_>) -> Result<BTreeSet<Capability>, ManifestError> {
    let what = "a list of what the plugin asks to be given, as in [\"survey-results\"]";
    let entry = root.need("capabilities", what)?;
    let mut capabilities = BTreeSet::new();
    for (item, name) in entry.texts(what)? {
        capabilities.insert(capability(&item, name, |_| true)?);
    }
    Ok(capabilities)
}

fn capability(
    entry: &Entry<'_>,
    name: &str,
    test: fn(Capability) -> bool,
) -> Result<Capability, ManifestError> {
    Capability::parse(name).filter(|it| test(*it)).ok_or_else(|| {
        let (name, names) = (shown(name), Capability::names(test));
        entry.wrong(format!("“{name}” is not a capability; there are: {names}"))
    })
}

/// What was typed, short enough for a sentence and safe to print.
fn shown(typed: &str) -> String {
    let shown: String = typed.chars().take(60).collect();
    let shown: String = shown
        .chars()
        .map(|it| if is_plain(it.encode_utf8(&mut [0; 4])) { it } else { '?' })
        .collect();
    if typed.chars().nth(60).is_some() { format!("{shown}…") } else { shown }
}
