//! How much of the machine the process may use.
#![allow(unsafe_code, reason = "ignores a signal, which no safe interface offers")]

use std::fs;

use lodestar_plugin_protocol::walls::Wall;
use rustix::io;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::{Budget, Inside};

/// Three standard descriptors, two pipes, and what a loader or an interpreter
/// has open at a time.
const OPEN_FILES_MAX: u64 = 64;

/// As much as the main thread of most systems.
const STACK_BYTES_MAX: u64 = 8 * 1024 * 1024;

/// The address space of an interpreter itself, with its libraries.
const INTERPRETER_BYTES: u64 = 128 * 1024 * 1024;

/// Sets every limit that it can, and names those that it could not.
pub(super) fn set(inside: Inside<'_>, budget: Budget) -> Wall {
    // No file may grow, not even one that is standard error: then a write should
    // fail, and not end the process.
    // SAFETY: ignoring a signal runs no code of ours in a signal handler.
    unsafe { libc::signal(libc::SIGXFSZ, libc::SIG_IGN) };

    let (address_space, data) = match inside {
        Inside::Program { .. } => (INTERPRETER_BYTES, INTERPRETER_BYTES),
        Inside::Library(_) | Inside::Nothing => used_already(),
    };
    // What a probe has to say may go to a file.
    let files = if matches!(inside, Inside::Nothing) { u64::MAX } else { 0 };
    let memory = |used: u64| used.saturating_add(budget.memory_bytes);
    let limits = [
        // A core file would hold the answers of children.
        ("core files", Resource::Core, 0),
        ("files", Resource::Fsize, files),
        ("open files", Resource::Nofile, OPEN_FILES_MAX),
        ("processes", Resource::Nproc, 0),
        ("locked memory", Resource::Memlock, 0),
        ("message queues", Resource::Msgqueue, 0),
        ("stack", Resource::Stack, STACK_BYTES_MAX),
        ("data", Resource::Data, memory(data)),
        ("memory", Resource::As, memory(address_space)),
        ("processor time", Resource::Cpu, budget.cpu_seconds),
    ];
    let failed: Vec<String> = limits
        .into_iter()
        .filter_map(|(name, resource, most)| {
            let error = lower(resource, most).err()?;
            Some(format!("no limit on {name} ({error})"))
        })
        .collect();
    if failed.is_empty() {
        return Wall::Up;
    }
    Wall::Partly { why: failed.join(", ") }
}

/// Whoever started this process may have set a lower limit.
fn lower(resource: Resource, most: u64) -> io::Result<()> {
    let now = getrlimit(resource);
    let maximum = now.maximum.map_or(most, |it| it.min(most));
    let limit = match resource {
        // The first second over the limit ends the process with a signal that
        // says why; the next would end one that ignores it.
        Resource::Cpu => {
            let kill = most.saturating_add(1);
            Rlimit {
                current: Some(maximum),
                maximum: Some(now.maximum.map_or(kill, |it| it.min(kill))),
            }
        }
        _ => Rlimit { current: Some(maximum), maximum: Some(maximum) },
    };
    setrlimit(resource, limit)
}

/// Address space and data that this process has already: a large program, and an
/// allocator that sets a gibibyte aside at its start. A fixed limit on memory
/// would be too high for the one or too low for the other.
///
/// The system says it in KiB here, so nobody need know how large a page is: that
/// stands where the process has no memory when valgrind runs it.
fn used_already() -> (u64, u64) {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let bytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        let kib = line.trim().strip_suffix(" kB").and_then(|it| it.parse::<u64>().ok());
        kib.unwrap_or(0).saturating_mul(1024)
    };
    (bytes("VmSize:"), bytes("VmData:") + bytes("VmStk:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_this_process_uses_is_known() {
        let (address_space, data) = used_already();
        assert!(0 < data && data <= address_space, "{data} of {address_space}");
    }
}
