//! The misdeeds that end badly, or not at all.
#![allow(unsafe_code, reason = "some misdeeds are what unsafe code is feared for")]

use std::fs::File;
use std::hint::black_box;
use std::io::Write as _;
use std::mem::ManuallyDrop;
use std::os::fd::{FromRawFd as _, RawFd};
use std::time::Duration;

const GIBIBYTE: usize = 1 << 30;
const PAGE_BYTES: usize = 4096;

/// Where the runner may have hidden its pipes.
const LIKELY: std::ops::Range<RawFd> = 3..64;

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

/// Uses more than a second of processor time, however busy the machine is.
pub(crate) fn work() {
    let mut used = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    while used.tv_sec < 1 || used.tv_nsec < 200_000_000 {
        // SAFETY: the system writes to a value that is there.
        unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &raw mut used) };
    }
}

/// Answers after everybody has gone.
pub(crate) fn be_late() {
    std::thread::sleep(Duration::from_secs(2));
}

pub(crate) fn allocate() {
    let mut memory = black_box(vec![0_u8; 10 * GIBIBYTE]);
    memory.iter_mut().step_by(PAGE_BYTES).for_each(|page| *page = 1);
    black_box(memory);
}

/// Takes a little each time, and never gives any back.
pub(crate) fn leak() {
    for _ in 0..20 * 1024 {
        std::mem::forget(black_box(vec![1_u8; 1 << 20]));
    }
}

pub(crate) fn free_twice() {
    // SAFETY: none for the second time; the allocator notices and ends the process.
    unsafe {
        let memory = black_box(libc::malloc(24));
        libc::free(memory);
        libc::free(black_box(memory));
    }
}

/// 64 MiB to standard error.
pub(crate) fn flood() {
    let much = vec![b'x'; 1 << 20];
    for _ in 0..64 {
        let _ = std::io::stderr().write_all(&much);
    }
}

pub(crate) fn write_garbage_everywhere() {
    write_everywhere(&b"garbage ".repeat(16));
}

/// Says to the runner's face that it has answered: a refusal, laid out as the
/// runner would, with this number.
pub(crate) fn answer_by_itself(number: u64) {
    let header = br#"{"answer":"refusal","reasons":["forged"]}"#;
    let length = header.len() as u64;
    let message = [&1_u32.to_le_bytes()[..], &1_u32.to_le_bytes(), &length.to_le_bytes(), header];
    let message = message.concat();
    let head = [(message.len() as u64).to_le_bytes(), number.to_le_bytes()].concat();
    write_everywhere(&[head, message].concat());
}

/// Says that an answer of a gibibyte follows.
pub(crate) fn claim_a_long_answer(number: u64) {
    write_everywhere(&[(GIBIBYTE as u64).to_le_bytes(), number.to_le_bytes()].concat());
}

fn write_everywhere(bytes: &[u8]) {
    for descriptor in LIKELY {
        // SAFETY: none. The descriptor is not ours, if it is one at all; that is
        // the misdeed. It is at least left open.
        let mut file = ManuallyDrop::new(unsafe { File::from_raw_fd(descriptor) });
        // Most are closed, or not for writing.
        let _ = file.write_all(bytes);
    }
}
