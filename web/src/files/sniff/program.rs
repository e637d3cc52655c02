//! What a computer would run.

/// How programs begin: of Windows, Linux, macOS (three by two orders of bytes, and
/// several in one, which is also how Java begins), for browsers, scripts, links of
/// Windows and its help files.
const BEGINNINGS: &[&[u8]] = &[
    b"MZ",
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"\xbe\xba\xfe\xca",
    b"\xca\xfe\xba\xbf",
    b"\0asm",
    b"#!",
    b"\xef\xbb\xbf#!",
    b"L\0\0\0\x01\x14\x02\0",
    b"ITSF",
];

/// Whether the bytes begin as a program does.
pub(super) fn is_program(bytes: &[u8]) -> bool {
    BEGINNINGS.iter().any(|it| bytes.starts_with(it))
}
