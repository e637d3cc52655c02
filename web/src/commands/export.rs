use std::fs::File;
use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;
use lodestar_core::reports::{self, NewReport, ReportFile};
use lodestar_plugin_protocol::Kind;

use super::options::Options;
use super::progress::Progress;
use super::setup;

#[derive(Debug, Args)]
pub(super) struct Export {
    /// The report: board-report or inspection-summary; `lodestar plugin list` shows all
    report: String,

    /// The authority: its code or its part of an address
    #[arg(long)]
    authority: String,

    /// For whom it is, as printed in it
    #[arg(long)]
    audience: String,

    /// The file to write: its ending says whether PDF or HTML
    #[arg(long)]
    to: PathBuf,
}

impl Export {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        let ending = self.to.extension().and_then(|it| it.to_str()).unwrap_or_default();
        let is_pdf = match ending {
            "pdf" => true,
            "html" => false,
            _ => bail!("name a file that ends with .pdf or .html"),
        };
        let app = setup::app(options).await?;
        let context = setup::operator(&app);
        let authority = setup::authority(&context, &self.authority).await?;
        let offers = app.desk.offers(&context, authority.id, Kind::Exporter).await?;
        let offer = offers.iter().find(|it| it.offer.key == self.report).with_context(|| {
            let keys: Vec<&str> = offers.iter().map(|it| it.offer.key.as_str()).collect();
            format!("there is no report “{}”; there are: {}", self.report, keys.join(", "))
        })?;

        let was_there = self.to.exists();
        // Before anything is kept under a number: can its file be written at all?
        File::options()
            .create(true)
            .append(true)
            .open(&self.to)
            .with_context(|| format!("{} could not be written", self.to.display()))?;
        let progress = Progress::start("Writing the report");
        let new = NewReport { audience: self.audience.clone(), note: String::new() };
        let plugin = offer.plugin.as_str();
        let made =
            crate::reports::make(&app, &context, &authority, plugin, &self.report, new).await;
        progress.done();
        if made.is_err() && !was_there {
            // An empty file would look like a report.
            let _ = std::fs::remove_file(&self.to);
        }
        let (report, [_, html, pdf]) = reports::file(&context, authority.id, made?).await?;
        let bytes = match if is_pdf { pdf } else { html } {
            ReportFile::Pdf(bytes) => bytes,
            ReportFile::Html(text) | ReportFile::Document(text) => text.into_bytes(),
        };
        std::fs::write(&self.to, bytes)
            .with_context(|| format!("{} could not be written", self.to.display()))?;
        println!("Report {} is in {}.", report.number, self.to.display());
        Ok(())
    }
}
