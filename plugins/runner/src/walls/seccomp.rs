//! The wall around system calls: all but those on a list are refused with
//! `EPERM`. A list of what is forbidden would miss the calls of a later kernel.

use lodestar_plugin_protocol::walls::Wall;
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch};

use super::calls::Calls;

/// The processor whose calls the lists name; the filter ends a process that
/// makes calls in another processor's way.
const PROCESSOR: Option<TargetArch> = if cfg!(target_arch = "x86_64") {
    Some(TargetArch::x86_64)
} else if cfg!(target_arch = "aarch64") {
    Some(TargetArch::aarch64)
} else {
    None
};

/// Allows these calls and no others, for good.
pub(super) fn allow_only(calls: Calls) -> Wall {
    if let Err(why) = apply(calls) {
        return Wall::Missing { why };
    }
    // On no list, and otherwise always answered.
    if rustix::process::getpgid(None).is_ok() {
        return Wall::Missing { why: "the kernel does not enforce seccomp".to_owned() };
    }
    Wall::Up
}

fn apply(calls: Calls) -> Result<(), String> {
    let processor = PROCESSOR.ok_or("Lodestar has no list for this processor")?;
    let refuse = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    let rules = calls.into_rules().map_err(|error| error.to_string())?;
    let filter = SeccompFilter::new(rules, refuse, SeccompAction::Allow, processor);
    let program: BpfProgram =
        filter.and_then(TryInto::try_into).map_err(|error| error.to_string())?;
    seccompiler::apply_filter(&program).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::net::UdpSocket;

    use super::super::calls;
    use super::*;

    /// A filter binds the thread that raised it.
    fn within<T: Send>(calls: Calls, then: impl FnOnce() -> T + Send) -> Option<T> {
        std::thread::scope(|scope| {
            let alone = scope.spawn(|| match allow_only(calls) {
                Wall::Up => Some(then()),
                wall => {
                    eprintln!("skipped: {wall}");
                    None
                }
            });
            alone.join().unwrap()
        })
    }

    #[test]
    fn the_loader_may_read_files_and_neither_write_them_nor_open_sockets() {
        let path = std::env::temp_dir().join(format!("lodestar-call-{}", std::process::id()));
        let tried = within(calls::for_loading(), || {
            let read = File::open("/proc/self/status").is_ok();
            (read, File::create(&path).is_err(), UdpSocket::bind("127.0.0.1:0").is_err())
        });
        assert!(tried.is_none_or(|it| it == (true, true, true)));
    }

    #[test]
    fn who_answers_opens_nothing_and_allocates() {
        let tried = within(calls::for_answering(), || {
            let memory = std::hint::black_box(vec![1_u8; 64 * 1024 * 1024]);
            (File::open("/proc/self/status").is_err(), memory.len())
        });
        assert!(tried.is_none_or(|it| it == (true, 64 * 1024 * 1024)));
    }
}
