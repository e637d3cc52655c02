//! What the end of a process says about its cause.

use std::os::unix::process::ExitStatusExt as _;
use std::process::ExitStatus;

use rustix::process::Signal;

use crate::Failure;
use crate::launch::Limits;

/// How runtimes say that they got no memory. The words may stand anywhere in
/// what was printed; a plugin that prints them for fun fools nobody but its
/// administrator.
const OUT_OF_MEMORY: [&str; 4] =
    ["memory allocation of ", "std::bad_alloc", "Cannot allocate memory", "MemoryError"];

/// Why a process ended by itself, or how it was ended.
pub(crate) fn failure(status: Option<ExitStatus>, printed: String, limits: Limits) -> Failure {
    let signal = status.and_then(|it| it.signal());
    if signal == Some(Signal::XCPU.as_raw()) {
        return Failure::OutOfProcessorTime { seconds: limits.cpu_seconds };
    }
    let gave_up = signal == Some(Signal::ABORT.as_raw())
        || status.and_then(|it| it.code()).is_some_and(|code| code != 0);
    if gave_up && OUT_OF_MEMORY.iter().any(|it| printed.contains(it)) {
        return Failure::OutOfMemory { bytes_max: limits.memory_bytes };
    }
    let how = status.map_or("it cannot be killed".to_owned(), |it| it.to_string());
    Failure::Stopped { how, stderr_tail: printed }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(raw: i32, printed: &str) -> String {
        let status = Some(ExitStatus::from_raw(raw));
        failure(status, printed.to_owned(), Limits::default()).to_string()
    }

    #[test]
    fn a_limit_that_ended_the_process_is_named() {
        const ABORTED: i32 = 6;
        const EXIT_1: i32 = 1 << 8;
        let memory = "it needed more memory than the 512 MiB that it may have";
        assert_eq!(said(ABORTED, "memory allocation of 10737418240 bytes failed"), memory);
        assert_eq!(said(EXIT_1, "Traceback … MemoryError"), memory);
        assert_eq!(
            said(Signal::XCPU.as_raw(), ""),
            "it used more than 60 seconds of processor time"
        );
        assert_eq!(said(ABORTED, ""), "it stopped before it answered (signal: 6 (SIGABRT))");
        let fault = said(11, "memory allocation of 1 bytes failed");
        assert_eq!(fault, "it stopped before it answered (signal: 11 (SIGSEGV))");
    }
}
