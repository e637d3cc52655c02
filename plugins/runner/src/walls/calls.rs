//! Which system calls a plugin may make, and when. Whatever is not here is
//! refused: starting processes and threads, sockets, signals to others,
//! tracing, changing limits, and all that a later kernel may add.

use std::collections::BTreeMap;

use seccompiler::{BackendError, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompRule};

/// Numbers of calls, each with the arguments that it may have.
pub(super) struct Calls(BTreeMap<i64, Vec<Vec<Argument>>>);

/// The argument in this place must, in the bits of this mask, have this value.
#[derive(Clone, Copy)]
struct Argument {
    place: u8,
    mask: u64,
    value: u64,
}

/// Memory, pipes that are open already, clocks, the process's own end.
const ALWAYS: &[i64] = &[
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_fstat,
    libc::SYS_lseek,
    libc::SYS_ppoll,
    libc::SYS_brk,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_futex,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_clock_gettime,
    libc::SYS_clock_getres,
    libc::SYS_clock_nanosleep,
    libc::SYS_nanosleep,
    libc::SYS_gettimeofday,
    libc::SYS_getrandom,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_getppid,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

/// Looking at files. Which, is the other wall's to say.
const LOOKING: &[i64] = &[
    libc::SYS_pread64,
    libc::SYS_newfstatat,
    libc::SYS_statx,
    libc::SYS_readlinkat,
    libc::SYS_faccessat,
    libc::SYS_faccessat2,
    libc::SYS_getcwd,
];

/// The second layer is raised from within the first.
const RAISING: &[i64] = &[
    libc::SYS_landlock_create_ruleset,
    libc::SYS_landlock_add_rule,
    libc::SYS_landlock_restrict_self,
    libc::SYS_seccomp,
];

/// What a program asks of the system on its way into `main`, and an interpreter
/// on its way to the plugin. To execute another program is to be replaced by it,
/// within the same walls: there is no way to start one beside.
const STARTING: &[i64] = &[
    libc::SYS_execve,
    libc::SYS_set_tid_address,
    libc::SYS_set_robust_list,
    libc::SYS_rseq,
    libc::SYS_getdents64,
    libc::SYS_dup,
    libc::SYS_dup3,
    libc::SYS_uname,
    libc::SYS_sysinfo,
    libc::SYS_getuid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getegid,
    libc::SYS_getrusage,
    libc::SYS_fadvise64,
    libc::SYS_pselect6,
];

/// Requests of `ioctl`: `TCGETS` and `FIOCLEX`, whose type differs between C libraries.
const IS_TERMINAL: u64 = 0x5401;
const CLOSE_ON_EXEC: u64 = 0x5451;

/// Calls that newer processors have no more.
#[cfg(target_arch = "x86_64")]
mod old {
    pub(super) const ALWAYS: &[i64] = &[libc::SYS_poll, libc::SYS_time];
    pub(super) const LOOKING: &[i64] =
        &[libc::SYS_access, libc::SYS_stat, libc::SYS_lstat, libc::SYS_readlink];
    pub(super) const STARTING: &[i64] = &[libc::SYS_arch_prctl, libc::SYS_dup2, libc::SYS_select];
}
#[cfg(not(target_arch = "x86_64"))]
mod old {
    pub(super) const ALWAYS: &[i64] = &[];
    pub(super) const LOOKING: &[i64] = &[];
    pub(super) const STARTING: &[i64] = &[];
}

/// For the loader and a library's constructors.
pub(super) fn for_loading() -> Calls {
    let mut calls = always();
    calls.allow(LOOKING).allow(old::LOOKING).allow(RAISING);
    calls.open_for_reading().map_code_from_files();
    for option in [libc::PR_SET_NO_NEW_PRIVS, libc::PR_SET_SECCOMP] {
        calls.allow_if(libc::SYS_prctl, &[is(0, option)]);
    }
    calls
}

/// For a plugin that is loaded: bytes in, bytes out.
pub(super) fn for_answering() -> Calls {
    let mut calls = always();
    for call in [libc::SYS_mmap, libc::SYS_mprotect] {
        calls.allow_if(call, &[without(2, libc::PROT_EXEC)]);
    }
    calls
}

/// For a program that takes the process over. It has one layer only, because
/// nobody could raise the second.
pub(super) fn for_an_interpreter() -> Calls {
    let mut calls = always();
    calls.allow(LOOKING).allow(old::LOOKING).allow(STARTING).allow(old::STARTING);
    calls.open_for_reading().map_code_from_files();
    for request in [IS_TERMINAL, CLOSE_ON_EXEC] {
        calls.allow_if(libc::SYS_ioctl, &[Argument { place: 1, mask: u64::MAX, value: request }]);
    }
    // To look at a limit of its own, not to change one.
    let own = Argument { place: 0, mask: u64::MAX, value: 0 };
    let only_look = Argument { place: 2, mask: u64::MAX, value: 0 };
    calls.allow_if(libc::SYS_prlimit64, &[own, only_look]);
    calls
}

fn always() -> Calls {
    let mut calls = Calls(BTreeMap::new());
    calls.allow(ALWAYS).allow(old::ALWAYS);
    // Not to whom a descriptor sends signals.
    for command in
        [libc::F_GETFD, libc::F_SETFD, libc::F_GETFL, libc::F_DUPFD, libc::F_DUPFD_CLOEXEC]
    {
        calls.allow_if(libc::SYS_fcntl, &[is(1, command)]);
    }
    // To abort. At itself only.
    let own = rustix::process::getpid().as_raw_nonzero().get();
    calls.allow_if(libc::SYS_tgkill, &[is(0, own)]);
    calls
}

impl Calls {
    fn allow(&mut self, calls: &[i64]) -> &mut Self {
        self.0.extend(calls.iter().map(|&call| (call, Vec::new())));
        self
    }

    /// Each time it is said, one more way to make the call is allowed.
    fn allow_if(&mut self, call: i64, arguments: &[Argument]) -> &mut Self {
        self.0.entry(call).or_default().push(arguments.to_vec());
        self
    }

    fn open_for_reading(&mut self) -> &mut Self {
        let changes = libc::O_ACCMODE | libc::O_CREAT | libc::O_TRUNC | libc::O_TMPFILE;
        // A folder may be opened, and O_TMPFILE contains the bit that says so.
        let changes = changes & !libc::O_DIRECTORY;
        #[cfg(target_arch = "x86_64")]
        self.allow_if(libc::SYS_open, &[without(1, changes)]);
        self.allow_if(libc::SYS_openat, &[without(2, changes)])
    }

    /// Code comes from files. What was written to memory is never executed.
    fn map_code_from_files(&mut self) -> &mut Self {
        self.allow_if(libc::SYS_mprotect, &[without(2, libc::PROT_EXEC)]);
        self.allow_if(libc::SYS_mmap, &[without(2, libc::PROT_EXEC)]);
        self.allow_if(
            libc::SYS_mmap,
            &[without(2, libc::PROT_WRITE), without(3, libc::MAP_ANONYMOUS)],
        )
    }

    pub(super) fn into_rules(self) -> Result<BTreeMap<i64, Vec<SeccompRule>>, BackendError> {
        let rules = self.0.into_iter().map(|(call, ways)| {
            let ways = ways.into_iter().map(|way| {
                let arguments = way.into_iter().map(Argument::into_condition);
                SeccompRule::new(arguments.collect::<Result<_, _>>()?)
            });
            Ok((call, ways.collect::<Result<_, _>>()?))
        });
        rules.collect()
    }
}

impl Argument {
    fn into_condition(self) -> Result<SeccompCondition, BackendError> {
        let length = match self.mask {
            u64::MAX => SeccompCmpArgLen::Qword,
            _ => SeccompCmpArgLen::Dword,
        };
        SeccompCondition::new(self.place, length, SeccompCmpOp::MaskedEq(self.mask), self.value)
    }
}

fn is(place: u8, value: i32) -> Argument {
    Argument { place, mask: u32::MAX.into(), value: value.unsigned_abs().into() }
}

fn without(place: u8, bits: i32) -> Argument {
    Argument { place, mask: bits.unsigned_abs().into(), value: 0 }
}
