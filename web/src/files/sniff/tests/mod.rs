//! Files that lie, made here.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{FileType, Refused, SIDE_MAX, sniff};

mod packed;

pub(super) const PDF: &[u8] = b"%PDF-1.7\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x08\x08\0\x10\0\x10\0\xff\xd9";
const WEBP: &[u8] = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\0\0\x3f\0\0";

fn png(width: u32, height: u32) -> Vec<u8> {
    let (width, height) = (width.to_be_bytes(), height.to_be_bytes());
    [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", &width[..], &height, b"\x08\x02\0\0\0"].concat()
}

/// A packed file of parts with these names and contents.
pub(super) fn packed_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let method = CompressionMethod::Deflated;
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The parts of Office Open XML that make it what it is.
pub(super) fn office(kind: &str, part: &str, others: &[(&str, &[u8])]) -> Vec<u8> {
    let types = format!(
        "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.{kind}.main+xml\"/></Types>"
    );
    let own = [("[Content_Types].xml", types.as_bytes()), (part, b"<document/>")];
    packed_of(&[&own[..], others].concat())
}

pub(super) fn docx(others: &[(&str, &[u8])]) -> Vec<u8> {
    office("wordprocessingml.document", "word/document.xml", others)
}

pub(super) fn odt(others: &[(&str, &[u8])]) -> Vec<u8> {
    let own = [
        ("mimetype", &b"application/vnd.oasis.opendocument.text"[..]),
        ("content.xml", b"<office/>"),
    ];
    packed_of(&[&own[..], others].concat())
}

fn lies(says: &str, is: &'static str) -> Result<FileType, Refused> {
    Err(Refused::Lies { says: says.to_owned(), is })
}

#[test]
fn every_type_that_is_kept_is_known_by_its_content() {
    let xlsx = office("spreadsheetml.sheet", "xl/workbook.xml", &[]);
    let pptx = office("presentationml.presentation", "ppt/presentation.xml", &[]);
    let other = |kind: &str| {
        let mimetype = format!("application/vnd.oasis.opendocument.{kind}");
        packed_of(&[("mimetype", mimetype.as_bytes()), ("content.xml", b"<office/>")])
    };
    let files: [(&[u8], FileType); 12] = [
        (PDF, FileType::Pdf),
        (&docx(&[]), FileType::Docx),
        (&xlsx, FileType::Xlsx),
        (&pptx, FileType::Pptx),
        (&odt(&[]), FileType::Odt),
        (&other("spreadsheet"), FileType::Ods),
        (&other("presentation"), FileType::Odp),
        (&png(4_000, 3_000), FileType::Png),
        (JPEG, FileType::Jpeg),
        (WEBP, FileType::Webp),
        (b"Wishes:\r\n\xfcben", FileType::Text),
        ("wish;who\nüben;Ada\n".as_bytes(), FileType::Csv),
    ];
    for (bytes, file_type) in files {
        let named = format!("a.{}", file_type.ending().to_uppercase());
        assert_eq!(sniff(bytes, &named), Ok(file_type));
        // A table is told from other text by its name alone.
        if file_type != FileType::Csv {
            assert_eq!(sniff(bytes, "a"), Ok(file_type));
            assert_eq!(sniff(bytes, "a.2024"), Ok(file_type));
        }
    }
}

#[test]
fn a_file_that_lies_about_its_type_is_refused() {
    assert_eq!(sniff(&docx(&[]), "policy.pdf"), lies("pdf", "docx"));
    assert_eq!(sniff(&odt(&[]), "policy.docx"), lies("docx", "odt"));
    assert_eq!(sniff(PDF, "../wall.PNG "), lies("png", "pdf"));
    assert_eq!(sniff(b"only words", "policy.pdf"), lies("pdf", "txt"));
    assert_eq!(sniff(JPEG, "wall.csv"), lies("csv", "jpg"));
    assert_eq!(sniff(JPEG, "wall.zip"), lies("zip", "jpg"));
}

#[test]
fn a_program_is_refused_whatever_it_is_called() {
    let programs: [&[u8]; 9] = [
        b"MZ\x90\0\x03\0\0\0%PDF-1.7\n%%EOF",
        b"\x7fELF\x02\x01\x01\0",
        b"\xcf\xfa\xed\xfe\x07\0\0\x01",
        b"\xca\xfe\xba\xbe\0\0\0\x02",
        b"#!/bin/sh\nrm -rf /\n",
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"\xef\xbb\xbf\n <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"<?xml version='1.0'?><x/>",
        b"Dear all <ScRiPt src=//example.org>",
    ];
    for program in programs {
        for name in ["policy.pdf", "wall.png", "notes.txt", "notes"] {
            assert_eq!(sniff(program, name), Err(Refused::Program), "{program:?}");
        }
    }
}

#[test]
fn what_a_double_click_would_run_is_refused_whatever_it_contains() {
    for name in ["a.exe", "a.txt.bat", "a.hta", "a.JS", "a.exe. ", "a.cmd::$DATA", "a.h\u{200b}ta"]
    {
        assert_eq!(sniff(b"words", name), Err(Refused::Program), "{name}");
    }
    assert_eq!(sniff(&png(1, 1), "wall.svg"), Err(Refused::Program));
}

#[test]
fn what_is_empty_or_of_another_type_is_refused() {
    assert_eq!(sniff(b"", "a.pdf"), Err(Refused::Empty));
    let others: [&[u8]; 5] =
        [b"GIF89a\x01\0\x01\0", b"\x1f\x8b\x08\0", b"Rar!\x1a\x07", b"\xff\xfea\0", b"a\x1b[2J"];
    for other in others {
        assert_eq!(sniff(other, "a.txt"), Err(Refused::Unknown), "{other:?}");
    }
}

#[test]
fn a_picture_with_huge_sides_is_refused() {
    let too_many = Err(Refused::TooManyPixels { side_max: SIDE_MAX });
    assert_eq!(sniff(&png(SIDE_MAX, SIDE_MAX), "a.png"), Ok(FileType::Png));
    assert_eq!(sniff(&png(SIDE_MAX + 1, 1), "a.png"), too_many);
    assert_eq!(sniff(&png(1, u32::MAX), "a.png"), too_many);
    assert_eq!(sniff(&png(0, 1), "a.png"), Err(Refused::Damaged));
    let high = b"\xff\xd8\xff\xc0\0\x08\x08\xff\xff\0\x10\0\xff\xd9";
    assert_eq!(sniff(high, "a.jpg"), too_many);
}

#[test]
fn a_pdf_is_whole_and_open() {
    assert_eq!(sniff(&PDF[..20], "a.pdf"), Err(Refused::Damaged));
    for key in ["/Encrypt 5 0 R", "/Encrypt\n<</V 4>>"] {
        let locked = format!("%PDF-1.7\ntrailer << {key} >>\n%%EOF");
        assert_eq!(sniff(locked.as_bytes(), "a.pdf"), Err(Refused::Encrypted));
    }
    let open = b"%PDF-1.7\n<< /EncryptMetadata true >>\n%%EOF";
    assert_eq!(sniff(open, "a.pdf"), Ok(FileType::Pdf));
}
