//! The walls around a plugin: what the process gives up, and cannot get back.
//!
//! They go up in two layers. Before any foreign code runs, [`raise`] leaves only
//! what the loader needs: a library's constructors run inside that. Once a
//! library is loaded, [`close`] takes the loader's part away as well. Each layer
//! can only take away.
//!
//! What the system does not enforce is found out by trying, and said.

#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod landlock;
#[cfg(target_os = "linux")]
mod limits;
#[cfg(target_os = "linux")]
mod privileges;
#[cfg(target_os = "linux")]
mod seccomp;

use std::path::Path;

#[cfg(target_os = "linux")]
use lodestar_plugin_protocol::walls::Wall;
use lodestar_plugin_protocol::walls::{Walls, Which};

/// What is to run between the walls.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Inside<'a> {
    /// A library, loaded into this process.
    Library(&'a Path),
    /// A program of any language, which takes this process over.
    Program {
        /// Its package.
        folder: &'a Path,
    },
    /// Nothing: somebody wants to know which walls there are.
    Nothing,
}

/// How much of the machine a plugin may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Memory, on top of what the runner itself has.
    pub memory_bytes: u64,
    /// Processor time over the life of the process.
    pub cpu_seconds: u64,
}

/// Raises the first layer, and says how well each wall stands.
#[cfg(target_os = "linux")]
pub(crate) fn raise(inside: Inside<'_>, budget: Budget, left_down: &[Which]) -> Walls {
    let is_left_down = |which| left_down.contains(&which);
    // In this order: each of them refuses calls that those before it make.
    let limits = limits::set(inside, budget);
    let privileges = privileges::give_up();
    let (files, landlock_abi) = if is_left_down(Which::Files) {
        (asked_for(), 0)
    } else {
        landlock::restrict_to(&landlock::readable(inside))
    };
    let calls = if is_left_down(Which::Calls) {
        asked_for()
    } else {
        seccomp::allow_only(match inside {
            Inside::Library(_) | Inside::Nothing => calls::for_loading(),
            Inside::Program { .. } => calls::for_an_interpreter(),
        })
    };
    let files = landlock::with_calls(files, landlock_abi, &calls);
    Walls { limits, privileges, files, calls, landlock_abi }
}

/// Raises the second layer: no file at all, and no more code.
#[cfg(target_os = "linux")]
pub(crate) fn close(walls: &Walls) -> anyhow::Result<()> {
    // What the first layer could not do, the second cannot do either.
    if !matches!(walls.files, Wall::Missing { .. }) {
        require_no_worse("files", &landlock::restrict_to(&[]).0)?;
    }
    if walls.calls == Wall::Up {
        require_no_worse("calls", &seccomp::allow_only(calls::for_answering()))?;
    }
    Ok(())
}

#[cfg(target_os = "linux")]
fn require_no_worse(name: &str, wall: &Wall) -> anyhow::Result<()> {
    anyhow::ensure!(!matches!(wall, Wall::Missing { .. }), "the second wall of {name} is {wall}");
    Ok(())
}

#[cfg(target_os = "linux")]
fn asked_for() -> Wall {
    Wall::Missing { why: "it was left down on purpose".to_owned() }
}

/// Elsewhere there are none, and nobody is told otherwise.
#[cfg(not(target_os = "linux"))]
pub(crate) fn raise(_: Inside<'_>, _: Budget, _: &[Which]) -> Walls {
    Walls::none("Lodestar has walls on Linux only")
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn close(_: &Walls) -> anyhow::Result<()> {
    Ok(())
}
