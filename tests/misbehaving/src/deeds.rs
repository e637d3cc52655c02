//! The misdeeds that take more than a line.
#![allow(unsafe_code, reason = "some misdeeds are what unsafe code is feared for")]

use std::fs::File;
use std::hint::black_box;
use std::io::Write as _;
use std::mem::ManuallyDrop;
use std::os::fd::{FromRawFd as _, RawFd};
use std::process::Command;
use std::time::Duration;

pub(crate) fn segfault() {
    // Not null, which a debug build would notice and turn into an abort.
    let nowhere = std::ptr::without_provenance_mut::<u8>(8);
    // SAFETY: none. The first page of memory is never mapped, so the system
    // ends this process here, which is what the test wants to see.
    unsafe { nowhere.write_volatile(1) }
}

pub(crate) fn overflow() {
    black_box(fill_the_stack(u64::MAX));
}

fn fill_the_stack(depth: u64) -> u64 {
    let frame = black_box([depth; 64]);
    if depth == 0 { frame[0] } else { fill_the_stack(depth - 1) + frame[1] }
}

pub(crate) fn hang() {
    loop {
        std::hint::spin_loop();
    }
}

pub(crate) fn sleep() {
    std::thread::sleep(Duration::from_mins(10));
}

/// Guesses where the runner has hidden its pipes.
pub(crate) fn write_garbage_everywhere() {
    const LIKELY: std::ops::Range<RawFd> = 3..64;
    for descriptor in LIKELY {
        // SAFETY: none. The descriptor is not ours, if it is one at all; that is
        // the misdeed. It is at least left open.
        let mut file = ManuallyDrop::new(unsafe { File::from_raw_fd(descriptor) });
        // Most are closed, or not for writing.
        let _ = file.write_all(&b"garbage ".repeat(16));
    }
}

/// Starts a process that would outlive this one, and says its number.
pub(crate) fn start_a_process() -> String {
    match Command::new("/bin/sleep").arg("600").spawn() {
        Ok(child) => child.id().to_string(),
        Err(error) => error.to_string(),
    }
}
