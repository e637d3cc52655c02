//! What the templates of packs may use.

use lodestar_core::packs::{Difference, Listed, Pack, PackKind, Preview};
use lodestar_core::{Deed, Kind};
use serde::Serialize;

use super::sentences;
use crate::nouns::{HistoryView, ProblemView, WithdrawnView};
use crate::signed_in::SignedIn;
use crate::words::Say;

/// Every pack, kind by kind.
#[derive(Serialize)]
pub(super) struct ListView {
    kinds: Vec<KindView>,
    /// Where to install another; empty for who may not.
    new: String,
}

#[derive(Serialize)]
struct KindView {
    key: &'static str,
    name: String,
    about: String,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    address: String,
    title: String,
    version: i32,
    state: String,
    is_in_force: bool,
    origin: String,
    checksum: String,
}

/// Handing in a pack.
#[derive(Serialize)]
pub(super) struct NewView {
    problems: Vec<ProblemView>,
    file_problem: String,
    text_problem: String,
    text: String,
    kibibytes_max: usize,
}

/// What installing a pack would do.
#[derive(Serialize)]
pub(super) struct PreviewView {
    title: String,
    facts: Vec<FactView>,
    text: String,
    is_same: bool,
    against: String,
    differences: Vec<DifferenceView>,
    touches: Vec<String>,
}

#[derive(Serialize)]
struct DifferenceView {
    how: String,
    entry: String,
    details: Vec<DetailView>,
}

#[derive(Serialize)]
struct DetailView {
    key: String,
    before: String,
    after: String,
}

/// One pack.
#[derive(Serialize)]
pub(super) struct OpenView {
    pub(super) is_again: bool,
    state: String,
    withdrawn: String,
    facts: Vec<FactView>,
    parts: Vec<PartView>,
    file: String,
    /// Empty for what came with Lodestar, and for who may not.
    retire: String,
    pub(super) history: Vec<HistoryView>,
}

#[derive(Serialize)]
struct FactView {
    label: String,
    text: String,
}

#[derive(Serialize)]
struct PartView {
    id: String,
    name: String,
    count: String,
    entries: Vec<EntryView>,
}

#[derive(Serialize)]
struct EntryView {
    key: String,
    said: Vec<DetailView>,
}

impl ListView {
    pub(super) fn new(signed_in: &SignedIn, all: &[Listed]) -> Self {
        let say = &signed_in.say;
        let kind = |kind: &PackKind| KindView {
            key: kind.key(),
            name: say.t(&format!("packs-kind-{}", kind.key())),
            about: say.t(&format!("packs-kind-{}-about", kind.key())),
            rows: all
                .iter()
                .filter(|it| it.pack.header.urn.kind == *kind)
                .map(|it| row(say, it))
                .collect(),
        };
        let may = signed_in.context.may(Deed::Record(Kind::Pack), None);
        Self {
            kinds: PackKind::ALL.iter().map(kind).collect(),
            new: if may { "/packs/new".to_owned() } else { String::new() },
        }
    }
}

fn row(say: &Say, listed: &Listed) -> RowView {
    RowView {
        address: address(listed),
        title: listed.pack.header.title.clone(),
        version: listed.pack.header.version,
        state: say.t(state(listed)),
        is_in_force: listed.is_in_force,
        origin: origin(say, listed),
        checksum: listed.pack.sha256.chars().take(12).collect(),
    }
}

/// Where a pack is found: what came with Lodestar under its lasting name.
pub(super) fn address(listed: &Listed) -> String {
    match &listed.head {
        Some(head) => format!("/packs/{}", head.id),
        None => format!("/packs/{}", listed.pack.header.urn),
    }
}

/// The key of how a pack stands.
pub(crate) fn state(listed: &Listed) -> &'static str {
    let is_live = listed.head.as_ref().is_none_or(lodestar_core::Head::is_live);
    match (listed.is_in_force, is_live) {
        (true, _) => "packs-in-force",
        (false, true) => "packs-replaced",
        (false, false) => "packs-retired",
    }
}

fn origin(say: &Say, listed: &Listed) -> String {
    let Some(head) = &listed.head else { return say.t("packs-shipped") };
    let values = [
        ("by", head.created_by.clone().into()),
        ("day", say.day(head.created_at.date_naive()).into()),
    ];
    say.with("packs-installed", &values)
}

