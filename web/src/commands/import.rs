use std::path::PathBuf;

use anyhow::{Context as _, ensure};
use clap::Args;
use lodestar_core::rounds;

use super::options::Options;
use super::progress::Progress;
use super::setup;
use crate::imports::{self, Handed};

#[derive(Debug, Args)]
pub(super) struct Import {
    /// The survey file: CSV, XLSX, ODS or SPSS
    file: PathBuf,

    /// The authority: its code or its part of an address
    #[arg(long)]
    authority: String,

    /// The name of the survey, as in “Spring 2026”; it must be recorded already
    #[arg(long)]
    round: String,

    /// The questionnaire, if the file does not say: ylyc-4-7, ylyc-8-11, ylyc-11-18 or ylbc
    #[arg(long)]
    questionnaire: Option<String>,

    /// Who reads it, if not the first that reads such files: new-belongings-plus/cycle
    #[arg(long)]
    importer: Option<String>,
}

impl Import {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        let bytes_max = options.limits().file_bytes_max;
        let size = std::fs::metadata(&self.file)
            .with_context(|| format!("{} could not be read", self.file.display()))?
            .len();
        ensure!(
            size <= bytes_max as u64,
            "the file is larger than {} MB; see --file-megabytes-max",
            bytes_max >> 20
        );
        let file = std::fs::read(&self.file)
            .with_context(|| format!("{} could not be read", self.file.display()))?;
        let app = setup::app(options).await?;
        let context = setup::operator(&app);
        let authority = setup::authority(&context, &self.authority).await?;
        let all = rounds::list(&context, authority.id).await?;
        let round = all.iter().find(|it| it.head.is_live() && it.head.title == self.round);
        let round = round.with_context(|| {
            let names: Vec<&str> = all.iter().map(|it| it.head.title.as_str()).collect();
            format!("there is no survey “{}”; there are: {}", self.round, names.join(", "))
        })?;

        let name = self.file.file_name().map(|it| it.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        let progress = Progress::start(&format!("Reading {name}"));
        let handed = Handed {
            file_name: &name,
            file: &file,
            questionnaire: self.questionnaire.as_deref(),
            importer: self.importer.as_deref(),
        };
        let approved = imports::import(&context, &app, &authority, round.head.id, &handed).await;
        progress.done();
        let approved = approved?;
        println!(
            "{name}: {} results added, {} changed, {} the same.",
            approved.added, approved.changed, approved.same
        );
        Ok(())
    }
}
