//! PDF documents.

use super::{FileType, Refused};

/// The end stands in the last bytes; some programs pad them.
const END_WITHIN: usize = 2_048;

/// A PDF that is whole and can be read without a password.
///
/// One that can be read but not printed or changed is encrypted too; telling the
/// two apart takes decryption, so both are refused.
pub(super) fn check(bytes: &[u8]) -> Result<FileType, Refused> {
    let end = &bytes[bytes.len().saturating_sub(END_WITHIN)..];
    if !contains(end, b"%%EOF") {
        return Err(Refused::Damaged);
    }
    if is_encrypted(bytes) { Err(Refused::Encrypted) } else { Ok(FileType::Pdf) }
}

/// Whether a trailer names how it is encrypted: `/Encrypt 12 0 R` or `/Encrypt <<`.
fn is_encrypted(bytes: &[u8]) -> bool {
    const KEY: &[u8] = b"/Encrypt";
    bytes.windows(KEY.len()).enumerate().filter(|(_, it)| *it == KEY).any(|(place, _)| {
        let rest = bytes[place + KEY.len()..].trim_ascii_start();
        rest.first().is_some_and(|it| it.is_ascii_digit() || *it == b'<')
    })
}

/// Whether the bytes contain these others.
pub(super) fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|it| it == part)
}
