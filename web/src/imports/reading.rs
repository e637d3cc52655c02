//! Asking an importer what is in a file, and believing only what adds up.

use anyhow::Context as _;
use lodestar_core::authorities::Authority;
use lodestar_core::imports::{self, Approved, Found, NewImport};
use lodestar_core::mappings::{self, Mapping};
use lodestar_core::packs::{self, Codebook};
use lodestar_core::{
    AuthorityId, Conflict, Context, Deed, Error, Kind as RecordKind, RecordId, Version,
    survey_rules,
};
use lodestar_plugin_protocol::batch::{Batch, Quote};
use lodestar_plugin_protocol::{ImportQuestion, Kind, codebook as protocol};
use lodestar_plugin_supervisor::Failure;

use super::others;
use crate::App;
use crate::page_error::PageError;
use crate::plugins::Offered;

/// What an importer found in a file.
pub(crate) struct Read {
    /// The plugin and its version, as in `bright-spots 0.1.0`.
    pub(crate) plugin: String,
    /// Counts, and no word of a child.
    pub(crate) batch: Batch,
    /// What children wrote, for a person to clear. Never written down.
    pub(crate) quotes: Vec<Quote>,
}

/// Why a file was not read.
#[derive(Clone, Debug, thiserror::Error)]
pub(crate) enum Unread {
    /// It is larger than an administrator allows.
    #[error("the file is larger than {megabytes_max} MB")]
    TooLarge { megabytes_max: usize },
    /// There is no file, or nothing in it.
    #[error("the file is empty")]
    Empty,
    /// What came of the form ends in its middle, or is none.
    #[error("the file did not arrive whole")]
    BrokenOff,
    /// The server was stopped while it was read.
    #[error("the server was stopped while the file was read")]
    Lost,
    /// No plugin of this authority reads such files.
    #[error("no importer of this authority reads such files")]
    NoImporter,
    /// The importer says no, and why.
    #[error("{}", .0.join(" "))]
    Refused(Vec<String>),
}

/// What may be asked of an importer.
pub(crate) struct Asked<'a> {
    pub(crate) codebook: &'a Codebook,
    pub(crate) file_name: &'a str,
    pub(crate) file: &'a [u8],
    pub(crate) questionnaire: Option<&'a str>,
    /// The importer that the person chose, as in `bright-spots/survey`.
    pub(crate) importer: Option<&'a str>,
    pub(crate) language: &'a str,
    pub(crate) rows_max: u64,
    /// Whether children's own words may come with the counts.
    pub(crate) quotes: bool,
}

/// Asks the importer that was chosen, or the first that reads such files. One
/// that refuses has the last word.
pub(crate) async fn read(
    app: &App,
    context: &Context,
    authority: AuthorityId,
    asked: &Asked<'_>,
) -> Result<Result<Read, Unread>, PageError> {
    if asked.file.is_empty() {
        return Ok(Err(Unread::Empty));
    }
    let offers = app.desk.offers(context, authority, Kind::Importer).await?;
    let ending = asked.file_name.rsplit_once('.').map_or("", |(_, it)| it).to_lowercase();
    let is_asked = |it: &&Offered| match asked.importer {
        Some(name) => it.name() == name,
        None => it.offer.file_endings().contains(&ending),
    };
    // A file with another ending may still be one that somebody reads.
    let otherwise = offers.first().filter(|_| asked.importer.is_none());
    let importer = offers.iter().find(is_asked).or(otherwise);
    let Some(importer) = importer else { return Ok(Err(Unread::NoImporter)) };
    let own = mappings::live(context, authority).await?;
    let codebook = mappings::merge(asked.codebook, &own, None);
    let read = match ask(app, context, importer, asked, &codebook).await? {
        Ok(read) => read,
        Err(unread) => return Ok(Err(unread)),
    };
    // A heading may mean something else in a questionnaire that is not in the file.
    let held: Vec<String> =
        read.batch.participation.iter().map(|it| it.questionnaire.clone()).collect();
    let is_elsewhere = |it: &Mapping| {
        !held.contains(&it.questionnaire)
            && read.batch.columns.iter().any(|column| it.is_about(&column.heading))
    };
    if held.is_empty() || !own.iter().any(is_elsewhere) {
        return Ok(Ok(read));
    }
    let codebook = mappings::merge(asked.codebook, &own, Some(&held));
    ask(app, context, importer, asked, &codebook).await
}

