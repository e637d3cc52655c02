//! The child process: loads one plugin library and passes messages through it.
//!
//! The only crate that loads foreign code. It reads no JSON: a message comes
//! in, the plugin answers it with another. Whoever started this process decides
//! how long to wait and when to kill it.

mod library;
mod limits;
mod pipes;

use std::path::Path;

use crate::library::Library;
use crate::pipes::Pipes;

/// How the process ends if it never got as far as its first question. The
/// supervisor then takes what stands on standard error for the reason.
pub const CANNOT_LOAD_EXIT_CODE: i32 = 70;

/// Serves one library on standard input and output until input ends.
///
/// Call it from the main thread, before there is any other. If the library
/// cannot be loaded, the process ends here with [`CANNOT_LOAD_EXIT_CODE`] and
/// one sentence on standard error.
pub fn run(library: &Path) -> anyhow::Result<()> {
    // A library's initialisers run while it is loaded: by then the pipes are
    // out of their reach. They stay open until the process ends, since the
    // supervisor takes a closed pipe for a reason to end it.
    let mut pipes = Pipes::take()?;
    let plugin = load(library).unwrap_or_else(|error| {
        eprintln!("{error:#}");
        std::process::exit(CANNOT_LOAD_EXIT_CODE)
    });
    while let Some(question) = pipes.read_question()? {
        pipes.write_answer(plugin.call(&question).as_slice())?;
    }
    Ok(())
}

fn load(library: &Path) -> anyhow::Result<Library> {
    limits::set_before_loading()?;
    Library::open(library)
}