impl NewView {
    pub(super) fn new(text: String, is_pasted: bool, problems: Vec<String>) -> Self {
        let field = if is_pasted { "text" } else { "file" };
        let problem = problems.join(" ");
        Self {
            file_problem: if is_pasted { String::new() } else { problem.clone() },
            text_problem: if is_pasted { problem } else { String::new() },
            text,
            problems: problems
                .into_iter()
                .map(|text| ProblemView { field: field.to_owned(), text })
                .collect(),
            kibibytes_max: lodestar_core::packs::PACK_KIBIBYTES_MAX,
        }
    }
}

impl PreviewView {
    pub(super) fn new(say: &Say, pack: &Pack, preview: &Preview, is_same: bool) -> Self {
        let against = preview.against.as_ref().map(|(_, version, title)| {
            let values = [("title", title.clone().into()), ("version", version.to_string().into())];
            say.with("packs-against", &values)
        });
        Self {
            title: pack.header.title.clone(),
            facts: facts(say, pack),
            text: pack.text.clone(),
            is_same,
            against: against.unwrap_or_else(|| say.t("packs-against-nothing")),
            differences: preview.differences.iter().map(|it| difference(say, it)).collect(),
            touches: sentences::touches(say, preview),
        }
    }
}

fn difference(say: &Say, difference: &Difference) -> DifferenceView {
    let (how, entry, details) = sentences::difference(difference);
    let details = details.into_iter();
    let details = details.map(|it| DetailView { key: it.key, before: it.before, after: it.after });
    DifferenceView { how: say.t(how), entry, details: details.collect() }
}

impl OpenView {
    pub(super) fn new(signed_in: &SignedIn, listed: &Listed) -> Self {
        let (say, pack) = (&signed_in.say, &listed.pack);
        let mut facts = facts(say, pack);
        facts.push(FactView { label: say.t("packs-origin"), text: origin(say, listed) });
        let withdrawn = listed.head.as_ref();
        let withdrawn = withdrawn.and_then(|it| WithdrawnView::of(say, it, String::new()));
        let may_retire = listed.head.as_ref().is_some_and(lodestar_core::Head::is_live)
            && signed_in.context.may(Deed::Change(Kind::Pack), None);
        let here = address(listed);
        Self {
            is_again: false,
            state: say.t(state(listed)),
            withdrawn: withdrawn.map(WithdrawnView::into_note).unwrap_or_default(),
            facts,
            parts: parts(say, pack),
            file: format!("{here}/file"),
            retire: if may_retire { format!("{here}/withdrawal") } else { String::new() },
            history: Vec::new(),
        }
    }
}

fn facts(say: &Say, pack: &Pack) -> Vec<FactView> {
    let header = &pack.header;
    let requires = header.requires.iter();
    let requires: Vec<String> =
        requires.map(|it| format!("{} {}", it.urn, it.version_min)).collect();
    let facts = [
        ("packs-kind", say.t(&format!("packs-kind-{}", header.urn.kind.key()))),
        ("packs-version", header.version.to_string()),
        ("packs-changes", header.changes.clone()),
        ("packs-urn", header.urn.to_string()),
        ("packs-publisher", header.publisher.clone()),
        ("packs-licence", header.licence.clone()),
        ("packs-provenance", header.provenance.clone()),
        ("packs-language", header.language.clone()),
        ("packs-requires", if requires.is_empty() { say.t("none") } else { requires.join(", ") }),
        ("packs-checksum", pack.sha256.clone()),
    ];
    facts.into_iter().map(|(key, text)| FactView { label: say.t(key), text }).collect()
}

/// What is in it, table by table.
fn parts(say: &Say, pack: &Pack) -> Vec<PartView> {
    let mut parts: Vec<PartView> = Vec::new();
    for entry in &pack.entries {
        let said = entry.said.iter().map(|(key, text)| DetailView {
            key: key.clone(),
            before: String::new(),
            after: text.clone(),
        });
        let view = EntryView { key: entry.key.clone(), said: said.collect() };
        match parts.iter_mut().find(|it| it.id == entry.part) {
            Some(part) => part.entries.push(view),
            None => parts.push(PartView {
                id: entry.part.clone(),
                name: say.t(&format!("packs-part-{}", entry.part)),
                count: String::new(),
                entries: vec![view],
            }),
        }
    }
    for part in &mut parts {
        part.count = say.count("packs-entries", part.entries.len());
    }
    parts
}
