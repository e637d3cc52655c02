//! What a file is, by its bytes. Its name may be wrong; its bytes are not.

use lodestar_plugin_sdk::Refusal;

use crate::words;

/// The shapes that are read.
pub(crate) enum Format {
    /// A compressed folder, as workbooks are.
    Archive,
    /// What SPSS saves.
    Spss,
    /// Text with a separator between its cells.
    Text,
}

/// How a file of SPSS begins, packed once or packed more.
const SPSS: [&[u8]; 2] = [b"$FL2", b"$FL3"];

/// How a format that is not read begins, and what to say about it.
const NOT_READ: [(&[u8], &str); 8] = [
    (b"%PDF-", words::IS_PDF),
    (b"\xD0\xCF\x11\xE0", words::IS_OLD_WORKBOOK),
    (b"{\\rtf", words::IS_NO_TABLE),
    (b"\x89PNG", words::IS_NO_TABLE),
    (b"\xFF\xD8\xFF", words::IS_NO_TABLE),
    (b"GIF8", words::IS_NO_TABLE),
    (b"\x1F\x8B", words::IS_OTHER_ARCHIVE),
    (b"7z\xBC\xAF\x27\x1C", words::IS_OTHER_ARCHIVE),
];

/// Tells the formats apart, and says why a file of another is not read.
pub(crate) fn of(file: &[u8]) -> Result<Format, Refusal> {
    if file.is_empty() {
        return Err(Refusal::because(words::IS_EMPTY));
    }
    if file.starts_with(b"PK") && file.get(2).is_some_and(u8::is_ascii_control) {
        return Ok(Format::Archive);
    }
    if SPSS.iter().any(|it| file.starts_with(it)) {
        return Ok(Format::Spss);
    }
    match NOT_READ.iter().find(|(beginning, _)| file.starts_with(beginning)) {
        Some((_, reason)) => Err(Refusal::because(*reason)),
        None => Ok(Format::Text),
    }
}
