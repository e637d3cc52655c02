//! What a plugin can be asked for.

use std::collections::BTreeSet;

use lodestar_plugin_protocol::Kind;

use super::{ManifestError, as_line, capability, id, line, shown};
use crate::capability::Capability;
use crate::keys::{Entry, Keys};

/// The most offers of one plugin.
const OFFERS_MAX: usize = 20;

/// One thing that a plugin can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Importer or exporter; never unknown.
    pub kind: Kind,
    /// Stable, lower-case, hyphenated; unique within the plugin.
    pub key: String,
    /// Shown where a person chooses.
    pub title: String,
    /// What it is given.
    pub inputs: Inputs,
    /// What it gives back.
    pub output: Output,
}

/// What an offer is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inputs {
    /// Files whose names end so, lower-case and without a dot.
    Files(Vec<String>),
    /// Parts of the snapshot. Each is also among the plugin's capabilities.
    Parts(BTreeSet<Capability>),
}

/// What an offer gives back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// Counts for a person to approve.
    Batch,
    /// A report for the press to draw.
    Document,
}

impl Offer {
    /// The endings of the files that it reads; none for an exporter.
    pub fn file_endings(&self) -> &[String] {
        match &self.inputs {
            Inputs::Files(endings) => endings,
            Inputs::Parts(_) => &[],
        }
    }

    /// What it needs granted before it may be asked.
    pub fn needs(&self) -> BTreeSet<Capability> {
        match &self.inputs {
            Inputs::Files(_) => BTreeSet::from([Capability::SurveyFiles]),
            Inputs::Parts(parts) => parts.clone(),
        }
    }
}

pub(super) fn read(
    root: &Keys<'_>,
    granted: &BTreeSet<Capability>,
) -> Result<Vec<Offer>, ManifestError> {
    let what = "at least one table [[offer]], for what the plugin can be asked for";
    let entry = root.need("offer", what)?;
    let mut offers: Vec<Offer> = Vec::new();
    for item in entry.list(what)? {
        let keys = item.keys(what)?;
        let offer = one(&item, &keys, granted)?;
        if offers.iter().any(|it| it.key == offer.key) {
            let key = keys.need("key", "")?;
            return Err(key.wrong(format!("another offer has the key “{}” already", offer.key)));
        }
        if offers.len() == OFFERS_MAX {
            return Err(item.wrong(format!("there may be at most {OFFERS_MAX} offers")));
        }
        offers.push(offer);
    }
    if offers.is_empty() { Err(entry.wrong(format!("must be {what}"))) } else { Ok(offers) }
}

fn one(
    item: &Entry<'_>,
    keys: &Keys<'_>,
    granted: &BTreeSet<Capability>,
) -> Result<Offer, ManifestError> {
    keys.only(&["kind", "key", "title", "inputs", "outputs"])?;
    let kind = kind(keys)?;
    let (inputs, output) = match kind {
        Kind::Importer => {
            if !granted.contains(&Capability::SurveyFiles) {
                return Err(item.wrong(
                    "an importer is given survey files; add “survey-files” to capabilities",
                ));
            }
            (Inputs::Files(endings(keys)?), Output::Batch)
        }
        _ => (Inputs::Parts(parts(keys, granted)?), Output::Document),
    };
    check_output(keys, output)?;
    Ok(Offer { kind, key: id(keys, "key")?, title: line(keys, "title", 80)?, inputs, output })
}

fn kind(keys: &Keys<'_>) -> Result<Kind, ManifestError> {
    let what = "“importer” or “exporter”";
    let entry = keys.need("kind", what)?;
    match entry.text(what)? {
        "importer" => Ok(Kind::Importer),
        "exporter" => Ok(Kind::Exporter),
        other => Err(entry.wrong(format!("“{}” is not a kind; it must be {what}", shown(other)))),
    }
}

fn endings(keys: &Keys<'_>) -> Result<Vec<String>, ManifestError> {
    let what = "a list of the endings of file names, without a dot, as in [\"csv\"]";
    let entry = keys.need("inputs", what)?;
    let is_plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit();
    let mut endings = Vec::new();
    for (item, ending) in entry.texts(what)? {
        if !(1..=10).contains(&ending.len()) || !ending.chars().all(is_plain) {
            return Err(item.wrong(format!(
                "“{}” is not an ending; write 1 to 10 lower-case letters or digits, as in csv",
                shown(ending)
            )));
        }
        endings.push(as_line(&item, 10)?);
    }
    if endings.is_empty() {
        return Err(entry.wrong(format!("is empty; it must be {what}")));
    }
    Ok(endings)
}

fn parts(
    keys: &Keys<'_>,
    granted: &BTreeSet<Capability>,
) -> Result<BTreeSet<Capability>, ManifestError> {
    let what = "a list of the parts of the snapshot that it reads, as in [\"survey-results\"]";
    let entry = keys.need("inputs", what)?;
    let mut parts = BTreeSet::new();
    for (item, name) in entry.texts(what)? {
        let part = capability(&item, name, Capability::is_part_of_snapshot)?;
        if !granted.contains(&part) {
            return Err(item.wrong(format!("add “{part}” to capabilities, or drop it here")));
        }
        parts.insert(part);
    }
    Ok(parts)
}

fn check_output(keys: &Keys<'_>, output: Output) -> Result<(), ManifestError> {
    let (what, name) = match output {
        Output::Batch => ("[\"batch\"], because it is an importer", "batch"),
        Output::Document => ("[\"document\"], because it is an exporter", "document"),
    };
    let entry = keys.need("outputs", what)?;
    match entry.texts(what)?.as_slice() {
        [(_, only)] if *only == name => Ok(()),
        _ => Err(entry.wrong(format!("must be {what}"))),
    }
}
