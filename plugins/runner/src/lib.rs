//! The child process: runs one plugin between walls and passes messages through.
//!
//! The only crate that loads foreign code. It reads no JSON: a message comes
//! in, the plugin answers it with another. Whoever started this process decides
//! how long to wait and when to kill it.
//!
//! A plugin is a library, which is loaded into this process, or a program of any
//! language, which takes the process over. Either way the [`walls`] go up first,
//! and the first message says which of them stand.

mod descriptors;
mod library;
mod pipes;
mod program;
mod walls;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use lodestar_plugin_protocol::walls::{Ready, Walls, Which};
use lodestar_plugin_protocol::{abi, lines, wire};

pub use crate::walls::Budget;

use crate::library::Library;
use crate::pipes::Pipes;
use crate::walls::Inside;

/// How the process ends if it never got as far as its first question. The
/// supervisor then takes what stands on standard error for the reason.
pub const CANNOT_LOAD_EXIT_CODE: i32 = 70;

/// What the process is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments {
    /// What to run.
    pub run: Run,
    /// How much of the machine it may use.
    pub budget: Budget,
    /// Run nothing unless every wall stands.
    pub is_strict: bool,
    /// Walls to leave down, to see what they are good for.
    pub left_down: Vec<Which>,
}

/// What to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// A library that exports the C table.
    Library(PathBuf),
    /// A program that reads and writes lines.
    Program {
        /// The package that it is in.
        folder: PathBuf,
        /// An interpreter and its arguments, as the manifest has them.
        command: Vec<String>,
    },
    /// Nothing. Raise the walls and print, as a line, which of them stand.
    Probe,
}

/// Runs one plugin on standard input and output until input ends.
///
/// Call it from the main thread, before there is any other: the walls bind the
/// thread that raises them. If the plugin cannot be run, the process ends here
/// with [`CANNOT_LOAD_EXIT_CODE`] and one sentence on standard error.
pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    descriptors::close_inherited();
    match &arguments.run {
        Run::Library(library) => answer_through(library, arguments),
        Run::Program { folder, command } => {
            or_end(become_program(folder, command, arguments));
            Ok(())
        }
        Run::Probe => probe(arguments),
    }
}

fn answer_through(library: &Path, arguments: &Arguments) -> anyhow::Result<()> {
    // A library's initialisers run while it is loaded: by then the pipes are
    // out of their reach. They stay open until the process ends, since the
    // supervisor takes a closed pipe for a reason to end it.
    let mut pipes = Pipes::take()?;
    let library = or_end(Library::find(library));
    let walls = walls::raise(Inside::Library(&library), arguments.budget, &arguments.left_down);
    if arguments.is_strict && !walls.is_complete() {
        pipes.write_ready(&ready(walls, (abi::MAJOR, abi::MINOR)))?;
        // The supervisor has read which. Nothing was loaded.
        bail!("not every wall stands");
    }
    let plugin = or_end(Library::open(&library));
    or_end(walls::close(&walls));

    pipes.write_ready(&ready(walls, plugin.version()))?;
    while let Some(question) = pipes.read_question()? {
        let answer = plugin.call(&question.message);
        pipes.write_answer(question.number, answer.as_slice())?;
    }
    Ok(())
}

fn become_program(folder: &Path, command: &[String], arguments: &Arguments) -> anyhow::Result<()> {
    let program = program::find(folder, command)?;
    let inside = Inside::Program { folder: &program.folder };
    let walls = walls::raise(inside, arguments.budget, &arguments.left_down);
    let may_run = !arguments.is_strict || walls.is_complete();
    say(&ready(walls, (abi::MAJOR, abi::MINOR)))?;
    if !may_run {
        bail!("not every wall stands");
    }
    Err(program.take_over())
}

fn probe(arguments: &Arguments) -> anyhow::Result<()> {
    let walls = walls::raise(Inside::Nothing, arguments.budget, &arguments.left_down);
    walls::close(&walls)?;
    say(&ready(walls, (abi::MAJOR, abi::MINOR)))
}

fn ready(walls: Walls, (abi_major, abi_minor): (u16, u16)) -> Ready {
    Ready { abi_major, abi_minor, walls }
}

fn say(ready: &Ready) -> anyhow::Result<()> {
    let mut output = std::io::stdout().lock();
    output.write_all(lines::write(ready, &[])?.as_bytes())?;
    output.flush().context("cannot say which walls stand")
}

fn or_end<T>(done: anyhow::Result<T>) -> T {
    done.unwrap_or_else(|error| {
        // Nobody can be told if that does not work.
        let _ = writeln!(std::io::stderr(), "{error:#}");
        std::process::exit(CANNOT_LOAD_EXIT_CODE)
    })
}

impl Pipes {
    fn write_ready(&mut self, ready: &Ready) -> anyhow::Result<()> {
        let message = wire::write(ready, &[])?;
        Ok(self.write_answer(pipes::BEFORE_ALL_QUESTIONS, &message)?)
    }
}
