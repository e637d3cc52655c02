//! Workbooks are compressed folders. What is in one, and whether it is safe to
//! unpack, is known before anything is unpacked into memory.

use std::io::{Cursor, Read};

use lodestar_plugin_sdk::Refusal;
use zip::ZipArchive;

use crate::words;

/// What a workbook may come to when it is unpacked: 200 MiB, some fifty times
/// the largest survey.
pub(crate) const UNPACKED_BYTES_MAX: u64 = 200 * 1024 * 1024;

/// Lists the parts of every Excel workbook.
const EXCEL_PARTS: &str = "_rels/.rels";

/// Says what every document of an office suite is, and what a spreadsheet says there.
const DOCUMENT_KIND: &str = "mimetype";
const SPREADSHEET: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// The two kinds of workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Excel,
    OpenDocument,
}

/// Refuses what would unpack beyond all bounds. The sizes that the file declares
/// are checked first, and then against the bytes that really come out: a file
/// may lie.
pub(crate) fn guard(file: &[u8], bytes_max: u64) -> Result<Kind, Refusal> {
    let cut_off = |_| Refusal::because(words::WORKBOOK_CUT_OFF);
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(cut_off)?;
    let mut declared: u64 = 0;
    for index in 0..archive.len() {
        declared = declared.saturating_add(archive.by_index_raw(index).map_err(cut_off)?.size());
    }
    let kind = kind(&mut archive).ok_or_else(|| Refusal::because(words::IS_OTHER_ARCHIVE))?;
    if bytes_max < declared {
        return Err(Refusal::because(words::workbook_too_large(bytes_max)));
    }
    let mut left = bytes_max;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(cut_off)?;
        let bytes = std::io::copy(&mut part.take(left + 1), &mut std::io::sink())
            .map_err(|_| Refusal::because(words::WORKBOOK_CUT_OFF))?;
        left = left
            .checked_sub(bytes)
            .ok_or_else(|| Refusal::because(words::workbook_too_large(bytes_max)))?;
    }
    Ok(kind)
}

fn kind(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<Kind> {
    if archive.file_names().flatten().any(|it| it == EXCEL_PARTS) {
        return Some(Kind::Excel);
    }
    let part = archive.by_name(DOCUMENT_KIND).ok()?;
    let mut kind = Vec::with_capacity(SPREADSHEET.len());
    part.take(SPREADSHEET.len() as u64).read_to_end(&mut kind).ok()?;
    (kind == SPREADSHEET).then_some(Kind::OpenDocument)
}
