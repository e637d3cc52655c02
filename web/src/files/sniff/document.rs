//! Which kind of document a packed file is.

use super::packed::Packed;
use super::pdf::contains;
use super::{FileType, Refused};

/// The main part of Office Open XML, and the folder it is in.
const OFFICE: [(&str, &str, FileType); 3] = [
    ("wordprocessingml.document.main+xml", "word/", FileType::Docx),
    ("spreadsheetml.sheet.main+xml", "xl/", FileType::Xlsx),
    ("presentationml.presentation.main+xml", "ppt/", FileType::Pptx),
];

/// Of the parts of Office Open XML with macros: one of these is in their types.
const MACROS: [&str; 2] = ["macroenabled", "vbaproject"];

/// The document, if it is one of the six kinds and without macros.
pub(super) fn file_type(packed: &Packed) -> Result<FileType, Refused> {
    if packed.names.iter().any(|it| is_macro(&it.to_lowercase())) {
        return Err(Refused::Program);
    }
    match (&packed.content_types, &packed.mimetype) {
        (Some(types), None) => office(packed, types),
        (None, Some(mimetype)) => open_document(packed, mimetype),
        _ => Err(Refused::Unknown),
    }
}

fn office(packed: &Packed, types: &[u8]) -> Result<FileType, Refused> {
    let types = std::str::from_utf8(types).map_err(|_| Refused::Unknown)?.to_lowercase();
    if MACROS.iter().any(|it| types.contains(it)) {
        return Err(Refused::Program);
    }
    // No type has an ampersand, but one could hide a macro: `vba&#112;roject`.
    if types.contains('&') {
        return Err(Refused::Unknown);
    }
    let mut kinds = OFFICE.iter().filter(|(kind, ..)| types.contains(kind));
    match (kinds.next(), kinds.next()) {
        (Some((_, folder, file_type)), None)
            if packed.names.iter().any(|it| it.to_lowercase().starts_with(folder)) =>
        {
            Ok(*file_type)
        }
        _ => Err(Refused::Unknown),
    }
}

fn open_document(packed: &Packed, mimetype: &[u8]) -> Result<FileType, Refused> {
    let kinds = [FileType::Odt, FileType::Ods, FileType::Odp];
    let mimetype = mimetype.trim_ascii_end();
    let kind = kinds.into_iter().find(|it| it.media_type().as_bytes() == mimetype);
    let Some(kind) = kind else {
        return Err(Refused::Unknown);
    };
    if packed.manifest.as_ref().is_some_and(|it| contains(it, b"encryption-data")) {
        return Err(Refused::Encrypted);
    }
    let is_whole = packed.names.iter().any(|it| it == "content.xml");
    if is_whole { Ok(kind) } else { Err(Refused::Damaged) }
}

/// Whether a part of this name, in small letters, is run.
fn is_macro(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    // Lists of the libraries, which may be empty.
    let is_list = matches!(file, "" | "script-lb.xml" | "script-lc.xml");
    matches!(file, "vbaproject.bin" | "vbadata.xml")
        // Macros of Excel 4.
        || name.contains("/macrosheets/")
        || ((name.starts_with("basic/") || name.starts_with("scripts/")) && !is_list)
}

/// Whether the bytes are a compound file: documents up to Office 2003, and newer
/// ones behind a password.
pub(super) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// Whether a compound file contains a newer document behind a password.
pub(super) fn is_locked_compound(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    contains(bytes, &name)
}
