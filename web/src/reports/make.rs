//! From records to a frozen report: snapshot, plugin, press, in that order.

use lodestar_core::authorities::Authority;
use lodestar_core::reports::{self, MadeReport, NewReport};
use lodestar_core::{Conflict, Context, Deed, Error, RecordId};
use lodestar_plugin_protocol::{ExportQuestion, Kind};
use lodestar_plugin_supervisor::Failure;
use tokio::sync::Semaphore;

use super::snapshot;
use crate::App;
use crate::page_error::PageError;
use crate::words::Language;

/// How many reports are drawn at a time.
static PRESS: Semaphore = Semaphore::const_new(2);

/// How often a number may be snatched by somebody faster before we give up.
const TRIES: usize = 3;

/// Makes a report and keeps it. If anything fails, nothing is kept.
pub(crate) async fn make(
    app: &App,
    context: &Context,
    authority: &Authority,
    plugin: &str,
    report: &str,
    new: NewReport,
) -> Result<RecordId, PageError> {
    context.require(Deed::Record(lodestar_core::Kind::Report), Some(authority.id))?;
    let offers = app.desk.offers(context, authority.id, Kind::Exporter).await?;
    let name = format!("{plugin}/{report}");
    let offered = offers.iter().find(|it| it.name() == name).ok_or(Error::NotFound("report"))?;
    // Plugins answer in the languages that they offer; the first is theirs to fall back on.
    app.refresh_words().await;
    let say = app.say(Language::English);
    let mut tries = 0;
    loop {
        tries += 1;
        let number = reports::next_number(context, authority.id).await?;
        let whole = snapshot::take(context, &say, authority, &number, &new.audience).await?;
        let snapshot = snapshot::only(whole, &offered.granted);
        let written_down = serde_json::to_string(&snapshot)?;
        let question = ExportQuestion {
            report: report.to_owned(),
            snapshot,
            settings: lodestar_plugin_protocol::Settings::new(),
        };
        let document = app.desk.export(context, offered, question).await?;
        let (today, pages_max) = (context.today(), offered.pages_max());
        // Drawing is work for a whole processor: who comes later waits.
        let _place = PRESS.acquire().await.map_err(std::io::Error::other).map_err(Failure::Io)?;
        let (html, pdf, document) = tokio::task::spawn_blocking(move || {
            let html = lodestar_press::html_page(&document)?;
            let pdf = lodestar_press::pdf(&document, today, pages_max)?;
            Ok::<_, lodestar_press::PressError>((html, pdf, document))
        })
        .await
        .map_err(|error| lodestar_press::PressError::Typesetting(error.to_string()))??;
        let made = MadeReport {
            title: document.title.chars().take(300).collect(),
            number,
            plugin: offered.made_by(),
            snapshot: written_down,
            document: serde_json::to_string(&document)?,
            html,
            pdf,
        };
        match reports::add(context, authority.id, new.clone(), made).await {
            Err(Error::Conflict(Conflict::Taken)) if tries < TRIES => (),
            other => return Ok(other?),
        }
    }
}
