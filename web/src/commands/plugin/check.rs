use std::path::PathBuf;
use std::time::Duration;

use anyhow::Context as _;
use clap::Args;
use lodestar_plugin_check::{self as check, Case, Effort, Options as CheckOptions};
use lodestar_plugin_supervisor::own_program;

use super::package_of;

#[derive(Debug, Args)]
pub(in crate::commands) struct Check {
    /// The package, or the project that builds it
    #[arg(required_unless_present = "list")]
    package: Option<PathBuf>,

    /// Only this check or this group; may stand several times
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,

    /// Name every check and say what it is about
    #[arg(long)]
    list: bool,

    /// A file that the importer reads, to check it with; may stand several times
    #[arg(long, value_name = "FILE")]
    sample: Vec<PathBuf>,

    /// Print the result as JSON
    #[arg(long, conflicts_with = "junit")]
    json: bool,

    /// Write the result as XML for programs that read the results of tests (`JUnit`), too
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,

    /// How many seconds one answer may take
    #[arg(long, default_value_t = 30)]
    seconds: u64,

    /// Run the plugin under valgrind as well
    #[arg(long)]
    valgrind: bool,

    /// Instead of the checks, ask so many spoilt questions (as in 500), or for so long (as in 60s)
    #[arg(long, value_name = "EFFORT", value_parser = effort)]
    fuzz: Option<Effort>,

    /// The seed to spoil questions with; by chance if none is given
    #[arg(long, requires = "fuzz")]
    seed: Option<u64>,

    /// Ask one spoilt question again, as it was printed
    #[arg(long, value_name = "SEED:CASE", conflicts_with = "fuzz")]
    reproduce: Option<Case>,
}

fn effort(text: &str) -> Result<Effort, String> {
    let number = |text: &str| text.parse::<u64>().map_err(|_| "as in 500 or 60s".to_owned());
    match text.strip_suffix('s') {
        Some(seconds) => Ok(Effort::Time(Duration::from_secs(number(seconds)?))),
        None => Ok(Effort::Cases(number(text)?)),
    }
}

impl Check {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let Some(folder) = &self.package else {
            list();
            return Ok(());
        };
        let (program, package) = (own_program(), package_of(folder));
        let options = CheckOptions {
            only: self.only.clone(),
            patience: Duration::from_secs(self.seconds),
            has_valgrind: self.valgrind,
            samples: self.sample.clone(),
            ..CheckOptions::default()
        };
        if let Some(effort) = self.fuzz {
            let fuzzed = check::fuzz(&program, &package, options, effort, self.seed).await;
            return self.say_fuzzed(&fuzzed);
        }
        if let Some(case) = self.reproduce {
            let found = check::reproduce(&program, &package, options, case).await;
            return match found.map_err(anyhow::Error::msg)? {
                None => {
                    println!("It bears this question.");
                    Ok(())
                }
                Some(finding) => anyhow::bail!("{}: {}", finding.question, finding.seen),
            };
        }
        let report = check::run(&program, &package, options).await;
        if self.json {
            println!("{:#}", report.json());
        } else {
            println!("{report}");
        }
        if let Some(file) = &self.junit {
            std::fs::write(file, report.junit())
                .with_context(|| format!("{} could not be written", file.display()))?;
        }
        anyhow::ensure!(report.is_conformant(), "the plugin does not keep every promise");
        Ok(())
    }

    fn say_fuzzed(&self, fuzzed: &check::Fuzzed) -> anyhow::Result<()> {
        if self.json {
            println!("{}", serde_json::to_string_pretty(fuzzed)?);
        } else {
            println!("{fuzzed}");
        }
        anyhow::ensure!(
            fuzzed.findings.is_empty() && fuzzed.hindrance.is_none(),
            "the plugin does not bear every question"
        );
        Ok(())
    }
}

fn list() {
    for check in check::checks() {
        println!("{} ({}): {}", check.name, check.group.key(), check.says);
    }
}
