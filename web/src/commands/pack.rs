use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::Subcommand;
use lodestar_core::packs::{self, Fit, Installed, Listed, Pack as Content, Preview, Refusal, Urn};
use lodestar_core::{Actor, Context};

use super::options::Options;
use super::setup;
use crate::packs as sentences;
use crate::words::{Language, Say, Words};

#[derive(Debug, Subcommand)]
pub(super) enum Pack {
    /// Every version of every pack: state, version, lasting name, title.
    List,
    /// Say whether a file is a good pack, and what is wrong with it line by line.
    Check {
        /// The pack's file
        file: PathBuf,
    },
    /// Say what installing a pack would change. Changes nothing.
    Preview {
        /// The pack's file
        file: PathBuf,
    },
    /// Install a pack. It counts from then on.
    Install {
        /// The pack's file
        file: PathBuf,
    },
    /// Print the text of the version that counts.
    Show {
        /// The lasting name, as in urn:lodestar:codebook:bright-spots
        urn: String,
    },
    /// Retire the version that counts. What counted before it counts again.
    Retire {
        /// The lasting name
        urn: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
}

impl Pack {
    pub(super) async fn run(self, options: &Options) -> anyhow::Result<()> {
        let words = Arc::new(Words::load()?);
        let say = Say::new(words.clone(), Language::English);
        if let Self::Check { file } = &self {
            let pack = read(&say, &words, file)?;
            let (urn, version) = (&pack.header.urn, pack.header.version);
            println!("{urn} {version}: {}", say.count("packs-entries", pack.entries.len()));
            return Ok(());
        }
        let app = setup::app(options).await?;
        let context = Context { actor: Actor::Operator, now: app.clock.now(), db: app.db.clone() };
        match self {
            Self::List => list(&say, &packs::list(&context).await?),
            Self::Check { .. } => (),
            Self::Preview { file } => {
                let pack = read(&say, &words, &file)?;
                let preview = packs::preview(&context, &pack).await?;
                if let Fit::Refused(refusals) = &preview.fit {
                    return refused(&say, refusals);
                }
                show_preview(&say, &preview);
            }
            Self::Install { file } => {
                let pack = read(&say, &words, &file)?;
                match packs::install(&context, &pack).await? {
                    Installed::Now(_) => {
                        println!("{} {} is in force.", pack.header.urn, pack.header.version);
                    }
                    Installed::Same(_) => println!("{}", say.t("packs-same")),
                    Installed::Refused(refusals) => return refused(&say, &refusals),
                }
            }
            Self::Show { urn } => print!("{}", counting(&context, &urn).await?.pack.text),
            Self::Retire { urn, reason } => retire(&say, &context, &urn, &reason).await?,
        }
        Ok(())
    }
}

/// Reads a file, or says what is wrong with it, a line each.
fn read(say: &Say, words: &Words, path: &Path) -> anyhow::Result<Content> {
    let file =
        std::fs::read(path).with_context(|| format!("{} could not be read", path.display()))?;
    Content::parse(&file, words).map_err(|mistakes| {
        for mistake in &mistakes {
            eprintln!("{}", sentences::mistake(say, mistake));
        }
        anyhow::anyhow!("{} is not a good pack; nothing was changed", path.display())
    })
}

fn list(say: &Say, all: &[Listed]) {
    for listed in all {
        let header = &listed.pack.header;
        let state = say.t(sentences::state(listed));
        println!("{state}\t{}\t{}\t{}", header.version, header.urn, header.title);
    }
}

fn show_preview(say: &Say, preview: &Preview) {
    if matches!(preview.fit, Fit::Same(_)) {
        println!("{}", say.t("packs-same"));
        return;
    }
    for difference in &preview.differences {
        let (how, entry, details) = sentences::difference(difference);
        println!("{}: {entry}", say.t(how));
        for detail in details {
            let name = if detail.key.is_empty() { String::new() } else { detail.key + ": " };
            for (sign, text) in [("-", detail.before), ("+", detail.after)] {
                if !text.is_empty() {
                    println!("  {sign} {name}{text}");
                }
            }
        }
    }
    for sentence in sentences::touches(say, preview) {
        println!("{sentence}.");
    }
}

fn refused(say: &Say, refusals: &[Refusal]) -> anyhow::Result<()> {
    bail!("{}", sentences::refusals(say, refusals).join(" "))
}

/// The version of a pack that counts.
async fn counting(context: &Context, urn: &str) -> anyhow::Result<Listed> {
    let found = match Urn::parse(urn) {
        Some(urn) => packs::by_urn(context, &urn).await.ok(),
        None => None,
    };
    found.with_context(|| format!("there is no pack “{urn}”; `lodestar pack list` shows them all"))
}

async fn retire(say: &Say, context: &Context, urn: &str, reason: &str) -> anyhow::Result<()> {
    let listed = counting(context, urn).await?;
    let Some(head) = listed.head.as_ref().filter(|it| it.is_live()) else {
        bail!("{urn} came with Lodestar or is retired already; there is nothing to retire");
    };
    if reason.trim().is_empty() {
        bail!("say why, with --reason");
    }
    let needed = packs::dependents(context, head.id).await?;
    if !needed.is_empty() {
        bail!("{}", say.with("packs-retire-needed", &[("titles", needed.join(", ").into())]));
    }
    packs::retire(context, head.id, head.version, reason.trim()).await?;
    println!("{urn} {} is retired.", listed.pack.header.version);
    Ok(())
}
