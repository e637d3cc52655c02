//! The content that is compiled in, as it stands in its files.

use std::collections::BTreeMap;

use anyhow::Context as _;
use serde::Deserialize;
use toml::Table;

use super::fieldwork::FieldworkText;
use super::rates::Local;

const DEMO: &str = include_str!("../../demo/demo.toml");

/// One authority's files.
struct Files {
    folder: &'static str,
    authority: &'static str,
    rates: &'static str,
    fieldwork: &'static str,
    thread: &'static [&'static str],
}

const FILES: [Files; 5] = [
    Files {
        folder: "ambleford",
        authority: include_str!("../../demo/ambleford/authority.toml"),
        rates: include_str!("../../demo/ambleford/rates.toml"),
        fieldwork: include_str!("../../demo/ambleford/fieldwork.toml"),
        thread: &[
            include_str!("../../demo/ambleford/findings.toml"),
            include_str!("../../demo/ambleford/priorities.toml"),
            include_str!("../../demo/ambleford/pledges.toml"),
            include_str!("../../demo/ambleford/actions.toml"),
            include_str!("../../demo/ambleford/actions-earlier.toml"),
            include_str!("../../demo/ambleford/evidence.toml"),
            include_str!("../../demo/ambleford/ratings.toml"),
            include_str!("../../demo/ambleford/meetings.toml"),
            include_str!("../../demo/ambleford/reports.toml"),
        ],
    },
    Files {
        folder: "aberhelyg",
        authority: include_str!("../../demo/aberhelyg/authority.toml"),
        rates: include_str!("../../demo/aberhelyg/rates.toml"),
        fieldwork: include_str!("../../demo/aberhelyg/fieldwork.toml"),
        thread: &[include_str!("../../demo/aberhelyg/thread.toml")],
    },
    Files {
        folder: "kelderwick",
        authority: include_str!("../../demo/kelderwick/authority.toml"),
        rates: include_str!("../../demo/kelderwick/rates.toml"),
        fieldwork: include_str!("../../demo/kelderwick/fieldwork.toml"),
        thread: &[],
    },
    Files {
        folder: "thornmere",
        authority: include_str!("../../demo/thornmere/authority.toml"),
        rates: include_str!("../../demo/thornmere/rates.toml"),
        fieldwork: "",
        thread: &[],
    },
    Files {
        folder: "wraymoor",
        authority: include_str!("../../demo/wraymoor/authority.toml"),
        rates: include_str!("../../demo/wraymoor/rates.toml"),
        fieldwork: "",
        thread: &[],
    },
];

/// What the whole demonstration has once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Programme {
    pub(super) password: String,
    pub(super) seasons: Vec<String>,
    pub(super) person: Vec<PersonText>,
}

/// One invented authority.
pub(super) struct Place {
    pub(super) authority: Table,
    pub(super) rounds: Vec<RoundText>,
    pub(super) files: Vec<FileText>,
    pub(super) people: Vec<PersonText>,
    pub(super) local: Local,
    pub(super) fieldwork: Vec<FieldworkText>,
    pub(super) thread: Vec<Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceText {
    authority: Table,
    round: Vec<RoundText>,
    #[serde(default)]
    file: Vec<FileText>,
    person: Vec<PersonText>,
}

/// A file that somebody handed in, as it was typed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileText {
    pub(super) name: String,
    /// For which round.
    pub(super) round: String,
    /// In days from today.
    pub(super) on: i64,
    pub(super) by: String,
    /// Who read it, as in `bright-spots/survey`.
    pub(super) importer: String,
    pub(super) text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldworkFile {
    /// None where nothing of it was kept.
    #[serde(default)]
    round: Vec<FieldworkText>,
}

/// One run of the survey.
#[derive(Deserialize)]
pub(super) struct RoundText {
    pub(super) key: String,
    pub(super) months_ago: u32,
    pub(super) days_open: u64,
    pub(super) by: String,
    pub(super) mode: String,
    /// By questionnaire: how many could have answered, and how many did.
    #[serde(flatten)]
    pub(super) asked: BTreeMap<String, [u64; 2]>,
}

/// Somebody who can sign in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonText {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) role: String,
    pub(super) role_words: String,
}

/// What the whole demonstration has once.
pub(super) fn programme() -> anyhow::Result<Programme> {
    toml::from_str(DEMO).context("demo/demo.toml")
}

/// Every invented authority.
pub(super) fn places() -> anyhow::Result<Vec<Place>> {
    FILES.iter().map(|files| place(files).context(files.folder)).collect()
}

impl Place {
    /// Its English name.
    pub(super) fn name(&self) -> &str {
        self.authority.get("title").and_then(toml::Value::as_str).unwrap_or_default()
    }
}

fn place(files: &Files) -> anyhow::Result<Place> {
    let text: PlaceText = toml::from_str(files.authority).context("authority.toml")?;
    let local = toml::from_str(files.rates).context("rates.toml")?;
    let fieldwork: FieldworkFile = toml::from_str(files.fieldwork).context("fieldwork.toml")?;
    let thread = files.thread.iter().map(|it| it.parse::<Table>().map_err(Into::into));
    Ok(Place {
        authority: text.authority,
        rounds: text.round,
        files: text.file,
        people: text.person,
        local,
        fieldwork: fieldwork.round,
        thread: thread.collect::<anyhow::Result<_>>()?,
    })
}
