//! The child process that runs one plugin. The supervisor types this command;
//! people type it to see which walls their system gives.

use std::path::PathBuf;

use clap::Args;
use lodestar_plugin_protocol::walls::Which;
use lodestar_plugin_runner::{Arguments, Budget, Run};

const BYTES_PER_MIB: u64 = 1024 * 1024;

#[derive(Debug, Args)]
pub(super) struct PluginRunner {
    /// The plugin's library.
    #[arg(required_unless_present_any = ["program", "probe"])]
    library: Option<PathBuf>,
    /// Run a program in this package instead; its command comes after `--`.
    #[arg(long, value_name = "FOLDER", requires = "command", conflicts_with = "library")]
    program: Option<PathBuf>,
    /// Run nothing, and print which walls stand.
    #[arg(long, conflicts_with_all = ["library", "program"])]
    probe: bool,
    /// Memory that the plugin may use.
    #[arg(long, default_value_t = 512)]
    memory_mib: u64,
    /// Processor time that it may use in its life.
    #[arg(long, default_value_t = 120)]
    cpu_seconds: u64,
    /// Run nothing unless every wall stands.
    #[arg(long)]
    strict: bool,
    /// Leave a wall down.
    #[arg(long, value_name = "WALL", value_parser = which)]
    without: Vec<Which>,
    /// An interpreter and its arguments.
    #[arg(last = true)]
    command: Vec<String>,
}

impl PluginRunner {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let run = match (self.library, self.program) {
            (Some(library), _) => Run::Library(library),
            (None, Some(folder)) => Run::Program { folder, command: self.command },
            (None, None) => Run::Probe,
        };
        lodestar_plugin_runner::run(&Arguments {
            run,
            budget: Budget {
                memory_bytes: self.memory_mib.saturating_mul(BYTES_PER_MIB),
                cpu_seconds: self.cpu_seconds,
            },
            is_strict: self.strict,
            left_down: self.without,
        })
    }
}

fn which(word: &str) -> Result<Which, String> {
    let all = [Which::Files, Which::Calls];
    all.into_iter().find(|it| it.as_str() == word).ok_or("choose files or calls".to_owned())
}
