//! `lodestar`: one program for the server, the administrator and the plugins.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lodestar: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    match arguments.as_slice() {
        [command, library] if command == "plugin-runner" => {
            lodestar_plugin_runner::run(Path::new(library))
        }
        _ => anyhow::bail!("usage: lodestar plugin-runner LIBRARY"),
    }
}
