//! The program's commands: what an operator does from a keyboard.
#![expect(clippy::print_stdout, reason = "what a command says goes to standard output")]

mod authority;
mod demo;
mod export;
mod import;
mod migrate;
mod options;
mod pack;
mod person;
mod plugin;
mod plugin_runner;
mod progress;
mod serve;
mod setup;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use options::Options;

/// Lodestar: from what children said to what changed.
///
/// The record of a promise loop between a local authority and the children it
/// looks after: survey, finding, priority, pledge, action, evidence, rating.
#[derive(Debug, Parser)]
#[command(name = "lodestar", version, after_help = EXAMPLES)]
struct Arguments {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  lodestar demo                                   a fictional year to walk through
  lodestar serve                                  the server, on ./lodestar.db
  lodestar person add --name 'Ada Lead' --email ada@example.org --role lead --authority E06000001
  lodestar import answers.csv --authority E06000001 --round 'Spring 2026'
  lodestar export board-report --authority E06000001 --audience 'Board, 9 December' --to report.pdf

Exit codes: 0 done, 1 not done (the sentence says why), 2 the command was not understood.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server.
    Serve(serve::Serve),
    /// Make a new database with a fictional year in it, and run the server.
    Demo(demo::Demo),
    /// Bring the database's tables up to date, and load the list of authorities.
    Migrate,
    /// Read a survey file and record what is in it.
    Import(import::Import),
    /// Make a report, keep it, and write it to a file.
    Export(export::Export),
    /// Look at the plugins.
    #[command(subcommand)]
    Plugin(plugin::Plugin),
    /// Look after the packs: versioned data that can be installed.
    #[command(subcommand)]
    Pack(pack::Pack),
    /// Let people in.
    #[command(subcommand)]
    Person(person::Person),
    /// Look at the list of authorities.
    #[command(subcommand)]
    Authority(authority::Authority),
    /// The child process that runs one plugin. Started by the server itself.
    #[command(hide = true)]
    PluginRunner(plugin_runner::PluginRunner),
}

/// Runs the command that was typed, and says how it went.
pub fn main() -> ExitCode {
    end_quietly_when_nobody_reads();
    let arguments = Arguments::parse();
    // Before any thread exists: the child must stay as simple as it can.
    if let Command::PluginRunner(command) = arguments.command {
        return finish(command.run());
    }
    finish(run(arguments))
}

/// `lodestar plugin list | head` closes the pipe before all is said. That is no
/// fault, so nobody needs a trace of it.
fn end_quietly_when_nobody_reads() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let said = panic.payload_as_str().unwrap_or_default();
        if said.starts_with("failed printing to stdout") {
            std::process::exit(0);
        }
        report(panic);
    }));
}

fn finish(done: anyhow::Result<()>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lodestar: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let options = arguments.options.with_file()?;
    setup::log();
    match arguments.command {
        Command::Serve(command) => command.run(&options).await,
        Command::Demo(command) => command.run(&options).await,
        Command::Migrate => migrate::run(&options).await,
        Command::Import(command) => command.run(&options).await,
        Command::Export(command) => command.run(&options).await,
        Command::Plugin(command) => command.run(&options).await,
        Command::Pack(command) => command.run(&options).await,
        Command::Person(command) => command.run(&options).await,
        Command::Authority(command) => command.run(&options).await,
        Command::PluginRunner(command) => command.run(),
    }
}
