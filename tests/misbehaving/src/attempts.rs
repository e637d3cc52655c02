//! The misdeeds that a wall should refuse. Each says what came of it: `done`, or
//! the system's error. None does harm where there is no wall.
#![allow(unsafe_code, reason = "asks the system for what no safe interface offers")]

use std::fs::File;
use std::io::{Error, Result};
use std::net::{TcpStream, UdpSocket};
use std::os::unix::net::UnixDatagram;
use std::process::Command;
use std::sync::atomic::{AtomicI32, Ordering};

/// What every system has and everybody may read.
const READABLE: &str = "/etc/passwd";

/// What came of opening a file while the library was loaded: an error's number,
/// or 0.
static IN_CONSTRUCTOR: AtomicI32 = AtomicI32::new(-1);

/// The loader calls what is in this list, before anybody has asked for anything.
#[used]
#[unsafe(link_section = ".init_array")]
static CONSTRUCTOR: extern "C" fn() = open_a_file_while_loading;

extern "C" fn open_a_file_while_loading() {
    let opened = File::open(READABLE);
    let number = opened.err().map_or(0, |error| error.raw_os_error().unwrap_or(-1));
    IN_CONSTRUCTOR.store(number, Ordering::Relaxed);
}

/// What came of it, if the word is one of these misdeeds.
pub(crate) fn attempt(word: &str) -> Option<String> {
    let outcome = match word {
        "constructor" => match IN_CONSTRUCTOR.load(Ordering::Relaxed) {
            0 => Ok(()),
            number => Err(Error::from_raw_os_error(number)),
        },
        "read" => File::open(READABLE).map(drop),
        "write" => write_a_file(),
        "environ" => std::fs::read("/proc/self/environ").map(drop),
        "memory" => File::options().write(true).open("/proc/self/mem").map(drop),
        // Nobody listens there: to be told so is to have got out.
        "tcp" => match TcpStream::connect("127.0.0.1:1") {
            Err(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => Ok(()),
            tried => tried.map(drop),
        },
        "udp" => UdpSocket::bind("127.0.0.1:0").map(drop),
        "unix" => UnixDatagram::unbound().map(drop),
        "fork" => fork(),
        "thread" => std::thread::Builder::new().spawn(|| ()).map(drop),
        "exec" => Command::new("/bin/true").spawn().and_then(|mut child| child.wait()).map(drop),
        "code" => map_code(),
        "signal" => signal_the_parent(),
        "trace" => trace_the_parent(),
        "rlimit" => raise_a_limit(),
        "own" => send_signals_by_a_pipe(),
        "uring" => set_up_a_ring(),
        _ => return None,
    };
    Some(match outcome {
        Ok(()) => "done".to_owned(),
        Err(error) => format!("refused: {:?}", error.kind()),
    })
}

/// Starts a process that would outlive this one, and says its number.
pub(crate) fn start_a_process() -> String {
    match Command::new("/bin/sleep").arg("600").spawn() {
        Ok(child) => child.id().to_string(),
        Err(error) => error.to_string(),
    }
}

fn write_a_file() -> Result<()> {
    let path = format!("/tmp/lodestar-misdeed-{}", std::process::id());
    std::fs::write(&path, "")?;
    std::fs::remove_file(path)
}

fn fork() -> Result<()> {
    // SAFETY: the child of this single-threaded process ends at once.
    let child = unsafe { libc::fork() };
    if child == 0 {
        // SAFETY: ends the child without running anything that is its parent's.
        unsafe { libc::_exit(0) }
    }
    // SAFETY: waits for the child, whose status nobody wants to know.
    check(i64::from(child)).inspect(|()| unsafe {
        libc::waitpid(child, std::ptr::null_mut(), 0);
    })
}

fn map_code() -> Result<()> {
    const ALL: i32 = libc::PROT_READ | libc::PROT_WRITE | libc::PROT_EXEC;
    const OWN: i32 = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
    // SAFETY: maps a page that nobody uses.
    let page = unsafe { libc::mmap(std::ptr::null_mut(), 4096, ALL, OWN, -1, 0) };
    if page == libc::MAP_FAILED { Err(Error::last_os_error()) } else { Ok(()) }
}

/// A signal that is none, which may be sent by whoever may send any.
fn signal_the_parent() -> Result<()> {
    // SAFETY: no signal is sent.
    check(i64::from(unsafe { libc::kill(libc::getppid(), 0) }))
}

/// Does not stop the parent, and lets go of it when this process ends.
fn trace_the_parent() -> Result<()> {
    // SAFETY: reads nothing from the parent and writes nothing to it.
    check(unsafe { libc::ptrace(libc::PTRACE_SEIZE, libc::getppid(), 0, 0) })
}

fn raise_a_limit() -> Result<()> {
    let all = libc::rlimit { rlim_cur: libc::RLIM_INFINITY, rlim_max: libc::RLIM_INFINITY };
    // SAFETY: the system reads a value that lives until the call is over.
    check(i64::from(unsafe { libc::setrlimit(libc::RLIMIT_AS, &raw const all) }))
}

/// Makes the parent the one whom a pipe would send signals to.
fn send_signals_by_a_pipe() -> Result<()> {
    // SAFETY: sets an owner of standard error, and no mode in which it matters.
    check(i64::from(unsafe { libc::fcntl(2, libc::F_SETOWN, libc::getppid()) }))
}

fn set_up_a_ring() -> Result<()> {
    let mut parameters = [0_u8; 120];
    // SAFETY: the system writes to as many bytes as its structure has.
    check(unsafe { libc::syscall(libc::SYS_io_uring_setup, 4, parameters.as_mut_ptr()) })
}

fn check(returned: i64) -> Result<()> {
    if returned < 0 { Err(Error::last_os_error()) } else { Ok(()) }
}