async fn ask(
    app: &App,
    context: &Context,
    importer: &Offered,
    asked: &Asked<'_>,
    codebook: &Codebook,
) -> Result<Result<Read, Unread>, PageError> {
    let question = ImportQuestion {
        file_name: asked.file_name.to_owned(),
        language: asked.language.to_owned(),
        questionnaire: asked.questionnaire.map(str::to_owned),
        codebook: to_protocol(codebook),
        rows_max: asked.rows_max,
        quotes: asked.quotes,
        sheets: others::sheets(context).await?,
        ..ImportQuestion::default()
    };
    match app.desk.import(context, importer, question, asked.file).await {
        Ok(mut batch) => {
            let mut quotes = std::mem::take(&mut batch.quotes);
            if !asked.quotes {
                quotes.clear();
            }
            Ok(Ok(Read { plugin: importer.made_by(), batch, quotes }))
        }
        Err(Failure::Refused(reasons)) => Ok(Err(Unread::Refused(reasons))),
        Err(failure) => Err(failure.into()),
    }
}

/// Whether children's own words may be offered to this person: who may clear
/// them, where the authority has switched it on.
pub(crate) async fn may_offer_quotes(
    context: &Context,
    authority: AuthorityId,
) -> Result<bool, Error> {
    let may = context.may(Deed::Record(RecordKind::Quote), Some(authority));
    Ok(may && survey_rules::of(context, authority).await?.rules.are_quotes_offered)
}

/// What a batch says, if it is believable.
pub(crate) fn found(codebook: &Codebook, batch: &Batch) -> Result<Found, PageError> {
    let mut found = Found::default();
    for line in &batch.participation {
        found.participated(codebook, &line.questionnaire, line.eligible, line.responded)?;
    }
    for result in &batch.results {
        let options: Vec<(String, u64)> =
            result.options.iter().map(|it| (it.option.clone(), it.count)).collect();
        let name = (result.questionnaire.as_str(), result.indicator.as_str());
        found.counted(codebook, name, (result.base, result.skipped), &options)?;
    }
    Ok(found)
}

/// What is staged: the file's fingerprint and what was found, never the file.
pub(crate) fn staged(
    asked: &Asked<'_>,
    file_sha256: String,
    read: &Read,
) -> Result<NewImport, PageError> {
    Ok(NewImport {
        file_name: asked.file_name.chars().take(200).collect(),
        file_sha256,
        file_bytes: asked.file.len() as u64,
        plugin: read.plugin.clone(),
        batch: serde_json::to_string(&read.batch)?,
    })
}

/// A file that somebody hands in at the keyboard, and what they say of it.
#[derive(Clone, Copy)]
pub(crate) struct Handed<'a> {
    pub(crate) file_name: &'a str,
    pub(crate) file: &'a [u8],
    pub(crate) questionnaire: Option<&'a str>,
    /// The importer that they chose, as in `bright-spots/survey`.
    pub(crate) importer: Option<&'a str>,
}

/// Reads, stages and approves in one go: for commands, where the person at the
/// keyboard has looked at the file.
///
/// # Errors
/// A sentence for that person. Nothing is recorded then.
pub(crate) async fn import(
    context: &Context,
    app: &App,
    authority: &Authority,
    round: RecordId,
    handed: &Handed<'_>,
) -> anyhow::Result<Approved> {
    let Handed { file_name, file, questionnaire, importer } = *handed;
    let rows_max = app.limits.rows_max;
    let language = "en-GB";
    let codebook = &packs::codebook(context).await?;
    // Nobody sits there to clear what children wrote.
    let quotes = false;
    let asked =
        Asked { codebook, file_name, file, questionnaire, importer, language, rows_max, quotes };
    let read = read(app, context, authority.id, &asked).await?;
    let read = read.with_context(|| format!("{file_name} was not imported"))?;
    let mut found = found(codebook, &read.batch).context("the importer’s counts do not add up")?;
    others::add(context, &mut found, &read.batch).await?;
    let new = staged(&asked, NewImport::sha256(file), &read)?;
    let id = match imports::stage(context, authority.id, round, new).await {
        Err(Error::Conflict(Conflict::AlreadyImported { .. })) => {
            anyhow::bail!("{file_name} was imported before; nothing was changed")
        }
        other => other?,
    };
    Ok(imports::approve(context, authority.id, id, Version(1), &found).await?)
}

/// The codebook as importers get it: by hand, with the least that answers.
fn to_protocol(codebook: &Codebook) -> protocol::Codebook {
    let questionnaires = codebook.questionnaires.iter().map(|it| protocol::Questionnaire {
        key: it.key.clone(),
        title: it.title.clone(),
        aliases: it.aliases.clone(),
    });
    let questions = codebook.questions.iter().map(|it| protocol::Question {
        questionnaire: it.questionnaire.clone(),
        indicator: it.indicator.clone(),
        title: it.title.clone(),
        wording: it.wording.clone(),
        wording_variants: it.wording_variants.clone(),
        options: it.options.iter().map(|(label, _)| label.clone()).collect(),
        codes: it.codes.clone(),
        is_multiple: it.is_multiple,
    });
    protocol::Codebook {
        version: codebook.version.clone(),
        questionnaires: questionnaires.collect(),
        questions: questions.collect(),
    }
}
