//! What is open when the process starts.
#![allow(unsafe_code, reason = "closes descriptors that nobody here has opened")]

/// Closes everything but the three standard descriptors. The server opens its
/// own files so that no child inherits them; a library of the server's may not.
///
/// Call it first: it would also close what was opened since.
pub(crate) fn close_inherited() {
    #[cfg(target_os = "linux")]
    {
        const FIRST: libc::c_uint = 3;
        // SAFETY: at the start of the process nothing above standard error belongs
        // to anybody in it.
        let closed = unsafe { libc::syscall(libc::SYS_close_range, FIRST, libc::c_uint::MAX, 0) };
        // Before Linux 5.9 there is no such call.
        if closed != 0 {
            for descriptor in FIRST..1024 {
                // SAFETY: as above.
                unsafe { libc::close(descriptor.cast_signed()) };
            }
        }
    }
}
