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

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// A folder with these parts.
    fn folder(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// A workbook with one part of 100,000 bytes.
    fn bomb() -> Vec<u8> {
        folder(&[(EXCEL_PARTS, &vec![b' '; 100_000])])
    }

    #[test]
    fn a_workbook_that_would_unpack_beyond_all_bounds_is_refused() {
        assert!(guard(&bomb(), 100_000).is_ok());
        let reasons = guard(&bomb(), 99_999).unwrap_err().reasons;
        assert!(reasons[0].contains("would unpack to more than"), "{reasons:?}");
    }

    #[test]
    fn a_workbook_that_lies_about_its_size_is_refused() {
        let mut file = bomb();
        for (signature, size) in [(b"PK\x01\x02", 24), (b"PK\x03\x04", 22)] {
            let size = size + file.windows(4).position(|it| it == signature).unwrap();
            file[size..size + 4].copy_from_slice(&9_u32.to_le_bytes());
        }
        assert!(guard(&file, 99_999).is_err());
    }

    #[test]
    fn a_spreadsheet_is_unpacked_no_further_than_a_workbook() {
        let file = folder(&[(DOCUMENT_KIND, SPREADSHEET), ("content.xml", &vec![b' '; 100_000])]);
        assert_eq!(guard(&file, 200_000).unwrap(), Kind::OpenDocument);
        let reasons = guard(&file, 100_000).unwrap_err().reasons;
        assert!(reasons[0].contains("would unpack to more than"), "{reasons:?}");
    }
}
