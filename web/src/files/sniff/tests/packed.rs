//! Packed files that are more than they seem.

use super::super::packed::{LIMITS, Limits, unpack};
use super::*;

const ZEROS: usize = 4 << 20;

fn refused(bytes: &[u8], limits: &Limits) -> Option<Refused> {
    unpack(bytes, limits).err()
}

/// Replaces the size every header claims, at its place in headers of both kinds.
fn claiming(mut bytes: Vec<u8>, size: u32) -> Vec<u8> {
    for (start, place) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        let headers: Vec<usize> =
            (0..bytes.len() - 4).filter(|it| bytes[*it..].starts_with(start)).collect();
        for header in headers {
            bytes[header + place..header + place + 4].copy_from_slice(&size.to_le_bytes());
        }
    }
    bytes
}

#[test]
fn a_bomb_is_refused() {
    let zeros = vec![0; ZEROS];
    let bomb = docx(&[("word/media/image1.png", &zeros)]);
    assert!(bomb.len() < ZEROS / 100);
    assert_eq!(sniff(&bomb, "policy.docx"), Err(Refused::Bomb));
    // Not only where the document is one that is kept.
    assert_eq!(sniff(&packed_of(&[("a", &zeros)]), "a.zip"), Err(Refused::Bomb));
}

#[test]
fn a_bomb_that_claims_to_be_small_is_refused() {
    let bomb = packed_of(&[("a", &vec![0; ZEROS])]);
    assert_eq!(sniff(&claiming(bomb, 1_000), "a.docx"), Err(Refused::Bomb));
}

#[test]
fn what_claims_to_be_huge_is_refused_unread() {
    let huge = claiming(packed_of(&[("a", &noise(3 << 20))]), 201 << 20);
    assert_eq!(sniff(&huge, "a.docx"), Err(Refused::Bomb));
}

/// Bytes that cannot be packed.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn many_parts_are_counted_together() {
    let (one, two) = (noise(600), noise(600));
    let bytes = packed_of(&[("a", &one), ("b", &two)]);
    let up_to = |bytes_max| Limits { bytes_max, ..LIMITS };
    assert_eq!(refused(&bytes, &up_to(1_200)), None);
    assert_eq!(refused(&bytes, &up_to(1_199)), Some(Refused::Bomb));
    // The same where the claims are smaller, so that only unpacking tells.
    assert_eq!(refused(&claiming(bytes, 599), &up_to(1_199)), Some(Refused::Bomb));
}

#[test]
fn very_many_parts_are_refused() {
    let names: Vec<String> = (0..=LIMITS.parts_max).map(|it| it.to_string()).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|it| (it.as_str(), &b""[..])).collect();
    assert_eq!(refused(&packed_of(&parts), &LIMITS), Some(Refused::Bomb));
    assert_eq!(refused(&packed_of(&parts[1..]), &LIMITS), None);
}

#[test]
fn parts_that_share_their_bytes_are_refused() {
    let one = Cursor::new(packed_of(&[("a", &noise(600))]));
    let mut writer = ZipWriter::new_append(one).unwrap();
    writer.shallow_copy_file("a", "b").unwrap();
    let shared = writer.finish().unwrap().into_inner();
    assert_eq!(refused(&shared, &LIMITS), Some(Refused::Bomb));
}

#[test]
fn one_packed_file_in_another_is_refused() {
    let inner = packed_of(&[("a", b"a")]);
    let outer = docx(&[("word/embeddings/table.bin", &inner)]);
    assert_eq!(sniff(&outer, "policy.docx"), Err(Refused::Bomb));
}

#[test]
fn a_document_with_macros_or_a_program_is_refused() {
    let parts: [(&str, &[u8]); 4] = [
        ("word/vbaProject.bin", b"\xd0\xcf\x11\xe0"),
        (r"word\VBAPROJECT.BIN", b""),
        ("xl/macrosheets/sheet1.xml", b"<x/>"),
        ("word/media/image1.png", b"MZ\x90\0"),
    ];
    for part in parts {
        assert_eq!(sniff(&docx(&[part]), "policy.docx"), Err(Refused::Program), "{part:?}");
    }
    let module = ("Basic/Standard/Module1.xml", &b"<x/>"[..]);
    assert_eq!(sniff(&odt(&[module]), "policy.odt"), Err(Refused::Program));
    let list = ("Basic/script-lc.xml", &b"<x/>"[..]);
    assert_eq!(sniff(&odt(&[list]), "policy.odt"), Ok(FileType::Odt));
}

#[test]
fn a_macro_under_another_name_is_refused() {
    let with = |types: &[u8]| {
        let kind = b"wordprocessingml.document.main+xml ";
        let types = [&kind[..], types].concat();
        packed_of(&[("[Content_Types].xml", &types), ("word/document.xml", b"<x/>")])
    };
    assert_eq!(sniff(&with(b""), "a.docx"), Ok(FileType::Docx));
    let named = with(b"application/vnd.ms-office.vbaProject");
    assert_eq!(sniff(&named, "a.docx"), Err(Refused::Program));
    let hidden = with(b"application/vnd.ms-office.vba&#80;roject");
    assert_eq!(sniff(&hidden, "a.docx"), Err(Refused::Unknown));
    let both = with(b"spreadsheetml.sheet.main+xml");
    assert_eq!(sniff(&both, "a.docx"), Err(Refused::Unknown));
}

#[test]
fn what_is_locked_is_refused() {
    // Bit 0 of the flags says that a part is encrypted.
    let mut locked = docx(&[]);
    let header = (0..locked.len()).rfind(|it| locked[*it..].starts_with(b"PK\x01\x02")).unwrap();
    locked[header + 8] |= 1;
    assert_eq!(sniff(&locked, "a.docx"), Err(Refused::Encrypted));
    let manifest = b"<manifest:encryption-data/>";
    let locked = odt(&[("META-INF/manifest.xml", manifest)]);
    assert_eq!(sniff(&locked, "a.odt"), Err(Refused::Encrypted));
    let start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    assert_eq!(sniff(start, "a.doc"), Err(Refused::Unknown));
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|it| [it, 0]).collect();
    let locked = [&start[..], &name].concat();
    assert_eq!(sniff(&locked, "a.docx"), Err(Refused::Encrypted));
}

#[test]
fn what_is_packed_but_no_document_is_refused() {
    assert_eq!(sniff(&packed_of(&[("a", b"a")]), "a.docx"), Err(Refused::Unknown));
    let empty = packed_of(&[]);
    assert_eq!(sniff(&empty, "a.docx"), Err(Refused::Unknown));
    let whole = docx(&[("word/media/image1.png", &noise(600))]);
    for length in [5, 100, whole.len() / 2, whole.len() - 1] {
        assert_eq!(sniff(&whole[..length], "a.docx"), Err(Refused::Damaged), "{length}");
    }
    let twice = packed_of(&[("Mimetype", b"a"), ("mimetype", b"b")]);
    assert_eq!(sniff(&twice, "a.odt"), Err(Refused::Damaged));
    let mut broken = whole;
    let noise_at = broken.len() / 2;
    broken[noise_at] ^= 1;
    assert_eq!(sniff(&broken, "a.docx"), Err(Refused::Damaged));
}
