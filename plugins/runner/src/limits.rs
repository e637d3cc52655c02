//! What the process gives up before any foreign code runs in it.
//!
//! This is not a sandbox: a plugin can still open files and sockets.

use anyhow::Context as _;
use rustix::process::{Resource, Rlimit, setrlimit};

/// Nothing here can be undone by the library that is loaded next.
pub(crate) fn set_before_loading() -> anyhow::Result<()> {
    // A core file would hold the answers of children.
    let nothing = Rlimit { current: Some(0), maximum: Some(0) };
    setrlimit(Resource::Core, nothing).context("cannot turn core dumps off")?;
    #[cfg(target_os = "linux")]
    set_on_linux().context("cannot limit the process")?;
    Ok(())
}

#[cfg(target_os = "linux")]
fn set_on_linux() -> rustix::io::Result<()> {
    use rustix::process::{
        DumpableBehavior, Signal, set_dumpable_behavior, set_parent_process_death_signal,
    };

    // A plugin that hangs must not outlive a server that was killed.
    set_parent_process_death_signal(Some(Signal::KILL))?;
    // Other processes of this user may not read this one's memory.
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    rustix::thread::set_no_new_privs(true)
}
